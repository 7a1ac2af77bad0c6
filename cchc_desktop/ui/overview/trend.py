"""Means over the campaigns: one line, a label at each point, a light grid; drawn by hand (Qt Charts is GPL)."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cchc_desktop.domain.vietnamese import number
from cchc_desktop.ui.kit.look import font, ink, px
from cchc_desktop.ui.kit.painting import smooth

_STEP = 5
_MOST = 6


class Trend(QWidget):
    """Draws (name, percent) points, oldest left; at most the last six."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("trend")
        self._points: tuple[tuple[str, Decimal], ...] = ()
        self.setMinimumHeight(px(150))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_points(self, points: Sequence[tuple[str, Decimal]]) -> None:
        """Show points; their words are the accessible name, so the chart has its twin in text."""
        self._points = tuple(points)[-_MOST:]
        self.setAccessibleName("; ".join(f"{name}: {number(value)}" for name, value in self._points))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(320), px(190))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._points:
            return
        painter = smooth(QPainter(self))
        values = [float(value) for _, value in self._points]
        low = max(min(values) // _STEP * _STEP - _STEP, 0)
        high = min(max(values) // _STEP * _STEP + 2 * _STEP, 100)
        plot = QRectF(px(36), px(12), self.width() - px(52), self.height() - px(44))

        def height(value: float) -> float:
            return plot.bottom() - (value - low) / max(high - low, 1) * plot.height()

        painter.setFont(font(12))
        step = _STEP if (high - low) / _STEP <= 5 else 2 * _STEP
        value = low
        while value <= high:
            painter.setPen(ink("border"))
            painter.drawLine(QPointF(plot.left(), height(value)), QPointF(plot.right(), height(value)))
            painter.setPen(ink("text2"))
            room = QRectF(0, height(value) - px(9), px(28), px(18))
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{value:.0f}")
            value += step
        places = self._places(plot, height, values)
        painter.setPen(QPen(ink("primaryText"), 2.4))
        painter.drawPolyline(places)
        for spot, (name, percent) in zip(places, self._points, strict=True):
            self._point(painter, spot, name, number(percent), plot, last=spot is places[-1])
        painter.end()

    def _places(self, plot: QRectF, height: Callable[[float], float], values: list[float]) -> list[QPointF]:
        if len(values) == 1:
            return [QPointF(plot.center().x(), height(values[0]))]
        inner = plot.adjusted(px(20), 0, -px(20), 0)
        gap = inner.width() / (len(values) - 1)
        return [QPointF(inner.left() + gap * at, height(value)) for at, value in enumerate(values)]

    def _point(self, painter: QPainter, spot: QPointF, name: str, said: str, plot: QRectF, *, last: bool) -> None:
        painter.setPen(QPen(ink("primaryText"), 2))
        painter.setBrush(ink("primaryText" if last else "surface"))
        painter.drawEllipse(spot, px(5 if last else 4), px(5 if last else 4))
        painter.setPen(ink("text1"))
        painter.setFont(font(12, 700 if last else 400))
        above = QRectF(spot.x() - px(30), spot.y() - px(25), px(60), px(18))
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, said)
        painter.setFont(font(12))
        painter.setPen(ink("text2"))
        share = plot.width() / max(len(self._points), 1)
        below = QRectF(spot.x() - share / 2, plot.bottom() + px(8), share, px(18))
        shown = QFontMetrics(font(12)).elidedText(name, Qt.TextElideMode.ElideMiddle, int(share) - px(4))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, shown)
