"""Sampled dossiers (hồ sơ mẫu) and how late each of them was."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from cchc_desktop.domain.calendar import WorkingCalendar


class Punctuality(StrEnum):
    """How a dossier stands against its promised day (trước hạn, đúng hạn, quá hạn, trong hạn, đang quá hạn)."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"
    PENDING = "pending"
    PENDING_LATE = "pending_late"
    UNKNOWN = "unknown"
    IMPOSSIBLE = "impossible"


class Apology(StrEnum):
    """Whether the apology slip (phiếu xin lỗi và hẹn lại) is there: có, không có, không cần."""

    GIVEN = "given"
    MISSING = "missing"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class Dossier:
    """A sampled dossier (hồ sơ mẫu); personal data: code and initials only (Luật 91/2025/QH15).

    `received_on`, `due_on`, `returned_on` are days; the hour of the promise may be kept in `due_at`,
    of the return in `returned_at`. Flags are None while nobody has looked.
    """

    id: str
    code: str = ""
    field: str = ""
    procedure: str = ""
    applicant: str = ""
    received_on: date | None = None
    due_on: date | None = None
    returned_on: date | None = None
    due_at: datetime | None = None
    returned_at: datetime | None = None
    apology: Apology | None = None
    complete: bool | None = None
    control_slip: bool | None = None
    digitised: bool | None = None
    paid_online: bool | None = None
    supplement_requests: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Lateness:
    """How late a dossier is: `days` full working days after the promised day (reference.md 3.5).

    `days` is negative for days early; LATE with 0 days means later the same day than the promised hour.
    """

    punctuality: Punctuality
    days: int = 0

    @property
    def overdue(self) -> bool:
        """True when the promise was broken, whether the result has been returned or not."""
        return self.punctuality in (Punctuality.LATE, Punctuality.PENDING_LATE)


def lateness(dossier: Dossier, calendar: WorkingCalendar, on: date) -> Lateness:
    """Tell how late `dossier` is, seen on the day `on` (the day of the visit).

    Late = number of working days d with due < d <= end (reference.md 3.5, practice on the decree's counting rules).
    """
    due, returned = dossier.due_on, dossier.returned_on
    if due is None or dossier.received_on is None:
        return Lateness(Punctuality.UNKNOWN)
    if due < dossier.received_on or (returned is not None and returned < dossier.received_on):
        return Lateness(Punctuality.IMPOSSIBLE)
    end = on if returned is None else returned
    if end <= due:
        early = calendar.working_days_between(end, due)
        if returned is None:
            return Lateness(Punctuality.PENDING, -early)
        same_day_late = (
            dossier.due_at is not None and dossier.returned_at is not None and dossier.returned_at > dossier.due_at
        )
        if same_day_late:
            return Lateness(Punctuality.LATE, 0)
        return Lateness(Punctuality.ON_TIME if early == 0 else Punctuality.EARLY, -early)
    late = calendar.working_days_between(due, end)
    if late == 0:
        # The promised day was a rest day and the result came before the next working day ended
        # (Bộ luật Dân sự 2015, Điều 148.5: a term that ends on a rest day ends on the next working day).
        return Lateness(Punctuality.ON_TIME if returned is not None else Punctuality.PENDING, 0)
    return Lateness(Punctuality.PENDING_LATE if returned is None else Punctuality.LATE, late)


@dataclass(frozen=True, slots=True)
class DossierSample:
    """How a sample was drawn (rút hồ sơ mẫu): population, seed and the codes drawn, so anyone can draw it again."""

    period_from: date | None
    period_to: date | None
    population: tuple[str, ...]
    seed: int
    drawn: tuple[str, ...]
