"""Picks units out of the list of administrative units: typed with or without marks, gone units lead to today's."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from cchc_desktop.domain.duty import Right
from cchc_desktop.domain.gazetteer import Gazetteer, GazetteerUnit
from cchc_desktop.domain.system_error import why
from cchc_desktop.domain.vietnamese import folded
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.checks import Check
from cchc_desktop.ui.kit.dialog import Dialog
from cchc_desktop.ui.kit.inputs import Choices, Labelled, LineEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Banner, Words, row
from cchc_desktop.ui.kit.table import Cell, Column, Grid, Table
from cchc_desktop.workspace.packs import BrokenPack

translate = QCoreApplication.translate


class UnitPicker(Dialog):
    """Enter or Space takes a unit into the choice and out of it; `chosen` are units of today."""

    def __init__(self, desk: Desk, known: frozenset[tuple[object, str]], parent: QWidget) -> None:
        """Offer the list in force; `known` are (kind, folded name) of units that the campaign has already."""
        packs = desk.workspace.unit_packs
        title = translate("Plan", "Which units from the list?")
        super().__init__(title, translate("Plan", "Add none"), translate("Plan", "Add"), parent)
        self.setMinimumSize(px(780), px(520))
        self._desk = desk
        self._list: Gazetteer = packs.now()
        self._today = packs.today()
        self._known = known
        self._taken: dict[str, GazetteerUnit] = {}
        text = translate(
            "Plan",
            "This is an invented sample province. The real list comes with an update from the office, "
            "or from a file: Excel, CSV or JSON.",
        )
        self._sample = Banner("info_16_regular", text, "info", name="units_sample")
        self.body.addWidget(self._sample)
        self._build_filters()
        columns = (
            Column("", 44),
            Column(translate("Plan", "Unit"), 0, bold=True),
            Column(translate("Plan", "Province"), 130),
            Column(translate("Plan", "Code"), 80),
            Column(translate("Plan", "State"), 300),
        )
        self.grid = Grid(columns, self)
        self.table = Table(self.grid, name="picker_units", label=translate("Plan", "Units of the list"))
        self.table.opened.connect(self.toggle)
        self.table.clicked.connect(self._clicked)
        self.table.setMinimumHeight(px(160))
        self.body.addWidget(self.table, 1)
        self._about = Words("", 12.5, 400, "text2", wrap=True)
        other = Button(translate("Plan", "Take in another list…"), ButtonKind.LINK, name="picker_other")
        other.clicked.connect(self.choose_list)
        foot = row(self._about, other, spacing=8)
        foot.setStretch(0, 1)
        self.body.addLayout(foot)
        self._sample.setVisible(self._list.sample)
        self.search()
        self._text.setFocus()

    def chosen(self) -> tuple[GazetteerUnit, ...]:
        """Return the units that were chosen, in the order of choosing."""
        return tuple(self._taken.values())

    def search(self) -> None:
        """Show what fits the words, the province and the mark for units that are gone."""
        province = self._province.value()
        found = self._list.find(self._text.text(), self._today, province, former=self._former.isChecked())
        self.grid.show_rows([(entry.unit.id, self._cells(entry)) for entry in found])
        self._tell(found)

    def choose_list(self) -> None:
        """Choose a file that holds another list of units."""
        title, kinds = (
            translate("Plan", "Choose a list of units"),
            translate("Plan", "Lists (*.xlsx *.xls *.csv *.json)"),
        )
        if self._desk.allowed(Right.RULES):
            path, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
            if path:
                self.take_list(Path(path))

    def take_list(self, path: Path) -> None:
        """Take a list in, in place of the one that is offered; what was chosen so far is let go."""
        packs = self._desk.workspace.unit_packs
        try:
            data = path.read_bytes()
        except OSError as error:
            self._desk.decline(BrokenPack(name=path.name, reason=why(error)))
            return
        if self._desk.do(partial(packs.bring_in, data, path.name)) is None:
            return
        self._list, self._taken = packs.now(), {}
        self._sample.setVisible(self._list.sample)
        self._province.offer([("", translate("Plan", "All provinces")), *self._provinces()])
        self.search()

    def toggle(self, code: str) -> None:
        """Take a unit into the choice or out of it; a unit that is gone stands for those its area came to."""
        for entry in self._list.today_of(code, self._today):
            if self._has(entry):
                continue
            if self._taken.pop(entry.unit.id, None) is None:
                self._taken[entry.unit.id] = entry
        self.search()
        self.table.choose(code)

    def _build_filters(self) -> None:
        self._text = LineEdit(translate("Plan", "Name, with or without marks"), name="picker_text")
        self._text.textChanged.connect(lambda _text: self.search())
        self._text.returnPressed.connect(self._first)
        every = ("", translate("Plan", "All provinces"))
        self._province = Choices([every, *self._provinces()], name="picker_province")
        self._province.chosen.connect(lambda _value: self.search())
        self._former = Check(translate("Plan", "Also units that are gone"), name="picker_former")
        self._former.setChecked(True)
        self._former.toggled.connect(lambda _on: self.search())
        line = row(
            Labelled(translate("Plan", "Find"), self._text),
            Labelled(translate("Plan", "Province"), self._province, framed=False),
            self._former,
            spacing=10,
        )
        line.setStretch(0, 1)
        line.setAlignment(self._former, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(line)

    def _provinces(self) -> list[tuple[str, str]]:
        return [(one.code, one.name) for one in self._list.provinces_on(self._today)]

    def _cells(self, entry: GazetteerUnit) -> tuple[Cell, ...]:
        unit = entry.unit
        today = self._list.today_of(unit.id, self._today)
        there = all(self._has(one) for one in today) and bool(today)
        taken = any(one.unit.id in self._taken for one in today)
        mark = (
            ("checkbox_checked_20_filled", "primaryText") if taken or there else ("checkbox_unchecked_20_regular", "")
        )
        said = translate("Plan", "chosen") if taken else ""
        if there:
            state = translate("Plan", "in the campaign already")
        elif entry.in_force(self._today):
            state = translate("Plan", "since {0}").format(words.day(unit.valid_from)) if unit.valid_from else ""
        else:
            names = ", ".join(f"{words.unit_kind(one.unit.kind)} {one.unit.name}" for one in today) or "–"
            state = translate("Plan", "until {0}, now {1}").format(words.day(unit.valid_to), names)
        return (
            Cell("", mark[0], "", tone=mark[1] or "text2", hint=said),
            Cell(f"{words.unit_kind(unit.kind)} {unit.name}", quiet=not entry.in_force(self._today)),
            Cell(unit.province),
            Cell(unit.id),
            Cell(state),
        )

    def _tell(self, found: Sequence[GazetteerUnit]) -> None:
        count = len(self._taken)
        self.act.setEnabled(count > 0)
        self.act.setText(translate("Plan", "Add %n unit(s)", "", count) if count else translate("Plan", "Add"))
        self.act.updateGeometry()
        version = words.day(self._list.version)
        about = translate("Plan", "{0}, version of {1}; shown: {2}.").format(self._list.title, version, len(found))
        self._about.setText(about)

    def _has(self, entry: GazetteerUnit) -> bool:
        return (entry.unit.kind, folded(entry.unit.name)) in self._known

    def _first(self) -> None:
        """Enter in the field takes the first unit: type, Enter, type, Enter."""
        if self.grid.rowCount():
            self.toggle(self.grid.key(0))
            self._text.selectAll()

    def _clicked(self, index: object) -> None:
        self.toggle(self.grid.key(index.row()))  # type: ignore[attr-defined]
