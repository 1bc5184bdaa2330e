"""The mail with a one-time code, in the person's language."""

from collections.abc import Mapping

CODE_SUBJECT = {
    "en": "Your one-time code",
    "de": "Ihr Einmalcode",
    "ru": "Ваш одноразовый код",
    "ar": "رمزك لمرة واحدة",
}
CODE_BODY = {
    "en": "Your one-time code is {code}.\nIt is valid for 10 minutes. Give it to nobody.\n",
    "de": "Ihr Einmalcode lautet {code}.\nEr gilt 10 Minuten. Geben Sie ihn nicht weiter.\n",
    "ru": "Ваш одноразовый код: {code}.\nОн действует 10 минут. Никому его не сообщайте.\n",
    "ar": "رمزك لمرة واحدة هو {code}.\nصالح لمدة 10 دقائق. لا تعطه لأحد.\n",
}


def in_language(texts: Mapping[str, str], language: str) -> str:
    """Return the text in this BCP 47 language, or in English."""
    return texts.get(language.split("-")[0].lower(), texts["en"])
