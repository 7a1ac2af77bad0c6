"""What the team concludes: strengths, findings with causes, recommendations, the unit's response."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Stance(StrEnum):
    """What the unit says to a finding (ý kiến của đơn vị): thống nhất, có giải trình, chưa thống nhất."""

    AGREES = "agrees"
    EXPLAINS = "explains"
    DISAGREES = "disagrees"


class CauseKind(StrEnum):
    """Nature of a cause (nguyên nhân): chủ quan, khách quan."""

    SUBJECTIVE = "subjective"
    OBJECTIVE = "objective"


@dataclass(frozen=True, slots=True)
class Strength:
    """Something the unit does well (ưu điểm)."""

    id: str
    text: str = ""
    section: str = ""


@dataclass(frozen=True, slots=True)
class Response:
    """The unit's response (ý kiến của đơn vị) to a finding or to the whole."""

    stance: Stance | None = None
    text: str = ""
    speaker: str = ""
    given_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A shortcoming (tồn tại, hạn chế), as it is written into the minutes; `item` is the code it grew from or ""."""

    id: str
    text: str = ""
    item: str = ""
    section: str = ""
    cause: str = ""
    cause_kind: CauseKind | None = None
    response: Response = Response()


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What is to be remedied (kiến nghị, yêu cầu khắc phục): by whom, until when, shown how."""

    id: str
    finding: str = ""
    text: str = ""
    responsible: str = ""
    due_on: date | None = None
    proof: str = ""

    def overdue(self, on: date) -> bool:
        """Tell whether the deadline lies before the day `on`."""
        return self.due_on is not None and self.due_on < on


class RemediationState(StrEnum):
    """Where an earlier recommendation stands: đã khắc phục, đang khắc phục, chưa khắc phục."""

    DONE = "done"
    UNDER_WAY = "under_way"
    NOT_DONE = "not_done"


@dataclass(frozen=True, slots=True)
class Remediation:
    """An earlier visit's recommendation and what became of it (kiến nghị kỳ trước)."""

    id: str
    text: str = ""
    responsible: str = ""
    due_on: date | None = None
    state: RemediationState | None = None
    note: str = ""
    origin: str = ""
