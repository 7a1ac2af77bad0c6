"""The card of the visit to go on with: how far it is, what is left, and the visit after it."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from cchc_desktop.domain.visit import Stage, VisitSummary
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.look import font, ink, px
from cchc_desktop.ui.kit.marks import Card, Picture, Ring, Segment, Words, clear, row
from cchc_desktop.ui.kit.painting import box, smooth

translate = QCoreApplication.translate


class _LeftMark(QWidget):
    """What is left, as a quiet block: never clickable."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self._word = word
        self.setAccessibleName(word)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(font(13, 600)).horizontalAdvance(self._word) + px(18), px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        box(painter, QRectF(self.rect()), ink("sunken"), None, 5)
        painter.setPen(ink("text1"))
        painter.setFont(font(13, 600))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._word)
        painter.end()


class TodayCard(Card):
    """`wanted` carries the visit to open, `plan_wanted` asks for the plan."""

    wanted = Signal(str)
    plan_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(margins=0, spacing=0)
        self.setObjectName("today")
        self._desk = desk
        self._now = ""
        self._next = ""
        self._ring = Ring()
        self._when = Words("", 12.5, 600, "text2")
        self._unit = Words("", 21, 600, wrap=True)
        self._where = Words("", 13.5, 400, "text2", wrap=True)
        self._left = row(spacing=8)
        text = QVBoxLayout()
        text.setSpacing(px(4))
        text.addStretch(1)
        for part in (self._when, self._unit, self._where):
            text.addWidget(part)
        text.addSpacing(px(4))
        text.addLayout(self._left)
        text.addStretch(1)
        self._go = Button("", ButtonKind.PRIMARY, icon="arrow_right_20_regular", name="continue_visit", tall=True)
        self._go.clicked.connect(self._act)
        self._stopped = Words("", 12.5, 400, "text2")
        acting = QVBoxLayout()
        acting.setSpacing(px(4))
        acting.addStretch(1)
        acting.addWidget(self._go, 0, Qt.AlignmentFlag.AlignRight)
        acting.addWidget(self._stopped, 0, Qt.AlignmentFlag.AlignRight)
        acting.addStretch(1)
        line = row(self._ring, spacing=18)
        line.setContentsMargins(px(20), px(16), px(12), px(14))
        line.addLayout(text, 1)
        line.addLayout(acting)
        self.body.addLayout(line)
        self.body.addWidget(self._build_next())

    def _build_next(self) -> QWidget:
        self._next_line = _Topped()
        self._next_when = Words("", 13.5, 600)
        self._next_what = Words("", 13.5)
        self._next_note = Words("", 13, 400, "text2")
        self._early = Button(translate("Home", "Open ahead"), ButtonKind.LINK, name="open_next", parent=self._next_line)
        self._early.clicked.connect(lambda: self.wanted.emit(self._next))
        line = row(Picture("clock_20_regular"), self._next_when, self._next_what, self._next_note, 1, self._early)
        line.setContentsMargins(px(20), px(3), px(8), px(3))
        self._next_line.setLayout(line)
        return self._next_line

    def show_visits(self, now: VisitSummary | None, following: VisitSummary | None) -> None:
        """Show the visit to go on with (None: nothing is planned) and the one after it."""
        self._now = now.id if now else ""
        self._ring.setVisible(now is not None)
        self._when.setVisible(now is not None)
        clear(self._left)
        self._stopped.setText("")
        if now is None:
            self._unit.setText(translate("Home", "No visit is planned"))
            self._where.setText(translate("Home", "Add units and their days in the plan."))
            self._go.setText(translate("Home", "Open the plan"))
        else:
            self._show_now(now)
        self._go.updateGeometry()
        self._show_next(following)

    def focus_act(self) -> None:
        """Put the focus on the one next action."""
        self._go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_now(self, now: VisitSummary) -> None:
        workspace = self._desk.workspace
        whole, sheet = workspace.visits.get(now.id), workspace.visits.score(now.id)
        segments = [Segment(part.answered / max(part.items, 1)) for part in sheet.sections.values()]
        self._ring.show_progress(segments, f"{now.answered}/{now.items}", translate("Home", "items"))
        self._when.setText(self._day(now).upper())
        self._unit.setText(words.visit_title(now))
        started = (
            translate("Home", "Started at {0}").format(whole.started_at.strftime("%H:%M")) if whole.started_at else ""
        )
        self._where.setText(" · ".join(part for part in (started, whole.place) if part))
        self._where.setVisible(bool(self._where.text()))
        self._show_left(now)
        self._go.setText(_go_word(now))
        last = workspace.visits.last_item(now.id) if now.stage is Stage.UNDER_WAY else None
        if last:
            number = workspace.visits.checklist(now.id).number(last[0])
            at = last[1].strftime("%H:%M")
            self._stopped.setText(translate("Home", "Stopped at item {0}, {1}").format(number, at))

    def _show_left(self, now: VisitSummary) -> None:
        whole = self._desk.workspace.visits.get(now.id)
        unseen = sum(entry.state is None for entry in whole.remediations)
        marks = []
        if now.items > now.answered:
            marks.append(translate("Home", "%n item(s)", "", now.items - now.answered))
        if not whole.dossiers:
            marks.append(translate("Home", "sampled dossiers"))
        if unseen:
            marks.append(translate("Home", "%n earlier recommendation(s)", "", unseen))
        if now.stage in (Stage.SIGNED, Stage.DELIVERED) or not marks:
            return
        self._left.addWidget(Words(translate("Home", "Left:"), 13.5, 400, "text2"))
        for mark in marks:
            self._left.addWidget(_LeftMark(mark))
        self._left.addStretch(1)

    def _show_next(self, following: VisitSummary | None) -> None:
        self._next = following.id if following else ""
        self._next_line.setVisible(following is not None)
        if following is None:
            return
        today = self._desk.workspace.clock.now().date()
        half = words.session(following.session)
        when = half if following.planned_on == today else f"{words.short_day(following.planned_on)} {half}"
        self._next_when.setText(when)
        self._next_what.setText("· " + words.visit_title(following))
        count = len(self._desk.workspace.visits.get(following.id).remediations)
        self._next_note.setText(
            translate("Home", "%n earlier recommendation(s) to follow up", "", count) if count else ""
        )

    def _day(self, now: VisitSummary) -> str:
        today = self._desk.workspace.clock.now().date()
        day = now.planned_on
        near = translate("Home", "Today") if day == today else ""
        parts = (near, words.long_weekday(day), words.half_of_day(now.session), words.group(now.group))
        return " · ".join(part for part in parts if part)

    def _act(self) -> None:
        if self._now:
            self.wanted.emit(self._now)
        else:
            self.plan_wanted.emit()


class _Topped(QWidget):
    """A strip with a line above it."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(ink("border"))
        painter.drawLine(1, 0, self.width() - 2, 0)
        painter.end()


def _go_word(visit: VisitSummary) -> str:
    match visit.stage:
        case Stage.PLANNED:
            return translate("Home", "Begin the visit")
        case Stage.CLOSED:
            return translate("Home", "Go on signing")
        case Stage.UNDER_WAY:
            return translate("Home", "Continue the visit")
        case _:
            return translate("Home", "Open the minutes")
