"""The words of papers on therapies: operation, drugs, chemotherapy, radiation; see `classes`."""

from pipelines.documents.class_words import ClassWords

THERAPY: tuple[ClassWords, ...] = (
    ClassWords(
        "TH130107",
        "Medikationsplan",
        title="""список принимаемых лекарств|список лекарств|лист назначений
        |лекарственн* назначен*|список препаратов|лист врачебных назначений
        |схема приема лекарств|перелік ліків|лист призначень|список ліків
        |лист лікарських призначень|дәрі-дәрмектер тізімі|дәрілер тізімі|тағайындау парағы
        |қабылдайтын дәрілер тізімі|dori vositalari ro'yxati|dorilar ro'yxati
        |tayinlovlar varaqasi|дорилар рўйхати|тайинловлар варақаси
        |medication list|list of medication*|current medication|current medications
        |medication plan|medication chart|drug chart|medication record|medikationsplan
        |medikamentenliste|bundeseinheitlicher medikationsplan|medikamentenplan
        |aktuelle medikation|lista lekow|wykaz lekow|zestawienie lekow|karta zlecen
        |plan przyjmowania lekow
        |liste des medicaments|plan de prise|traitement en cours|ordonnance|fiche de traitement
        |lista de medicamentos|hoja de medicacion|plan de medicacion|medicacion actual
        |hoja de tratamiento|lista de medicamente|lista medicamentelor|plan de medicatie
        |medicatie curenta|schema de tratament|ilac listesi|kullanilan ilaclar|ilac kullanim*
        |ilac tedavi plani|ilac cizelgesi|قائمة الأدوية|الأدوية الحالية|جدول الأدوية
        |لائحة الأدوية|خطة الأدوية|用药清单|用药记录|药物清单|用药计划|用药表""",
        body="""препарат|доза|прием|прийом|утро|вечер|таблет*|dose|dosage|frequency|morning
        |evening|dosierung|morgens|abends|wirkstoff|dawka|rano|wieczor|posologie|matin|soir
        |dosis|manana|noche|doza|dimineata|seara|doz|sabah|aksam|الجرعة|صباحا|مساء|剂量|用法|每日
        |таңертең|кешке|ertalab|kechqurun|эрталаб|кечқурун|зранку|ввечері""",
    ),
    ClassWords(
        "OP150103",
        "Operationsbericht",
        title="""протокол операции|протокол оперативного вмешательства|операционный протокол
        |описание операции|ход операции|протокол оперативного|протокол операції|опис операції
        |протокол оперативного втручання|операция хаттамасы|операцияның хаттамасы
        |операция сипаттамасы|operatsiya bayonnomasi|operatsiya protokoli|операция баённомаси
        |операция протоколи
        |operative report|operation note|operative note|surgical report|operation report
        |record of operation|surgical procedure note|operationsbericht|op-bericht
        |operationsprotokoll|protokol operacyjny|protokół operacyjny|opis operacji
        |opis zabiegu operacyjnego|protokol zabiegu|karta operacyjna|compte rendu operatoire
        |compte-rendu operatoire|protocole operatoire|protocolo quirurgico|informe quirurgico
        |hoja quirurgica|nota operatoria|informe operatorio|protocol operator|buletin operator
        |foaie operatorie|protocol de operatie|ameliyat notu|ameliyat raporu|ameliyat protokolu
        |operasyon notu|تقرير العملية|تقرير جراحي|تقرير العملية الجراحية|تقرير عمل جراحي|手术记录
        |手术记录单|手术报告""",
        body="""хирург|хірург|анестези*|анестезі*|surgeon|anaesth*|anesth*|incision|разрез*
        |розріз*|hautschnitt|schnitt|operateur|operator|narkos*|incizi*|incision*|naht|sutur*
        |anestezj*|znieczulen*|ciecie|anestezi|cerrah|insizyon|incizie|الجراح|التخدير|شق|麻醉|切口
        |术者|缝合|кесу|тігіс|kesish|anestesia|cirujano|наркоз*|ассистент*|assistent*""",
    ),
    ClassWords(
        "TH130103",
        "Chemotherapieprotokoll",
        title="""протокол химиотерапии|лист химиотерапии|карта химиотерапии
        |протокол лекарственной терапии|протокол полихимиотерапии|карта введения химиопрепаратов
        |протокол хіміотерапії|карта хіміотерапії|лист хіміотерапії|протокол поліхіміотерапії
        |химиотерапия хаттамасы|химиотерапия картасы|химиотерапия парағы
        |kimyoterapiya bayonnomasi|kimyoterapiya protokoli|kimyoterapiya kartasi
        |химиотерапия баённомаси|кимётерапия баённомаси|chemotherapy protocol
        |chemotherapy record|chemotherapy administration record|chemotherapy chart
        |chemotherapy summary|systemic anticancer therapy|chemotherapieprotokoll
        |chemotherapieplan|therapieprotokoll chemotherapie|zytostatikaprotokoll
        |chemotherapie-protokoll|karta chemioterapii|protokol chemioterapii
        |karta podania chemioterapii|protocole de chimiotherapie|fiche de chimiotherapie
        |protocolo de quimioterapia|hoja de quimioterapia|registro de quimioterapia
        |protocol de chimioterapie|fisa de chimioterapie|protocol chimioterapie
        |kemoterapi protokol*|kemoterapi uygulama*|kemoterapi formu|kemoterapi cizelgesi
        |بروتوكول العلاج الكيميائي|سجل العلاج الكيميائي|بطاقة العلاج الكيميائي
        |جدول العلاج الكيماوي|化疗记录|化疗方案|化疗记录单""",
        body="""курс|цикл|cycle|zyklus|cykl|ciclo|cycle n|ciclul|kur|دورة|周期|инфузи*|інфузі*
        |infusion*|bsa|vücut yuzey*|kof|körperoberfläche|пов* тела|mg/m2|mg/m²|мг/м²|мг/м2
        |премедикаци*|премедикаці*|premedic*|prämedikation|surface corporelle
        |superficie corporal|suprafata corporala|体表面积|سطح الجسم""",
    ),
    ClassWords(
        "TH020102",
        "Bestrahlungsprotokoll",
        title="""протокол лучевой терапии|карта лучевой терапии|выписка о лучевой терапии
        |протокол облучения|план лучевой терапии|заключение о проведенной лучевой терапии
        |карта облучения|протокол променевої терапії|карта променевої терапії|променева карта
        |протокол опромінення|сәулелік терапия хаттамасы|сәулелік терапия картасы
        |сәулелік емдеу хаттамасы|nur terapiyasi bayonnomasi|nur terapiya bayonnomasi
        |nur terapiyasi kartasi|нур терапияси баённомаси|нур терапия баённомаси
        |radiotherapy summary|radiotherapy record|radiation therapy summary
        |radiotherapy treatment summary|radiation treatment record|radiotherapy report
        |radiation oncology summary|bestrahlungsprotokoll|bestrahlungsbericht
        |abschlussbericht strahlentherapie|strahlentherapeutischer abschlussbericht
        |bestrahlungsnachweis|karta radioterapii|protokol radioterapii|karta napromieniania
        |karta informacyjna radioterapii|compte rendu de radiotherapie|fiche de radiotherapie
        |compte rendu de fin de radiotherapie|informe de radioterapia
        |informe de fin de radioterapia|resumen de radioterapia|hoja de radioterapia
        |fisa de radioterapie|protocol de radioterapie|raport de radioterapie|fisa de iradiere
        |radyoterapi raporu|radyoterapi ozeti|radyoterapi bitis*|radyoterapi epikriz*
        |تقرير العلاج الشعاعي|ملخص العلاج الشعاعي|سجل العلاج الشعاعي|تقرير المعالجة الشعاعية
        |放疗记录|放射治疗记录|放疗小结|放射治疗总结""",
        body="""сод|СОД|РОД|род|гр|Гр|gy|fraction*|фракци*|фракці*|gesamtdosis|einzeldosis
        |zielvolumen|dawka frakcyjna|dawka calkowita|frakcj*|dose totale|dosis total|doza totala
        |doz|fraksiyon*|غراي|جلسة|جلسات|分次|照射|剂量|ptv|imrt|vmat|линейн* ускорител*
        |linear accelerator|linac|сәуле дозасы""",
    ),
)
