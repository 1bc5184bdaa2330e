"""What papers in each language speak of: the words of organs, values, codes and days.

Short lines of a report have no small words; these tell their language as well.
"""

WORDS: dict[str, str] = {
    "ru": "рецепторы рецепторов эстрогена эстрогенов прогестерона отрицательный положительный"
    " отрицательно положительно индекс морфология топография код лёгкого легкого лёгкие"
    " печени почки почек лимфоузлы лимфоузлов карцинома кровь крови гемоглобин лейкоциты"
    " тромбоциты неделя недель месяцев доза таблетка таблетки осмотр отделение больница"
    " сердца операция степень узлы результат норма",
    "uk": "рецептори рецепторів естрогенів естрогену прогестерону негативний позитивний індекс"
    " морфологія топографія код легені печінки нирки нирок лімфовузли лімфовузлів"
    " карцинома кров крові гемоглобін лейкоцити тромбоцити тиждень тижнів місяців доза"
    " таблетка таблетки огляд відділення лікарня серця операція ступінь вузли результат"
    " норма",
    "kk": "рецепторлары эстроген прогестерон теріс оң индексі морфология топография коды өкпе"
    " бауыр бүйрек лимфа түйіндері карцинома қан гемоглобин лейкоциттер тромбоциттер апта"
    " айда доза таблетка бөлімшесі аурухана жүрек операция дәрежесі нәтижесі орталығы",
    "uz-Cyrl": "рецепторлари эстроген прогестерон манфий мусбат индекси морфология топография коди"
    " ўпка жигар буйрак лимфа тугунлари карцинома қон гемоглобин лейкоцитлар тромбоцитлар"
    " ҳафта ойда доза таблетка бўлими шифохона юрак операция даражаси натижаси маркази",
    "bg": "рецептори естроген прогестерон отрицателен положителен индекс морфология топография"
    " код белия черен дроб бъбрек лимфни възли карцином кръв хемоглобин левкоцити"
    " тромбоцити седмици месеца доза таблетка преглед отделение болница сърце операция"
    " степен резултат",
    "en": "receptor receptors estrogen oestrogen progesterone negative positive score index"
    " morphology topography code right left lung breast liver kidney lymph node nodes"
    " tumor tumour carcinoma blood count white red cells hemoglobin haemoglobin platelets"
    " weeks months days years dose tablet normal examination report history stage grade"
    " surgery chest abdomen scan findings impression heart minus weight neck bone density",
    "de": "rezeptor rezeptoren östrogenrezeptor progesteronrezeptor negativ positiv status"
    " index morphologie topographie lunge leber niere lymphknoten karzinom blut hämoglobin"
    " leukozyten thrombozyten wochen monate tage jahre dosis täglich tablette untersuchung"
    " bericht anamnese stadium herz befunde beurteilung arzt klinik krankenhaus",
    "fr": "récepteur récepteurs estrogènes oestrogènes œstrogènes progestérone négatif négative"
    " positif positive score index morphologie topographie poumon sein foie rein ganglion"
    " ganglions carcinome sang hémoglobine leucocytes plaquettes semaines mois jours ans"
    " dose comprimé examen rapport antécédents stade chirurgie cœur hôpital service"
    " médecin",
    "es": "receptor receptores estrógeno estrógenos progesterona negativo negativa positivo"
    " positiva índice morfología topografía pulmón mama hígado riñón ganglio ganglios"
    " carcinoma sangre hemoglobina leucocitos plaquetas semanas meses días años dosis"
    " comprimido examen informe antecedentes estadio cirugía corazón hospital servicio"
    " médico",
    "it": "recettore recettori estrogeni progesterone negativo negativa positivo positiva"
    " indice morfologia topografia polmone mammella fegato rene linfonodi carcinoma sangue"
    " emoglobina leucociti piastrine settimane mesi giorni anni dose compressa esame"
    " referto stadio cuore ospedale medico",
    "pl": "receptor receptory estrogenowe progesteronowe ujemny ujemna dodatni dodatnia wynik"
    " wskaźnik morfologia topografia płuco płuca pierś wątroba wątroby nerka nerki węzły"
    " chłonne krew krwi hemoglobina leukocyty płytki tygodni miesięcy dni lat dawka"
    " tabletka badania wywiad stopień operacja serce serca oddział masa kości",
    "ro": "receptori estrogenici progesteronici negativ pozitiv scor indice morfologie"
    " topografie plămân sân ficat rinichi ganglioni carcinom sânge hemoglobină leucocite"
    " trombocite săptămâni luni zile ani doză comprimat examen raport antecedente stadiu"
    " intervenție inimă spital secția medicul",
    "tr": "reseptör reseptörü östrojen progesteron negatif pozitif skor skoru indeksi morfoloji"
    " topografi akciğer meme karaciğer böbrek lenf nodu karsinom kan hemoglobin lökosit"
    " trombosit hafta ay gün süreyle yıl doz tablet muayene rapor öykü evre ameliyat kalp"
    " hastane bölümü doktor kemik ölçümü ağırlık",
    "az": "reseptoru reseptorları estrogen progesteron mənfi müsbət indeksi morfologiya"
    " topoqrafiya ağciyər qaraciyər böyrək qan hemoqlobin leykosit trombosit həftə ay gün"
    " doza tablet mərhələ ürək xəstəxana şöbəsi",
    "uz": "retseptorlari estrogen progesteron manfiy musbat ball indeksi morfologiya"
    " topografiya o'pka jigar buyrak limfa tugunlari karsinoma qon gemoglobin leykotsitlar"
    " trombotsitlar hafta oyda doza tabletka bo'limi shifoxona yurak operatsiya darajasi"
    " natijasi markazi jarrohlik shahar",
}
