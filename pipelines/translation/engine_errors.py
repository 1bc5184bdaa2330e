"""How an outside engine can refuse us; each says whether waiting helps."""

from pipelines.errors import EngineUnavailable, PipelineError


class AuthorizationFailed(PipelineError):
    """The engine does not accept our key."""

    code = "engine-authorization-failed"
    advice = "Check the key of the translation service in the settings, then run the step again."


class FreeKeyRefused(PipelineError):
    """A key of DeepL's free plan, whose texts DeepL may keep and learn from."""

    code = "engine-free-key"
    advice = "Use a key of DeepL API Pro: the free plan is not for patient data."


class QuotaExceeded(PipelineError):
    """The characters paid for are used up."""

    code = "engine-quota-exceeded"
    advice = "Raise the limit in the account of the translation service, then run the step again."


class TooManyRequests(EngineUnavailable):
    """The engine asks us to slow down, after the client's own patience ended."""

    code = "engine-too-many-requests"
    advice = "The service is busy. The step runs again by itself; nothing is lost."


class RequestRefused(PipelineError):
    """The engine did not understand the request: our fault, waiting does not help."""

    code = "engine-refused-request"
    advice = "Report this with the time it happened; the text can be translated by hand."
