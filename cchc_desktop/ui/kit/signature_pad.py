"""A pad to sign on with pen, finger or mouse; it keeps strokes with time and pressure, not only a picture."""

from itertools import pairwise

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QTabletEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

from cchc_desktop.ui.kit.look import font, ink, px
from cchc_desktop.ui.kit.painting import box, smooth

PadPoint = tuple[float, float, int, float]
"""x, y from the upper left, milliseconds since the first point, pressure 0…1."""
_INK = "#0D2688"
_MOUSE_PRESSURE = 0.5


class SignaturePad(QWidget):
    """`drawn` comes after each stroke. `strokes()` gives what was drawn, `picture()` shows it.

    `lined` draws the line one signs on. A picture may lie under what is drawn.
    """

    drawn = Signal()

    def __init__(self, hint: str, parent: QWidget | None = None, *, lined: bool = True) -> None:
        super().__init__(parent)
        self._hint = hint
        self._lined = lined
        self._under = QImage()
        self._strokes: list[list[PadPoint]] = []
        self._drawing = False
        self._watch = QElapsedTimer()
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setMinimumSize(self.sizeHint())
        self.setAccessibleName(hint)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def sizeHint(self) -> QSize:
        return QSize(px(312), px(148))

    def strokes(self) -> tuple[tuple[PadPoint, ...], ...]:
        """Return what was drawn."""
        return tuple(tuple(stroke) for stroke in self._strokes)

    def clear(self) -> None:
        """Wipe the pad."""
        self._strokes.clear()
        self.drawn.emit()
        self.update()

    def lay_under(self, picture: QImage) -> None:
        """Put a picture under what is drawn (a null one takes it away); the pad takes its shape."""
        self._under = picture
        if picture.isNull():
            self.setFixedHeight(self.sizeHint().height())
        else:
            shape = picture.size().scaled(self.minimumWidth(), px(420), Qt.AspectRatioMode.KeepAspectRatio)
            self.setFixedSize(shape)
        self.update()

    def picture(self) -> QImage:
        """Return what was drawn on white at twice the pad's size, or on the picture under it at that one's size."""
        image = self._under.convertToFormat(QImage.Format.Format_RGB32)
        if image.isNull():
            image = QImage(self.size() * 2, QImage.Format.Format_RGB32)
            image.fill(Qt.GlobalColor.white)
        painter = smooth(QPainter(image))
        painter.scale(image.width() / self.width(), image.height() / self.height())
        self._draw_strokes(painter)
        painter.end()
        return image

    def begin(self, at: QPointF, pressure: float) -> None:
        """Put the pen down."""
        if not self._strokes:
            self._watch.start()
        self._drawing = True
        self._strokes.append([self._point(at, pressure)])
        self.update()

    def move_to(self, at: QPointF, pressure: float) -> None:
        """Draw on."""
        if self._drawing:
            self._strokes[-1].append(self._point(at, pressure))
            self.update()

    def end(self) -> None:
        """Lift the pen."""
        if self._drawing:
            self._drawing = False
            self.drawn.emit()

    def _point(self, at: QPointF, pressure: float) -> PadPoint:
        x = min(max(at.x(), 0.0), float(self.width()))
        y = min(max(at.y(), 0.0), float(self.height()))
        return (x, y, int(self._watch.elapsed()), pressure)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.begin(event.position(), _MOUSE_PRESSURE)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.move_to(event.position(), _MOUSE_PRESSURE)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.end()

    def tabletEvent(self, event: QTabletEvent) -> None:
        match event.type():
            case QEvent.Type.TabletPress:
                self.begin(event.position(), event.pressure())
            case QEvent.Type.TabletMove:
                self.move_to(event.position(), event.pressure())
            case QEvent.Type.TabletRelease:
                self.end()
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent) and event.points():
            finger = event.points()[0]
            match event.type():
                case QEvent.Type.TouchBegin:
                    self.begin(finger.position(), finger.pressure() or _MOUSE_PRESSURE)
                case QEvent.Type.TouchUpdate:
                    self.move_to(finger.position(), finger.pressure() or _MOUSE_PRESSURE)
                case _:
                    self.end()
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        place = QRectF(self.rect())
        # Paper stays white in the dark theme: what is drawn goes onto paper.
        box(painter, place, QColor("white"), ink("borderControl"), 6)
        if not self._under.isNull():
            painter.drawImage(place, self._under)
        if self._lined:
            painter.setPen(QPen(ink("borderControl"), 1, Qt.PenStyle.DashLine))
            base = place.bottom() - px(38)
            painter.drawLine(QPointF(px(36), base), QPointF(place.right() - px(36), base))
        if not self._strokes and self._under.isNull():
            painter.setPen("#586678")
            painter.setFont(font(12))
            painter.drawText(
                place.adjusted(0, 0, 0, -px(8)),
                Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom,
                self._hint,
            )
        self._draw_strokes(painter)
        painter.end()

    def _draw_strokes(self, painter: QPainter) -> None:
        for stroke in self._strokes:
            for before, after in pairwise(stroke):
                pen = QPen(Qt.GlobalColor.black, 1 + 3 * (before[3] + after[3]) / 2)
                pen.setColor(_INK)
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                painter.setPen(pen)
                painter.drawLine(QPointF(before[0], before[1]), QPointF(after[0], after[1]))
