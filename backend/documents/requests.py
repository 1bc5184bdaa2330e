"""What to write to the patient when a paper cannot be read, in the patient's own language."""

from collections.abc import Sequence

LANGUAGES = ("en", "de", "ru", "ar")
# Where a patient reads none of our four, Russian is still read across these countries.
READS_RUSSIAN = frozenset({"kk", "ky", "uz", "tg", "tk", "be", "uk", "hy", "az", "ka"})

FRAME = {
    "en": "Thank you for your papers. We received “{name}”, but {problem} {please}",
    "de": "Vielen Dank für Ihre Unterlagen. „{name}“ ist angekommen, aber {problem} {please}",
    "ru": "Спасибо за ваши документы. Файл «{name}» получен, но {problem} {please}",
    "ar": "شكرًا على مستنداتكم. استلمنا الملف «{name}»، ولكن {problem} {please}",
}

# By refusal code: what is wrong, and what we ask for.
TEXTS: dict[str, dict[str, tuple[str, str]]] = {
    "empty": {
        "en": ("the file has no content.", "Please send it again."),
        "de": ("die Datei ist leer.", "Bitte senden Sie sie noch einmal."),
        "ru": ("он пуст.", "Пожалуйста, отправьте его ещё раз."),
        "ar": ("الملف فارغ.", "نرجو إرساله مرة أخرى."),
    },
    "encrypted": {
        "en": ("it is locked with a password.", "Please send a copy without a password."),
        "de": (
            "die Datei ist mit einem Passwort geschützt.",
            "Bitte senden Sie eine Kopie ohne Passwort.",
        ),
        "ru": ("он защищён паролем.", "Пожалуйста, отправьте копию без пароля."),
        "ar": ("الملف محمي بكلمة مرور.", "نرجو إرسال نسخة بدون كلمة مرور."),
    },
    "truncated": {
        "en": ("a part of the file is missing.", "Please send it again."),
        "de": ("ein Teil der Datei fehlt.", "Bitte senden Sie sie noch einmal."),
        "ru": ("часть файла отсутствует.", "Пожалуйста, отправьте его ещё раз."),
        "ar": ("جزء من الملف مفقود.", "نرجو إرساله مرة أخرى."),
    },
    "damaged": {
        "en": ("the file is damaged.", "Please send another copy."),
        "de": ("die Datei ist beschädigt.", "Bitte senden Sie eine andere Kopie."),
        "ru": ("файл повреждён.", "Пожалуйста, отправьте другую копию."),
        "ar": ("الملف تالف.", "نرجو إرسال نسخة أخرى."),
    },
    "bomb": {
        "en": (
            "our reader cannot open it.",
            "Please send the paper as a plain PDF or as a photograph.",
        ),
        "de": (
            "unser Leseprogramm kann die Datei nicht öffnen.",
            "Bitte senden Sie das Dokument als einfaches PDF oder als Foto.",
        ),
        "ru": (
            "наша программа не может его открыть.",
            "Пожалуйста, отправьте документ в виде обычного PDF или фотографии.",
        ),
        "ar": ("لا يستطيع برنامجنا فتحه.", "نرجو إرسال المستند بصيغة PDF عادية أو كصورة."),
    },
    "executable": {
        "en": (
            "it is a program, not a paper.",
            "Please send the paper itself, as a PDF or photograph.",
        ),
        "de": (
            "es ist ein Programm und kein Dokument.",
            "Bitte senden Sie das Dokument selbst, als PDF oder Foto.",
        ),
        "ru": (
            "это программа, а не документ.",
            "Пожалуйста, отправьте сам документ в виде PDF или фотографии.",
        ),
        "ar": ("هذا برنامج وليس مستندًا.", "نرجو إرسال المستند نفسه بصيغة PDF أو كصورة."),
    },
    "infected": {
        "en": (
            "our virus protection stopped it.",
            "Please check your device and send a clean copy or a photograph of the paper.",
        ),
        "de": (
            "unser Virenschutz hat die Datei angehalten.",
            "Bitte prüfen Sie Ihr Gerät und senden Sie eine saubere Kopie oder ein Foto.",
        ),
        "ru": (
            "наша антивирусная защита его остановила.",
            "Пожалуйста, проверьте своё устройство и отправьте чистую копию или фотографию.",
        ),
        "ar": (
            "أوقفه برنامج الحماية من الفيروسات لدينا.",
            "نرجو فحص جهازكم وإرسال نسخة سليمة أو صورة للمستند.",
        ),
    },
    "unsupported": {
        "en": (
            "we cannot read this kind of file.",
            "Please send the paper as a PDF, a photograph or a Word document.",
        ),
        "de": (
            "diese Art von Datei können wir nicht lesen.",
            "Bitte senden Sie das Dokument als PDF, Foto oder Word-Datei.",
        ),
        "ru": (
            "мы не можем прочитать файл такого типа.",
            "Пожалуйста, отправьте документ в виде PDF, фотографии или файла Word.",
        ),
        "ar": (
            "لا يمكننا قراءة هذا النوع من الملفات.",
            "نرجو إرسال المستند بصيغة PDF أو كصورة أو ملف Word.",
        ),
    },
    "old-office": {
        "en": (
            "it was saved in an old format of Word, Excel or PowerPoint.",
            "Please save it as a PDF and send it again.",
        ),
        "de": (
            "die Datei hat ein altes Format von Word, Excel oder PowerPoint.",
            "Bitte speichern Sie sie als PDF und senden Sie sie noch einmal.",
        ),
        "ru": (
            "он сохранён в старом формате Word, Excel или PowerPoint.",
            "Пожалуйста, сохраните его в формате PDF и отправьте ещё раз.",
        ),
        "ar": (
            "الملف محفوظ بصيغة قديمة من Word أو Excel أو PowerPoint.",
            "نرجو حفظه بصيغة PDF وإرساله مرة أخرى.",
        ),
    },
    "dynamic-form": {
        "en": (
            "its form is shown by Adobe Reader only.",
            "Please open it there, print it as a PDF and send that.",
        ),
        "de": (
            "das Formular zeigt nur der Adobe Reader an.",
            "Bitte öffnen Sie es dort, drucken Sie es als PDF und senden Sie dieses.",
        ),
        "ru": (
            "эта форма открывается только в Adobe Reader.",
            "Пожалуйста, откройте её там, распечатайте в PDF и отправьте этот файл.",
        ),
        "ar": (
            "هذا النموذج لا يظهر إلا في Adobe Reader.",
            "نرجو فتحه هناك وطباعته بصيغة PDF ثم إرساله.",
        ),
    },
    "archive": {
        "en": ("the archive could not be opened.", "Please send the papers as single files."),
        "de": (
            "das Archiv ließ sich nicht öffnen.",
            "Bitte senden Sie die Dokumente als einzelne Dateien.",
        ),
        "ru": (
            "архив не удалось открыть.",
            "Пожалуйста, отправьте документы отдельными файлами.",
        ),
        "ar": ("تعذر فتح الملف المضغوط.", "نرجو إرسال المستندات كملفات منفصلة."),
    },
    "holds-papers": {
        "en": (
            "it has no text of its own.",
            "If something in it is missing on your page, please send that as a single file.",
        ),
        "de": (
            "die Datei hat keinen eigenen Text.",
            "Fehlt auf Ihrer Seite etwas daraus, senden Sie es bitte als einzelne Datei.",
        ),
        "ru": (
            "в нём нет собственного текста.",
            "Если чего-то из него нет на вашей странице, отправьте это, пожалуйста, отдельно.",
        ),
        "ar": (
            "لا يحتوي الملف على نص خاص به.",
            "إذا كان شيء منه غير ظاهر في صفحتكم فنرجو إرساله كملف منفصل.",
        ),
    },
    "too-large": {
        "en": ("the file is too large.", "Please send it in several parts."),
        "de": ("die Datei ist zu groß.", "Bitte senden Sie sie in mehreren Teilen."),
        "ru": ("файл слишком большой.", "Пожалуйста, отправьте его частями."),
        "ar": ("الملف كبير جدًا.", "نرجو إرساله على عدة أجزاء."),
    },
    "blank": {
        "en": (
            "the pages are empty.",
            "Please scan the printed side of the paper and send it again.",
        ),
        "de": (
            "die Seiten sind leer.",
            "Bitte scannen Sie die bedruckte Seite und senden Sie sie noch einmal.",
        ),
        "ru": (
            "страницы пусты.",
            "Пожалуйста, отсканируйте сторону с текстом и отправьте файл ещё раз.",
        ),
        "ar": ("الصفحات فارغة.", "نرجو مسح الوجه المطبوع من الورقة وإرساله مرة أخرى."),
    },
    "no-text": {
        "en": (
            "the text cannot be read.",
            "Please send a sharper scan or photograph of the whole page, taken in good light.",
        ),
        "de": (
            "der Text ist nicht lesbar.",
            "Bitte senden Sie einen schärferen Scan oder ein helles Foto der ganzen Seite.",
        ),
        "ru": (
            "текст невозможно прочитать.",
            "Пожалуйста, отправьте более чёткий скан или фото всей страницы при хорошем освещении.",
        ),
        "ar": (
            "لا يمكن قراءة النص.",
            "نرجو إرسال نسخة ممسوحة أوضح أو صورة للصفحة كاملة في إضاءة جيدة.",
        ),
    },
    "reading-failed": {
        "en": ("our reader could not finish it.", "Please send another copy of the paper."),
        "de": (
            "unser Leseprogramm konnte die Datei nicht lesen.",
            "Bitte senden Sie eine andere Kopie des Dokuments.",
        ),
        "ru": (
            "наша программа не смогла его прочитать.",
            "Пожалуйста, отправьте другую копию документа.",
        ),
        "ar": ("لم يتمكن برنامجنا من إتمام قراءته.", "نرجو إرسال نسخة أخرى من المستند."),
    },
}


def language_for(languages: Sequence[str]) -> str:
    """Return the first of our languages that somebody with `languages` (BCP 47) reads."""
    spoken = [tag.split("-")[0].lower() for tag in languages]
    for language in spoken:
        if language in LANGUAGES:
            return language
    return "ru" if READS_RUSSIAN & set(spoken) else "en"


def request_text(code: str, *, file_name: str, languages: Sequence[str]) -> tuple[str, str] | None:
    """Return (language, text) of a request to the patient; None for a code without one."""
    if code not in TEXTS:
        return None
    language = language_for(languages)
    problem, please = TEXTS[code][language]
    return language, FRAME[language].format(name=file_name, problem=problem, please=please)
