"""The words that say whether a thing is so, of whom, and when: by topic, all languages together."""

# Before what they deny.
WITHOUT = """
без|без признаков|нет|не|ні|немає|жоқ емес|bez|brak|nie|no|not|without|absence of|absence de
|free of|negative for
|rule out|ruled out|keine|keinen|keiner|kein|nicht|ohne|ausschluss|sans|pas de|pas d|aucun
|aucune|absence d
|sin|no se|ausencia de|negativo para|fara|nu|لا|لم|لن|بدون|دون|ليس|غياب|عدم|خالية من|خال من|نفي
|ليست|无|未|未见|未发现|否认|排除
|исключ*|ниақ|отрицает|заперечує|виключ*|wyklucz*|exclu*|exclud*|denies|verneint|niega|neaga
|nie stwierdz*
|отсутств*|відсутн*|не выявл*|не обнаруж*|не виявл*|tespit edilmeyen
"""
# On either side of what they deny, in the same clause.
DENIED = """
нет|не выявлен*|не обнаружен*|не определя*|не получен*|не подтвержд*|не найден*|не отмеч*
|исключен*|отсутству*|данных нет|нет данных
|не виявлен*|не визначаєт*|не підтвердж*|відсутн*|немає|виключен*|анықталмады|анықталған жоқ
|табылмады|жоқ|белгілері жоқ|емес|расталмады
|aniqlanmadi|topilmadi|yo'q|yoq|emas|tasdiqlanmadi|аниқланмади|топилмади|йўқ|эмас|тасдиқланмади
|nie stwierdzono|nie wykryto|nie wykazano|nie potwierdzono|wykluczono|brak cech|nieobecn*
|not detected|not found|not seen|not identified|not present|excluded|was negative|is negative
|ruled out|wild type|wild-type
|nicht nachgewiesen|nicht nachweisbar|ausgeschlossen|nicht gefunden|kein nachweis|wildtyp
|non detecte*|non retrouve*|non mis en evidence|absent*|exclu|exclue|ecarte*|n'a pas ete|non mute*
|no detectad*|no se detecta*|no se observa*|no se identifica*|descartad*|ausente*|no mutad*
|nu s-a evidentiat|nu s-au evidentiat|nu s-a detectat|nedetectat*|absent*|exclus*|infirmat*
|saptanmadi|tespit edilmedi|izlenmedi|gorulmedi|yok|yoktur|bulunmadi|dislandi|mevcut degil|degil
|غير موجود*|لم يكشف*|لم يتم الكشف*|لم تظهر|غير مكتشف*|مستبعد*|لم يشاهد*|لم تكشف|لم يثبت*
|未检出|未检测到|未发现|阴性|已排除|不支持|野生型
"""
FAMILY = """
мать|матери|мама|мамы|отец|отца|отцу|сестра|сестры|сестре|брат|брата|бабушк*|дедушк*|дед|дочь
|сын|тетя|тети|тетка|дядя|дяди|семейн* анамнез*
|наследственн*|родственник*|матері|мати|батько|батька|сестри|брата|бабус*|дідус*|тітк*
|сімейн* анамнез*|спадков*|родич*
|анасы*|шешесі*|әкесі*|апасы*|әпкесі*|інісі*|ағасы*|әжесі*|атасы*|отбасылық|тұқым қуала*|туыс*
|onasi*|otasi*|opasi*|singlisi*|akasi*|ukasi*|buvisi*|bobosi*|oilaviy|irsiy*|qarindosh*|онаси*
|отаси*|опаси*|синглиси*|акаси*|укаси*|бувиси*|бобоси*|оилавий|ирсий*
|matka|matki|u matki|ojciec|ojca|siostra|siostry|brat|brata|babcia|babci|babki|dziadek|dziadka
|ciotka|ciotki|wywiad rodzinny|rodzinn*|obciazenia rodzinne
|mother|mother's|father|father's|sister|brother|aunt|uncle|grandmother|grandfather|cousin
|siblings|family history|maternal|paternal|daughter|son
|mutter|vater|schwester|bruder|tante|onkel|grossmutter|großmutter|großvater|cousine|tochter|sohn
|familienanamnese|familiaer|verwandte*
|mere|pere|soeur|sœur|frere|tante|oncle|grand-mere|grand-pere|cousine|antecedents familiaux
|familiaux|familiale|fille|fils
|madre|padre|hermana|hermano|tia|tio|abuela|abuelo|prima|antecedentes familiares|familiar
|familiares|hija|hijo
|mama pacient*|mama a|mama a avut|mama sa|mama ei|mama lui|tatal|tata|sora|fratele|bunica
|bunicul|matusa|unchiul|antecedente heredo*|heredocolateral*|familial*
|annesi*|babasi*|kizkardesi*|kiz kardesi*|abisi*|ablasi*|kardesi*|teyzesi*|halasi*|dayisi*
|amcasi*|buyukannesi*|ninesi*|dedesi*|soygecmis*|aile oykusu|ailede|ailesel
|الأم|والدة|والدته|والدتها|والد|والده|والدها|الأب|أخت|أخته|أختها|أخ|أخوه|أخوها|شقيق*|جدة|جدته
|جدتها|عمة|عمته|عمتها|خالة|خالته|خالتها|قصة عائلية|السوابق العائلية|التاريخ العائلي|العائلي*
|母亲|父亲|姐姐|妹妹|哥哥|弟弟|祖母|祖父|外祖母|外祖父|姑姑|姨妈|家族史|家族
"""
PAST = """
в анамнезе|ранее|перенес*|в прошлом|отменен*|прекращен*|принимал|принимала|в анамнезі|раніше
|у минулому|скасован*|приймав|приймала
|анамнезінде|бұрын|бұрынғы|тоқтатылды|ілгеріде|anamnezida|ilgari|avval|oldin|bekor qilin*
|to'xtatil*|анамнезида|илгари|аввал|бекор қилин*|тўхтатил*
|w wywiadzie|w przeszlosci|dawniej|przebyt*|odstawion*|uprzednio|poprzednio
|history of|past history|past medical|previously|previous|formerly|prior|discontinued|stopped
|ceased|used to take|in the past
|in der vorgeschichte|anamnestisch|frueher|früher|fruher|vormals|abgesetzt|vorbekannt*
|zustand nach|z. n.|z.n.
|antecedents de|antecedent de|antecedents|ancien*|autrefois|arrete*|interrompu*|auparavant
|dans le passe
|antecedentes de|antecedente de|antecedentes|previamente|previo|previa|suspendid*|en el pasado
|retirad*
|in antecedente|antecedente|antecedente de|anterior|in trecut|intrerupt*|oprit|oprita|sistat*
|oykusu*|oykusunde|gecirilmis|onceden|daha once|kesildi|birakildi|gecmiste|ozgecmis*
|سابقا|سابق|سابقة|في السابق|سوابق|قصة سابقة|أوقف|إيقاف|تم إيقاف|كان يتناول|كانت تتناول|سابقه
|既往|曾|曾经|停用|已停
"""
ALLERGY = """
аллерг*|непереносим*|алерг*|непереносиміст*|жақпаушылық*|көтере алма*|uczul*|nietoleranc*
|allerg*|intoleran*|unvertraglich*|alerg*|alerj*|حساسية|تحسس|عدم تحمل|过敏|不耐受|allergiya*
|аллергия*
"""
PLANNED = """
рекоменд*|планир*|показан*|предлож*|назначен* на|рассмотреть|обсу*|плану*|рекоменду*|показан*
|заплан*|ұсыныл*|жоспарлан*|көрсетілген|тағайындау*
|tavsiya*|rejalashtir*|ko'rsatilgan|тавсия*|режалаштир*|кўрсатилган|zalec*|plan|planowan*
|zaplanowan*|rozwazyc|wskazan*|do rozwazenia|kwalifik*
|recommend*|plan|planned|planning|consider*|propose*|suggest*|scheduled|advise*|should|eligible
|candidate|empf*|empfohlen|geplant*|vorgesehen|planung|erwag*|indiziert|indikation
|recommand*|prevu*|propos*|envisag*|indication|a discuter|preconis*|recomiend*|recomend*
|planific*|propone*|valorar|previst*|indicad*|programad*|recomand*|planificat*|propus*|indicat*
|programat*|se propune
|oner*|plan*|dusunul*|uygun|نوصي|يوصى|ينصح|توصي*|مقترح*|مخطط|يخطط|نقترح|سيتم|建议|计划|拟|推荐|考虑
"""
SUSPECTED = """
подозрен*|вероятн*|возможн*|предположит*|нельзя исключить|підозр*|ймовірн*|күдік*|мүмкін|gumon*
|shubha*|ehtimol*|гумон*|шубҳа*|эҳтимол*
|podejrzen*|prawdopodobn*|mozliw*|suspected|suspicion|suspicious|probable|possible|likely
|cannot be excluded|verdacht*|v. a.|wahrscheinlich*|moglich*|fraglich*
|suspicion|suspect*|probable*|possible*|sospech*|posible*|suspiciune|suspect*|probabil*|posibil*
|suphe*|olasi|muhtemel|اشتباه|محتمل|يشتبه|可疑|考虑为|疑似|可能
"""
# Before an event that dates something else, and behind one in Turkic languages and Chinese.
AROUND = """
после|спустя|перед|до операции|після|nach|vor|after|following|since|before|prior to|po|przed
|apres|avant|tras|despues de|antes de|dupa|inainte de|بعد|قبل
"""
BEHIND = "sonrasi|sonrasinda|sonra|oncesi|кейін|кейин|keyin|дейін|后|前"
