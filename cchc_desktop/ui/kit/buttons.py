"""Buttons: normal, primary, subtle, link, danger, icon; painted, with a focus ring outside the box."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from cchc_desktop.ui.kit.icons import draw_icon
from cchc_desktop.ui.kit.look import control_height, font, ink, px
from cchc_desktop.ui.kit.painting import RING_ROOM, box, focus_ring, smooth


class ButtonKind(StrEnum):
    """What a button is: the one next action, an ordinary one, a quiet one, a link, a dangerous one."""

    PRIMARY = "primary"
    NORMAL = "normal"
    SUBTLE = "subtle"
    LINK = "link"
    DANGER = "danger"


class Button(QPushButton):
    """A painted button with an optional icon and key cap."""

    def __init__(
        self,
        text: str,
        kind: ButtonKind = ButtonKind.NORMAL,
        *,
        icon: str = "",
        key: str = "",
        name: str = "",
        tall: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind = kind
        self._tall = tall
        self._icon = icon
        self._key = key
        self._hovered = False
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Long names (a campaign, a condition) give way and are told in full; the words of acts never do.
        gives_way = kind in (ButtonKind.LINK, ButtonKind.SUBTLE) and not key and not icon
        across = QSizePolicy.Policy.Maximum if gives_way else QSizePolicy.Policy.Fixed
        self._gives_way = gives_way
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)

    def set_kind(self, kind: ButtonKind) -> None:
        """Change what the button is."""
        self._kind = kind
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        width = px(44 if self._tall else 28) + (metrics.horizontalAdvance(self.text()) if self.text() else 0)
        if self._icon:
            width += px(20) + (px(8) if self.text() else -px(8))
        if self._key:
            width += QFontMetrics(font(12)).horizontalAdvance(self._key) + px(22)
        height = (max(control_height(), px(44)) if self._tall else control_height()) + 2 * RING_ROOM
        return QSize(max(width, px(36)) + 2 * RING_ROOM, height)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), px(120)), hint.height()) if self._gives_way else hint

    def _font(self) -> QFont:
        return font(13.5, 600 if self._kind is ButtonKind.PRIMARY else 500)

    def _colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        pressed = self.isDown() or self.isChecked()
        if not self.isEnabled():
            return (None, ink("border"), ink("disabled"))
        match self._kind:
            case ButtonKind.PRIMARY:
                role = "primaryPressed" if pressed else "primaryHover" if self._hovered else "primary"
                return (ink(role), None, ink("onPrimary"))
            case ButtonKind.SUBTLE:
                return (
                    ink("pressed" if pressed else "hover" if self._hovered else "selected"),
                    None,
                    ink("primaryText"),
                )
            case ButtonKind.LINK:
                return (ink("hover") if self._hovered or pressed else None, None, ink("primaryText"))
            case ButtonKind.DANGER:
                return (ink("notBg") if self._hovered else ink("surface"), ink("notBorder"), ink("notText"))
            case _:
                role = "pressed" if pressed else "hover" if self._hovered else "surface"
                return (ink(role), ink("borderStrong"), ink("text1"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        place = QRectF(self.rect()).adjusted(RING_ROOM, RING_ROOM, -RING_ROOM, -RING_ROOM)
        fill, border, words = self._colours()
        box(painter, place, fill, border, 6)
        if self.hasFocus():
            focus_ring(painter, place, 6)
        self._paint_inside(painter, place, words)
        painter.end()

    def _paint_inside(self, painter: QPainter, place: QRectF, words: QColor) -> None:
        painter.setFont(self._font())
        metrics = QFontMetrics(self._font())
        key_width = QFontMetrics(font(12)).horizontalAdvance(self._key) + px(14) if self._key else 0
        icon_width = px(20) + (px(8) if self.text() else 0) if self._icon else 0
        free = place.width() - px(12) - icon_width - (key_width + px(8) if key_width else 0)
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, max(int(free) + 1, 0))
        text_width = metrics.horizontalAdvance(text)
        whole = icon_width + text_width + (key_width + px(8) if key_width else 0)
        left = place.left() + max((place.width() - whole) / 2, px(6))
        if self._icon:
            draw_icon(painter, self._icon, QRectF(left, place.top(), px(20), place.height()), words)
            left += icon_width
        painter.setPen(words)
        room = QRectF(left, place.top(), text_width + 2, place.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if key_width:
            middle = place.center().y()
            key_cap(painter, QRectF(room.right() + px(6), middle - px(11), key_width, px(22)), self._key, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Words that had to be cut are told in full.
        cut = bool(self.text()) and self.width() < self.sizeHint().width()
        if cut or self.toolTip() == self.text():
            self.setToolTip(self.text() if cut else "")

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()
        super().leaveEvent(event)


class IconButton(Button):
    """A square button with an icon only; its name is its tooltip and its accessible name."""

    def __init__(self, icon: str, label: str, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", ButtonKind.LINK, icon=icon, name=name, parent=parent)
        self.setToolTip(label)
        self.setAccessibleName(label)

    def sizeHint(self) -> QSize:
        side = control_height() + 2 * RING_ROOM
        return QSize(side, side)


def key_cap(painter: QPainter, place: QRectF, key: str, words: QColor) -> None:
    """Draw the cap of a key, as shortcuts are shown."""
    edge = QColor(words)
    edge.setAlpha(110)
    box(painter, place, None, edge, 4)
    painter.setPen(words)
    painter.setFont(font(12))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, key)
