"""Units that are inspected (đơn vị được kiểm tra)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class UnitKind(StrEnum):
    """Kind of a commune-level unit (xã, phường, đặc khu); `TOWNSHIP` (thị trấn) ended on 30/06/2025."""

    COMMUNE = "commune"
    WARD = "ward"
    SPECIAL_ZONE = "special_zone"
    TOWNSHIP = "township"


@dataclass(frozen=True, slots=True)
class Unit:
    """A commune-level unit (đơn vị được kiểm tra), valid between two days.

    `valid_to` is the last day the unit existed under this name, or None while it exists.
    """

    id: str
    name: str = ""
    kind: UnitKind = UnitKind.COMMUNE
    province: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
