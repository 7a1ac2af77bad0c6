"""Scoring, line by line."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.answer import Answer, Verdict
from cchc_desktop.domain.scoring import Ground, Weight, score

WEIGHTS = (
    Weight("A1", "A", Decimal(2)),
    Weight("A2", "A", Decimal(1)),
    Weight("B1", "B", Decimal(3), critical=True),
    Weight("B2", "B", Decimal(1)),
)


def _answers(**verdicts: Verdict) -> dict[str, Answer]:
    return {item: Answer(item, verdict) for item, verdict in verdicts.items()}


def test_not_applicable_and_unanswered_items_leave_the_denominator() -> None:
    sheet = score(WEIGHTS, _answers(A1=Verdict.MET, A2=Verdict.NOT_APPLICABLE))
    assert (sheet.total.points, sheet.total.maximum) == (Decimal(2), Decimal(2))
    assert sheet.total.percent == Decimal("100.0")
    assert (sheet.total.answered, sheet.total.items) == (2, 4)


def test_a_partly_met_item_counts_half_unless_a_person_scored_it() -> None:
    assert score(WEIGHTS, _answers(A1=Verdict.PARTLY)).total.points == Decimal(1)
    entered = {"A1": Answer("A1", Verdict.PARTLY, Decimal("1.5"))}
    assert score(WEIGHTS, entered).total.points == Decimal("1.5")


def test_an_entered_score_never_exceeds_what_the_item_can_bring() -> None:
    assert score(WEIGHTS, {"A1": Answer("A1", Verdict.PARTLY, Decimal(9))}).total.points == Decimal(2)


def test_a_score_left_over_from_partly_does_not_count_for_unmet() -> None:
    assert score(WEIGHTS, {"A1": Answer("A1", Verdict.UNMET, Decimal("1.5"))}).total.points == 0


def test_an_unmet_critical_item_fails_its_section_by_name() -> None:
    sheet = score(WEIGHTS, _answers(A1=Verdict.MET, B1=Verdict.UNMET, B2=Verdict.MET))
    assert sheet.sections["B"].points == 0
    assert sheet.sections["B"].failed_by == ("B1",)
    assert sheet.total.points == Decimal(2)


def test_nothing_answered_has_no_percentage() -> None:
    assert score(WEIGHTS, {}).total.percent is None


@given(st.dictionaries(st.sampled_from([w.item for w in WEIGHTS]), st.sampled_from(Verdict)))
def test_points_lie_between_nothing_and_what_applies(verdicts: dict[str, Verdict]) -> None:
    total = score(WEIGHTS, _answers(**verdicts)).total
    assert 0 <= total.points <= total.maximum <= 7


def test_each_line_says_on_what_ground_it_was_scored() -> None:
    answers = _answers(A1=Verdict.PARTLY, A2=Verdict.NOT_APPLICABLE, B1=Verdict.UNMET)
    grounds = [line.ground for line in score(WEIGHTS, answers).lines]
    assert grounds == [Ground.PARTLY_HALF, Ground.NOT_APPLICABLE, Ground.CRITICAL, Ground.UNANSWERED]
    entered = {"A1": Answer("A1", Verdict.PARTLY, Decimal(1)), "A2": Answer("A2", Verdict.UNMET)}
    assert [line.ground for line in score(WEIGHTS, entered).lines][:2] == [Ground.PARTLY_ENTERED, Ground.UNMET]
