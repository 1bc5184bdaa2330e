"""German words for the codes a dossier shows: languages, countries, sexes, imaging, origins."""

from datetime import date

from pipelines.translation.results import Origin

LANGUAGES = {
    "ar": "Arabisch",
    "az": "Aserbaidschanisch",
    "be": "Belarussisch",
    "bg": "Bulgarisch",
    "cs": "Tschechisch",
    "da": "Dänisch",
    "de": "Deutsch",
    "el": "Griechisch",
    "en": "Englisch",
    "es": "Spanisch",
    "et": "Estnisch",
    "fa": "Persisch",
    "fi": "Finnisch",
    "fr": "Französisch",
    "he": "Hebräisch",
    "hi": "Hindi",
    "hr": "Kroatisch",
    "hu": "Ungarisch",
    "hy": "Armenisch",
    "it": "Italienisch",
    "ja": "Japanisch",
    "ka": "Georgisch",
    "kk": "Kasachisch",
    "ko": "Koreanisch",
    "ku": "Kurdisch",
    "ky": "Kirgisisch",
    "lt": "Litauisch",
    "lv": "Lettisch",
    "mk": "Mazedonisch",
    "mn": "Mongolisch",
    "nl": "Niederländisch",
    "no": "Norwegisch",
    "pl": "Polnisch",
    "ps": "Paschtu",
    "pt": "Portugiesisch",
    "ro": "Rumänisch",
    "ru": "Russisch",
    "sk": "Slowakisch",
    "sl": "Slowenisch",
    "sq": "Albanisch",
    "sr": "Serbisch",
    "sv": "Schwedisch",
    "tg": "Tadschikisch",
    "th": "Thailändisch",
    "tk": "Turkmenisch",
    "tr": "Türkisch",
    "uk": "Ukrainisch",
    "ur": "Urdu",
    "uz": "Usbekisch",
    "vi": "Vietnamesisch",
    "zh": "Chinesisch",
}
COUNTRIES = {
    "AE": "Vereinigte Arabische Emirate",
    "AF": "Afghanistan",
    "AL": "Albanien",
    "AM": "Armenien",
    "AT": "Österreich",
    "AU": "Australien",
    "AZ": "Aserbaidschan",
    "BA": "Bosnien und Herzegowina",
    "BE": "Belgien",
    "BG": "Bulgarien",
    "BH": "Bahrain",
    "BY": "Belarus",
    "CA": "Kanada",
    "CH": "Schweiz",
    "CN": "China",
    "CY": "Zypern",
    "CZ": "Tschechien",
    "DE": "Deutschland",
    "DK": "Dänemark",
    "DZ": "Algerien",
    "EE": "Estland",
    "EG": "Ägypten",
    "ES": "Spanien",
    "FI": "Finnland",
    "FR": "Frankreich",
    "GB": "Vereinigtes Königreich",
    "GE": "Georgien",
    "GR": "Griechenland",
    "HR": "Kroatien",
    "HU": "Ungarn",
    "IE": "Irland",
    "IL": "Israel",
    "IN": "Indien",
    "IQ": "Irak",
    "IR": "Iran",
    "IS": "Island",
    "IT": "Italien",
    "JO": "Jordanien",
    "JP": "Japan",
    "KG": "Kirgisistan",
    "KR": "Südkorea",
    "KW": "Kuwait",
    "KZ": "Kasachstan",
    "LB": "Libanon",
    "LT": "Litauen",
    "LU": "Luxemburg",
    "LV": "Lettland",
    "LY": "Libyen",
    "MA": "Marokko",
    "MD": "Moldau",
    "ME": "Montenegro",
    "MK": "Nordmazedonien",
    "MN": "Mongolei",
    "MT": "Malta",
    "NL": "Niederlande",
    "NO": "Norwegen",
    "OM": "Oman",
    "PL": "Polen",
    "PS": "Palästina",
    "PT": "Portugal",
    "QA": "Katar",
    "RO": "Rumänien",
    "RS": "Serbien",
    "RU": "Russland",
    "SA": "Saudi-Arabien",
    "SD": "Sudan",
    "SE": "Schweden",
    "SI": "Slowenien",
    "SK": "Slowakei",
    "SY": "Syrien",
    "TJ": "Tadschikistan",
    "TM": "Turkmenistan",
    "TN": "Tunesien",
    "TR": "Türkei",
    "UA": "Ukraine",
    "US": "Vereinigte Staaten",
    "UZ": "Usbekistan",
    "VN": "Vietnam",
    "XK": "Kosovo",
    "YE": "Jemen",
    "ZA": "Südafrika",
}
SEXES = {"female": "weiblich", "male": "männlich", "other": "divers", "unknown": "unbekannt"}
MODALITIES = {
    "CR": "Röntgen",
    "CT": "Computertomographie",
    "DX": "Röntgen",
    "ES": "Endoskopie",
    "MG": "Mammographie",
    "MR": "Magnetresonanztomographie",
    "NM": "Nuklearmedizin",
    "OT": "Sonstiges",
    "PT": "Positronen-Emissions-Tomographie",
    "RF": "Durchleuchtung",
    "US": "Ultraschall",
    "XA": "Angiographie",
}
FORMATS = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word (DOCX)",
    "application/msword": "Word (DOC)",
    "application/vnd.oasis.opendocument.text": "OpenDocument (ODT)",
    "application/rtf": "Rich Text (RTF)",
    "text/rtf": "Rich Text (RTF)",
    "text/plain": "Text",
    "application/pdf": "PDF",
    "image/jpeg": "Bild (JPEG)",
    "image/png": "Bild (PNG)",
    "image/tiff": "Bild (TIFF)",
    "image/heic": "Bild (HEIC)",
}
# The letter in the margin, and what it stands for.
ORIGINS = {
    Origin.PERSON: ("P", "Person"),
    Origin.MEMORY: ("M", "Übersetzungsgedächtnis"),
    Origin.FUZZY: ("Ä", "ähnlicher Satz im Gedächtnis"),
    Origin.TERMS: ("T", "Fachwortliste"),
    Origin.ENGINE: ("Ü", "Übersetzungsmaschine"),
    Origin.UNTRANSLATED: ("–", "nicht übersetzt"),
}
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"})


def primary(tag: str) -> str:
    """Return the language of a BCP 47 tag without script and region: "ar-SY" gives "ar"."""
    return tag.replace("_", "-").split("-")[0].lower()


def language(tag: str) -> str:
    """Return the German name of a BCP 47 tag, or the tag where we know none."""
    return LANGUAGES.get(primary(tag), "nicht bestimmt" if tag in ("", "und") else tag)


def direction(tag: str) -> str:
    """Return "rtl" or "ltr" for a BCP 47 tag."""
    return "rtl" if primary(tag) in RIGHT_TO_LEFT else "ltr"


def script_direction(text: str) -> str:
    """Return "rtl" when `text` holds a Hebrew or Arabic letter, else "ltr"."""
    return "rtl" if any("\u0590" <= letter <= "\u08ff" for letter in text) else "ltr"


def day(on: date | None) -> str:
    """Return a day as a German letter writes it: 14.03.2026; empty when unknown."""
    return f"{on:%d.%m.%Y}" if on else ""


def age(born_on: date, on: date) -> int:
    """Return full years lived on the day `on`."""
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))


def count(number: int, one: str, many: str) -> str:
    """Return "1 Dokument" or "3 Dokumente"."""
    return f"{number} {one if number == 1 else many}"
