"""The words for therapies, by the German name of their kind, all languages together."""

THERAPIES: dict[str, str] = {
    "Chemotherapie": """химиотерапи*|полихимиотерапи*|ПХТ|курс* пхт|хіміотерапі*
    |поліхіміотерапі*|химиотерапия*|kimyoterapiya*|ximioterapiya*|кимётерапия*|химиётерапия*
    |химиотерапиясы*
        |chemioterapi*|chemotherap*|polychemotherap*|chimiotherap*|chimioterapi*|quimioterapi*
        |kemoterapi*|polychimiotherap*|العلاج الكيميائي|علاج كيميائي|العلاج الكيماوي
        |علاجا كيميائيا|معالجة كيميائية|علاج كيماوي|المعالجة الكيميائية|化疗|化学治疗
        |folfirinox|mfolfirinox|folfox*|mfolfox*|folfiri|xelox|capox|flot|r-chop|abvd|beacopp
        |gemox""",
    "Strahlentherapie": """лучев* терап*|дистанционн* лучев*|дистанционн* гамма-терап*|ДЛТ
    |облучени*|радиотерапи*|променев* терап*|опроміненн*|сәулелік терапия*|сәулелі терапия*
    |сәулелік ем*|nur terapiya*|nurlanish*|нур терапия*
        |radioterapi*|teleradioterapi*|napromienian*|radiotherap*|radiation|irradiat*
        |strahlentherap*|bestrahlung*|radiochemotherapie*|radiothérapi*|irradiat*|radioterapia
        |radyoterapi*|isinlama|العلاج الشعاعي|علاج شعاعي|علاجا شعاعيا|العلاج الإشعاعي
        |علاج إشعاعي|المعالجة الشعاعية|معالجة شعاعية|放疗|放射治疗""",
    "Operation": """операци*|резекци*|мастэктоми*|гастрэктоми*|лобэктоми*|гемиколэктоми*
    |панкреатодуоденальн*|простатэктоми*|нефрэктоми*|экстирпаци*|холецистэктоми*|лампэктоми*
    |гистерэктоми*|удалени*
        |операці*|резекці*|мастектомі*|гастректомі*|лобектомі*|геміколектомі*|простатектомі*
        |нефректомі*|екстирпаці*|видаленн*|операция*|резекциясы*|operatsiya*|rezeksiya*
        |mastektomiya*|gastrektomiya*|lobektomiya*|операцияси|резекция*|мастэктомия*
        |мастэктомиясы*
        |operacj*|resekcj*|mastektomi*|gastrektomi*|lobektomi*|hemikolektomi*|prostatektomi*
        |nefrektomi*|usuniec*|tumorektomi*|kwadrantektomi*
        |surgery|operation|resection|mastectomy|gastrectomy|lobectomy|hemicolectomy
        |prostatectomy|nephrectomy|hysterectomy|whipple|pancreatoduodenectomy
        |pancreaticoduodenectomy|excision|lumpectomy
        |operativ*|operation*|resektion*|mastektomie*|gastrektomie*|lobektomie*|hemikolektomie*
        |prostatektomie*|nephrektomie*|segmentresektion*|whipple-operation|tumorektomie*
        |exstirpation*
        |mastectomie|gastrectomie|lobectomie|hemicolectomie|prostatectomie|nephrectomie
        |chirurgie|intervention|tumorectomie|duodenopancreatectomie|exerese
        |cirugia|intervencion|operado|operada|mastectomia|gastrectomia|lobectomia|hemicolectomia
        |prostatectomia|nefrectomia|reseccion|tumorectomia|intervenid*
        |operatie|operatia|interventie*|mastectomi*|gastrectomi*|lobectomi*|hemicolectomi*
        |prostatectomi*|nefrectomi*|rezectie|rezectia|operat|operata
        |ameliyat*|operasyon*|rezeksiyon*|opere|cerrahi|الجراحة|عملية|عملية جراحية|استئصال
        |العملية|جراحي|手术|切除术|根治术|切除""",
    "Immuntherapie": """иммунотерапи*|імунотерапі*|иммундық терапия*|иммунотерапия*
        |immunoterapiya*|immunoterapi*|immunotherap*|immuntherap*|inmunoterapi*|imunoterapi*
        |immünoterapi*|العلاج المناعي|علاج مناعي|علاجا مناعيا|免疫治疗""",
    "Hormontherapie": """гормонотерапи*|гормональн* терап*|эндокринотерапи*
        |антиандрогенн* терап*|гормонотерапія|гормональн* терапі*|гормондық терапия*
        |gormonoterapiya*|gormonal terapiya*|гормонотерапия*|гормонал терапия*|hormonoterapi*
        |terapi* hormonaln*|leczenie hormonalne|hormonotherap*|hormone therapy
        |endocrine therapy|hormontherap*|hormonterapi*|antihormontherap*
        |antihormonelle therapie|endokrine therapie|hormonothérapi*|endokrin tedavi*
        |hormonal tedavi|العلاج الهرموني|علاج هرموني|علاجا هرمونيا|内分泌治疗|激素治疗""",
    "Zielgerichtete Therapie": """таргетн* терап*|таргетн* терапі*|таргетт* терапия*
        |targetli terapiya*|nishonli terapiya*|таргетли терапия*|terapi* celowan*
        |leczenie celowane|targeted therapy|zielgerichtete* therapie*|therapie ciblee
        |terapia dirigida|terapi* tintit*|hedefe yonelik tedavi*|العلاج الموجه|علاج موجه
        |靶向治疗""",
    "Stammzelltransplantation": """трансплантац* гемопоэтич*|трансплантац* костного мозга|ТГСК
        |трансплантац* кісткового мозку|stem cell transplant*|bone marrow transplant*
        |stammzelltransplantation*|greffe de moelle|trasplante de progenitores
        |trasplante de medula|transplant medular|przeszczep* szpiku|kemik iligi nakli
        |زرع نقي العظم|زرع نخاع|造血干细胞移植""",
}
