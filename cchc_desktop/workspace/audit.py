"""The audit (nhật ký an toàn): who signed in, exported, printed, signed, exchanged, changed rights, and when.

Each line is an entry of the journal, so it is chained with all other work of the laptop and travels home with it; a
line that was taken out or changed breaks the chain, which `doctor` shows.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cchc_desktop.checklist.sheets import Value, to_csv
from cchc_desktop.domain.ids import Ids
from cchc_desktop.storage.journal import Change, Register
from cchc_desktop.storage.store import Store
from cchc_desktop.workspace.exchange_state import LogLine
from cchc_desktop.workspace.settings import SCOPE

KIND = "audit"
_EVENT = "event"


class Event(StrEnum):
    """What is noted: mở khoá, khoá, xuất tệp, in, ký, gửi nhận, thay đổi quyền, mời máy, thu hồi máy, đổi mật khẩu,
    khôi phục, xoá dữ liệu cá nhân, đặt hay bỏ PIN, nhận hay trả bản cập nhật."""

    SIGNED_IN = "signed_in"
    LOCKED = "locked"
    EXPORTED = "exported"
    PRINTED = "printed"
    SIGNED = "signed"
    EXCHANGED = "exchanged"
    RIGHTS_CHANGED = "rights_changed"
    INVITED = "invited"
    REVOKED = "revoked"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105  (an event's name)
    RECOVERED = "recovered"
    ERASED = "erased"
    PIN_CHANGED = "pin_changed"
    UPDATED = "updated"


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One line: when, who, on which device, what, about what."""

    at: datetime
    person: str
    device: str
    event: str
    about: str


class Audit:
    """Notes and tells."""

    def __init__(self, store: Store, ids: Ids) -> None:
        self._store = store
        self._ids = ids
        self._exchanged: Callable[[], Iterable[AuditLine]] = tuple

    def note(self, event: Event, about: str = "") -> None:
        """Note an event, durable on return.

        Raises:
            DiskFull, ReadOnly, CannotWrite: it could not be noted; then what it stands for must not be done either.
        """
        register = Register(SCOPE, KIND, self._ids.new(), _EVENT)
        self._store.write([Change(register, {"what": event.value, "about": about})])

    def add_exchanged(self, told: Callable[[], Iterable[AuditLine]]) -> None:
        """Tell the lines of this laptop's sync log among the others.

        They are no entries of the journal: a line for each exchange would itself have to be exchanged, for ever.
        What went over is provable all the same, by the bundles and their receipts.
        """
        self._exchanged = told

    def lines(self) -> tuple[AuditLine, ...]:
        """Return all lines of all laptops that are known here, the newest first."""
        found = []
        for register in self._store.registers(SCOPE, KIND):
            for past in self._store.history(register):
                told = past.value if isinstance(past.value, dict) else {}
                found.append(
                    AuditLine(past.at, past.person, past.device, str(told.get("what")), str(told.get("about") or ""))
                )
        found += self._exchanged()
        return tuple(sorted(found, key=lambda line: (line.at, line.device), reverse=True))

    def csv(self) -> bytes:
        """Return the lines as CSV (UTF-8 with BOM, for Excel), safe against formulas."""
        rows: list[Sequence[Value]] = [("Thời điểm", "Người", "Máy", "Việc", "Về")]
        rows += [(line.at.isoformat(), line.person, line.device, line.event, line.about) for line in self.lines()]
        return to_csv(rows)


def exchanged(log: Iterable[LogLine], person: str, device: str) -> tuple[AuditLine, ...]:
    """Return the journeys in a laptop's sync log as lines of the audit."""
    return tuple(
        AuditLine(
            datetime.fromisoformat(line.at),
            person,
            device,
            Event.EXCHANGED,
            " ".join((line.place, *(f"{name} {count}" for name, count in line.facts.items()))).strip(),
        )
        for line in log
        if line.what == "journey"
    )
