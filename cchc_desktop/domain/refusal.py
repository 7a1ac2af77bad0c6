"""What the app may decline to do, said in three parts: what happened, what is kept, what to do.

The sentences are English source text with `{named}` places; a face translates them (context "Refusal")
and fills in `params`. Rooms below derive their own refusals beside their concern. Anything that is
raised and is not a Refusal is a bug.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Reason:
    """A part of a refusal's sentence that is itself to be translated: English source text and its places."""

    text: str
    params: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.text.format(**self.params)


class Refusal(Exception):
    """The app declines an act, with a reason a person can act on.

    Class attributes hold the source sentences; the keyword arguments of an instance fill their places.
    """

    what: ClassVar[str] = "The act was declined."
    kept: ClassVar[str] = "Nothing was changed."
    mend: ClassVar[str] = ""

    def __init__(self, **params: object) -> None:
        self.params: dict[str, object] = params
        super().__init__(self.sentence())

    def parts(self) -> tuple[str, str, str]:
        """Return the three source sentences, untranslated and with their places open."""
        return type(self).what, type(self).kept, type(self).mend

    def sentence(self) -> str:
        """Return the three parts filled in, in English: for logs and for the command line's last resort."""
        return " ".join(part.format(**self.params) for part in self.parts() if part)


class NotFound(Refusal):
    """Something was asked for that is not there."""

    what = "{kind} “{name}” is not in this workspace."
    mend = "Look it up in the list and open it from there."


class Invalid(Refusal):
    """A value cannot be taken as it stands."""

    what = "“{value}” cannot be used as {field}: {reason}"
    mend = "Correct the value and try again."


class Frozen(Refusal):
    """The visit was signed: its content no longer changes (NĐ 30/2020, Điều 18.3)."""

    what = "The content was locked at {at}, because the minutes carry a signature."
    kept = "The signed minutes stay as they are."
    mend = "Make a corrected version; it has to be signed again."
