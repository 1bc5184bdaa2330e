"""Words that negate (STRONG) and words that may stand for a negation on the other side (PERMIT)."""

import re


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{pattern})", re.IGNORECASE)


# A word boundary at the end is written \b; a stem has none.
STRONG: dict[str, re.Pattern[str]] = {
    "ru": _words(
        r"не\b(?!\s+(?:только|менее|более|позднее|позже|ранее|раньше|реже|чаще|исключ|исключен))"
        r"|нет\b|без\b|отсутств|ни\b(?=\s+(?:один|одн|разу))|никогда\b|избега\w+|воздерж\w+"
    ),
    "uk": _words(
        r"не\b(?!\s+(?:тільки|лише|менше|більше|пізніше|раніше|рідше|частіше|виключ))"
        r"|нема|немає\b|без\b|відсутн|жодн|ніколи\b"
    ),
    "pl": _words(
        r"nie\b(?!\s+(?:tylko|mniej|więcej|później|wcześniej|rzadziej|częściej|wyklucz))"
        r"|bez\b|brak|żad(?:en|n)|nigdy\b|nieobecn"
    ),
    "en": _words(
        r"(?<!whether or )not\b(?!\s+(?:only|less|more|later|earlier|excluded?|rule))"
        r"|no\b(?!\.?\s?\d)(?!\s+(?:less|more|later)\s+than)|none\b|without\b"
        r"|never\b|neither\b|nor\b|\w+n['’]t\b|cannot\b|absent\b|absence\b|denie[sd]\b|free\s+of\b|avoid\w*"
    ),
    "ar": _words(
        r"[وف]?(?:لا|لم|لن|ليس|ليست|لست|بدون|دون|عدم|انعدام|غياب|بلا)\b(?!\s+(?:تقل|يقل|تزيد|يزيد|تتجاوز|يتجاوز)\b)"
        r"|[وف]?ال?غير\b|[وف]?غير\b|[وف]?لا\s?يوجد|[وف]?لا\s?توجد"
    ),
    "tr": _words(
        r"değil|yok(?:tur|tu)?\b|olmaksızın\b|hiçbir|"
        r"\w+m[ae](?:dı|di|mış|miş|mıştır|miştir|dığ|diğ|yan|yen|z|yıp|yip|maktadır|mektedir)\w*"
        r"|\w+[dtlnrş](?:ı|i|u|ü)?lm[ae]\w*(?:dı|di|miş|mış)\w*|\w+(?:sız|siz|suz|süz)\b"
    ),
    "ro": _words(
        r"nu\b(?!\s+(?:numai|doar|mai\s+puțin|mai\s+mult))|fără\b|nici\b|nicio|niciun|niciodată\b|absent|absența\b|lips[aăe]"
    ),
    "de": _words(
        r"kein\w*|nicht\b(?!-)(?!\s+(?:nur|weniger|mehr\s+als|später|früher|seltener|ausgeschlossen|auszuschließen))"
        r"|ohne\b|weder\b|niemals\b|nie\b|keinerlei\b"
    ),
}

PERMIT: dict[str, re.Pattern[str]] = {
    "ru": _words(
        r"не(?!дел|вр[аоео]|рв|фр|йр|обход|скол|кот|посред|отлож|мног)\w*|нет\b|без\w*|отриц|исключ|свобод"
        r"|интактн|ареактив|а(?:симптом|фебрил|виталь)|отказ|ни\b|б/о\b|лишен|противопоказ|норм|обычн"
        r"|чист|прекращ|отмен|воздерж|вне\b|избег|отсутств|никогда"
    ),
    "uk": _words(
        r"не(?!вр|рв|фр|йр|обхід)\w*|без\w*|запереч|виключ|вільн|інтактн|ні\b|б/о\b|відмов|протипоказ"
        r"|норм|звичайн|уник|відсутн|жодн|ніколи"
    ),
    "pl": _words(
        r"nie\w*|bez\w*|ujemn|neg|wyklucz|woln|zaprzecz|ani\b|prawidł|odmaw|przeciwwskaz|unika|poza\b"
        r"|brak|żad|nigdy"
    ),
    "en": _words(
        r"un(?!der|til|its?\b|ion|ivers|ilat|iform)\w+|non\w*"
        r"|in(?:ab|complet|conclus|effect|oper|suffic|tact|adequ|visib|frequ|contin|stab|act|toler|elig)\w*"
        r"|im(?:possib|mobil|pair)\w*|not\b|no\b|none\b|negativ|exclud|rul(?:e|ed)\s+out|free\b"
        r"|a(?:symptom|febrile|typical)|refus|declin|fail|normal|clear\b|lack|stop|discontinu|contraindic"
        r"|\w+less\b|intact|avoid|ir(?:reg|rev|res)\w*|without\b|never\b|neither\b|nor\b|\w+n['’]t\b"
        r"|cannot\b|absen|denie|quiescent|off\b"
    ),
    "ar": _words(
        r"\w*(?:سلبي|خالي?\b|خلو|تنفي|ينفي|نافي|استبعاد|طبيعي|سليم|انقطاع|توقف|رفض|ممنوع|موانع|تجنب|فقدان)"
        r"|[وف]?ال?غير\b|[وف]?غير\b|[وف]?(?:لا|لم|لن|ليس|ليست|بدون|دون|عدم|غياب|بلا)\b"
    ),
    "tr": _words(
        r"negatif|normal|doğal|temiz|\w+s[ıiuü]z\w*|dışlan|ekarte|hariç|red|kontrendik|kaçın|\w+m[ae]\w*"
        r"|değil|yok|hiçbir"
    ),
    "ro": _words(
        r"ne(?!uro|fro|rv)\w+|in(?:com|suf|act|tact|ef|oper|stab|toler)\w*|negativ|exclu|liber|normal|neag"
        r"|refuz|contraindic|a(?:febril|simptomatic)|evit|suprim|nu\b|fără|nici|absen|lips"
    ),
    "de": _words(
        r"un(?!d\b|ter|s\b|ser|gef|iv|it|ilat|ifo|mittel)\w+|\w+frei(?:e[nrsm]?|heit)?\b|frei(?:e[nrsm]?)?\b"
        r"|\w+los(?:e[nrsm]?|igkeit)?\b|fehl\w*|\w*negativ\w*|ausgeschlossen\w*|auszuschließen|ausschl\w*"
        r"|vernein\w*|nicht\w*|kaum\b|a(?:febril|symptomat|vital|typ)\w*|inakt\w*"
        r"|in(?:suff|stab|kompl|oper|kont|tol)\w*|o\.\s?B\.?|abgelehn\w*|lehnt\w*|normal\w*|intakt\w*"
        r"|kontraindi\w*|abgesetzt\w*|verzicht\w*|entfäll\w*|entfallen|vermeid\w*|vermied\w*|abwesen\w*"
        r"|mangel\w*|ir(?:reg|rev|rep)\w*|non\b|höchstens|mindestens|spätestens|frühestens|regelrecht\w*"
        r"|nie\b|niemals|kein\w*|ohne\w*|weder\b|außer\b|ex\b"
    ),
}
