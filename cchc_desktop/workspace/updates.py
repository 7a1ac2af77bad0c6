"""Updates from a stick: read whole, checked whole, staged in a folder of their own, then switched to in one rename.

What was in force before stays, so an update that does not suit is taken back by one act. Checklists are brought into
the workspace (a version that is in use never changes); the other parts lie in the folder that is in force, where
`Workspace` looks for its legal register and calendar first. A new version of the program itself goes to the shelf
beside the installed one (`program/shelf.py`) and starts at the next start; an installer that was sent along stays a
file.
"""

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.program import archive
from cchc_desktop.program.launch import FROM_SOURCE
from cchc_desktop.program.refusals import DataIsNewer, NotUpdatable, OlderProgram, OtherPlatform
from cchc_desktop.program.release import Release
from cchc_desktop.program.shelf import Shelf
from cchc_desktop.storage.engine import refusing
from cchc_desktop.storage.files import make_folder, replace_file
from cchc_desktop.storage.schema import steps
from cchc_desktop.sync import stick
from cchc_desktop.sync.channel import Missing
from cchc_desktop.sync.membership import Root
from cchc_desktop.sync.refusals import BrokenStick
from cchc_desktop.sync.stick import ENDING, Part, PartKind, Update
from cchc_desktop.workspace.audit import Audit, Event
from cchc_desktop.workspace.exchange import Exchange
from cchc_desktop.workspace.forms import Forms
from cchc_desktop.workspace.members import NotTheOffice
from cchc_desktop.workspace.packs import read_calendar, read_legal
from cchc_desktop.workspace.places import Place, PlaceKind, open_channel
from cchc_desktop.workspace.unit_pack import read_unit_pack

__all__ = [
    "ENDING",
    "Found",
    "Opened",
    "Part",
    "PartKind",
    "Release",
    "Shelf",
    "Staged",
    "Updates",
    "in_force",
    "sent_anchors",
]
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


@dataclass(frozen=True, slots=True)
class Opened:
    """An update that was read to its end and is good; nothing of it counts yet.

    `program` is the new version that was unpacked, `left` why one that it brings is not for this computer.
    """

    update: Update
    program: Release | None = None
    left: Refusal | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """An update file that lies somewhere: where, its name, and what is in it."""

    place: str
    name: str
    data: bytes


class Updates:
    """Make, take and take back updates."""

    def __init__(
        self, folder: Path, exchange: Exchange, forms: Forms, audit: Audit, clock: Clock, shelf: Shelf | None
    ) -> None:
        self._folder = folder / FOLDER
        self._exchange = exchange
        self._forms = forms
        self._audit = audit
        self._clock = clock
        self.shelf = shelf

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
        self.put_in_force(self._opening(f"{number}{ENDING}", lenient=True)(data))
        return data

    def take(self, data: bytes, name: str) -> Staged:
        """Take an update in one go; raises as `opening` and `put_in_force`."""
        return self.put_in_force(self.opening(name)(data))

    def opening(self, name: str) -> Callable[[bytes], Opened]:
        """Return what reads an update whole and unpacks a new version of the program; any thread may call it.

        It raises:
            BrokenStick: it is none of this office, or a part is damaged.
            OlderUpdate: it is not newer than what is in force.
            BrokenProgram: the new version of the program is damaged.
            NotUpdatable, OtherPlatform, OlderProgram: it brings nothing but a program that is not for this computer.
        """
        return self._opening(name, lenient=False)

    def _opening(self, name: str, *, lenient: bool) -> Callable[[bytes], Opened]:
        known = self.in_force()
        return partial(_opened, name, self._exchange.ring().root, known.number if known else 0, self.shelf, lenient)

    def put_in_force(self, opened: Opened) -> Staged:
        """Put an update in force: nothing of it counts before all of it is checked and lies on the disk.

        Raises:
            OlderUpdate: another one came in between.
            Refusal: a part cannot be read by its own reader.
        """
        update = opened.update
        known = self.in_force()
        if known is not None and update.number <= known.number:
            raise OlderUpdate(name=str(update.number), number=update.number, known=known.number)
        place = self._folder / str(update.number)
        staging = self._folder / f"{update.number}.staging"
        with refusing(self._folder):
            shutil.rmtree(staging, ignore_errors=True)
            make_folder(self._folder)
            staging.mkdir()
            for part in update.parts:
                if _is_program(part):
                    continue
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
        if opened.program is not None and self.shelf is not None:
            self.shelf.want(opened.program.version)
        version = f", {opened.program.version}" if opened.program is not None else ""
        self._audit.note(Event.UPDATED, f"{update.number}{version}")
        return staged

    def looking(self, folders: tuple[Path, ...] = ()) -> Callable[[], "Found | None"]:
        """Return what looks for the newest update at every place of exchange and in the given folders (sticks).

        Any thread may call it; a place that cannot be reached is passed over.
        """
        known = self.in_force()
        places = tuple(place for place in self._exchange.places.all() if place.kind is not PlaceKind.LAPTOP)
        return partial(_look, places, self._exchange.ring().root, known.number if known else 0, folders)

    def hand_out(self, data: bytes) -> tuple[str, ...]:
        """Put an update file down at every place of exchange; return the names of those that have it now.

        Raises:
            CannotReach, NotAllowed, PlaceFull: a place did not take it; those before it have it.
        """
        root = self._exchange.ring().root
        number = stick.read(data, "", root).number
        names = []
        for place in self._exchange.places.all():
            if place.kind is not PlaceKind.LAPTOP:
                channel = open_channel(place, root.workspace)
                try:
                    channel.put(f"{FOLDER}/{number:06d}{ENDING}", data)
                    channel.flush()
                finally:
                    channel.close()
                names.append(place.name)
        return tuple(names)

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
        self._audit.note(Event.UPDATED, f"← {before[0] if before else 0}")
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

    def program_back(self) -> Release:
        """Let the program's version before start from the next start on; return it.

        Raises:
            NoProgramBefore: the installed program runs.
            DataIsNewer: that version cannot read this workspace any more.
        """
        if self.shelf is None:
            raise NotUpdatable(reason=FROM_SOURCE)
        earlier = self.shelf.earlier()
        if earlier.tables and set(steps()) - set(earlier.tables):
            raise DataIsNewer(version=earlier.version)
        before = self.shelf.go_back()
        self._audit.note(Event.UPDATED, f"← {before.version}")
        return before

    def app(self) -> Path | None:
        """Return an installer that was sent along, None if there is none; running it is the person's act."""
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
        anchors = sorted((staging / PartKind.ANCHOR).glob("*"))
        if anchors:
            from cchc_desktop.signing.anchors import read_anchors  # noqa: PLC0415  (start-up time)

            for path in anchors:
                read_anchors(path.read_bytes(), path.name)


def _is_program(part: Part) -> bool:
    return part.kind is PartKind.APP and part.name.endswith(archive.ENDING)


def _opened(name: str, root: Root, known: int, shelf: Shelf | None, lenient: bool, data: bytes) -> Opened:
    update = stick.read(data, name, root)
    if update.number <= known:
        raise OlderUpdate(name=name, number=update.number, known=known)
    left: Refusal | None = None
    # All are read to their ends before one is unpacked: a damaged one stops the whole update.
    programs = [(part, archive.inspect(part.data, part.name)) for part in update.parts if _is_program(part)]
    for part, _ in programs:
        try:
            if shelf is None:
                raise NotUpdatable(reason=FROM_SOURCE)
            return Opened(update, shelf.lay(part.data, part.name))
        except OlderProgram as error:
            left = error
        except (OtherPlatform, NotUpdatable) as error:
            left = left or error
    if left is not None and len(programs) == len(update.parts) and not lenient:
        raise left
    return Opened(update, left=left)


def _look(places: tuple[Place, ...], root: Root, known: int, folders: tuple[Path, ...]) -> Found | None:
    best, newest = None, known
    for found in (*_at_places(places, root.workspace), *_in_folders(folders)):
        try:
            number = stick.read(found.data, found.name, root).number
        except BrokenStick:
            continue
        if number > newest:
            best, newest = found, number
    return best


def _at_places(places: tuple[Place, ...], workspace: str) -> Iterator[Found]:
    for place in places:
        with suppress(Refusal, Missing):
            channel = open_channel(place, workspace)
            try:
                names = [name for name in channel.names(FOLDER) if name.endswith(ENDING)]
                if names:
                    yield Found(place.name, names[-1], channel.get(f"{FOLDER}/{names[-1]}"))
            finally:
                channel.close()
        if place.kind in (PlaceKind.FOLDER, PlaceKind.STICK):
            yield from _in_folders((Path(place.settings["folder"]),))


def _in_folders(folders: tuple[Path, ...]) -> Iterator[Found]:
    """Yield the update files at the top of folders: what somebody copied onto a stick by hand."""
    for folder in folders:
        with suppress(OSError):
            for path in sorted(folder.glob(f"*{ENDING}")):
                if path.stat().st_size <= stick.LARGEST:
                    yield Found(str(folder), path.name, path.read_bytes())


def in_force(folder: Path, kind: PartKind) -> Path | None:
    """Return the file of a kind that an update put in force in a workspace folder, None for the app's own."""
    number = int(_current(folder / FOLDER).get("number", 0))
    path = folder / FOLDER / str(number) / kind / _NAMES[kind]
    return path if number and path.exists() else None


def sent_anchors(folder: Path) -> tuple[tuple[str, bytes], ...]:
    """Return (name, bytes) of the certificates and lists that the update in force brought into a workspace folder."""
    number = int(_current(folder / FOLDER).get("number", 0))
    found = sorted((folder / FOLDER / str(number) / PartKind.ANCHOR).glob("*")) if number else []
    with suppress(OSError):
        return tuple((path.name, path.read_bytes()) for path in found)
    return ()


def _current(folder: Path) -> dict[str, Any]:
    try:
        found = json.loads((folder / _CURRENT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
