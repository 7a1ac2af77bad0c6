"""The bubble under an invalid cell: what is wrong, what is kept. It takes no focus and no clicks."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.ui.kit.look import ink, px
from cchc_desktop.ui.kit.marks import Picture, Words, row
from cchc_desktop.ui.kit.painting import box, smooth

_TIP = 9


class Bubble(QWidget):
    """Two lines on a red-edged card with a tip that points at the cell; a child of the screen that shows it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bubble")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._tip_at = 0.0
        self._above = False
        self._title = Words("", 13, 600, "notText", wrap=True)
        self._text = Words("", 13, 400, wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(14), px(8 + _TIP), px(14), px(8 + _TIP))
        layout.setSpacing(px(2))
        line = row(Picture("error_circle_16_filled", "notText", 16), self._title, spacing=10)
        line.setStretch(1, 1)
        layout.addLayout(line)
        layout.addWidget(self._text)
        self.hide()

    def point_at(self, cell: QRect, title: str, text: str) -> None:
        """Show two lines below a rectangle of the parent, above it where there is no room."""
        parent = self.parentWidget()
        assert parent is not None
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(f"{title} {text}")
        width = min(px(372), parent.width() - px(16))
        self.setFixedWidth(width)
        height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        self.setFixedHeight(height)
        left = min(max(cell.center().x() - width // 2, px(8)), parent.width() - width - px(8))
        self._above = cell.bottom() + height > parent.height()
        self._tip_at = float(cell.center().x() - left)
        self.move(left, cell.top() - height if self._above else cell.bottom())
        self.raise_()
        self.show()
        self.update()

    def words(self) -> str:
        """Return what the bubble says, "" while it is hidden."""
        return f"{self._title.text()} {self._text.text()}" if self.isVisible() else ""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        tip = px(_TIP)
        card = QRectF(0, tip, self.width(), self.height() - 2 * tip)
        box(painter, card, ink("surface"), ink("notBorder"), 6)
        painter.fillRect(QRectF(card.left(), card.top() + px(3), px(3), card.height() - px(6)), ink("notSolid"))
        edge, peak = (card.bottom() - 1, float(self.height())) if self._above else (card.top() + 1, 0.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink("notBorder"))
        at = self._tip_at
        painter.drawPolygon(QPolygonF([QPointF(at - tip, edge), QPointF(at, peak), QPointF(at + tip, edge)]))
        painter.end()
