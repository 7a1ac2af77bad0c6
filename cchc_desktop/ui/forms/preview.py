"""A checklist as the team will see it, to try out: answers count as in a visit and are forgotten afterwards."""

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cchc_desktop.checklist.form import Checklist, EvidenceWhen, Item, Section
from cchc_desktop.domain.answer import Answer, Verdict
from cchc_desktop.domain.scoring import Weight, score
from cchc_desktop.domain.vietnamese import number
from cchc_desktop.ui import words
from cchc_desktop.ui.kit.answers import AnswerStrip
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Chip, Words, clear, row
from cchc_desktop.ui.kit.scrolling import Scroll, on_top

translate = QCoreApplication.translate
_AT_ONCE = 12
"""Items laid out before the page is shown; the rest follows in small portions, so that the window stays alive."""


class FormPreview(QWidget):
    """Shows one checklist; `title` maps a basis key to its name."""

    def __init__(self, title: Callable[[str], str]) -> None:
        super().__init__()
        self.setObjectName("form_preview")
        self._title = title
        self._checklist: Checklist | None = None
        self._answers: dict[str, Answer] = {}
        self._cards: dict[str, PreviewItem] = {}
        self._waiting: list[Section | Item] = []
        self._total = Words("", 13.5, 600)
        self._note = Words("", 12.5, 400, "text2", wrap=True)
        head = QVBoxLayout()
        head.setContentsMargins(px(16), px(10), px(16), px(8))
        head.addWidget(self._total)
        head.addWidget(self._note)
        holder = QWidget()
        self._column = on_top(holder)
        self._column.setContentsMargins(px(16), px(4), px(16), px(16))
        self._column.setSpacing(px(6))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(Scroll(holder), 1)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._lay_out_some)

    def show_checklist(self, checklist: Checklist | None) -> None:
        """Show a checklist, or nothing; what was tried out before is forgotten."""
        self._timer.stop()
        self._checklist = checklist
        self._answers.clear()
        self._cards.clear()
        clear(self._column)
        self._waiting = []
        if checklist is None:
            self._total.setText("")
            self._note.setText("")
            return
        self._note.setText(
            translate("Forms", "Try it: answers here count as in a visit and are not kept. A click opens an item.")
        )
        for section in checklist.sections:
            self._waiting += [section, *section.items]
        if not checklist.items:
            self._note.setText(translate("Forms", "This form has no items of an inspection, only ordinary questions."))
        for _ in range(min(_AT_ONCE, len(self._waiting))):
            self._lay_out_one()
        self._timer.start()
        self._count()

    def finish(self) -> None:
        """Lay out everything that still waits."""
        while self._waiting:
            self._lay_out_one()
        self._timer.stop()

    def _lay_out_some(self) -> None:
        for _ in range(4):
            if self._waiting:
                self._lay_out_one()
        if not self._waiting:
            self._timer.stop()

    def _lay_out_one(self) -> None:
        part = self._waiting.pop(0)
        if isinstance(part, Section):
            heading = Words(f"{part.number}. {part.title.say(words.language())}", 14, 600, "primaryText", wrap=True)
            heading.setContentsMargins(0, px(8), 0, 0)
            self._column.addWidget(heading)
            return
        card = PreviewItem(part, self._title)
        card.answered.connect(lambda value, code=part.code: self._answer(code, value))
        self._cards[part.code] = card
        self._column.addWidget(card)

    def _answer(self, code: str, value: str) -> None:
        before = self._answers.get(code)
        if before is not None and before.verdict == value:
            del self._answers[code]
        else:
            self._answers[code] = Answer(code, Verdict(value))
        self._count()

    def _count(self) -> None:
        assert self._checklist is not None
        weights = [
            Weight(item.code, section.code, item.points, item.critical)
            for section in self._checklist.sections
            for item in section.items
        ]
        sheet = score(weights, self._answers)
        for line in sheet.lines:
            card = self._cards.get(line.item)
            if card is not None:
                answer = self._answers.get(line.item)
                shown = number(line.points) if line.counted else "–"
                card.show_answer(answer.verdict if answer else None, f"{shown} / {number(line.maximum)}")
        percent = "–" if sheet.total.percent is None else number(sheet.total.percent)
        self._total.setText(
            translate("Forms", "{0} sections · {1} items · {2} points · tried out: {3}/100").format(
                len(self._checklist.sections),
                len(self._checklist.items),
                number(sum((weight.points for weight in weights), Decimal(0))),
                percent,
            )
        )


class PreviewItem(Card):
    """One item: its question and answers; opened, what to look at and the rules it carries."""

    answered = Signal(str)

    def __init__(self, item: Item, title: Callable[[str], str]) -> None:
        super().__init__(margins=8, spacing=4)
        self.setObjectName(f"preview_{item.code}")
        self._item = item
        self._title = title
        self._rules: QWidget | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        line = QHBoxLayout()
        line.setSpacing(px(10))
        mark = Words(item.number, 13.5, 600, "text2")
        mark.setFixedWidth(px(38))
        line.addWidget(mark)
        line.addWidget(Words(item.question.say(words.language()), 13.5, wrap=True), 1)
        line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        self._points = Words("", 12.5, 500, "text2")
        self._points.setMinimumWidth(px(66))
        self._points.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.strip = AnswerStrip(words.verdict_choices())
        self.strip.answered.connect(self.answered)
        self.body.addLayout(line)
        self.body.addLayout(row(1, self._points, self.strip, spacing=10))
        self.show_answer(None, f"– / {number(item.points)}")

    def show_answer(self, verdict: Verdict | None, points: str) -> None:
        """Show what was tried out."""
        self.strip.show_answer(verdict.value if verdict else None, self._item.number)
        self._points.setText(points)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.open()
        super().mousePressEvent(event)

    def open(self) -> None:
        """Show or hide what the item carries beside its question."""
        if self._rules is None:
            self._rules = self._build_rules()
            self.body.addWidget(self._rules)
        else:
            self._rules.setVisible(self._rules.isHidden())
        self.set_marked(not self._rules.isHidden())

    def _build_rules(self) -> QWidget:
        item = self._item
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(px(48), 0, 0, 0)
        column.setSpacing(px(4))
        if guide := item.guide.say(words.language()):
            column.addWidget(Words(guide, 13, 400, "text2", wrap=True))
        chips = [Chip(_evidence(item), "attach_16_regular", "info")]
        if item.critical:
            chips.append(Chip(translate("Forms", "Critical"), "error_circle_16_filled", "not"))
        if item.deadline_days is not None:
            due = translate("Forms", "%n day(s) to remedy", "", item.deadline_days)
            chips.append(Chip(due, "clock_16_regular", "na"))
        column.addLayout(row(*chips, 1))
        for label, text in (
            (translate("Forms", "Basis"), " · ".join(self._title(key) for key in item.basis)),
            (translate("Forms", "Finding"), item.finding),
            (translate("Forms", "Recommendation"), item.remedy),
        ):
            if text:
                column.addWidget(Words(f"{label}: {text}", 12.5, 400, "text2", wrap=True))
        return holder


def _evidence(item: Item) -> str:
    rule = item.evidence
    said = {
        EvidenceWhen.NEVER: translate("Forms", "No evidence wanted"),
        EvidenceWhen.OPTIONAL: translate("Forms", "Evidence optional"),
        EvidenceWhen.WHEN_FAIL: translate("Forms", "Evidence when it falls short"),
        EvidenceWhen.ALWAYS: translate("Forms", "Evidence always"),
    }[rule.when]
    return f"{said} ×{rule.minimum}" if rule.minimum > 1 else said
