"""F1 opens the handbook at the page of the screen in view; the file needs nothing but itself."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from cchc_desktop.ui.help.handbook import LANGUAGES, assemble, page_of, read_pages, render
from cchc_desktop.ui.help.screen import HelpScreen
from cchc_desktop.ui.places import below, places
from cchc_desktop.workspace.review import Step
from tests.ui.shell.conftest import Robot


class Browser(QObject):
    """Stands where the system's browser would: is given what the window opens."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    @Slot(QUrl)
    def show(self, address: QUrl) -> None:
        text = Path(address.toLocalFile()).read_text(encoding="utf-8")
        found = re.search(r'data-start="([^"]+)"', text)
        assert found
        self.shown.append(found.group(1))


@pytest.fixture
def browser() -> Iterator[Browser]:
    shown = Browser()
    QDesktopServices.setUrlHandler("file", shown, "show")
    yield shown
    QDesktopServices.unsetUrlHandler("file")


def test_f1_opens_the_page_of_the_screen_in_view(robot: Robot, browser: Browser) -> None:
    robot.press(Qt.Key.Key_F1)
    robot.shell.go_to("plan")
    robot.press(Qt.Key.Key_F1)
    robot.shell.go_to("exchange")
    robot.press(Qt.Key.Key_F1)
    unit = robot.bench.workspace.campaigns.units.add(robot.bench.campaign, name="Hòa Thạnh").made
    visit = robot.bench.workspace.visits.plan(robot.bench.campaign, unit, None).made
    robot.shell.open_visit(visit, Step.DOSSIERS)
    robot.press(Qt.Key.Key_F1)
    assert browser.shown == ["bat-dau", "ke-hoach", "dong-bo", "ho-so-mau"]


def test_without_a_browser_f1_shows_the_keys(robot: Robot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _address: False)
    robot.press(Qt.Key.Key_F1)
    assert isinstance(robot.shell.here(), HelpScreen)


def test_the_help_screen_opens_the_handbook(robot: Robot, browser: Browser) -> None:
    robot.shell.go_to("help")
    robot.click("open_handbook")
    assert browser.shown == ["bat-dau"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_has_its_page(language: str) -> None:
    known = {place for page in read_pages(language) for place in page.places}
    wanted = {place.key for place in (*places(), *below())} | {step.value for step in Step} | {"forms", "storage"}
    assert wanted <= known
    assert page_of(language, "nowhere") == read_pages(language)[0].anchor


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_needs_nothing_but_itself(language: str) -> None:
    text = assemble(language)
    assert re.findall(r'(?:src|href)="(?!data:|#)([^"]*)"', text) == []
    assert "http://" not in text
    assert "https://" not in text
    ids = re.findall(r' id="([^"]+)"', text)
    assert len(ids) == len(set(ids)), "an anchor leads to one place"


def test_what_a_page_says_is_no_markup() -> None:
    assert "<script" not in render("# a\n\n<script>alert(1)</script>\n", Path())
