"""The page of one visit: the step bar and its six steps; steps open in any order and are built when first opened."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.frame.steps import StepBar, StepState
from cchc_desktop.workspace.changes import Changes
from cchc_desktop.workspace.review import Step

translate = QCoreApplication.translate
STEPS = tuple(Step)


@dataclass(frozen=True, slots=True)
class Steps:
    """How each step's widget is made; the app hands them in, so that screens stay strangers to one another."""

    make: dict[Step, Callable[[], QWidget]]


class VisitScreen(QWidget):
    """One visit. `titled` carries title and subtitle for the header."""

    titled = Signal(str, str)
    step_shown = Signal(str)

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
        self._pages = QStackedWidget()
        layout.addWidget(self._pages, 1)
        self._show_steps()
        self.bar.currentChanged.connect(lambda index: self.show_step(STEPS[index]))
        for keys, by in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self._by(by))
        desk.announcer.changed.connect(self._changed)

    def show_step(self, step: Step) -> QWidget:
        """Open a step and return its widget."""
        if step not in self._made:
            self._made[step] = self._steps.make[step]()
            self._pages.addWidget(self._made[step])
        widget = self._made[step]
        self._pages.setCurrentWidget(widget)
        self.bar.setCurrentIndex(STEPS.index(step))
        self.step_shown.emit(step.value)
        return widget

    def announce_title(self) -> None:
        """Tell the header where one is."""
        visit = self._desk.workspace.visits.get(self.visit)
        campaign = self._desk.workspace.campaigns.get(visit.campaign)
        leader = visit.team.leader
        parts = [words.day(visit.planned_on), campaign.name]
        if leader:
            parts.append(translate("Visit", "Head of the team: {0}").format(leader.name))
        title = translate("Visit", "People's Committee of {0}").format(
            f"{words.unit_kind(visit.unit.kind)} {visit.unit.name}"
        )
        self.titled.emit(title, " · ".join(part for part in parts if part))

    def _by(self, by: int) -> None:
        index = (self.bar.currentIndex() + by) % len(STEPS)
        self.show_step(STEPS[index])

    def _changed(self, changes: object) -> None:
        assert isinstance(changes, Changes)
        if changes.scope == self.visit:
            self._show_steps()
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
