"""The page of one visit: the step bar and its six steps; steps open in any order and are built when first opened."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import ClassVar, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.domain.duty import Right
from cchc_desktop.domain.reviewing import ReviewState
from cchc_desktop.ui import role_words, words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.frame.steps import StepBar, StepState
from cchc_desktop.ui.kit.focus import focus_into
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Banner
from cchc_desktop.workspace.changes import Changes, Undone
from cchc_desktop.workspace.review import Step

translate = QCoreApplication.translate
STEPS = tuple(Step)


@dataclass(frozen=True, slots=True)
class Steps:
    """How each step's widget is made; the app hands them in, so that screens stay strangers to one another."""

    make: dict[Step, Callable[[], QWidget]]


@runtime_checkable
class ShowsUndone(Protocol):
    """A step that shows what was taken back at its own place, and offers a button for it."""

    undo_wanted: ClassVar[Signal]

    def show_undone(self, undone: Undone, said: str) -> None:
        """Bring what changed into view and say what it was."""


@runtime_checkable
class HasPanes(Protocol):
    """A page whose panes F6 goes through."""

    def panes(self) -> list[QWidget]:
        """Return the panes in the order of ui.md 6.2."""


_STEPS_OF = {
    "answer": (Step.CHECKLIST,),
    "suggestion": (Step.CHECKLIST,),
    "evidence": (Step.CHECKLIST, Step.DOSSIERS),
    "finding": (Step.CONCLUSION,),
    "recommendation": (Step.CONCLUSION,),
    "strength": (Step.CONCLUSION,),
    "dossier": (Step.DOSSIERS,),
    "sample": (Step.DOSSIERS,),
    "remediation": (Step.REMEDIATIONS,),
    "visit": (Step.DETAILS, Step.CONCLUSION),
    "member": (Step.DETAILS,),
    "representative": (Step.DETAILS,),
}
"""Where each kind of row is shown; undo goes there, unless the step in view shows it."""


class VisitScreen(QWidget):
    """One visit. `titled` carries title and subtitle for the header, `told` what an undo took back."""

    titled = Signal(str, str)
    step_shown = Signal(str)
    told = Signal(str)

    def __init__(self, desk: Desk, visit: str, steps: Steps) -> None:
        super().__init__()
        self.setObjectName("visit")
        self._desk = desk
        self.visit = visit
        self._steps = steps
        self._made: dict[Step, QWidget] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.bar = StepBar()
        layout.addWidget(self.bar)
        layout.addWidget(self._build_lock())
        self._pages = QStackedWidget()
        layout.addWidget(self._pages, 1)
        self._show_steps()
        self._show_lock()
        self.bar.currentChanged.connect(self._bar_turned)
        for keys, act in (
            ("Ctrl+PgDown", partial(self._by, 1)),
            ("Ctrl+PgUp", partial(self._by, -1)),
            ("Ctrl+Z", self.undo),
            ("Ctrl+Y", partial(self.undo, again=True)),
            ("Ctrl+Shift+Z", partial(self.undo, again=True)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        desk.announcer.changed.connect(self._changed)

    def show_step(self, step: Step) -> QWidget:
        """Open a step, put the focus where it was there, and return its widget."""
        widget = self._turn_to(step)
        focus_into(widget)
        return widget

    def _bar_turned(self, index: int) -> None:
        widget = self._turn_to(STEPS[index])
        # Who walks along the bar with the arrows stays on it.
        if not self.bar.hasFocus():
            focus_into(widget)

    def _turn_to(self, step: Step) -> QWidget:
        if step not in self._made:
            made = self._steps.make[step]()
            self._made[step] = made
            self._pages.addWidget(made)
            if isinstance(made, ShowsUndone):
                made.undo_wanted.connect(self.undo)
        widget = self._made[step]
        self._pages.setCurrentWidget(widget)
        self.bar.setCurrentIndex(STEPS.index(step))
        self._show_lock()
        self.step_shown.emit(step.value)
        return widget

    def step(self) -> Step:
        """Return the step in view."""
        return STEPS[self.bar.currentIndex()]

    def panes(self) -> list[QWidget]:
        """Return the step bar and the panes of the step in view."""
        widget = self._made[self.step()]
        return [self.bar, *(widget.panes() if isinstance(widget, HasPanes) else [widget])]

    def announce_title(self) -> None:
        """Tell the header where one is."""
        visit = self._desk.workspace.visits.get(self.visit)
        campaign = self._desk.workspace.campaigns.get(visit.campaign)
        leader = visit.team.leader
        parts = [words.day(visit.planned_on), campaign.name]
        if leader:
            parts.append(translate("Visit", "Head of the team: {0}").format(leader.name))
        state = self._desk.workspace.reviews.states().get(self.visit, ReviewState.OPEN)
        if state is not ReviewState.OPEN and not self._desk.presenting:
            told = self._desk.workspace.reviews.get(self.visit).ruling
            reason = f": {told.text}" if told is not None and told.text and state is ReviewState.RETURNED else ""
            parts.append(words.review_state(state)[0] + reason)
        title = translate("Visit", "People's Committee of {0}").format(
            f"{words.unit_kind(visit.unit.kind)} {visit.unit.name}"
        )
        title = translate("Words", "{0} (re-check)").format(title) if visit.recheck_of else title
        self.titled.emit(title, " · ".join(part for part in parts if part))

    def undo(self, *, again: bool = False) -> None:
        """Take back the last act on the visit (or do it again), go to where it shows, and say what it was."""
        visits = self._desk.workspace.visits
        if not self._desk.may(Right.RECORDING):
            self.told.emit(translate("Visit", "Your role lets you read this visit, not write in it"))
            return
        if visits.get(self.visit).frozen_at is not None:
            self.told.emit(translate("Visit", "The minutes are signed: nothing can be undone"))
            return
        if (visits.next_redo if again else visits.next_undo)(self.visit) is None:
            self.told.emit(
                translate("Visit", "Nothing to do again") if again else translate("Visit", "Nothing to undo")
            )
            return
        undone = self._desk.back(partial(visits.redo if again else visits.undo, self.visit))
        if undone is None:
            return
        said = translate("Visit", "Done again: {0}") if again else translate("Visit", "Taken back: {0}")
        said = said.format(words.act(undone.label))
        widget = self.show_step(self._step_of(undone.changes))
        if isinstance(widget, ShowsUndone):
            widget.show_undone(undone, said)
        else:
            self.told.emit(said)

    def _step_of(self, changes: Changes) -> Step:
        steps = [step for kind, _ in changes.touched for step in _STEPS_OF.get(kind, ())]
        here = STEPS[self.bar.currentIndex()]
        return here if here in steps or not steps else min(steps, key=STEPS.index)

    def _build_lock(self) -> QWidget:
        self._lock = QWidget()
        self._lock_banner = Banner(
            "lock_closed_20_filled", "", "info", translate("Visit", "Open the minutes"), name="visit_locked"
        )
        self._lock_banner.acted.connect(lambda: self.show_step(Step.MINUTES))
        column = QVBoxLayout(self._lock)
        column.setContentsMargins(px(16), px(8), px(16), 0)
        column.addWidget(self._lock_banner)
        self._role_banner = Banner("eye_20_regular", "", "info", name="visit_read_only")
        column.addWidget(self._role_banner)
        return self._lock

    def _show_lock(self) -> None:
        frozen_at = self._desk.workspace.visits.get(self.visit).frozen_at
        elsewhere = STEPS[self.bar.currentIndex()] is not Step.MINUTES
        # At the minutes it matters who signs, before that who records.
        reads = not self._desk.may(Right.RECORDING if elsewhere else Right.SIGNING)
        self._lock.setVisible(reads or (frozen_at is not None and elsewhere))
        self._lock_banner.setVisible(frozen_at is not None and elsewhere)
        self._role_banner.setVisible(reads)
        if reads:
            mine = self._desk.workspace.permissions.mine()
            said = translate("Visit", "You are {0} here: {1} Ask the office or the head of the team for another role.")
            self._role_banner.show_text(said.format(role_words.duty(mine), role_words.duty_may(mine)))
        if frozen_at is not None:
            said = translate("Visit", "Signed at {0}. The content is locked; a correction is made from the minutes.")
            self._lock_banner.show_text(said.format(words.moment(frozen_at)))

    def _by(self, by: int) -> None:
        index = (self.bar.currentIndex() + by) % len(STEPS)
        self.show_step(STEPS[index])

    def _changed(self, changes: object) -> None:
        assert isinstance(changes, Changes)
        if changes.scope == self.visit:
            self._show_steps()
            self._show_lock()
            if changes.touches("visit") or changes.touches("member"):
                self.announce_title()

    def _show_steps(self) -> None:
        workspace = self._desk.workspace
        visit = workspace.visits.get(self.visit)
        total = workspace.visits.score(self.visit).total
        followed = sum(entry.state is not None for entry in visit.remediations)
        states = workspace.minutes.signatories(self.visit)
        signed = sum(bool(state.how) for state in states)
        details = visit.started_at is not None and visit.ended_at is not None and visit.team.leader is not None
        count = len(visit.remediations)
        self.bar.show_steps(
            [
                StepState(translate("Visit", "Details"), details),
                StepState(
                    translate("Visit", "Earlier recommendations"),
                    followed == count and count > 0,
                    f"{followed}/{count}" if count else "",
                ),
                StepState(
                    translate("Visit", "Checklist"), total.answered == total.items, f"{total.answered}/{total.items}"
                ),
                StepState(translate("Visit", "Sampled dossiers"), bool(visit.dossiers), str(len(visit.dossiers) or "")),
                StepState(
                    translate("Visit", "Conclusion"),
                    bool(visit.findings) and all(visit.recommendations_for(f.id) for f in visit.findings),
                    str(len(visit.findings) or ""),
                ),
                StepState(
                    translate("Visit", "Minutes and signatures"),
                    bool(states) and signed == len(states),
                    f"{signed}/{len(states)}" if signed else "",
                ),
            ]
        )
