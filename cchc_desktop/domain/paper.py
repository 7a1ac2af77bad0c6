"""The papers round an inspection, as plain values: which kinds there are, how one is issued, what a campaign's say."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cchc_desktop.domain.minutes import Letterhead, MinutesForm, PersonLine, SignatureBlock


class PaperKind(StrEnum):
    """Kind of paper; the value is the first part of its wordings' file names in `resources/papers`."""

    MINUTES = "bien-ban"
    MEETING = "bien-ban-mau-1-9"
    SUPPLEMENT = "bien-ban-bo-sung"
    RECHECK = "bien-ban-phuc-tra"
    REPORT = "bao-cao-ket-qua"
    CONCLUSION = "thong-bao-ket-luan"
    REQUEST = "yeu-cau-khac-phuc"
    PLAN = "ke-hoach"
    DECISION = "quyet-dinh"
    NOTICE = "thong-bao-lich"
    TRACKING = "bang-theo-doi"
    REMINDER = "don-doc-khac-phuc"
    CAMPAIGN_REPORT = "bao-cao-dot"
    CAMPAIGN_CONCLUSION = "thong-bao-dot"


MINUTES_KINDS = {
    MinutesForm.TWO_PARTY: PaperKind.MINUTES,
    MinutesForm.MEETING: PaperKind.MEETING,
    MinutesForm.RECHECK: PaperKind.RECHECK,
}
"""The kind of paper, and so the wording, of each form of minutes."""


@dataclass(frozen=True, slots=True)
class Issue:
    """How a paper is issued (thể thức): head, number, day, addressees (Kính gửi), signatories, recipients (Nơi nhận).

    `number` is "" until the clerk gives one; one signatory stands right with the recipients at the left, of several
    the last stands right and the one before it left.
    """

    letterhead: Letterhead
    number: str
    symbol: str
    dated_on: date | None
    to: tuple[str, ...]
    signatures: tuple[SignatureBlock, ...]
    recipients: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlannedUnit:
    """A unit in the schedule: its name, the day (None while open), the hour or note as printed."""

    unit: str
    on: date | None
    note: str


@dataclass(frozen=True, slots=True)
class Campaigning:
    """A campaign as its papers tell it (đợt kiểm tra).

    `areas` are the titles of what is inspected with their items; `plan` and `decision` as cited ("Kế hoạch số
    28/KH-UBND ngày 20 tháng 01 năm 2026"), "" while they do not exist; `authority` heads the decision ("GIÁM ĐỐC SỞ
    NỘI VỤ"); `period` is what the inspection looks at ("từ ngày 01/01/2025 đến ngày kiểm tra").
    """

    year: int
    name: str
    period: str
    units: tuple[PlannedUnit, ...]
    team: tuple[PersonLine, ...]
    areas: tuple[tuple[str, tuple[str, ...]], ...]
    basis: tuple[str, ...]
    plan: str
    decision: str
    authority: str
    agency: str
    report_by: date | None


@dataclass(frozen=True, slots=True)
class TrackedLine:
    """One recommendation in the tracking table; `state` in words; `overdue` working days past its day, else 0; `soon`
    when its day comes within a week of work."""

    unit: str
    text: str
    responsible: str
    due: str
    state: str
    note: str
    done: bool
    overdue: int
    soon: bool = False
