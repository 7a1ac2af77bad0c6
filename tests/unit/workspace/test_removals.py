"""Whole visits and campaigns are removed, wait in "Đã xoá", and come back; what was signed stays."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.duty import Duty, permits
from cchc_desktop.storage.store import Store
from cchc_desktop.workspace.changes import Label, NothingToUndo
from cchc_desktop.workspace.permissions import NotAllowed
from cchc_desktop.workspace.removals import Contents, HoldsRecords, OnRecord
from tests.unit.workspace.conftest import Bench
from tests.unit.workspace.laptops import Laptop, Team


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = Team(tmp_path)
    yield made
    made.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "usb"


def fill(bench: Bench) -> None:
    workspace, visit = bench.workspace, bench.visit
    workspace.visits.start(visit)
    workspace.answers.give(visit, "A1", Verdict.UNMET)
    workspace.answers.note(visit, "A1", "Chưa niêm yết bảng giá")
    workspace.visits.findings.add(visit, text="Thiếu niêm yết")
    workspace.visits.dossiers.add(visit, code="H1")


def sign(bench: Bench) -> None:
    frozen = [("visit", bench.visit, "frozen_at", bench.clock.now())]
    bench.workspace.visits._acts.write(bench.visit, Label("Signed"), frozen, undoable=False)


def lists(laptop: Laptop) -> list[str]:
    return [line.id for line in laptop.workspace.visits.all()]


def test_a_visit_under_way_goes_whole_and_comes_back_whole(bench: Bench) -> None:
    fill(bench)
    workspace, visit = bench.workspace, bench.visit
    before = workspace.visits.get(visit)
    assert workspace.removals.in_visit(visit) == Contents(visits=1, answers=1, dossiers=1, findings=1)
    removed = workspace.visits.findings.add(visit, text="Xoá trước đó").made
    workspace.visits.findings.remove(visit, removed)
    assert workspace.removals.visit(visit).touches("visit", visit)
    workspace = bench.reopen()
    assert workspace.visits.all() == ()
    assert workspace.overview._gathering.visits() == ()
    assert workspace.search.find("niem yet") == ()
    only = workspace.bin.all()
    # What was removed in the visit before comes back with the visit, not beside it.
    assert [(one.kind, one.title, one.unit, one.days_left) for one in only] == [
        ("visit", "Hòa Thạnh", "Đợt 1 năm 2026", 30)
    ]
    with pytest.raises(NothingToUndo):
        workspace.visits.undo(visit)
    workspace.bin.restore(only[0])
    assert [line.id for line in workspace.visits.all()] == [visit]
    assert workspace.visits.get(visit) == before
    assert [hit.text for hit in workspace.search.find("niem yet") if hit.kind == "finding"] == ["Thiếu niêm yết"]
    assert [one.title for one in workspace.bin.all()] == ["Xoá trước đó"]


def test_a_campaign_goes_with_its_visits_and_both_come_back(bench: Bench) -> None:
    fill(bench)
    workspace = bench.workspace
    assert workspace.removals.in_campaign(bench.campaign).visits == 1
    workspace.removals.campaign(bench.campaign)
    assert workspace.campaigns.all() == ()
    assert workspace.visits.all() == workspace.visits.newest() == ()
    assert workspace.overview._gathering.visits() == ()
    assert workspace.search.find("Hoa Thanh") == ()
    assert [(one.kind, one.title) for one in workspace.bin.all()] == [("campaign", "Đợt 1 năm 2026")]
    bench.clock.advance(timedelta(days=29))
    workspace.bin.restore(workspace.bin.all()[0])
    assert [line.id for line in workspace.visits.all(bench.campaign)] == [bench.visit]
    assert workspace.bin.all() == ()


def test_a_signed_visit_is_a_record_and_stays_and_so_does_its_campaign(bench: Bench) -> None:
    sign(bench)
    workspace = bench.workspace
    with pytest.raises(OnRecord):
        workspace.removals.visit(bench.visit)
    with pytest.raises(HoldsRecords):
        workspace.removals.campaign(bench.campaign)
    assert [line.id for line in workspace.visits.all()] == [bench.visit]


def test_after_thirty_days_it_leaves_the_list_and_the_journal_still_has_it(bench: Bench) -> None:
    fill(bench)
    bench.workspace.removals.visit(bench.visit)
    bench.clock.advance(timedelta(days=31))
    assert bench.workspace.bin.all() == ()
    assert bench.workspace.visits.get(bench.visit).findings[0].text == "Thiếu niêm yết"


def test_removing_takes_planning_taking_back_does_not() -> None:
    for kind in ("visit", "campaign"):
        assert [duty for duty in Duty if permits(duty, kind, "deleted_at")] == [
            Duty.OFFICE,
            Duty.PLANNER,
            Duty.LEADER,
        ]
        assert permits(Duty.MEMBER, kind, "deleted_at", clears=True)
        assert not permits(Duty.READER, kind, "deleted_at", clears=True)


def test_a_member_removes_nothing_and_what_a_member_smuggles_in_counts_for_nobody(team: Team, stick: Path) -> None:
    bao = team.join("Trần Quốc Bảo")
    with pytest.raises(NotAllowed):
        bao.workspace.removals.visit(team.visit)
    bao.workspace.visits._acts.guard = None
    bao.workspace.removals.visit(team.visit)
    team.meet(stick)
    assert lists(team.office) == [team.visit]
    assert [barred.entry.register.field for barred in team.office.workspace.permissions.kept_aside()] == ["deleted_at"]


def test_a_removed_visit_goes_on_every_laptop_and_comes_back_on_every_laptop(team: Team, stick: Path) -> None:
    bao, khoi = team.join("Trần Quốc Bảo", role="leader"), team.join("Lê Minh Khôi")
    khoi.workspace.answers.note(team.visit, "A1", "đã đọc")
    team.meet(stick)
    bao.workspace.removals.visit(team.visit)
    team.meet(stick)
    assert [lists(laptop) for laptop in team.laptops] == [[], [], []]
    khoi.workspace.bin.restore(khoi.workspace.bin.all()[0])
    team.meet(stick)
    assert [lists(laptop) for laptop in team.laptops] == [[team.visit]] * 3
    assert team.office.workspace.permissions.kept_aside() == ()


@pytest.mark.parametrize("whole", ["visit", "campaign"])
def test_what_somebody_wrote_without_knowing_keeps_it_and_the_log_says_so(team: Team, stick: Path, whole: str) -> None:
    bao, khoi = team.join("Trần Quốc Bảo", role="leader"), team.join("Lê Minh Khôi")
    team.meet(stick)
    removals = bao.workspace.removals
    removals.visit(team.visit) if whole == "visit" else removals.campaign(team.bench.campaign)
    khoi.workspace.answers.note(team.visit, "A1", "viết mà chưa biết")
    team.meet(stick, rounds=3)
    for laptop in team.laptops:
        assert lists(laptop) == [team.visit]
        assert laptop.workspace.visits.get(team.visit).answer("A1").note == "viết mà chưa biết"
        assert not laptop.workspace.exchange.standing().disputes
        assert laptop.workspace.permissions.kept_aside() == ()
    said = [line for laptop in team.laptops for line in laptop.workspace.exchange.log() if line.what == "kept_edit"]
    assert {line.facts["kind"] for line in said} == {whole}


def test_two_who_remove_the_same_visit_make_no_choice_for_anybody(team: Team, stick: Path) -> None:
    bao = team.join("Trần Quốc Bảo", role="leader")
    team.meet(stick)
    for laptop in (bao, team.office):
        laptop.workspace.removals.visit(team.visit)
    team.meet(stick)
    for laptop in team.laptops:
        assert lists(laptop) == []
        assert laptop.workspace.exchange.standing().disputes == 0
        assert laptop.workspace.conflicts.all() == ()


def test_a_scope_has_all_its_heads(bench: Bench) -> None:
    store: Store = bench.workspace._store
    fields = {(head.register.kind, head.register.field) for head in store.heads(bench.visit)}
    assert ("visit", "campaign") in fields
    assert ("member", "name") in fields
