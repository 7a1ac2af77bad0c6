"""The review before signing: what does not hold as links, hard or soft, each soft one's reason, whose work is where."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.ui import words
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.inputs import Labelled, LineEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Picture, Words, clear, row
from cchc_desktop.workspace.contributions import Contribution
from cchc_desktop.workspace.review import Condition, Outcome, Review

translate = QCoreApplication.translate
_LINKS = 12


class ReviewCard(Card):
    """Shows the conditions that do not hold; `reasoned` carries a condition and what was written for it."""

    gap_wanted = Signal(str, str)
    reasoned = Signal(object, str)

    def __init__(self) -> None:
        super().__init__(margins=10, spacing=4)
        self.setObjectName("review")
        self._shown: tuple[tuple[Condition, object], ...] | None = None
        self._fields: dict[Condition, LineEdit] = {}
        self._head = Words("", 13.5, 600, wrap=True)
        self.body.addWidget(self._head)
        self._list = QVBoxLayout()
        self._list.setSpacing(px(4))
        self.body.addLayout(self._list)

    def show_review(self, review: Review) -> None:
        """Show how it stands; what a person is writing in stays as it is."""
        whole = len(review.outcomes)
        self.set_role("met" if review.held == whole else "not" if review.stopped else "part")
        head = translate("SignPanel", "{0}/{1} conditions hold").format(review.held, whole)
        reasons = sum(outcome.wants_reason for outcome in review.outcomes)
        if reasons and not review.stopped:
            head += "\n" + translate("SignPanel", "To sign all the same, write why: %n reason(s)", "", reasons)
        self._head.setText(head)
        open_ = [outcome for outcome in review.outcomes if not outcome.holds]
        now = tuple((outcome.condition, outcome.gaps) for outcome in open_)
        if now != self._shown:
            self._shown = now
            self._fields.clear()
            clear(self._list)
            for outcome in open_:
                self._list.addWidget(self._line(outcome))
        for outcome in open_:
            if outcome.condition in self._fields:
                self._fields[outcome.condition].show_text(outcome.reason)

    def _line(self, outcome: Outcome) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, px(2), 0, 0)
        column.setSpacing(0)
        role, icon = ("notText", "error_circle_16_filled") if outcome.stops else ("partText", "warning_16_filled")
        text = Words(f"{words.condition(outcome.condition)} ({len(outcome.gaps)})", 13, 500, wrap=True)
        line = row(Picture(icon, role, 16), text)
        line.setStretch(1, 1)
        column.addLayout(line)
        gap = outcome.gaps[0]
        names = ", ".join(words.gap(entry) for entry in outcome.gaps[:_LINKS])
        if len(outcome.gaps) > _LINKS:
            names += "…"
        link = Button(
            translate("SignPanel", "Go to {0}").format(words.gap(gap)), ButtonKind.LINK, name=f"gap_{outcome.condition}"
        )
        link.setToolTip(names)
        link.clicked.connect(lambda: self.gap_wanted.emit(gap.step.value, gap.entity))
        column.addLayout(row(link, 1))
        if not outcome.stops:
            column.addWidget(self._reason(outcome.condition))
        return holder

    def _reason(self, condition: Condition) -> Labelled:
        field = LineEdit(name=f"reason_{condition}")
        field.written.connect(partial(self.reasoned.emit, condition))
        self._fields[condition] = field
        return Labelled(translate("SignPanel", "Reason for signing like this"), field)


class SectionsCard(Card):
    """Who has which section, how far it is, and when their work last came in."""

    def __init__(self) -> None:
        super().__init__(margins=10, spacing=6)
        self.setObjectName("sections_and_owners")
        self.body.addWidget(Words(translate("SignPanel", "Sections and whose they are"), 13.5, 600))
        self._list = QVBoxLayout()
        self._list.setSpacing(px(6))
        self.body.addLayout(self._list)

    def show_contributions(self, all_of_them: tuple[Contribution, ...]) -> None:
        """Show each section in two lines."""
        clear(self._list)
        self.setVisible(bool(all_of_them))
        for one in all_of_them:
            title = f"{one.section.number}. {one.section.title.say(words.language())}"
            self._list.addWidget(Words(f"{title} · {one.answered}/{one.items}", 13, 500, wrap=True))
            self._list.addWidget(Words(_whose(one), 12.5, 400, "text2", wrap=True))


def _whose(one: Contribution) -> str:
    if one.owner is None:
        return translate("SignPanel", "nobody in particular")
    if one.here:
        return translate("SignPanel", "{0}, at this laptop").format(one.owner.name)
    if one.merged_at is None:
        return translate("SignPanel", "{0}, nothing taken in from another laptop").format(one.owner.name)
    return translate("SignPanel", "{0}, last taken in {1}").format(one.owner.name, words.moment(one.merged_at))
