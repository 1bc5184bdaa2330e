"""Ways a file or an engine can defeat us; each says what a person should do next."""


class PipelineError(Exception):
    """Work on a file or a text could not be finished.

    `code` is stable and names the state shown to people, `advice` says in English what to do,
    `retryable` says whether waiting may help. The message never holds patient data.
    """

    code = "pipeline-error"
    advice = "Run the step again; if it fails again, ask the sender for another copy."
    retryable = False


class EngineUnavailable(PipelineError):
    """An outside engine (OCR binary, translation API) did not answer."""

    code = "engine-unavailable"
    advice = "The service did not answer. The step runs again by itself; nothing is lost."
    retryable = True
