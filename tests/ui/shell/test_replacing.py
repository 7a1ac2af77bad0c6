"""Visits opened one after another: the page before goes with all it had under way and is touched no more."""

import gc

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.ui.visit.screen import VisitScreen
from cchc_desktop.workspace.review import Step
from tests.ui.shell.conftest import Robot
from tests.ui.shell.test_keys import Walker


def _let_go() -> None:
    """Do what the event loop does on its way round, also destroy what was to be deleted later."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def test_pages_are_replaced_while_their_errands_are_out(robot: Robot) -> None:
    """Each page is left at another step, with its preview being made, and workers that allocate much."""
    workspace = robot.bench.workspace
    campaigns = workspace.campaigns.all()
    visits = [visit.id for visit in workspace.visits.all(campaigns[0].id)]
    went: list[str] = []
    for round_ in range(24):
        visit = robot.shell.open_visit(visits[round_ % len(visits)], list(Step)[round_ % 6])
        visit.destroyed.connect(lambda _gone=None, number=round_: went.append(str(number)))
        Errand(lambda: [[number] for number in range(20_000)], visit).start()
        if round_ % 3 == 0:
            robot.shell.go_to("home")
        if round_ % 2:
            _let_go()
    robot.shell.go_to("home")
    _let_go()
    gc.collect()
    assert len(robot.window.findChildren(VisitScreen)) == 1
    assert len(went) == 23


def test_what_the_page_before_listened_to_reaches_it_no_more(robot: Robot) -> None:
    """Acts on a visit whose page is gone are shown by whatever is in view, and by nothing that was destroyed."""
    at = Walker(robot)
    other = next(
        visit.id
        for visit in robot.bench.workspace.visits.all(robot.bench.workspace.campaigns.all()[0].id)
        if visit.id != at.visit
    )
    robot.shell.open_visit(other, Step.CHECKLIST)
    _let_go()
    assert not shiboken6.isValid(at.screen)
    code = at.codes[0]
    robot.do(lambda: robot.bench.workspace.answers.give(at.visit, code, Verdict.MET))
    robot.press(Qt.Key.Key_Down)
    assert at.verdict() is Verdict.MET
