"""Undo goes on where the last session stopped, up to what seals a visit."""

from datetime import timedelta

import pytest

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.refusal import Frozen
from cchc_desktop.storage.journal import Change, Register
from cchc_desktop.workspace.changes import Label, NothingToUndo
from cchc_desktop.workspace.workspace import Workspace
from tests.unit.workspace.conftest import PASSWORD, Bench

LATER = timedelta(minutes=5)


def test_the_last_act_is_taken_back_after_reopening(bench: Bench) -> None:
    workspace, visit = bench.workspace, bench.visit
    workspace.answers.give(visit, "A1", Verdict.MET)
    bench.clock.advance(LATER)
    workspace.answers.give(visit, "A1", Verdict.UNMET)
    workspace = bench.reopen()
    assert workspace.visits.next_undo(visit) == Label("Answered item {number}", {"number": "1.1"})
    undone = workspace.visits.undo(visit)
    assert undone.changes.touches("answer", "A1")
    assert workspace.visits.get(visit).answer("A1").verdict is Verdict.MET
    workspace = bench.reopen()
    workspace.visits.undo(visit)
    assert workspace.visits.get(visit).answer("A1").verdict is None


def test_what_was_undone_is_not_undone_again_but_can_be_done_again_after_reopening(bench: Bench) -> None:
    workspace, visit = bench.workspace, bench.visit
    workspace.answers.give(visit, "A1", Verdict.MET)
    bench.clock.advance(LATER)
    workspace.answers.give(visit, "A2", Verdict.MET)
    workspace.visits.undo(visit)
    workspace = bench.reopen()
    assert workspace.visits.next_redo(visit) == Label("Answered item {number}", {"number": "1.2"})
    workspace.visits.undo(visit)
    answers = workspace.visits.get(visit)
    assert answers.answer("A1").verdict is None
    assert answers.answer("A2").verdict is None
    workspace = bench.reopen()
    workspace.visits.redo(visit)
    workspace.visits.redo(visit)
    answers = workspace.visits.get(visit)
    assert (answers.answer("A1").verdict, answers.answer("A2").verdict) == (Verdict.MET, Verdict.MET)


def test_a_note_typed_letter_by_letter_is_one_step_after_reopening(bench: Bench) -> None:
    workspace, visit = bench.workspace, bench.visit
    for text in ("c", "ch", "chưa", "chưa có kế hoạch"):
        workspace.answers.note(visit, "A1", text)
    workspace = bench.reopen()
    workspace.visits.undo(visit)
    assert workspace.visits.get(visit).answer("A1").note == ""


@pytest.mark.parametrize("act", ["add", "change", "remove", "take"])
def test_acts_on_rows_keep_their_names(bench: Bench, act: str) -> None:
    workspace, visit = bench.workspace, bench.visit
    rows = workspace.visits.findings
    made = rows.add(visit, text="Chưa niêm yết").made
    names = {"add": "Added a finding", "change": "Changed a finding", "remove": "Removed a finding"}
    match act:
        case "change":
            rows.change(visit, made, text="Niêm yết thiếu")
        case "remove":
            rows.remove(visit, made)
        case "take":
            workspace.answers.give(visit, "A1", Verdict.UNMET)
            workspace.answers.take_suggestion(visit, "A1")
    before = workspace.visits.get(visit)
    workspace = bench.reopen()
    wanted = names.get(act, "Put the finding of item {number} into the conclusion")
    assert workspace.visits.undo(visit).label.text == wanted
    assert workspace.visits.get(visit) != before
    workspace.visits.redo(visit)
    assert workspace.visits.get(visit) == before


def test_undo_stops_at_the_planning_of_the_visit(bench: Bench) -> None:
    workspace = bench.reopen()
    with pytest.raises(NothingToUndo):
        workspace.visits.undo(bench.visit)
    assert workspace.visits.get(bench.visit).unit.name == "Hòa Thạnh"


def test_undo_never_crosses_signing_also_after_reopening(bench: Bench) -> None:
    workspace, visit = bench.workspace, bench.visit
    workspace.answers.give(visit, "A1", Verdict.MET)
    frozen = [("visit", visit, "frozen_at", bench.clock.now())]
    workspace.visits._acts.write(visit, Label("Signed"), frozen, undoable=False)
    workspace = bench.reopen()
    with pytest.raises(Frozen):
        workspace.visits.undo(visit)
    workspace.visits._acts.write(visit, Label("Opened"), [("visit", visit, "frozen_at", None)], undoable=False)
    workspace = bench.reopen()
    with pytest.raises(NothingToUndo):
        workspace.visits.undo(visit)
    assert workspace.visits.get(visit).answer("A1").verdict is Verdict.MET


def test_what_another_person_did_on_this_laptop_is_not_ours_to_undo(bench: Bench) -> None:
    workspace, visit = bench.workspace, bench.visit
    workspace.answers.give(visit, "A1", Verdict.MET)
    workspace.add_person("Lê Minh", "mật khẩu của Minh")
    workspace.close()
    workspace = Workspace.open(bench.folder, person="Lê Minh", password="mật khẩu của Minh", around=bench.around)
    with pytest.raises(NothingToUndo):
        workspace.visits.undo(visit)
    workspace.answers.give(visit, "A2", Verdict.MET)
    workspace.close()
    bench.workspace = Workspace.open(bench.folder, person="Lê Minh", password="mật khẩu của Minh", around=bench.around)
    bench.workspace.visits.undo(visit)
    assert bench.workspace.visits.get(visit).answer("A1").verdict is Verdict.MET
    with pytest.raises(NothingToUndo):
        bench.workspace.visits.undo(visit)
    bench.workspace.close()
    bench.workspace = Workspace.open(bench.folder, person="Trần Quốc Bảo", password=PASSWORD, around=bench.around)


def test_what_arrived_from_elsewhere_is_not_undone_with_ones_own(bench: Bench) -> None:
    workspace, visit = bench.workspace, bench.visit
    workspace.answers.note(visit, "A1", "của Bảo")
    path = workspace.visits.checklist(visit).item("A1").note_path
    # Stands for a merge: the register holds something else than this session's last act gave it.
    workspace._store.write([Change(Register(visit, "answer", "", path), "của Hà")])
    workspace.visits._acts.forget(visit)
    workspace.visits._acts.name_by(lambda scope, step: Label("x"))
    workspace._store._person = "Nguyễn Thị Thanh Hà"
    assert workspace.visits.next_undo(visit) is None
    assert workspace.visits.get(visit).answer("A1").note == "của Hà"
