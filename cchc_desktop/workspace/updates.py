"""Updates from a stick: read whole, checked whole, staged in a folder of their own, then switched to in one rename.

What was in force before stays, so an update that does not suit is taken back by one act. Checklists are brought into
the workspace (a version that is in use never changes); the other parts lie in the folder that is in force, where
`Workspace` looks for its legal register and calendar first.
"""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.storage.engine import refusing
from cchc_desktop.storage.files import make_folder, replace_file
from cchc_desktop.sync import stick
from cchc_desktop.sync.stick import ENDING, Part, PartKind, Update
from cchc_desktop.workspace.exchange import Exchange
from cchc_desktop.workspace.forms import Forms
from cchc_desktop.workspace.members import NotTheOffice
from cchc_desktop.workspace.packs import read_calendar, read_legal
from cchc_desktop.workspace.unit_pack import read_unit_pack

__all__ = ["ENDING", "Part", "PartKind", "Staged", "Updates", "in_force"]
FOLDER = "updates"
_CURRENT = "current.json"
_NAMES = {PartKind.LEGAL: "register.json", PartKind.CALENDAR: "calendar.json", PartKind.UNITS: "units.json"}


class NothingBefore(Refusal):
    """There is no update to take back."""

    what = "There is no update to take back."
    mend = ""


class OlderUpdate(Refusal):
    """An update that is not newer than what is in force."""

    what = "The update “{name}” is number {number}; number {known} is in force already."
    kept = "The app goes on with what it had before."
    mend = "Ask the office for the newest update; an older one comes back only by taking the newer one back."


@dataclass(frozen=True, slots=True)
class Staged:
    """An update that is in force: its number, what the office said about it, its parts as (kind, name)."""

    number: int
    remark: str
    parts: tuple[tuple[str, str], ...]


class Updates:
    """Make, take and take back updates."""

    def __init__(self, folder: Path, exchange: Exchange, forms: Forms, clock: Clock) -> None:
        self._folder = folder / FOLDER
        self._exchange = exchange
        self._forms = forms
        self._clock = clock

    def make(self, parts: tuple[Part, ...], remark: str = "") -> bytes:
        """Return an update file with the given parts; its number is one more than the last.

        Raises:
            NotTheOffice: this laptop does not speak for the office.
            Refusal: a part cannot be read by its own reader.
        """
        ring = self._exchange.ring()
        if not ring.card.is_office:
            raise NotTheOffice
        number = max((int(path.name) for path in self._folder.glob("*") if path.name.isdecimal()), default=0) + 1
        update = Update(number, self._clock.now().isoformat(timespec="seconds"), remark, parts)
        data = stick.write(update, workspace=ring.root.workspace, card=ring.shown.data, signer=self._exchange.signer())
        self.take(data, f"{number}{ENDING}")
        return data

    def take(self, data: bytes, name: str) -> Staged:
        """Take an update: nothing of it counts before all of it is checked and lies on the disk.

        Raises:
            BrokenStick: it is none of this office, or a part is damaged.
            OlderUpdate: it is not newer than what is in force.
            Refusal: a part cannot be read by its own reader.
        """
        update = stick.read(data, name, self._exchange.ring().root)
        known = self.in_force()
        if known is not None and update.number <= known.number:
            raise OlderUpdate(name=name, number=update.number, known=known.number)
        place = self._folder / str(update.number)
        staging = self._folder / f"{update.number}.staging"
        with refusing(self._folder):
            shutil.rmtree(staging, ignore_errors=True)
            make_folder(self._folder)
            staging.mkdir()
            for part in update.parts:
                inside = staging / part.kind
                inside.mkdir(exist_ok=True)
                replace_file(inside / _NAMES.get(part.kind, part.name), part.data)
        try:
            self._check(staging)
            for part in update.parts:
                if part.kind is PartKind.CHECKLIST:
                    self._forms.bring_in(part.data, part.name)
        except BaseException:
            shutil.rmtree(staging, ignore_errors=True)
            raise
        staged = Staged(update.number, update.remark, tuple((part.kind.value, part.name) for part in update.parts))
        with refusing(self._folder):
            shutil.rmtree(place, ignore_errors=True)
            staging.rename(place)
            before = [known.number, *self._before()] if known is not None else []
            self._switch({"number": update.number, "before": before})
            described = {"remark": staged.remark, "parts": staged.parts}
            replace_file(place / "about.json", json.dumps(described, ensure_ascii=False).encode())
        return staged

    def take_back(self) -> Staged | None:
        """Go back to what was in force before the last update; None means: to what came with the app.

        Raises:
            NothingBefore: no update is in force.
        """
        if self.in_force() is None:
            raise NothingBefore
        before = self._before()
        with refusing(self._folder):
            self._switch({"number": before[0] if before else 0, "before": before[1:]})
        return self.in_force()

    def in_force(self) -> Staged | None:
        """Return the update that is in force, None while there is none."""
        number = int(_current(self._folder).get("number", 0))
        if not number:
            return None
        try:
            about = json.loads((self._folder / str(number) / "about.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return Staged(number, "", ())
        return Staged(number, str(about["remark"]), tuple((str(kind), str(name)) for kind, name in about["parts"]))

    def app(self) -> Path | None:
        """Return the staged file of the app's own update, None if there is none; installing it is the person's act."""
        staged = self.in_force()
        found = sorted((self._folder / str(staged.number) / PartKind.APP).glob("*")) if staged is not None else []
        return found[0] if found else None

    def _before(self) -> list[int]:
        return [int(number) for number in _current(self._folder).get("before", [])]

    def _switch(self, current: dict[str, object]) -> None:
        replace_file(self._folder / _CURRENT, json.dumps(current).encode())

    @staticmethod
    def _check(staging: Path) -> None:
        legal, calendar = staging / PartKind.LEGAL / "register.json", staging / PartKind.CALENDAR / "calendar.json"
        if legal.exists():
            read_legal(legal)
        if calendar.exists():
            read_calendar(calendar)
        for path in (staging / PartKind.UNITS).glob("*"):
            read_unit_pack(path.read_bytes(), path.name)


def in_force(folder: Path, kind: PartKind) -> Path | None:
    """Return the file of a kind that an update put in force in a workspace folder, None for the app's own."""
    number = int(_current(folder / FOLDER).get("number", 0))
    path = folder / FOLDER / str(number) / kind / _NAMES[kind]
    return path if number and path.exists() else None


def _current(folder: Path) -> dict[str, Any]:
    try:
        found = json.loads((folder / _CURRENT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
