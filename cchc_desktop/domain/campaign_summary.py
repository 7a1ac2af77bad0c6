"""A campaign as its report and its conclusion tell it: counts, best and worst areas, typical findings, requests."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from cchc_desktop.domain.followup import Age
from cchc_desktop.domain.paper import TrackedLine
from cchc_desktop.domain.standing import Ranked


@dataclass(frozen=True, slots=True)
class AreaMean:
    """A section over all units: number, title, mean per cent, the lowest unit with its per cent."""

    number: str
    title: str
    percent: Decimal
    lowest: str
    lowest_percent: Decimal


@dataclass(frozen=True, slots=True)
class TypicalFinding:
    """A shortcoming that several units have: its words, the units in order of their place."""

    text: str
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CampaignSummary:
    """What the papers of a whole campaign are drafted from; `moved` is the mean against the campaign before.

    `rows` and `units` go together; `areas` stand by their number; `findings` by how many units they concern; `counts`
    are findings, recommendations, remedied, overdue.
    """

    name: str
    period: str
    signed: int
    mean: Decimal | None
    moved: Decimal | None
    rows: tuple[Ranked, ...]
    units: tuple[str, ...]
    heads: tuple[str, ...]
    areas: tuple[AreaMean, ...]
    findings: tuple[TypicalFinding, ...]
    counts: tuple[int, int, int, int]
    recommendations: tuple[TrackedLine, ...]
    ages: Mapping[Age, int]
