"""Asks for the half day and group of a visit."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from cchc_desktop.domain.visit import Session
from cchc_desktop.ui import words
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.dialog import Dialog
from cchc_desktop.ui.kit.inputs import Choices, DayEdit, Labelled, read_day
from cchc_desktop.ui.kit.marks import row

translate = QCoreApplication.translate


class PlaceDialog(Dialog):
    """`taken_off` is True when the visit is to wait again; `visit_wanted` asks to open it."""

    visit_wanted = Signal()

    def __init__(self, title: str, year: int, groups: Sequence[int], parent: QWidget, *, placed: bool) -> None:
        super().__init__(title, translate("Plan", "Leave it"), translate("Plan", "Set the day"), parent)
        self.taken_off = False
        self._year = year
        self._units = Choices([], name="place_unit")
        self._units_box = Labelled(translate("Plan", "Unit"), self._units, framed=False)
        self._units_box.hide()
        self._day = DayEdit(year, name="place_day")
        self._half = Choices([(half.value, words.session(half)) for half in Session], name="place_half")
        whole = (str(0), translate("Plan", "Whole team"))
        self._group = Choices([whole, *((str(g), words.group(g)) for g in groups)], name="place_group")
        self.body.addWidget(self._units_box)
        line = row(
            Labelled(translate("Plan", "Day"), self._day),
            Labelled(translate("Plan", "Half of the day"), self._half, framed=False),
            spacing=10,
        )
        group = Labelled(translate("Plan", "Group"), self._group, framed=False)
        group.setVisible(bool(groups))
        line.addWidget(group)
        self.body.addLayout(line)
        if placed:
            off = Button(translate("Plan", "Take off the schedule"), ButtonKind.LINK, name="take_off")
            off.clicked.connect(self._take_off)
            look = Button(translate("Plan", "Open the visit"), ButtonKind.LINK, name="open_visit")
            look.clicked.connect(self._open)
            self.body.addLayout(row(off, look, 1))
        self._day.textChanged.connect(lambda _text: self.act.setEnabled(self.day() is not None))
        self._day.setFocus()

    def show_place(self, day: date | None, half: Session, group: int) -> None:
        """Show where the visit stands."""
        self._day.setText("" if day is None else day.strftime("%d/%m/%Y"))
        self._day.selectAll()
        self._half.show_value(half.value)
        self._group.show_value(str(group))

    def offer_units(self, units: list[tuple[str, str]]) -> None:
        """Ask which of these units goes there."""
        self._units.offer(units)
        self._units_box.show()

    def unit(self) -> str:
        """Return the unit that was chosen."""
        return self._units.value()

    def day(self) -> date | None:
        """Return the day that was typed, None if it is none."""
        return read_day(self._day.text(), self._year)

    def half(self) -> Session:
        """Return the half day."""
        return Session(self._half.value())

    def group(self) -> int:
        """Return the group, 0 for the whole team."""
        return int(self._group.value() or 0)

    def _take_off(self) -> None:
        self.taken_off = True
        self.reject()

    def _open(self) -> None:
        self.reject()
        self.visit_wanted.emit()
