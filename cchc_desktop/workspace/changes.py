"""What an act changed: the one answer that every act gives and every screen looks at."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.storage.refusals import CannotWrite, DiskFull, ReadOnly


@dataclass(frozen=True, slots=True)
class Changes:
    """What one act touched.

    `scope` is the id of the visit or campaign (or "workspace"); `touched` holds (kind, entity id) pairs,
    such as ("answer", "A1") or ("finding", id). `made` is the id of the entity the act brought into being.
    """

    scope: str
    touched: frozenset[tuple[str, str]]
    made: str = ""

    def touches(self, kind: str, entity: str | None = None) -> bool:
        """Tell whether an entity of `kind` (this one, or any) changed."""
        if entity is not None:
            return (kind, entity) in self.touched
        return any(touched == kind for touched, _ in self.touched)

    @property
    def nothing(self) -> bool:
        """True when the act changed nothing, because everything was so already."""
        return not self.touched


@dataclass(frozen=True, slots=True)
class Label:
    """What a person would call an act: English source text that a face translates (context "Act"), and its places."""

    text: str
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Undone:
    """An act that was taken back or done again: what it was called, and what changed by it."""

    label: Label
    changes: Changes


class NothingToUndo(Refusal):
    """There is no act left to take back."""

    what = "There is nothing to undo in this visit."
    mend = ""


NOT_WRITTEN = (DiskFull, ReadOnly, CannotWrite)
"""Refusals of the disk, not of the act: it is worth trying again."""
