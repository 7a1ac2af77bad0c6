"""The screen of earlier recommendations: each with its state, a note, and the way into the findings."""

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.domain.finding import Remediation, RemediationState
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button, IconButton
from cchc_desktop.ui.kit.inputs import DayEdit, Labelled, LineEdit, NoteEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Banner, Card, EmptyState, Segmented, Words, clear, row
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.workspace.changes import Changes

translate = QCoreApplication.translate
_KIND = "remediation"


class RemediationsScreen(QWidget):
    """Step 2 of a visit."""

    told = Signal(str)

    def __init__(self, desk: Desk, visit: str) -> None:
        super().__init__()
        self.setObjectName("remediations")
        self._desk = desk
        self._visit = visit
        self._rows = desk.workspace.visits.remediations
        self._cards: dict[str, _RemediationCard] = {}
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
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(px(16), px(14), px(16), px(16))
        column.setSpacing(px(10))
        self._summary = Words("", 15.5, 600)
        add = Button(
            translate("Remediations", "Add a recommendation"),
            icon="add_20_regular",
            key="Ctrl N",
            name="add_remediation",
        )
        add.clicked.connect(self.add)
        self._add = add
        column.addLayout(row(self._summary, 1, add))
        self._list = QVBoxLayout()
        self._list.setSpacing(px(8))
        column.addLayout(self._list)
        column.addStretch(1)
        self._pages.addWidget(Scroll(page))
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
            self._cards[changes.made].text.setFocus()

    def _changed(self, changes: object) -> None:
        assert isinstance(changes, Changes)
        if changes.scope == self._visit and (changes.touches(_KIND) or changes.touches("visit")):
            self._show()

    def _show(self) -> None:
        visit = self._desk.workspace.visits.get(self._visit)
        locked = self._desk.locked(visit)
        entries = visit.remediations
        self._pages.setCurrentIndex(1 if entries else 0)
        if tuple(self._cards) != tuple(entry.id for entry in entries):
            clear(self._list)
            self._cards = {}
            for number, entry in enumerate(entries, 1):
                card = _RemediationCard(number, self._today().year)
                card.changed.connect(partial(self._change, entry.id))
                card.removed.connect(partial(self._remove, entry.id))
                card.finding_wanted.connect(partial(self._into_findings, entry.id))
                self._cards[entry.id] = card
                self._list.addWidget(card)
        for entry in entries:
            self._cards[entry.id].show_entry(entry, overdue=_overdue(entry, self._today()), locked=locked)
        done = sum(entry.state is not None for entry in entries)
        self._summary.setText(translate("Remediations", "{0}/{1} followed up").format(done, len(entries)))
        self._add.setVisible(not locked)

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


class _RemediationCard(Card):
    changed = Signal(object)
    removed = Signal()
    finding_wanted = Signal()

    def __init__(self, number: int, year: int) -> None:
        super().__init__()
        self.text = NoteEdit(name="remediation_text", lines=1, label=translate("Remediations", "Recommendation"))
        self.text.written.connect(lambda text: self.changed.emit({"text": text}))
        remove = IconButton("delete_20_regular", translate("Remediations", "Remove"), name="remediation_remove")
        remove.clicked.connect(self.removed)
        self._remove = remove
        title = translate("Remediations", "Recommendation {0}").format(number)
        line = row(Labelled(title, self.text), remove)
        line.setAlignment(remove, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(line)
        self._responsible = LineEdit(name="remediation_responsible")
        self._responsible.written.connect(lambda text: self.changed.emit({"responsible": text}))
        self._due = DayEdit(year, name="remediation_due")
        self._due.day_given.connect(lambda day: self.changed.emit({"due_on": day}))
        self._state = Segmented(
            [(state.value, *words.remediation_state(state)) for state in RemediationState],
            name="remediation_state",
            label=translate("Remediations", "State"),
            clearable=True,
        )
        self._state.chosen.connect(
            lambda value: self.changed.emit({"state": RemediationState(value) if value else None})
        )
        state = QVBoxLayout()
        state.setSpacing(px(3))
        state.addWidget(Words(translate("Remediations", "State"), 12))
        state.addWidget(self._state)
        middle = row(
            Labelled(translate("Remediations", "Responsible"), self._responsible),
            Labelled(translate("Remediations", "Deadline"), self._due),
            spacing=10,
        )
        middle.addLayout(state)
        self.body.addLayout(middle)
        self._note = NoteEdit(name="remediation_note", lines=1, label=translate("Remediations", "Note"))
        self._note.written.connect(lambda text: self.changed.emit({"note": text}))
        self.body.addWidget(Labelled(translate("Remediations", "What was seen, evidence"), self._note))
        self._late = Banner(
            "calendar_error_20_regular",
            translate("Remediations", "Past its deadline and not remedied."),
            "not",
            translate("Remediations", "Put into findings"),
            name="remediation_late",
        )
        self._late.acted.connect(self.finding_wanted)
        self.body.addWidget(self._late)

    def show_entry(self, entry: Remediation, *, overdue: bool, locked: bool) -> None:
        """Show a recommendation as it stands."""
        self.text.show_text(entry.text)
        self._responsible.show_text(entry.responsible)
        self._due.show_day(entry.due_on)
        self._state.show_value(entry.state.value if entry.state else "")
        self._note.show_text(entry.note)
        self._late.setVisible(overdue and not locked and entry.state is RemediationState.NOT_DONE)
        self._remove.setVisible(not locked)
        for part in (self.text, self._responsible, self._due, self._state, self._note):
            part.setEnabled(not locked)
