"""The brand panel of the lock screen: the app, what is locked, when it was saved, on deep blue with the ring."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from cchc_desktop.ui.kit.icons import draw_icon
from cchc_desktop.ui.kit.look import font, is_dark, px
from cchc_desktop.ui.kit.painting import smooth

translate = QCoreApplication.translate
_SEGMENTS = 9
_WHITE, _PALE, _GOLD = QColor("#FFFFFF"), QColor("#C9D8EC"), QColor("#E0B15C")


class BrandPanel(QWidget):
    """Says what is locked and when data was last saved; nothing of what was entered."""

    def __init__(self) -> None:
        super().__init__()
        self._saved = ""
        self._about = ""
        self.setMinimumWidth(px(300))
        self.setMaximumWidth(px(560))

    def show_saved(self, text: str, about: str = "") -> None:
        """Show when data was last saved, and where one stopped ("49/68 câu đã trả lời")."""
        self._saved, self._about = text, about
        self.setAccessibleName(" ".join(part for part in (self._title(), about, text) if part))
        self.update()

    def _title(self) -> str:
        if self._saved:
            return translate("Lock", "The inspection\nis locked for now")
        return translate("Lock", "Inspection of\nadministrative reform")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        painter.fillRect(self.rect(), QColor("#0F2A50" if is_dark() else "#143A6E"))
        self._ring(painter, QRectF(self.width() - px(200), self.height() * 0.28, px(400), px(400)), px(56), faint=True)
        mark = QRectF(px(44), px(38), px(30), px(30))
        self._ring(painter, mark, px(6), faint=False)
        painter.setPen(_WHITE)
        painter.setFont(font(16, 600))
        name = QRectF(mark.right() + px(14), mark.top(), self.width(), mark.height())
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, translate("Lock", "CCHC inspection"))
        painter.setFont(font(32 if self.width() >= px(420) else 24, 600))
        room = QRectF(px(44), px(110), self.width() - px(60), px(150))
        wrap = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        used = painter.boundingRect(room, wrap, self._title())
        painter.drawText(room, wrap, self._title())
        painter.setFont(font(15))
        painter.setPen(_PALE)
        about = self._about or translate("Lock", "Works without a network.")
        painter.drawText(QRectF(px(44), used.bottom() + px(10), self.width() - px(70), px(60)), wrap, about)
        bottom = self.height() - px(152)
        if self._saved:
            text = translate("Lock", "Nothing is lost when the laptop locks, sleeps or runs out of power.")
            self._fact(painter, bottom, "laptop_checkmark_20_regular", self._saved, text)
        text = translate("Lock", "Only the password of a person of the team opens it.")
        self._fact(
            painter,
            bottom + px(68),
            "shield_lock_20_regular",
            translate("Lock", "Data is encrypted on this machine"),
            text,
        )
        painter.end()

    def _ring(self, painter: QPainter, place: QRectF, width: int, *, faint: bool) -> None:
        for number in range(_SEGMENTS):
            colour = (
                QColor(255, 255, 255, 38 if number in (0, 4, 5) else 14)
                if faint
                else (_GOLD if number == 0 else _WHITE)
            )
            pen = QPen(colour, width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawArc(place, round((90 - number * 40 - 3) * 16), -34 * 16)

    def _fact(self, painter: QPainter, top: float, icon: str, title: str, text: str) -> None:
        draw_icon(painter, icon, QRectF(px(44), top, px(20), px(20)), _WHITE)
        painter.setPen(_WHITE)
        painter.setFont(font(14, 600))
        width = self.width() - px(90)
        painter.drawText(QRectF(px(76), top - px(2), width, px(22)), Qt.AlignmentFlag.AlignVCenter, title)
        painter.setPen(_PALE)
        painter.setFont(font(13))
        wrap = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(QRectF(px(76), top + px(21), width, px(40)), wrap, text)
