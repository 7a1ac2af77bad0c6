"""The archive a new version comes in (`.cchcapp`): a zip of the program's folder, `release.json` first.

An archive is trusted because the office signed the update that brings it; all the same it is read like anything from
outside: every file is listed with its hash, nothing leads out of the folder, sizes and counts have limits.
"""

import hashlib
import io
import os
import shutil
import stat
import struct
import time
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO

from cchc_desktop.domain.refusal import Reason
from cchc_desktop.program.refusals import BrokenProgram
from cchc_desktop.program.release import FILE, LARGEST_FILE, Entry, NoRelease, Release, from_json, to_json

ENDING = ".cchcapp"
MOST_FILES = 20_000
LARGEST = 2 * 1024 * 1024 * 1024
_PIECE = 1024 * 1024
_PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))})

Watch = Callable[[float], None]
"""Told how much of the work is done, from 0 to 1; may raise to break off."""


def describe(folder: Path, release: Release) -> Release:
    """Return a release with every file of a folder listed (release.json itself left out)."""
    entries = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if name == FILE:
            continue
        if path.is_symlink():
            entries.append(Entry(name, link=os.readlink(path).replace("\\", "/")))
        elif path.is_file():
            with path.open("rb") as file:
                sha = hashlib.file_digest(file, "sha256").hexdigest()
            entries.append(Entry(name, path.stat().st_size, sha, bool(path.stat().st_mode & stat.S_IXUSR)))
    return replace(release, files=tuple(entries))


def pack(folder: Path, release: Release, out: Path) -> Release:
    """Write a folder as an archive, `release.json` into both; return the release with its files."""
    whole = describe(folder, release)
    (folder / FILE).write_bytes(to_json(whole))
    # One fixed day, so that the same folder gives the same archive.
    day = time.struct_time((2000, 1, 1, 0, 0, 0, 5, 1, 0))[:6]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in (FILE, *(entry.path for entry in whole.files if not entry.link)):
            info = zipfile.ZipInfo(name, day)
            info.compress_type = zipfile.ZIP_DEFLATED
            with (folder / name).open("rb") as source, archive.open(info, "w", force_zip64=True) as target:
                shutil.copyfileobj(source, target, _PIECE)
    return whole


def inspect(data: bytes, name: str) -> Release:
    """Return the release of an archive after reading it to its end.

    Raises:
        BrokenProgram: it is none, was cut off, or holds what it must not.
    """
    return _walk(data, name, None, lambda _part: None)


def unpack(data: bytes, name: str, folder: Path, watch: Watch = lambda _part: None) -> Release:
    """Unpack an archive into a new folder; what cannot be taken leaves nothing behind.

    Raises:
        BrokenProgram: as `inspect`, or the disk does not take it.
    """
    shutil.rmtree(folder, ignore_errors=True)
    try:
        folder.mkdir(parents=True)
        return _walk(data, name, folder, watch)
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise BrokenProgram(name=name, reason=error.strerror or str(error)) from error
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def whole(folder: Path, release: Release) -> bool:
    """Tell whether every file of a version lies in its folder as it was listed."""
    for entry in release.files:
        path = folder / entry.path
        try:
            if entry.link:
                if os.readlink(path).replace("\\", "/") != entry.link:
                    return False
            elif path.is_symlink() or path.stat().st_size != entry.size:
                return False
            else:
                with path.open("rb") as file:
                    if hashlib.file_digest(file, "sha256").hexdigest() != entry.sha256:
                        return False
        except OSError:
            return False
    return True


def _walk(data: bytes, name: str, folder: Path | None, watch: Watch) -> Release:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            release, infos = _listed(archive, name)
            whole_size = sum(entry.size for entry in release.files) or 1
            done = 0
            for entry in release.files:
                if entry.link:
                    continue
                with archive.open(infos[entry.path]) as source:
                    _take(source, entry, name, folder)
                done += entry.size
                watch(done / whole_size)
    except (
        zipfile.BadZipFile,
        zlib.error,
        struct.error,
        ArithmeticError,
        EOFError,
        LookupError,
        RuntimeError,
        ValueError,
    ) as error:
        raise BrokenProgram(name=name, reason=Reason("it is damaged")) from error
    if folder is not None:
        _finish(folder, release)
    return release


def _listed(archive: zipfile.ZipFile, name: str) -> tuple[Release, Mapping[str, zipfile.ZipInfo]]:
    """Return the release and the zip's entries by name, after everything that can be judged by its list alone."""

    def broken(reason: Reason) -> BrokenProgram:
        return BrokenProgram(name=name, reason=reason)

    infos = {info.filename: info for info in archive.infolist()}
    if any(info.flag_bits & 1 or info.compress_type not in _PLAIN for info in infos.values()):
        raise broken(Reason("packed in a way that is not used"))
    if len(archive.infolist()) > MOST_FILES or len(infos) != len(archive.infolist()):
        raise broken(Reason("too many files, or one twice"))
    if FILE not in infos or infos[FILE].file_size > LARGEST_FILE:
        raise broken(Reason("no archive of the program"))
    try:
        with archive.open(infos[FILE]) as file:
            release = from_json(file.read(LARGEST_FILE + 1))
    except NoRelease as error:
        raise broken(Reason("what it says of itself cannot be read")) from error
    listed = {entry.path: entry for entry in release.files}
    if len(listed) != len(release.files) or len(listed) > MOST_FILES:
        raise broken(Reason("too many files, or one twice"))
    if sum(entry.size for entry in release.files) > LARGEST or any(entry.size < 0 for entry in release.files):
        raise broken(Reason("too large"))
    if {path for path, entry in listed.items() if not entry.link} != set(infos) - {FILE}:
        raise broken(Reason("it holds other files than it lists"))
    folded: set[str] = set()
    for entry in release.files:
        if not _inside(entry.path) or entry.path.casefold() in folded:
            raise broken(Reason("a name that leads outside its folder: {file}", {"file": entry.path[:80]}))
        folded.add(entry.path.casefold())
        if entry.link and not _inside(_target(entry)):
            raise broken(Reason("a link that leads outside its folder: {file}", {"file": entry.path[:80]}))
        if any(listed[str(above)].link for above in PurePosixPath(entry.path).parents if str(above) in listed):
            raise broken(Reason("a file behind a link: {file}", {"file": entry.path[:80]}))
        if not entry.link and infos[entry.path].file_size != entry.size:
            raise broken(Reason("“{file}” is damaged", {"file": entry.path[:80]}))
    return release, infos


def _inside(path: str) -> bool:
    """Tell whether a path stays in its folder on every system."""
    parts = path.split("/")
    return (
        0 < len(path) <= 240
        and not any(ord(letter) < 32 or letter in '<>:"|?*\\' for letter in path)
        and all(part not in ("", ".", "..") and part == part.strip(" ").rstrip(".") for part in parts)
        and all(part.split(".")[0].casefold() not in _RESERVED for part in parts)
    )


def _target(entry: Entry) -> str:
    """Return where a link leads, from the top of the folder; "" where it leaves it."""
    if entry.link.startswith("/") or ":" in entry.link or "\\" in entry.link:
        return ""
    place = list(PurePosixPath(entry.path).parent.parts)
    for part in entry.link.split("/"):
        if part == "..":
            if not place:
                return ""
            place.pop()
        elif part not in ("", "."):
            place.append(part)
    return "/".join(place)


def _take(source: IO[bytes], entry: Entry, name: str, folder: Path | None) -> None:
    target: BinaryIO | None = None
    if folder is not None:
        path = folder / entry.path
        path.parent.mkdir(parents=True, exist_ok=True)
        target = path.open("wb")
    sha, size = hashlib.sha256(), 0
    try:
        while piece := source.read(_PIECE):
            size += len(piece)
            if size > entry.size:
                break
            sha.update(piece)
            if target is not None:
                target.write(piece)
        if size != entry.size or sha.hexdigest() != entry.sha256:
            raise BrokenProgram(name=name, reason=Reason("“{file}” is damaged", {"file": entry.path[:80]}))
        if target is not None:
            target.flush()
            os.fsync(target.fileno())
    finally:
        if target is not None:
            target.close()
    if folder is not None and os.name == "posix":
        (folder / entry.path).chmod(0o755 if entry.run else 0o644)


def _finish(folder: Path, release: Release) -> None:
    for entry in release.files:
        if entry.link:
            path = folder / entry.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.symlink_to(entry.link)
    with (folder / FILE).open("wb") as file:
        file.write(to_json(release))
        file.flush()
        os.fsync(file.fileno())
