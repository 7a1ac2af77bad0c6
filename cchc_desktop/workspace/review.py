"""What must hold before the minutes are signed: hard conditions stop, soft ones want a reason."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from cchc_desktop.checklist.form import Checklist, Item
from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.dossier import all_troubles
from cchc_desktop.domain.team import Role
from cchc_desktop.domain.visit import Visit


class Condition(StrEnum):
    """A condition for signing. The names are what a face translates."""

    ALL_ANSWERED = "all_answered"
    NOTES_GIVEN = "notes_given"
    EVIDENCE_GIVEN = "evidence_given"
    DOSSIERS_VALID = "dossiers_valid"
    REMEDIATIONS_CHECKED = "remediations_checked"
    FINDINGS_ANSWERED = "findings_answered"
    TIMES_GIVEN = "times_given"
    SIGNATORIES_NAMED = "signatories_named"
    REWORK_DONE = "rework_done"
    NO_OPEN_CHOICES = "no_open_choices"
    MINUTES_SIGNED = "minutes_signed"
    SUPPLEMENT_WORDED = "supplement_worded"


HARD = frozenset(
    {
        *(Condition.ALL_ANSWERED, Condition.TIMES_GIVEN, Condition.SIGNATORIES_NAMED, Condition.NO_OPEN_CHOICES),
        *(Condition.MINUTES_SIGNED, Condition.SUPPLEMENT_WORDED),
    }
)
"""Without these the minutes would be wrong or unsignable; the others are the team's to weigh."""


class Step(StrEnum):
    """Where a condition is mended: the six steps of a visit."""

    DETAILS = "details"
    REMEDIATIONS = "remediations"
    CHECKLIST = "checklist"
    DOSSIERS = "dossiers"
    CONCLUSION = "conclusion"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing: the step where it is mended, the row or item, its name as shown ("4.3", "TT2")."""

    step: Step
    entity: str
    name: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """A condition and its gaps; it holds when there are none."""

    condition: Condition
    gaps: tuple[Gap, ...]
    reason: str = ""
    """Why the team signs all the same, as somebody of it wrote; only soft conditions take one."""

    @property
    def holds(self) -> bool:
        """True when nothing is missing."""
        return not self.gaps

    @property
    def stops(self) -> bool:
        """True when the minutes cannot be signed like this."""
        return bool(self.gaps) and self.condition in HARD

    @property
    def wants_reason(self) -> bool:
        """True when the minutes can be signed like this once somebody has written why."""
        return bool(self.gaps) and self.condition not in HARD and not self.reason.strip()


@dataclass(frozen=True, slots=True)
class Review:
    """All conditions of one visit, in the order they are shown."""

    outcomes: tuple[Outcome, ...]

    @property
    def signable(self) -> bool:
        """True when no hard condition is open, and each soft one that is has its reason."""
        return not self.open

    @property
    def open(self) -> int:
        """Number of conditions that still keep the minutes from being signed."""
        return sum(outcome.stops or outcome.wants_reason for outcome in self.outcomes)

    @property
    def stopped(self) -> bool:
        """True when a hard condition is open."""
        return any(outcome.stops for outcome in self.outcomes)

    @property
    def held(self) -> int:
        """Number of conditions that hold."""
        return sum(outcome.holds for outcome in self.outcomes)


def review(
    visit: Visit,
    checklist: Checklist,
    open_choices: int,
    returned: Collection[str] = (),
    reasons: Mapping[str, str] | None = None,
) -> Review:
    """Check a visit against every condition.

    Args:
        visit: the visit as it stands.
        checklist: the checklist it was started with.
        open_choices: how many registers of the visit hold two values that nobody has chosen between.
        returned: codes of the items that the head of the team returned and nobody has mended.
        reasons: condition -> why the team signs although it does not hold.
    """
    items = list(checklist.items)
    found: dict[Condition, list[Gap]] = {
        Condition.ALL_ANSWERED: [_at(item) for item in items if not visit.answer(item.code).answered],
        Condition.NOTES_GIVEN: [_at(item) for item in items if _lacks_note(item, visit)],
        Condition.EVIDENCE_GIVEN: [_at(item) for item in items if _lacks_evidence(item, visit)],
        Condition.DOSSIERS_VALID: _dossier_gaps(visit),
        Condition.REMEDIATIONS_CHECKED: [
            Gap(Step.REMEDIATIONS, entry.id, str(index))
            for index, entry in enumerate(visit.remediations, 1)
            if entry.state is None
        ],
        Condition.FINDINGS_ANSWERED: [
            Gap(Step.CONCLUSION, finding.id, f"TT{index}")
            for index, finding in enumerate(visit.findings, 1)
            if not visit.recommendations_for(finding.id)
        ],
        Condition.TIMES_GIVEN: _time_gaps(visit),
        Condition.SIGNATORIES_NAMED: _signatory_gaps(visit),
        Condition.REWORK_DONE: [_at(item) for item in items if item.code in returned],
        Condition.NO_OPEN_CHOICES: [Gap(Step.CHECKLIST, "", str(open_choices))] if open_choices else [],
    }
    given = reasons or {}
    return Review(tuple(Outcome(condition, tuple(gaps), given.get(condition, "")) for condition, gaps in found.items()))


def _at(item: Item) -> Gap:
    return Gap(Step.CHECKLIST, item.code, item.number)


def _lacks_note(item: Item, visit: Visit) -> bool:
    answer = visit.answer(item.code)
    return answer.verdict in (Verdict.PARTLY, Verdict.UNMET) and not answer.note.strip()


def _lacks_evidence(item: Item, visit: Visit) -> bool:
    answer = visit.answer(item.code)
    if not answer.answered or answer.verdict is Verdict.NOT_APPLICABLE:
        return False
    falls_short = answer.verdict in (Verdict.PARTLY, Verdict.UNMET)
    wanted = item.evidence.minimum if item.evidence.wanted(falls_short=falls_short) else 0
    return len(visit.evidence_for(item.code)) < wanted


def _dossier_gaps(visit: Visit) -> list[Gap]:
    on = (visit.started_at.date() if visit.started_at else None) or visit.planned_on
    if on is None:
        return []
    return [
        Gap(Step.DOSSIERS, entry.id, entry.code or str(index))
        for index, (entry, wrong) in enumerate(zip(visit.dossiers, all_troubles(visit.dossiers, on), strict=True), 1)
        if wrong
    ]


def _time_gaps(visit: Visit) -> list[Gap]:
    gaps = [
        Gap(Step.DETAILS, name, name)
        for name, value in (("started_at", visit.started_at), ("ended_at", visit.ended_at))
        if value is None
    ]
    if visit.started_at and visit.ended_at and visit.ended_at < visit.started_at:
        gaps.append(Gap(Step.DETAILS, "ended_at", "ended_at"))
    return gaps


def _signatory_gaps(visit: Visit) -> list[Gap]:
    gaps = []
    if visit.team.leader is None:
        gaps.append(Gap(Step.DETAILS, "member", Role.LEADER.value))
    if not any(person.signs for person in visit.representatives):
        gaps.append(Gap(Step.DETAILS, "representative", "representative"))
    return gaps
