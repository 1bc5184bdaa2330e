"""What to write to the patient when pages were read but not well: which pages, why, what helps."""

from collections.abc import Mapping, Sequence

from backend.documents.requests import language_for

FRAME = {
    "en": "Thank you for your papers. We received “{name}”. {problems} {please}",
    "de": "Vielen Dank für Ihre Unterlagen. „{name}“ ist angekommen. {problems} {please}",
    "ru": "Спасибо за ваши документы. Файл «{name}» получен. {problems} {please}",
    "ar": "شكرًا على مستنداتكم. استلمنا الملف «{name}». {problems} {please}",
}
PLEASE = {
    "en": "Please scan or photograph these pages once more and send them again.",
    "de": "Bitte scannen oder fotografieren Sie diese Seiten noch einmal und senden Sie sie uns.",
    "ru": "Пожалуйста, отсканируйте или сфотографируйте эти страницы ещё раз и отправьте их нам.",
    "ar": "نرجو مسح هذه الصفحات أو تصويرها مرة أخرى وإرسالها إلينا.",
}
# By warning of a page, worst first; {pages} is "3" or "3, 5".
TEXTS: dict[str, dict[str, str]] = {
    "damaged": {
        "en": "Page {pages}: it cannot be opened.",
        "de": "Seite {pages}: lässt sich nicht öffnen.",
        "ru": "Страница {pages}: не открывается.",
        "ar": "الصفحة {pages}: تعذّر فتحها.",
    },
    "cut": {
        "en": "Page {pages}: cut off at the edge; all four corners should be seen.",
        "de": "Seite {pages}: am Rand abgeschnitten; alle vier Ecken sollten zu sehen sein.",
        "ru": "Страница {pages}: обрезана по краю; должны быть видны все четыре угла.",
        "ar": "الصفحة {pages}: مقصوصة من الحافة؛ يجب أن تظهر الزوايا الأربع.",
    },
    "blur": {
        "en": "Page {pages}: blurred; please hold the camera still until it is sharp.",
        "de": "Seite {pages}: unscharf; bitte halten Sie die Kamera ruhig, bis es scharf ist.",
        "ru": "Страница {pages}: размыта; держите камеру неподвижно, пока снимок не станет чётким.",
        "ar": "الصفحة {pages}: غير واضحة؛ نرجو تثبيت الكاميرا حتى تصبح الصورة حادة.",
    },
    "glare": {
        "en": "Page {pages}: light is reflected on it; please photograph it without a flash.",
        "de": "Seite {pages}: Licht spiegelt sich darauf; bitte fotografieren Sie ohne Blitz.",
        "ru": "Страница {pages}: есть блики; пожалуйста, фотографируйте без вспышки.",
        "ar": "الصفحة {pages}: يوجد انعكاس ضوء؛ نرجو التصوير بدون فلاش.",
    },
    "too-dark": {
        "en": "Page {pages}: too dark; please use daylight.",
        "de": "Seite {pages}: zu dunkel; bitte nutzen Sie Tageslicht.",
        "ru": "Страница {pages}: слишком темно; пожалуйста, снимайте при дневном свете.",
        "ar": "الصفحة {pages}: معتمة جدًا؛ نرجو التصوير في ضوء النهار.",
    },
    "too-small": {
        "en": "Page {pages}: the print is too small in the picture; please come closer.",
        "de": "Seite {pages}: die Schrift ist im Bild zu klein; bitte gehen Sie näher heran.",
        "ru": "Страница {pages}: шрифт слишком мелкий; пожалуйста, снимите ближе.",
        "ar": "الصفحة {pages}: الخط صغير جدًا في الصورة؛ نرجو التصوير من مسافة أقرب.",
    },
    "lost-text": {
        "en": "Page {pages}: some of the text cannot be read.",
        "de": "Seite {pages}: ein Teil des Textes ist nicht lesbar.",
        "ru": "Страница {pages}: часть текста не читается.",
        "ar": "الصفحة {pages}: تعذّرت قراءة جزء من النص.",
    },
    "low-confidence": {
        "en": "Page {pages}: the text can hardly be read.",
        "de": "Seite {pages}: der Text ist kaum lesbar.",
        "ru": "Страница {pages}: текст почти не читается.",
        "ar": "الصفحة {pages}: النص يكاد لا يُقرأ.",
    },
    "handwritten": {
        "en": "Page {pages}: written by hand; a typed copy from the hospital would help us.",
        "de": "Seite {pages}: von Hand geschrieben; eine getippte Fassung der Klinik hilft uns.",
        "ru": "Страница {pages}: написана от руки; нам поможет печатная копия из больницы.",
        "ar": "الصفحة {pages}: مكتوبة بخط اليد؛ تساعدنا نسخة مطبوعة من المستشفى.",
    },
}


def page_request_text(
    warned: Mapping[int, Sequence[str]], *, file_name: str, languages: Sequence[str]
) -> tuple[str, str] | None:
    """Return (language, text) of a request for better copies; None where no page needs one.

    `warned` holds the warnings of each page by its number; a page is named once, by its worst.
    """
    pages: dict[str, list[int]] = {}
    for number in sorted(warned):
        worst = next((code for code in TEXTS if code in warned[number]), None)
        if worst:
            pages.setdefault(worst, []).append(number)
    if not pages:
        return None
    language = language_for(languages)
    problems = " ".join(
        TEXTS[code][language].format(pages=", ".join(map(str, pages[code])))
        for code in TEXTS
        if code in pages
    )
    frame = FRAME[language]
    return language, frame.format(name=file_name, problems=problems, please=PLEASE[language])
