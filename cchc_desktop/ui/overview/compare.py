"""Two visits side by side: two units of a campaign, or one unit in two campaigns."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.domain import charts
from cchc_desktop.domain.refusal import NotFound
from cchc_desktop.domain.standing import Ranked
from cchc_desktop.ui import words
from cchc_desktop.ui.chart_view import ChartView
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button
from cchc_desktop.ui.kit.inputs import Choices, Labelled
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Words, row
from cchc_desktop.workspace.gathering import Gathered
from cchc_desktop.workspace.overview_exports import Pair

translate = QCoreApplication.translate


class ComparePage(QWidget):
    """Choose two; the bars and the difference of each section follow."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._gathered: Sequence[Gathered] = ()
        self._first: list[tuple[str, str]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(margins=16, spacing=10)
        card.body.addWidget(Words(translate("Overview", "Side by side"), 15.5, 600))
        self.one = Choices([], name="compare_one")
        self.other = Choices([], name="compare_other")
        for box in (self.one, self.other):
            box.chosen.connect(lambda _value: self._draw())
        earlier = Button(translate("Overview", "With its visit before"), name="compare_earlier")
        earlier.clicked.connect(self.compare_with_earlier)
        line = row(
            Labelled(translate("Overview", "One"), self.one, framed=False),
            Labelled(translate("Overview", "The other"), self.other, framed=False),
            earlier,
            spacing=10,
        )
        line.setStretch(0, 1)
        line.setStretch(1, 1)
        line.setAlignment(earlier, Qt.AlignmentFlag.AlignBottom)
        card.body.addLayout(line)
        self._about = Words("", 12.5, 400, "text2", wrap=True)
        card.body.addWidget(self._about)
        self.chart = ChartView("compare_chart")
        card.body.addWidget(self.chart)
        card.body.addStretch(1)
        column.addWidget(card)

    def show_visits(self, rows: Sequence[Ranked], gathered: Sequence[Gathered]) -> None:
        """Offer the campaign's visits as the one, every visit as the other; what was chosen stays."""
        self._gathered = gathered
        names = {entry.id: entry.name for entry in self._desk.workspace.campaigns.all()}
        called = {
            line.standing.visit: f"{words.unit_kind(line.standing.unit.kind)} {line.standing.unit.name}"
            for line in gathered
        }
        here = [line.standing.visit for line in rows]
        every = here + [line.standing.visit for line in gathered if line.standing.visit not in here]
        of = {line.standing.visit: names.get(line.campaign, "") for line in gathered}
        one, other = self.one.value(), self.other.value()
        self._first = [(visit, called[visit]) for visit in here]
        self.one.offer(self._first)
        self.other.offer([(visit, f"{called[visit]} · {of[visit]}") for visit in every])
        self.one.show_value(one if one in here else here[0])
        self.other.show_value(other if other in every else (here[-1] if len(here) > 1 else every[-1]))
        self._draw()

    def pair(self) -> Pair | None:
        """Return the two that are shown, None while there are no two."""
        one, other = self.one.value(), self.other.value()
        return Pair(one, other) if one and other and one != other else None

    def compare_with_earlier(self) -> None:
        """Put the same unit's visit of the campaign before beside the one that is chosen."""
        try:
            earlier = self._desk.workspace.overview_exports.earlier(self.one.value(), self._gathered)
        except NotFound as error:
            self._desk.decline(error)
            return
        self.other.show_value(earlier)
        self._draw()

    def _draw(self) -> None:
        pair = self.pair()
        if pair is None:
            self._about.setText(translate("Overview", "Choose two different visits."))
            self.chart.show_chart(charts.Chart(460.0, 1.0, (), ""))
            return
        compared = self._desk.workspace.overview_exports.compare(pair, self._gathered)
        self._about.setText(translate("Overview", "Points per hundred of what applies; at the right the difference."))
        wide = self.chart.chart_width(max(self.chart.width(), px(480)))
        self.chart.show_chart(charts.paired(compared.rows, compared.names, wide))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self._gathered:
            self._draw()
