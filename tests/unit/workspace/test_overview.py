"""The overview's door: what visits scored, where points were lost, what is overdue."""

from datetime import date, datetime
from decimal import Decimal

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.clock import VIETNAM
from cchc_desktop.domain.finding import RemediationState
from cchc_desktop.domain.standing import ranked
from cchc_desktop.domain.visit import Session
from tests.sample import office
from tests.unit.workspace.conftest import Bench


def test_the_items_that_lost_points_are_named_the_most_lost_first(bench: Bench) -> None:
    workspace, visit = bench.workspace, bench.visit
    workspace.answers.give(visit, "A1", Verdict.MET)
    workspace.answers.give(visit, "A2", Verdict.PARTLY)
    workspace.answers.score(visit, "A2", Decimal("1.5"))
    workspace.answers.give(visit, "A4", Verdict.UNMET)
    workspace.answers.give(visit, "B1", Verdict.UNMET)
    workspace.answers.give(visit, "A9", Verdict.NOT_APPLICABLE)
    assert [line.item for line in workspace.overview.lost(visit, "A")] == ["A4", "A2"]
    assert {line.item for line in workspace.overview.lost(visit)} == {"A4", "A2", "B1"}
    lost = workspace.overview.lost(visit, "A")[1]
    assert (lost.points, lost.number) == (Decimal("1.5"), "1.2")


def test_only_what_was_signed_binds_and_a_later_visit_lifts_it(bench: Bench) -> None:
    workspace, visit = bench.workspace, bench.visit
    office.recommend(workspace, visit, (("Niêm yết đủ", date(2026, 4, 1)), ("Lập sổ", date(2026, 5, 1))))
    assert workspace.overview.overdue([workspace.overview.gather(visit)]) == ()
    office.sign(workspace, visit, datetime(2026, 3, 1, tzinfo=VIETNAM))
    (late,) = workspace.overview.overdue([workspace.overview.gather(visit)])
    assert (late.text, late.days) == ("Niêm yết đủ", 13)
    unit = workspace.campaigns.get(bench.campaign).units[0].id
    later = workspace.visits.plan(bench.campaign, unit, date(2026, 4, 20), Session.MORNING, "").made
    entry = next(row for row in workspace.visits.get(later).remediations if row.text == "Niêm yết đủ")
    workspace.visits.remediations.change(later, entry.id, state=RemediationState.DONE)
    gathered = [workspace.overview.gather(key) for key in (visit, later)]
    assert workspace.overview.overdue(gathered) == ()
    assert workspace.overview.remedied(gathered) == (1, 2)


def test_a_campaign_is_ranked_against_the_one_before(bench: Bench) -> None:
    workspace = bench.workspace
    _, old = office.campaign(workspace, "Đợt 1", 2025, 4, 0.9, 1)
    _, new = office.campaign(workspace, "Đợt 2", 2026, 4, 0.7, 2)
    gathered = {key: workspace.overview.gather(key) for key in workspace.overview.visits()}
    rows = ranked([gathered[key].standing for key in new], [gathered[key].standing for key in old])
    assert [row.place for row in rows] == sorted(row.place or 0 for row in rows)
    assert all(row.moved is not None for row in rows)
    assert [line.name for line in workspace.overview.trend(list(gathered.values()))][-2:] == ["Đợt 1", "Đợt 2"]
