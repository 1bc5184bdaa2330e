"""Why a request cannot be sent, or an opinion cannot be delivered now."""

from backend.errors import Refused


class NoMatch(Refused):
    code = "no-confirmed-match"
    message = "This centre is not the confirmed choice of the case."
    advice = "Confirm the match in the Centres tab first."


class DossierMissing(Refused):
    code = "dossier-missing"
    message = "There is no frozen dossier."
    advice = "Freeze the dossier first; only a frozen version can be sent."


class WrongStage(Refused):
    code = "wrong-stage"
    message = "The case is not at this stage."
    advice = "Look at the case's next step."


class ContactElsewhere(Refused):
    code = "contact-elsewhere"
    message = "This contact belongs to another centre."
    advice = "Choose a contact of the centre that is asked."


class DisclosureStopped(Refused):
    code = "disclosure-stopped"
    message = "The patient no longer allows this centre to see the dossier."
    advice = (
        "The centre's page is closed. Ask the patient whether that is meant: if so, withdraw the "
        "request and tell the centre; if not, ask for the consent again."
    )


class OpinionEmpty(Refused):
    code = "opinion-empty"
    message = "The opinion is empty."
    advice = "Write the opinion, or choose the file that holds it."


class OpinionUnreadable(Refused):
    code = "opinion-unreadable"
    message = "The text of the opinion could not be read."
    advice = "Ask the centre for a PDF with text, or enter the text by hand. The file is kept."


class OpinionNotTranslated(Refused):
    code = "opinion-not-translated"
    message = "The opinion has no signed translation into the patient's language."
    advice = "Finish and sign the translation of the opinion."


class OutcomeMissing(Refused):
    code = "outcome-missing"
    message = "The outcome of the opinion is not coded."
    advice = "Code the outcome for diagnosis and therapy, with the sentence that says so."


class NotAsked(Refused):
    code = "not-asked"
    message = "This question was not asked in this case."
    advice = "Reload the page and say of each question whether it was answered."


class NotCited(Refused):
    code = "not-cited"
    message = "This sentence does not stand in the opinion."
    advice = "Copy the sentence from the opinion."
