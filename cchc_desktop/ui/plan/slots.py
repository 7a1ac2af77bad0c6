"""The pieces of the calendar: a visit's card, an empty half day, a day of rest, a unit that waits; each can be dragged
or dropped on, and each is a button, so that the keyboard does the same."""

from PySide6.QtCore import QMimeData, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QWidget

from cchc_desktop.ui.kit.icons import draw_icon
from cchc_desktop.ui.kit.look import font, ink, px
from cchc_desktop.ui.kit.painting import box, focus_ring, smooth

MIME = "application/x-cchc-unit"
GROUP_ROLES = ("info", "info", "met", "na", "part")
"""Colour role of each group; the card says the group in words as well."""


def dragged(mime: QMimeData) -> str:
    """Return the unit that is being dragged, "" for anything else."""
    return bytes(mime.data(MIME).data()).decode() if mime.hasFormat(MIME) else ""


class _Draggable(QPushButton):
    unit = ""

    def __init__(self) -> None:
        super().__init__()
        self._pressed_at = QPoint()
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = (event.position().toPoint() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if not (event.buttons() & Qt.MouseButton.LeftButton and far):
            return
        drag = QDrag(self)
        mime = QMimeData()
        mime.setData(MIME, self.unit.encode())
        drag.setMimeData(mime)
        drag.setPixmap(self.grab())
        drag.setHotSpot(self._pressed_at)
        self.setDown(False)
        drag.exec(Qt.DropAction.MoveAction)


class VisitSlot(_Draggable):
    """A visit in its half day; `taken_off` when Delete is pressed on it."""

    taken_off = Signal()

    def __init__(self, visit: str, unit: str, name: str, detail: str, role: str, clash: str) -> None:
        super().__init__()
        self.visit, self.unit = visit, unit
        self._name, self._detail, self._clash = name, detail, clash
        self._role = "part" if clash else role
        self.setObjectName(f"slot_{visit}")
        self.setAccessibleName(". ".join(part for part in (name, detail, clash) if part))
        self.setToolTip(". ".join(part for part in (name, detail, clash) if part))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(px(80), px(58))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(40), px(48))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        place = QRectF(self.rect())
        box(painter, place, ink(f"{self._role}Bg"), ink(f"{self._role}Border"), 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink(f"{self._role}Text"))
        painter.setClipRect(QRectF(0, 0, px(4), place.height()))
        painter.drawRoundedRect(place, px(6), px(6))
        painter.setClipping(False)
        left, width = px(12), place.width() - px(18)
        for top, used, role, text in (
            (px(5), font(13, 600), "text1", self._name),
            (px(23), font(12), "text2", self._detail),
        ):
            painter.setFont(used)
            painter.setPen(ink(role))
            shown = QFontMetrics(used).elidedText(text, Qt.TextElideMode.ElideRight, int(width))
            painter.drawText(QRectF(left, top, width, px(18)), Qt.AlignmentFlag.AlignVCenter, shown)
        if self._clash:
            draw_icon(painter, "warning_16_filled", QRectF(left, px(40), px(16), px(16)), ink("partText"))
            painter.setFont(font(12, 600))
            painter.setPen(ink("partText"))
            room = QRectF(left + px(20), px(39), width - px(20), px(18))
            shown = QFontMetrics(font(12, 600)).elidedText(self._clash, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        if self.hasFocus():
            focus_ring(painter, place.adjusted(4, 4, -4, -4), 5)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.taken_off.emit()
        else:
            super().keyPressEvent(event)


class EmptySlot(QPushButton):
    """A free half day; `dropped` carries the unit that was dropped on it."""

    dropped = Signal(str)

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self._hint = hint
        self._over = False
        self.wanted = False
        self.setAcceptDrops(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(px(80), px(58))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(40), px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        lit = self._over or (self.wanted and (self.underMouse() or self.hasFocus()))
        pen = QPen(ink("primaryText" if lit else "borderStrong"), 2 if lit else 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(ink("selected") if lit else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place, px(6), px(6))
        if lit:
            painter.setPen(ink("primaryText"))
            painter.setFont(font(13, 600))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._hint)
        if self.hasFocus():
            focus_ring(painter, place.adjusted(4, 4, -4, -4), 5)
        painter.end()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged(event.mimeData()):
            event.acceptProposedAction()
            self._over = True
            self.update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._over = False
        event.acceptProposedAction()
        self.dropped.emit(dragged(event.mimeData()))


class RestDay(QWidget):
    """A day of rest, hatched, with its name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setAccessibleName(name)
        self.setToolTip(name)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(40), px(80))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        painter.fillRect(self.rect(), ink("subtle"))
        hatch = QColor(ink("sunken"))
        painter.fillRect(self.rect(), QBrush(hatch, Qt.BrushStyle.BDiagPattern))
        draw_icon(painter, "calendar_cancel_16_regular", QRectF(px(8), px(8), px(16), px(16)), ink("text2"))
        painter.setPen(ink("text2"))
        painter.setFont(font(12))
        room = QRectF(px(28), px(7), self.width() - px(32), self.height() - px(10))
        painter.drawText(
            room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, self._name
        )
        painter.end()


class WaitingUnit(_Draggable):
    """A unit without a day: dragged onto the calendar, or chosen and placed with Enter."""

    def __init__(self, unit: str, name: str, detail: str) -> None:
        super().__init__()
        self.unit = unit
        self._name, self._detail = name, detail
        self.setCheckable(True)
        self.setObjectName(f"waiting_{unit}")
        self.setAccessibleName(f"{name}. {detail}")
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(56))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        place, chosen = QRectF(self.rect()), self.isChecked()
        border = ink("primaryText" if chosen else "border")
        box(
            painter,
            place,
            ink("selected" if chosen else "hover" if self.underMouse() else "surface"),
            border,
            8,
            2 if chosen else 1,
        )
        dots = QRectF(px(8), 0, px(20), place.height())
        draw_icon(painter, "re_order_dots_vertical_20_regular", dots, ink("text3"))
        left, width = px(36), place.width() - px(44)
        for top, used, role, text in (
            (px(9), font(13.5, 600), "text1", self._name),
            (px(28), font(12.5), "text2", self._detail),
        ):
            painter.setFont(used)
            painter.setPen(ink(role))
            shown = QFontMetrics(used).elidedText(text, Qt.TextElideMode.ElideRight, int(width))
            painter.drawText(QRectF(left, top, width, px(19)), Qt.AlignmentFlag.AlignVCenter, shown)
        if self.hasFocus():
            focus_ring(painter, place.adjusted(4, 4, -4, -4), 6)
        painter.end()
