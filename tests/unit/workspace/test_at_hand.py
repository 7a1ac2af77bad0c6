"""What is kept at hand: an act builds again only the kinds it touched, and never shows what is no longer so."""

from datetime import date

from cchc_desktop.domain.answer import Verdict
from tests.unit.workspace.conftest import Bench


def test_an_answer_leaves_the_rows_of_other_kinds_as_they_are(bench: Bench) -> None:
    visits = bench.workspace.visits
    visits.dossiers.add(bench.visit, code="H99.18-260402-0001", received_on=date(2026, 4, 2))
    visits.findings.add(bench.visit, text="Niêm yết thiếu 12 thủ tục")
    before = visits.get(bench.visit)
    item = visits.checklist(bench.visit).items[0].code
    bench.workspace.answers.give(bench.visit, item, Verdict.MET)
    after = visits.get(bench.visit)
    assert after.answer(item).verdict is Verdict.MET
    assert after.dossiers is before.dossiers, "an answer does not build the dossiers again"
    assert after.findings is before.findings


def test_a_changed_row_is_shown_changed_and_undo_shows_it_as_it_was(bench: Bench) -> None:
    visits = bench.workspace.visits
    made = visits.dossiers.add(bench.visit, code="A").made
    assert visits.get(bench.visit).dossiers[-1].code == "A"
    visits.dossiers.change(bench.visit, made, code="B")
    assert visits.get(bench.visit).dossiers[-1].code == "B"
    assert visits.dossiers.all(bench.visit)[-1].code == "B"
    visits.undo(bench.visit)
    assert visits.get(bench.visit).dossiers[-1].code == "A"
    visits.dossiers.remove(bench.visit, made)
    assert made not in {entry.id for entry in visits.get(bench.visit).dossiers}


def test_the_score_follows_every_answer(bench: Bench) -> None:
    visits = bench.workspace.visits
    item = visits.checklist(bench.visit).items[0].code
    first = visits.score(bench.visit)
    assert visits.score(bench.visit) is first, "an unchanged visit is not scored twice"
    bench.workspace.answers.give(bench.visit, item, Verdict.MET)
    assert visits.score(bench.visit).total.answered == first.total.answered + 1
    visits.undo(bench.visit)
    assert visits.score(bench.visit).total == first.total
