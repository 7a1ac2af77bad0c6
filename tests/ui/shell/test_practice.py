"""The practice visit: hints that see what was done, lead there, are skipped and put away; never in real work."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.finding import Stance
from cchc_desktop.domain.handwriting import Handwriting, Point
from cchc_desktop.ui.practice import Coach, Spotlight, hint
from cchc_desktop.ui.sample import SampleDialog, sample_beside
from cchc_desktop.workspace.practice import LEFT, LESSONS, NotTheSample, Practising
from cchc_desktop.workspace.review import Step
from cchc_desktop.workspace.sample import Progress
from cchc_desktop.workspace.workspace import Surroundings, Workspace
from tests.ui.shell.conftest import LOOK, Robot
from tests.unit.workspace.conftest import PASSWORD

DRAWN = Handwriting(312, 148, (tuple(Point(40 + 4 * step, 60 + step % 9 * 5, step * 14) for step in range(60)),))


@pytest.fixture
def sample(robot: Robot) -> Robot:
    """The window of a workspace that its maker marked as the sample."""
    robot.bench.workspace.practice.mark_sample()
    return robot


def standing(robot: Robot) -> Practising:
    found = robot.bench.workspace.practice.standing()
    assert found is not None
    return found


def coach(robot: Robot) -> Coach:
    QApplication.processEvents()
    found = [one for one in robot.window.findChildren(Coach) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def said(robot: Robot) -> str:
    label = coach(robot).findChild(QLabel, "coach_text")
    assert isinstance(label, QLabel)
    return label.text()


def test_the_whole_practice_from_help_to_signed_minutes(sample: Robot, qtbot: QtBot) -> None:
    robot, workspace = sample, sample.bench.workspace
    robot.shell.go_to("help")
    robot.click("begin_practice")
    begun = standing(robot)
    visit = begun.visit
    assert begun.done == ()
    assert begun.now is not None
    assert (begun.now.key, len(begun.left)) == ("start", LEFT)
    assert said(robot) == hint("start")
    assert robot.shell.visit is not None
    assert robot.shell.visit.step() is Step.DETAILS
    # The frame is laid round the very button, and takes no click from it.
    spot = robot.window.findChild(Spotlight)
    assert isinstance(spot, Spotlight)
    qtbot.waitUntil(spot.isVisible)
    button = robot.find("start_visit")
    middle = button.mapTo(robot.shell, button.rect().center())
    assert spot.geometry().contains(middle)
    robot.click("start_visit")
    assert said(robot) == hint("people")

    robot.do(lambda: workspace.visits.representatives.add(visit, name="Võ Văn Tài", position="Chủ tịch", signs=True))
    assert said(robot) == hint("answer")
    robot.click("coach_go")
    assert robot.shell.visit.step() is Step.CHECKLIST
    assert robot.shell.current_item() == begun.left[0]
    for code in begun.left[:2]:
        robot.do(lambda code=code: workspace.answers.give(visit, code, Verdict.MET))
    assert said(robot) == hint("short")
    short = begun.left[2]
    robot.do(lambda: workspace.answers.give(visit, short, Verdict.UNMET))
    assert said(robot) == hint("short")
    robot.do(lambda: workspace.answers.note(visit, short, "chưa niêm yết"))
    assert said(robot) == hint("evidence")
    for code in begun.left:
        workspace.evidence.note_document(visit, code, "01/QĐ", date(2026, 4, 1), "bản đơn vị cung cấp")
    robot.do(lambda: workspace.answers.take_suggestion(visit, short))
    assert said(robot) == hint("rest")
    for code in begun.left[3:]:
        robot.do(lambda code=code: workspace.answers.give(visit, code, Verdict.MET))
    assert said(robot) == hint("dossier")
    robot.do(
        lambda: workspace.visits.dossiers.add(
            visit, code="H99.1", received_on=date(2026, 4, 1), due_on=date(2026, 4, 8), returned_on=date(2026, 4, 8)
        )
    )
    robot.do(lambda: workspace.visits.strengths.add(visit, text="Niêm yết đầy đủ"))
    assert said(robot) == hint("response")
    for finding in workspace.visits.get(visit).findings:
        workspace.visits.findings.change(visit, finding.id, cause="thiếu người", response__stance=Stance.AGREES)
    robot.do(
        lambda: workspace.visits.change(
            visit, response__stance=Stance.AGREES, response__text="Nhất trí", response__speaker="Ông Tài"
        )
    )
    assert said(robot) == hint("end")
    robot.do(lambda: workspace.visits.change(visit, ended_at=workspace.clock.now()))
    assert said(robot) == hint("sign")
    # What is left to answer for is what any visit asks for; the way to signed minutes is open.
    for outcome in workspace.minutes.review(visit).outcomes:
        if outcome.wants_reason:
            workspace.minutes.give_reason(visit, outcome.condition, "tập dượt")
    first = workspace.minutes.signatories(visit)[0]
    preparation = workspace.minutes.prepare(visit, first.field)
    robot.do(lambda: workspace.minutes.record(visit, preparation.by_hand(DRAWN)))
    assert standing(robot).now is None
    assert set(standing(robot).done) == {lesson.key for lesson in LESSONS}
    assert robot.sees("coach_again")
    robot.click("coach_again")
    assert standing(robot).visit != visit
    assert said(robot) == hint("start")


def test_a_hint_is_skipped_and_the_coach_put_away_for_good(sample: Robot) -> None:
    robot = sample
    robot.application.practise()
    QApplication.processEvents()
    robot.click("coach_skip")
    assert said(robot) == hint("people")
    # A new look builds the window anew: the coach is there again, where one was.
    robot.application.change_look(replace(LOOK, text_size=125))
    assert said(robot) == hint("people")
    robot.application.change_look(LOOK)
    QApplication.processEvents()
    robot.click("coach_close")
    assert robot.bench.workspace.practice.standing() is None
    robot.application.change_look(LOOK)
    QApplication.processEvents()
    assert [one for one in robot.window.findChildren(Coach) if one.isVisible()] == []


def test_real_work_holds_no_practice_and_the_sample_is_made_beside_it(
    robot: Robot, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(NotTheSample):
        robot.bench.workspace.practice.begin()
    assert robot.window.findChildren(Coach) == []
    before = robot.bench.folder
    made: list[Path] = []

    def quick(folder: Path, *, person: str, password: str, around: Surroundings, progress: Progress) -> str:
        """Make what the maker of the sample makes, without its twenty-four visits."""
        assert progress(1, 2)
        workspace, code = Workspace.create(folder, person=person, password=password, around=around)
        form, _ = workspace.forms.supplied()
        workspace.campaigns.create("Mẫu", 2026, form)
        workspace.practice.mark_sample()
        workspace.close()
        made.append(folder)
        return code

    monkeypatch.setattr("cchc_desktop.ui.sample.make_sample", quick)

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SampleDialog)
        assert not dialog.act.isEnabled()
        for name in ("sample_password", "sample_again"):
            edit = dialog.findChild(QLineEdit, name)
            assert isinstance(edit, QLineEdit)
            edit.setText(PASSWORD)
        dialog.act.click()

    QTimer.singleShot(0, fill)
    robot.application.practise()
    assert made == [sample_beside(before)]
    screen = robot.application.lock_screen
    assert screen is not None
    QApplication.processEvents()
    password = robot.find("password")
    assert isinstance(password, QLineEdit)
    password.setText(PASSWORD)
    robot.click("unlock")
    workspace = robot.application._workspace
    assert workspace is not None
    assert workspace.folder == sample_beside(before)
    assert said(robot) == hint("start")
    assert Workspace.people(before)
    robot.application.lock()
    robot.bench.workspace = workspace


def test_every_lesson_points_to_a_widget_that_is_there(sample: Robot) -> None:
    robot = sample
    robot.application.practise()
    visit = standing(robot).visit
    robot.do(lambda: robot.bench.workspace.visits.start(visit))
    for lesson in LESSONS:
        if lesson.key in ("start", "finding"):
            continue  # a visit begins once; a suggestion stands below an item that falls short
        page = robot.shell.open_visit(visit, lesson.step)
        QApplication.processEvents()
        if lesson.step is Step.CHECKLIST:
            robot.shell.open_item(standing(robot).left[0])
        QApplication.processEvents()
        name = lesson.target.format(first=standing(robot).left[0])
        assert page.findChildren(QWidget, name), lesson.key
        assert hint(lesson.key)
