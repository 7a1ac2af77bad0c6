"""How a unit serves citizens, as its portal counts it: the index of QĐ 766/QĐ-TTg and the on-time ratio, in both of its
definitions; the figures are typed or imported per unit and period, with source and day.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

_HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """A group of the index: code, title, a short one for narrow columns, the points it brings at most."""

    code: str
    title: str
    short: str
    maximum: Decimal


@dataclass(frozen=True, slots=True)
class ServiceIndex:
    """The index in force from a day on (QĐ 766/QĐ-TTg of 23/06/2022: six groups, 100 points)."""

    key: str
    title: str
    basis: str
    effective_from: date
    effective_to: date | None
    groups: tuple[IndexGroup, ...]

    @property
    def maximum(self) -> Decimal:
        """The points of all groups together."""
        return sum((group.maximum for group in self.groups), Decimal(0))


@dataclass(frozen=True, slots=True)
class ServiceFigures:
    """What is known of one unit in one period ("2026-03", "2026-Q1", "2026"); None where nobody entered a number.

    Resolved dossiers (đã giải quyết): `before`, `on_time`, `late`; in progress (đang giải quyết): `within`, `over`.
    `points` by the index's group codes. `source` says where the numbers come from, `as_of` of which day they are.
    """

    id: str
    unit: str
    period: str
    points: Mapping[str, Decimal] = field(default_factory=dict)
    before: int | None = None
    on_time: int | None = None
    late: int | None = None
    within: int | None = None
    over: int | None = None
    source: str = ""
    as_of: date | None = None

    @property
    def total(self) -> Decimal | None:
        """The index's points together, None before a group has any."""
        return sum(self.points.values(), Decimal(0)) if self.points else None

    @property
    def portal_ratio(self) -> Decimal | None:
        """On-time ratio as the portal counts (QĐ 766, item 2.1): finished on time or in progress within time, of all
        that was received or processed in the period; per cent, two decimals."""
        good = _sum(self.before, self.on_time, self.within)
        return _ratio(good, _sum(self.before, self.on_time, self.late, self.within, self.over))

    @property
    def report_ratio(self) -> Decimal | None:
        """On-time ratio as reports count (biểu II.06/VPCP/KSTT): early and on time, of what was resolved; per cent."""
        return _ratio(_sum(self.before, self.on_time), _sum(self.before, self.on_time, self.late))

    @property
    def resolved(self) -> int | None:
        """Dossiers resolved in the period."""
        return _sum(self.before, self.on_time, self.late)


PORTAL_DEFINITION = (
    "Theo Cổng DVCQG (chỉ số 766, mục 2.1): (giải quyết trước hạn + đúng hạn + đang giải quyết trong hạn) ÷ "
    "tổng hồ sơ đã giải quyết và đang giải quyết trong kỳ."
)
REPORT_DEFINITION = (
    "Theo báo cáo giải quyết TTHC (biểu II.06): (giải quyết trước hạn + đúng hạn) ÷ hồ sơ đã giải quyết; "
    "hồ sơ đang giải quyết quá hạn nêu riêng."
)


def _sum(*parts: int | None) -> int | None:
    return None if all(part is None for part in parts) else sum(part or 0 for part in parts)


def _ratio(part: int | None, whole: int | None) -> Decimal | None:
    if part is None or not whole:
        return None
    return (Decimal(part) * 100 / Decimal(whole)).quantize(_HUNDREDTH, ROUND_HALF_UP)
