"""Finding a token's PKCS#11 library: by a dated list of file names, checked for 32 or 64 bits before it is loaded.

Loading a library of the other width fails with a message of the system that helps nobody; the header of the file says
beforehand what it is (PE: Microsoft PE/COFF 3.3; ELF: System V gABI, chapter 4).
"""

import json
import os
import platform
import struct
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from cchc_desktop.domain.places import resources
from cchc_desktop.domain.refusal import Refusal

_HEADER = 4096
_PE_MACHINES = {0x014C: "x86", 0x8664: "x64", 0xAA64: "arm64"}
_ELF_MACHINES = {3: "x86", 62: "x64", 183: "arm64"}


class Width(StrEnum):
    """What a library is made for."""

    X86 = "x86"
    X64 = "x64"
    ARM64 = "arm64"
    UNKNOWN = "unknown"


class NotALibrary(Refusal):
    """The file is no library of this system."""

    what = "“{name}” is not a token library of this system."
    kept = "Nothing was signed."
    mend = "Choose the PKCS#11 library (Windows: .dll) that came with the token's own program."


class OtherWidth(Refusal):
    """The library has 32 bits and the program 64, or the other way round."""

    what = "“{name}” is made for {library}, this program is {program}: Windows cannot load one into the other."
    kept = "Nothing was signed."
    mend = "Install the token's {program} program, or sign outside and take the signed file back."


@dataclass(frozen=True, slots=True)
class TokenLibrary:
    """A library that was found: whose tokens it serves, where it lies, what it is made for."""

    authority: str
    path: Path
    width: Width

    @property
    def fits(self) -> bool:
        """True when this program can load it."""
        return self.width in (program_width(), Width.UNKNOWN)


def program_width() -> Width:
    """Return what this very program is made for."""
    if struct.calcsize("P") == 4:
        return Width.X86
    return Width.ARM64 if platform.machine().lower() in ("aarch64", "arm64") else Width.X64


def found_libraries(folders: tuple[Path, ...] | None = None) -> tuple[TokenLibrary, ...]:
    """Return the known libraries that are on this computer, those that fit first.

    Args:
        folders: where to look instead of the system's usual places.
    """
    listed = json.loads((resources() / "tokens" / "libraries.json").read_text("utf-8"))
    places = folders if folders is not None else tuple(_places(listed["folders"].get(sys.platform, ())))
    present = {path.name.casefold(): path for place in places for path in _files(place)}
    found = [
        TokenLibrary(entry["authority"], present[name.casefold()], width_of(present[name.casefold()]))
        for entry in listed["libraries"]
        for name in entry["files"]
        if name.casefold() in present
    ]
    return tuple(sorted(found, key=lambda library: not library.fits))


def check_library(path: Path) -> None:
    """Refuse a file that cannot be loaded.

    Raises:
        NotALibrary: it is no library.
        OtherWidth: it is made for another width than this program.
    """
    width = width_of(path)
    if width is Width.UNKNOWN:
        raise NotALibrary(name=path.name)
    if width is not program_width():
        raise OtherWidth(name=path.name, library=_said(width), program=_said(program_width()))


def width_of(path: Path) -> Width:
    """Return what the header of a library says it is made for; UNKNOWN if it is none."""
    try:
        with path.open("rb") as opened:
            head = opened.read(_HEADER)
    except OSError:
        return Width.UNKNOWN
    if head.startswith(b"MZ") and len(head) > 0x40:
        at = int.from_bytes(head[0x3C:0x40], "little")
        if head[at : at + 4] == b"PE\0\0":
            return Width(_PE_MACHINES.get(int.from_bytes(head[at + 4 : at + 6], "little"), "unknown"))
    elif head.startswith(b"\x7fELF") and len(head) > 20:
        order = "little" if head[5] == 1 else "big"
        return Width(_ELF_MACHINES.get(int.from_bytes(head[18:20], order), "unknown"))  # type: ignore[arg-type]
    elif head[:4] in (b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe"):
        return program_width()  # Mach-O: universal files are usual, and macOS explains itself
    return Width.UNKNOWN


def _places(patterns: tuple[str, ...]) -> Iterator[Path]:
    for pattern in patterns:
        place = os.path.expandvars(pattern)
        if "%" not in place:
            yield Path(place)


def _files(place: Path) -> Iterator[Path]:
    try:
        yield from (path for path in place.iterdir() if path.is_file())
    except OSError:
        return


def _said(width: Width) -> str:
    return {Width.X86: "32-bit", Width.X64: "64-bit", Width.ARM64: "64-bit (ARM)"}[width]
