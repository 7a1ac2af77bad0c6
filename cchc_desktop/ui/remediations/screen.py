"""The screen of earlier recommendations: a list, and beside it the chosen one with its state, note and deadline."""

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.domain.finding import Remediation, RemediationState
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button, IconButton
from cchc_desktop.ui.kit.entries import Entry, EntryList, Group
from cchc_desktop.ui.kit.inputs import DayEdit, Labelled, LineEdit, NoteEdit
from cchc_desktop.ui.kit.look import px, scale
from cchc_desktop.ui.kit.marks import Banner, Card, EmptyState, Segmented, Surface, Words, row
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.workspace.changes import Changes

translate = QCoreApplication.translate
_KIND = "remediation"
_LIST, _NARROW_LIST = 404, 300
_ROOMY = 1000
"""Width at 100 % from which the list has room for whole sentences."""


class RemediationsScreen(QWidget):
    """Step 2 of a visit."""

    told = Signal(str)

    def __init__(self, desk: Desk, visit: str) -> None:
        super().__init__()
        self.setObjectName("remediations")
        self._desk = desk
        self._visit = visit
        self._rows = desk.workspace.visits.remediations
        self._chosen = ""
        self._pages = QStackedWidget()
        empty = EmptyState(
            translate("Remediations", "No earlier recommendations"),
            translate(
                "Remediations",
                "What the unit's last signed visit recommended appears here by itself. You can also enter it by hand.",
            ),
            translate("Remediations", "Add a recommendation"),
            name="remediations_empty",
        )
        empty.acted.connect(self.add)
        self._pages.addWidget(empty)
        self._pages.addWidget(self._build_page())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        shortcut = QShortcut(QKeySequence("Ctrl+N"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.add)
        desk.announcer.changed.connect(self._changed)
        self._show()

    def add(self) -> None:
        """Enter an earlier recommendation by hand."""
        changes = self._desk.do(partial(self._rows.add, self._visit))
        if changes:
            self.choose(changes.made)
            self.detail.text.setFocus()

    def choose(self, key: str) -> None:
        """Show a recommendation beside the list."""
        self._chosen = key
        self._show()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through: the list, the chosen recommendation."""
        return [self._box, self.detail]

    # --- building -------------------------------------------------------------------------------------------

    def _build_page(self) -> QWidget:
        page = QWidget()
        layout = QHBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._box = Surface("subtle", "right")
        self._box.setFixedWidth(px(_LIST))
        column = QVBoxLayout(self._box)
        column.setContentsMargins(0, px(10), 1, px(8))
        column.setSpacing(px(8))
        self._summary = Words("", 13, 600, "text2")
        self._summary.setContentsMargins(px(16), 0, px(16), 0)
        column.addWidget(self._summary)
        self.entries = EntryList()
        self.entries.chosen.connect(self.choose)
        column.addWidget(Scroll(self.entries, "subtle"), 1)
        self._add = Button(
            translate("Remediations", "Add a recommendation"),
            icon="add_20_regular",
            key="Ctrl N",
            name="add_remediation",
        )
        self._add.clicked.connect(self.add)
        foot = row(self._add, 1)
        foot.setContentsMargins(px(8), 0, px(8), 0)
        column.addLayout(foot)
        layout.addWidget(self._box)
        self.detail = _Detail(self._today().year)
        self.detail.changed.connect(self._change)
        self.detail.removed.connect(self._remove)
        self.detail.finding_wanted.connect(self._into_findings)
        holder = QWidget()
        right = QVBoxLayout(holder)
        right.setContentsMargins(px(16), px(14), px(16), px(16))
        right.addWidget(self.detail)
        right.addStretch(1)
        layout.addWidget(Scroll(holder), 1)
        return page

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._box.setFixedWidth(px(_LIST if self.width() / scale() >= _ROOMY else _NARROW_LIST))

    # --- showing --------------------------------------------------------------------------------------------

    def _changed(self, changes: object) -> None:
        assert isinstance(changes, Changes)
        if changes.scope == self._visit and (changes.touches(_KIND) or changes.touches("visit")):
            self._show()

    def _show(self) -> None:
        visit = self._desk.workspace.visits.get(self._visit)
        locked = self._desk.locked(visit)
        entries = visit.remediations
        self._pages.setCurrentIndex(1 if entries else 0)
        if not entries:
            self._chosen = ""
            return
        keys = [entry.id for entry in entries]
        if self._chosen not in keys:
            # Where work goes on: the first that nobody has followed up yet.
            self._chosen = next((entry.id for entry in entries if entry.state is None), keys[0])
        today = self._today()
        self.entries.show_groups(
            [Group("", tuple(_row(n, entry, today) for n, entry in enumerate(entries, 1)))], self._chosen
        )
        at = keys.index(self._chosen)
        self.detail.show_entry(at + 1, entries[at], overdue=_overdue(entries[at], today), locked=locked)
        done = sum(entry.state is not None for entry in entries)
        self._summary.setText(translate("Remediations", "{0}/{1} followed up").format(done, len(entries)))
        self._add.setVisible(not locked)

    # --- acting ---------------------------------------------------------------------------------------------

    def _change(self, key: str, fields: dict[str, object]) -> None:
        self._desk.do(partial(self._rows.change, self._visit, key, **fields))  # type: ignore[arg-type]

    def _remove(self, key: str) -> None:
        self._desk.do(partial(self._rows.remove, self._visit, key))

    def _into_findings(self, key: str) -> None:
        entry = self._rows.get(self._visit, key)
        text = translate("Remediations", "Not yet remedied: {0}").format(entry.text)
        self._desk.do(partial(self._desk.workspace.visits.findings.add, self._visit, text=text))
        self.told.emit(translate("Remediations", "Put into findings"))

    def _today(self) -> date:
        return self._desk.workspace.clock.now().date()


def _overdue(entry: Remediation, today: date) -> bool:
    return entry.due_on is not None and entry.due_on < today and entry.state is not RemediationState.DONE


def _row(number: int, entry: Remediation, today: date) -> Entry:
    """Return how a recommendation stands in the list."""
    if entry.state is not None:
        chip = words.remediation_state(entry.state)
    else:
        chip = (translate("Remediations", "Not followed up"), "circle_hint_20_regular", "na")
    parts = [entry.responsible]
    if entry.due_on is not None:
        due = translate("Remediations", "Past {0}") if _overdue(entry, today) else translate("Remediations", "By {0}")
        parts.insert(0, due.format(words.day(entry.due_on)))
    text = entry.text or translate("Remediations", "Recommendation {0}").format(number)
    return Entry(entry.id, str(number), text, chip, " · ".join(part for part in parts if part))


class _Detail(Card):
    changed = Signal(str, object)
    removed = Signal(str)
    finding_wanted = Signal(str)

    def __init__(self, year: int) -> None:
        super().__init__(margins=16, spacing=12)
        self._key = ""
        self._title = Words("", 15.5, 600)
        self._remove = IconButton("delete_20_regular", translate("Remediations", "Remove"), name="remediation_remove")
        self._remove.clicked.connect(lambda: self.removed.emit(self._key))
        self.body.addLayout(row(self._title, 1, self._remove))
        self.text = NoteEdit(name="remediation_text", lines=2, label=translate("Remediations", "Recommendation"))
        self.text.written.connect(lambda text: self._give(text=text))
        self.body.addWidget(Labelled(translate("Remediations", "What was recommended"), self.text))
        self._responsible = LineEdit(name="remediation_responsible")
        self._responsible.written.connect(lambda text: self._give(responsible=text))
        self._due = DayEdit(year, name="remediation_due")
        self._due.day_given.connect(lambda day: self._give(due_on=day))
        self.body.addLayout(
            row(
                Labelled(translate("Remediations", "Responsible"), self._responsible),
                Labelled(translate("Remediations", "Deadline"), self._due),
                spacing=10,
            )
        )
        self._state = Segmented(
            [(state.value, *words.remediation_state(state)) for state in RemediationState],
            name="remediation_state",
            label=translate("Remediations", "State"),
            clearable=True,
        )
        self._state.chosen.connect(lambda value: self._give(state=RemediationState(value) if value else None))
        state = QVBoxLayout()
        state.setSpacing(px(3))
        state.addWidget(Words(translate("Remediations", "State"), 12))
        state.addLayout(row(self._state, 1))
        self.body.addLayout(state)
        self._note = NoteEdit(name="remediation_note", lines=2, label=translate("Remediations", "Note"))
        self._note.written.connect(lambda text: self._give(note=text))
        self.body.addWidget(Labelled(translate("Remediations", "What was seen, evidence"), self._note))
        self._unproven = Banner(
            "warning_20_filled",
            translate("Remediations", "Write down what shows that it is remedied: document, photo, what was seen."),
            "part",
            name="remediation_unproven",
        )
        self.body.addWidget(self._unproven)
        self._late = Banner(
            "calendar_error_20_regular",
            translate("Remediations", "Past its deadline and not remedied."),
            "not",
            translate("Remediations", "Put into findings"),
            name="remediation_late",
        )
        self._late.acted.connect(lambda: self.finding_wanted.emit(self._key))
        self.body.addWidget(self._late)

    def _give(self, **fields: object) -> None:
        self.changed.emit(self._key, fields)

    def show_entry(self, number: int, entry: Remediation, *, overdue: bool, locked: bool) -> None:
        """Show a recommendation as it stands; what was typed into another is written before."""
        if self._key and entry.id != self._key:
            for field in (self.text, self._responsible, self._note):
                field.flush()
        self._key = entry.id
        self._title.setText(translate("Remediations", "Recommendation {0}").format(number))
        self.text.show_text(entry.text)
        self._responsible.show_text(entry.responsible)
        self._due.show_day(entry.due_on)
        self._state.show_value(entry.state.value if entry.state else "")
        self._note.show_text(entry.note)
        self._unproven.setVisible(entry.state is RemediationState.DONE and not entry.note.strip() and not locked)
        self._late.setVisible(overdue and not locked and entry.state is RemediationState.NOT_DONE)
        self._remove.setVisible(not locked)
        for part in (self.text, self._responsible, self._due, self._state, self._note):
            part.setEnabled(not locked)
