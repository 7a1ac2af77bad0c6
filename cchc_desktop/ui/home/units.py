"""The units of the campaign as a list: by schedule or by state, filtered by text, state and group."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from cchc_desktop.domain.reviewing import ReviewState
from cchc_desktop.domain.unit import Unit
from cchc_desktop.domain.vietnamese import folded
from cchc_desktop.domain.visit import Stage, VisitSummary
from cchc_desktop.ui import words
from cchc_desktop.ui.kit.buttons import IconButton
from cchc_desktop.ui.kit.inputs import Choices, InputFrame, LineEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Segmented, Words, row
from cchc_desktop.ui.kit.table import Cell, Column, Grid, Table

translate = QCoreApplication.translate
BY_DAY, BY_STATE = "day", "state"
_ANY = ""
_BARE = "unit:"
_GROUP_COLUMN, _SCORE_COLUMN = 2, 4


class UnitsCard(Card):
    """`wanted` carries the visit to open, `removal_wanted` the one to be removed."""

    wanted = Signal(str)
    removal_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(margins=1, spacing=0)
        self._visits: tuple[VisitSummary, ...] = ()
        self._unscheduled: tuple[Unit, ...] = ()
        self._reviews: Mapping[str, ReviewState] = {}
        self._current = ""
        self._order = BY_DAY
        self._count = Words("", 12.5, 400, "text2")
        self._orders = Segmented(
            (
                (BY_DAY, translate("Home", "By schedule"), "", "info"),
                (BY_STATE, translate("Home", "By state"), "", "info"),
            ),
            name="units_order",
            label=translate("Home", "Order of the units"),
        )
        self._orders.show_value(BY_DAY)
        self._orders.chosen.connect(self._reorder)
        self._sift = IconButton("filter_20_regular", translate("Home", "Filter (Ctrl+F)"), name="units_filter")
        self._sift.setCheckable(True)
        self._sift.toggled.connect(self._show_filters)
        self._bin = IconButton(
            "delete_20_regular", translate("Home", "Remove the chosen visit (Delete)"), name="remove_visit"
        )
        head = row(
            Words(translate("Home", "Units of the campaign"), 15.5, 600),
            self._count,
            1,
            self._orders,
            self._sift,
            self._bin,
        )
        head.setContentsMargins(px(15), px(8), px(10), px(6))
        self.body.addLayout(head)
        self.body.addWidget(self._build_filters())
        self._grid = Grid(
            (
                Column(translate("Home", "Day"), 118),
                Column(translate("Home", "Unit"), 0, bold=True),
                Column(translate("Home", "Group"), 84),
                Column(translate("Home", "Progress"), 150),
                Column(translate("Home", "Score"), 64, right=True, bold=True),
                Column(translate("Home", "State"), 208),
            ),
            self,
        )
        self.table = Table(self._grid, name="units", label=translate("Home", "Units of the campaign"))
        self.table.opened.connect(self._open)
        self.table.deleted.connect(self._remove)
        self._bin.clicked.connect(lambda: self._remove(self.table.chosen()))
        self.table.picked.connect(lambda key: self._bin.setEnabled(bool(key) and not key.startswith(_BARE)))
        self._bin.setEnabled(False)
        self.body.addWidget(self.table, 1)
        self._none = Words("", 13.5, 400, "text2")
        self._none.setContentsMargins(px(16), px(10), px(16), px(12))
        self.body.addWidget(self._none)

    def show_visits(
        self,
        visits: tuple[VisitSummary, ...],
        unscheduled: tuple[Unit, ...],
        current: str,
        reviews: Mapping[str, ReviewState],
    ) -> None:
        """Show the visits, the units without a day, which visit is the present one, and where reviews stand."""
        self._visits, self._unscheduled, self._current, self._reviews = visits, unscheduled, current, reviews
        groups = sorted({visit.group for visit in visits} - {0})
        self.table.setColumnHidden(_GROUP_COLUMN, not groups)
        self._groups.setVisible(bool(groups))
        self._groups.offer([(_ANY, translate("Home", "Every group")), *((str(g), words.group(g)) for g in groups)])
        self._show()

    def focus_filter(self) -> None:
        """Open the filters and go to their text (Ctrl+F)."""
        self._sift.setChecked(True)
        self._text.setFocus()
        self._text.selectAll()

    def set_scores_hidden(self, hidden: bool) -> None:
        """Leave the scores out, as when units look on."""
        self.table.setColumnHidden(_SCORE_COLUMN, hidden)

    def _build_filters(self) -> QWidget:
        self._filters = QWidget()
        self._text = LineEdit(translate("Home", "Name of a unit"), name="units_text")
        self._text.setAccessibleName(translate("Home", "Name of a unit"))
        self._text.textChanged.connect(lambda _text: self._show())
        states = [(_ANY, translate("Home", "Every state"))] + [(s.value, words.stage(s)[0]) for s in Stage]
        self._states = Choices(states, name="units_state", label=translate("Home", "State"))
        self._groups = Choices(
            [(_ANY, translate("Home", "Every group"))], name="units_group", label=translate("Home", "Group")
        )
        for choice in (self._states, self._groups):
            choice.chosen.connect(lambda _value: self._show())
        line = row(InputFrame(self._text), self._states, self._groups)
        line.setContentsMargins(px(15), 0, px(12), px(8))
        self._filters.setLayout(line)
        self._filters.hide()
        return self._filters

    def _show_filters(self, shown: bool) -> None:
        self._filters.setVisible(shown)
        if not shown:
            self._text.clear()
            self._states.show_value(_ANY)
            self._groups.show_value(_ANY)
            self._show()

    def _reorder(self, order: str) -> None:
        self._order = order
        self._show()

    def _passes(self, visit: VisitSummary) -> bool:
        state, group = self._states.value(), self._groups.value()
        typed = folded(self._text.text())
        return (
            (not state or visit.stage.value == state)
            and (not group or str(visit.group) == group)
            and typed in folded(visit.unit.name)
        )

    def _show(self) -> None:
        kept = [visit for visit in self._visits if self._passes(visit)]
        if self._order == BY_STATE:
            order = (Stage.CLOSED, Stage.UNDER_WAY, Stage.PLANNED, Stage.SIGNED, Stage.DELIVERED)
            kept.sort(key=lambda visit: order.index(visit.stage))
        rows = [(visit.id, _cells(visit, self._reviews.get(visit.id))) for visit in kept]
        plain = self._states.value() in (_ANY, Stage.PLANNED.value) and not self._groups.value()
        typed = folded(self._text.text())
        rows += [(_BARE + u.id, _bare(u)) for u in self._unscheduled if plain and typed in folded(u.name)]
        self._grid.show_rows(rows)
        self._none.setVisible(not rows)
        if self._visits or self._unscheduled:
            self._none.setText(translate("Home", "No unit passes the filter."))
        else:
            self._none.setText(translate("Home", "No units yet. Add them in the plan, or paste a list from Excel."))
        self._show_count()
        if self._current:
            self.table.choose(self._current)

    def _show_count(self) -> None:
        stages = [visit.stage for visit in self._visits]
        done = sum(stage in (Stage.SIGNED, Stage.DELIVERED) for stage in stages)
        parts = [translate("Home", "%n unit(s)", "", len(self._visits) + len(self._unscheduled))]
        for count, text in (
            (done, translate("Home", "{0} done")),
            (stages.count(Stage.CLOSED), translate("Home", "{0} waiting for signatures")),
            (stages.count(Stage.UNDER_WAY), translate("Home", "{0} under way")),
        ):
            if count:
                parts.append(text.format(count))
        self._count.setText(" · ".join(parts))

    def _open(self, key: str) -> None:
        self.wanted.emit("" if key.startswith(_BARE) else key)

    def _remove(self, key: str) -> None:
        if key and not key.startswith(_BARE):
            self.removal_wanted.emit(key)


def _cells(visit: VisitSummary, review: ReviewState | None) -> tuple[Cell, ...]:
    day = " ".join(part for part in (words.short_day(visit.planned_on), words.session(visit.session)) if part)
    text, icon, role = words.stage(visit.stage)
    if review not in (None, ReviewState.OPEN):
        told, icon, role = words.review_state(review)
        text = f"{text} · {told}"
    return (
        Cell(day if visit.planned_on else translate("Home", "No day yet"), quiet=visit.planned_on is None),
        Cell(words.visit_title(visit)),
        Cell(words.group(visit.group)),
        Cell(f"{visit.answered}/{visit.items}", bar=visit.answered / max(visit.items, 1)),
        Cell(visit.points or "–"),
        Cell(text, icon, role),
    )


def _bare(unit: Unit) -> tuple[Cell, ...]:
    waiting = translate("Home", "Not scheduled")
    return (
        Cell(translate("Home", "No day yet"), quiet=True),
        Cell(words.unit_title(unit.kind, unit.name)),
        Cell(""),
        Cell(""),
        Cell("–"),
        Cell(waiting, "calendar_cancel_16_regular", "na"),
    )
