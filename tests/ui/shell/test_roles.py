"""Roles in the window: who may not write sees why, and the settings give roles, show the audit and erase."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.duty import Duty
from cchc_desktop.storage.journal import Change, Register
from cchc_desktop.ui.checklist.screen import ChecklistScreen
from cchc_desktop.ui.kit.inputs import Choices, LineEdit
from cchc_desktop.ui.main import Application
from cchc_desktop.ui.minutes.screen import MinutesScreen
from cchc_desktop.ui.settings.audit import AuditCard
from cchc_desktop.ui.settings.personal import PersonalCard
from cchc_desktop.workspace.audit import Event
from cchc_desktop.workspace.permissions import NotAllowed, OwnRole
from cchc_desktop.workspace.review import Step
from cchc_desktop.workspace.workspace import Workspace
from tests.ui.shell.conftest import LOOK, SIZE, Robot
from tests.unit.workspace.conftest import PASSWORD, Bench

READER = "Vũ Thị Lan"


@pytest.fixture
def reader(campaign: Bench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Robot]:
    """The window as somebody sees it who only looks on."""
    office = campaign.workspace
    office.answers.give(campaign.visit, "A1", Verdict.MET)
    office.add_person(READER, PASSWORD, Duty.READER)
    office.close()
    campaign.workspace = Workspace.open(campaign.folder, person=READER, password=PASSWORD, around=campaign.around)
    application = Application(campaign.folder, campaign.around, LOOK)
    application.window.resize(*SIZE)
    application.use(campaign.workspace)
    with qtbot.waitExposed(application.window):
        application.window.show()
    robot = Robot(campaign, application)
    yield robot
    application._workspace = None
    application.window.close()
    application.window.deleteLater()


def texts(robot: Robot) -> str:
    return "\n".join(label.text() for label in robot.window.findChildren(QLabel) if label.isVisible())


def test_a_reader_sees_a_locked_checklist_and_why(reader: Robot) -> None:
    before = reader.bench.workspace.visits.get(reader.bench.visit)
    page = reader.shell.open_visit(reader.bench.visit, Step.CHECKLIST)
    assert reader.sees("visit_read_only")
    assert "Người xem" in texts(reader)
    checklist = page.findChild(ChecklistScreen, "checklist")
    assert isinstance(checklist, ChecklistScreen)
    assert checklist.presenter.locked
    declined: list[str] = []
    checklist.presenter.declined.connect(declined.append)
    checklist.presenter.answer("A2", Verdict.UNMET)
    assert declined == ["Vai trò của anh/chị chỉ được xem buổi kiểm tra này, không được ghi"]
    QTest.keyClick(checklist, Qt.Key.Key_1)
    page.undo()
    assert reader.bench.workspace.visits.get(reader.bench.visit) == before


@pytest.mark.parametrize("step", [step for step in Step if step is not Step.MINUTES])
def test_a_reader_clicks_through_every_step_and_nothing_is_written(reader: Robot, step: Step) -> None:
    workspace = reader.bench.workspace
    before = workspace.visits.get(reader.bench.visit)
    page = reader.shell.open_visit(reader.bench.visit, step)
    widget = page.show_step(step)
    refused: list[object] = []
    reader.shell.desk.refused.disconnect()
    reader.shell.desk.refused.connect(refused.append)
    for button in widget.findChildren(QRadioButton):
        if button.isVisible() and button.isEnabled():
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    for edit in widget.findChildren(LineEdit):
        if edit.isVisible() and edit.isEnabled() and not edit.isReadOnly():
            edit.setText("10/10/2030")
            edit.flush()
    for choice in widget.findChildren(QComboBox):
        if choice.isVisible() and choice.isEnabled() and isinstance(choice, Choices):
            choice.chosen.emit(choice.itemData(choice.count() - 1))
    assert all(isinstance(error, NotAllowed) for error in refused)
    assert workspace.visits.get(reader.bench.visit) == before


def test_a_reader_signs_nothing_and_hears_it_before_a_key_is_asked_for(reader: Robot) -> None:
    refused: list[object] = []
    reader.shell.desk.refused.disconnect()
    reader.shell.desk.refused.connect(refused.append)
    page = reader.shell.open_visit(reader.bench.visit, Step.MINUTES)
    assert reader.sees("visit_read_only")
    minutes = page.show_step(Step.MINUTES)
    assert isinstance(minutes, MinutesScreen)
    assert minutes.presenter.prepare("leader") is None
    assert [type(error) for error in refused] == [NotAllowed]
    assert reader.bench.workspace.visits.get(reader.bench.visit).frozen_at is None


def test_a_reader_plans_nothing_and_is_told_calmly(reader: Robot) -> None:
    refused: list[object] = []
    reader.shell.desk.refused.disconnect()
    reader.shell.desk.refused.connect(refused.append)
    reader.shell.go_to("plan")
    assert reader.sees("plan_read_only")
    plan = reader.shell.here()
    before = reader.bench.workspace.campaigns.all()
    plan.create_campaign()  # type: ignore[union-attr]
    assert [type(error) for error in refused] == [NotAllowed]
    assert reader.bench.workspace.campaigns.all() == before


def test_a_reader_gives_no_roles(reader: Robot) -> None:
    reader.shell.go_to("settings")
    assert not reader.sees("add_person")
    assert not reader.sees(f"role_{reader.bench.workspace.people(reader.bench.folder)[0]}")


def test_a_role_is_given_with_the_person_and_changed_later(robot: Robot) -> None:
    workspace = robot.bench.workspace
    robot.shell.go_to("settings")
    robot.shell.here().show_section("people")  # type: ignore[union-attr]
    name, password, role = robot.find("person_name"), robot.find("person_password"), robot.find("person_role")
    assert isinstance(name, LineEdit)
    assert isinstance(password, LineEdit)
    assert isinstance(role, Choices)
    name.setText(READER)
    password.setText(PASSWORD)
    role.setCurrentIndex(role.findData(Duty.READER.value))
    role.chosen.emit(Duty.READER.value)
    button = robot.find("add_person")
    assert isinstance(button, QPushButton)
    button.click()
    QApplication.processEvents()
    assert workspace.permissions.duty(READER) is Duty.READER
    assert "Được xem và góp ý; không ghi gì khác." in texts(robot)
    choice = robot.find(f"role_{READER}")
    assert isinstance(choice, Choices)
    choice.chosen.emit(Duty.SECRETARY.value)
    assert workspace.permissions.duty(READER) is Duty.SECRETARY
    assert not robot.sees(f"role_{workspace.person}")
    with pytest.raises(OwnRole):
        workspace.give_duty(workspace.person, Duty.READER)


def test_the_audit_is_read_filtered_and_saved(robot: Robot, tmp_path: Path) -> None:
    workspace = robot.bench.workspace
    workspace.add_person(READER, PASSWORD, Duty.READER)
    workspace.audit.note(Event.PRINTED, f"{robot.bench.visit} Máy in tầng 2")
    robot.shell.go_to("settings")
    card = robot.window.findChild(AuditCard)
    assert card is not None

    def lines() -> list[str]:
        model = card.table.model()
        rows = range(model.rowCount())
        return [" · ".join(str(model.index(at, column).data()) for column in (1, 2, 3)) for at in rows]

    unit = workspace.visits.get(robot.bench.visit).unit.name
    assert f"{workspace.person} · In · {unit} · Máy in tầng 2" in lines()
    robot.window.findChild(LineEdit, "audit_filter").setText("doi vai tro")  # type: ignore[union-attr]
    assert lines() == [f"{workspace.person} · Đổi vai trò · {READER}: Người xem"]
    card.save_to(tmp_path / "nhật ký.csv")
    assert READER in (tmp_path / "nhật ký.csv").read_text(encoding="utf-8-sig")
    assert workspace.audit.lines()[0].event == Event.EXPORTED


def test_what_was_written_without_leave_is_shown_with_its_reason(robot: Robot) -> None:
    workspace = robot.bench.workspace
    register = Register(robot.bench.visit, "answer", "", "/cchc/A/A1")
    workspace._store.write([Change(register, "met")])
    entry = workspace._store.history(register)[-1]
    assert entry.value == "met"
    workspace._store.judge_again(lambda one: "duty" if one.register == register else "")
    robot.shell.go_to("settings")
    said = robot.window.findChild(QLabel, "aside_words")
    assert said is not None
    assert said.text().startswith("1 mục được ghi khi không có quyền")
    assert [one.value for one in workspace.permissions.aside()] == ["met"]


def test_personal_data_is_found_handed_out_and_erased_after_a_question(robot: Robot, tmp_path: Path) -> None:
    workspace = robot.bench.workspace
    workspace.answers.note(robot.bench.visit, "A1", "Ông Phạm Văn Tám đã nộp hồ sơ")
    robot.shell.go_to("settings")
    card = robot.window.findChild(PersonalCard)
    assert card is not None
    robot.window.findChild(LineEdit, "personal_words").setText("phạm văn tám")  # type: ignore[union-attr]
    card.look()
    assert card.table.model().rowCount() == 1
    card.save_to(tmp_path / "dữ liệu.json")
    assert json.loads((tmp_path / "dữ liệu.json").read_text(encoding="utf-8"))["found"]
    question = card.question()
    assert question.windowTitle() == "Xoá “phạm văn tám”?"
    assert question.safe.hasFocus() or question.focusWidget() is question.safe
    question.deleteLater()
    card.erase()
    assert card.table.model().rowCount() == 0
    assert "Tám" not in workspace.visits.get(robot.bench.visit).answer("A1").note


def test_the_computer_is_checked_from_the_settings(robot: Robot, qtbot: QtBot) -> None:
    robot.shell.go_to("settings")
    go = robot.find("doctor_go")
    assert isinstance(go, QPushButton)
    go.click()
    qtbot.waitUntil(go.isEnabled, timeout=20_000)
    for check in ("database", "journal", "second_copy", "anchors"):
        assert robot.sees(f"finding_{check}")
    assert "Sổ nhật ký còn nguyên" in texts(robot)


def test_locking_is_noted(robot: Robot) -> None:
    workspace = robot.bench.workspace
    robot.application.lock()
    robot.bench.workspace = Workspace.open(
        robot.bench.folder, person=workspace.person, password=PASSWORD, around=robot.bench.around
    )
    assert [line.event for line in robot.bench.workspace.audit.lines()][:2] == [Event.SIGNED_IN, Event.LOCKED]


def test_who_may_not_sign_is_told_instead_of_shown_the_tools(reader: Robot) -> None:
    reader.shell.open_visit(reader.bench.visit, Step.MINUTES)
    QApplication.processEvents()
    assert reader.sees("sign_not_yours")
    assert not reader.sees("confirm_signature")
    assert not reader.sees("pad")
    assert "Người xem" in texts(reader)


def test_papers_say_up_front_what_a_reader_may_not_do(reader: Robot) -> None:
    reader.shell.go_to("papers")
    QApplication.processEvents()
    assert reader.sees("papers_read_only")
    assert reader.sees("wording_read_only")
    for name in ("edit_wording", "choose_template"):
        button = reader.window.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        assert not button.isEnabled()
    fields = [edit for edit in reader.shell.findChildren(LineEdit) if edit.objectName().startswith("paper_")]
    assert all(not edit.isEnabled() for edit in fields)


def test_the_office_sees_no_such_words(robot: Robot) -> None:
    robot.shell.go_to("papers")
    QApplication.processEvents()
    assert not robot.sees("papers_read_only")
    assert not robot.sees("wording_read_only")
    robot.shell.open_visit(robot.bench.visit, Step.MINUTES)
    QApplication.processEvents()
    assert not robot.sees("sign_not_yours")
