"""The words of letters: discharge, outpatient, consultation, tumour board; see `classes`."""

from pipelines.documents.class_words import ClassWords

LETTERS: tuple[ClassWords, ...] = (
    ClassWords(
        "AD010115",
        "Entlassungsbericht",
        title="""выписной эпикриз|выписка из истории болезни|выписка из медицинской карты
        |выписка из стационара|выписка|эпикриз|этапный эпикриз
        |выписной эпикриз из истории болезни|переводной эпикриз
        |виписний епікриз|виписка із медичної карти|виписка з історії хвороби|виписка|епікриз
        |виписка-епікриз|виписка із
        |шығару эпикризі|шығарылу эпикризі|стационарлық науқастың картасынан көшірме
        |ауру тарихынан көшірме|шығару эпикриз|көшірме
        |chiqish epikrizi|kasallik tarixidan ko'chirma|statsionardan chiqish|chiqarish epikrizi
        |ko'chirma|чиқиш эпикризи|касаллик тарихидан кўчирма|кўчирма
        |karta informacyjna|karta informacyjna leczenia szpitalnego
        |karta informacyjna z leczenia szpitalnego|wypis ze szpitala|wypis|epikryza
        |discharge summary|discharge letter|discharge report|hospital discharge
        |summary of hospital stay|inpatient summary|discharge note|hospital course summary
        |entlassungsbericht|entlassbrief|entlassungsbrief|entlassbericht|arztbrief stationär
        |stationärer entlassungsbericht|entlassungsarztbrief|vorläufiger entlassungsbericht
        |lettre de sortie|compte rendu d'hospitalisation|compte-rendu d'hospitalisation
        |lettre de liaison|courrier de sortie|resume d'hospitalisation
        |informe de alta|alta hospitalaria|epicrisis|informe de alta hospitalaria
        |informe clinico de alta|resumen de alta
        |bilet de iesire din spital|bilet de externare|bilet de iesire
        |scrisoare medicala la externare|foaie de externare|epicriza de externare
        |epikriz|cikis ozeti|taburcu ozeti|cikis epikrizi|epikriz raporu|taburculuk ozeti
        |hasta cikis ozeti
        |تقرير خروج|تقرير الخروج|خلاصة خروج|ملخص الخروج|ملخص خروج|بطاقة خروج|تقرير خروج مريض
        |تقرير تخريج|ملخص خروج المريض|ملخص الاستشفاء
        |出院记录|出院小结|出院总结|出院病历摘要""",
        body="""дата поступления|дата выписки|жалобы при поступлении|состояние при выписке
        |поступил|находился на лечении|находилась на лечении|находился на стационарном лечении
        |выписан*|проведено лечение|рекомендации при выписке|дата виписки|дата надходження
        |дата госпіталізації|стан при виписці|перебував на лікуванні|перебувала на лікуванні
        |виписан*
        |түскен күні|шыққан күні|шығарылған күні|емделді|шығарылды|kelgan sana|chiqqan sana
        |yotgan sana|davolandi|келган сана|чиққан сана|қабул қилинган сана
        |date of admission|date of discharge|admission date|discharge date|hospital course
        |condition on discharge|condition at discharge|admitted on|discharged on|discharged
        |discharge medication*|reason for admission
        |aufnahmedatum|entlassungsdatum|stationär*|entlassen|entlassungsmedikation|verlauf
        |aufnahmegrund|therapie und verlauf|in stationärer behandlung
        |data przyjęcia|data przyjecia|data wypisu|przebieg leczenia|przyjety|wypisany|wypisana
        |hospitalizowan*|zalecenia przy wypisie|date d'entree|date de sortie
        |motif d'hospitalisation|hospitalise*|evolution|traitement de sortie
        |fecha de ingreso|fecha de alta|motivo de ingreso|evolucion|tratamiento al alta|ingresa
        |ingreso|data internarii|data externarii|internat|externat|internata|externata
        |stare la externare|yatis tarihi|cikis tarihi|taburcu*|yatisi|servisimize
        |تاريخ الدخول|تاريخ الخروج|سبب الدخول|عند الدخول|أدخل|غادر|تخرج|الحالة عند الخروج|入院日期
        |出院日期|入院情况|出院情况|出院医嘱|诊疗经过|住院经过|入院诊断|出院诊断""",
    ),
    ClassWords(
        "AD010111",
        "Ambulanzbrief",
        title="""gp letter|referral letter|clinic letter|outpatient letter|outpatient clinic
        |dear colleague|dear colleagues|outpatient report|outpatient clinic letter
        |outpatient visit|referral for|dear dr
        |амбулаторн* прием|выписка из амбулаторной карты|прием врача|осмотр врача
        |амбулаторная карта|амбулаторное заключение|первичный прием|повторный прием
        |прием онколога
        |амбулаторн* картк*|огляд лікаря|прийом лікаря|консультативний прийом
        |виписка з амбулаторної карти|виписка з амбулаторної картки|амбулаторний прийом
        |амбулаторлық карта*|дәрігердің қабылдауы|дәрігер қабылдауы|амбулаторлық қабылдау
        |ambulator qabul|shifokor ko'rigi|ambulator karta*|амбулатор қабул|шифокор кўриги
        |arztbrief|ambulanzbrief|ambulanter arztbrief|ambulanter bericht|sprechstundenbericht
        |ambulanzbericht|ambulante vorstellung
        |karta porady ambulatoryjnej|porada ambulatoryjna|epikryza ambulatoryjna
        |konsultacja ambulatoryjna|wizyta ambulatoryjna|karta wizyty
        |informacja dla lekarza kierujacego
        |lettre de consultation|compte rendu de consultation|compte-rendu de consultation
        |cher confrere|chere consoeur|courrier de consultation
        |informe de consulta|informe de consultas externas|informe ambulatorio|nota de consulta
        |carta de referencia
        |scrisoare medicala|bilet de trimitere|consultatie ambulatorie|fisa de consultatie
        |raport de consultatie
        |poliklinik muayene raporu|poliklinik muayene|muayene raporu|ayaktan hasta
        |poliklinik notu|ayaktan muayene
        |تقرير طبي|رسالة إحالة|تقرير العيادة الخارجية|تقرير عيادة|زيارة العيادة|معاينة خارجية
        |门诊病历|门诊记录|门诊就诊记录|转诊信|门诊小结""",
        body="""thank you for seeing|thank you for referring|i would be grateful|yours sincerely
        |kind regards|general practitioner|family practice|i reviewed|seen in clinic
        |in the clinic today|mit freundlichen grüßen|mit freundlichen kollegialen grussen
        |stellte sich vor|ambulant*|wir berichten|на приеме|явилась на прием|обратился
        |обратилась|на прийомі|звернулась|звернувся|zglosila sie|zglosil sie|poradni
        |en consultation|je vois|vu en consultation|vue en consultation|acude a consulta
        |en consulta|s-a prezentat la consult*|poliklinigimize|basvurdu|راجع العيادة
        |راجعت العيادة|就诊|复诊|қабылдауға келді|ko'rikka keldi|кўрикка келди""",
    ),
    ClassWords(
        "AD060110",
        "Konsilbericht",
        title="""консультация специалиста|консультативное заключение|заключение специалиста
        |консультация врача|консультация кардиолога|консультация онколога|консультация невролога
        |консультация эндокринолога|заключение консультанта|консультация *
        |консультація спеціаліста|консультативний висновок|консультативне заключення
        |консультація лікаря|консультація кардіолога|консультація невролога|висновок спеціаліста
        |висновок консультанта|консультація *
        |маман кеңесі|консультативтік қорытынды|кеңес беру қорытындысы
        |дәрігер-кардиологтың кеңесі|маманның қорытындысы|кардиолог кеңесі|mutaxassis maslahati
        |konsultatsiya xulosasi|maslahat xulosasi|kardiolog maslahati|мутахассис маслаҳати
        |консультация хулосаси
        |konsultacja specjalistyczna|konsultacja kardiologiczna|konsultacja neurologiczna
        |konsultacja lekarska|wynik konsultacji|opinia konsultanta
        |consultation report|specialist opinion|consult note|specialist consultation
        |cardiology consultation|neurology consultation|second opinion|consultant opinion
        |consultation note
        |konsilbericht|konsil|konsiliarbericht|kardiologisches konsil|neurologisches konsil
        |konsiliarische beurteilung
        |avis specialise|avis cardiologique|avis medical|avis neurologique|interconsulta
        |informe de interconsulta|hoja de interconsulta|respuesta a interconsulta
        |consult interdisciplinar|consult de specialitate|consult cardiologic
        |aviz medical de specialitate|konsultasyon raporu|konsultasyon notu|konsultasyon sonucu
        |konsultasyon
        |تقرير استشارة|استشارة قلبية|استشارة طبية|تقرير استشاري
        |استشارة عصبية|会诊记录|会诊意见|会诊报告|会诊单""",
        body="""по вопросу|просьба проконсультировать|консультирован*|з питання|question asked
        |reason for consultation|we were asked|asked to see|fragestellung|konsilanforderung
        |motif de l'avis|motivo de consulta|motivo de la interconsulta|konsultasyon nedeni
        |istenen konsultasyon|سبب الاستشارة|会诊目的|powod konsultacji|motivul consultului
        |maslahat sababi|кеңес себебі""",
    ),
    ClassWords(
        "SD150103",
        "Tumorkonferenzprotokoll",
        title="""онкологический консилиум|решение консилиума|протокол консилиума
        |протокол онкологического консилиума|заключение онкоконсилиума|врачебный консилиум
        |консилиум*|врачебн* консилиум*|онкоконсилиум*|протокол врачебного консилиума
        |онкологічний консиліум|рішення консиліуму|протокол консиліуму
        |мультидисциплінарн* консиліум|консиліум*|рішення онкологічного консиліуму
        |протокол мультидисциплінарної команди
        |онкологиялық консилиум|консилиум шешімі|консилиум хаттамасы|мультидисциплинарлық топ*
        |onkologik konsilium|konsilium qarori|konsilium bayonnomasi|konsilium xulosasi
        |консилиум қарори|консилиум баённомаси|онкологик консилиум
        |tumour board|tumor board|multidisciplinary team|mdt meeting|mdt outcome
        |multidisciplinary meeting|tumour conference|tumor conference|mdt
        |tumorkonferenz*|tumorboard*|tumorboardbeschluss|interdisziplinäre tumorkonferenz
        |beschluss der tumorkonferenz
        |konsylium|konsylium onkologiczne|protokol konsylium|wielodyscyplinarne konsylium
        |decyzja konsylium|reunion de concertation pluridisciplinaire|rcp|fiche rcp
        |compte rendu de rcp
        |comite de tumores|comite multidisciplinar|acta del comite|sesion clinica oncologica
        |comisia oncologica|comisie oncologica|comisie multidisciplinara|comisia de tumori
        |decizia comisiei
        |tumor konseyi|onkoloji konseyi|konsey karari|multidisipliner konsey|konsey raporu
        |مجلس الأورام|قرار مجلس الأورام|لجنة الأورام|اجتماع الفريق متعدد التخصصات|多学科会诊|mdt会诊
        |多学科讨论|肿瘤多学科""",
        body="""консилиум*|решение|консиліум*|teilnehmer|participants|decision of the board
        |recommendation of the board|decyzja|decision de la rcp|decision|konsey|katılımcılar
        |قرار|讨论意见|参加人员|empfehlung|консилиум құрамы|состав консилиума|склад консиліуму
        |skład konsylium|membrii comisiei|asistentes|tarkibi""",
    ),
    ClassWords(
        "AM160110",
        "Ausweiskopie",
        title="""паспорт|passport|удостоверение личности|посвідчення особи|жеке куәлік|төлқұжат
        |shaxsiy guvohnoma|pasport|dowód osobisty|dowod osobisty|paszport|identity card
        |personalausweis|reisepass|passeport|carte nationale d'identite|carte d'identite
        |documento nacional de identidad|pasaporte|carte de identitate|pasaport|kimlik karti
        |جواز سفر|بطاقة الهوية|بطاقة شخصية|护照|居民身份证|身份证""",
        body="""nationality|citizenship|place of birth|date of expiry|гражданство
        |место рождения|срок действия|кем выдан|громадянство|орган, що видав|азаматтығы
        |fuqaroligi|staatsangehorigkeit|gultig bis|obywatelstwo|organ wydajacy|nationalite
        |nacionalidad|cetatenie|uyrugu|gecerlilik|الجنسية|تاريخ الانتهاء|国籍|签发机关|有效期限
        |date d'expiration|valido hasta|emisa de|veren makam|берілген күні|берген орган""",
    ),
    ClassWords(
        "AM160102",
        "Impfausweis",
        title="""сертификат о профилактических прививках|прививочный сертификат
        |карта профилактических прививок|сертификат вакцинации|сертификат о вакцинации
        |сертифікат про вакцинацію|карта щеплень|карта профілактичних щеплень|екпе паспорты
        |вакцинация паспорты|egu паспорты|emlash kartasi|emlash sertifikati|эмлаш картаси
        |książeczka szczepień|ksiazeczka szczepien|karta szczepien|vaccination certificate
        |immunization record|immunisation record|vaccination record|vaccination card|impfausweis
        |impfpass|impfbuch|impfbescheinigung|carnet de vaccination|certificat de vaccination
        |cartilla de vacunacion|carnet de vacunacion|certificado de vacunacion
        |carnet de vaccinari|carnet de vaccinare|certificat de vaccinare|asi karti|asi belgesi
        |asi takvimi|بطاقة تلقيح|شهادة تطعيم|دفتر اللقاحات
        |بطاقة التطعيم|预防接种证|疫苗接种记录|接种证明
        |疫苗接种证""",
        body="""вакцин*|прививк*|щепленн*|екпе|vaccin*|szczepion*|szczepien*|impfung*|vakcina*
        |vaksina*|dose|lot|batch|серия|серія|charge|vacuna*|asi|aşı|لقاح|جرعة|疫苗|接种|批号|эмлаш
        |доза""",
    ),
)
