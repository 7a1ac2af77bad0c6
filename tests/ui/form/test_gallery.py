"""From the gallery any form is tried out, filled in, taken up again, handed out and taken in."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from cchc_desktop.checklist.versions import Fate
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.form.view import FormView
from cchc_desktop.ui.forms.moving import MovingDialog
from cchc_desktop.ui.forms.screen import FormsScreen
from cchc_desktop.ui.kit.announcer import Announcer
from cchc_desktop.workspace.fillings import SCOPE
from cchc_desktop.workspace.versions import Preview
from tests.ui.form.rich import FORM
from tests.unit.workspace.conftest import Bench


def test_a_form_of_ordinary_questions_is_tried_out_and_filled_in(qtbot: QtBot, bench: Bench) -> None:
    key, _ = bench.workspace.forms.bring_in(FORM.encode(), "rich.md")
    screen = FormsScreen(Desk(bench.workspace, Announcer()))
    qtbot.addWidget(screen)
    screen.resize(1280, 640)
    screen.show()
    screen._choose(key)
    assert screen.findChild(FormView, "form_view") is not None
    assert bench.workspace.fillings.all(SCOPE) == ()

    def type_the_name(text: str) -> None:
        view = screen.filling.view
        assert view is not None
        line = view.findChild(QLineEdit, "ten")
        assert line is not None
        line.setText(text)
        view.flush()

    button = screen.findChild(QAbstractButton, "form_fill")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    type_the_name("UBND xã Hòa Thạnh")
    (first,) = bench.workspace.fillings.all(SCOPE, key)
    screen.filling._leave()
    screen.fill_in()
    assert screen.filling.view is not None
    assert screen.filling.view.presenter.session.find("/cchc/ten").answer == "UBND xã Hòa Thạnh"
    filling = screen.filling.view.presenter.keeper
    filling.answer(filling.session.find("/cchc/socb"), "24")
    type_the_name("UBND xã khác")
    screen.filling.step_back(bench.workspace.fillings.undo)
    assert screen.filling.view.presenter.session.find("/cchc/ten").answer == "UBND xã Hòa Thạnh"
    screen.filling.step_back(bench.workspace.fillings.redo)
    assert screen.filling.view.presenter.session.find("/cchc/ten").answer == "UBND xã khác"
    screen.filling.step_back(bench.workspace.fillings.undo)
    another = screen.filling.findChild(QAbstractButton, "filling_new")
    assert another is not None
    qtbot.mouseClick(another, Qt.MouseButton.LeftButton)
    assert len(bench.workspace.fillings.all(SCOPE, key)) == 2
    assert bench.workspace.fillings.open(SCOPE, first).session.find("/cchc/ten").answer == "UBND xã Hòa Thạnh"


def test_fillings_are_saved_and_a_submission_becomes_a_new_one(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    workspace = bench.workspace
    key, _ = workspace.forms.bring_in(FORM.encode(), "rich.md")
    elsewhere, _ = workspace.fillings.begin("elsewhere", key)
    elsewhere.answer(elsewhere.session.find("/cchc/ten"), "UBND xã Tân Phú")
    sent = tmp_path / "sent.zip"
    sent.write_bytes(workspace.filled.submission("elsewhere", elsewhere.id))
    screen = FormsScreen(Desk(workspace, Announcer()))
    qtbot.addWidget(screen)
    screen.show()
    screen._choose(key)
    screen.fill_in()
    told: list[str] = []
    screen.told.connect(told.append)
    screen.filling.take_in(sent)
    qtbot.waitUntil(lambda: len(workspace.fillings.all(SCOPE, key)) == 2)
    view = screen.filling.view
    assert view is not None
    assert view.presenter.session.find("/cchc/ten").answer == "UBND xã Tân Phú"
    for name in ("all.xlsx", "all.csv", "this.zip"):
        screen.filling.save_to(tmp_path / name)
        assert (tmp_path / name).stat().st_size > 200
        assert name in told[-1]


def test_a_filling_moves_to_a_newer_version_when_a_person_says_so(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = bench.workspace
    old, _ = workspace.forms.bring_in(FORM.encode(), "rich.md")
    newer = FORM.replace("Tên đơn vị", "Tên đầy đủ của đơn vị").replace("| 1 |", "| 2 |")
    filling, _ = workspace.fillings.begin(SCOPE, old)
    filling.answer(filling.session.find("/cchc/ten"), "UBND xã Tân Phú")
    new, _ = workspace.forms.bring_in(newer.encode(), "rich2.md")
    screen = FormsScreen(Desk(workspace, Announcer()))
    qtbot.addWidget(screen)
    screen.resize(1280, 640)
    screen.show()
    screen._choose(new)
    show = screen.findChild(QAbstractButton, f"form_fillings_{old[:12]}")
    assert show is not None
    qtbot.mouseClick(show, Qt.MouseButton.LeftButton)
    move = screen.findChild(QAbstractButton, "filling_move")
    assert move is not None
    assert move.isVisible()
    shown: list[Preview] = []

    def asked(dialog: MovingDialog) -> bool:
        shown.append(dialog.preview)
        return len(shown) > 1

    monkeypatch.setattr(MovingDialog, "asked", asked)
    qtbot.mouseClick(move, Qt.MouseButton.LeftButton)
    assert workspace.fillings.version(SCOPE, filling.id) == old
    assert [line.number for line in shown[0].carrying.lines if line.fate is Fate.CHANGED] == ["ten"]
    qtbot.mouseClick(move, Qt.MouseButton.LeftButton)
    assert workspace.fillings.version(SCOPE, filling.id) == new
    assert screen.filling.view is not None
    assert screen.filling.view.presenter.session.find("/cchc/ten").answer == "UBND xã Tân Phú"
    assert not move.isVisible()
    screen.filling.step_back(workspace.fillings.undo)
    assert workspace.fillings.version(SCOPE, filling.id) == old
    assert move.isVisible()
