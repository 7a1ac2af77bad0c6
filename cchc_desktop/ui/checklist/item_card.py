"""One item of the checklist: a row with an answer strip, or, when open, everything about it."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cchc_desktop.checklist.form import Item
from cchc_desktop.domain.answer import Answer, Suggestion, Verdict
from cchc_desktop.domain.comment import Comment
from cchc_desktop.domain.scoring import Line
from cchc_desktop.domain.vietnamese import number
from cchc_desktop.ui import words
from cchc_desktop.ui.checklist.comments import CommentsBox
from cchc_desktop.ui.kit.answers import AnswerRow, AnswerStrip
from cchc_desktop.ui.kit.buttons import Button, ButtonKind, IconButton
from cchc_desktop.ui.kit.inputs import InputFrame, NoteEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Picture, Words, row
from cchc_desktop.ui.kit.stepper import ScoreStepper

translate = QCoreApplication.translate


class ItemCard(Card):
    """Shows one item. Setters in, events out: it knows neither the workspace nor its neighbours."""

    opened = Signal()
    answered = Signal(str)
    scored = Signal(object)
    noted = Signal(str)
    note_left = Signal()
    stepped = Signal(int)
    taken = Signal()
    edited = Signal()
    dismissed = Signal()
    finding_wanted = Signal()
    basis_wanted = Signal()
    menu_wanted = Signal(object)
    mended = Signal(str)

    def __init__(self, item: Item, language: str, basis: Sequence[str]) -> None:
        super().__init__(margins=8, spacing=6)
        self.item = item
        self._question = item.question.say(language)
        self._guide = item.guide.say(language)
        self._basis = basis
        self._open = False
        self._full: _OpenItem | None = None
        self._locked = False
        self.setObjectName(f"item_{item.code}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._row = self._build_row()
        self.body.addWidget(self._row)

    @property
    def is_open(self) -> bool:
        """True when the item is open."""
        return self._open

    @property
    def full(self) -> "_OpenItem":
        """The parts of the open item (built when it is first opened)."""
        assert self._full is not None
        return self._full

    def set_open(self, is_open: bool) -> None:
        """Open or close the item."""
        if is_open and self._full is None:
            self._full = _OpenItem(self, self._question, self._guide, self._basis)
            self.body.addWidget(self._full)
        if self._open and not is_open and self._full is not None:
            self._full.note.flush()
        self._open = is_open
        self._row.setVisible(not is_open)
        if self._full is not None:
            self._full.setVisible(is_open)
        margin = px(16 if is_open else 8)
        self.body.setContentsMargins(margin, px(12 if is_open else 8), margin, px(12 if is_open else 8))
        self.setCursor(Qt.CursorShape.ArrowCursor if is_open else Qt.CursorShape.PointingHandCursor)
        self.set_marked(is_open)

    def show_answer(
        self,
        answer: Answer,
        line: Line,
        pieces: int,
        finding: str,
        suggestion: str,
        *,
        locked: bool,
        comments: Sequence[Comment] = (),
        presented: bool = False,
    ) -> None:
        """Show the item as it stands.

        Args:
            answer: verdict, score, note.
            line: how it was scored.
            pieces: number of pieces of evidence.
            finding: name of the finding it grew into ("TT3"), or "".
            suggestion: sentence of the suggested finding, or "".
            locked: the visit is signed.
            comments: what the team said about it.
            presented: the unit looks on: scores, notes, suggestions and comments stay out of sight.
        """
        self._locked = locked
        value = answer.verdict.value if answer.verdict else None
        self._strip.show_answer(value, self.item.number)
        self._strip.setEnabled(not locked)
        self._clip.setVisible(pieces > 0)
        self._clips.setText(str(pieces) if pieces else "")
        shown = number(line.points) if line.counted else "–"
        self._score.setText(f"{shown} / {number(line.maximum)}")
        self._score.setVisible(not presented)
        self._returned.setVisible(any(comment.waits for comment in comments) and not presented)
        if self._full is not None:
            self._full.show_answer(answer, line, finding, "" if presented else suggestion, locked=locked)
            self._full.comments.show_comments(() if presented else comments, locked=locked)
            self._full.hide_internal(presented)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._open and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()
        super().mousePressEvent(event)

    def _build_row(self) -> QWidget:
        holder = QWidget()
        layout = QHBoxLayout(holder)
        layout.setContentsMargins(px(4), 0, 0, 0)
        layout.setSpacing(px(10))
        mark = Words(self.item.number, 13.5, 600, "text2")
        mark.setFixedWidth(px(38))
        layout.addWidget(mark)
        layout.addWidget(Words(self._question, 13.5, wrap=True), 1)
        self._clip = Picture("attach_16_regular", "text2", 16)
        self._clips = Words("", 12.5, 400, "text2")
        self._score = Words("", 12.5, 500, "text2")
        self._score.setMinimumWidth(px(66))
        self._score.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._strip = AnswerStrip(words.verdict_choices())
        self._strip.answered.connect(self.answered)
        self._returned = Picture("arrow_reply_20_regular", "partText", 18)
        self._returned.setToolTip(translate("ItemCard", "Returned for rework"))
        self._returned.setAccessibleName(translate("ItemCard", "Returned for rework"))
        for part in (self._returned, self._clip, self._clips, self._score, self._strip):
            layout.addWidget(part)
        return holder


class _OpenItem(QWidget):
    def __init__(self, card: ItemCard, question: str, guide: str, basis: Sequence[str]) -> None:
        super().__init__()
        self._card = card
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addLayout(self._head(question, guide, basis))
        self.answers = AnswerRow(words.verdict_choices())
        self.answers.answered.connect(card.answered)
        self.answers.stepped.connect(card.stepped)
        layout.addWidget(self.answers)
        self._fields_box = QWidget()
        self._fields_box.setLayout(self._fields())
        layout.addWidget(self._fields_box)
        self._suggestion = _SuggestionCard(card)
        layout.addWidget(self._suggestion)
        self._taken = _TakenCard(card)
        layout.addWidget(self._taken)
        self.comments = CommentsBox()
        self.comments.mended.connect(card.mended)
        layout.addWidget(self.comments)

    def hide_internal(self, hidden: bool) -> None:
        """Leave points and note out of sight, as when the unit looks on."""
        self._fields_box.setVisible(not hidden)
        self._menu.setVisible(not hidden)

    def show_answer(self, answer: Answer, line: Line, finding: str, suggestion: str, *, locked: bool) -> None:
        """Show the open item as it stands."""
        self.answers.show_answer(answer.verdict.value if answer.verdict else None, self._card.item.number)
        self.answers.set_locked(locked)
        free = answer.verdict is Verdict.PARTLY and not locked
        self.stepper.show_score(line.points if line.counted else Decimal(0), line.maximum, free=free)
        self.note.show_text(answer.note)
        self.note.setReadOnly(locked)
        self._note_frame.update()
        self._taken.setVisible(bool(finding))
        self._taken.show_finding(finding)
        open_suggestion = (
            bool(suggestion) and not finding and answer.suggestion is not Suggestion.DISMISSED and not locked
        )
        self._suggestion.setVisible(open_suggestion)
        self._suggestion.show_text(suggestion)

    def _head(self, question: str, guide: str, basis: Sequence[str]) -> QHBoxLayout:
        mark = Words(self._card.item.number, 15.5, 600, "primaryText")
        mark.setFixedWidth(px(44))
        text = QVBoxLayout()
        text.setSpacing(px(3))
        text.addWidget(Words(question, 15.5, 600, wrap=True))
        if guide:
            text.addWidget(Words(guide, 13, 400, "text2", wrap=True))
        if basis:
            line = Button(" · ".join(basis), ButtonKind.LINK, icon="book_open_16_regular", name="item_basis")
            line.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            line.clicked.connect(self._card.basis_wanted)
            # Without its side padding it stands under the question.
            line.setFixedWidth(line.sizeHint().width() - px(16))
            text.addLayout(row(line, 1))
        layout = QHBoxLayout()
        layout.setSpacing(0)
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(text, 1)
        self._menu = IconButton("more_horizontal_20_regular", translate("ItemCard", "More"), name="item_menu")
        self._menu.clicked.connect(lambda: self._card.menu_wanted.emit(self._menu))
        layout.addWidget(self._menu, 0, Qt.AlignmentFlag.AlignTop)
        return layout

    def _fields(self) -> QHBoxLayout:
        item = self._card.item
        score_label = translate("ItemCard", "Points (at most {0})").format(number(item.points))
        self.stepper = ScoreStepper(score_label)
        self.stepper.scored.connect(self._card.scored)
        left = QVBoxLayout()
        left.setSpacing(px(3))
        left.addWidget(Words(score_label, 12, 400, "text2"))
        left.addWidget(self.stepper)
        left.addStretch(1)
        label = translate("ItemCard", "Note")
        self.note = NoteEdit(
            translate("ItemCard", "What was seen, numbers, names of documents…"), name="note", label=label
        )
        self.note.written.connect(self._card.noted)
        self.note.left.connect(self._card.note_left)
        self.note.escaped.connect(self.answers.focus_answer)
        right = QVBoxLayout()
        right.setSpacing(px(3))
        right.addLayout(row(Words(label, 12, 400, "text2"), Words("F2", 12, 600, "text3"), 1))
        self._note_frame = InputFrame(self.note, tall=True)
        right.addWidget(self._note_frame)
        layout = QHBoxLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        layout.addLayout(left)
        layout.addLayout(right, 1)
        return layout


class _SuggestionCard(Card):
    def __init__(self, card: ItemCard) -> None:
        super().__init__(role="info", margins=10)
        self.setObjectName("suggestion")
        top = QHBoxLayout()
        top.setSpacing(px(10))
        top.addWidget(Picture("lightbulb_20_filled", "infoText"), 0, Qt.AlignmentFlag.AlignTop)
        text = QVBoxLayout()
        text.setSpacing(px(2))
        text.addWidget(Words(translate("ItemCard", "Suggested finding"), 13, 600, "infoText"))
        self._words = Words("", 13, wrap=True)
        text.addWidget(self._words)
        text.addStretch(1)
        top.addLayout(text, 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(0)
        take = Button(translate("ItemCard", "Put into findings"), icon="add_20_regular", name="take_suggestion")
        take.clicked.connect(card.taken)
        buttons.addWidget(take)
        edit = Button(translate("ItemCard", "Edit"), ButtonKind.LINK, name="edit_suggestion")
        edit.clicked.connect(card.edited)
        dismiss = Button(translate("ItemCard", "Dismiss"), ButtonKind.LINK, name="dismiss_suggestion")
        dismiss.clicked.connect(card.dismissed)
        buttons.addLayout(row(1, edit, dismiss, spacing=0))
        top.addLayout(buttons)
        self.body.addLayout(top)

    def show_text(self, text: str) -> None:
        """Show the sentence."""
        self._words.setText(text)


class _TakenCard(Card):
    def __init__(self, card: ItemCard) -> None:
        super().__init__(role="met", margins=6)
        self.setObjectName("taken")
        self._words = Words("", 13.5, 600)
        self._open = Button("", ButtonKind.LINK, name="open_finding")
        self._open.clicked.connect(card.finding_wanted)
        self.body.addLayout(
            row(Picture("checkmark_circle_20_filled", "metText"), self._words, 1, self._open, spacing=10)
        )

    def show_finding(self, finding: str) -> None:
        """Show which finding the item grew into."""
        self._words.setText(translate("ItemCard", "Put into findings as {0}").format(finding))
        self._open.setText(translate("ItemCard", "Open {0}").format(finding))
        self._open.updateGeometry()
