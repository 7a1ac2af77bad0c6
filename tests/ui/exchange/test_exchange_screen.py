"""The exchange screen, driven as a person would: a journey, a choice, an invitation's way."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.sync.refusals import NoNetwork
from cchc_desktop.ui.app import Shell
from cchc_desktop.ui.exchange import overview
from cchc_desktop.ui.exchange.conflict_view import ValueChoice
from cchc_desktop.ui.exchange.presenter import ExchangePresenter
from cchc_desktop.ui.exchange.screen import ExchangeScreen
from cchc_desktop.ui.kit.buttons import Button
from cchc_desktop.ui.kit.inputs import Choices
from cchc_desktop.ui.kit.marks import Words
from cchc_desktop.ui.preferences import Preferences
from cchc_desktop.workspace.exchange import Exchange
from cchc_desktop.workspace.places import Network, NetworkKind
from tests.unit.workspace.laptops import Laptop, Team


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = Team(tmp_path)
    yield made
    made.close()


def screen_of(qtbot: QtBot, laptop: Laptop) -> ExchangeScreen:
    shell = Shell(laptop.workspace, Preferences())
    qtbot.addWidget(shell)
    shell.resize(1366, 688)
    shell.show()
    shell.go_to("exchange")
    screen = shell.here()
    assert isinstance(screen, ExchangeScreen)
    return screen


def press(screen: ExchangeScreen, name: str) -> None:
    # What was just built anew stands behind what is about to go.
    button = screen.findChildren(Button, name)[-1]
    assert button.isEnabled(), name
    button.click()


def travelled(qtbot: QtBot, presenter: ExchangePresenter, act: object) -> None:
    with qtbot.waitSignal(presenter.ended, timeout=20_000):
        act()  # type: ignore[operator]


def test_a_stick_takes_the_work_to_the_office(qtbot: QtBot, team: Team, tmp_path: Path) -> None:
    bao = team.join("Trần Quốc Bảo")
    bao.workspace.answers.give(team.visit, "A1", Verdict.MET)
    bao.place(tmp_path / "usb", "KT-CCHC 02")
    screen = screen_of(qtbot, bao)
    travelled(qtbot, screen.presenter, lambda: press(screen, "send"))
    team.office.carry(tmp_path / "usb")
    assert team.office.workspace.visits.get(team.visit).answers["A1"].verdict is Verdict.MET
    assert bao.workspace.exchange.standing().handed_over > 0


def test_a_stick_that_is_gone_is_told_and_nothing_is_lost(qtbot: QtBot, team: Team, tmp_path: Path) -> None:
    bao = team.join("Trần Quốc Bảo")
    bao.place(tmp_path / "usb")
    (tmp_path / "usb").rmdir()
    screen = screen_of(qtbot, bao)
    refused = []
    screen._desk.refused.connect(refused.append)
    travelled(qtbot, screen.presenter, lambda: press(screen, "send"))
    assert [type(error).__name__ for error in refused] == ["CannotReach"]
    assert bao.workspace.exchange.standing().waiting > 0
    assert bao.workspace.exchange.log()[0].what == "broken_off"


def test_a_person_chooses_field_by_field(qtbot: QtBot, team: Team, tmp_path: Path) -> None:
    bao, khoi = team.join("Trần Quốc Bảo"), team.join("Lê Minh Khôi")
    bao.workspace.answers.give(team.visit, "A1", Verdict.PARTLY)
    bao.workspace.answers.note(team.visit, "A1", "thiếu thời gian bàn giao")
    khoi.workspace.answers.give(team.visit, "A1", Verdict.UNMET)
    khoi.workspace.answers.note(team.visit, "A1", "thiếu thời gian bàn giao, thiếu chữ ký")
    for number in range(2):
        kept = khoi.workspace.evidence.prepare(b"%PDF-1.7" + bytes([number]) * 900, f"phiếu {number}.pdf")
        khoi.workspace.evidence.attach(team.visit, "A1", kept)
    team.meet(tmp_path / "usb")
    screen = screen_of(qtbot, bao)
    (conflict,) = bao.workspace.conflicts.all()
    assert [side.person for side in conflict.sides] == ["Trần Quốc Bảo", "Lê Minh Khôi"]
    assert bao.workspace.conflicts.evidence(conflict) == (0, 2)
    screen.open_conflict(conflict)
    assert screen.findChildren(QWidget, "evidence_1")[-1].isVisible()
    still_open = [screen.findChildren(QWidget, f"open_{name}")[-1] for name in ("verdict", "note")]
    assert all(label.isVisible() for label in still_open)
    apply = screen.findChild(Button, "apply_choice")
    assert apply is not None
    assert not apply.isEnabled()
    for name in ("choice_verdict_1", "choice_note_0"):
        choice = screen.findChild(ValueChoice, name)
        assert choice is not None
        choice.click()
    assert not any(label.isVisible() for label in still_open)
    press(screen, "apply_choice")
    answer = bao.workspace.visits.get(team.visit).answers["A1"]
    assert (answer.verdict, answer.note) == (Verdict.UNMET, "thiếu thời gian bàn giao")
    assert bao.workspace.conflicts.all() == ()
    team.meet(tmp_path / "usb")
    assert khoi.workspace.conflicts.all() == ()
    assert khoi.workspace.visits.get(team.visit).answers["A1"] == answer


def test_the_header_counts_what_waits(qtbot: QtBot, team: Team) -> None:
    bao = team.join("Trần Quốc Bảo")
    screen = screen_of(qtbot, bao)
    shell = screen.window()
    assert isinstance(shell, Shell)
    waiting = bao.workspace.exchange.standing().waiting
    assert str(waiting) in shell.header.pair.sent.accessibleName()


def test_the_header_follows_a_journey_and_says_when_a_choice_is_needed(
    qtbot: QtBot, team: Team, tmp_path: Path
) -> None:
    bao, khoi = team.join("Trần Quốc Bảo"), team.join("Lê Minh Khôi")
    bao.workspace.answers.give(team.visit, "A1", Verdict.PARTLY)
    bao.place(tmp_path / "usb", "KT-CCHC 02")
    screen = screen_of(qtbot, bao)
    shell = screen.window()
    assert isinstance(shell, Shell)
    shown = shell.header.pair.sent
    assert shell.navigation._buttons["exchange"].badge == bao.workspace.exchange.standing().waiting > 0
    said: list[tuple[str, str]] = []
    screen.presenter.moved.connect(lambda _progress: said.append((shown.status.fact, shown.status.detail)))
    travelled(qtbot, screen.presenter, lambda: press(screen, "send"))
    assert said
    assert {detail for _, detail in said} == {"KT-CCHC 02"}
    done, total = said[-1][0].removeprefix("Đang gửi ").split("/")
    assert 0 < int(done) <= int(total)
    assert shown.status.fact == "Đã bàn giao"
    assert shell.navigation._buttons["exchange"].badge == 0

    khoi.workspace.answers.give(team.visit, "A1", Verdict.UNMET)
    team.meet(tmp_path / "usb")
    shell.announcer.saved.emit()
    assert shown.status.fact == "Cần bạn chọn"
    assert shown.status.role == "partText"


def test_a_workspace_of_ones_own_becomes_the_office(qtbot: QtBot, team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    from cchc_desktop.ui.exchange import dialogs
    from tests.unit.workspace.conftest import make

    monkeypatch.setattr(dialogs, "ask_title", lambda *_: "Đợt 2")
    alone = make(team.folder / "alone.cchc")
    screen = screen_of(qtbot, Laptop("a", alone.workspace, alone.clock, alone.around))
    press(screen, "become_office")
    exchange: Exchange = alone.workspace.exchange
    assert (exchange.standing().office, exchange.standing().title) == (True, "Đợt 2")
    alone.workspace.close()


def test_the_door_opens_in_the_chosen_network_alone_and_closes_with_the_screen(
    qtbot: QtBot, team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered = (Network("127.0.0.1", "wlan0", NetworkKind.WIFI), Network("127.0.0.3", "eth0", NetworkKind.CABLE))
    monkeypatch.setattr(overview, "networks", lambda: offered)
    bao = team.join("Trần Quốc Bảo")
    screen = screen_of(qtbot, bao)
    choice = screen.findChildren(Choices, "meet_network")[-1]
    assert [choice.itemText(row) for row in range(choice.count())] == ["Wi-Fi · 127.0.0.1", "Dây mạng · 127.0.0.3"]
    assert choice.value() == "127.0.0.1"
    choice.show_value("127.0.0.3")
    presenter = screen.presenter
    press(screen, "meet")
    qtbot.waitUntil(lambda: presenter.meeting is not None, timeout=20_000)
    meeting = presenter.meeting
    assert meeting is not None
    socket.create_connection(("127.0.0.3", meeting.port), timeout=5).close()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", meeting.port), timeout=5)
    said = [words.text() for words in screen.findChildren(Words)]
    assert any("Dây mạng · 127.0.0.3" in text for text in said)
    gone: list[object] = []
    screen.destroyed.connect(lambda: gone.append(True))
    screen.deleteLater()
    qtbot.waitUntil(lambda: bool(gone), timeout=20_000)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.3", meeting.port), timeout=5)


def test_a_network_that_is_gone_is_told(qtbot: QtBot, team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overview, "networks", lambda: (Network("203.0.113.7", "wlan0", NetworkKind.WIFI),))
    screen = screen_of(qtbot, team.join("Trần Quốc Bảo"))
    with qtbot.waitSignal(screen._desk.refused, timeout=20_000) as told:
        press(screen, "meet")
    assert isinstance(told.args[0], NoNetwork)
    assert screen.presenter.meeting is None
    press(screen, "meet")  # the button is there again
    with qtbot.waitSignal(screen._desk.refused, timeout=20_000):
        pass
