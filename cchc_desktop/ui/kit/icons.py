"""Fluent icons, tinted and sharp at every pixel ratio."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from cchc_desktop.ui.kit.look import RESOURCES, ink, px

_FOLDER = RESOURCES / "icons"


@lru_cache(maxsize=400)
def _picture(name: str, size: int, colour: str, ratio: float) -> QPixmap:
    source = (_FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    tinted = source.replace("<svg ", f'<svg fill="{colour}" ', 1)
    renderer = QSvgRenderer(QByteArray(tinted.encode()))
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def draw_icon(painter: QPainter, name: str, place: QRectF, colour: QColor) -> None:
    """Draw an icon centred in a rectangle, as large as the rectangle allows."""
    side = int(min(place.width(), place.height()))
    picture = _picture(name, side, colour.name(), painter.device().devicePixelRatioF())
    left = place.left() + (place.width() - side) / 2
    top = place.top() + (place.height() - side) / 2
    painter.drawPixmap(int(left), int(top), picture)


def icon(name: str, role: str = "text2", size: int = 20) -> QIcon:
    """Return a tinted icon for menus and fields."""
    return QIcon(_picture(name, px(size), ink(role).name(), 2.0))


def pixmap(name: str, role: str, size: int) -> QPixmap:
    """Return a tinted icon as a picture for labels; `size` is given for 100 %."""
    return _picture(name, px(size), ink(role).name(), 2.0)
