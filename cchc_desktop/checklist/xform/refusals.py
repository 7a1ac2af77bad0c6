"""What a form or an edit can be refused for."""

from cchc_desktop.domain.refusal import Reason, Refusal


class BadForm(Refusal):
    """The XForm cannot be used; `place` says where in it."""

    what = "The form cannot be used, at {place}: {reason}"
    kept = "Nothing of it was taken in; forms and answers stay as they are."
    mend = "Correct the form and bring it in again."

    def __init__(self, place: str, reason: Reason | Refusal | str) -> None:
        shown = Reason(reason.parts()[0], reason.params) if isinstance(reason, Refusal) else reason
        super().__init__(place=place, reason=shown)
        self.place = place


class TooManyRepeats(Refusal):
    """A repeat would have more instances than the app carries."""

    what = "“{name}” would be repeated {count} times; at most {most} are possible."
    kept = "The answer before is kept."
    mend = "Enter a smaller number."


class NotAsked(Refusal):
    """An answer was given where the form takes none."""

    what = "“{name}” takes no answer: {reason}"
    kept = "The answers stay as they are."
