"""The copy in a second place: a stick, a second disk, a share. It holds all that a restore needs, and nothing readable.

A copy is a folder of its own for each laptop: the wrapped keys, the segments of the journal, the attachments, and a
mark. Segments only grow and attachments never change, so a copy takes only what is new. Each file is written beside
its place, made durable, read back from the medium and compared before it counts; the mark is written last. Nothing
at the second place is ever deleted: a segment that would be overwritten by another one of its name is kept beside it.
"""

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.storage import vault
from cchc_desktop.storage.attachments import FOLDER as ATTACHMENTS
from cchc_desktop.storage.attachments import Attachments
from cchc_desktop.storage.engine import refusing
from cchc_desktop.storage.files import PART, make_durable, make_folder, put_in_place, replace_file, sweep
from cchc_desktop.storage.refusals import CopyUnreadable, NoCopyHere, PlaceGone
from cchc_desktop.storage.second_copy import ENDING as SEGMENT
from cchc_desktop.storage.second_copy import FOLDER as JOURNAL
from cchc_desktop.storage.second_copy import segments
from cchc_desktop.storage.segments import Reading, SegmentCipher, read
from cchc_desktop.storage.vault import Keys

T = TypeVar("T")
MARK = "copy.json"
ENDING = ".cchc-copy"
_FORMAT = 1
_CHUNK = 1024 * 1024
_TAIL = 64
_LARGEST_MARK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Plan:
    """What one copy takes, as it stood at a quiet moment: values only, so that a worker can carry it out.

    `segments` holds the name and the bytes that count of each file of the journal; `number` how many entries they
    bring; `sequence` how many of them are this device's own.
    """

    workspace: Path
    folder: Path
    device: str
    number: int
    sequence: int
    at: datetime
    segments: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy as its mark describes it: of which workspace and device, how many entries, from when."""

    folder: Path
    workspace: str
    device: str
    number: int
    sequence: int
    attachments: int
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Checked:
    """What reading a copy to its end found: entries and attachments that are sound, names of what is not."""

    entries: int
    attachments: int
    damaged: tuple[str, ...]


def folder_for(place: Path, workspace: Path, device: str) -> Path:
    """Return the folder at a place that holds the copy of a laptop's workspace."""
    return place / f"{workspace.stem}-{device[:8]}{ENDING}"


def begin(folder: Path) -> None:
    """Make the folder of a copy; from then on a missing folder means that another stick is plugged in, or none.

    Raises:
        DiskFull, ReadOnly, CannotWrite: the place takes no files.
    """
    with refusing(folder):
        make_folder(folder)
        replace_file(folder / f"try{PART}", b"can be written")
        (folder / f"try{PART}").unlink()


def keys_mark(workspace: Path) -> str:
    """Return what tells one state of the wrapped keys from another: new passwords, people, recovery codes."""
    try:
        return _digest(workspace / vault.FILE).hex()
    except OSError:
        return ""


def copy_keys(workspace: Path, folder: Path) -> None:
    """Bring only the wrapped keys of a copy up to date: a password that is changed is the one a restore asks for.

    Raises:
        PlaceGone, CopyUnreadable, DiskFull, ReadOnly, CannotWrite: the copy keeps the keys it has.
    """
    if not folder.is_dir():
        raise PlaceGone(place=folder)
    with refusing(folder):
        _take(workspace / vault.FILE, folder / vault.FILE, None)


def plan(workspace: Path, folder: Path, *, device: str, number: int, sequence: int, at: datetime) -> Plan:
    """Return what a copy takes now; called by the owner of the store, after it has settled."""
    with refusing(workspace):
        found = tuple((path.name, path.stat().st_size) for path in segments(workspace / JOURNAL))
    return Plan(workspace, folder, device, number, sequence, at, found)


def copy(task: Plan, told: Callable[[int, int], None] | None = None) -> Copy:
    """Bring the copy up to date and return it. Safe to run in any thread while people work.

    Args:
        task: what to take.
        told: hears how many of the new attachments are copied, and how many there are.

    Raises:
        PlaceGone: the folder of the copy is not there.
        CopyUnreadable: what was written came back different.
        DiskFull, ReadOnly, CannotWrite: the second place takes no more; the copy before stays whole.
    """
    if not task.folder.is_dir():
        raise PlaceGone(place=task.folder)
    with refusing(task.folder):
        sweep(task.folder)
        _take(task.workspace / vault.FILE, task.folder / vault.FILE, None)
        # Attachments first: cut off anywhere, the journal there never speaks of a photo that is not beside it.
        count = _take_attachments(task.workspace / ATTACHMENTS, task.folder / ATTACHMENTS, told)
        make_folder(task.folder / JOURNAL)
        sweep(task.folder / JOURNAL)
        for name, size in task.segments:
            _take_segment(task.workspace / JOURNAL / name, task.folder / JOURNAL / name, size)
        made = Copy(task.folder, task.workspace.name, task.device, task.number, task.sequence, count, task.at)
        replace_file(task.folder / MARK, _mark(made))
    return made


def find(place: Path) -> tuple[Copy, ...]:
    """Return the copies in a folder: it is one itself, or holds some; the newest first. A workspace counts as one.

    Raises:
        NoCopyHere: there is none.
    """
    try:
        inside = sorted(place.glob(f"*{ENDING}")) if place.is_dir() else []
    except OSError:
        inside = []
    found = [copy for folder in (place, *inside) if (copy := _described(folder)) is not None]
    if not found:
        raise NoCopyHere(place=place)
    return tuple(sorted(found, key=lambda copy: copy.at.isoformat() if copy.at else "", reverse=True))


def check(folder: Path, keys: Keys, *, told: Callable[[int], None] | None = None) -> Checked:
    """Read a copy to its end: every record and every attachment is opened and compared with its name."""
    wrong: list[str] = []
    cipher = SegmentCipher(keys.database)
    known: set[str] = set()
    for path in segments(folder / JOURNAL):
        reading = Reading()
        for record in read(path, cipher, reading):
            known.update(entry.id for entry in record.entries())
        # A torn end is the record that was being written: the data base has it, the next copy will.
        if reading.damaged:
            wrong.append(f"{JOURNAL}/{path.name}")
    attachments = Attachments(folder, keys, _no_entropy)
    sound = 0
    kept = attachments.keys()
    for key in kept:
        try:
            for _ in attachments.chunks(key):
                pass
        except Refusal as error:
            wrong.append(f"{ATTACHMENTS}/{key[:12]}: {type(error).__name__}")
        else:
            sound += 1
        if told is not None:
            told(sound)
    return Checked(len(known), sound, tuple(wrong))


def bring_back(
    copy_folder: Path,
    target: Path,
    build: Callable[[Callable[[int, int], object]], T],
    watch: Callable[[int, int], object] = lambda _done, _whole: None,
) -> T:
    """Copy journal and attachments into a folder, build the data base, put the keys there; return what `build` gave.

    Nothing of the copy is changed, and no device id comes along: the laptop gets one of its own.

    Args:
        copy_folder: the copy.
        target: a folder that is no workspace yet.
        build: builds the data base in `target`; is handed what to tell its own progress (in bytes of the journal).
        watch: told how many bytes of how many are done; what it raises stops the work.

    Raises:
        DiskFull, ReadOnly, CannotWrite, CopyUnreadable.
    """
    with refusing(target):
        journal = [(path, target / JOURNAL / path.name) for path in segments(copy_folder / JOURNAL)]
        source, place = copy_folder / ATTACHMENTS, target / ATTACHMENTS
        files = [(source / name[:2] / name, place / name[:2] / name) for name, _ in _files(source)]
        sizes = {path: path.stat().st_size for path, _ in (*journal, *files)}
        whole = sum(sizes.values()) + sum(sizes[path] for path, _ in journal)
        done = 0
        for path, goal in (*journal, *files):
            watch(done, whole)
            make_folder(goal.parent)
            # An attachment is named by what it holds; a segment may be another copy's, from a restore that was cut off.
            if goal.suffix == SEGMENT or not goal.exists() or goal.stat().st_size != sizes[path]:
                _take(path, goal, None)
            done += sizes[path]
        copied = done
        built = build(lambda read, _journal: watch(copied + read, whole))
        # Last: a folder without keys is no workspace yet, so a restore that was cut off is simply begun again.
        keys = copy_folder / (vault.FILE if (copy_folder / vault.FILE).exists() else vault.SPARE)
        _take(keys, target / vault.FILE, None)
    return built


def same_disk(one: Path, other: Path) -> bool:
    """Tell whether two folders lie on one disk: a copy there does not survive the disk."""
    try:
        return os.stat(one).st_dev == os.stat(other).st_dev
    except OSError:
        return False


def _no_entropy(_count: int) -> bytes:
    raise AssertionError("reading a copy makes nothing new")


def _take_segment(source: Path, target: Path, size: int) -> None:
    if target.exists() and not _begins_as(target, source, size):
        # Another journal under the same name, such as that of a state that was put back: both are kept.
        digest = hashlib.sha256(target.read_bytes()).hexdigest()[:8]
        target.replace(target.with_name(f"{target.stem}-{digest}{SEGMENT}"))
    if not target.exists() or target.stat().st_size < size:
        _take(source, target, size)


def _begins_as(copied: Path, source: Path, size: int) -> bool:
    """Tell whether the file at the second place is the beginning of the segment: the same head, the same last bytes.

    A record's seal depends on everything in it and on its place, so equal last bytes of equal heads say it all.
    """
    length = copied.stat().st_size
    if length > size:
        return False
    with copied.open("rb") as one, source.open("rb") as other:
        for start in (0, max(0, length - _TAIL)):
            one.seek(start)
            other.seek(start)
            count = min(length - start, _TAIL)
            if one.read(count) != other.read(count):
                return False
    return True


def _take_attachments(source: Path, target: Path, told: Callable[[int, int], None] | None) -> int:
    have = dict(_files(target))
    wanted = dict(_files(source))
    new = [name for name, size in wanted.items() if have.get(name) != size]
    for done, name in enumerate(new):
        if told is not None:
            told(done, len(new))
        make_folder(target)
        place = target / name[:2] / name
        make_folder(place.parent)
        _take(source / name[:2] / name, place, None)
    return len(wanted)


def _files(folder: Path) -> Iterator[tuple[str, int]]:
    """Yield the names and sizes of attachments; 12,000 of them take a fraction of a second."""
    if not folder.is_dir():
        return
    with os.scandir(folder) as parts:
        for part in parts:
            if part.is_dir():
                with os.scandir(part) as files:
                    yield from ((file.name, file.stat().st_size) for file in files if not file.name.endswith(PART))


def _take(source: Path, target: Path, size: int | None) -> None:
    """Copy a file (its first `size` bytes): beside its place, durable, read back, then put there."""
    part = target.with_name(target.name + PART)
    digest = hashlib.sha256()
    try:
        with source.open("rb") as reader, part.open("wb") as writer:
            left = size
            while piece := reader.read(_CHUNK if left is None else min(_CHUNK, left)):
                digest.update(piece)
                writer.write(piece)
                if left is not None:
                    left -= len(piece)
            make_durable(writer)
            _forget_cached(writer.fileno())
        if _digest(part) != digest.digest():
            raise CopyUnreadable(place=target)
        put_in_place(part, target)
    finally:
        part.unlink(missing_ok=True)


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def _forget_cached(file: int) -> None:
    """Ask the system to read from the medium next time, not from its memory of what was written."""
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)


def _mark(made: Copy) -> bytes:
    data = {
        "format": _FORMAT,
        "workspace": made.workspace,
        "device": made.device,
        "number": made.number,
        "sequence": made.sequence,
        "attachments": made.attachments,
        "at": made.at.isoformat() if made.at else None,
    }
    return json.dumps(data, ensure_ascii=False, indent=1).encode()


def _described(folder: Path) -> Copy | None:
    if not vault.is_there(folder) or not segments(folder / JOURNAL):
        return None
    try:
        with (folder / MARK).open("rb") as file:
            found = json.loads(file.read(_LARGEST_MARK))
        return Copy(
            folder,
            str(found["workspace"]),
            str(found["device"]),
            int(found["number"]),
            int(found["sequence"]),
            int(found["attachments"]),
            datetime.fromisoformat(str(found["at"])),
        )
    except (OSError, ValueError, TypeError, KeyError):
        # A workspace itself, or a copy that was cut off before its first mark: what is there can be brought back.
        return Copy(folder, folder.name, "", 0, 0, 0, None)
