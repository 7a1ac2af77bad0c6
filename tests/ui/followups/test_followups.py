"""The follow-up screen under the hands."""

from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.clock import VIETNAM
from cchc_desktop.domain.followup import Progress
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.followups.aging import AgingBar
from cchc_desktop.ui.followups.screen import FollowUpsScreen
from cchc_desktop.ui.kit.announcer import Announcer
from tests.sample import office
from tests.unit.workspace.conftest import Bench

KEY = Qt.Key


@pytest.fixture
def screen(bench: Bench, qtbot: QtBot) -> FollowUpsScreen:
    lines = (("Lập sổ", date(2026, 6, 30)), ("Niêm yết đủ", date(2026, 4, 1)), ("Đào tạo", date(2026, 4, 17)))
    office.recommend(bench.workspace, bench.visit, lines)
    office.sign(bench.workspace, bench.visit, datetime(2026, 3, 1, tzinfo=VIETNAM))
    made = FollowUpsScreen(Desk(bench.workspace, Announcer()))
    qtbot.addWidget(made)
    made.resize(1290, 632)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def press(screen: FollowUpsScreen, step: Progress) -> None:
    button = screen.findChild(QPushButton, f"followup_to_{step.value}")
    assert button is not None
    button.click()


def rows(screen: FollowUpsScreen) -> list[str]:
    return [screen.grid.index(row, 1).data() for row in range(screen.grid.rowCount())]


def test_the_overdue_stand_first_and_filters_say_how_many(screen: FollowUpsScreen) -> None:
    QAbstractItemModelTester(screen.grid, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert rows(screen) == ["Niêm yết đủ", "Đào tạo", "Lập sổ"]
    assert [button.text() for button in screen._segments.buttons] == [
        "Đang mở (3)",
        "Quá hạn (1)",
        "Cần nhắc (2)",
        "Đã trả lời (0)",
    ]
    screen._segments.buttons[2].click()
    assert rows(screen) == ["Niêm yết đủ", "Đào tạo"]
    bar = screen.findChild(AgingBar)
    assert bar is not None
    assert bar.accessibleName() == "1 còn lâu; 1 trong 5 ngày; 1 quá 6–20 ngày"


def test_a_recommendation_is_handed_over_reported_and_leaves_the_list(
    screen: FollowUpsScreen, bench: Bench, qtbot: QtBot
) -> None:
    followups = bench.workspace.followups
    key = screen.table.chosen()
    screen.detail.owner.setFocus()
    screen.detail.owner.selectAll()
    QTest.keyClicks(screen.detail.owner, "Giam doc")
    QTest.keyClick(screen.detail.owner, KEY.Key_Tab)
    screen.detail.days.setFocus()
    QTest.keyClicks(screen.detail.days, "10")
    QTest.keyClick(screen.detail.days, KEY.Key_Tab)
    qtbot.waitUntil(lambda: followups.get(key).due_on == date(2026, 4, 29))
    assert followups.get(key).owner == "Giam doc"
    press(screen, Progress.HANDED)
    assert followups.get(key).progress is Progress.HANDED
    screen.table.choose(key)
    screen.detail.proof.setFocus()
    QTest.keyClicks(screen.detail.proof, "BC 12")
    press(screen, Progress.REPORTED)
    assert followups.get(key).progress is Progress.REPORTED
    assert key not in [screen.grid.key(row) for row in range(screen.grid.rowCount())]
    screen._segments.buttons[3].click()
    assert rows(screen) == ["Niêm yết đủ"]
    assert "Đã báo cáo" in screen.detail._history.text()


def test_a_step_that_lacks_something_is_declined_calmly(screen: FollowUpsScreen, qtbot: QtBot) -> None:
    screen._kept.change(screen.table.chosen(), owner="Chủ tịch")
    screen.refresh()
    press(screen, Progress.HANDED)
    with qtbot.waitSignal(screen._desk.refused):
        press(screen, Progress.REPORTED)
    with qtbot.waitSignal(screen._desk.refused):
        screen.detail.days_given.emit("mười")


def test_leaving_a_field_untouched_copies_nothing_from_the_minutes(screen: FollowUpsScreen, bench: Bench) -> None:
    screen.detail.owner.setFocus()
    QTest.keyClick(screen.detail.owner, KEY.Key_Tab)
    QTest.keyClick(screen.detail.due, KEY.Key_Tab)
    assert bench.workspace.followups.history(screen.table.chosen()) == ()


def test_what_the_filter_shows_is_saved(screen: FollowUpsScreen, tmp_path: Path, qtbot: QtBot) -> None:
    screen._segments.buttons[1].click()
    with qtbot.waitSignal(screen.told):
        screen.save_to(tmp_path / "t.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx").active
    assert sheet is not None
    assert sheet.max_row == 2
    with qtbot.waitSignal(screen._desk.refused):
        screen.save_to(tmp_path / "t.doc")


def test_the_visit_it_comes_from_is_one_press_away(screen: FollowUpsScreen, bench: Bench, qtbot: QtBot) -> None:
    button = screen.findChild(QPushButton, "followup_visit")
    assert button is not None
    with qtbot.waitSignal(screen.visit_wanted) as told:
        button.click()
    assert told.args == [bench.visit]


def test_files_prove_it_and_a_recheck_is_planned_from_here(
    screen: FollowUpsScreen, bench: Bench, qtbot: QtBot, tmp_path: Path
) -> None:
    workspace = bench.workspace
    key = screen._current
    report = tmp_path / "báo cáo 12.pdf"
    report.write_bytes(b"%PDF-1.7 x")
    with qtbot.waitSignal(screen.told):
        screen.acts.attach(key, [report])
    (file,) = workspace.proof_files.of(key)
    button = screen.findChild(QPushButton, f"proof_{file.id}")
    assert button is not None
    assert button.text() == "báo cáo 12.pdf"
    screen.acts.remove_file(file.id)
    assert workspace.proof_files.of(key) == ()
    with qtbot.waitSignal(screen.told):
        screen.acts.write_letters(tmp_path / "thư")
    assert {path.suffix for path in (tmp_path / "thư").iterdir()} == {".pdf", ".docx"}
    with qtbot.waitSignal(screen.visit_wanted) as wanted:
        screen.acts.plan_recheck(bench.visit, date(2026, 4, 21))
    assert workspace.visits.get(wanted.args[0]).recheck_of == bench.visit
