"""Version and updates in the window: what runs, what is new, an update file taken in, the version before."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QTextBrowser
from pytestqt.qtbot import QtBot

from cchc_desktop import __version__
from cchc_desktop.program.release import Release, this_platform
from cchc_desktop.program.shelf import Shelf
from cchc_desktop.storage.schema import steps
from cchc_desktop.ui.greeting import tell_of_version
from cchc_desktop.ui.news import NewsDialog
from cchc_desktop.ui.settings.updates import UpdatesCard
from cchc_desktop.workspace.workspace import Workspace
from tests.ui.shell.conftest import Robot
from tests.unit.workspace.conftest import PASSWORD, Bench
from tests.unit.workspace.laptops import anchor
from tests.unit.workspace.test_program_updates import program


@pytest.fixture
def campaign(campaign: Bench, tmp_path: Path) -> Bench:
    """The office's own laptop, with 0.1.0 installed."""
    campaign.workspace.exchange.found("Đợt 1", "Văn phòng Sở")
    campaign.workspace.close()
    shelf = Shelf(tmp_path / "program", Release("0.1.0", "", this_platform(), steps()))
    campaign.around = replace(campaign.around, shelf=shelf)
    campaign.workspace = Workspace.open(
        campaign.folder, person=campaign.workspace.person, password=PASSWORD, around=campaign.around
    )
    return campaign


def card(robot: Robot) -> UpdatesCard:
    robot.shell.go_to("settings")
    found = robot.window.findChild(UpdatesCard)
    assert isinstance(found, UpdatesCard)
    return found


def text(robot: Robot, name: str) -> str:
    label = robot.window.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text() if not label.isHidden() else ""


def test_the_version_and_what_is_new_are_shown_in_settings_and_help(robot: Robot) -> None:
    card(robot)
    assert f"Phiên bản {__version__}" in text(robot, "own_version")
    robot.shell.go_to("help")
    assert f"Phiên bản {__version__}" in text(robot, "about_version")
    robot.click("open_news")
    dialog = robot.window.findChild(NewsDialog)
    assert isinstance(dialog, NewsDialog)
    page = dialog.findChild(QTextBrowser)
    assert isinstance(page, QTextBrowser)
    assert "Có gì mới" in page.toPlainText()
    dialog.close()


def test_an_update_file_is_taken_in_told_and_gone_back_from(robot: Robot, tmp_path: Path, qtbot: QtBot) -> None:
    updates = robot.bench.workspace.updates
    shown = card(robot)
    assert "Chưa nhận" in text(robot, "update_in_force")
    made = updates.make((program(tmp_path, "0.2.0"),), "bản tháng 5")
    updates.take_back()
    assert updates.program_back().version == "0.1.0"
    file = tmp_path / "tháng 5.cchcu"
    file.write_bytes(made)
    shown.refresh()
    robot.application.open_files([file])
    qtbot.waitUntil(lambda: "0.2.0" in text(robot, "next_version"), timeout=20_000)
    assert "bản tháng 5" in text(robot, "update_in_force")
    news = [dialog for dialog in robot.window.findChildren(NewsDialog) if dialog.isVisible()]
    assert len(news) == 1
    news[0].close()
    shown.program_back()
    assert text(robot, "next_version") == ""
    assert updates.shelf is not None
    assert updates.shelf.waiting() is None


def test_a_broken_update_is_declined_calmly_and_changes_nothing(robot: Robot, tmp_path: Path, qtbot: QtBot) -> None:
    shown = card(robot)
    made = robot.bench.workspace.updates.make((anchor(),))
    robot.bench.workspace.updates.take_back()
    said: list[str] = []
    robot.shell.desk.refused.connect(lambda error: said.append(type(error).__name__))
    file = tmp_path / "cụt.cchcu"
    file.write_bytes(made[:-1])
    shown.open_file(file)
    qtbot.waitUntil(lambda: said == ["BrokenStick"], timeout=20_000)
    shown.open_file(tmp_path / "không có.cchcu")
    assert text(robot, "update_said")
    assert robot.bench.workspace.updates.in_force() is None


def test_that_a_new_version_did_not_start_is_told_once(robot: Robot) -> None:
    shelf = robot.bench.workspace.updates.shelf
    assert shelf is not None
    shelf.fail("0.2.0")
    tell_of_version(shelf, robot.window)
    notices = [d for d in robot.window.children() if d.objectName() == "notice"]
    assert len(notices) == 1
    tell_of_version(shelf, robot.window)
    assert len([d for d in robot.window.children() if d.objectName() == "notice"]) == 1
    notices[0].close()  # type: ignore[attr-defined]
