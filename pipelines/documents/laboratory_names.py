"""Laboratory parameters: the German name and how papers abroad write it."""

# German name -> the phrases it goes by (see lexicon.py), all languages together.
PARAMETERS: dict[str, str] = {
    "Hämoglobin": """гемоглобин*|гемоглобін*|hemoglobin*|haemoglobin*|hämoglobin*|hgb|HB
    |خضاب الدم|خضاب|هيموغلوبين|هيموجلوبين
        |hemoglobine|gemoglobin*|血红蛋白""",
    "Erythrozyten": """эритроцит*|еритроцит*|erythrozyt*|erythrocyt*|red blood cell*|red cell*
    |rbc|eritrosit*|erytrocyt*
        |hematies|hematie*|globules rouges|globulos rojos|eritrocit*|hematii|эритроцитлар
        |الكريات الحمراء|كريات الدم الحمراء|红细胞|红细胞计数""",
    "Hämatokrit": """гематокрит*|hematocrit*|haematocrit*|hamatokrit|hct|hematokrit*|hematocrito
    |hematocrite|gematokrit|الهيماتوكريت|هيماتوكريت|红细胞压积|红细胞比容""",
    "Leukozyten": """лейкоцит*|leukozyt*|leukocyt*|leucocyt*|white blood cell*|white cell*|wbc
    |lokosit*|leukosit*|leycocit*|leucocit*|leukotsit*
        |globules blancs|globulos blancos|leukocyty|leykotsit*|leykosit*|الكريات البيضاء
        |كريات الدم البيضاء|الكريات البيض|كريات بيضاء|白细胞|白细胞计数""",
    "Neutrophile": """нейтрофил*|нейтрофіл*|neutrophil*|neutrofil*|notrofil*|neytrofil*
    |polynucleaires neutrophiles|granulocyty obojetnochlonne|neutrofile|neutrofilos|العدلات
    |عدلات|中性粒细胞|中性粒细胞计数""",
    "Lymphozyten": """лимфоцит*|лімфоцит*|lymphocyt*|lymphozyt*|lenfosit*|limfocyt*|limfocit*
    |linfocit*|limfotsit*|اللمفاويات|لمفاويات|اللمفيات|淋巴细胞""",
    "Thrombozyten": """тромбоцит*|platelet*|thrombocyt*|thrombozyt*|plt|trombosit*|plytki krwi
    |plytki|plaquettes|plaquetas|trombocit*|trombotsit*
        |الصفيحات الدموية|صفيحات الدم|الصفيحات|صفيحات|血小板|血小板计数""",
    "BSG": """соэ|шоэ|ШОЕ|шое|эчж|этж|СОЭ|esr|bsg|blutsenkung*|erythrocyte sedimentation rate
    |ESR|سرعة التثفل|سرعة الترسيب|vsh|vhs|vsg|OB|sedimentasyon|sedimantasyon|echt|ECHT|血沉""",
    "ALT": """АЛТ|АлАТ|АлТ|АЛАТ|ALT|ALAT|AlAT|GPT|SGPT|TGP|ALAT|аланинаминотрансфераз*
        |аланінамінотрансфераз*|alanine aminotransferase|алт|谷丙转氨酶|丙氨酸氨基转移酶
        |ناقلة أمين الألانين""",
    "AST": """АСТ|АсАТ|АсТ|АСАТ|AST|ASAT|AspAT|GOT|SGOT|TGO|аспартатаминотрансфераз*
        |аспартатамінотрансфераз*|aspartate aminotransferase|аст|谷草转氨酶|天门冬氨酸氨基转移酶
        |ناقلة أمين الأسبارتات""",
    "Alkalische Phosphatase": """щелочная фосфатаза|щелочной фосфатаз*|щф|ЩФ|лужна фосфатаза
    |сілтілі фосфатаза|ishqoriy fosfataza|ишқорий фосфатаза
        |alkaline phosphatase|ALP|AP|alkalische phosphatase|fosfataza alkaliczna
        |fosfataza zasadowa|fosfataza alcalina|phosphatase alcaline|phosphatases alcalines|PAL
        |fosfatasa alcalina|FA|alkalen fosfataz|الفوسفاتاز القلوية|فوسفاتاز قلوية|碱性磷酸酶""",
    "GGT": """ггт|ГГТП|ггтп|гамма-гт|ggt|GGTP|ggtp|gamma-gt|gamma gt|γ-gt|ggt
        |гамма-глутамилтрансфераз*|谷氨酰转肽酶|γ-谷氨酰转移酶|gamma glutamil*""",
    "Gesamtbilirubin": """общий билирубин|билирубин общий|билирубин общ*|билирубин
    |загальний білірубін|білірубін загальний|білірубін|жалпы билирубин|umumiy bilirubin
    |умумий билирубин
        |total bilirubin|bilirubin total|bilirubin, total|bilirubin|gesamtbilirubin
        |bilirubin gesamt|bilirubina calkowita|bilirubina|bilirubine totale|bilirrubina total
        |bilirrubina|bilirubine|bilirubina total|bilirubina totala|total bilirubin
        |البيليروبين الكلي|بيليروبين كلي|البيليروبين|总胆红素""",
    "Direktes Bilirubin": """прямой билирубин|билирубин прямой|direct bilirubin
        |bilirubin direct|прямий білірубін|білірубін прямий|direktes bilirubin
        |bilirubina bezposrednia|bilirubine conjuguee|bilirubina directa|bilirrubina directa
        |direkt bilirubin|البيليروبين المباشر|直接胆红素""",
    "Kreatinin": """креатинин*|креатинін*|creatinin*|kreatinin*|kreatynin*|creatinina|creatinine
    |kreatinin|الكرياتينين|كرياتينين|كرياتنين|الكرياتنين|肌酐|血肌酐""",
    "Harnstoff": """мочевин*|сечовин*|urea|harnstoff|اليوريا|يوريا|البولة|بولة|ure|mocznik|uree
    |мочевинасы|несепнәр|karbamid|mochevina*|siydikchil|сийдикчил|尿素|尿素氮""",
    "Harnsäure": """мочевая кислота|сечова кислота|uric acid|harnsaure|kwas moczowy
        |acide urique|acido urico|acid uric|urik asit|حمض البول|尿酸""",
    "eGFR": "egfr|gfr|скф|шкф|ШЗФ|рскф|dfg|dfge|rfg|معدل الترشيح*|估算肾小球滤过率|肾小球滤过率",
    "Albumin": "альбумин*|альбумін*|albumin|albumine|albumina|albumin|الألبومين|ألبومين|白蛋白",
    "Gesamteiweiß": """общий белок|белок общий|загальний білок|білок загальний|жалпы ақуыз
    |жалпы белок|umumiy oqsil|умумий оқсил|total protein|protein total|gesamteiweiss
    |gesamteiweiß
        |bialko calkowite|proteines totales|protides totaux|proteinas totales|proteine totale
        |total protein|البروتين الكلي|总蛋白""",
    "Glukose": """глюкоз*|glucose|glukose|blutzucker|fbs|سكر الدم|الغلوكوز|غلوكوز|الجلوكوز
    |glukoz*|glyukoz*|glukoza|glicemie|glycemie|glucemia|glucosa|glucoza|gluk*oza|qand|葡萄糖|血糖
    |空腹血糖""",
    "HbA1c": """hba1c|гликированн* гемоглобин*|глікован* гемоглобін*|гликирленген гемоглобин
        |hemoglobina glikowana|hemoglobine glyquee|hemoglobina glicosilada
        |hemoglobina glicozilata|糖化血红蛋白|الخضاب السكري|الخضاب الغلوكوزي""",
    "CRP": """с-реактивный белок|с-реактивного белка|c-реактивный белок|срб|СРБ
    |с-реактивний білок|c-реактивний білок|с-реактивті ақуыз|c-reactive protein|CRP
    |C-реактив оқсил|c-reaktiv oqsil|с-реактив оқсил
        |bialko c-reaktywne|c-reaktives protein|proteine c reactive|proteine c-reactive
        |proteina c reactiva|proteina c reactiva|pcr|PCR|proteina c-reactiva|c-reaktif protein
        |البروتين الارتكاسي c|البروتين الارتكاسي|البروتين المتفاعل c|بروتين سي التفاعلي|c反应蛋白
        |C反应蛋白""",
    "Natrium": """натрий|натрій|sodium|natrium|الصوديوم|صوديوم|sod|sodu|sodiu|sodio|sodyum
        |natriy|钠|血钠""",
    "Kalium": """калий|калій|potassium|kalium|البوتاسيوم|بوتاسيوم|potas|potasiu|potasu|potasio
        |potasyum|kaliy|钾|血钾""",
    "Calcium": """кальций|кальцій|calcium|kalzium|الكالسيوم|كالسيوم|wapn|wapń|calciu|calcio
        |kalsiyum|kalsiy|kaltsiy|钙|血钙""",
    "LDH": "лдг|ЛДГ|LDH|лактатдегидрогеназа|لاكتات ديهيدروجيناز|乳酸脱氢酶",
    "Amylase": "амилаз*|амілаз*|amylase|amylaza|amilaza|amilasa|amilaz|الأميلاز|أميلاز|淀粉酶",
    "Lipase": "липаз*|ліпаз*|lipase|lipaza|lipasa|lipaz|الليباز|ليباز|脂肪酶",
    "Ferritin": "ферритин*|феритин*|ferritin*|ferrytyna|feritina|feritin|الفيريتين|فيريتين|铁蛋白",
    "INR": "МНО|мно|МНВ|INR|inr",
    "D-Dimer": """d-димер*|д-димер*|d-dimer*|dimeros d|dimeri d|d-dimeres|d-dimery|d-二聚体|D-二聚体
        |دي دايمر""",
    "CA 19-9": "ca 19-9|са 19-9|ca19-9|са19-9|сa 19-9|cа 19-9|糖类抗原19-9|糖类抗原 19-9",
    "CA 125": "ca 125|са 125|ca-125|са-125|ca125|са125|糖类抗原125",
    "CA 15-3": "ca 15-3|са 15-3|ca15-3|са15-3|糖类抗原15-3|糖类抗原153",
    "CA 72-4": "ca 72-4|са 72-4|ca72-4|са72-4",
    "CEA": """РЭА|рэа|РЕА|CEA|ACE|раково-эмбриональн* антиген*|раковоэмбриональн* антиген*
        |раково-ембріональн* антиген*|antygen karcynoembrionalny|癌胚抗原
        |المستضد السرطاني المضغي""",
    "AFP": "афп|АФП|AFP|альфа-фетопротеин*|альфафетопротеин|alpha-fetoprotein|甲胎蛋白"
    "|ألفا فيتوبروتين",
    "PSA": "ПСА|пса|PSA|простатспецифическ* антиген*|前列腺特异性抗原|总前列腺特异性抗原",
    "TSH": "ттг|ТТГ|TSH|促甲状腺激素|促甲状腺素",
    "Chromogranin A": """хромогранин а|хромогранин a|хромогранин|chromogranin a
        |chromogranina a|kromogranin a|chromogranine a|cromogranina a|嗜铬粒蛋白a""",
    "Beta-HCG": "β-хгч|бета-хгч|хгч|beta-hcg|β-hcg",
    "NT-proBNP": "nt-probnp|nt pro bnp",
    "Troponin": "тропонин*|тропонін*|troponin*|肌钙蛋白|التروبونين",
    "Cholesterin": "холестерин*|cholesterin|cholesterol*|kolesterol|colesterol|الكوليسترول"
    "|总胆固醇",
    "Fibrinogen": "фибриноген*|фібриноген*|fibrinogen*|纤维蛋白原|الفيبرينوجين",
    "Eisen": """железо сывороточное|сывороточное железо|serum iron|serumeisen|zelazo
        |fer serique|hierro|sideremie|serum demiri|حديد المصل|血清铁""",
}

# Unit as written (small letters, no spaces) -> as German laboratories write it.
UNITS: dict[str, str] = {
    "г/л": "g/l", "g/l": "g/l", "غ/ل": "g/l", "г/дл": "g/dl", "g/dl": "g/dl", "غ/دل": "g/dl",
    "мг/л": "mg/l", "mg/l": "mg/l", "мг/дл": "mg/dl", "mg/dl": "mg/dl", "ملغ/دل": "mg/dl",
    "мкг/л": "µg/l", "µg/l": "µg/l", "ug/l": "µg/l", "нг/мл": "ng/ml", "ng/ml": "ng/ml",
    "пг/мл": "pg/ml", "pg/ml": "pg/ml", "мкмоль/л": "µmol/l", "µmol/l": "µmol/l",
    "umol/l": "µmol/l", "μmol/l": "µmol/l", "ммоль/л": "mmol/l", "mmol/l": "mmol/l",
    "mmol/mol": "mmol/mol", "ммоль/моль": "mmol/mol", "ед/л": "U/l", "u/l": "U/l", "ме/л": "IU/l",
    "iu/l": "IU/l", "од/л": "U/l", "ед/мл": "U/ml", "u/ml": "U/ml", "од/мл": "U/ml",
    "ме/мл": "IU/ml", "iu/ml": "IU/ml", "мме/л": "mIU/l", "miu/l": "mIU/l", "%": "%",
    "мм/ч": "mm/h", "мм/час": "mm/h", "mm/h": "mm/h", "10⁹/л": "10⁹/l", "10⁹/l": "10⁹/l",
    "10^9/л": "10⁹/l", "10^9/l": "10⁹/l", "10*9/л": "10⁹/l", "10*9/l": "10⁹/l", "g/l.": "g/l",
    "x10⁹/l": "10⁹/l", "×10⁹/l": "10⁹/l", "×10⁹/л": "10⁹/l", "х10⁹/л": "10⁹/l", "x10^9/l": "10⁹/l",
    "10¹²/л": "10¹²/l", "10¹²/l": "10¹²/l", "10^12/л": "10¹²/l", "10^12/l": "10¹²/l",
    "×10¹²/л": "10¹²/l", "х10¹²/л": "10¹²/l", "×10¹²/l": "10¹²/l", "x10¹²/l": "10¹²/l",
    "ml/min/1.73m²": "ml/min/1.73 m²", "мл/мин/1,73м²": "ml/min/1.73 m²", "ml/min": "ml/min",
    "мл/мин": "ml/min", "мкед/мл": "µU/ml",
    "од/л.": "U/l", "ед./л": "U/l", "ед./мл": "U/ml", "од./л": "U/l", "бірл/л": "U/l",
    "бірл/мл": "U/ml", "birl/l": "U/l", "бирл/л": "U/l", "б/л": "U/l",
    "ui/l": "IU/l", "ui/ml": "IU/ml", "j/l": "U/l", "j.m./l": "IU/l", "j.m./ml": "IU/ml",
    "jm/ml": "IU/ml", "mui/l": "mIU/l", "µui/ml": "µIU/ml", "мод/л": "mU/l", "mu/l": "mU/l",
    "mme/l": "mIU/l",
    "мо/л": "IU/l", "мо/мл": "IU/ml", "xb/l": "IU/l", "ue/l": "U/l", "وحدة/ل": "U/l",
    "وحدة/مل": "U/ml", "ملمول/ل": "mmol/l", "ميكرومول/ل": "µmol/l", "نغ/مل": "ng/ml",
    "ملغ/ل": "mg/l", "مغ/ل": "mg/l", "مغ/دل": "mg/dl", "غرام/ل": "g/l", "غ/دسل": "g/dl",
    "g%": "g/dl", "мкг/мл": "µg/ml", "µg/ml": "µg/ml", "ug/ml": "µg/ml", "ng/l": "ng/l",
    "нг/л": "ng/l", "pg/ml.": "pg/ml", "ng/dl": "ng/dl", "µg/dl": "µg/dl", "мкг/дл": "µg/dl",
    "x10^9/л": "10⁹/l", "х10^9/л": "10⁹/l", "*10^9/л": "10⁹/l", "×10^9/l": "10⁹/l",
    "×10^9/л": "10⁹/l", "*10^9/l": "10⁹/l", "x10⁹/л": "10⁹/l", "10e9/l": "10⁹/l",
    "x10e9/l": "10⁹/l",
    "x10^12/л": "10¹²/l", "х10^12/л": "10¹²/l", "*10^12/л": "10¹²/l", "×10^12/l": "10¹²/l",
    "×10^12/л": "10¹²/l", "*10^12/l": "10¹²/l", "x10^12/l": "10¹²/l", "x10¹²/л": "10¹²/l",
    "10³/µl": "10³/µl", "10^3/µl": "10³/µl", "x10³/µl": "10³/µl", "x10^3/µl": "10³/µl",
    "×10³/µl": "10³/µl", "10*3/µl": "10³/µl", "10^3/ul": "10³/µl", "10³/ul": "10³/µl",
    "10³/mm³": "10³/µl", "10³/mmc": "10³/µl", "/nl": "/nl", "тыс/мкл": "10³/µl",
    "тис/мкл": "10³/µl", "tys./µl": "10³/µl", "tys/µl": "10³/µl", "k/µl": "10³/µl",
    "k/ul": "10³/µl", "bin/µl": "10³/µl",
    "10⁶/µl": "10⁶/µl", "10^6/µl": "10⁶/µl", "x10⁶/µl": "10⁶/µl", "10^6/ul": "10⁶/µl",
    "x10^6/µl": "10⁶/µl", "10⁶/mm³": "10⁶/µl", "млн/мкл": "10⁶/µl", "mln/µl": "10⁶/µl",
    "m/µl": "10⁶/µl",
    "мм/год": "mm/h", "мм/сағ": "mm/h", "mm/soat": "mm/h", "мм/соат": "mm/h", "mm/st": "mm/h",
    "mm/saat": "mm/h", "مم/سا": "mm/h", "مم/ساعة": "mm/h", "mm/1h": "mm/h", "mm/hr": "mm/h",
    "мл/хв": "ml/min", "ml/min/1.73m2": "ml/min/1.73 m²", "ml/min/1,73m²": "ml/min/1.73 m²",
    "ml/min/1,73m2": "ml/min/1.73 m²", "мл/мин/1,73м2": "ml/min/1.73 m²",
    "мл/мин/1.73м²": "ml/min/1.73 m²", "мл/хв/1,73м²": "ml/min/1.73 m²", "ml/dk": "ml/min",
    "ml/dk/1.73m²": "ml/min/1.73 m²", "ml/daq": "ml/min",
}  # fmt: skip
# Giga per litre differs from gram per litre by the case of one letter only.
GIGA = "G/l"
