"""The overview as one value: what the window shows, and what the workbook, the page and the paper are made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.followup import Age
from cchc_desktop.domain.service import ServiceFigures, ServiceIndex
from cchc_desktop.domain.standing import Mean, Overdue, Ranked


@dataclass(frozen=True, slots=True)
class ScoredItem:
    """An item of one visit: `points` None where it is out of the count; `critical` where it fails its section."""

    item: str
    section: str
    number: str
    question: str
    verdict: Verdict | None
    points: Decimal | None
    maximum: Decimal
    critical: bool


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two visits (two units, or one unit in two years): names, total and sections as (title, one, other)."""

    names: tuple[str, str]
    rows: tuple[tuple[str, Decimal | None, Decimal | None], ...]


@dataclass(frozen=True, slots=True)
class OverviewReport:
    """An overview, narrowed as `narrowed` says in words.

    `sections` are (code, number, title); `items` by visit; `remedied` how many recommendations of how many;
    `ages` of what is open; `service` the figures of the newest period that has some; `compared` a pair, if asked for.
    """

    name: str
    issuer: str
    parent: str
    place: str
    made_at: datetime
    narrowed: tuple[str, ...]
    sections: tuple[tuple[str, str, str], ...]
    rows: tuple[Ranked, ...]
    units: tuple[str, ...]
    """Names of the rows' units as lists have them."""
    items: Mapping[str, tuple[ScoredItem, ...]]
    overdue: tuple[Overdue, ...]
    remedied: tuple[int, int]
    ages: Mapping[Age, int]
    trend: tuple[Mean, ...]
    index: ServiceIndex
    service: tuple[ServiceFigures, ...]
    compared: SideBySide | None = None

    @property
    def signed(self) -> int:
        """How many of the visits are signed."""
        return sum(row.standing.signed for row in self.rows)
