"""The journal's second copy: every entry once more, in append-only files beside the data base.

It is handed to the operating system with each write and made durable at each quiet moment, at closing and when a
file is full; the data base alone makes an act durable. After a power cut the copy may lack the last records: opening
compares the two and appends what is missing. When the data base is damaged, the copy is what it is rebuilt from.
"""

import os
import weakref
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from sqlite_utils.db import Database

from cchc_desktop.storage import ledger
from cchc_desktop.storage.engine import refusal_of, refusing
from cchc_desktop.storage.files import make_folder, sync_folder
from cchc_desktop.storage.journal import body_of
from cchc_desktop.storage.refusals import DiskFull
from cchc_desktop.storage.segments import HEAD_BYTES, MAGIC, NAME_BYTES, Reading, Record, SegmentCipher, read

FOLDER = "journal"
ENDING = ".segment"
FULL = 1024 * 1024
"""Bytes after which the next file is begun: small enough that opening reads one in milliseconds."""
_BATCH = 500
_BINARY = getattr(os, "O_BINARY", 0)


class SecondCopy:
    """Appends to the newest segment of a workspace folder; a torn one is left as it is and a new one begun."""

    def __init__(self, folder: Path, cipher: SegmentCipher, incarnation: str) -> None:
        self._folder = folder / FOLDER
        self._cipher = cipher
        self._incarnation = incarnation
        # A bare descriptor: a store that is dropped without `close` (a crash, a test of one) drops it in silence.
        self._file: int | None = None
        self._closer: weakref.finalize[..., SecondCopy] | None = None
        self._head = b""
        self._index = 0
        self._size = 0
        self._stale = False
        self.number = 0
        """The last entry, by order of arrival, that the copy holds."""
        with refusing(self._folder):
            self._find_end()

    def catch_up(self, db: Database, most: int | None = None) -> int:
        """Append (up to `most` of) what the data base holds and the copy lacks; return how many entries that were."""
        added = 0
        while most is None or added < most:
            batch = ledger.entries_after(db, self.number, _BATCH)
            if not batch:
                break
            self.append([body_of(entry) for _, entry in batch], batch[-1][0])
            added += len(batch)
        return added

    def append(self, bodies: Sequence[str], number: int) -> None:
        """Append entries, the last of which arrived as `number`; handed over to the operating system on return.

        Args:
            bodies: the entries as `journal.body` puts them.
            number: the place of the last one in the order of arrival.

        Raises:
            DiskFull, ReadOnly, CannotWrite: the copy then lacks them until `catch_up`.
        """
        for start in range(0, len(bodies), _BATCH):
            # Only the last batch brings the copy to `number`: cut off before it, all would be appended again.
            reached = number if start + _BATCH >= len(bodies) else self.number
            self._write(Record.of(self._incarnation, reached, bodies[start : start + _BATCH]))
        self.number = number

    def make_durable(self) -> None:
        """Wait until the copy lies on the disk."""
        if self._file is not None and self._stale:
            with refusing(self._folder):
                os.fsync(self._file)
            self._stale = False

    def close(self) -> None:
        """Make the copy durable and let go of its file."""
        self.make_durable()
        self._let_go()

    def _write(self, record: Record) -> None:
        if self._file is None or self._size > FULL:
            self._begin()
        assert self._file is not None
        data = self._cipher.seal(self._head, self._index, record)
        try:
            written = os.write(self._file, data)
            if written != len(data):
                raise DiskFull
        except BaseException as error:
            # The file's end may be torn now: the next record begins a new one.
            self._let_go()
            refusal = refusal_of(error, self._folder)
            if refusal is None:
                raise
            raise refusal from error
        self._index += 1
        self._size += len(data)
        self._stale = True

    def _begin(self) -> None:
        self.close()
        with refusing(self._folder):
            make_folder(self._folder)
            number = max((number_of(path) for path in segments(self._folder)), default=0) + 1
            name = sha256(f"{self._incarnation}/{number}".encode()).digest()[:NAME_BYTES]
            self._take(os.open(self._folder / f"{number:08d}{ENDING}", os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY))
            assert self._file is not None
            try:
                os.write(self._file, MAGIC + name)
                os.fsync(self._file)
                sync_folder(self._folder)
            except BaseException:
                self._let_go()
                raise
        self._head, self._index, self._size = MAGIC + name, 0, HEAD_BYTES

    def _take(self, file: int) -> None:
        self._file = file
        self._closer = weakref.finalize(self, os.close, file)

    def _let_go(self) -> None:
        self._file = None
        if self._closer is not None:
            self._closer()

    def _find_end(self) -> None:
        """Find how far the copy goes, and open its last file for more if that ends cleanly."""
        for path in reversed(segments(self._folder)):
            reading = Reading()
            records = list(read(path, self._cipher, reading))
            if reading.damaged:
                return  # a hole nobody can fill but the data base: copy everything again
            if not records:
                continue  # begun, and cut off before its first record was whole
            if any(record.incarnation != self._incarnation for record in records):
                return  # the copy of a data base that was replaced
            self.number = records[-1].number
            if not reading.torn:
                self._go_on(path, len(records))
            return

    def _go_on(self, path: Path, index: int) -> None:
        file = os.open(path, os.O_RDWR | _BINARY)
        self._take(file)
        self._head = os.read(file, HEAD_BYTES)
        self._size = os.lseek(file, 0, os.SEEK_END)
        self._index = index


def segments(folder: Path) -> list[Path]:
    """Return a folder's segments, oldest first."""
    return sorted(folder.glob("*" + ENDING), key=number_of)


def number_of(path: Path) -> int:
    """Return a segment's number, 0 if its name is none."""
    return int(path.stem) if path.stem.isdecimal() else 0
