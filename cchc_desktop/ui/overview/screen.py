"""The overview: figures, ranking and heat map in one matrix, what is overdue, the trend, the way down to the items."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.reviewing import ReviewState
from cchc_desktop.domain.standing import Ranked, mean
from cchc_desktop.domain.vietnamese import folded, number
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.look import px, scale
from cchc_desktop.ui.kit.marks import Bar, Card, EmptyState, Segmented, Words, row
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.ui.overview.compare import ComparePage
from cchc_desktop.ui.overview.matrix import HEAD, ROW, Matrix, unit_words
from cchc_desktop.ui.overview.panels import Figures, Legend, LostPanel, OverduePanel
from cchc_desktop.ui.overview.presenter import OverviewPresenter
from cchc_desktop.ui.overview.service import ServicePage
from cchc_desktop.ui.overview.tools import COMPARE, SERVICE, WHOLE, Tools
from cchc_desktop.ui.overview.trend import Trend
from cchc_desktop.workspace.overview_exports import ENDINGS
from cchc_desktop.workspace.service import unit_words as named

translate = QCoreApplication.translate
HEAT_MAP, TABLE = "heat", "table"
_BESIDE = 1120
"""Width at 100 % from which the panels stand beside the matrix."""


class OverviewScreen(QWidget):
    """`visit_wanted` opens a visit, `item_wanted` an item of one, `plan_wanted` the plan,
    `followups_wanted` the follow-up of all recommendations, `reviews_wanted` the review of visits."""

    visit_wanted = Signal(str)
    item_wanted = Signal(str, str)
    plan_wanted = Signal()
    followups_wanted = Signal()
    reviews_wanted = Signal()
    titled = Signal(str, str)
    told = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("overview")
        self._desk = desk
        self._campaign = ""
        self._sections: tuple[tuple[str, str, str], ...] = ()
        self.presenter = OverviewPresenter(desk)
        self.presenter.progressed.connect(self._show_progress)
        self.presenter.ready.connect(self._show)
        self._pages = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        empty = EmptyState(
            translate("Overview", "Nothing to compare yet"),
            translate("Overview", "The overview fills as visits are answered."),
            translate("Overview", "Go to the plan"),
            icon="calendar_ltr_20_regular",
            name="overview_empty",
        )
        empty.acted.connect(self.plan_wanted)
        self._pages.addWidget(empty)
        self._pages.addWidget(self._build_page())

    def refresh(self) -> None:
        """Gather what changed and show the campaign."""
        campaigns = self._desk.workspace.campaigns.all()
        ids = [entry.id for entry in campaigns]
        if self._campaign not in ids:
            self._campaign = ids[0] if ids else ""
        self._tools.show_campaigns(campaigns, self._campaign)
        name = next((entry.name for entry in campaigns if entry.id == self._campaign), "")
        self.titled.emit(translate("Overview", "Overview"), name)
        self.presenter.refresh()

    # --- building -------------------------------------------------------------------------------------------

    def _build_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(12))
        self._tools = Tools()
        self._tools.campaign_chosen.connect(self._choose_campaign)
        self._tools.narrowed.connect(self._narrow)
        self._tools.viewed.connect(self.show_view)
        self._tools.export_wanted.connect(self.export)
        self._tools.reviews_wanted.connect(self.reviews_wanted)
        column.addWidget(self._tools)
        column.addWidget(self._build_progress())
        self.service = ServicePage(self._desk)
        self.service.told.connect(self.told)
        self.compare = ComparePage(self._desk)
        self._whole = self._build_whole()
        # No stack: it would be as high as its highest page, and scroll where the one in view needs not.
        self._views = {WHOLE: self._whole, SERVICE: self.service, COMPARE: self.compare}
        for view in self._views.values():
            column.addWidget(view, 1)
        self.show_view(WHOLE)
        return Scroll(page)

    def _build_whole(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        self._figures = Figures()
        column.addWidget(self._figures)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(px(12))
        self._beside.addWidget(self._build_matrix(), 1)
        self._side = QStackedWidget()
        self._side.addWidget(self._build_panels())
        self.lost = LostPanel()
        self.lost.closed.connect(self._close_lost)
        self.lost.opened.connect(self.item_wanted)
        self.lost.visit_wanted.connect(self.visit_wanted)
        self._side.addWidget(self.lost)
        self._beside.addWidget(self._side)
        column.addLayout(self._beside, 1)
        return whole

    def _build_progress(self) -> QWidget:
        self._progress = QWidget()
        self._progress_words = Words("", 12.5, 500, "text2")
        self._progress_bar = Bar()
        stop = Button(translate("Overview", "Stop"), ButtonKind.LINK, name="overview_stop")
        stop.clicked.connect(self.presenter.stop)
        line = row(self._progress_words, self._progress_bar, stop, spacing=10)
        line.setStretch(1, 1)
        self._progress.setLayout(line)
        self._progress.hide()
        return self._progress

    def _build_matrix(self) -> QWidget:
        card = Card(margins=1, spacing=0)
        self._kind = Segmented(
            (
                (HEAT_MAP, translate("Overview", "Heat map"), "grid_20_regular", "info"),
                (TABLE, translate("Overview", "Numbers"), "table_20_regular", "info"),
            ),
            name="overview_kind",
            label=translate("Overview", "Heat map or numbers"),
        )
        self._kind.show_value(HEAT_MAP)
        self._heading = Words(translate("Overview", "Ranking and points by section"), 15.5, 600, wrap=True)
        head = row(self._heading, self._kind, spacing=8)
        head.setStretch(0, 1)
        head.setContentsMargins(px(16), px(8), px(8), px(8))
        card.body.addLayout(head)
        self.matrix = Matrix()
        self._kind.chosen.connect(lambda kind: self.matrix.show_heat(kind == HEAT_MAP))
        self.matrix.opened.connect(self.open_cell)
        card.body.addWidget(self.matrix, 1)
        about = Words(
            translate("Overview", "Points per hundred of what applies. Enter or a click shows the items."),
            12,
            400,
            "text2",
            wrap=True,
        )
        foot = row(Legend(), about, spacing=12)
        foot.setStretch(1, 1)
        foot.setContentsMargins(px(16), px(6), px(16), px(8))
        card.body.addLayout(foot)
        return card

    def _build_panels(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        self.overdue = OverduePanel()
        self.overdue.opened.connect(self.visit_wanted)
        self.overdue.all_wanted.connect(self.followups_wanted)

        column.addWidget(self.overdue, 3)
        card = Card(margins=12)
        card.body.addWidget(Words(translate("Overview", "Mean score over the campaigns"), 15.5, 600, wrap=True))
        self.trend = Trend()
        card.body.addWidget(self.trend, 1)
        column.addWidget(card, 2)
        return holder

    # --- showing --------------------------------------------------------------------------------------------

    def _show_progress(self, done: int, together: int) -> None:
        self._progress.setVisible(done < together)
        self._progress_words.setText(translate("Overview", "Reading visits: {0}/{1}").format(done, together))
        self._progress_bar.show_part(done / max(together, 1))

    def _show(self) -> None:
        self._progress.hide()
        every = self.presenter.rows(self._campaign) if self._campaign else ()
        self._pages.setCurrentIndex(1 if every else 0)
        if not every:
            return
        self._sections = self._desk.workspace.overview.sections(every[0].standing.visit, words.language())
        self._tools.offer([line.standing for line in every], self._sections)
        self._show_rows()

    def _show_rows(self) -> None:
        narrowing = self._tools.narrowing()
        rows = self.presenter.rows(self._campaign, narrowing)
        at = narrowing.section
        by = "" if at is None else f"{self._sections[at][1]}. {self._sections[at][2]}"
        plain = translate("Overview", "Ranking and points by section")
        self._heading.setText(translate("Overview", "Ranking by section {0}").format(by) if by else plain)
        self.matrix.show_rows(rows, self._sections)
        # Figures are kept under a unit's Vietnamese name, whatever the window speaks.
        units = tuple(named(line.standing.unit) for line in rows)
        self.service.show_units(tuple(sorted(units, key=folded)))
        if rows:
            self.compare.show_visits(rows, self.presenter.gathered())
        self._fit(self.width())
        self._show_figures(rows)
        self.overdue.show_entries(self.presenter.overdue())
        states = self._desk.workspace.reviews.states().values()
        self._tools.show_reviews(sum(state is ReviewState.SUBMITTED for state in states))
        points = [(_short(line.name), line.percent) for line in self.presenter.trend() if line.percent is not None]
        self.trend.show_points(points)

    def _show_figures(self, rows: tuple[Ranked, ...]) -> None:
        standings = [entry.standing for entry in rows]
        visited = sum(line.answered == line.items and line.items > 0 for line in standings)
        signed = sum(line.signed for line in standings)
        average = mean(standings)
        done, told = self.presenter.remedied()
        overdue = self.presenter.overdue()
        units = len({entry.visit for entry in overdue})
        self._figures.show_figures(
            (
                (
                    f"{visited}/{len(rows)}",
                    translate("Overview", "units inspected"),
                    translate("Overview", "%n minutes signed", "", signed),
                    "",
                    "text2",
                ),
                (number(average, "–"), translate("Overview", "mean score"), *self._movement()),
                (
                    f"{done}/{told}",
                    translate("Overview", "recommendations remedied"),
                    translate("Overview", "seen by a later visit"),
                    "",
                    "text2",
                ),
                (
                    str(len(overdue)),
                    translate("Overview", "recommendations overdue"),
                    translate("Overview", "at %n unit(s)", "", units) if overdue else translate("Overview", "none"),
                    "warning_16_filled" if overdue else "",
                    "notText" if overdue else "text2",
                ),
            )
        )

    def _movement(self) -> tuple[str, str, str]:
        trend = self.presenter.trend()
        at = next((n for n, line in enumerate(trend) if line.campaign == self._campaign), 0)
        now, before = trend[at].percent, trend[at - 1].percent if at else None
        if now is None or before is None:
            return translate("Overview", "no earlier campaign to compare"), "", "text2"
        gap = now - before
        if gap >= 0:
            said = translate("Overview", "{0} up on the campaign before").format(number(gap))
            return said, "arrow_up_16_regular", "metText"
        said = translate("Overview", "{0} down on the campaign before").format(number(-gap))
        return said, "arrow_down_16_regular", "notText"

    # --- acting ---------------------------------------------------------------------------------------------

    def open_cell(self, visit: str, section: str) -> None:
        """Show the items of a cell that lost points."""
        at = next((n for n, (code, _, _) in enumerate(self._sections) if code == section), None)
        line = next(entry for entry in self.presenter.rows(self._campaign) if entry.standing.visit == visit)
        percent = line.standing.percent if at is None else line.standing.sections[at]
        name = (
            translate("Overview", "All sections") if at is None else f"{self._sections[at][1]}. {self._sections[at][2]}"
        )
        about = f"{name} · {number(percent)} %" if percent is not None else name
        lost = self._desk.workspace.overview.lost(visit, section, words.language())
        self.lost.show_lost(visit, unit_words(line), about, lost)
        self._side.setCurrentWidget(self.lost)
        self.lost.focus_first()

    def show_view(self, view: str) -> None:
        """Show the overview, the figures of service, or two visits side by side."""
        for name, widget in self._views.items():
            widget.setVisible(name == view)

    def export(self) -> None:
        """Save the overview under a name of the person's choice; the ending says in which form."""
        title = translate("Overview", "Save the overview as")
        kinds = (
            "Excel (*.xlsx)",
            "PDF (*.pdf)",
            translate("Overview", "Web page in one file (*.html)"),
            "CSV (*.csv)",
            translate("Overview", "ODK submissions (*.zip)"),
        )
        path, chosen = QFileDialog.getSaveFileName(self, title, "Tong-hop.xlsx", ";;".join(kinds))
        if path:
            ending = chosen.rpartition("*")[2].rstrip(")")
            place = Path(path)
            self.save_to(place if place.suffix.lower() in ENDINGS else place.with_name(place.name + ending))

    def save_to(self, path: Path) -> None:
        """Write the overview as it is narrowed; with the comparison in view, with that."""
        exports = self._desk.workspace.overview_exports
        pair = self.compare.pair() if not self.compare.isHidden() else None
        try:
            report = exports.report(self._campaign, self.presenter.gathered(), self._tools.narrowing(), pair)
            exports.save(report, path)
        except Refusal as error:
            self._desk.decline(error)
        else:
            self.told.emit(translate("Overview", "Saved: {0}").format(path.name))

    def _narrow(self) -> None:
        self._close_lost()
        self._show_rows()

    def _choose_campaign(self, campaign: str) -> None:
        self._campaign = campaign
        self._close_lost()
        self.refresh()

    def _close_lost(self) -> None:
        self._side.setCurrentIndex(0)
        self.matrix.setFocus()

    # --- Qt ---------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.presenter.pause()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        beside = width / scale() >= _BESIDE
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._beside.setDirection(right if beside else down)
        self._side.setFixedWidth(px(366)) if beside else self._side.setMaximumWidth(16_777_215)
        self._side.setMinimumHeight(0 if beside else px(380))
        rows = min(self.matrix.matrix.rowCount(), 8)
        self.matrix.setMinimumHeight(0 if beside else px(HEAD + ROW * rows))


def _short(name: str) -> str:
    """Return the end of a campaign's name that tells it apart: "Đợt kiểm tra năm 2026 – Đợt 1" -> "Đợt 1"."""
    tail = name.rpartition("–")[2].strip()
    return tail or name
