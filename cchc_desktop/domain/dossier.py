"""Sampled dossiers (hồ sơ mẫu) and how late each of them was."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from cchc_desktop.domain.calendar import WorkingCalendar
from cchc_desktop.domain.written_days import read_written_day


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

    `received_on`, `due_on`, `returned_on` are days; the hour of reception may be kept in `received_at`, of the promise
    in `due_at`, of the return in `returned_at`. `term_days` is the procedure's term in working days. What was typed
    as a day and is none stays in `…_typed`, and the day beside it is None. Flags are None while nobody has looked.
    """

    id: str
    code: str = ""
    field: str = ""
    procedure: str = ""
    applicant: str = ""
    received_on: date | None = None
    due_on: date | None = None
    returned_on: date | None = None
    received_at: datetime | None = None
    due_at: datetime | None = None
    returned_at: datetime | None = None
    apology: Apology | None = None
    complete: bool | None = None
    control_slip: bool | None = None
    digitised: bool | None = None
    paid_online: bool | None = None
    supplement_requests: int | None = None
    note: str = ""
    term_days: int | None = None
    received_typed: str = ""
    due_typed: str = ""
    returned_typed: str = ""


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
    if due is None or dossier.received_on is None or dossier.returned_typed:
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
class Term:
    """The promise as the rules give it: counted from `first` (not counted itself), over on `last`.

    `after_cut_off` says that the dossier came after 15:00 or on a rest day, so that counting starts a day later.
    """

    first: date
    last: date
    after_cut_off: bool


def term(dossier: Dossier, calendar: WorkingCalendar) -> Term | None:
    """Work out when the result was due by the procedure's term; None without a term or a day of reception.

    The 15:00 rule: see `WorkingCalendar.counting_starts_on`. Without an hour the day of reception counts as early.
    """
    if dossier.term_days is None or dossier.received_on is None:
        return None
    received = dossier.received_at or datetime.combine(dossier.received_on, time(8))
    first = calendar.counting_starts_on(received)
    return Term(first, calendar.add(first, dossier.term_days), first != dossier.received_on)


class Trouble(StrEnum):
    """What is wrong with one cell of a dossier."""

    UNREADABLE = "unreadable"
    NO_SUCH_DAY = "no_such_day"
    BEFORE_RECEIVED = "before_received"
    IN_FUTURE = "in_future"
    MISSING = "missing"
    REPEATED_CODE = "repeated_code"


DAYS = ("received_on", "due_on", "returned_on")
"""The fields of a dossier that hold days, in the order of the table."""


def typed_field(day: str) -> str:
    """Return the field that keeps what was typed as a day and is none: "due_on" -> "due_typed"."""
    return day.removesuffix("_on") + "_typed"


def hour_field(day: str) -> str:
    """Return the field that keeps the hour of a day: "due_on" -> "due_at"."""
    return day.removesuffix("_on") + "_at"


def troubles(dossier: Dossier, on: date) -> dict[str, Trouble]:
    """Return what is wrong with a dossier by field, seen on the day `on`; each field is named once."""
    found: dict[str, Trouble] = {}
    for field in DAYS:
        typed = getattr(dossier, typed_field(field))
        if typed:
            found[field] = Trouble(read_written_day(typed, on.year).trouble or Trouble.UNREADABLE)
        elif field != "returned_on" and getattr(dossier, field) is None:
            found[field] = Trouble.MISSING
    received = dossier.received_on
    for field in ("due_on", "returned_on"):
        day = getattr(dossier, field)
        if day is not None and received is not None and day < received:
            found[field] = Trouble.BEFORE_RECEIVED
    if dossier.returned_on is not None and dossier.returned_on > on:
        found.setdefault("returned_on", Trouble.IN_FUTURE)
    if received is not None and received > on:
        found.setdefault("received_on", Trouble.IN_FUTURE)
    return found


def all_troubles(dossiers: Sequence[Dossier], on: date) -> tuple[dict[str, Trouble], ...]:
    """Return what is wrong with each dossier of a sample; a code that stands twice is wrong from the second on."""
    found = []
    seen: set[str] = set()
    for dossier in dossiers:
        wrong = troubles(dossier, on)
        code = dossier.code.strip().casefold()
        if code and code in seen:
            wrong["code"] = Trouble.REPEATED_CODE
        seen.add(code)
        found.append(wrong)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class DossierSample:
    """How a sample was drawn (rút hồ sơ mẫu): population, seed and the codes drawn, so anyone can draw it again.

    `source` says where the list came from (a file's name, a system); `method` names the way of drawing.
    """

    period_from: date | None = None
    period_to: date | None = None
    source: str = ""
    population: tuple[str, ...] = ()
    seed: int = 0
    drawn: tuple[str, ...] = ()
    method: str = ""
    drawn_at: datetime | None = None
    drawn_by: str = ""
