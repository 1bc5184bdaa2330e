"""An anticipated no, with what a person can do about it."""


class Refused(Exception):
    """The rules say no. `code` is stable, `advice` is an English sentence for the person.

    The browser translates by code and falls back to these words. Never holds patient data.
    """

    code = "refused"
    message = "This is not possible now."
    advice = ""

    def __init__(self, message: str = "", *, advice: str = "") -> None:
        self.message = message or self.message
        self.advice = advice or self.advice
        super().__init__(self.message)


class NotFound(Exception):
    """The record does not exist, or this person may not know that it does."""


class LostRace(Refused):
    """Someone else moved the record first."""

    code = "lost-race"
    message = "Somebody else changed this a moment ago."
    advice = "Look at the new state and try again."
