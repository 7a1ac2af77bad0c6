"""The brand panel of the lock screen: the nine-segment ring on deep blue."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from cchc_desktop.ui.kit.look import font, is_dark, px
from cchc_desktop.ui.kit.painting import smooth

translate = QCoreApplication.translate
_SEGMENTS = 9


class BrandPanel(QWidget):
    """Says what the app is, and when data was last saved here."""

    def __init__(self) -> None:
        super().__init__()
        self._saved = ""
        self.setFixedWidth(px(430))

    def show_saved(self, text: str) -> None:
        """Show when data was last saved."""
        self._saved = text
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        painter.fillRect(self.rect(), QColor("#0F2A50" if is_dark() else "#143A6E"))
        side = px(168)
        ring = QRectF((self.width() - side) / 2, self.height() * 0.2, side, side)
        for number in range(_SEGMENTS):
            pen = QPen(QColor("#E0B15C" if number == 0 else "#E3EDF9"), px(18))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawArc(ring, round((90 - number * 40 - 3) * 16), -34 * 16)
        painter.setPen(QColor("#FFFFFF"))
        painter.setFont(font(24, 600))
        top = ring.bottom() + px(36)
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(QRectF(0, top, self.width(), px(40)), middle, translate("Lock", "CCHC inspection"))
        painter.setFont(font(14))
        painter.setPen(QColor("#C9D8EC"))
        text = translate("Lock", "Works without a network.\nEvery answer is kept on this machine, encrypted.")
        painter.drawText(
            QRectF(px(24), top + px(44), self.width() - px(48), px(90)), middle | Qt.TextFlag.TextWordWrap, text
        )
        painter.drawText(QRectF(0, self.height() - px(48), self.width(), px(30)), middle, self._saved)
        painter.end()
