"""A visit (cuộc kiểm tra) to one unit, with everything it recorded."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from cchc_desktop.domain.answer import Answer, Evidence
from cchc_desktop.domain.dossier import Dossier, DossierSample
from cchc_desktop.domain.finding import Finding, Recommendation, Remediation, Response, Strength
from cchc_desktop.domain.team import Representative, Team
from cchc_desktop.domain.unit import Unit


class Stage(StrEnum):
    """Stage of a visit: chưa bắt đầu, đang kiểm tra, chờ ký, đã ký, đã gửi."""

    PLANNED = "planned"
    UNDER_WAY = "under_way"
    CLOSED = "closed"
    SIGNED = "signed"
    DELIVERED = "delivered"


class Session(StrEnum):
    """Half of a day: sáng, chiều."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class VisitSummary:
    """One line of a list of visits: what a list shows without opening the visit."""

    id: str
    campaign: str
    unit: Unit
    stage: Stage
    planned_on: date | None
    session: Session
    answered: int
    items: int
    points: str
    """Score as shown ("84,4"), or "" while nothing is scored."""
    group: int = 0
    recheck_of: str = ""


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit (cuộc kiểm tra tại đơn vị), as one whole value.

    `answers` maps item code to answer; `form` is the sha256 of the form version it was started with; `group` is the
    group of the team that goes there (nhóm), 0 when the whole team does. A re-check (phúc tra) names the visit it
    follows in `recheck_of` and asks `only` the items that fell short there.
    """

    id: str
    campaign: str
    unit: Unit
    form: str
    stage: Stage = Stage.PLANNED
    planned_on: date | None = None
    session: Session = Session.DAY
    place: str = ""
    started_at: datetime | None = None
    ended_at: datetime | None = None
    number: str = ""
    copies: int = 2
    team: Team = Team()
    representatives: tuple[Representative, ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    dossiers: tuple[Dossier, ...] = ()
    sample: DossierSample | None = None
    remediations: tuple[Remediation, ...] = ()
    strengths: tuple[Strength, ...] = ()
    findings: tuple[Finding, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    response: Response = Response()
    group: int = 0
    frozen_at: datetime | None = None
    recheck_of: str = ""
    only: tuple[str, ...] = ()

    def answer(self, item: str) -> Answer:
        """Return the answer for `item`, blank if there is none yet."""
        return self.answers.get(item) or Answer(item)

    def evidence_for(self, item: str) -> tuple[Evidence, ...]:
        """Return the evidence of one item, in the order it was taken in."""
        return tuple(piece for piece in self.evidence if piece.item == item)

    def finding_for(self, item: str) -> Finding | None:
        """Return the finding that grew from `item`, if it was put in."""
        return next((finding for finding in self.findings if finding.item == item), None)

    def recommendations_for(self, finding: str) -> tuple[Recommendation, ...]:
        """Return the recommendations that answer one finding."""
        return tuple(entry for entry in self.recommendations if entry.finding == finding)
