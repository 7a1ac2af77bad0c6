"""Removing whole visits and campaigns from Home and the plan: a question first, a way back, never a signed one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.ui.kit.dialog import Dialog, Notice
from cchc_desktop.ui.kit.table import Table
from cchc_desktop.ui.plan.screen import PlanScreen
from cchc_desktop.workspace.changes import Label
from tests.ui.shell.conftest import Robot


class Asked:
    """Answers the question and keeps what it said."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, answer: bool) -> None:
        self.said: list[str] = []

        def asked(dialog: Dialog) -> bool:
            self.said.append(" | ".join(label.text() for label in dialog.findChildren(QLabel)))
            assert dialog.safe.text() == "Giữ lại"
            return answer

        monkeypatch.setattr(Dialog, "asked", asked)


def units(robot: Robot) -> Table:
    table = robot.find("units")
    assert isinstance(table, Table)
    return table


def fill(robot: Robot) -> None:
    workspace, visit = robot.bench.workspace, robot.bench.visit
    code = workspace.visits.checklist(visit).items[0].code
    robot.do(lambda: workspace.answers.give(visit, code, Verdict.MET))
    robot.do(lambda: workspace.visits.findings.add(visit, text="Thiếu niêm yết"))


def test_delete_asks_says_what_goes_and_the_visit_waits_in_the_settings(
    robot: Robot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(robot)
    asked = Asked(monkeypatch, answer=False)
    table = units(robot)
    table.setFocus()
    table.choose(robot.bench.visit)
    robot.press(Qt.Key.Key_Delete)
    assert "Xoá cuộc kiểm tra UBND xã Hòa Thạnh?" in asked.said[0]
    assert "1 câu trả lời, 1 tồn tại" in asked.said[0]
    assert "30 ngày" in asked.said[0]
    assert table.grid.row_of(robot.bench.visit) >= 0
    Asked(monkeypatch, answer=True)
    robot.click("remove_visit")
    assert units(robot).grid.row_of(robot.bench.visit) < 0
    robot.shell.go_to("storage")
    QApplication.processEvents()
    robot.click(f"restore_{robot.bench.visit}")
    robot.shell.go_to("home")
    QApplication.processEvents()
    assert units(robot).grid.row_of(robot.bench.visit) >= 0


def test_a_unit_without_a_visit_is_not_removed_here(robot: Robot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Asked(monkeypatch, answer=True)
    table = units(robot)
    table.setFocus()
    bare = next(table.grid.key(row) for row in range(table.grid.rowCount()) if table.grid.key(row).startswith("unit:"))
    table.choose(bare)
    assert not robot.find("remove_visit").isEnabled()
    robot.press(Qt.Key.Key_Delete)
    assert asked.said == []


def test_a_signed_visit_is_refused_with_the_reason(robot: Robot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Asked(monkeypatch, answer=True)
    visit = robot.bench.visit
    frozen = [("visit", visit, "frozen_at", robot.bench.clock.now())]
    robot.do(lambda: robot.bench.workspace.visits._acts.write(visit, Label("Signed"), frozen, undoable=False))
    table = units(robot)
    table.choose(visit)
    shown: list[str] = []
    monkeypatch.setattr(Notice, "exec", lambda notice: shown.append(notice.windowTitle()) or 0)
    monkeypatch.setattr(Notice, "show", lambda notice: shown.append(notice.windowTitle()))
    monkeypatch.setattr(Notice, "open", lambda notice: shown.append(notice.windowTitle()))
    robot.click("remove_visit")
    assert asked.said == []
    assert shown == ["Biên bản kiểm tra Hòa Thạnh đã ký: cuộc kiểm tra là hồ sơ lưu trữ nên không xoá được."]
    assert units(robot).grid.row_of(visit) >= 0


def test_the_open_visit_is_left_when_it_is_removed(robot: Robot) -> None:
    robot.shell.open_visit(robot.bench.visit)
    QApplication.processEvents()
    robot.do(lambda: robot.bench.workspace.removals.visit(robot.bench.visit))
    assert robot.shell.visit is None
    assert robot.shell.place == "home"
    robot.shell.go_to("visits")
    assert robot.shell.visit is not None
    assert robot.shell.visit.visit != robot.bench.visit


def test_a_campaign_is_removed_from_the_list_of_campaigns(robot: Robot, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(robot)
    robot.shell.go_to("plan")
    plan = robot.find("plan")
    assert isinstance(plan, PlanScreen)
    plan.show_list()
    QApplication.processEvents()
    asked = Asked(monkeypatch, answer=True)
    table = robot.find("campaigns")
    assert isinstance(table, Table)
    table.choose(robot.bench.campaign)
    robot.click("remove_campaign")
    assert "4 cuộc kiểm tra, 1 câu trả lời, 1 tồn tại" in asked.said[0]
    assert robot.sees("plan_empty_action")
    robot.shell.go_to("home")
    assert robot.sees("home_empty_action")
    robot.do(lambda: robot.bench.workspace.bin.restore(robot.bench.workspace.bin.all()[0]))
    assert robot.sees("units")
