"""One visit's review in detail: where it stands, words to write, the steps the person may take, what was said."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.domain.reviewing import Review, ReviewAct
from cchc_desktop.ui import words
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.inputs import Labelled, NoteEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Chip, Words, clear, row
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.ui.reviews import wording

translate = QCoreApplication.translate


class ReviewDetail(Card):
    """`acted` carries the act and its words, `visit_wanted` the visit."""

    acted = Signal(str, str)
    visit_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(margins=1, spacing=0)
        self.setObjectName("review_detail")
        self._visit = ""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(px(14), px(12), px(14), px(12))
        column.setSpacing(px(10))
        self._unit = Words("", 15.5, 600, wrap=True)
        self._chip = Chip("")
        self._about = Words("", 12.5, 400, "text2", wrap=True)
        for part in (self._unit, self._chip, self._about):
            column.addWidget(part)
        label = translate("Reviews", "Your words (needed to return it)")
        self.text = NoteEdit(name="review_text", lines=3, label=label)
        column.addWidget(Labelled(label, self.text))
        self._steps = QVBoxLayout()
        self._steps.setSpacing(px(6))
        column.addLayout(self._steps)
        visit = Button(
            translate("Reviews", "Open the visit"), ButtonKind.LINK, icon="arrow_right_20_regular", name="review_visit"
        )
        visit.clicked.connect(lambda: self.visit_wanted.emit(self._visit))
        column.addLayout(row(visit, 1))
        column.addWidget(Words(translate("Reviews", "History"), 13, 600))
        self._history = Words("", 12.5, 400, "text2", wrap=True)
        column.addWidget(self._history)
        column.addStretch(1)
        self.body.addWidget(Scroll(holder, "surface"))

    def show_one(self, review: Review, acts: tuple[ReviewAct, ...], late: int, *, may_remark: bool) -> None:
        """Show where a visit stands and what the person may do; `late` edits wait since it was signed."""
        if review.visit != self._visit:
            self.text.show_text("")
        self._visit = review.visit
        self._unit.setText(words.unit_title(review.unit.kind, review.unit.name))
        self._chip.show_chip(*wording.of(review))
        said = []
        if review.changed:
            said.append(translate("Reviews", "It says something else now than when it was handed in or approved."))
        if review.signed:
            said.append(
                translate("Reviews", "Signed: what is found wrong becomes a supplementary version (step Minutes).")
            )
        if late:
            said.append(translate("Reviews", "%n edit(s) came in after it was signed.", "", late))
        self._about.setText(" ".join(said))
        self._about.setVisible(bool(said))
        clear(self._steps)
        for number, act in enumerate((*acts, *((ReviewAct.REMARKED,) if may_remark else ()))):
            text, icon = wording.button(act)
            kind = ButtonKind.PRIMARY if number == 0 and act is not ReviewAct.REMARKED else ButtonKind.NORMAL
            button = Button(text, kind, icon=icon, name=f"review_{act.value}")
            button.clicked.connect(partial(self._act, act))
            self._steps.addLayout(row(button, 1))
        self.text.setEnabled(bool(acts) or may_remark)
        self._history.setText(wording.history(review))

    def said(self) -> None:
        """Empty the field: its words are kept with the step."""
        self.text.show_text("")

    def _act(self, act: ReviewAct) -> None:
        self.acted.emit(act.value, self.text.toPlainText())
