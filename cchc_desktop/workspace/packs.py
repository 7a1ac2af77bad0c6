"""The data packs that come with the app and change without it: legal register, working calendar.

A pack is JSON with a format mark. An office replaces a file; a broken one is refused with its name and reason.
"""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from cchc_desktop.domain.calendar import DayKind, SpecialDay, WorkingCalendar
from cchc_desktop.domain.legal import LegalText
from cchc_desktop.domain.places import resources
from cchc_desktop.domain.refusal import NotFound, Refusal

_LARGEST = 10 * 1024 * 1024
T = TypeVar("T")


class BrokenPack(Refusal):
    """A data pack cannot be read."""

    what = "The data file “{name}” cannot be read: {reason}"
    kept = "Visits and answers are not touched by it."
    mend = "Put back the file that came with the app, or ask the office for a sound one."


class Legal:
    """The dated legal register (căn cứ pháp lý)."""

    def __init__(self, texts: tuple[LegalText, ...]) -> None:
        self._texts = {text.key: text for text in texts}

    def all(self) -> tuple[LegalText, ...]:
        """Return every text."""
        return tuple(self._texts.values())

    def text(self, basis: str) -> LegalText:
        """Return the text of a basis such as "nd118-2025:11".

        Raises:
            NotFound: the register does not hold it.
        """
        key = basis.partition(":")[0]
        try:
            return self._texts[key]
        except KeyError:
            raise NotFound(kind="legal text", name=key) from None

    def title(self, basis: str) -> str:
        """Return a basis as an inspector reads it: "Điều 11 Nghị định 118/2025/NĐ-CP"."""
        article = basis.partition(":")[2]
        name = self.text(basis).name
        return f"Điều {article} {name}" if article else name


def read_legal(path: Path | None = None) -> Legal:
    """Read the legal register (format cchc-legal/1).

    Raises:
        BrokenPack: the file is missing, broken or of another format.
    """
    return Legal(read_pack(path or resources() / "legal" / "register.json", "cchc-legal/1", "texts", _legal_text))


def read_calendar(path: Path | None = None) -> WorkingCalendar:
    """Read the working calendar (format cchc-calendar/1).

    Raises:
        BrokenPack: the file is missing, broken or of another format.
    """
    return WorkingCalendar(read_special_days(path))


def read_special_days(path: Path | None = None) -> tuple[SpecialDay, ...]:
    """Return the calendar's exceptions, as a list view shows them."""
    return read_pack(
        path or resources() / "calendars" / "vn-civil-servants.json", "cchc-calendar/1", "days", _special_day
    )


def _legal_text(entry: dict[str, object]) -> LegalText:
    until = entry["effective_to"]
    return LegalText(
        key=str(entry["key"]),
        kind=str(entry["kind"]),
        number=str(entry["number"]),
        title=str(entry["title"]),
        issuer=str(entry["issuer"]),
        issued_on=date.fromisoformat(str(entry["issued_on"])),
        effective_from=date.fromisoformat(str(entry["effective_from"])),
        effective_to=None if until is None else date.fromisoformat(str(until)),
        verified=bool(entry["verified"]),
        remark=str(entry["remark"]),
    )


def _special_day(entry: dict[str, object]) -> SpecialDay:
    return SpecialDay(
        day=date.fromisoformat(str(entry["day"])),
        kind=DayKind(str(entry["kind"])),
        name=str(entry["name"]),
        basis=str(entry["basis"]),
        provisional=bool(entry["provisional"]),
    )


def read_pack(path: Path, form: str, part: str, entry: Callable[[dict[str, object]], T]) -> tuple[T, ...]:
    """Read the entries of a pack of one format.

    Raises:
        BrokenPack: the file is missing, broken or of another format.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise ValueError("over 10 MB")
        data = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(data, dict) or data.get("format") != form:
            raise ValueError(f"it is not of the format {form}")
        return tuple(entry(line) for line in data[part])
    except (OSError, ValueError, ArithmeticError, KeyError, TypeError, RecursionError) as error:
        raise BrokenPack(name=path.name, reason=str(error) or type(error).__name__) from error
