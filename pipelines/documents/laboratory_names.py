"""Laboratory parameters: the German name and how papers abroad write it."""

# German name -> the words (regular expressions) it goes by, all languages together.
PARAMETERS: dict[str, str] = {
    "Hämoglobin": (
        r"гемоглобин\w*|гемоглобін\w*|h[ae]+moglobin\w*|\bhgb\b|\bhb\b|خضاب الدم"
        r"|الهيموغلوبين|هيموجلوبين|hemoglobina|血红蛋白"
    ),
    "Erythrozyten": (
        r"эритроцит\w*|еритроцит\w*|erythro[cz]yt\w*|red (?:blood )?cells?|\brbc\b"
        r"|الكريات الحمراء|كريات الدم الحمراء|eritrosit|红细胞"
    ),
    "Hämatokrit": r"гематокрит\w*|h[ae]+matocrit|hämatokrit|\bhct\b|الهيماتوكريت|hematokrit",
    "Leukozyten": (
        r"лейкоцит\w*|leu[ck]o[cz]yt\w*|white (?:blood )?cells?|\bwbc\b|الكريات البيضاء"
        r"|كريات الدم البيضاء|lökosit|leukocyty|白细胞"
    ),
    "Neutrophile": r"нейтрофил\w*|нейтрофіл\w*|neutrophil\w*|العدلات|nötrofil",
    "Lymphozyten": r"лимфоцит\w*|лімфоцит\w*|lympho[cz]yt\w*|اللمفاويات|lenfosit",
    "Thrombozyten": (
        r"тромбоцит\w*|platelets?|thrombo[cz]yt\w*|\bplt\b|الصفيحات(?: الدموية)?|trombosit"
        r"|płytki|血小板"
    ),
    "BSG": r"соэ|шоэ|\besr\b|سرعة التثفل",
    "ALT": r"алт|алат|\balt\b|\bgpt\b|\bsgpt\b|\balat\b",
    "AST": r"аст|асат|\bast\b|\bgot\b|\bsgot\b|\baspat\b",
    "Alkalische Phosphatase": (
        r"щелочная фосфатаза|щф|лужна фосфатаза|alkaline phosphatase|\balp\b"
        r"|alkalische phosphatase|الفوسفاتاز القلوية"
    ),
    "GGT": r"ггт|гамма-?гт|\bggt\b|gamma-?gt",
    "Gesamtbilirubin": (
        r"общий билирубин|билирубин общий|загальний білірубін|total bilirubin"
        r"|bilirubin(?:,? total)?|gesamtbilirubin|البيليروبين(?: الكلي)?"
    ),
    "Direktes Bilirubin": r"прямой билирубин|билирубин прямой|direct bilirubin|البيليروبين المباشر",
    "Kreatinin": (
        r"креатинин\w*|креатинін\w*|creatinine?|kreatinin\w*|الكرياتينين|الكرياتينين"
        r"|kreatynina|肌酐"
    ),
    "Harnstoff": r"мочевин\w*|сечовин\w*|\burea\b|harnstoff|اليوريا|البولة|üre|mocznik",
    "eGFR": r"\be?gfr\b|скф|معدل الترشيح",
    "Albumin": r"альбумин\w*|альбумін\w*|albumina?|الألبومين|albümin",
    "Gesamteiweiß": r"общий белок|загальний білок|total protein|gesamteiweiß|البروتين الكلي",
    "Glukose": r"глюкоз\w*|glu[ck]ose|\bfbs\b|سكر الدم|الغلوكوز|الجلوكوز|glukoz|glukoza",
    "HbA1c": r"hba1c|гликированный гемоглобин|глікований гемоглобін",
    "CRP": (
        r"с-реактивный белок|срб|с-реактивний білок|c-reactive protein|\bcrp\b"
        r"|البروتين الارتكاسي(?: c)?"
    ),
    "Natrium": r"натрий|натрій|sodium|natrium|الصوديوم",
    "Kalium": r"калий|калій|potassium|kalium|البوتاسيوم",
    "Calcium": r"кальций|кальцій|calcium|الكالسيوم",
    "LDH": r"лдг|\bldh\b",
    "Amylase": r"амилаз\w*|амілаз\w*|amylase|الأميلاز",
    "Lipase": r"липаз\w*|ліпаз\w*|lipase|الليباز",
    "Ferritin": r"ферритин\w*|феритин\w*|ferritin|الفيريتين",
    "INR": r"мно|мнв|\binr\b",
    "D-Dimer": r"d-димер\w*|d-dimer\w*",
    "CA 19-9": r"[cс][aа]\s?19[-–]9",
    "CA 125": r"[cс][aа][\s-]?125",
    "CA 15-3": r"[cс][aа]\s?15[-–]3",
    "CA 72-4": r"[cс][aа]\s?72[-–]4",
    "CEA": r"рэа|реа|\bcea\b|раково-эмбриональный антиген",
    "AFP": r"афп|\bafp\b|альфа-фетопротеин",
    "PSA": r"пса|\bpsa\b",
    "TSH": r"ттг|\btsh\b",
    "Chromogranin A": r"хромогранин\s?[aа]|chromogranin\s?a",
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
}  # fmt: skip
# Giga per litre differs from gram per litre by the case of one letter only.
GIGA = "G/l"
