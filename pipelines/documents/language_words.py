"""The letters and the small words by which languages of one script are told apart."""

# Letters that only some languages of the script have.
LETTERS: dict[str, str] = {
    "uk": "їєґі",
    "kk": "әңұүқғөһі",
    "uz-Cyrl": "ҳўқғ",
    "sr": "љњћђџј",
    "tg": "ӣӯҷ",
    "ru": "ы",
    "pl": "łąęśźżćń",
    "ro": "țșăţ",
    "tr": "ığ",
    "az": "ə",
    "de": "ß",
    "es": "ñ¿¡",
    "fr": "œ",
    "cs": "řůě",
    "fa": "پچژگ",
}
# Letters that a text in the language cannot have: the evidence against it.
FOREIGN: dict[str, str] = {
    "ru": "іїєґәғқңөұүһўҳјљњћђџ",
    "uk": "ыэъёәғқңөұүһўҳ",
    "kk": "їєґўҳ",
    "uz-Cyrl": "іїєґәңөұүыщ",
    "bg": "ыэёіїєґәғқңөұүһўҳј",
    "en": "łąęśźżăâțșığəñßöüçäéèêáíó",
    "az": "łąęśțñß",
    "tr": "łąęśźżțșəñßqwx",
    "uz": "łąęśźżțșığəñßöüäéèê",
}

# What words of one language alone begin, end or hold.
PARTS: dict[str, str] = {
    "uz": r"[og]'|q(?!u)|(?:lari|ning|ligi|dagi|ishi|lash|lgan)$",
    "uz-Cyrl": r"(?:лари|нинг|лиги|даги|иши|лаш|лган|лиш)$",
    "kk": r"(?:лары|лері|ның|нің|дың|дің|тың|тің|ғы|гі|сы бар)$",
    "az": r"ə",
}

WORDS: dict[str, str] = {
    "ru": "и в во не на с со по из от для при без что как его её ее был была были это или также"
    " после до лет года году нет дата больной больная пациент пациентка диагноз лечение"
    " исследование заключение врач состояние рекомендовано проведено выявлено данных жалобы"
    " жалоб анамнез размером области справа слева правой левой стадия опухоль рак назначено"
    " принимать раз день дней мг",
    "uk": "і та в у не на з із зі по від для при без що як його її був була були це або також"
    " після до років року немає дата хворий хвора пацієнт пацієнтка діагноз лікування"
    " дослідження висновок лікар стан рекомендовано проведено виявлено даних скарги скарг"
    " розміром ділянці праворуч ліворуч правої лівої стадія пухлина рак призначено приймати"
    " раз день днів мг",
    "kk": "және мен бен пен үшін бойынша емес жоқ бар болды болған кейін дейін күні жасалды"
    " анықталды науқас диагноз ем зерттеу қорытынды дәрігер жағдайы ұсынылды жүргізілді оң"
    " сол жақ ісік обыр туралы бір екі осы ол бұл шағымдары берілді қабылдау",
    "uz-Cyrl": "ва билан учун бўйича эмас йўқ бор бўлган кейин олдин куни қилинди аниқланди бемор"
    " ташхис даволаш текширув хулоса шифокор ҳолати тавсия этилади ўнг чап ўсма ҳақида бир"
    " икки ушбу у бу мавжуд берилди кунига маҳал саратони бажарилди ўтказилди",
    "bg": "и на за се от да е са в при като след със без не или които което пациентът болен"
    " диагноза лечение изследване заключение лекар състояние",
    "sr": "и је су на за се од да у са при као после без не или који пацијент дијагноза лечење",
    "mn": "ба нь байна болон өвчтөн онош эмчилгээ шинжилгээ дүгнэлт эмч биеийн байдал",
    "en": "the of and to in with was is for on at by from are were has had her his she he this"
    " that not no as an or be after before which patient diagnosis treatment there these who"
    " been within performed given showed daily",
    "de": "der die das und in mit von zu im ist den dem des ein eine einer eines nicht auf für"
    " bei nach wurde wird sich am vom zur zum kein keine keinen sowie als aus über unter"
    " patient patientin diagnose behandlung befund erfolgte links rechts ohne wir",
    "fr": "le la les de des du et en un une est pas pour avec dans sur par au aux ce cette qui"
    " que sans a été sont il elle son sa ses plus après patiente diagnostic traitement droit"
    " droite gauche retrouvée réalisée réalisé",
    "es": "el la los las de del y en un una es no por con para que se sin su al lo más como fue"
    " ha son paciente diagnóstico tratamiento derecha derecho izquierda izquierdo realizó"
    " realizada tras desde hasta entre",
    "it": "il la le di del della e in un una è non per con che si da al nel gli dei senza"
    " paziente diagnosi trattamento",
    "pl": "i w na z ze do nie się po od dla przez oraz jest był była bez o u za przy że jak co"
    " lub wg pacjent pacjentka pacjentki rozpoznanie leczenie badanie stan wykonano"
    " stwierdzono zaleca prawej lewej prawego lewego dniu rak chory chora lekarz szpital",
    "ro": "și si în in de la cu pe din a al ale un o nu este fost pentru prin fără după care s-a"
    " se sau pacient pacientul pacienta pacientei diagnostic tratament stânga stângă dreapta"
    " dreaptă data către cancer medic lob stare",
    "tr": "ve bir bu ile için de da olarak olan sonra önce yok var değil daha gibi ise veya hasta"
    " tanı tedavi sağ sol yapıldı verildi saptandı izlendi edildi tarihinde göre hastanın"
    " mevcut olup tespit kadar her",
    "az": "və bir bu ilə üçün olan sonra əvvəl yox var deyil xəstə diaqnoz müalicə sağ sol edildi"
    " aparıldı müayinə nəticə həkim tarixində olaraq",
    "uz": "va bilan uchun bo'yicha emas yo'q yoq bor bo'lgan keyin oldin kuni qilindi aniqlandi"
    " bemor bemorning tashxis davolash tekshiruv xulosa shifokor holati tavsiya etiladi o'ng"
    " chap o'sma haqida bir ikki ushbu u bu mavjud berildi kuniga mahal saratoni bajarildi"
    " o'tkazildi ham so'ng bemorda uning qon bezi",
    "ar": "في من على إلى الى عن مع هذا هذه التي الذي لا لم تم بعد قبل عند المريض المريضة التشخيص"
    " العلاج أو كان كانت بتاريخ و ما وقد",
    "fa": "در از به با که این است را برای بیمار تشخیص درمان می شد شده بود و",
    "ur": "میں کا کی کے ہے اور سے کو پر مریض",
}
