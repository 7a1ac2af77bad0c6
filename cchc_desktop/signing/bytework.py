"""What the bytes of a signed file must look like, looked at without any PDF library.

PDF libraries find their way through broken files; a signature whose byte range leaves a gap, or bytes between two
revisions, would stay unseen (ISO 32000-2, 12.8.1; ETSI EN 319 142-1, 5.3).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_OBJECT = re.compile(rb"[\x00\t\n\f\r ]{0,8}\d{1,10}[ \r\n]{1,4}\d{1,5}[ \r\n]{1,4}obj\b")
_END = re.compile(rb"%%EOF[\r\n]{0,2}\Z")
_HEX = re.compile(rb"[0-9A-Fa-f]+\Z")
_LONGEST_HOLE = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Coverage:
    """What one signature's byte range says: field name and the four numbers as found in the file."""

    field: str
    byte_range: tuple[int, ...]

    @property
    def end(self) -> int:
        """Where the covered part of the file ends."""
        return self.byte_range[2] + self.byte_range[3]


def covers_wholly(pdf: bytes, coverage: Coverage) -> bool:
    """Tell whether a signature covers everything up to its end but exactly the hole that holds itself.

    The hole is one hexadecimal string: a DER value and zeros behind it, nothing else.
    """
    numbers = coverage.byte_range
    if len(numbers) != 4 or any(number < 0 for number in numbers):
        return False
    start, before, behind, rest = numbers
    if start != 0 or not before < behind <= len(pdf) or behind + rest > len(pdf):
        return False
    hole = pdf[before:behind]
    if len(hole) > _LONGEST_HOLE or not (hole.startswith(b"<") and hole.endswith(b">")):
        return False
    digits = hole[1:-1]
    if len(digits) % 2 or not _HEX.match(digits) or not _one_case(digits):
        return False
    if not pdf[:before].rstrip().endswith(b"/Contents"):
        return False
    value = bytes.fromhex(digits.decode())
    length = _der_length(value)
    return 0 < length <= len(value) and not any(value[length:])


def ends_a_revision(pdf: bytes, end: int) -> bool:
    """Tell whether the file could be cut at `end` and still be a finished PDF."""
    return _END.search(pdf, max(0, end - 16), end) is not None


def hidden_between(pdf: bytes, ends: Sequence[int]) -> int | None:
    """Return the first of `ends` (rising) that is followed by something other than the next revision's first object.

    The last end is not looked at: what follows it is judged by the caller.
    """
    return next((end for end in ends if end < len(pdf) and not _OBJECT.match(pdf, end)), None)


def revision_end(pdf: bytes, after: int) -> int:
    """Return where the revision ends whose cross references end at `after`: behind its `%%EOF`; 0 if there is none."""
    found = pdf.find(b"%%EOF", after)
    if found < 0:
        return 0
    end = found + len(b"%%EOF")
    if pdf[end : end + 2] == b"\r\n":
        return end + 2
    return end + 1 if pdf[end : end + 1] in (b"\r", b"\n") else end


def _one_case(digits: bytes) -> bool:
    return digits == digits.lower() or digits == digits.upper()


def _der_length(value: bytes) -> int:
    """Return the length of the DER value at the start, with its header; 0 if that is no definite-length SEQUENCE."""
    if len(value) < 4 or value[0] != 0x30:
        return 0
    first = value[1]
    if first < 0x80:
        return 2 + first
    size = first & 0x7F
    if not 1 <= size <= 4:
        return 0
    return 2 + size + int.from_bytes(value[2 : 2 + size], "big")
