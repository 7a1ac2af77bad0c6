"""The dossiers screen: a table to type in or paste into, with the lateness of the chosen dossier drawn day by day."""

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.domain.dossier import Dossier, Punctuality, lateness
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.dossiers.detail import DossierDetail
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.inputs import read_day
from cchc_desktop.ui.kit.look import px, scale
from cchc_desktop.ui.kit.marks import Card, Chip, EmptyState, Picture, Words, row
from cchc_desktop.ui.kit.table import Cell, Column, Grid, Table, read_block
from cchc_desktop.workspace.changes import Changes

translate = QCoreApplication.translate
_FIELDS = ("", "code", "field", "procedure", "received_on", "due_on", "returned_on", "")
_DAYS = ("received_on", "due_on", "returned_on")


class DossiersScreen(QWidget):
    """Step 4 of a visit."""

    told = Signal(str)

    def __init__(self, desk: Desk, visit: str) -> None:
        super().__init__()
        self.setObjectName("dossiers")
        self._desk = desk
        self._visit = visit
        self._rows = desk.workspace.visits.dossiers
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._pages = QStackedWidget()
        empty = EmptyState(
            translate("Dossiers", "No sampled dossiers yet"),
            translate("Dossiers", "Add dossiers one by one, or paste the whole table from Excel."),
            translate("Dossiers", "Add a dossier"),
            name="dossiers_empty",
        )
        empty.acted.connect(self.add)
        self._pages.addWidget(empty)
        self._pages.addWidget(self._build_table())
        layout.addWidget(self._pages, 1)
        self.detail = DossierDetail(desk, visit)
        self.detail.setFixedWidth(px(330))
        self.detail.told.connect(self.told)
        layout.addWidget(self.detail)
        shortcut = QShortcut(QKeySequence("Ctrl+N"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.add)
        paste = QShortcut(QKeySequence("Ctrl+V"), empty)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self._paste_clipboard)
        desk.announcer.changed.connect(self._changed)
        self._show()

    def add(self) -> None:
        """Add a dossier and start typing its code."""
        changes = self._desk.do(partial(self._rows.add, self._visit))
        if changes:
            self.table.choose(changes.made)
            index = self.table.grid.index(self.table.grid.row_of(changes.made), 1)
            self.table.setCurrentIndex(index)
            self.table.edit(index)

    def paste(self, block: tuple[tuple[str, ...], ...]) -> None:
        """Add a dossier for each pasted row: code, field, procedure, received, due, returned."""
        added = 0
        year = self._on().year
        for cells in block:
            fields = dict(zip(_FIELDS[1:7], cells, strict=False))
            if fields.get("received_on") and read_day(fields["received_on"], year) is None and not added:
                continue  # the heading row of the table
            given: dict[str, object] = {name: text for name, text in fields.items() if name not in _DAYS}
            given |= {name: read_day(fields.get(name, ""), year) for name in _DAYS}
            if self._desk.do(partial(self._rows.add, self._visit, **given)):  # type: ignore[arg-type]
                added += 1
        self.told.emit(translate("Dossiers", "%n dossier(s) pasted", "", added))

    # --- building -------------------------------------------------------------------------------------------

    def _build_table(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(px(16), px(10), px(16), px(12))
        column.setSpacing(px(8))
        self._count = Words("", 17, 600)
        self._chips = row(spacing=8)
        self._counts: dict[str, Chip] = {}
        for key in ("good", "late", "pending", "wrong"):
            chip = Chip("")
            self._counts[key] = chip
            self._chips.addWidget(chip)
        paste = Button(
            translate("Dossiers", "Paste from Excel"), icon="clipboard_paste_20_regular", name="paste_dossiers"
        )
        paste.clicked.connect(self._paste_clipboard)
        add = Button(
            translate("Dossiers", "Add a dossier"),
            ButtonKind.PRIMARY,
            icon="add_20_regular",
            key="Ctrl N",
            name="add_dossier",
        )
        add.clicked.connect(self.add)
        self._buttons = (paste, add)
        head = row(self._count, spacing=12)
        head.addLayout(self._chips)
        head.addStretch(1)
        head.addWidget(paste)
        head.addWidget(add)
        column.addLayout(head)
        columns = (
            Column(translate("Dossiers", "No."), 44),
            Column(translate("Dossiers", "Code"), 150, editable=True, bold=True),
            Column(translate("Dossiers", "Field"), 108, editable=True),
            Column(translate("Dossiers", "Procedure"), 0, editable=True),
            Column(translate("Dossiers", "Received"), 92, editable=True),
            Column(translate("Dossiers", "Due"), 92, editable=True),
            Column(translate("Dossiers", "Returned"), 92, editable=True),
            Column(translate("Dossiers", "Result"), 172),
        )
        self.grid = Grid(columns, self)
        self.grid.edited.connect(self._edited)
        self.table = Table(self.grid, name="dossier_table", label=translate("Dossiers", "Sampled dossiers"))
        self.table.picked.connect(lambda key: self.detail.show_dossier(key))
        self.table.pasted.connect(self.paste)
        self.table.deleted.connect(self._remove)
        card = Card(margins=1, spacing=0)
        card.body.addWidget(self.table)
        column.addWidget(card, 1)
        note = Words(
            translate("Dossiers", "Working days leave out weekends and the holidays of the calendar."), 12, 400, "text2"
        )
        column.addLayout(row(Picture("info_16_regular", "text2", 16), note, 1))
        return page

    # --- showing --------------------------------------------------------------------------------------------

    def _changed(self, changes: object) -> None:
        assert isinstance(changes, Changes)
        if changes.scope == self._visit and (changes.touches("dossier") or changes.touches("visit")):
            self._show()

    def _on(self) -> date:
        visit = self._desk.workspace.visits.get(self._visit)
        moment = visit.ended_at or visit.started_at or self._desk.workspace.clock.now()
        return moment.date()

    def _show(self) -> None:
        visit = self._desk.workspace.visits.get(self._visit)
        locked = visit.frozen_at is not None
        self._pages.setCurrentIndex(1 if visit.dossiers else 0)
        chosen = self.table.chosen()
        self.grid.show_rows([(entry.id, self._cells(number, entry)) for number, entry in enumerate(visit.dossiers, 1)])
        if visit.dossiers:
            self.table.choose(chosen if self.grid.row_of(chosen) >= 0 else visit.dossiers[0].id)
        self.detail.show_dossier(self.table.chosen())
        self._fit()
        for button in self._buttons:
            button.setVisible(not locked)
        self.table.setEditTriggers(
            Table.EditTrigger.NoEditTriggers
            if locked
            else Table.EditTrigger.DoubleClicked | Table.EditTrigger.AnyKeyPressed | Table.EditTrigger.EditKeyPressed
        )
        self._show_counts(visit.dossiers)

    def _fit(self) -> None:
        dossiers = self._desk.workspace.visits.get(self._visit).dossiers
        self.detail.setVisible(bool(dossiers) and self.width() / scale() >= 900)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _cells(self, number: int, entry: Dossier) -> tuple[Cell, ...]:
        late = lateness(entry, self._desk.workspace.calendar, self._on())
        text, icon, role = words.lateness(late)
        problem = ""
        if late.punctuality is Punctuality.IMPOSSIBLE:
            problem = translate(
                "Dossiers",
                "The dates contradict each other: returned or due before received. The values are kept; correct them.",
            )
        wrong = "returned_on" if entry.returned_on else "due_on"
        days = [Cell(words.day(getattr(entry, name)), problem=problem if name == wrong else "") for name in _DAYS]
        return (
            Cell(str(number), quiet=True),
            Cell(entry.code),
            Cell(entry.field),
            Cell(entry.procedure),
            *days,
            Cell(text, icon, role),
        )

    def _show_counts(self, dossiers: tuple[Dossier, ...]) -> None:
        kinds = [lateness(entry, self._desk.workspace.calendar, self._on()).punctuality for entry in dossiers]
        groups = {
            "good": (
                sum(k in (Punctuality.EARLY, Punctuality.ON_TIME) for k in kinds),
                translate("Dossiers", "{0} on time"),
                "checkmark_circle_16_filled",
                "met",
            ),
            "late": (
                sum(k in (Punctuality.LATE, Punctuality.PENDING_LATE) for k in kinds),
                translate("Dossiers", "{0} late"),
                "calendar_error_16_regular",
                "not",
            ),
            "pending": (
                kinds.count(Punctuality.PENDING),
                translate("Dossiers", "{0} open in time"),
                "hourglass_half_16_regular",
                "info",
            ),
            "wrong": (
                sum(k in (Punctuality.IMPOSSIBLE, Punctuality.UNKNOWN) for k in kinds),
                translate("Dossiers", "{0} to correct"),
                "error_circle_16_filled",
                "not",
            ),
        }
        for key, (count, text, icon, role) in groups.items():
            self._counts[key].show_chip(text.format(count), icon, role)
            self._counts[key].setVisible(count > 0)
        self._count.setText(translate("Dossiers", "%n dossier(s)", "", len(dossiers)))

    # --- acting ---------------------------------------------------------------------------------------------

    def _edited(self, key: str, column: int, text: str) -> None:
        field = _FIELDS[column]
        value: object = text.strip()
        if field in _DAYS:
            value = read_day(text, self._on().year)
            if value is None and text.strip():
                self.told.emit(translate("Dossiers", "“{0}” is no day; the old value was kept").format(text))
                return
        self._desk.do(partial(self._rows.change, self._visit, key, **{field: value}))  # type: ignore[arg-type]

    def _remove(self, key: str) -> None:
        if self._desk.do(partial(self._rows.remove, self._visit, key)):
            self.told.emit(translate("Dossiers", "Dossier removed"))

    def _paste_clipboard(self) -> None:
        block = read_block(QApplication.clipboard().text())
        if block:
            self.paste(block)
        else:
            self.told.emit(translate("Dossiers", "There is no table on the clipboard"))
