"""What was removed waits 30 days to be taken back."""

from datetime import timedelta

import pytest

from cchc_desktop.domain.refusal import Frozen
from cchc_desktop.workspace.changes import Label
from tests.unit.workspace.conftest import Bench


def test_a_removed_finding_is_listed_and_taken_back_whole(bench: Bench) -> None:
    workspace, visit = bench.workspace, bench.visit
    made = workspace.visits.findings.add(visit, text="Chưa niêm yết", cause="Thiếu bảng").made
    before = workspace.visits.get(visit)
    workspace.visits.findings.remove(visit, made)
    removed = workspace.bin.all()[0]
    assert (removed.kind, removed.title, removed.unit, removed.days_left) == (
        "finding",
        "Chưa niêm yết",
        "Hòa Thạnh",
        30,
    )
    changes = bench.reopen().bin.restore(removed)
    assert changes.touches("finding", made)
    assert bench.workspace.visits.get(visit) == before
    assert bench.workspace.bin.all() == ()


def test_a_unit_removed_from_the_campaign_is_taken_back(bench: Bench) -> None:
    campaigns = bench.workspace.campaigns
    unit = campaigns.get(bench.campaign).units[0]
    campaigns.units.remove(bench.campaign, unit.id)
    assert campaigns.get(bench.campaign).units == ()
    bench.workspace.bin.restore(bench.workspace.bin.all()[0])
    assert campaigns.get(bench.campaign).units == (unit,)


def test_after_thirty_days_it_leaves_the_list_and_the_journal_still_has_it(bench: Bench) -> None:
    workspace, visit = bench.workspace, bench.visit
    made = workspace.visits.findings.add(visit, text="Chưa niêm yết").made
    workspace.visits.findings.remove(visit, made)
    bench.clock.advance(timedelta(days=29, hours=23))
    assert workspace.bin.all()[0].days_left == 1
    bench.clock.advance(timedelta(hours=2))
    assert workspace.bin.all() == ()
    assert workspace.visits.findings.get(visit, made).text == "Chưa niêm yết"


def test_nothing_of_a_signed_visit_is_taken_back(bench: Bench) -> None:
    workspace, visit = bench.workspace, bench.visit
    made = workspace.visits.findings.add(visit, text="Chưa niêm yết").made
    workspace.visits.findings.remove(visit, made)
    removed = workspace.bin.all()[0]
    frozen = [("visit", visit, "frozen_at", bench.clock.now())]
    workspace.visits._acts.write(visit, Label("Signed"), frozen, undoable=False)
    assert workspace.bin.all() == ()
    with pytest.raises(Frozen):
        workspace.bin.restore(removed)
