"""The mails of the house, by kind and language. None says anything about health."""

from collections.abc import Mapping

Texts = Mapping[str, tuple[str, str]]  # language to (subject, body with {link})

TEXTS: Mapping[str, Texts] = {
    "invitation": {
        "en": (
            "Your page at Zweitblick",
            "Your page is ready:\n{link}\n\nWe will send a one-time code to this address.\n",
        ),
        "de": (
            "Ihre Seite bei Zweitblick",
            "Ihre Seite ist eingerichtet:\n{link}\n\n"
            "Wir senden einen Einmalcode an diese Adresse.\n",
        ),
        "ru": (
            "Ваша страница в Zweitblick",
            "Ваша страница готова:\n{link}\n\nМы отправим одноразовый код на этот адрес.\n",
        ),
        "ar": (
            "صفحتك في Zweitblick",
            "صفحتك جاهزة:\n{link}\n\nسنرسل رمزًا لمرة واحدة إلى هذا العنوان.\n",
        ),
    },
    "news": {
        "en": ("There is news for you", "Something new is waiting on your page:\n{link}\n"),
        "de": ("Es gibt Neues für Sie", "Auf Ihrer Seite wartet etwas Neues:\n{link}\n"),
        "ru": ("Для вас есть новости", "На вашей странице есть новое сообщение:\n{link}\n"),
        "ar": ("هناك جديد لك", "هناك شيء جديد في صفحتك:\n{link}\n"),
    },
    "clinic-request": {
        "en": (
            "A request for an expert opinion",
            "A request for an expert opinion is waiting for you:\n{link}\n\n"
            "We will send a one-time code to this address.\n",
        ),
        "de": (
            "Anfrage für eine Zweitmeinung",
            "Eine Anfrage für eine Zweitmeinung wartet auf Sie:\n{link}\n\n"
            "Wir senden einen Einmalcode an diese Adresse.\n",
        ),
    },
    "desk-news": {
        "en": ("News in a case", "Something changed in a case:\n{link}\n"),
        "de": ("Neues in einem Fall", "In einem Fall hat sich etwas geändert:\n{link}\n"),
    },
    "invoice": {
        "en": ("Your invoice", "An invoice is on your page:\n{link}\n"),
        "de": ("Ihre Rechnung", "Auf Ihrer Seite liegt eine Rechnung:\n{link}\n"),
        "ru": ("Ваш счёт", "На вашей странице размещён счёт:\n{link}\n"),
        "ar": ("فاتورتك", "توجد فاتورة في صفحتك:\n{link}\n"),
    },
}


def text_of(kind: str, language: str) -> tuple[str, str]:
    """Return (subject, body) in this BCP 47 language, or in English."""
    texts = TEXTS[kind]
    return texts.get(language.split("-")[0].lower(), texts["en"])
