"""The update stick (USB cập nhật): checklists, calendars, legal register, units, trust anchors, the app, in one file.

    magic (8) | length of the list (4, big endian) | list, canonical JSON | Ed25519 signature (64) | the parts

The list names the workspace, a number that only rises, who made it, and for each part its kind, name, size and SHA-256.
The signature is the office's, so a stick is good from whatever hand it comes, and an older one is not taken for news.
"""

import json
import re
import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any

from cchc_desktop.domain.refusal import Reason
from cchc_desktop.sync.keys import Signer, fits
from cchc_desktop.sync.membership import BadCard, Root, canonical, check_card
from cchc_desktop.sync.refusals import BrokenStick

MAGIC = b"CCHCUPD1"
ENDING = ".cchcu"
LARGEST = 1024 * 1024 * 1024
_LARGEST_LIST = 1024 * 1024
_SIGNATURE_BYTES = 64
_LENGTH = struct.Struct(">I")
_NAME = re.compile(r"[\w][\w .()-]{0,120}", re.UNICODE)


class PartKind(StrEnum):
    """What a part is."""

    CHECKLIST = "checklist"
    CALENDAR = "calendar"
    LEGAL = "legal"
    UNITS = "units"
    ANCHOR = "anchor"
    APP = "app"


@dataclass(frozen=True, slots=True)
class Part:
    """One file of an update."""

    kind: PartKind
    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Update:
    """An update that is whole and signed by the office."""

    number: int
    made_at: str
    remark: str
    parts: tuple[Part, ...]


def write(update: Update, *, workspace: str, card: object, signer: Signer) -> bytes:
    """Return an update file, signed by an office's device that shows its card."""
    listed = canonical(
        {
            "format": 1,
            "workspace": workspace,
            "number": update.number,
            "made_at": update.made_at,
            "remark": update.remark,
            "card": card,
            "parts": [
                {"kind": part.kind, "name": part.name, "size": len(part.data), "sha256": sha256(part.data).hexdigest()}
                for part in update.parts
            ],
        }
    )
    front = MAGIC + _LENGTH.pack(len(listed)) + listed
    return front + signer.sign(front) + b"".join(part.data for part in update.parts)


def read(data: bytes, name: str, root: Root) -> Update:
    """Return an update.

    Raises:
        BrokenStick: it is none, was altered or cut off, is of another workspace, or no office signed it.
    """

    def broken(reason: Reason) -> BrokenStick:
        return BrokenStick(name=name, reason=reason)

    start = len(MAGIC) + _LENGTH.size
    if not data.startswith(MAGIC[:-1]) or not start < len(data) <= LARGEST:
        raise broken(Reason("no update file"))
    if not data.startswith(MAGIC):
        raise broken(Reason("made for a newer version of the app"))
    end = start + _LENGTH.unpack_from(data, len(MAGIC))[0]
    if end > min(len(data) - _SIGNATURE_BYTES, start + _LARGEST_LIST):
        raise broken(Reason("cut off"))
    try:
        listed: Any = json.loads(data[start:end])
        card = check_card(listed["card"], root).card
        if listed["format"] != 1 or listed["workspace"] != root.workspace or not card.is_office:
            raise broken(Reason("not of this workspace's office"))
        if not fits(card.sign_key, data[end : end + _SIGNATURE_BYTES], data[:end]):
            raise broken(Reason("the signature does not fit"))
        parts = _parts(listed["parts"], memoryview(data)[end + _SIGNATURE_BYTES :], broken)
        return Update(int(listed["number"]), str(listed["made_at"]), str(listed["remark"]), parts)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise broken(Reason("its list cannot be read")) from error
    except BadCard as error:
        raise broken(Reason("not of this workspace's office")) from error


def _parts(listed: Sequence[Any], rest: memoryview, broken: Callable[[Reason], BrokenStick]) -> tuple[Part, ...]:
    parts: list[Part] = []
    place = 0
    for line in listed:
        size = int(line["size"])
        piece = bytes(rest[place : place + size]) if 0 <= size <= len(rest) else b""
        if len(piece) != size or sha256(piece).hexdigest() != line["sha256"]:
            raise broken(Reason("“{file}” is damaged", {"file": str(line["name"])[:80]}))
        if not _NAME.fullmatch(str(line["name"])):
            raise broken(Reason("a name that is none"))
        parts.append(Part(PartKind(line["kind"]), str(line["name"]), piece))
        place += size
    if place != len(rest):
        raise broken(Reason("something was appended"))
    return tuple(parts)
