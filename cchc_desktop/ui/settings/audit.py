"""The audit (nhật ký an toàn): who did what and when, and what was written without leave and is kept aside."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.vietnamese import folded
from cchc_desktop.ui import role_words, words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button
from cchc_desktop.ui.kit.inputs import Choices, Labelled, LineEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Words, row
from cchc_desktop.ui.kit.table import Cell, Column, Grid, Table
from cchc_desktop.ui.people_table import heading
from cchc_desktop.workspace.audit import AuditLine, Event
from cchc_desktop.workspace.permissions import Aside

translate = QCoreApplication.translate
_MOST = 1000
"""Lines shown at a time; the file that is saved has all of them."""


class AuditCard(Card):
    """`told` says what was saved."""

    told = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("audit_card")
        self._desk = desk
        self._lines: tuple[AuditLine, ...] = ()
        self.body.addWidget(heading(translate("Audit", "Audit")))
        about = translate(
            "Audit", "Who opened, saved, printed, signed, changed roles. The lines are chained: none can be taken out."
        )
        self.body.addWidget(Words(about, 13.5, 400, "text2", wrap=True))
        self._wanted = LineEdit(name="audit_filter")
        self._wanted.textChanged.connect(lambda _text: self._show())
        events = [("", translate("Audit", "Everything"))] + [(event.value, role_words.event(event)) for event in Event]
        self._event = Choices(events, name="audit_event")
        self._event.chosen.connect(lambda _value: self._show())
        save = Button(translate("Audit", "Save as CSV…"), icon="arrow_export_20_regular", name="audit_export")
        save.clicked.connect(self._ask)
        self.body.addLayout(
            row(
                Labelled(translate("Audit", "Person or words"), self._wanted),
                Labelled(translate("Audit", "What"), self._event, framed=False),
                save,
                spacing=10,
            )
        )
        self._grid = Grid(
            (
                Column(translate("Audit", "When"), 150),
                Column(translate("Audit", "Who"), 190),
                Column(translate("Audit", "What"), 190),
                Column(translate("Audit", "About"), 0),
            ),
            self,
        )
        self.table = Table(self._grid, name="audit", label=translate("Audit", "Audit"))
        self.table.setMinimumHeight(px(260))
        self.body.addWidget(self.table)
        self._build_aside()

    def _build_aside(self) -> None:
        self.body.addWidget(heading(translate("Audit", "Kept aside")))
        self._aside_words = Words("", 13.5, 400, "text2", wrap=True)
        self._aside_words.setObjectName("aside_words")
        self.body.addWidget(self._aside_words)
        self._aside = Grid(
            (
                Column(translate("Audit", "When"), 150),
                Column(translate("Audit", "Who"), 190),
                Column(translate("Audit", "What was written"), 0),
                Column(translate("Audit", "Why it does not count"), 300),
            ),
            self,
        )
        self._aside_table = Table(self._aside, name="aside", label=translate("Audit", "Kept aside"))
        self._aside_table.setMinimumHeight(px(180))
        self.body.addWidget(self._aside_table)

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self.refresh()

    def refresh(self) -> None:
        """Read the audit and what is kept aside anew."""
        self._lines = self._desk.workspace.audit.lines()
        self._show()
        kept = self._desk.workspace.permissions.aside()
        self._aside_table.setVisible(bool(kept))
        if kept:
            said = translate(
                "Audit", "%n entry(ies) were written without leave; nothing else depends on them.", "", len(kept)
            )
        else:
            said = translate("Audit", "Nobody wrote anything without leave.")
        self._aside_words.setText(said)
        self._aside.show_rows([(one.id, self._aside_cells(one)) for one in kept])

    def save_to(self, path: Path) -> None:
        """Write all lines to a file."""
        try:
            self._desk.workspace.forms.save(self._desk.workspace.audit.csv(), path)
        except Refusal as error:
            self._desk.decline(error)
            return
        self.refresh()
        self.told.emit(translate("Audit", "Saved: {0}").format(path.name))

    def _ask(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, translate("Audit", "Save the audit as"), "Nhat-ky-an-toan.csv", "CSV (*.csv)"
        )
        if path:
            self.save_to(Path(path))

    def _show(self) -> None:
        wanted, event = folded(self._wanted.text()), self._event.value()
        shown = []
        for number, line in enumerate(self._lines):
            said = self._said(line)
            text = folded(f"{line.person} {role_words.event(line.event)} {said}")
            if (not event or line.event == event) and wanted in text:
                cells = (
                    Cell(words.moment(line.at)),
                    Cell(line.person),
                    Cell(role_words.event(line.event)),
                    Cell(said, quiet=True),
                )
                shown.append((f"{line.at.isoformat()}/{line.device}/{number}", cells))
        self._grid.show_rows(shown[:_MOST])

    def _said(self, line: AuditLine) -> str:
        first, _, rest = line.about.partition(": ")
        if line.event == Event.RIGHTS_CHANGED and rest:
            return f"{first}: {role_words.duty_named(rest)}"
        key, _, rest = line.about.partition(" ")
        unit = self._desk.workspace.visits.unit_of(key)
        return f"{unit} · {rest}".strip(" ·") if unit else line.about

    def _aside_cells(self, one: Aside) -> tuple[Cell, ...]:
        unit = self._desk.workspace.visits.unit_of(one.scope)
        what = (
            " · ".join(part for part in (unit, role_words.register_kind(one.kind), one.field) if part)
            + f": {one.value}"
        )
        why = translate("Audit", "Their role did not allow it") if one.reason == "duty" else one.reason
        return Cell(words.moment(one.at)), Cell(one.person), Cell(what), Cell(why, quiet=True)
