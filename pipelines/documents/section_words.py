"""The words that open a diagnosis, a conclusion, a signature or name a house, in all languages."""

DIAGNOSIS = """
диагноз|диагноз основной|основной диагноз|заключительный диагноз|клинический диагноз
|диагноз клинический|диагноз при выписке|диагноз заключительный|сопутствующий диагноз
|диагноз при поступлении|сопутствующие заболевания
|діагноз|діагноз основний|основний діагноз|клінічний діагноз|заключний діагноз
|діагноз при виписці|супутній діагноз|діагноз клінічний
|негізгі диагноз|клиникалық диагноз|қорытынды диагноз|диагнозы|қосымша диагноз|негізгі диагнозы
|tashxis|asosiy tashxis|klinik tashxis|yakuniy tashxis|yo'ldosh tashxis|ташхис|асосий ташхис
|клиник ташхис|якуний ташхис|ташхиси|tashxisi
|rozpoznanie|rozpoznanie kliniczne|rozpoznanie zasadnicze|rozpoznanie glowne|rozpoznanie koncowe
|rozpoznania|choroby wspolistniejace|rozpoznanie zasadnicze choroby
|diagnosis|final diagnosis|primary diagnosis|principal diagnosis|discharge diagnosis
|main diagnosis|diagnoses|secondary diagnosis|clinical diagnosis|admission diagnosis
|diagnose|diagnosen|hauptdiagnose|entlassungsdiagnose|entlassdiagnose|nebendiagnose
|nebendiagnosen|abschließende diagnose|aufnahmediagnose|tumordiagnose|einweisungsdiagnose
|diagnostic|diagnostic principal|diagnostic retenu|diagnostic de sortie|diagnostic final
|diagnostics|diagnostic a la sortie|diagnostic associe
|diagnostico|diagnostico principal|diagnostico al alta|diagnosticos|diagnostico definitivo
|diagnostico secundario|diagnostico clinico|diagnostico de ingreso|juicio diagnostico
|diagnosticul|diagnostic la externare|diagnostic secundar|diagnostic clinic|diagnostice
|tani|tanisi|kesin tani|on tani|klinik tani|ana tani|ek tani|taburcu tanisi|cikis tanisi
|yatis tanisi|tanilar|teshis
|التشخيص|التشخيص النهائي|التشخيص الرئيسي|التشخيص السريري|تشخيص الخروج|التشخيص عند الخروج
|التشخيص الأساسي|التشخيصات|التشخيص الثانوي
|诊断|出院诊断|入院诊断|临床诊断|主要诊断|最终诊断|次要诊断
"""
CONCLUSION = """
заключение|вывод|выводы|резюме|заключение врача|висновок|висновки|резюме|заключення|қорытынды
|тұжырым|қорытындысы
|xulosa|xulosasi|хулоса|хулосаси|yakun|wnioski|wniosek|podsumowanie|ocena|epikryza|wnioski koncowe
|conclusion|conclusions|impression|opinion|assessment|summary|interpretation
|beurteilung|zusammenfassung|zusammenfassende beurteilung|fazit|epikrise|schlussfolgerung
|gesamtbeurteilung
|conclusion|conclusions|synthese|au total|impression|conclusion du|conclusiones|impresion
|impresion diagnostica|juicio clinico|resumen|valoracion
|concluzie|concluzii|concluzia|epicriza|impresie
|sonuc|kanaat|yorum|degerlendirme|sonuc ve oneri|sonuc ve oneriler|izlenim
|الخلاصة|الاستنتاج|النتيجة|الانطباع|الرأي|خلاصة|التقييم|结论|诊断意见|印象|意见|检查结论|检查意见|总结|影像诊断|超声提示|提示|病理诊断
"""
AUTHOR = """
врач|лечащий врач|врач-*|врач *|заведующ*|зав. отделением|зав отделением|зав. отд|главный врач
|хирург|онколог|оператор|исполнитель|профессор|рентгенолог|патоморфолог|радиолог|консультант
|подпись врача
|лікар|лікар-*|лікуючий лікар|лікар *|завідувач*|зав. відділення*|головний лікар|підпис лікаря
|дәрігер|емдеуші дәрігер|дәрігер-*|бөлім меңгерушісі|бөлімше меңгерушісі|бас дәрігер|дәрігері
|shifokor|davolovchi shifokor|bo'lim mudiri|bosh shifokor|vrach|jarroh|davolovchi vrach|шифокор
|даволовчи шифокор|бўлим мудири|бош шифокор|жарроҳ|даволовчи врач|врач
|lekarz|lekarz prowadzacy|lekarz opisujacy|ordynator|kierownik oddzialu|kierownik kliniki
|operator|patomorfolog|radiolog|lekarz specjalista
|signed|signed by|reported by|authorised by|authorized by|consultant|attending physician
|physician|surgeon|pathologist|radiologist|dictated by|electronically signed by
|responsible physician|author|attending|verified by
|arzt|facharzt|facharztin|oberarzt|oberarztin|chefarzt|chefarztin|stationsarzt|stationsarztin
|assistenzarzt|befunder|befundet von|unterzeichnet|unterschrift|behandelnder arzt
|behandelnde arztin|assistenzarztin|leitender arzt|leitende arztin|verfasser|facharztin fur *
|facharzt fur *
|medecin|medecin referent|medecin responsable|chef de service|signe|signe par|chirurgien
|pathologiste|radiologue|redige par|valide par|praticien|medecin traitant hospitalier|operateur
|medico|medico responsable|facultativo|jefe de servicio|firmado|firmado por|cirujano|patologo
|radiologo|informado por|medica responsable|doctor|doctora|medico adjunto
|medic|medic curant|medic primar|medic sef|sef sectie|medic specialist|sef de sectie|semnat
|semnatura|chirurg|intocmit de|validat de|medicul curant
|doktor|hekim|sorumlu hekim|uzman doktor|uzman hekim|raporlayan|onaylayan|servis sorumlusu
|klinik sefi|patolog|radyolog|cerrah|raporlayan hekim|uzman dr|imza|tedavi eden hekim
|الطبيب|الطبيب المعالج|الطبيبة|الطبيبة المعالجة|رئيس القسم|رئيسة القسم|التوقيع|الجراح
|اختصاصي الأشعة|اختصاصي التشريح المرضي|طبيب الأشعة|الطبيب المسؤول|توقيع الطبيب|استشاري|الاستشاري
|الطبيب الاستشاري|كتبه
|医师|主治医师|医生|主任医师|副主任医师|报告医师|审核医师|住院医师|签名|医师签名|主刀医师|术者|报告医生|审核医生|主管医师|经治医师|检验者|审核者
"""
ORGANISATION = """
клиника|клиники|клинический|клиническая|больница|больницы|госпиталь|госпиталя|лаборатория
|диспансер|диспансера|поликлиника|медицинский центр|центр|институт|институт*|нии|гбуз|фгбу
|отделение|отделения|бюро|кафедра|онкоцентр|медцентр|огбуз
|клініка|лікарня|лікарні|шпиталь|госпіталь|лабораторія|поліклініка|медичний центр|інститут
|відділення|онкоцентр|кнп|диспансер
|клиникасы|ауруханасы|аурухана|емхана|емханасы|орталығы|орталық|диспансері|институты|зертханасы
|зертхана|бөлімшесі|бөлімі|госпиталі
|shifoxona|shifoxonasi|kasalxona|kasalxonasi|poliklinika|poliklinikasi|markazi|markaz|klinikasi
|klinika|laboratoriyasi|laboratoriya|bo'limi|instituti|dispanseri|шифохона|шифохонаси|касалхона
|касалхонаси|поликлиникаси|маркази|клиникаси|лабораторияси|бўлими|институти|диспансери
|szpital|szpitala|klinika|kliniczny|oddzial|poradnia|przychodnia|laboratorium|centrum|instytut
|zaklad|pracownia
|hospital|clinic|clinics|infirmary|laboratory|laboratories|medical centre|medical center
|department|institute|cancer centre|cancer center|health centre|ward|practice|surgery
|diagnostics|imaging
|klinik|klinikum|krankenhaus|universitatsklinik*|praxis|labor|institut|abteilung|zentrum
|ambulanz|spital
|hopital|clinique|chu|centre hospitalier|laboratoire|service|cabinet|institut|centre
|polyclinique|unite
|hospital|clinica|laboratorio|servicio|centro medico|instituto|centro|policlinica|unidad|sanatorio
|spitalul|spital|clinica|laborator|laboratorul|sectia|institutul|centrul medical|centrul
|policlinica|cabinet|serviciul
|hastanesi|hastane|klinigi|klinik|laboratuvari|poliklinigi|tip merkezi|bolumu|bilim dali
|ana bilim dali|anabilim dali|merkezi|enstitusu|universitesi|servisi
|مستشفى|مشفى|عيادة|مركز|مختبر|قسم|معهد|مخبر|شعبة|العيادات|医院|诊所|门诊|研究所|检验中心|医学中心|病理科|放射科|肿瘤科|外科
|内科|影像科|超声科|检验科|中心
"""
PERSON = """
пациент*|больной|больная|больного|больному|ф.и.о.|фио|хворий|хвора|пацієнт*|науқас*|bemor*
|бемор*|pacjent*|patient*|paciente|pacient*|hasta|hastanin|المريض|المريضة|اسم|患者|姓名|病人|направ*
|referr*|einsender*|zlecajac*|направит*|відправн*|дата рожд*|гость
"""
