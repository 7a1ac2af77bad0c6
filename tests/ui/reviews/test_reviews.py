"""The review screen under the hands."""

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.duty import Duty
from cchc_desktop.domain.reviewing import ReviewState
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.announcer import Announcer
from cchc_desktop.ui.reviews.screen import ReviewsScreen
from cchc_desktop.ui.visit.screen import Steps, VisitScreen
from cchc_desktop.workspace.review import Step
from cchc_desktop.workspace.workspace import Workspace
from tests.unit.workspace.conftest import PASSWORD, Bench

HEAD = "Nguyễn Thị Thanh Hà"


def shown(workspace: Workspace, qtbot: QtBot) -> ReviewsScreen:
    made = ReviewsScreen(Desk(workspace, Announcer()))
    qtbot.addWidget(made)
    made.resize(1290, 632)
    made.show()
    qtbot.waitExposed(made)
    return made


def press(screen: ReviewsScreen, name: str) -> None:
    button = screen.findChild(QPushButton, f"review_{name}")
    assert button is not None
    button.click()


def names(screen: ReviewsScreen) -> list[str]:
    found = [button.objectName() for button in screen.detail.findChildren(QPushButton) if button.isVisible()]
    return [name.removeprefix("review_") for name in found if name != "review_visit"]


@pytest.fixture
def begun(bench: Bench) -> Bench:
    bench.workspace.answers.give(bench.visit, "A1", Verdict.MET)
    bench.workspace.add_person(HEAD, PASSWORD, Duty.LEADER)
    return bench


def test_a_visit_is_handed_in_returned_and_approved_by_hand(begun: Bench, qtbot: QtBot) -> None:
    clerk = begun.workspace.person
    screen = shown(begun.workspace, qtbot)
    QAbstractItemModelTester(screen.grid, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert [button.text() for button in screen._segments.buttons] == [
        "Đã trình (0)",
        "Trả lại (0)",
        "Chưa trình (1)",
        "Đã duyệt (0)",
    ]
    press(screen, "submitted")
    assert begun.workspace.reviews.get(begun.visit).state is ReviewState.SUBMITTED
    assert screen._segments.buttons[0].text() == "Đã trình (1)"
    screen.close()
    begun.workspace.close()
    begun.workspace = Workspace.open(begun.folder, person=HEAD, password=PASSWORD, around=begun.around)
    screen = shown(begun.workspace, qtbot)
    qtbot.waitUntil(lambda: names(screen) == ["approved", "returned", "taken_back", "remarked"])
    screen.detail.text.setPlainText("Thiếu minh chứng câu 1.1")
    press(screen, "returned")
    assert screen.detail.text.toPlainText() == ""
    screen._segments.buttons[1].click()
    assert "Nguyễn Thị Thanh Hà trả lại để làm lại: Thiếu minh chứng câu 1.1" in screen.detail._history.text()
    screen.close()
    begun.workspace.close()
    begun.workspace = Workspace.open(begun.folder, person=clerk, password=PASSWORD, around=begun.around)
    screen = shown(begun.workspace, qtbot)
    assert screen._filter == "returned", "what waits for this person comes first"
    press(screen, "submitted")
    with qtbot.waitSignal(screen.visit_wanted) as told:
        press(screen, "visit")
    assert told.args == [begun.visit]


def test_words_that_were_not_kept_stay_in_the_field(
    begun: Bench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun.workspace.reviews.submit(begun.visit)
    begun.workspace.answers.give(begun.visit, "A2", Verdict.MET)
    begun.workspace.close()
    begun.workspace = Workspace.open(begun.folder, person=HEAD, password=PASSWORD, around=begun.around)
    screen = shown(begun.workspace, qtbot)
    declined: list[str] = []
    monkeypatch.setattr(screen._desk, "decline", lambda error: declined.append(type(error).__name__))
    screen.detail.text.setPlainText("Được")
    press(screen, "approved")
    assert declined == ["NotInReview"]
    assert screen.detail.text.toPlainText() == "Được"
    assert screen.grid.index(0, 4).data() == "Đã trình, đã sửa sau đó"


def test_nothing_has_begun(bench: Bench, qtbot: QtBot) -> None:
    screen = shown(bench.workspace, qtbot)
    assert screen._pages.currentIndex() == 0


def test_an_open_visit_says_that_it_was_returned_and_why(begun: Bench, qtbot: QtBot) -> None:
    begun.workspace.reviews.submit(begun.visit)
    begun.workspace.close()
    begun.workspace = Workspace.open(begun.folder, person=HEAD, password=PASSWORD, around=begun.around)
    begun.workspace.reviews.send_back(begun.visit, "Thiếu minh chứng câu 1.1")
    desk = Desk(begun.workspace, Announcer())
    screen = VisitScreen(desk, begun.visit, Steps(dict.fromkeys(Step, QWidget)))
    qtbot.addWidget(screen)
    with qtbot.waitSignal(screen.titled) as told:
        screen.announce_title()
    assert told.args is not None
    assert told.args[1].endswith("Bị trả lại: Thiếu minh chứng câu 1.1")
    desk.presenting = True
    with qtbot.waitSignal(screen.titled) as told:
        screen.announce_title()
    assert told.args is not None
    assert "trả lại" not in told.args[1], "the unit that looks on is not told"
