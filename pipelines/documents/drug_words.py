"""How papers in further languages write the drugs of `drug_names`: German name -> phrases."""

MORE: dict[str, str] = {
    "Metformin": "metformin*|二甲双胍|ميتفورمين",
    "Pantoprazol": "pantopra*|泮托拉唑|بانتوبرازول",
    "Omeprazol": "omepra*|奥美拉唑|أوميبرازول",
    "Ondansetron": "昂丹司琼|أوندانسيترون|ондансетрон*",
    "Amlodipin": "氨氯地平|أملوديبين|amlodypin*",
    "Ramipril": "雷米普利|راميبريل|раміприл*",
    "Enalapril": "إينالابريل|依那普利",
    "Losartan": "氯沙坦|losartan*",
    "Bisoprolol": "بيسوبرولول|比索洛尔|бісопролол*",
    "Metoprolol": "美托洛尔|ميتوبرولول",
    "Furosemid": "furosemid*|furozemid*|فوروسيميد|呋塞米|furosemide",
    "Spironolacton": "spironola*|spironolakton*|螺内酯|سبيرونولاكتون|спіронолактон*",
    "Atorvastatin": "atorwastatyn*|阿托伐他汀*|أتورفاستاتين",
    "Acetylsalicylsäure": """acide acetylsalicylique|acido acetilsalicilico
        |kwas acetylosalicylowy|acid acetilsalicilic|ацетилсаліцил*|阿司匹林|أسبرين|aspiryna
        |aspirina|aspirine|asetilsalisilik asit|atsetilsalitsil*""",
    "Clopidogrel": "klopidogrel*|氯吡格雷|كلوبيدوغريل",
    "Enoxaparin": "enoksaparyn*|enoksaparin*|enoxaparin*|依诺肝素|إينوكسابارين",
    "Rivaroxaban": "rywaroksaban*|rivaroksaban*|利伐沙班|ريفاروكسابان",
    "Warfarin": "warfaryn*|varfarin*|华法林|وارفارين|warfarin*",
    "Levothyroxin": """lewotyroksyn*|levotiroksin*|levotiroxin*|levothyrox*|左甲状腺素*
        |ليفوثيروكسين|левотироксин*""",
    "Dexamethason": """deksametazon*|deksametazon*|dexametasona|dexametazon*|dexamethasone
        |deksametason*|地塞米松|ديكساميثازون|дексаметазон*""",
    "Prednisolon": "prednizolon*|prednisolona|prednisolone|泼尼松龙|بريدنيزولون|преднізолон*",
    "Paracetamol": "paracetamol*|parasetamol*|paratsetamol*|parasetamol|对乙酰氨基酚|باراسيتامول",
    "Ibuprofen": "ibuprofen*|ibuprofene|布洛芬|إيبوبروفين|ібупрофен*",
    "Tramadol": "tramadol*|曲马多|ترامادول",
    "Morphin": "morfin*|morphine|morfina|吗啡|مورفين|морфін*",
    "Pregabalin": "pregabalin*|普瑞巴林|بريجابالين|прегабалін*",
    "Gabapentin": "加巴喷丁|gabapentin*|غابابنتين",
    "Ciprofloxacin": """cyprofloksacyn*|siprofloksasin*|ciprofloxacin*|tsiprofloksatsin*|环丙沙星
        |سيبروفلوكساسين""",
    "Ceftriaxon": "ceftriakson*|seftriakson*|ceftriaxon*|头孢曲松|سيفترياكسون|tseftriakson*",
    "Amoxicillin": """amoksycylin*|amoksisilin*|amoxicilin*|amoksitsillin*|阿莫西林|أموكسيسيلين
        |амоксицилін*""",
    "Metronidazol": "metronida*|甲硝唑|ميترونيدازول|метронідазол*",
    "Gemcitabin": """gemcytabin*|gemsitabin*|gemcitabin*|gemsitabin*|gemtsitabin*|吉西他滨
        |جيمسيتابين|гемцитабін*""",
    "Capecitabin": """kapecytabin*|kapesitabin*|capecitabin*|kapetsitabin*|卡培他滨|كابيسيتابين
        |капецитабін*""",
    "Fluorouracil": """fluorouracyl*|5-fluorourasil|fluorourasil|fluorouracil*|ftoruratsil
        |氟尿嘧啶|5-氟尿嘧啶|فلورويوراسيل|фторурацил*""",
    "Folinsäure": """leukoworyn*|leucovorin*|folinate de calcium|folinato calcico
        |acide folinique|lokovorin|亚叶酸钙|لوكوفورين""",
    "Oxaliplatin": "oksaliplatyn*|oksaliplatin*|oxaliplatin*|奥沙利铂|أوكساليبلاتين|оксаліплатин*",
    "Cisplatin": "cisplatyn*|sisplatin*|cisplatin*|sisplatin|顺铂|سيسبلاتين|цисплатин*",
    "Carboplatin": "karboplatyn*|karboplatin*|carboplatin*|卡铂|كاربوبلاتين|карбоплатин*",
    "Irinotecan": "irynotekan*|irinotekan*|irinotecan*|伊立替康|إرينوتيكان|іринотекан*",
    "Paclitaxel": "paklitaksel*|paclitaxel*|紫杉醇|白蛋白紫杉醇|باكليتاكسيل|паклітаксел*",
    "Docetaxel": "docetaksel*|dosetaksel*|docetaxel*|dotsetaksel*|多西他赛|دوسيتاكسيل",
    "Doxorubicin": "doksorubicyn*|doksorubisin*|doxorubicin*|doksorubitsin*|多柔比星|دوكسوروبيسين",
    "Epirubicin": "epirubicyn*|epirubisin*|epirubicin*|表柔比星|إبيروبيسين|епірубіцин*",
    "Cyclophosphamid": """cyklofosfamid*|siklofosfamid*|ciclofosfamid*|cyclophosphamid*
        |siklofosfamid*|tsiklofosfamid*|环磷酰胺|سيكلوفوسفاميد""",
    "Bevacizumab": "bewacyzumab*|bevacizumab*|bevasizumab*|贝伐珠单抗|بيفاسيزوماب",
    "Trastuzumab": "trastuzumab*|曲妥珠单抗|تراستوزوماب",
    "Pertuzumab": "帕妥珠单抗|pertuzumab*|بيرتوزوماب",
    "Pembrolizumab": "pembrolizumab*|帕博利珠单抗|بيمبروليزوماب|пембролізумаб*",
    "Nivolumab": "niwolumab*|nivolumab*|纳武利尤单抗|نيفولوماب|ніволумаб*",
    "Osimertinib": "ozymertynib*|osimertinib*|奥希替尼|осимертиніб*|أوسيميرتينيب",
    "Tamoxifen": """tamoksyfen*|tamoksifen*|tamoxifen*|tamoxifene|tamoxifeno|他莫昔芬|تاموكسيفين
        |тамоксифен*""",
    "Letrozol": "letrozol*|letrozole|来曲唑|ليتروزول",
    "Anastrozol": "anastrozol*|阿那曲唑|أناستروزول",
    "Zoledronsäure": """kwas zoledronowy|acide zoledronique|acido zoledronico|acid zoledronic
        |zoledronik asit|唑来膦酸|золедрон*|حمض الزوليدرونيك""",
    "Insulin glargin": """insulina glargina|insulin glargin*|инсулин гларгин|інсулін гларгін
        |甘精胰岛素|insuline glargine""",
    "Pankreatin": "pankreatyn*|pancreatin*|pankreatin*|胰酶|панкреатин*|بنكرياتين",
    "Ursodeoxycholsäure": """kwas ursodeoksycholowy|acide ursodesoxycholique
        |acido ursodesoxicolico|acid ursodeoxicolic|ursodeoksikolik asit|熊去氧胆酸""",
    "Bicalutamid": "bicalutamid*|bikalutamid*|бикалутамид*|бікалутамід*|比卡鲁胺|بيكالوتاميد",
    "Leuprorelin": "leuprorelin*|лейпрорелин*|leuproli*|亮丙瑞林|ليوبروريلين|leuproreli*",
    "Temozolomid": "temozolomid*|temozolomide|темозоломид*|темозоломід*|替莫唑胺|تيموزولوميد",
}
ATC_MORE = {"Bicalutamid": "L02BB03", "Leuprorelin": "L02AE02", "Temozolomid": "L01AX03"}
