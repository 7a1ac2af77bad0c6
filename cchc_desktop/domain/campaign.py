"""A campaign of inspections (đợt kiểm tra) and the papers it rests on."""

from dataclasses import dataclass
from datetime import date

from cchc_desktop.domain.team import Team
from cchc_desktop.domain.unit import Unit


@dataclass(frozen=True, slots=True)
class Plan:
    """The inspection plan (kế hoạch kiểm tra)."""

    number: str = ""
    issued_on: date | None = None
    issued_by: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """The decision that sets up the team (quyết định thành lập đoàn)."""

    number: str = ""
    issued_on: date | None = None
    issued_by: str = ""


@dataclass(frozen=True, slots=True)
class Campaign:
    """A campaign (đợt kiểm tra): what is inspected, by whom, under which papers, with which checklist.

    `form` is the sha256 of the form version all visits of the campaign start with.
    `parent_agency` and `agency` are the lines of the letterhead (cơ quan chủ quản, cơ quan ban hành).
    """

    id: str
    name: str = ""
    year: int = 0
    plan: Plan = Plan()
    decision: Decision = Decision()
    parent_agency: str = ""
    agency: str = ""
    place: str = ""
    period_from: date | None = None
    period_to: date | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    form: str = ""
    team: Team = Team()
    units: tuple[Unit, ...] = ()
