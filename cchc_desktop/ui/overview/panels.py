"""The parts around the matrix: figures, what is overdue, the items that lost points."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from cchc_desktop.domain.standing import Overdue
from cchc_desktop.domain.vietnamese import number
from cchc_desktop.ui import words
from cchc_desktop.ui.kit.buttons import Button, ButtonKind, IconButton
from cchc_desktop.ui.kit.icons import draw_icon
from cchc_desktop.ui.kit.look import font, ink, px
from cchc_desktop.ui.kit.marks import Card, Chip, Picture, Words, clear, row
from cchc_desktop.ui.kit.painting import box, broken, focus_ring, smooth
from cchc_desktop.ui.kit.scrolling import Scroll, on_top
from cchc_desktop.ui.overview.matrix import HEAT
from cchc_desktop.workspace.overview import Lost

translate = QCoreApplication.translate
_FEW = 4


class Figures(Card):
    """Four figures in a row: number, what it counts, a line about it with an icon where it warns or praises."""

    def __init__(self) -> None:
        super().__init__(margins=1, spacing=0)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(px(16), px(8), px(8), px(8))
        self._row.setSpacing(px(16))
        self._parts = []
        for _ in range(4):
            large, title = Words("", 24, 600), Words("", 13, 400, wrap=True)
            about, icon = Words("", 12.5, 400, "text2", wrap=True), Picture("arrow_up_16_regular", "metText", 14)
            text = QVBoxLayout()
            text.setSpacing(0)
            text.addWidget(title)
            line = row(icon, about, spacing=4)
            line.setStretch(1, 1)
            text.addLayout(line)
            part = row(large, spacing=12)
            part.addLayout(text, 1)
            self._row.addLayout(part, 1)
            self._parts.append((large, title, about, icon))
        self.body.addLayout(self._row)

    def show_figures(self, figures: Sequence[tuple[str, str, str, str, str]]) -> None:
        """Show (number, what, about, icon or "", colour role of the line about it)."""
        for (large, title, about, icon), given in zip(self._parts, figures, strict=True):
            large.setText(given[0])
            title.setText(given[1])
            about.setText(given[2])
            about.set_role(given[4])
            icon.setVisible(bool(given[3]))
            if given[3]:
                icon.show_icon(given[3], given[4])


class LinkRow(QPushButton):
    """A row to press: title, at most two lines below it (whole in the tooltip), words at the right with an icon."""

    def __init__(self, title: str, text: str, mark: str, icon: str, role: str) -> None:
        super().__init__()
        self._title, self._text, self._mark, self._icon, self._role = title, text, mark, icon, role
        self.setAccessibleName(f"{title}. {text}. {mark}")
        self.setToolTip(f"{title}\n{text}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(px(70))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(240), px(70))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), px(70))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), ink("hover"))
        painter.setPen(ink("border"))
        painter.drawLine(0, 0, self.width(), 0)
        strong = font(13, 600)
        marked = QFontMetrics(strong).horizontalAdvance(self._mark)
        right = QRectF(self.width() - px(12) - marked, 0, marked + 1, self.height())
        painter.setFont(strong)
        painter.setPen(ink(self._role))
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter, self._mark)
        draw_icon(painter, self._icon, QRectF(right.left() - px(22), 0, px(16), self.height()), ink(self._role))
        room = right.left() - px(22) - px(12) - px(16)
        painter.setPen(ink("text1"))
        title = QFontMetrics(strong).elidedText(self._title, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(QRectF(px(16), px(6), room, px(20)), Qt.AlignmentFlag.AlignVCenter, title)
        used = font(12.5)
        painter.setFont(used)
        painter.setPen(ink("text2"))
        lines = broken(self._text, QFontMetrics(used), int(room), 2)
        painter.drawText(QRectF(px(16), px(27), room, px(38)), Qt.AlignmentFlag.AlignTop, "\n".join(lines))
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()).adjusted(5, 5, -5, -5), 6)
        painter.end()


class OverduePanel(Card):
    """What is past its day, the longest first; `opened` carries the visit, `all_wanted` asks for the follow-up."""

    opened = Signal(str)
    all_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(margins=1, spacing=0)
        self.setObjectName("overdue")
        self._entries: tuple[Overdue, ...] = ()
        self._all = False
        head = row(Words(translate("Overview", "Past their day"), 15.5, 600), 1)
        head.setContentsMargins(px(16), px(10), px(12), px(10))
        self._chip = Chip("")
        head.addWidget(self._chip)
        self.body.addLayout(head)
        holder = QWidget()
        self._list = on_top(holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self.body.addWidget(Scroll(holder, "surface"), 1)
        self._more = Button("", ButtonKind.LINK, icon="chevron_right_20_regular", name="overdue_more")
        self._more.clicked.connect(self._show_all)
        follow = Button(translate("Overview", "Follow up"), ButtonKind.LINK, name="overdue_followups")
        follow.clicked.connect(self.all_wanted)
        foot = row(self._more, 1, follow)
        foot.setContentsMargins(px(8), 0, px(8), 0)
        self.body.addLayout(foot)

    def show_entries(self, entries: Sequence[Overdue]) -> None:
        """Show what is overdue."""
        self._entries = tuple(entries)
        count = len(entries)
        said = translate("Overview", "%n recommendation(s)", "", count)
        self._chip.show_chip(
            said, "calendar_error_16_regular" if count else "checkmark_circle_16_filled", "not" if count else "met"
        )
        clear(self._list)
        if not entries:
            text = translate("Overview", "Nothing signed is past its day.")
            words_ = Words(text, 13, 400, "text2", wrap=True)
            words_.setContentsMargins(px(16), px(4), px(16), px(10))
            self._list.addWidget(words_)
        for entry in self._entries if self._all else self._entries[:_FEW]:
            name = f"{words.unit_kind(entry.unit.kind)} {entry.unit.name}"
            mark = translate("Overview", "%n day(s) over", "", entry.days)
            line = LinkRow(name, entry.text, mark, "dismiss_square_20_filled", "notText")
            line.clicked.connect(partial(self.opened.emit, entry.visit))
            self._list.addWidget(line)
        self._more.setVisible(count > _FEW and not self._all)
        self._more.setText(translate("Overview", "See all {0}").format(count))
        self._more.updateGeometry()

    def _show_all(self) -> None:
        self._all = True
        self.show_entries(self._entries)


class LostPanel(Card):
    """The items of one cell that lost points; `opened` carries visit and item, `closed` that it is done with."""

    opened = Signal(str, str)
    visit_wanted = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(margins=1, spacing=0)
        self.setObjectName("lost")
        self._visit = ""
        self._title = Words("", 15.5, 600, wrap=True)
        self._about = Words("", 12.5, 400, "text2", wrap=True)
        close = IconButton("dismiss_16_regular", translate("Overview", "Close"), name="lost_close")
        close.clicked.connect(self.closed)
        text = QVBoxLayout()
        text.setSpacing(px(2))
        text.addWidget(self._title)
        text.addWidget(self._about)
        head = row(spacing=8)
        head.addLayout(text, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        head.setContentsMargins(px(16), px(8), px(6), px(8))
        self.body.addLayout(head)
        holder = QWidget()
        self._list = on_top(holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self.body.addWidget(Scroll(holder, "surface"), 1)
        visit = Button(translate("Overview", "Open the visit"), icon="arrow_right_20_regular", name="lost_visit")
        visit.clicked.connect(lambda: self.visit_wanted.emit(self._visit))
        foot = row(visit, 1)
        foot.setContentsMargins(px(10), px(4), px(10), px(6))
        self.body.addLayout(foot)

    def show_lost(self, visit: str, title: str, about: str, lost: Sequence[Lost]) -> None:
        """Show items under a title."""
        self._visit = visit
        self._title.setText(title)
        self._about.setText(about)
        clear(self._list)
        if not lost:
            nothing = Words(translate("Overview", "No item lost points here."), 13, 400, "text2", wrap=True)
            nothing.setContentsMargins(px(16), px(4), px(16), px(10))
            self._list.addWidget(nothing)
        for line in lost:
            mark = f"{number(line.points)}/{number(line.maximum)}"
            icon = words.VERDICT_ICONS[line.verdict][1]
            role = words.VERDICT_ROLES[line.verdict] + "Text"
            entry = LinkRow(f"{line.number} · {words.verdict(line.verdict)}", line.question, mark, icon, role)
            entry.setObjectName(f"lost_{line.item}")
            entry.clicked.connect(partial(self.opened.emit, visit, line.item))
            self._list.addWidget(entry)

    def focus_first(self) -> None:
        """Put the focus on the first item, so that Enter in the matrix leads somewhere by keyboard."""
        first = self.findChild(LinkRow)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)


class Legend(QWidget):
    """The bands of the heat map, with the corner that marks the lowest."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ("≥ 90", "80–89", "65–79", "50–64", "< 50")
        self.setAccessibleName(", ".join(self._words))
        self.setFixedHeight(px(24))
        self.setMinimumWidth(px(5 * 82))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        painter.setFont(font(12))
        for at, (role, text) in enumerate(zip(HEAT, self._words, strict=True)):
            left = at * px(82)
            box(painter, QRectF(left, px(5), px(20), px(14)), ink(role), ink("borderStrong"), 2)
            if at == len(HEAT) - 1:
                painter.fillRect(QRectF(left + px(13), px(5), px(7), px(6)), ink("surface"))
            painter.setPen(ink("text2"))
            painter.drawText(QRectF(left + px(26), 0, px(56), px(24)), Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()
