"""Segments: append-only encrypted files of journal entries, for the second copy and for backups.

A file is a head (magic, 16 bytes of name) and records. A record is its length (4 bytes), a nonce (12), and AES-256-GCM
over its content, bound to the file's head and to the record's place, so records can be neither moved nor taken over
from another file. The nonce is keyed BLAKE2b (RFC 7693) of place and content under a key of its own: it repeats only
where both repeat, so a torn tail that is written again is no danger. The content: 16 bytes of the data base's
incarnation, the order of arrival of the last entry (8), a flag (1: compressed), canonical JSON. A reader stops at
nothing: what cannot be read is counted, and the next record or file is tried.
"""

import json
import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO, NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from cchc_desktop.storage.journal import Entry, unpacked
from cchc_desktop.storage.refusals import Malformed

MAGIC = b"CCHCSEG1"
NAME_BYTES = 16
HEAD_BYTES = len(MAGIC) + NAME_BYTES
LARGEST_RECORD = 64 * 1024 * 1024
_NONCE_BYTES = 12
_TAG_BYTES = 16
_LENGTH = struct.Struct(">I")
_FRONT = struct.Struct(">16sQB")
_WORTH_COMPRESSING = 2048


class Record(NamedTuple):
    """Entries that were written together, and how far they bring a copy: the journal's order of arrival.

    `content` is the JSON of the entries; `entries` reads it.
    """

    incarnation: str
    number: int
    content: bytes

    @classmethod
    def of(cls, incarnation: str, number: int, bodies: Sequence[str]) -> "Record":
        """Return the record of some entries, given by their bodies (`journal.body`)."""
        return cls(incarnation, number, f"[{','.join(bodies)}]".encode())

    def entries(self) -> tuple[Entry, ...]:
        """Return the entries.

        Raises:
            Malformed: the content is no list of entries.
        """
        try:
            return tuple(map(unpacked, json.loads(self.content)))
        except (ValueError, TypeError, RecursionError) as error:
            raise Malformed(reason=f"record: {error}") from error


@dataclass(slots=True)
class Reading:
    """What was found unreadable on the way: records, and bytes at a file's end."""

    damaged: int = 0
    torn: int = 0


class SegmentCipher:
    """Seals and opens records with keys derived from a key of 32 bytes."""

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(_derived(key, "segments"))
        self._nonces = _derived(key, "segment nonces")

    def seal(self, head: bytes, index: int, record: Record) -> bytes:
        """Return a record as it stands in the file."""
        large = len(record.content) > _WORTH_COMPRESSING
        body = _FRONT.pack(bytes.fromhex(record.incarnation), record.number, large) + (
            zlib.compress(record.content, 1) if large else record.content
        )
        place = head + _LENGTH.pack(index)
        nonce = blake2b(place + body, digest_size=_NONCE_BYTES, key=self._nonces).digest()
        sealed = self._cipher.encrypt(nonce, body, place)
        return _LENGTH.pack(len(sealed)) + nonce + sealed

    def open(self, head: bytes, index: int, nonce: bytes, sealed: bytes) -> Record:
        """Return the record.

        Raises:
            InvalidTag: it was altered, or never was a record.
        """
        body = self._cipher.decrypt(nonce, sealed, head + _LENGTH.pack(index))
        # Authentic, so written by this program under this key: what it unpacks to is what a transaction was.
        incarnation, number, compressed = _FRONT.unpack_from(body)
        content = body[_FRONT.size :]
        return Record(incarnation.hex(), number, zlib.decompress(content) if compressed else content)


def read(path: Path, cipher: SegmentCipher, reading: Reading) -> Iterator[Record]:
    """Yield the records of one file that can be read, adding what cannot to `reading`."""
    with path.open("rb") as file:
        yield from read_stream(file, cipher, reading)


def read_stream(file: BinaryIO, cipher: SegmentCipher, reading: Reading) -> Iterator[Record]:
    """Yield the records of an open segment; see `read`."""
    head = file.read(HEAD_BYTES)
    if len(head) < HEAD_BYTES or not head.startswith(MAGIC):
        reading.torn += len(head)
        return
    index = 0
    while front := file.read(_LENGTH.size + _NONCE_BYTES):
        length = _LENGTH.unpack_from(front)[0] if len(front) >= _LENGTH.size else 0
        if len(front) < _LENGTH.size + _NONCE_BYTES or not _TAG_BYTES <= length <= LARGEST_RECORD:
            reading.torn += len(front) + len(file.read())
            return
        sealed = file.read(length)
        if len(sealed) < length:
            reading.torn += len(front) + len(sealed)
            return
        try:
            yield cipher.open(head, index, front[_LENGTH.size :], sealed)
        except InvalidTag:
            reading.damaged += 1
        index += 1


def whole(name: bytes, cipher: SegmentCipher, records: Sequence[Record]) -> bytes:
    """Return a complete segment of the given records."""
    head = MAGIC + name
    return head + b"".join(cipher.seal(head, index, record) for index, record in enumerate(records))


def _derived(key: bytes, purpose: str) -> bytes:
    return HKDF(SHA256(), 32, salt=None, info=f"cchc/{purpose}".encode()).derive(key)
