"""Scoring of a checklist: explainable line by line, by a method with a name and a date."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from cchc_desktop.domain.answer import Answer, Verdict

METHOD = "share-of-applicable-points"
METHOD_EFFECTIVE_FROM = "2026-01-01"
"""Reference.md 3.2: not applicable leaves the denominator; a partly met item counts half unless a person scored it."""

HALF = Decimal("0.5")
_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Weight:
    """What one item may bring: `points` at most; a critical item that is unmet fails its section."""

    item: str
    section: str
    points: Decimal
    critical: bool = False


class Ground(StrEnum):
    """Why an item was scored as it was; with a line's points and maximum it says the whole reckoning."""

    MET = "met"
    PARTLY_ENTERED = "partly_entered"
    """Partly met, with the points a person entered (no more than the item's, no less than nothing)."""
    PARTLY_HALF = "partly_half"
    """Partly met, nobody entered points: half."""
    UNMET = "unmet"
    CRITICAL = "critical"
    """Unmet and critical: its whole section comes to nothing."""
    NOT_APPLICABLE = "not_applicable"
    """Out of the count, as if the item were not asked."""
    UNANSWERED = "unanswered"
    """Out of the count until somebody answers it."""


@dataclass(frozen=True, slots=True)
class Line:
    """How one item was scored: `points` of `maximum`, or out of the count (`counted` false), and on what ground."""

    item: str
    section: str
    points: Decimal
    maximum: Decimal
    counted: bool
    answered: bool
    ground: Ground = Ground.UNANSWERED


@dataclass(frozen=True, slots=True)
class Sum:
    """A section's or the whole checklist's score; `maximum` holds only what was answered and applies."""

    points: Decimal
    maximum: Decimal
    answered: int
    items: int
    failed_by: tuple[str, ...] = ()

    @property
    def percent(self) -> Decimal | None:
        """Points per hundred of what applies, one decimal; None when nothing applies yet."""
        if not self.maximum:
            return None
        return (self.points * 100 / self.maximum).quantize(_TENTH, ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """The whole scoring: every line, every section's sum, the total."""

    lines: tuple[Line, ...]
    sections: Mapping[str, Sum]
    total: Sum
    method: str = METHOD
    effective_from: str = METHOD_EFFECTIVE_FROM

    def line(self, item: str) -> Line:
        """Return how one item was scored."""
        return next(line for line in self.lines if line.item == item)


def points_of(answer: Answer, maximum: Decimal) -> Decimal:
    """Return the points an answer brings: all, none, or for a partly met item what was entered (half by default)."""
    match answer.verdict:
        case Verdict.MET:
            return maximum
        case Verdict.PARTLY:
            entered = maximum * HALF if answer.score is None else answer.score
            return min(max(entered, Decimal(0)), maximum)
        case _:
            return Decimal(0)


def score(weights: Iterable[Weight], answers: Mapping[str, Answer]) -> ScoreSheet:
    """Score `answers` against `weights`.

    Not applicable and unanswered items leave the denominator; a critical item that is unmet brings its
    section to zero points and is named in `failed_by`.
    """
    weights = tuple(weights)
    critical = {weight.item for weight in weights if weight.critical}
    lines = tuple(_line(weight, answers.get(weight.item) or Answer(weight.item)) for weight in weights)
    failed = {
        line.item
        for line in lines
        if line.item in critical and (answers.get(line.item) or Answer(line.item)).verdict is Verdict.UNMET
    }
    sections = {
        section: _sum([line for line in lines if line.section == section], failed)
        for section in dict.fromkeys(weight.section for weight in weights)
    }
    total = Sum(
        points=sum((part.points for part in sections.values()), Decimal(0)),
        maximum=sum((part.maximum for part in sections.values()), Decimal(0)),
        answered=sum(part.answered for part in sections.values()),
        items=len(lines),
        failed_by=tuple(line.item for line in lines if line.item in failed),
    )
    return ScoreSheet(lines, sections, total)


def _line(weight: Weight, answer: Answer) -> Line:
    counted = answer.verdict in (Verdict.MET, Verdict.PARTLY, Verdict.UNMET)
    return Line(
        weight.item,
        weight.section,
        points_of(answer, weight.points) if counted else Decimal(0),
        weight.points,
        counted,
        answer.answered,
        _ground(answer, critical=weight.critical),
    )


def _ground(answer: Answer, *, critical: bool) -> Ground:
    match answer.verdict:
        case Verdict.MET:
            return Ground.MET
        case Verdict.PARTLY:
            return Ground.PARTLY_HALF if answer.score is None else Ground.PARTLY_ENTERED
        case Verdict.UNMET:
            return Ground.CRITICAL if critical else Ground.UNMET
        case Verdict.NOT_APPLICABLE:
            return Ground.NOT_APPLICABLE
        case _:
            return Ground.UNANSWERED


def _sum(lines: list[Line], failed: set[str]) -> Sum:
    failed_by = tuple(line.item for line in lines if line.item in failed)
    points = Decimal(0) if failed_by else sum((line.points for line in lines if line.counted), Decimal(0))
    return Sum(
        points,
        sum((line.maximum for line in lines if line.counted), Decimal(0)),
        sum(line.answered for line in lines),
        len(lines),
        failed_by,
    )
