"""The side of the home screen: readiness for a day without a network, and what waits to be done."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from cchc_desktop.ui import words
from cchc_desktop.ui.kit.buttons import Button
from cchc_desktop.ui.kit.icons import draw_icon
from cchc_desktop.ui.kit.look import font, ink, px
from cchc_desktop.ui.kit.marks import Card, Chip, Picture, Words, clear, row
from cchc_desktop.ui.kit.painting import box, focus_ring, smooth
from cchc_desktop.ui.second_copy import second_copy
from cchc_desktop.workspace.agenda import ENOUGH_BYTES, PHOTO_BYTES, Readiness, Task, TaskKind

translate = QCoreApplication.translate
_LOOKS = {
    TaskKind.FOLLOW_UP: ("clipboard_task_list_ltr_20_regular", "not"),
    TaskKind.OVERDUE: ("calendar_error_20_regular", "not"),
    TaskKind.REWORK: ("arrow_reply_20_regular", "part"),
    TaskKind.RETURNED: ("arrow_reply_20_regular", "part"),
    TaskKind.RULING: ("comment_checkmark_20_regular", "info"),
    TaskKind.CHOICE: ("branch_compare_20_regular", "part"),
    TaskKind.SIGN: ("signature_20_regular", "part"),
    TaskKind.CONCLUDE: ("task_list_ltr_20_regular", "info"),
}


class ReadyCard(Card):
    """`wanted` asks for the place where a point is mended: plan, storage."""

    wanted = Signal(str)

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(margins=14, spacing=10)
        self._now = now
        self.setObjectName("ready")
        self._chip = Chip("")
        self.body.addLayout(row(Words(translate("Home", "Ready to work offline"), 15.5, 600), 1, self._chip))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(8))
        self.body.addLayout(self._lines)
        self._shown: Readiness | None = None

    def show_readiness(self, ready: Readiness) -> None:
        """Show each point, with a button where one can be mended."""
        if ready == self._shown and ready.second_copy.at is None:
            return  # the age of a copy changes by itself
        self._shown = ready
        count = ready.open_points
        if count:
            self._chip.show_chip(translate("Home", "%n thing(s) to do", "", count), "warning_16_filled", "part")
        else:
            self._chip.show_chip(translate("Home", "Ready"), "checkmark_circle_16_filled", "met")
        clear(self._lines)
        form = ready.form or translate("Home", "No checklist yet")
        detail = (
            translate("Home", "%n item(s)", "", ready.items)
            if ready.form
            else translate("Home", "Choose one in the plan")
        )
        self._line(bool(ready.form), form, detail, "" if ready.form else translate("Home", "Choose"), "plan")
        if ready.followed:
            self._line(
                True,
                translate("Home", "Earlier data of %n unit(s)", "", ready.of_units),
                translate("Home", "%n recommendation(s) to follow up", "", ready.followed),
            )
        self._line(
            True,
            translate("Home", "Forms of minutes and reports"),
            translate("Home", "As Decree 30/2020/NĐ-CP prescribes"),
        )
        photos = f"{ready.free // PHOTO_BYTES:,}".replace(",", ".")
        self._line(
            ready.free >= ENOUGH_BYTES,
            translate("Home", "{0} GB free on the disk").format(ready.free // 1024**3),
            translate("Home", "Enough for about {0} photos").format(photos),
            "" if ready.free >= ENOUGH_BYTES else translate("Home", "See"),
            "storage",
        )
        self._line(
            ready.copied,
            translate("Home", "Second copy"),
            second_copy(ready.second_copy, self._now()),
            "" if ready.second_copy.place else translate("Home", "Choose"),
            "storage",
        )

    def _line(self, good: bool, title: str, detail: str, action: str = "", place: str = "") -> None:
        icon = ("checkmark_circle_20_filled", "metText") if good else ("warning_20_filled", "partText")
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(Words(title, 13.5, 500, wrap=True))
        text.addWidget(Words(detail, 12.5, 400, "text2", wrap=True))
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(10))
        line.addWidget(Picture(*icon), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(text, 1)
        if action:
            button = Button(action, name=f"ready_{place}")
            button.setAccessibleName(f"{action}: {title}")
            button.clicked.connect(lambda: self.wanted.emit(place))
            line.addWidget(button)
        self._lines.addWidget(holder)


class _TaskRow(QPushButton):
    """A thing to do: tinted icon, what, where; a click goes there."""

    def __init__(self, icon: str, role: str, title: str, detail: str, first: bool) -> None:
        super().__init__()
        self._icon, self._role, self._title, self._detail, self._first = icon, role, title, detail, first
        self.setAccessibleName(f"{title}. {detail}")
        self.setToolTip(detail)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(260), px(55))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        place = QRectF(self.rect())
        if self.underMouse():
            box(painter, place.adjusted(1, 1, -1, -1), ink("hover"), None, 6)
        if not self._first:
            painter.setPen(ink("border"))
            painter.drawLine(0, 0, self.width(), 0)
        square = QRectF(px(16), place.center().y() - px(18), px(36), px(36))
        box(painter, square, ink(f"{self._role}Bg"), None, 6)
        draw_icon(painter, self._icon, square.adjusted(px(8), px(8), -px(8), -px(8)), ink(f"{self._role}Text"))
        left = square.right() + px(12)
        width = place.width() - left - px(42)
        middle = place.center().y()
        for top, used, role, text in (
            (middle - px(19), font(13.5, 500), "text1", self._title),
            (middle, font(12.5), "text2", self._detail),
        ):
            painter.setFont(used)
            painter.setPen(ink(role))
            shown = QFontMetrics(used).elidedText(text, Qt.TextElideMode.ElideRight, int(width))
            painter.drawText(QRectF(left, top, width, px(19)), Qt.AlignmentFlag.AlignVCenter, shown)
        arrow = QRectF(place.right() - px(32), place.top(), px(20), place.height())
        draw_icon(painter, "chevron_right_20_regular", arrow, ink("text2"))
        if self.hasFocus():
            focus_ring(painter, place.adjusted(5, 5, -5, -5), 6)
        painter.end()


class TodoCard(Card):
    """`wanted` carries the task that was clicked."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(margins=1, spacing=0)
        self.setObjectName("todo")
        head = row(Words(translate("Home", "To do"), 15.5, 600))
        head.setContentsMargins(px(15), px(11), px(15), px(6))
        self.body.addLayout(head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self._shown: Sequence[tuple[Task, str]] | None = None

    def show_tasks(self, tasks: Sequence[tuple[Task, str]]) -> None:
        """Show tasks, each with the names of its units."""
        if tasks == self._shown:
            return
        self._shown = tasks
        clear(self._rows)
        for number, (task, where) in enumerate(tasks):
            icon, role = _LOOKS[task.kind]
            line = _TaskRow(icon, role, words.task(task), where, number == 0)
            line.setObjectName(f"todo_{task.kind.value}")
            line.clicked.connect(lambda _checked=False, task=task: self.wanted.emit(task))
            self._rows.addWidget(line)
        if not tasks:
            nothing = Words(translate("Home", "Nothing waits for you."), 13.5, 400, "text2")
            nothing.setContentsMargins(px(15), 0, px(15), px(14))
            self._rows.addWidget(nothing)
