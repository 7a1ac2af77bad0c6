"""Small strokes that all painted widgets share."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from cchc_desktop.ui.kit.look import ink, px

RING_ROOM = 4
"""Pixels a control leaves free around itself for its focus ring (2 px ring, 2 px gap)."""


def smooth(painter: QPainter) -> QPainter:
    """Turn antialiasing on and return the painter."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    return painter


def box(
    painter: QPainter, place: QRectF, fill: QColor | None, border: QColor | None, radius: float, width: float = 1
) -> None:
    """Draw a rounded box with its border inside the rectangle."""
    half = width / 2
    painter.setPen(QPen(border, width) if border is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place.adjusted(half, half, -half, -half), px(radius), px(radius))


def focus_ring(painter: QPainter, place: QRectF, radius: float) -> None:
    """Draw the focus ring around a control's box."""
    painter.setPen(QPen(ink("focus"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place.adjusted(-3, -3, 3, 3), px(radius) + 3, px(radius) + 3)


def broken(text: str, metrics: QFontMetrics, width: int, most: int) -> list[str]:
    """Break a text into at most `most` lines of `width` pixels; what is left over ends in an ellipsis."""
    lines: list[str] = []
    rest = text.split()
    while rest and len(lines) < most - 1:
        line = rest.pop(0)
        while rest and metrics.horizontalAdvance(f"{line} {rest[0]}") <= width:
            line = f"{line} {rest.pop(0)}"
        lines.append(metrics.elidedText(line, Qt.TextElideMode.ElideRight, width))
    if rest:
        lines.append(metrics.elidedText(" ".join(rest), Qt.TextElideMode.ElideRight, width))
    return lines
