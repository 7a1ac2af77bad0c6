"""Step 3 of a campaign: its units, picked from the list of administrative units, typed, pasted, or from a file."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFileDialog, QVBoxLayout, QWidget

from cchc_desktop.domain.campaign import Campaign
from cchc_desktop.domain.duty import Right
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.unit import Unit, UnitKind
from cchc_desktop.domain.vietnamese import folded
from cchc_desktop.domain.visit import Session, VisitSummary
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.inputs import Choices, Labelled, LineEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Words, row
from cchc_desktop.ui.kit.table import Cell, Column, Grid, Table, read_block
from cchc_desktop.ui.people_table import heading
from cchc_desktop.ui.plan.unit_picker import UnitPicker
from cchc_desktop.workspace.unit_list import ListedUnit, read_unit_file, read_units

translate = QCoreApplication.translate
_NAME, _KIND, _PROVINCE = 0, 1, 2


class UnitsPage(QWidget):
    """`told` says what an act did; `visit_wanted` opens the visit of a unit."""

    told = Signal(str)
    visit_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._campaign = ""
        self._visits: dict[str, VisitSummary] = {}
        card = Card()
        card.body.addWidget(heading(translate("Plan", "Units")))
        card.body.addLayout(self._entry())
        self._grid = Grid(
            (
                Column(translate("Plan", "Name"), 0, editable=True, bold=True),
                Column(translate("Plan", "Kind"), 120, editable=True),
                Column(translate("Plan", "Province"), 170, editable=True),
                Column(translate("Plan", "Day"), 150),
                Column(translate("Plan", "State"), 180),
            ),
            self,
        )
        self._grid.edited.connect(self._edited)
        self.table = Table(self._grid, name="campaign_units", label=translate("Plan", "Units"))
        self.table.setMinimumHeight(px(240))
        self.table.pasted.connect(self._paste)
        self.table.deleted.connect(self.remove)
        self.table.opened.connect(self._open)
        card.body.addWidget(self.table, 1)
        text = translate(
            "Plan", "Type over a cell to change it, Delete removes a unit. A block from Excel can be pasted."
        )
        card.body.addWidget(Words(text, 12.5, 400, "text2", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        new = QShortcut(QKeySequence("Ctrl+N"), self)
        new.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        new.activated.connect(self._name.setFocus)

    def show_campaign(self, campaign: Campaign) -> None:
        """Show the units."""
        self._campaign = campaign.id
        self._visits = {visit.unit.id: visit for visit in self._desk.workspace.visits.all(campaign.id)}
        rows = []
        for unit in campaign.units:
            visit = self._visits.get(unit.id)
            day = f"{words.day(visit.planned_on)} {words.session(visit.session)}" if visit and visit.planned_on else "–"
            state = (
                words.stage(visit.stage) if visit else (translate("Plan", "Not scheduled"), "circle_16_regular", "na")
            )
            cells = (Cell(unit.name), Cell(words.unit_kind(unit.kind)), Cell(unit.province), Cell(day), Cell(*state))
            rows.append((unit.id, cells))
        self._grid.show_rows(rows)

    def add(self) -> None:
        """Add the unit that was typed."""
        listed = read_units([[self._name.text()]], self._year())
        if not listed:
            self._name.setFocus()
            return
        typed = listed[0]
        kind = typed.kind if folded(typed.name) != folded(self._name.text().strip()) else UnitKind(self._kind.value())
        self._take([ListedUnit(kind, typed.name)])
        self._name.clear()
        self._name.setFocus()

    def paste(self) -> None:
        """Add the units of the clipboard."""
        self._paste(read_block(QApplication.clipboard().text()))

    def choose_from_list(self) -> None:
        """Choose units out of the list of administrative units."""
        if self._desk.allowed(Right.PLANNING):
            picker = self.picker()
            if picker.asked():
                self.take_chosen(picker)

    def picker(self) -> UnitPicker:
        """Return the dialog to choose from."""
        workspace = self._desk.workspace
        known = frozenset((u.kind, folded(u.name)) for u in workspace.campaigns.get(self._campaign).units)
        return UnitPicker(self._desk, known, self)

    def take_chosen(self, picker: UnitPicker) -> None:
        """Add what was chosen, with its province and its days."""
        chosen = [(one.unit, None) for one in picker.chosen()]
        self._take_units(chosen, 0)

    def choose_file(self) -> None:
        """Choose a list of units to take in."""
        title, kinds = translate("Plan", "Choose a list of units"), translate("Plan", "Lists (*.xlsx *.xls *.csv)")
        path, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        if path:
            self.take_file(Path(path))

    def take_file(self, path: Path) -> None:
        """Add the units of a list file."""
        try:
            self._take(list(read_unit_file(path, self._year())))
        except Refusal as error:
            self._desk.decline(error)

    def remove(self, unit: str) -> None:
        """Remove a unit, and its visit if that has not begun."""
        workspace = self._desk.workspace
        visit = self._visits.get(unit)
        if visit is not None and self._desk.do(partial(workspace.visits.remove, visit.id)) is None:
            return
        self._desk.do(partial(workspace.campaigns.units.remove, self._campaign, unit))

    def _entry(self) -> QVBoxLayout:
        self._kind = Choices([(kind.value, words.unit_kind(kind)) for kind in UnitKind], name="unit_kind")
        self._name = LineEdit(translate("Plan", "Hòa Thạnh, or UBND xã Hòa Thạnh"), name="unit_name")
        self._name.returnPressed.connect(self.add)
        add = Button(translate("Plan", "Add the unit"), ButtonKind.PRIMARY, icon="add_20_regular", name="add_unit")
        add.clicked.connect(self.add)
        paste = Button(translate("Plan", "Paste from Excel"), icon="clipboard_paste_20_regular", name="paste_units")
        paste.clicked.connect(self.paste)
        file = Button(translate("Plan", "From a list file…"), icon="document_table_20_regular", name="units_from_file")
        file.clicked.connect(self.choose_file)
        first = row(
            Labelled(translate("Plan", "Kind"), self._kind, framed=False),
            Labelled(translate("Plan", "Name of the unit"), self._name),
            add,
            spacing=10,
        )
        first.setStretch(1, 1)
        first.setAlignment(add, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout()
        column.setSpacing(px(8))
        column.addLayout(first)
        pick = Button(translate("Plan", "From the list of units…"), icon="library_20_regular", name="pick_units")
        pick.clicked.connect(self.choose_from_list)
        column.addLayout(row(pick, paste, file, 1))
        return column

    def _take(self, listed: list[ListedUnit]) -> None:
        known = {(u.kind, folded(u.name)) for u in self._desk.workspace.campaigns.get(self._campaign).units}
        fresh = [unit for unit in listed if (unit.kind, folded(unit.name)) not in known]
        self._take_units([(Unit("", one.name, one.kind), one.day) for one in fresh], len(listed) - len(fresh))

    def _take_units(self, fresh: Sequence[tuple[Unit, date | None]], known: int) -> None:
        workspace = self._desk.workspace
        for unit, day in fresh:
            given: dict[str, object] = {
                "name": unit.name,
                "kind": unit.kind,
                "province": unit.province,
                "valid_from": unit.valid_from,
            }
            given = {name: value for name, value in given.items() if value}
            made = self._desk.do(partial(workspace.campaigns.units.add, self._campaign, **given))  # type: ignore[arg-type]
            if made is None:
                return
            if day is not None:
                place = workspace.schedule.place
                self._desk.do(partial(place, self._campaign, made.made, day, Session.DAY))
        said = translate("Plan", "%n unit(s) added", "", len(fresh))
        if known:
            said += translate("Plan", ", %n there already", "", known)
        self.told.emit(said)

    def _paste(self, block: object) -> None:
        assert isinstance(block, tuple)
        listed = read_units(block, self._year())
        if listed:
            self._take(list(listed))
        else:
            self.told.emit(translate("Plan", "The clipboard holds no list of units"))

    def _edited(self, unit: str, column: int, text: str) -> None:
        kinds = {folded(words.unit_kind(kind)): kind for kind in UnitKind}
        given: dict[str, object] = {}
        if column == _NAME and text.strip():
            given = {"name": text.strip()}
        elif column == _KIND and folded(text.strip()) in kinds:
            given = {"kind": kinds[folded(text.strip())]}
        elif column == _PROVINCE:
            given = {"province": text.strip()}
        if given:
            change = self._desk.workspace.campaigns.units.change
            self._desk.do(partial(change, self._campaign, unit, **given))  # type: ignore[arg-type]
        else:
            self.told.emit(translate("Plan", "This cell takes: {0}").format(", ".join(kinds)))

    def _open(self, unit: str) -> None:
        if unit in self._visits:
            self.visit_wanted.emit(self._visits[unit].id)

    def _year(self) -> int:
        return self._desk.workspace.clock.now().year
