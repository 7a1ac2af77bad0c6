"""A running form cut into pages a person can take in: one group, one repeat instance, or some questions at a time.

Building one page of widgets costs what the page holds, however large the form is (forms.md 3c: Qt is the budget).
"""

import dataclasses
from dataclasses import dataclass

from cchc_desktop.checklist.filling.entry import Entry
from cchc_desktop.checklist.filling.session import Session
from cchc_desktop.checklist.xform.model import Control, Field

FULL = 25
"""Questions on a page before the next one begins; a `field-list` is never cut."""
QUESTION, GROUP, REPEAT, INSTANCE = "question", "group", "repeat", "instance"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing on a page.

    `question`: a control and its entry. `group`: a heading. `instance`: the heading of a repeat instance, which can
    be removed. `repeat`: the place behind the instances of a repeat (`field`) below `entry`, where one can be added.
    `depth` is how deep it is nested on its page.
    """

    kind: str
    control: Control
    entry: Entry
    depth: int = 0
    field: Field | None = None

    @property
    def key(self) -> str:
        """Return what the item is known by on its page as long as it is there."""
        path = (self.field or self.entry.field).path
        return f"{self.kind} {id(self.control)} {self.entry.key} {path}"


@dataclass(slots=True)
class Page:
    """What is shown at once; `heading` is the outermost group or instance, None for loose questions."""

    items: list[Item] = dataclasses.field(default_factory=list)
    heading: Item | None = None

    @property
    def questions(self) -> list[Item]:
        """Return the questions of the page."""
        return [item for item in self.items if item.kind == QUESTION]


def pages(session: Session) -> list[Page]:
    """Return the pages as the answers stand: only what is relevant, never an empty page but for a form without any."""
    cutter = _Cutter(session)
    cutter.level(session.form.body, session.root, 0)
    found = [page for page in cutter.pages if page.items]
    return found or [Page()]


class _Cutter:
    def __init__(self, session: Session) -> None:
        self._session = session
        self.pages: list[Page] = [Page()]

    def level(self, controls: list[Control], above: Entry, depth: int) -> None:
        for control in controls:
            if control.kind == "group":
                self._group(control, above, depth)
            elif control.kind == "repeat":
                self._repeat(control, above, depth)
            else:
                self._question(control, above, depth)

    def _new_page(self, heading: Item | None = None) -> None:
        if self.pages[-1].items:
            self.pages.append(Page())
        self.pages[-1].heading = heading

    def _put(self, item: Item) -> None:
        self.pages[-1].items.append(item)

    def _question(self, control: Control, above: Entry, depth: int) -> None:
        entry = _entry(control.field, above)
        if entry is None or not entry.relevant:
            return
        page = self.pages[-1]
        if len(page.questions) >= FULL and not _kept_together(page):
            self._new_page(page.heading)
        self._put(Item(QUESTION, control, entry, depth))

    def _group(self, control: Control, above: Entry, depth: int) -> None:
        repeat = next((child for child in control.children if child.kind == "repeat"), None)
        if repeat is not None and repeat.field is control.field:
            # A group around a repeat of the same node is only its label.
            self._repeat(repeat, above, depth, control)
            return
        entry = _entry(control.field, above) if control.field is not None else above
        if entry is None or not entry.relevant:
            return
        heading = Item(GROUP, control, entry, depth)
        if depth == 0:
            self._new_page(heading)
        if control.label is not None:
            self._put(heading)
        self.level(control.children, entry, depth + 1)
        if depth == 0:
            self._new_page()

    def _repeat(self, control: Control, above: Entry, depth: int, titled: Control | None = None) -> None:
        field = control.field
        parent = _entry(field.parent, above) if field is not None else None
        if field is None or parent is None or not parent.relevant:
            return
        shown = [instance for instance in parent.like(field.name) if instance.relevant]
        if not shown and field.relevant is not None and parent.like(field.name):
            return
        for instance in shown:
            heading = Item(INSTANCE, titled or control, instance, depth, field)
            if depth == 0:
                self._new_page(heading)
            self._put(heading)
            self.level(control.children, instance, depth + 1)
        if not control.fixed:
            if depth == 0 and shown:
                self._new_page()
            self._put(Item(REPEAT, titled or control, parent, depth, field))
        if depth == 0:
            self._new_page()


def _kept_together(page: Page) -> bool:
    return page.heading is not None and "field-list" in page.heading.control.appearance


def _entry(field: Field | None, above: Entry) -> Entry | None:
    """Return the entry of a field as seen from an entry above or beside it."""
    if field is None:
        return None
    entry = above
    while entry.field.names != field.names[: len(entry.field.names)]:
        if not isinstance(entry.parent, Entry):
            return None
        entry = entry.parent
    for name in field.names[len(entry.field.names) :]:
        found = entry.like(name)
        if not found:
            return None
        entry = found[0]
    return entry
