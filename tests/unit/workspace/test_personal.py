"""Personal data: found wherever it stands, handed out whole, erased with a tombstone, kept where it is signed."""

import json

import pytest

from cchc_desktop.workspace.audit import Event
from cchc_desktop.workspace.changes import Label
from cchc_desktop.workspace.labels import TOMBSTONE
from cchc_desktop.workspace.personal import NameTooShort
from tests.unit.workspace.conftest import Bench


def test_what_is_kept_of_somebody_is_handed_out_with_its_history(bench: Bench) -> None:
    workspace = bench.workspace
    workspace.answers.note(bench.visit, "A1", "bà Lê Thị Mơ nộp ngày 02/3")
    workspace.answers.note(bench.visit, "A1", "bà LÊ THỊ MƠ nộp ngày 03/3")
    workspace.visits.dossiers.add(bench.visit, code="H99.18-260302-0014", note="của Lê Thị Mơ")
    told = json.loads(workspace.personal.export("lê thị mơ"))
    assert [place["kind"] for place in told["found"]] == ["answer", "dossier"]
    assert next(line["value"] for line in told["found"][0]["history"]) == "bà Lê Thị Mơ nộp ngày 02/3"
    with pytest.raises(NameTooShort):
        workspace.personal.find("Lê")


def test_erasing_leaves_a_tombstone_and_cannot_be_undone(bench: Bench) -> None:
    workspace = bench.workspace
    workspace.answers.note(bench.visit, "A1", "bà Lê Thị Mơ và bà LÊ THỊ MƠ nộp")
    changed, kept = workspace.personal.erase("Lê Thị Mơ")
    assert (changed, kept) == (1, ())
    assert workspace.visits.get(bench.visit).answer("A1").note == f"bà {TOMBSTONE} và bà {TOMBSTONE} nộp"
    assert workspace.personal.find("Lê Thị Mơ") == ()
    assert workspace.visits.next_undo(bench.visit) is None
    assert next(line.event for line in workspace.audit.lines()) == Event.ERASED
    assert workspace.trouble() == ()


def test_a_signed_visit_is_kept_and_said_to_be(bench: Bench) -> None:
    workspace = bench.workspace
    workspace.answers.note(bench.visit, "A1", "bà Lê Thị Mơ nộp")
    frozen = [("visit", bench.visit, "frozen_at", workspace.clock.now())]
    workspace.visits._acts.write(bench.visit, Label("Signed the minutes"), frozen, undoable=False)
    changed, kept = workspace.personal.erase("Lê Thị Mơ")
    assert changed == 0
    assert [mention.value for mention in kept] == ["bà Lê Thị Mơ nộp"]
    assert workspace.visits.get(bench.visit).answer("A1").note == "bà Lê Thị Mơ nộp"
