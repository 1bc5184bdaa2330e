"""The words of reports from laboratories and of pathologists; see `classes`."""

from pipelines.documents.class_words import ClassWords

PATHOLOGY: tuple[ClassWords, ...] = (
    ClassWords(
        "PT080102",
        "Histologiebefund",
        title="""гистологическое заключение|гистологическ* исследован*|патогистологическ*
        |патологоанатомическ* исследован*|патологоанатомическ* заключен*
        |протокол прижизненного патолого-анатомического исследования
        |прижизненн* патологоанатомическ*|результат гистологии|иммуногистохимическ* исследован*
        |гистологическ*|гистология
        |гістологічн*|патогістологічн*|патоморфологічн*|імуногістохімічн* дослідженн*
        |патолого-гістологічн*|висновок патоморфолога|гистологиялық*|патогистологиялық*
        |патоморфологиялық*|gistologik*|patogistologik*|patomorfologik*|гистологик*
        |патоморфологик*
        |histology report|histopathology|histopathology report|surgical pathology
        |surgical pathology report|pathology report|histological examination|biopsy report
        |immunohistochemistry report|tissue pathology
        |histologischer befund|histologiebefund|pathologischer befund|histopathologischer befund
        |histologische begutachtung|pathologisch-anatomische begutachtung
        |pathologisch-anatomischer befund|pathologiebefund|histologie|pathologie befundbericht
        |wynik badania histopatologicznego|badanie histopatologiczne
        |rozpoznanie histopatologiczne|wynik histopatologiczny|raport histopatologiczny
        |wynik badania patomorfologicznego
        |compte rendu anatomopathologique|compte rendu d'anatomie pathologique
        |examen anatomopathologique|anatomie et cytologie pathologiques
        |compte rendu d'anatomie et cytologie pathologiques|examen histologique
        |compte-rendu anatomo-pathologique|compte rendu d'examen anatomopathologique
        |informe anatomopatologico|informe de anatomia patologica|estudio histopatologico
        |informe histopatologico|informe de biopsia|anatomia patologica|buletin histopatologic
        |examen histopatologic|buletin de examen histopatologic|rezultat histopatologic
        |examen anatomopatologic
        |patoloji raporu|histopatoloji raporu|cerrahi patoloji raporu|patoloji sonucu
        |biyopsi raporu|histopatolojik inceleme
        |تقرير التشريح المرضي|التشريح المرضي|تقرير نسيجي|الفحص النسيجي|فحص نسيجي
        |تقرير علم الأمراض|تقرير الباثولوجي
        |تقرير التشريح المرضي النسيجي|تقرير خزعة|病理报告|病理诊断报告
        |病理检查报告|病理检查报告单|组织病理|病理学诊断报告""",
        body="""макроскопическ*|микроскопическ*|макроскопі*|мікроскопі*|мікроскопічн*
        |макропрепарат|препарат|срез*|macroscop*|microscop*|makroskop*|mikroskop*|makroskopi
        |mikroskopi|immunohisto*|иммуногистохим*|specimen|blocks|образец|биоптат*|wycinek
        |preparat|material do badania|macroscopie|microscopie|prelevement|macroscopia
        |microscopia|descripcion macroscopica|descripcion microscopica|einsendung|الوصف العياني
        |الوصف المجهري|مجهري|عياني|大体所见|肉眼所见|镜下所见|镜下|免疫组化|大体""",
    ),
    ClassWords(
        "PT260102",
        "Zytologiebefund",
        title="""цитологическ* исследован*|цитологическ* заключен*|цитологическ*|цитология
        |цитологічн*|цитологиялық*|sitologik*|цитологик*|cytology report|cytology|cytopathology
        |cytopathology report|fine needle aspiration cytology|pap smear report
        |zytologischer befund|zytologie|zytologiebefund|zytologische untersuchung
        |badanie cytologiczne|wynik badania cytologicznego|wynik cytologiczny|cytologie
        |compte rendu cytologique|examen cytologique|compte rendu de cytologie
        |informe citologico|citologia|estudio citologico|informe de citologia|examen citologic
        |buletin citologic|buletin de examen citologic|sitoloji raporu|sitopatoloji raporu
        |sitoloji sonucu|sitolojik inceleme|تقرير خلوي|الفحص الخلوي|تقرير الفحص الخلوي
        |تقرير علم الخلايا|فحص خلوي|فحص الخلايا
        |细胞学检查报告|细胞学报告|细胞病理|液基细胞学|细胞学检查""",
        body="""мазок*|мазк*|пунктат*|мазок|smear*|aspirate|fna|ausstrich*|punktat|rozmaz*
        |punkcj*|frottis|ponction|frotis|aspirado|frotiu|aspirat|yayma*|aspirasyon|لطاخة|لطاخات
        |رشافة|خزعة بالإبرة|涂片|穿刺|bethesda|атипичн* клет*|жағынды|surtma""",
    ),
    ClassWords(
        "PT130102",
        "Molekularpathologiebefund",
        title="""молекулярно-генетическ*|молекулярно-генетическ* исследован*
        |генетическ* исследован*|молекулярн* тестирован*|молекулярн* профилирован*
        |молекулярно-генетичн*|молекулярно-генетичне дослідження|генетичне дослідження
        |молекулалық-генетикалық*|молекулярлы-генетикалық*|molekulyar-genetik*
        |молекуляр-генетик*
        |molecular pathology|molecular genetic*|molecular pathology report
        |next generation sequencing|next-generation sequencing|genomic profiling
        |comprehensive genomic profiling|molecular diagnostics|genetic test report
        |molecular report
        |molekularpatholog*|molekulargenetisch*|molekularpathologischer befund
        |molekulare diagnostik|badanie molekularne|badanie genetyczne
        |wynik badania molekularnego|wynik badania genetycznego
        |compte rendu de biologie moleculaire|biologie moleculaire|genetique moleculaire
        |examen de genetique somatique
        |informe de biologia molecular|estudio molecular|estudio genetico|informe molecular
        |patologia molecular|testare moleculara|testare genetica|buletin de analiza moleculara
        |examen molecular|molekuler genetik raporu|molekuler patoloji raporu|molekuler inceleme
        |genetik test raporu|الفحص الجيني|تقرير الفحص الجزيئي|الفحص الجزيئي|التحليل الجيني
        |تقرير وراثي جزيئي|تسلسل الجيل التالي|基因检测报告
        |分子病理|基因检测|分子病理检测报告|高通量测序""",
        body="""ngs|sequencing|секвенирован*|мутаци*|variant*|мутаці*|секвенуван*|egfr|kras|braf
        |brca1|brca2|pcr|пцр|allele frequency|vaf|panel|mutacj*|mutation*|mutacion*|mutati*
        |mutasyon*|طفرة|طفرات|突变|测序|allelfrequenz|exon|экзон|екзон""",
    ),
    ClassWords(
        "LB120107",
        "Laborbefund",
        title="""результаты лабораторных исследований|результат лабораторного исследования
        |лабораторн* исследован*|общий анализ крови|биохимическ* анализ крови
        |клинический анализ крови|анализ крови|результаты анализ*|результат анализа
        |биохимия крови|анализ мочи|общий анализ мочи
        |результати лабораторн*|результат лабораторного дослідження|загальний аналіз крові
        |біохімічний аналіз крові|аналіз крові|клінічний аналіз крові|результати аналіз*
        |зертханалық зерттеу*|жалпы қан талдауы|қан анализі|қанның жалпы анализі
        |биохимиялық талдау|қан талдауы|зертханалық талдау*|қанның биохимиялық талдауы
        |laboratoriya tahlil*|umumiy qon tahlili|qon tahlili|laboratoriya tekshiruv*
        |biokimyoviy tahlil|лаборатория таҳлил*|умумий қон таҳлили|қон таҳлили
        |laboratory report|laboratory results|blood test*|lab results|lab report
        |laboratory findings|clinical chemistry|full blood count|complete blood count
        |biochemistry report|haematology report|hematology report
        |laborbefund*|laborwerte|laborbericht|laborergebnisse|laborblatt|kumulativbefund|blutbild
        |wyniki badan laboratoryjnych|wynik badania laboratoryjnego|badania laboratoryjne
        |sprawozdanie z badan laboratoryjnych|morfologia krwi|sprawozdanie z badan|wyniki badan
        |analyses medicales|resultats d'analyses|resultats d'analyses de laboratoire
        |compte rendu d'analyses|bilan biologique|analyses de biologie medicale
        |resultats biologiques|examens de biologie medicale|hemogramme
        |resultados de laboratorio|analitica|informe de laboratorio|informe analitico
        |analisis clinicos|hemograma|analisis de sangre|analitica de sangre
        |buletin de analize|buletin de analize medicale|rezultate analize|analize de laborator
        |rezultate de laborator|hemoleucograma
        |laboratuvar sonuclari|laboratuvar raporu|tahlil sonuclari|laboratuvar tetkik*
        |kan tahlili|laboratuvar sonuc raporu|tahlil sonuc*|tetkik sonuc*
        |نتائج المختبر|تحاليل|نتائج التحاليل|تحليل الدم|تقرير المختبر|نتائج التحاليل المخبرية
        |التحاليل المخبرية|تقرير مخبري|نتيجة التحليل
        |检验报告|检验报告单|化验单|化验结果|血常规|生化检验""",
        body="""референс*|норма|единицы|показатель|результат|показник|одиниці|көрсеткіш|нәтиже
        |қалыпты мән*|ko'rsatkich|natija|me'yor|кўрсаткич|натижа|меъёр|reference range
        |reference interval|reference values|referenzbereich|einheit|parameter
        |zakres referencyjny|wartosci referencyjne|badanie|jednostka|valeurs de reference
        |valores de referencia|rango de referencia|valori de referinta|interval de referinta
        |referans|referans araligi|birim|sonuc|القيم المرجعية|المدى المرجعي|المجال المرجعي|参考范围
        |参考区间|参考值|гемоглобин|лейкоцит*|haemoglobin|hemoglobin|leukozyten|hemoglobina
        |hemoglobine""",
    ),
    ClassWords(
        "LB130101",
        "Mikrobiologiebefund",
        title="""микробиологическ* исследован*|бактериологическ* исследован*
        |бактериологическ* посев|посев на*|результат бактериологического*
        |мікробіологічн* дослідженн*|бактеріологічн* дослідженн*|результат посіву
        |микробиологиялық*|бактериологиялық*|mikrobiologik*|bakteriologik*|микробиологик*
        |бактериологик*|microbiology report|microbiology|culture report|blood culture report
        |urine culture|bacteriology report|mikrobiologischer befund|mikrobiologie
        |bakteriologischer befund|mikrobiologiebefund|badanie mikrobiologiczne
        |wynik badania mikrobiologicznego|posiew|badanie bakteriologiczne|wynik posiewu
        |examen bacteriologique|compte rendu de bacteriologie|compte rendu de microbiologie
        |microbiologie|examen cytobacteriologique|informe microbiologico
        |informe de microbiologia|cultivo|urocultivo|examen bacteriologic|buletin microbiologic
        |buletin de analize microbiologice|urocultura|mikrobiyoloji raporu|kultur sonucu
        |mikrobiyoloji sonuc*|kultur antibiyogram*|تقرير الزرع|زرع جرثومي|تقرير الأحياء الدقيقة
        |زرع البول|الزرع الجرثومي|تقرير الزرع الجرثومي
        |微生物检验报告|细菌培养|细菌培养报告|微生物报告|细菌培养及药敏""",
        body="""антибиотикограмм*|чувствительн* к|кое/мл|посев*|чутлив* до|антибіотикограм*
        |susceptib*|sensitiv*|resistan*|cfu|antibiogram*|kbe|kbe/ml|isolated|isolat*|escherichia
        |staphylococcus|klebsiella|jtk|wrazliw*|antybiogram|antibiogramme|ufc|antibiograma
        |antibiyogram|duyarli|direncli|مقاومة|حساسة|تحسس جرثومي|药敏|敏感|耐药|сезімтал*|sezgir*""",
    ),
)
