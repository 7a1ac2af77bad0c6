"""Working as a team: sections with owners, “Phần của tôi”, comments, return for rework; and showing it to the unit."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.team import Role
from cchc_desktop.ui.checklist.screen import ChecklistScreen
from cchc_desktop.workspace.comments import NotTheHead
from cchc_desktop.workspace.review import Condition, Gap, Step
from tests.ui.shell.conftest import Robot
from tests.ui.shell.test_keys import Walker


@pytest.fixture
def at(robot: Robot) -> Walker:
    """Section 4 belongs to the person at this laptop."""
    workspace = robot.bench.workspace
    section = workspace.visits.checklist(robot.bench.visit).sections[3].code
    me = next(m for m in workspace.visits.get(robot.bench.visit).team.members if m.name == workspace.person)
    workspace.sections.give(robot.bench.visit, section, me.id)
    return Walker(robot)


def become_head(robot: Robot) -> None:
    members = robot.bench.workspace.visits.get(robot.bench.visit).team.members
    me = next(m for m in members if m.name == robot.bench.workspace.person)
    robot.bench.workspace.visits.members.change(robot.bench.visit, me.id, role=Role.LEADER)


def returned(at: Walker) -> tuple[Gap, ...]:
    """Return what the review before signing says of returned items."""
    outcomes = at.robot.bench.workspace.minutes.review(at.visit).outcomes
    return next(outcome.gaps for outcome in outcomes if outcome.condition is Condition.REWORK_DONE)


def test_my_part_shows_my_sections_only_and_f3_stays_in_them(at: Walker) -> None:
    at.robot.click("my_part")
    assert at.section == "4"
    assert [state.number for state in at.screen.presenter.sections()] == ["4"]
    for item in at.screen.presenter.section.items[1:]:
        at.robot.bench.workspace.answers.give(at.robot.bench.visit, item.code, Verdict.MET)
    at.press(Qt.Key.Key_1).press(Qt.Key.Key_F3)
    assert at.section == "4"
    at.robot.click("my_part")
    assert len(at.screen.presenter.sections()) == 9


def test_a_comment_stands_at_its_item_and_never_in_the_record(at: Walker) -> None:
    workspace = at.robot.bench.workspace
    at.screen.presenter.comment(at.current, "Xem lại số văn bản", rework=False)
    QApplication.processEvents()
    assert at.robot.sees("comments")
    assert "Xem lại số văn bản" not in str(workspace.visits.get(at.robot.bench.visit))


def test_only_the_head_returns_an_item_and_it_waits_until_it_is_mended(at: Walker) -> None:
    workspace, visit = at.robot.bench.workspace, at.robot.bench.visit
    with pytest.raises(NotTheHead):
        workspace.comments.add(visit, at.current, "Chưa rõ", rework=True)
    become_head(at.robot)
    at.screen.presenter.comment(at.current, "Chưa rõ căn cứ", rework=True)
    QApplication.processEvents()
    comment = workspace.comments.open_rework(visit)[0]
    number = workspace.visits.checklist(visit).item(at.current).number
    assert [gap.name for gap in returned(at)] == [number]
    at.robot.click(f"mended_{comment.id}")
    assert workspace.comments.open_rework(visit) == ()
    assert returned(at) == ()
    mended = workspace.comments.of_item(visit, at.current)[0]
    assert mended.mended_by == workspace.person


def test_undo_takes_a_comment_back(at: Walker) -> None:
    from tests.ui.shell.conftest import CTRL

    at.screen.presenter.comment(at.current, "Nhầm", rework=False)
    at.press(Qt.Key.Key_Z, CTRL)
    assert at.robot.bench.workspace.comments.of_item(at.robot.bench.visit, at.current) == ()


def test_f11_shows_the_visit_to_the_unit_without_anything_internal(at: Walker, qtbot: QtBot) -> None:
    robot = at.robot
    at.screen.presenter.comment(at.current, "Góp ý trong đoàn", rework=False)
    at.press(Qt.Key.Key_Down).press(Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: robot.shell.desk.presenting)
    QApplication.processEvents()
    assert robot.shell.current_item() == at.codes[1]
    screen = robot.shell.findChild(ChecklistScreen)
    assert isinstance(screen, ChecklistScreen)
    screen.presenter.open_item(at.codes[0])
    QApplication.processEvents()
    for name in ("navigation", "search", "note", "score_value", "comments", "suggestion", "my_part"):
        assert not robot.sees(name), name
    robot.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert not robot.sees("palette_text")
    robot.press(Qt.Key.Key_3)
    assert robot.bench.workspace.visits.get(robot.bench.visit).answer(at.codes[0]).verdict is Verdict.UNMET
    robot.press(Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: not robot.shell.desk.presenting)
    qtbot.waitUntil(lambda: robot.sees("navigation"))
    assert robot.shell.visit is not None
    assert robot.shell.visit.step() is Step.CHECKLIST
    assert robot.find("navigation").findChild(QWidget, "place_home") is not None


def test_there_is_nothing_to_show_outside_a_visit(robot: Robot) -> None:
    robot.press(Qt.Key.Key_F11)
    assert not robot.shell.desk.presenting
    assert robot.shell.header.pair.saved.status.fact == "Mở một cuộc kiểm tra trước"
