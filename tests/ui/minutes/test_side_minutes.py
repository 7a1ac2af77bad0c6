"""Supplementary minutes in the minutes step: offered once the minutes are signed, written, signed, begun anew."""

import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.paper import PaperKind
from cchc_desktop.ui.demo.hands import Hands
from cchc_desktop.ui.kit.inputs import Choices, NoteEdit
from cchc_desktop.ui.kit.signature_pad import SignaturePad
from cchc_desktop.ui.minutes.screen import MinutesScreen
from tests.ui.minutes.test_ways import Room
from tests.unit.workspace.conftest import Bench
from tests.unit.workspace.signing import next_to_sign, sign_next

ADDED = "Mục 4.1: thiếu 03 thủ tục, không phải 02"


@pytest.fixture
def room(bench: Bench, qtbot: QtBot) -> Room:
    return Room(bench, qtbot)


def _sign_minutes(room: Room) -> None:
    while "" in room.hows():
        assert next_to_sign(room.bench)
        sign_next(room.bench)


def _choose(screen: MinutesScreen, kind: PaperKind) -> None:
    box = screen.findChild(Choices, "minutes_kind")
    assert box is not None
    box.show_value(kind.value)
    box.chosen.emit(kind.value)


def test_the_choice_is_there_once_there_is_one(room: Room) -> None:
    room.refresh()
    box = room.screen.findChild(Choices, "minutes_kind")
    assert box is not None
    assert not box.isVisible()
    _sign_minutes(room)
    room.refresh()
    assert box.isVisible()
    assert [box.itemData(row) for row in range(box.count())] == ["bien-ban", "bien-ban-bo-sung"]


def test_supplementary_minutes_are_written_and_signed_in_the_step(room: Room, qtbot: QtBot) -> None:
    _sign_minutes(room)
    room.refresh()
    of = room.bench.workspace.to_sign[PaperKind.SUPPLEMENT].minutes
    hands = Hands(room.screen)
    _choose(room.screen, PaperKind.SUPPLEMENT)
    assert not room.panel._signing.isVisible()
    hands.write(hands.find(NoteEdit, "supplement_added"), ADDED)
    hands.find(NoteEdit, "supplement_added").flush()
    room.refresh()
    assert room.panel._signing.isVisible()
    assert not room.button("refuse_to_sign").isVisible()
    qtbot.waitUntil(lambda: ADDED.split(",")[0] in _said(room), timeout=20_000)
    for number in range(3):
        hands.sign(hands.find(SignaturePad, "pad"), 0.5 * number)
        with qtbot.waitSignal(room.screen.presenter.signed, timeout=20_000):
            hands.press("confirm_signature")
        room.refresh()
    if picture := os.environ.get("CCHC_PICTURE"):
        hands.picture(Path(picture))
    assert not room.declined
    assert [state.how for state in of.signatories(room.bench.visit)] == ["handwritten"] * 3
    assert room.hows() == ["handwritten"] * 3
    assert room.screen.presenter.locked_at()

    room.screen.presenter.correct()
    assert of.pdf(room.bench.visit) is None
    assert room.hows() == ["handwritten"] * 3
    _choose(room.screen, PaperKind.MINUTES)
    qtbot.waitUntil(lambda: room.screen._pdf == room.bench.workspace.minutes.pdf(room.bench.visit), timeout=20_000)


def _said(room: Room) -> str:
    view = room.screen.view
    return " ".join(" ".join(view.text(page).split()) for page in range(view.pages))
