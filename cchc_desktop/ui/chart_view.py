"""Paints a chart of plain shapes at the width it gets; its words are its accessible name."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cchc_desktop.domain.charts import Bar, Caption, Chart, Dot, Stroke
from cchc_desktop.ui.kit.look import FAMILY, ink, px
from cchc_desktop.ui.kit.painting import smooth

_NOTHING = Chart(460.0, 1.0, (), "")
_LARGER = 1.3
"""A chart's 9 points are paper's; a screen shows them as 12 pixels."""


class ChartView(QWidget):
    """Shows one chart; `chart_width` says for which width in points it is to be made."""

    def __init__(self, name: str = "chart") -> None:
        super().__init__()
        self.setObjectName(name)
        self._chart = _NOTHING
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def chart_width(self, width: int) -> float:
        """Return the width in points that a chart for `width` pixels has, so that its letters are readable."""
        return max(width / (px(100) / 100 * _LARGER), 300.0)

    def show_chart(self, chart: Chart) -> None:
        """Show a chart."""
        self._chart = chart
        self.setAccessibleName(chart.words)
        self.setMinimumHeight(self.heightForWidth(max(self.width(), px(320))))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._chart.high * width / self._chart.wide) + 1

    def sizeHint(self) -> QSize:
        return QSize(px(420), self.heightForWidth(max(self.width(), px(420))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        scale = self.width() / self._chart.wide
        painter.scale(scale, scale)
        for shape in self._chart.shapes:
            match shape:
                case Bar():
                    painter.fillRect(QRectF(shape.left, shape.top, shape.wide, shape.high), ink(shape.role))
                case Stroke():
                    painter.setPen(QPen(ink(shape.role), shape.wide))
                    painter.drawPolyline([QPointF(x, y) for x, y in shape.points])
                case Dot():
                    painter.setPen(QPen(ink(shape.rim), 1.4))
                    painter.setBrush(ink(shape.fill))
                    painter.drawEllipse(QPointF(shape.x, shape.y), shape.radius, shape.radius)
                case Caption():
                    self._label(painter, shape)
        painter.end()

    def _label(self, painter: QPainter, label: Caption) -> None:
        used = QFont(FAMILY)
        used.setPixelSize(max(round(label.size), 1))
        used.setWeight(QFont.Weight(600 if label.bold else 400))
        painter.setFont(used)
        metrics = QFontMetricsF(used)
        text = metrics.elidedText(label.text, Qt.TextElideMode.ElideRight, label.room) if label.room else label.text
        wide = metrics.horizontalAdvance(text)
        left = label.x - {"start": 0.0, "middle": wide / 2, "end": wide}[label.anchor]
        painter.setPen(ink(label.role))
        painter.drawText(QPointF(left, label.y), text)
