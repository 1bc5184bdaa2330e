"""Why a case is not ready, or a dossier cannot be frozen now."""

from backend.errors import Refused


class QuestionMissing(Refused):
    code = "question-missing"
    message = "There is no question to the specialist in German."
    advice = "Write at least one question and its German text."


class PlanMissing(Refused):
    code = "plan-missing"
    message = "The first centre's plan is not written in German."
    advice = "Write what the first centre proposes, or that it proposed nothing."


class RequiredMissing(Refused):
    code = "required-missing"
    message = "A required record is missing."
    advice = "Ask the patient for it."


class RequiredTooOld(Refused):
    code = "required-too-old"
    message = "A required record is older than allowed."
    advice = "Ask the patient for a recent one."


class DocumentNotRead(Refused):
    code = "document-not-read"
    message = "A document has not been read."
    advice = "Wait for it, ask for a better copy, or set it aside."


class TranslationUnsigned(Refused):
    code = "translation-unsigned"
    message = "A document has no signed German translation."
    advice = "Translate it and sign it off, or set the document aside."


class StudyUnchecked(Refused):
    code = "study-unchecked"
    message = "An imaging study has not been checked."
    advice = "Check it in the imaging tab: accept or reject it."


class ConflictOpen(Refused):
    code = "conflict-open"
    message = "Two documents contradict each other."
    advice = "Decide which statement stands: confirm one and reject the other."


class NotPreparing(Refused):
    code = "not-preparing"
    message = "The case is not being prepared."
    advice = "Start preparing the case first."


class DossierFrozen(Refused):
    code = "dossier-frozen"
    message = "The newest version holds exactly what is known now."
    advice = "A new version is needed only when a record, a fact or the question changes."
