"""Words that negate (STRONG) and words that may stand for a negation on the other side (PERMIT)."""

import re


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{pattern})", re.IGNORECASE)


# A word boundary at the end is written \b; a stem has none.
STRONG: dict[str, re.Pattern[str]] = {
    "ru": _words(
        r"не\b(?!\s+(?:только|менее|более|позднее|позже|ранее|раньше|реже|чаще|исключ|исключен))"
        r"|нет\b|без\b|отсутств|ни\b(?=\s+(?:один|одн|разу))|никогда\b"
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
        r"|never\b|neither\b|nor\b|\w+n['’]t\b|cannot\b|absent\b|absence\b|denie[sd]\b|free\s+of\b"
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
        r"не\w+|не\b|нет\b|без\w*|отриц|исключ|свобод|интактн|ареактив|а(?:симптом|фебрил|виталь)|отказ|"
        r"ни\b|б/о\b|лишен|противопоказ|норм|обычн|чист|сохран|прекращ|отмен|воздерж|минус|вне\b|избег"
    ),
    "uk": _words(
        r"не\w+|не\b|без\w*|запереч|виключ|вільн|інтактн|ні\b|б/о\b|відмов|протипоказ|норм|звичайн|уник"
    ),
    "pl": _words(
        r"nie\w+|nie\b|bez\w*|ujemn|neg|wyklucz|woln|zaprzecz|ani\b|prawidł|odmaw|przeciwwskaz|unika|poza\b"
    ),
    "en": _words(
        r"un\w+|non\w*|in\w+|im\w+|not\b|no\b|negativ|exclud|rule|free\b|a(?:symptom|febrile|typical)|refus|declin|"
        r"fail|normal|clear\b|lack|stop|discontinu|contraindic|\w+less\b|preserv|intact|avoid|un\b|intolera|ir\w+|dis\w+"
    ),
    "ar": _words(
        r"\w*(?:سلبي|خال|خلو|نفى|تنفي|ينفي|نافي|استبعاد|طبيعي|سليم|انقطاع|توقف|رفض|ممنوع|موانع|تجنب|فقدان)|[وف]?ما\b|[وف]?غير\b|[وف]?عدم\b|[وف]?لا\b"
    ),
    "tr": _words(
        r"negatif|normal|doğal|temiz|\w+s[ıiuü]z\w*|dışlan|ekarte|hariç|red|kontrendik|kaçın|\w+m[ae]\w*"
    ),
    "ro": _words(
        r"ne\w+|in\w+|im\w+|negativ|exclu|liber|normal|neag|refuz|contraindic|a(?:febril|simptomatic)|afebril|evit|suprim"
    ),
    "de": _words(
        r"un\w+|\w+frei\w*|frei\w*|\w+los\w*|fehl\w*|\w*negativ\w*|aus(?:geschl|schl)\w*|aus(?:zuschl)\w*|vernein\w*|"
        r"nicht\w*|kaum\b|a(?:febril|symptomat|vital|typ)\w*|inakt\w*|in(?:suff|stab|kompl|oper|kont|tol)\w*|"
        r"o\.\s?B\.?|ablehn\w*|abgelehn\w*|lehnt\w*|normal\w*|intakt\w*|erhalten\w*|kontraindi\w*|abgesetzt\w*|"
        r"verzicht\w*|entfäll\w*|entfallen|vermeid\w*|vermied\w*|abwesen\w*|mangel\w*|ir(?:reg|rev|rep)\w*|non\b|"
        r"höchstens|mindestens|spätestens|frühestens|regelrecht\w*|nie\w*|kein\w*|ohne\w*|weder\b|außer\w*|verneg\w*|ex\b"
    ),
}
