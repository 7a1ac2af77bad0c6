"""The picture that is edited. Mouse, pen or finger draw from corner to corner; by keyboard a cross is moved and set.

Arrow keys move the cross (Shift: further), Enter or Space sets a corner, Escape takes the first corner back.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QLabel, QSizePolicy

from cchc_desktop.domain.picture_edit import Area, Mark, PictureEdit, Spot, Tool, area
from cchc_desktop.ui.kit.look import font, ink, px
from cchc_desktop.ui.kit.painting import smooth

_STEP, _LEAP = 0.01, 0.08
_PEN = QColor(196, 30, 42)
_MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class PhotoCanvas(QLabel):
    """Shows the picture as edited so far. `drawn` carries a tool's two corners.

    A label, since that is what a screen reader is told of it: a bare widget says nothing.
    """

    drawn = Signal(object, object)

    def __init__(self, image: QImage, label: str) -> None:
        super().__init__()
        self.setObjectName("photo_canvas")
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setMinimumSize(px(320), px(240))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._image = image
        self._turned = image
        self._edit = PictureEdit()
        self._tool = Tool.ARROW
        self._first: Spot | None = None
        self._cross = Spot(0.5, 0.5)

    def show_edit(self, edit: PictureEdit, tool: Tool) -> None:
        """Show an edit, and which tool draws next."""
        if edit.turns != self._edit.turns:
            self._turned = self._image.transformed(QTransform().rotate(90 * edit.turns))
        self._edit, self._tool = edit, tool
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(820), px(520))

    # --- painting -------------------------------------------------------------------------------------------

    def _place(self) -> QRectF:
        size = self._turned.size().scaled(self.size() - QSize(8, 8), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(left, top, size.width(), size.height())

    def _to_screen(self, spot: Spot) -> QPointF:
        place = self._place()
        return QPointF(place.left() + spot.x * place.width(), place.top() + spot.y * place.height())

    def _to_picture(self, point: QPointF) -> Spot:
        place = self._place()
        return Spot(
            (point.x() - place.left()) / max(place.width(), 1), (point.y() - place.top()) / max(place.height(), 1)
        ).within()

    def _rect(self, place: Area) -> QRectF:
        return QRectF(self._to_screen(Spot(place.left, place.top)), self._to_screen(Spot(place.right, place.bottom)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), ink("sunken"))
        painter.drawImage(self._place(), self._turned)
        for mark in self._edit.marks:
            self._paint_mark(painter, mark)
        self._veil(painter)
        if self._first is not None:
            self._paint_mark(painter, Mark(self._tool, self._first, self._cross, "…"))
        if self.hasFocus():
            self._paint_cross(painter)
        painter.end()

    def _paint_mark(self, painter: QPainter, mark: Mark) -> None:
        start, end = self._to_screen(mark.start), self._to_screen(mark.end)
        rect = self._rect(area(mark.start, mark.end))
        painter.setPen(QPen(_PEN, px(3)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        match mark.tool:
            case Tool.ARROW:
                painter.drawLine(start, end)
                _arrow_head(painter, start, end)
            case Tool.FRAME:
                painter.drawRect(rect)
            case Tool.TEXT:
                self._paint_text(painter, start, mark.text)
            case Tool.BLUR:
                self._paint_blur(painter, mark)
            case Tool.CROP:
                painter.setPen(QPen(ink("focus"), px(2), Qt.PenStyle.DashLine))
                painter.drawRect(rect)

    def _paint_blur(self, painter: QPainter, mark: Mark) -> None:
        found = area(mark.start, mark.end)
        whole = self._turned.size()
        source = QRectF(
            found.left * whole.width(),
            found.top * whole.height(),
            (found.right - found.left) * whole.width(),
            (found.bottom - found.top) * whole.height(),
        ).toRect()
        if source.isEmpty():
            return
        few = self._turned.copy(source).scaled(6, 6, Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(self._rect(found), few)

    def _paint_text(self, painter: QPainter, start: QPointF, text: str) -> None:
        painter.setFont(font(15, 600))
        room = painter.fontMetrics().boundingRect(text)
        place = QRectF(start.x() - px(4), start.y() - px(2), room.width() + px(10), room.height() + px(4))
        painter.setPen(QPen(_PEN, 1))
        painter.setBrush(QColor(255, 255, 255))
        painter.drawRect(place)
        painter.setPen(_PEN)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _veil(self, painter: QPainter) -> None:
        if self._edit.crop == Area():
            return
        whole, kept = self._place(), self._rect(self._edit.crop)
        for part in (
            QRectF(whole.left(), whole.top(), whole.width(), kept.top() - whole.top()),
            QRectF(whole.left(), kept.bottom(), whole.width(), whole.bottom() - kept.bottom()),
            QRectF(whole.left(), kept.top(), kept.left() - whole.left(), kept.height()),
            QRectF(kept.right(), kept.top(), whole.right() - kept.right(), kept.height()),
        ):
            painter.fillRect(part, QColor(0, 0, 0, 150))

    def _paint_cross(self, painter: QPainter) -> None:
        at = self._to_screen(self._cross)
        for colour, width in ((QColor(255, 255, 255), 4), (ink("focus"), 2)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(QPointF(at.x() - px(12), at.y()), QPointF(at.x() + px(12), at.y()))
            painter.drawLine(QPointF(at.x(), at.y() - px(12)), QPointF(at.x(), at.y() + px(12)))
        painter.drawRect(self.rect().adjusted(1, 1, -2, -2))

    # --- acting ---------------------------------------------------------------------------------------------

    def _set(self, spot: Spot) -> None:
        if self._first is None and self._tool is not Tool.TEXT:
            self._first = spot
        else:
            first = spot if self._first is None else self._first
            self._first = None
            self.drawn.emit(first, spot)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._cross = self._to_picture(event.position())
        self._first = None
        self._set(self._cross)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._first is not None:
            self._cross = self._to_picture(event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._first is not None:
            self._cross = self._to_picture(event.position())
            self._set(self._cross)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MOVES:
            far = _LEAP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _STEP
            right, down = _MOVES[key]
            self._cross = Spot(self._cross.x + right * far, self._cross.y + down * far).within()
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._set(self._cross)
        elif key == Qt.Key.Key_Escape and self._first is not None:
            self._first = None
            self.update()
        else:
            super().keyPressEvent(event)


def _arrow_head(painter: QPainter, start: QPointF, end: QPointF) -> None:
    way = end - start
    length = max((way.x() ** 2 + way.y() ** 2) ** 0.5, 1)
    ahead = QPointF(way.x() / length, way.y() / length) * px(14)
    aside = QPointF(-ahead.y(), ahead.x()) * 0.5
    painter.setBrush(_PEN)
    painter.drawPolygon(QPolygonF([end, end - ahead + aside, end - ahead - aside]))
