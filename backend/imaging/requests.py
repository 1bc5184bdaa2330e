"""What to write to the patient when a study is refused, in the patient's own language."""

from collections.abc import Sequence

from backend.imaging.states import Reason

LANGUAGES = ("en", "de", "ru", "ar")
# Where a patient reads none of our four, Russian is still read across these countries.
READS_RUSSIAN = frozenset({"kk", "ky", "uz", "tg", "tk", "be", "uk", "hy", "az", "ka"})

TEXTS: dict[str, dict[str, str]] = {
    Reason.OTHER_PATIENT: {
        "en": "Thank you for your images. The ones we received show another person. Please check "
        "the CD and send us your own images.",
        "de": "Vielen Dank für Ihre Bilder. Die angekommenen Aufnahmen zeigen eine andere Person. "
        "Bitte prüfen Sie die CD und senden Sie uns Ihre eigenen Aufnahmen.",
        "ru": "Спасибо за снимки. Полученные снимки принадлежат другому человеку. Пожалуйста, "
        "проверьте диск и отправьте нам свои снимки.",
        "ar": "شكرًا على الصور. الصور التي استلمناها تخص شخصًا آخر. نرجو التحقق من القرص وإرسال "
        "صوركم أنتم.",
    },
    Reason.INCOMPLETE: {
        "en": "Thank you for your images. Some are missing. Please copy the whole CD, with all its "
        "folders, and send it again, or ask the clinic for a new copy.",
        "de": "Vielen Dank für Ihre Bilder. Einige Aufnahmen fehlen. Bitte kopieren Sie die ganze "
        "CD mit allen Ordnern und senden Sie sie noch einmal, oder bitten Sie die Klinik um eine "
        "neue Kopie.",
        "ru": "Спасибо за снимки. Части снимков не хватает. Пожалуйста, скопируйте весь диск со "
        "всеми папками и отправьте его ещё раз или попросите в клинике новую копию.",
        "ar": "شكرًا على الصور. بعض الصور مفقود. نرجو نسخ القرص كاملًا بجميع مجلداته وإرساله مرة "
        "أخرى، أو طلب نسخة جديدة من المستشفى.",
    },
    Reason.DAMAGED: {
        "en": "Thank you for your images. Some cannot be opened. Please ask the clinic for a new "
        "copy of the CD and send it to us.",
        "de": "Vielen Dank für Ihre Bilder. Einige Aufnahmen lassen sich nicht öffnen. Bitte "
        "bitten Sie die Klinik um eine neue Kopie der CD und senden Sie sie uns.",
        "ru": "Спасибо за снимки. Часть снимков не открывается. Пожалуйста, попросите в клинике "
        "новую копию диска и отправьте её нам.",
        "ar": "شكرًا على الصور. تعذر فتح بعضها. نرجو طلب نسخة جديدة من القرص من المستشفى وإرسالها "
        "إلينا.",
    },
    Reason.POOR_QUALITY: {
        "en": "Thank you for your images. Their quality does not suffice for a specialist. Please "
        "send the original DICOM files from the clinic, not photographs or prints.",
        "de": "Vielen Dank für Ihre Bilder. Ihre Qualität reicht für eine Beurteilung nicht aus. "
        "Bitte senden Sie die originalen DICOM-Dateien der Klinik, keine Fotos oder Ausdrucke.",
        "ru": "Спасибо за снимки. Их качества недостаточно для специалиста. Пожалуйста, отправьте "
        "исходные файлы DICOM из клиники, а не фотографии или распечатки.",
        "ar": "شكرًا على الصور. جودتها لا تكفي للطبيب المختص. نرجو إرسال ملفات DICOM الأصلية من "
        "المستشفى، لا صورًا فوتوغرافية أو مطبوعات.",
    },
    Reason.WRONG_REGION: {
        "en": "Thank you for your images. They show another part of the body than the one your "
        "question is about. Please send the images of that part.",
        "de": "Vielen Dank für Ihre Bilder. Sie zeigen eine andere Körperregion als die, um die es "
        "in Ihrer Frage geht. Bitte senden Sie die Aufnahmen dieser Region.",
        "ru": "Спасибо за снимки. На них другая область тела, а не та, о которой ваш вопрос. "
        "Пожалуйста, отправьте снимки нужной области.",
        "ar": "شكرًا على الصور. تُظهر جزءًا من الجسم غير الذي يدور حوله سؤالكم. نرجو إرسال صور "
        "الجزء المعني.",
    },
}


def request_text(code: str, *, languages: Sequence[str]) -> tuple[str, str] | None:
    """Return (language, text) of a request to the patient; None for a code without one."""
    if code not in TEXTS:
        return None
    spoken = [tag.split("-")[0].lower() for tag in languages]
    fallback = "ru" if READS_RUSSIAN & set(spoken) else "en"
    language = next((one for one in spoken if one in LANGUAGES), fallback)
    return language, TEXTS[code][language]
