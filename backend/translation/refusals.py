"""Why a translation cannot be edited, revised or signed now."""

from backend.errors import Refused


class NothingToTranslate(Refused):
    code = "nothing-to-translate"
    message = "There is no text to translate."
    advice = "Check whether the document was read; read it again or ask for a better copy."


class LanguageUnknown(Refused):
    code = "language-unknown"
    message = "The language of this document is not known."
    advice = "Set the language of the document, then ask for the translation again."


class AlreadyRequested(Refused):
    code = "already-requested"
    message = "This document is already being translated."
    advice = "Open the translation that exists."


class Replaced(Refused):
    code = "translation-replaced"
    message = "A newer version of this translation was opened."
    advice = "Open the newer version; this one stays as it is."


class SourceUnchanged(Refused):
    code = "source-unchanged"
    message = "The text of this paper is the one that this translation was made of."
    advice = "Go on with this translation."


class SourceChanged(Refused):
    code = "source-changed"
    message = "The text of this paper has changed since this translation was made."
    advice = "Take over the new text, compare what changed, then sign off."


class StillDrafting(Refused):
    code = "still-drafting"
    message = "This translation is being drafted."
    advice = "Wait until the draft is there."


class SourceUnread(Refused):
    code = "source-unread"
    message = "This paper is being read again, or could not be read."
    advice = "Wait until it has been read, then take over the new text."


class NotEditable(Refused):
    code = "not-editable"
    message = "This translation is not open for editing."
    advice = "Start or reopen the post-editing first."


class EditedMeanwhile(Refused):
    """Somebody else saved this segment first; both texts are in `fields`."""

    code = "edited-meanwhile"
    message = "Somebody else changed this segment while you were typing."
    advice = "Compare both texts and save the one that is right."

    def __init__(self, *, theirs: str, yours: str, version: int) -> None:
        super().__init__()
        self.fields = {"theirs": [theirs], "yours": [yours], "version": [str(version)]}


class SegmentEmpty(Refused):
    code = "segment-empty"
    message = "This segment has no translation yet."
    advice = "Write the German text first; the known terms are offered beside it."


class MustFixOpen(Refused):
    code = "must-fix-open"
    message = "A finding that must be fixed is open."
    advice = "Correct the German text, or set the finding aside with a reason."


class SegmentsUnconfirmed(Refused):
    code = "segments-unconfirmed"
    message = "Not every segment has been confirmed."
    advice = "Confirm each segment after comparing it with the page."


class FourEyesNeeded(Refused):
    code = "four-eyes"
    message = "A second person must read this document."
    advice = "Ask a reviser who has not post-edited it."
