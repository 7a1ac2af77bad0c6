"""Every key of ui.md 6.2, pressed in the real window: what it does is looked at, not how it is wired."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.ui.checklist.item_card import ItemCard
from cchc_desktop.ui.checklist.screen import ChecklistScreen
from cchc_desktop.ui.help.screen import HelpScreen
from cchc_desktop.ui.minutes.screen import MinutesScreen
from cchc_desktop.ui.preferences import Preferences
from cchc_desktop.workspace.review import Step
from tests.ui.shell.conftest import ALT, CTRL, NO, SHIFT, Robot

KEY = Qt.Key
PAD = Qt.KeyboardModifier.KeypadModifier


class Walker:
    """The window at the checklist of today's visit, with the first item open."""

    def __init__(self, robot: Robot, of: str = "") -> None:
        self.robot = robot
        self.visit = of or robot.bench.visit
        visit = robot.shell.open_visit(self.visit, Step.CHECKLIST)
        QApplication.processEvents()
        screen = visit.findChild(ChecklistScreen)
        assert screen is not None
        self.screen = screen
        self.codes = [item.code for item in screen.presenter.checklist.items]

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NO) -> "Walker":
        self.robot.press(key, held)
        return self

    @property
    def current(self) -> str:
        return self.screen.presenter.current

    @property
    def section(self) -> str:
        return self.screen.presenter.section.number

    def verdict(self, number: int = 0) -> Verdict | None:
        return self.robot.bench.workspace.visits.get(self.visit).answer(self.codes[number]).verdict

    def step(self) -> Step:
        visit = self.robot.shell.visit
        assert visit is not None
        return visit.step()

    def card(self) -> ItemCard:
        found = self.screen.findChild(ItemCard, f"item_{self.current}")
        assert isinstance(found, ItemCard)
        return found


@pytest.fixture
def at(robot: Robot) -> Walker:
    return Walker(robot)


def _note(at: Walker) -> Walker:
    return at.press(KEY.Key_F2)


Walk = Callable[[Walker], object]
TABLE: dict[str, tuple[Walk, Walk]] = {
    # keys pressed, and what is true afterwards
    "1": (lambda at: at.press(KEY.Key_1), lambda at: at.verdict() is Verdict.MET),
    "2": (lambda at: at.press(KEY.Key_2), lambda at: at.verdict() is Verdict.PARTLY),
    "3": (lambda at: at.press(KEY.Key_3), lambda at: at.verdict() is Verdict.UNMET),
    "4": (lambda at: at.press(KEY.Key_4), lambda at: at.verdict() is Verdict.NOT_APPLICABLE),
    "numpad 3": (lambda at: at.press(KEY.Key_3, PAD), lambda at: at.verdict() is Verdict.UNMET),
    "0": (lambda at: at.press(KEY.Key_1).press(KEY.Key_0), lambda at: at.verdict() is None),
    "Alt+2 in the note": (lambda at: _note(at).press(KEY.Key_2, ALT), lambda at: at.verdict() is Verdict.PARTLY),
    "digit in the note": (
        lambda at: _note(at).press(KEY.Key_2),
        lambda at: at.verdict() is None and at.card().full.note.toPlainText() == "2",
    ),
    "Down": (lambda at: at.press(KEY.Key_Down), lambda at: at.current == at.codes[1]),
    "Up": (lambda at: at.press(KEY.Key_Down).press(KEY.Key_Up), lambda at: at.current == at.codes[0]),
    "End": (lambda at: at.press(KEY.Key_End), lambda at: at.current == at.screen.presenter.section.items[-1].code),
    "Home": (lambda at: at.press(KEY.Key_End).press(KEY.Key_Home), lambda at: at.current == at.codes[0]),
    "Right changes nothing": (lambda at: at.press(KEY.Key_Right), lambda at: at.verdict() is None),
    "Space picks": (lambda at: at.press(KEY.Key_Right).press(KEY.Key_Space), lambda at: at.verdict() is Verdict.PARTLY),
    "Enter": (lambda at: at.press(KEY.Key_Return), lambda at: at.current == at.codes[1]),
    "Shift+Enter": (
        lambda at: at.press(KEY.Key_Return).press(KEY.Key_Return, SHIFT),
        lambda at: at.current == at.codes[0],
    ),
    "F2": (lambda at: _note(at), lambda at: at.card().full.note.hasFocus()),
    "Esc": (lambda at: _note(at).press(KEY.Key_Escape), lambda at: at.robot.focus().startswith("answer_")),
    "F3": (lambda at: at.press(KEY.Key_1).press(KEY.Key_F3), lambda at: at.current == at.codes[1]),
    "Shift+F3": (lambda at: at.press(KEY.Key_F3, SHIFT), lambda at: at.current == at.codes[-1]),
    "Ctrl+Enter": (lambda at: _note(at).press(KEY.Key_Return, CTRL), lambda at: at.current == at.codes[1]),
    "Ctrl+K": (lambda at: at.press(KEY.Key_K, CTRL), lambda at: at.robot.focus() == "palette_text"),
    "Ctrl+F": (lambda at: at.press(KEY.Key_F, CTRL), lambda at: at.robot.focus().startswith("segment_")),
    "Ctrl+2": (lambda at: at.press(KEY.Key_2, CTRL), lambda at: at.section == "2"),
    "Ctrl+9": (lambda at: at.press(KEY.Key_9, CTRL), lambda at: at.section == "9"),
    "Ctrl+PgUp": (lambda at: at.press(KEY.Key_PageUp, CTRL), lambda at: at.step() is Step.REMEDIATIONS),
    "Ctrl+PgDn": (lambda at: at.press(KEY.Key_PageDown, CTRL), lambda at: at.step() is Step.DOSSIERS),
    "Ctrl+D": (
        lambda at: at.press(KEY.Key_3).press(KEY.Key_D, CTRL),
        lambda at: len(at.robot.bench.workspace.visits.get(at.visit).findings) == 1,
    ),
    "Ctrl+Z": (lambda at: at.press(KEY.Key_1).press(KEY.Key_Z, CTRL), lambda at: at.verdict() is None),
    "Ctrl+Y": (
        lambda at: at.press(KEY.Key_1).press(KEY.Key_Z, CTRL).press(KEY.Key_Y, CTRL),
        lambda at: at.verdict() is Verdict.MET,
    ),
    "Ctrl+S": (
        lambda at: at.press(KEY.Key_S, CTRL),
        lambda at: at.robot.shell.header.pair.saved.status.fact == "Đã lưu",
    ),
    "Shift+F1": (
        lambda at: at.press(KEY.Key_F1, Qt.KeyboardModifier.ShiftModifier),
        lambda at: isinstance(at.robot.shell.here(), HelpScreen),
    ),
    "Ctrl+L": (lambda at: at.press(KEY.Key_L, CTRL), lambda at: at.robot.application.lock_screen is not None),
}


def test_each_key_does_what_the_table_says(robot: Robot) -> None:
    """One window, a fresh visit for each key: what one key leaves behind must not help the next."""
    workspace, campaign = robot.bench.workspace, robot.bench.campaign
    wrong = []
    for name, (pressed, holds) in TABLE.items():
        unit = workspace.campaigns.units.add(campaign, name=name).made
        visit = workspace.visits.plan(campaign, unit, None).made
        workspace.visits.start(visit)
        at = Walker(robot, visit)
        pressed(at)
        if not holds(at):
            wrong.append(name)
        if robot.sees("palette_text"):
            robot.press(KEY.Key_Escape)
        # No loop runs between the keys that would let the visit before go.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert wrong == []


def test_f4_opens_the_camera_and_with_shift_asks_for_files(at: Walker, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        "cchc_desktop.ui.checklist.acting.QFileDialog.getOpenFileNames",
        lambda _parent, title, *_rest: (asked.append(title), ([], ""))[1],
    )
    monkeypatch.setattr("cchc_desktop.ui.checklist.acting.CameraDialog.open", lambda _dialog: asked.append("camera"))
    at.press(KEY.Key_F4, SHIFT).press(KEY.Key_F4)
    assert asked == ["Chọn ảnh và tệp", "camera"]


def test_f7_asks_for_a_document(at: Walker, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(
        "cchc_desktop.ui.checklist.acting.DocumentDialog.asked", lambda _dialog: bool(asked.append(True))
    )
    at.press(KEY.Key_F7)
    assert asked == [True]


def test_f8_shows_and_hides_the_evidence(at: Walker) -> None:
    before = at.robot.sees("evidence")
    at.press(KEY.Key_F8)
    assert at.robot.sees("evidence") is not before


def test_f6_goes_round_the_panes_and_back(at: Walker) -> None:
    start = at.robot.focus()
    seen = []
    for _ in range(7):
        at.press(KEY.Key_F6)
        widget = QApplication.focusWidget()
        assert widget is not None
        seen.append(widget)
    assert any(at.robot.shell.header.isAncestorOf(widget) for widget in seen)
    assert any(at.robot.shell.navigation.isAncestorOf(widget) for widget in seen)
    assert any(at.screen.evidence.isAncestorOf(widget) for widget in seen)
    assert any(widget is at.robot.shell.visit.bar for widget in seen if at.robot.shell.visit)
    for _ in range(7):
        at.press(KEY.Key_F6, SHIFT)
    assert at.robot.focus() == start


def test_ctrl_n_adds_a_row_where_there_is_a_list(at: Walker) -> None:
    at.press(KEY.Key_PageUp, CTRL).press(KEY.Key_N, CTRL)
    assert len(at.robot.bench.workspace.visits.get(at.visit).remediations) == 1


@pytest.mark.parametrize(("key", "act"), [(KEY.Key_P, "print"), (KEY.Key_E, "export")])
def test_ctrl_p_prints_and_ctrl_e_exports_the_minutes(
    robot: Robot, key: Qt.Key, act: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    monkeypatch.setattr(MinutesScreen, act, lambda _screen: done.append(act))
    robot.shell.open_visit(robot.bench.visit, Step.MINUTES)
    QApplication.processEvents()
    robot.press(key, CTRL)
    assert done == [act]


@pytest.mark.parametrize(("key", "size"), [(KEY.Key_Plus, 125), (KEY.Key_Minus, 100), (KEY.Key_0, 100)])
def test_text_size_by_keyboard_keeps_the_place(
    window: Callable[..., Robot], key: Qt.Key, size: int, qtbot: QtBot
) -> None:
    robot = window(look=Preferences(text_size=110))
    at = Walker(robot)
    at.press(KEY.Key_Down)
    # In the note, because Ctrl+0 must not reach the answer.
    robot.press(key, CTRL)
    assert robot.application._chosen.text_size == size
    assert robot.shell.current_item() == at.codes[1]
    assert robot.shell.visit is not None
    assert robot.shell.visit.step() is Step.CHECKLIST
