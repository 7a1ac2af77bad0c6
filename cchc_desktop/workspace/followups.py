"""Following up recommendations of all signed visits: hand over, report, verify, close; who is reminded; the list."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from cchc_desktop.checklist.sheets import Rows, Value, to_csv, to_excel
from cchc_desktop.domain.calendar import WorkingCalendar
from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.followup import NEXT, SOON, Age, Followed, FollowUp, Progress
from cchc_desktop.domain.refusal import Invalid, NotFound, Reason, Refusal
from cchc_desktop.domain.vietnamese import folded
from cchc_desktop.storage.engine import refusing
from cchc_desktop.storage.files import replace_file
from cchc_desktop.storage.keeping import Keeper
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.audit import Audit, Event
from cchc_desktop.workspace.changes import Changes, Label
from cchc_desktop.workspace.codec import build
from cchc_desktop.workspace.gathering import Gathering
from cchc_desktop.workspace.rows import DELETED
from cchc_desktop.workspace.wording import UNIT_KINDS

SCOPE = "followups"
KIND = "followup"
FILE_KIND = "followup_file"
"""Registers beside the visits: these are signed and closed, what becomes of their recommendations goes on."""
PROGRESS_WORDS: Mapping[Progress, str] = {
    Progress.NEW: "Mới",
    Progress.HANDED: "Đã giao",
    Progress.UNDER_WAY: "Đang khắc phục",
    Progress.REPORTED: "Đã báo cáo",
    Progress.VERIFIED: "Đã xác minh",
    Progress.CLOSED: "Đóng",
}
OVERDUE_WORD = "Quá hạn"
_MOST_DAYS = 366
_HEADINGS = (
    "Đơn vị",
    "Kiến nghị",
    "Người chịu trách nhiệm",
    "Thời hạn theo biên bản",
    "Thời hạn đang áp dụng",
    "Số ngày làm việc còn lại",
    "Trạng thái",
    "Minh chứng",
    "Ghi chú",
)


class NotYet(Refusal):
    """A recommendation cannot take this step as it stands."""

    what = "The recommendation does not go on: {reason}"
    mend = "Fill that in, then choose the step again."


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a recommendation's history: when, who, which field, what it was set to."""

    at: datetime
    person: str
    field: str
    value: object


class FollowUps:
    """Reads and changes how far recommendations are."""

    def __init__(
        self, store: Keeper, acts: Acts, gathering: Gathering, calendar: WorkingCalendar, audit: Audit, clock: Clock
    ) -> None:
        self._store = store
        self._acts = acts
        self._gathering = gathering
        self._calendar = calendar
        self._audit = audit
        self._clock = clock

    def all(self) -> tuple[Followed, ...]:
        """Return every recommendation of signed visits: the overdue first, then by deadline."""
        visits = self._gathering.all()
        remedied = {(origin, folded(text)): visit for visit, line in visits.items() for origin, text in line.remedied}
        found = [
            Followed(
                visit,
                line.standing.unit,
                line.signed_on,
                entry,
                self.noted(entry.id),
                remedied.get((visit, folded(entry.text)), ""),
            )
            for visit, line in visits.items()
            if line.signed_on is not None
            for entry in line.recommendations
        ]
        today = self.today()
        return tuple(sorted(found, key=lambda one: (not one.overdue(today), not one.open, one.due_on or date.max)))

    def get(self, recommendation: str) -> Followed:
        """Return one.

        Raises:
            NotFound: no signed visit has it.
        """
        for one in self.all():
            if one.id == recommendation:
                return one
        raise NotFound(kind=KIND, name=recommendation)

    def reminders(self) -> tuple[Followed, ...]:
        """Return what is over or due within `SOON` working days: whom to ring up, the most urgent first."""
        today = self.today()
        left = [(one.days_left(today, self._calendar), one) for one in self.all()]
        return tuple(one for days, one in left if days is not None and days <= SOON)

    def ages(self, followed: Sequence[Followed]) -> dict[Age, int]:
        """Return how many open ones stand where with their deadline, every age named."""
        counted = Counter(one.age(self.today(), self._calendar) for one in followed)
        return {age: counted[age] for age in Age}

    def days_left(self, one: Followed) -> int | None:
        """Return the working days left today, negative when over."""
        return one.days_left(self.today(), self._calendar)

    def today(self) -> date:
        """Return the day deadlines are measured against."""
        return self._clock.now().date()

    def day_after(self, days: int) -> date:
        """Return the deadline of a term of working days that begins today (BLDS 2015, Điều 147: today not counted).

        Raises:
            Invalid: it is no term of 1 to 366 days.
        """
        if not 0 < days <= _MOST_DAYS:
            raise Invalid(value=days, field="days", reason=Reason("1 to 366 working days"))
        return self._calendar.add(self.today(), days)

    def change(self, recommendation: str, **fields: object) -> Changes:
        """Change owner, deadline, proof or note.

        Raises:
            NotAllowed: the person's duty does not carry it.
        """
        unknown = fields.keys() - {"owner", "due_on", "proof", "note"}
        if unknown:
            raise TypeError(f"a follow-up has no field {', '.join(sorted(unknown))}")
        return self._write(recommendation, Label("Noted about a recommendation"), fields)

    def move(self, recommendation: str, to: Progress) -> Changes:
        """Take a step.

        Raises:
            NotYet: the step does not follow, or what it rests on is missing: owner and deadline to hand over, proof
                to report.
            NotAllowed: the person's duty does not carry it.
        """
        one = self.get(recommendation)
        if to not in NEXT[one.progress]:
            raise NotYet(reason=Reason("this step does not follow on the one before."))
        if to is Progress.HANDED and not (one.owner and one.due_on):
            raise NotYet(reason=Reason("it has no owner or no deadline."))
        if to is Progress.REPORTED and not one.noted.proof.strip() and not self._has_file(recommendation):
            raise NotYet(reason=Reason("it has no proof: number and date of the report, or a file."))
        return self._write(recommendation, Label("Moved a recommendation on"), {"progress": to})

    def history(self, recommendation: str) -> tuple[Line, ...]:
        """Return what was noted, oldest first."""
        names = [register for register in self._store.registers(SCOPE, KIND) if register.entity == recommendation]
        lines = [Line(p.at, p.person, name.field, p.value) for name in names for p in self._store.history(name)]
        return tuple(sorted(lines, key=lambda line: line.at))

    def excel(self, followed: Sequence[Followed]) -> bytes:
        """Return the list as an Excel workbook."""
        return to_excel((("Theo dõi khắc phục", self._rows(followed)),))

    def csv(self, followed: Sequence[Followed]) -> bytes:
        """Return the list as CSV in UTF-8 with a mark."""
        return to_csv(self._rows(followed))

    def save(self, followed: Sequence[Followed], path: Path) -> None:
        """Write the list as .xlsx or .csv.

        Raises:
            Invalid: the ending is another one.
            DiskFull, ReadOnly, CannotWrite: nothing was written.
        """
        makers: Mapping[str, Callable[[Sequence[Followed]], bytes]] = {".xlsx": self.excel, ".csv": self.csv}
        make = makers.get(path.suffix.lower())
        if make is None:
            raise Invalid(value=path.name, field="file", reason=Reason("use .xlsx or .csv"))
        with refusing(path):
            replace_file(path, make(followed))
        self._audit.note(Event.EXPORTED, path.name)

    def _rows(self, followed: Sequence[Followed]) -> Rows:
        rows: list[Sequence[Value]] = [_HEADINGS]
        for one in followed:
            word = OVERDUE_WORD if one.overdue(self.today()) else PROGRESS_WORDS[one.progress]
            rows.append(
                (
                    f"{UNIT_KINDS[one.unit.kind]} {one.unit.name}",
                    one.recommendation.text,
                    one.owner,
                    one.recommendation.due_on,
                    one.due_on,
                    self.days_left(one),
                    word,
                    one.noted.proof,
                    one.noted.note,
                )
            )
        return rows

    def counts(self) -> tuple[int, int]:
        """Return how many recommendations are overdue, and how many come due within a week of work."""
        left = [days for one in self.all() if (days := self.days_left(one)) is not None]
        return sum(days < 0 for days in left), sum(0 <= days <= SOON for days in left)

    def _has_file(self, recommendation: str) -> bool:
        return any(
            kind == FILE_KIND and fields.get("followup") == recommendation and not fields.get(DELETED)
            for (kind, _), fields in self._acts.values(SCOPE).items()
        )

    def noted(self, recommendation: str) -> FollowUp:
        """Return what the office noted about a recommendation, blank before anybody did."""
        fields = self._acts.values(SCOPE).get((KIND, recommendation), {})
        return build(FollowUp, {"id": recommendation}, fields)

    def _write(self, recommendation: str, label: Label, fields: Mapping[str, object]) -> Changes:
        clean = {
            name: unicodedata.normalize("NFC", value.strip()) if type(value) is str else value
            for name, value in fields.items()
        }
        written = [(KIND, recommendation, name, value) for name, value in clean.items()]
        return self._acts.write(SCOPE, label, written, undoable=False)
