"""Reviewing visits: the list with filters, one in detail beside it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.domain.duty import Right
from cchc_desktop.domain.reviewing import Review, ReviewAct, ReviewState
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.look import px, scale
from cchc_desktop.ui.kit.marks import Card, EmptyState, Segmented, row
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.ui.kit.table import Cell, Column, Grid, Table
from cchc_desktop.ui.reviews import wording
from cchc_desktop.ui.reviews.detail import ReviewDetail
from cchc_desktop.workspace.changes import Changes

translate = QCoreApplication.translate
WAITING, RETURNED, OPEN, APPROVED = "waiting", "returned", "open", "approved"
_BESIDE = 1000
"""Width at 100 % from which the detail stands beside the list."""


class ReviewsScreen(QWidget):
    """`visit_wanted` opens a visit."""

    visit_wanted = Signal(str)
    titled = Signal(str, str)
    told = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("reviews")
        self._desk = desk
        self._kept = desk.workspace.reviews
        self._all: tuple[Review, ...] = ()
        self._filter = ""
        self._current = ""
        self._pages = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self._pages.addWidget(
            EmptyState(
                translate("Reviews", "Nothing to review"),
                translate("Reviews", "Visits appear here as soon as they have begun."),
                "",
                name="reviews_empty",
            )
        )
        self._pages.addWidget(self._build_page())
        desk.announcer.changed.connect(self._changed)

    def refresh(self) -> None:
        """Read where the visits stand and show it."""
        self._all = self._kept.all()
        self._pages.setCurrentIndex(1 if self._all else 0)
        waiting = sum(one.state is ReviewState.SUBMITTED for one in self._all)
        about = translate("Reviews", "%n visit(s) handed in", "", waiting)
        self.titled.emit(translate("Reviews", "Review of visits"), about)
        if not self._filter:
            self._filter = next((name for name, _ in self._filters() if self._chosen(name)), WAITING)
            self._segments.show_value(self._filter)
        self._segments.set_words([f"{word} ({len(self._chosen(name))})" for name, word in self._filters()])
        self._show_rows()

    def _build_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(12))
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(px(12))
        self._beside.addWidget(self._build_list(), 1)
        self.detail = ReviewDetail()
        self.detail.acted.connect(self._act)
        self.detail.visit_wanted.connect(self.visit_wanted)
        self._beside.addWidget(self.detail)
        column.addLayout(self._beside, 1)
        return Scroll(page)

    def _build_list(self) -> QWidget:
        card = Card(margins=1, spacing=0)
        self._segments = Segmented(
            [(name, word, "", "info") for name, word in self._filters()],
            name="reviews_filter",
            label=translate("Reviews", "Which visits"),
        )
        self._segments.chosen.connect(self._filter_by)
        head = row(self._segments, 1)
        head.setContentsMargins(px(12), px(8), px(8), px(8))
        card.body.addLayout(head)
        self.grid = Grid(
            (
                Column(translate("Reviews", "Unit"), 190, bold=True),
                Column(translate("Reviews", "Last words")),
                Column(translate("Reviews", "By"), 160),
                Column(translate("Reviews", "Day"), 100),
                Column(translate("Reviews", "State"), 190),
            )
        )
        self.table = Table(self.grid, name="reviews_table", label=translate("Reviews", "Visits"))
        self.table.picked.connect(self._pick)
        self.table.opened.connect(self.visit_wanted)
        card.body.addWidget(self.table, 1)
        return card

    def _filters(self) -> tuple[tuple[str, str], ...]:
        return (
            (WAITING, translate("Reviews", "Handed in")),
            (RETURNED, translate("Reviews", "Returned")),
            (OPEN, translate("Reviews", "Not handed in")),
            (APPROVED, translate("Reviews", "Approved")),
        )

    def _chosen(self, name: str) -> tuple[Review, ...]:
        tests: dict[str, Callable[[Review], bool]] = {
            WAITING: lambda one: one.state is ReviewState.SUBMITTED,
            RETURNED: lambda one: one.state is ReviewState.RETURNED,
            OPEN: lambda one: one.state is ReviewState.OPEN,
            APPROVED: lambda one: one.state is ReviewState.APPROVED,
        }
        return tuple(filter(tests[name], self._all))

    def _show_rows(self) -> None:
        shown = self._chosen(self._filter)
        self.grid.show_rows([(one.visit, _cells(one)) for one in shown])
        if self._current not in [one.visit for one in shown]:
            self._current = shown[0].visit if shown else ""
        if self._current:
            self.table.choose(self._current)
        self._show_detail()

    def _show_detail(self) -> None:
        one = next((one for one in self._all if one.visit == self._current), None)
        self.detail.setVisible(one is not None)
        if one is not None:
            late = self._kept.late(one.visit) if one.signed else 0
            may_remark = self._desk.workspace.permissions.may(Right.COMMENTING)
            self.detail.show_one(one, self._kept.steps_open(one), late, may_remark=may_remark)

    def _filter_by(self, name: str) -> None:
        self._filter = name
        self._show_rows()

    def _pick(self, key: str) -> None:
        if key and key != self._current:
            self._current = key
            self._show_detail()

    def _act(self, name: str, text: str) -> None:
        visit, kept = self._current, self._kept
        doing: dict[ReviewAct, Callable[[], Changes]] = {
            ReviewAct.SUBMITTED: partial(kept.submit, visit, text),
            ReviewAct.TAKEN_BACK: partial(kept.take_back, visit, text),
            ReviewAct.RETURNED: partial(kept.send_back, visit, text),
            ReviewAct.APPROVED: partial(kept.approve, visit, text),
            ReviewAct.REMARKED: partial(kept.remark, visit, text),
        }
        if self._desk.do(doing[ReviewAct(name)]):
            self.detail.said()
            self.refresh()

    def _changed(self, changes: object) -> None:
        assert isinstance(changes, Changes)
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = event.size().width() / scale() >= _BESIDE
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._beside.setDirection(right if beside else down)
        self.detail.setFixedWidth(px(366)) if beside else self.detail.setMaximumWidth(16_777_215)
        self.table.setMinimumHeight(px(160) if beside else px(240))


def _cells(one: Review) -> tuple[Cell, ...]:
    last = one.steps[-1] if one.steps else None
    at = last.written_at if last is not None else None
    return (
        Cell(f"{words.unit_kind(one.unit.kind)} {one.unit.name}"),
        Cell(last.text if last is not None else "", hint="–"),
        Cell(last.author if last is not None else "", hint="–"),
        Cell("" if at is None else words.day(at.date()), hint="–"),
        Cell(*wording.of(one)),
    )
