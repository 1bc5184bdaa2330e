"""The words of reports on images, endoscopies and the heart; see `classes`."""

from pipelines.documents.class_words import ClassWords

IMAGING: tuple[ClassWords, ...] = (
    ClassWords(
        "DG020103",
        "CT-Befund",
        title="""компьютерн* томографи*|рентгеновск* компьютерн* томографи*|кт органов|мскт
        |кт брюшной|КТ|комп'ютерн* томографі*|мультиспіральн* комп'ютерн*
        |компьютерлік томография*|компьютерлі томография*|kompyuter tomografiya*
        |компьютер томография*|multispiral kompyuter tomografiya
        |computed tomography|computerised tomography|ct scan|ct abdomen|ct chest|ct thorax
        |ct head|ct report|ct of the *|computertomographie*|ct-befund|ct des *|ct-abdomen
        |ct-thorax|ct thorax|ct abdomen|ct hals|tomografia komputerowa|tomografii komputerowej
        |badanie tk|TK|tomodensitometrie|scanner abdom*|scanner thorac*|scanner cerebral|scanner
        |tdm|tomografia computarizada|tac|tc de *|tc toracoabdominal|TC|computer tomograf*
        |tomografie computerizata|examen ct|bilgisayarli tomografi|bt incelemesi|bt raporu|BT
        |التصوير المقطعي|تصوير مقطعي|تصوير طبقي محوري|التصوير الطبقي المحوري|الطبقي المحوري|ct检查
        |CT检查报告|ct平扫|ct增强|ct""",
        body="""контраст*|contrast*|hounsfield|hu|kontrastmittel|kontrastmittelgabe|срез*
        |нативн*|мультипланарн*|iohexol|kontrastow*|produit de contraste|contraste iode
        |contraste yodado|kontrast madde|مادة ظليلة|增强扫描|平扫|هاونسفيلد""",
    ),
    ClassWords(
        "DG020107",
        "MRT-Befund",
        title="""магнитно-резонансн*|мрт|МРТ|мр-томограф*|магнітно-резонансн*
        |магниттік-резонанстық*|магнитті-резонансты*|magnit-rezonans*|магнит-резонанс*|mrt|МРТ
        |mri|mri of *|magnetic resonance|magnetic resonance imaging|kernspin*|magnetresonanz*
        |mrt-befund|mrt des *|rezonans magnetyczny|rezonansu magnetycznego|badanie mr|badanie rm
        |rmn|irm|imagerie par resonance magnetique|resonancia magnetica|rm de *
        |imagistica prin rezonanta magnetica|rezonanta magnetica|examen irm|manyetik rezonans
        |mr inceleme*|mr raporu|mrg|التصوير بالرنين|رنين مغناطيسي|الرنين المغناطيسي|磁共振|mri检查
        |核磁共振""",
        body="""t1|t2|stir|sagittal*|axial*|coronal*|сагитт*|flair|dwi|t1w|t2w|t1-взвешенн*
        |gadolin*|гадолин*|gadoterat*|диффузи*|sagitt*|sagital*|sekwencj*|sequences|secuencias
        |secvente|sekans*|加权|序列|弥散""",
    ),
    ClassWords(
        "DG020109",
        "PET-Befund",
        title="""пэт/кт|пэт-кт|позитронн*|ПЭТ|позитронно-эмиссионн*|пет/кт|пет-кт
        |позитронно-емісійн*|ПЕТ|позитронды-эмиссиялық*|pozitron*|пэт|позитрон*|pet/ct|pet-ct
        |positron emission|pet scan|pozytonow*|pozytonowa tomografia*
        |tomographie par emission de positons|tep|tep-tdm|tep/tdm
        |tomografia por emision de positrones|tomografie cu emisie de pozitroni
        |pozitron emisyon*|التصوير البوزيتروني|التصوير بالإصدار البوزيتروني|البوزيتروني|正电子发射
        |pet-ct检查|PET""",
        body="""suvmax|suv|фдг|fdg|18f-fdg|18f-фдг|f-18|гиперметабол*|hypermetabol*
        |hipermetabol*|tracer|radiopharmac*|радиофармпрепарат*|رفع الاستقلاب|代谢增高|摄取""",
    ),
    ClassWords(
        "DG020110",
        "Röntgenbefund",
        title="""рентгенографи*|рентгенологическ* исследован*|рентген|рентгенограмм*
        |рентгенографі*|рентгенологічн*|рентген зерттеу*|рентгенографиясы|rentgenografiya*
        |rentgen*|рентгенография*|x-ray|chest x-ray|radiograph*|plain film|x-ray report|röntgen*
        |röntgenbefund|röntgen-thorax|röntgenaufnahme*|rtg|zdjecie rtg|badanie rtg|radiografia
        |radiographie*|radiografie*|rx thorax|rx|rx de *|radiografia de torax|direkt grafi
        |akciger grafisi|röntgen raporu|pa akciger grafisi|أشعة سينية|الأشعة السينية|صورة شعاعية
        |صورة شعاعية للصدر|صورة الصدر|x线检查|胸部x线|X线检查报告|x线|胸片|dr检查""",
        body="""проекци*|projection*|pa view|lateral view|в прямой проекции|у прямій проекції
        |p.a.|strahlengang|projekcj*|incidence*|proyeccion*|incidenta|لقطة|正位|正侧位
        |синусы свободны|синуси вільні|легочн* рисун*|lung fields|costophrenic|心影|肺纹理""",
    ),
    ClassWords(
        "DG020111",
        "Sonographiebefund",
        title="""ультразвуков*|узи|УЗИ|УЗД|узд|ультразвуков* дослідженн*|ультрадыбыстық*
        |ультрадыбысты*|УДЗ|ultratovush*|utt|УТТ|ультратовуш*|ultrasound*|ultrasound report
        |sonograph*|ultraschall*|sonographie*|oberbauchsonographie|abdomensonographie|usg
        |badanie usg|badanie ultrasonograficzne|ultrasonografia|echographie
        |echographie abdominale|ecografia|ecografia abdominal|ecografie|ecografie abdominala
        |examen ecografic|ultrason*|ultrasonografi|usg raporu|الموجات فوق الصوتية
        |الأمواج فوق الصوتية|موجات فوق صوتية|أمواج فوق صوتية|إيكو البطن|إيكو|سونار|تصوير بالصدى
        |تصوير بالأمواج|超声|超声检查|超声检查报告|b超|彩超""",
        body="""эхоген*|ехоген*|echogenic*|hypoechoic|hyperechoic|echoarm*|echoreich*|ناقص الصدى
        |hipoekoik|ekojenite*|echogeniczn*|hipoechogen*|ecogenic*|ecogenicidad|hipoecoic*
        |echogenicite|hypoechogene|эхогенді*|exogen*|эхоструктур*|ехоструктур*|回声|低回声|صدى
        |bi-rads""",
    ),
    ClassWords(
        "DG020114",
        "Mammographiebefund",
        title="""маммографи*|маммограф*|мамографі*|маммографиял*|mammografiya*|маммография
        |mammogra*|mammographie*|mammografia|mammografii|mamografia|mamografie|mamografi*
        |تصوير الثدي الشعاعي|ماموغرام|ماموغرافي|تصوير الثدي|乳腺x线|乳腺钼靶|钼靶|乳腺X线摄影""",
        body="""bi-rads|birads|mlo|cc|acr|микрокальцинат*|мікрокальцинат*|microcalcif*
        |mikrokalk*|mikrozwapnien*|microcalcifications|microcalcificaciones|mikrokalsifik*
        |تكلسات|钙化""",
    ),
    ClassWords(
        "DG020113",
        "Szintigraphiebefund",
        title="""сцинтиграфи*|остеосцинтиграфи*|сцинтиграфі*|остеосцинтиграфі*|ssintigrafiya*
        |ssintigrafiya|сцинтиграфия*|scintigra*|bone scan|szintigra*|skelettszintigra*
        |scyntygrafi*|scintigraphie*|gammagrafia*|scintigrafie*|sintigrafi*|ومضان العظام
        |التصوير الومضاني|ومضان|骨显像|骨扫描|全身骨显像|核素骨显像""",
        body="""99mtc|tc-99m|технеци*|технеці*|technet*|99m-tc|радиофармпрепарат*
        |радіофармпрепарат*|tracer|anreicherung*|gromadzen*|fixation|captacion|hipercaptation
        |captare|tutulum|قبط|放射性|浓聚""",
    ),
    ClassWords(
        "DG020105",
        "Endoskopiebefund",
        title="""эзофагогастродуоденоскоп*|фгдс|эгдс|фэгдс|колоноскоп*|гастроскоп*
        |эндоскопическ* исследован*|видеоколоноскоп*|бронхоскоп*|фиброгастроскоп*
        |езофагогастродуоденоскоп*|ФГДС|ФЕГДС|ЕГДС|ендоскопічн*|відеоколоноскоп*|эндоскопия*
        |фиброгастродуоденоскоп*|endoskopiya*|kolonoskopiya|gastroskopiya*|эндоскопик*|endoscop*
        |colonoscop*|gastroscop*|oesophagogastroduodenoscop*|ogd|bronchoscop*|koloskop*
        |gastroskop*|endoskopiebefund|ösophagogastroduodenoskopie|ögd|kolonoskop*|gastroskopia
        |kolonoskopia|badanie endoskopowe|coloscopie|fibroscopie|gastroscopie|endoscopie*
        |colonoscopia|gastroscopia|endoscopia|colonoscopie|endoskopi*|kolonoskopi*|gastroskopi*
        |تنظير|تنظير الكولون|تنظير المعدة
        |تنظير هضمي علوي|胃镜|肠镜|结肠镜|内镜|胃镜检查|电子肠镜""",
        body="""биопси*|біопсі*|biops*|слизист*|слизов*|mucosa*|schleimhaut*|sluzowk*|sluzówk*
        |muqueuse|mukoza*|مخاطية|الغشاء المخاطي|粘膜|黏膜|活检|эндоскоп*|premedi*|sedation|шырышты
        |shilliq""",
    ),
    ClassWords(
        "DG020104",
        "Echokardiographiebefund",
        title="""эхокардиограф*|эхокг|ЭхоКГ|эхо-кг|узи сердца|ехокардіограф*|ехокг|ЕхоКГ
        |эхокардиография*|exokardiograf*|эхокардиограф*|echocardiogra*|transthoracic echo*
        |echokardiogra*|echo serca|badanie echokardiograficzne|ecocardiogra*|ekokardiyo*
        |ekokardiografi*|eko raporu|تخطيط صدى القلب
        |إيكو القلب|ايكو القلب|超声心动图|心脏彩超|心脏超声""",
        body="""фракция выброса|фракція викиду|фв лж|ejection fraction|lvef|lv-ef|ef
        |frakcja wyrzutowa|fraction d'ejection|feve|fevi|fraccion de eyeccion|fractia de ejectie
        |ejeksiyon fraksiyonu|الكسر القذفي|射血分数|mitral*|митральн*|мітральн*|лақтыру фракциясы
        |otish fraksiyasi|qon otish""",
    ),
    ClassWords(
        "DG060111",
        "EKG",
        title="""электрокардиогра*|экг|ЭКГ|ЕКГ|електрокардіогра*|электрокардиограмма*
        |elektrokardiogra*|ekg|EKG|electrocardiogra*|ecg|12-lead ecg|ekg-befund|ekg-auswertung
        |ruhe-ekg|electrocardiograma|ecg de repos|elektrokardiyogra*|تخطيط القلب
        |تخطيط القلب الكهربائي|تخطيط كهربائية القلب|心电图|心电图报告""",
        body="""синусовый ритм|ритм синусов*|синусовий ритм|sinus rhythm|sinusrhythmus
        |rytm zatokowy|rythme sinusal|ritmo sinusal|ritm sinusal|sinus ritmi|نظم جيبي|窦性心律|qtc
        |pq|qrs|қырғағы синусты|синусты ырғақ|sinus ritm|lagetyp""",
    ),
)
