"""What one act on a filled form touched."""

import dataclasses
from dataclasses import dataclass

from cchc_desktop.checklist.filling.entry import Entry
from cchc_desktop.checklist.xpath.refusals import CannotEvaluate


@dataclass(frozen=True, slots=True)
class Entered:
    """A value that did not follow from others: answered, set by an action, or cleared with its choice."""

    entry: Entry
    before: str
    after: str


@dataclass(slots=True)
class Changed:
    """Everything an act touched.

    `entries` changed in value, relevance, required, readonly or validity; `added` and `removed` are repeat
    instances; `entered` are the values to store, in the order they came. `failed` are expressions that could not be
    worked out for the answers there are: what follows from them is blank.
    """

    entries: dict[Entry, None] = dataclasses.field(default_factory=dict)
    added: list[Entry] = dataclasses.field(default_factory=list)
    removed: list[Entry] = dataclasses.field(default_factory=list)
    entered: list[Entered] = dataclasses.field(default_factory=list)
    failed: list[CannotEvaluate] = dataclasses.field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.entries or self.added or self.removed or self.entered)
