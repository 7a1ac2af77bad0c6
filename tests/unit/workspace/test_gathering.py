"""What visits add to the overview is kept, and never out of step with their values."""

import json
from datetime import date, datetime

import pytest

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.clock import VIETNAM
from cchc_desktop.domain.unit import UnitKind
from cchc_desktop.storage.journal import Register
from cchc_desktop.workspace.changes import Label
from cchc_desktop.workspace.workspace import Workspace
from tests.sample import office
from tests.unit.workspace.conftest import Bench


def kept(workspace: Workspace) -> set[str]:
    return set(workspace._store.digests())


def test_what_is_kept_says_the_same_as_the_visit(bench: Bench) -> None:
    workspace = bench.workspace
    _, visits = office.campaign(workspace, "Đợt 1", 2025, 3, 0.8, 1)
    unit = workspace.visits.get(visits[0]).unit
    workspace.campaigns.units.change(
        workspace.visits.get(visits[0]).campaign, unit.id, kind=UnitKind.SPECIAL_ZONE, valid_to=date(2030, 1, 1)
    )
    workspace.visits.hand_out(visits[0])
    office.recommend(workspace, visits[0], (("Niêm yết “đủ”\nthủ tục", date(2026, 4, 1)),))
    office.sign(workspace, visits[0], datetime(2026, 3, 1, tzinfo=VIETNAM))
    worked_out = {visit: workspace.overview.gather(visit) for visit in workspace.overview.visits()}
    bench.reopen()
    assert bench.workspace.overview.known() == worked_out


def test_a_value_that_changes_drops_what_was_kept_of_its_visit_alone(bench: Bench) -> None:
    workspace, visit = bench.workspace, bench.visit
    office.campaign(workspace, "Đợt 1", 2025, 2, 0.8, 1)
    everything = set(workspace.overview.visits())
    workspace.followups.all()
    assert kept(workspace) == everything
    workspace.answers.give(visit, "A1", Verdict.MET)
    assert kept(workspace) == everything - {visit}
    before = workspace.overview.gather(visit)
    workspace.visits.undo(visit)
    assert kept(workspace) == everything - {visit}
    assert workspace.overview.gather(visit) != before
    workspace.answers.give(visit, "A1", Verdict.MET)
    workspace.overview.gather(visit)
    workspace.answers.give(visit, "A1", Verdict.MET)
    assert kept(workspace) == everything, "nothing was written, nothing is worked out again"


def test_what_comes_from_elsewhere_and_what_is_barred_drop_it_too(bench: Bench) -> None:
    workspace, visit = bench.workspace, bench.visit
    store = workspace._store
    workspace.answers.give(visit, "A1", Verdict.MET)
    first = workspace.overview.gather(visit)
    path = workspace.visits.checklist(visit).item("A1").path
    (head,) = [entry for entry in store.heads(visit, "answer", "") if entry.register.field == path]
    store.judge_again(lambda entry: "duty" if entry.id == head.id else "")
    assert visit not in kept(workspace)
    workspace._store.judge_again(lambda _entry: "")
    workspace.visits._acts.forget(visit)
    assert workspace.overview.gather(visit) == first
    assert store.value(Register(visit, "answer", "", path)) == "met"


def test_a_removed_visit_is_neither_ranked_nor_followed_up(bench: Bench) -> None:
    workspace = bench.workspace
    _, visits = office.campaign(workspace, "Đợt 1", 2025, 2, 0.8, 1)
    workspace.followups.all()
    workspace.visits.remove(visits[0])
    assert visits[0] not in workspace.overview.visits()
    assert set(workspace.overview.known()) == {visits[1], bench.visit}


def test_what_an_older_version_kept_is_worked_out_again(bench: Bench) -> None:
    workspace, visit = bench.workspace, bench.visit
    real = workspace.overview.gather(visit)
    body = json.loads(workspace._store.digests()[visit]) | {"v": 0, "items": 1}
    workspace._store.keep_digests({visit: json.dumps(body)})
    assert workspace.overview.known() == {}
    workspace.followups.all()
    assert workspace.overview.known() == {visit: real}


def test_a_signed_visit_whose_picture_has_not_arrived_is_not_kept(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace, visit = bench.workspace, bench.visit
    workspace.visits._acts.write(visit, Label("Signed"), [("paper", visit, "snapshot", "0" * 64)])
    office.sign(workspace, visit)
    workspace.overview.gather(visit)
    assert visit not in kept(workspace)
    monkeypatch.setattr(type(workspace._attachments), "holds", lambda _self, _key: True)
    workspace.overview.gather(visit)
    assert visit in kept(workspace)
