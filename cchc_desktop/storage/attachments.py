"""Attachments: encrypted files named by a keyed hash of their content, so equal files are kept once.

A file is cut into chunks of 64 KiB, each sealed by AES-256-GCM with a nonce of (random prefix, chunk number, last
flag): the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015), so chunks can be neither swapped nor cut off.
The name is HMAC-SHA-256 under a key of its own: a thief cannot tell whether a known file is inside.
"""

import hashlib
import hmac
import io
import re
import shutil
import struct
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from cchc_desktop.domain.ids import Entropy
from cchc_desktop.domain.refusal import NotFound, Reason, Refusal
from cchc_desktop.domain.system_error import why
from cchc_desktop.storage.engine import refusing
from cchc_desktop.storage.files import PART, make_durable, make_folder, put_in_place
from cchc_desktop.storage.refusals import AttachmentTooLarge, Damaged
from cchc_desktop.storage.vault import Keys

FOLDER = "attachments"
ASIDE = "set-aside"
CHUNK = 64 * 1024
_MAGIC = b"CCHCATT1"
PREFIX_BYTES = 7
_TAG_BYTES = 16
_NAME = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Kept:
    """What taking a file in gave: its key (64 hex digits), the SHA-256 of its content, its size in bytes."""

    key: str
    sha256: str
    size: int


class Remote(Protocol):
    """A store far away (a bucket, a share) that may have what is not here."""

    def has(self, key: str) -> bool:
        """Tell whether it has an attachment, without fetching it."""
        ...

    def fetch(self, key: str) -> bytes | None:
        """Return an attachment's content, None if it has none or cannot be reached; whoever asks checks the content."""
        ...


class Attachments:
    """The attachment files of one workspace. Safe to use from any thread: files are whole or not there.

    `elsewhere` gives the folders of copies that can be reached now; a file that is lost or damaged here is fetched
    back from there when it is next read. `fetched_back` holds the keys of those. `remote` is asked last.
    """

    def __init__(
        self, folder: Path, keys: Keys, entropy: Entropy, elsewhere: Callable[[], Iterable[Path]] = tuple
    ) -> None:
        self.folder = folder / FOLDER
        self._elsewhere = elsewhere
        self.remote: Remote | None = None
        self.fetched_back: list[str] = []
        self._cipher = AESGCM(keys.attachments)
        self._names = keys.names
        self._entropy = entropy

    def add_bytes(self, data: bytes) -> str:
        """Keep `data` and return its key (64 hex digits); the same content gives the same key and one file."""
        key = self._key(hashlib.sha256(data).digest())
        here = self._path(key).exists() or self._fetch_back(key)
        return key if here else self.add(io.BytesIO(data)).key

    def add(self, source: BinaryIO, most: int | None = None) -> Kept:
        """Keep what `source` yields, read once and in chunks; the same content gives the same key and one file.

        Raises:
            AttachmentTooLarge: it is longer than `most` bytes; nothing is kept.
            DiskFull, ReadOnly, CannotWrite: nothing is kept.
        """
        with refusing(self.folder):
            make_folder(self.folder)
            part = self.folder / f"{self._entropy(8).hex()}{PART}"
            try:
                digest, size = self._write(part, source, most)
                key = self._key(digest)
                path = self._path(key)
                if not path.exists():
                    make_folder(path.parent)
                    put_in_place(part, path)
            finally:
                part.unlink(missing_ok=True)
        return Kept(key, digest.hex(), size)

    def read(self, key: str) -> bytes:
        """Return the content kept under `key`.

        Raises:
            NotFound: there is no such attachment.
            Damaged: the file was cut off or altered, or is another one's under this name.
        """
        return b"".join(self.chunks(key))

    def chunks(self, key: str) -> Iterator[bytes]:
        """Yield the content kept under `key` in chunks; only the end tells that all of it was sound.

        Raises:
            NotFound, Damaged: see `read`; no copy that can be reached has it either.
        """
        given, seen = 0, hashlib.sha256()
        try:
            for piece in self._kept_here(key):
                yield piece
                given += len(piece)
                seen.update(piece)
            return
        except (NotFound, Damaged):
            if not self._fetch_back(key) and not self._fetch_from_afar(key):
                raise
        again = hashlib.sha256()
        for piece in self._kept_here(key):
            known, left = piece[:given], piece[given:]
            given -= len(known)
            again.update(known)
            if left:
                if seen.digest() != again.digest():
                    break
                yield left
        if seen.digest() != again.digest():
            raise Damaged(reason=Reason("attachment {name} holds another file", {"name": key[:12]}))

    def _kept_here(self, key: str) -> Iterator[bytes]:
        path = self._path(key)
        seen = hashlib.sha256()
        try:
            with path.open("rb") as file:
                for piece in self._opened(file):
                    seen.update(piece)
                    yield piece
        except FileNotFoundError as error:
            raise NotFound(kind="attachment", name=key[:12]) from error
        except (InvalidTag, ValueError) as error:
            raise Damaged(reason=Reason("attachment {name}", {"name": key[:12]})) from error
        except OSError as error:
            reason = Reason("attachment {name}: {reason}", {"name": key[:12], "reason": why(error)})
            raise Damaged(reason=reason) from error
        if self._key(seen.digest()) != key:
            raise Damaged(reason=Reason("attachment {name} holds another file", {"name": key[:12]}))

    def holds(self, key: str) -> bool:
        """Tell whether the attachment is here, or comes back from a copy, or from afar when it is looked at."""
        here = self._path(key).exists() or self._fetch_back(key)
        return here or (self.remote is not None and self.remote.has(key))

    def size(self, key: str) -> int:
        """Return the bytes of the content kept under `key`, without reading it; 0 if it is not here."""
        try:
            sealed = self._path(key).stat().st_size - len(_MAGIC) - PREFIX_BYTES
        except OSError:
            return 0
        return sealed - _TAG_BYTES * -(-sealed // (CHUNK + _TAG_BYTES))

    def keys(self) -> tuple[str, ...]:
        """Return the keys of everything kept."""
        return tuple(sorted(path.name for path in self.folder.glob("??/*") if _NAME.fullmatch(path.name)))

    def _key(self, digest: bytes) -> str:
        return hmac.digest(self._names, digest, hashlib.sha256).hex()

    def _path(self, key: str) -> Path:
        return path_of(self.folder, key)

    def _fetch_back(self, key: str) -> bool:
        """Bring a lost or damaged file back from a copy, read to its end first; tell whether that was possible."""
        for folder in self._elsewhere():
            source = path_of(folder / FOLDER, key)
            try:
                with source.open("rb") as file:
                    seen = hashlib.sha256()
                    for piece in self._opened(file):
                        seen.update(piece)
                    if self._key(seen.digest()) != key:
                        continue
                    file.seek(0)
                    self._put_back(key, file)
            except (InvalidTag, ValueError, OSError, Refusal):
                continue  # not there, damaged as well, or no room: the next copy, or the trouble is told as it is
            self.fetched_back.append(key)
            return True
        return False

    def _fetch_from_afar(self, key: str) -> bool:
        """Bring a file from the remote store, checked by its keyed hash; tell whether that was possible."""
        data = None if self.remote is None else self.remote.fetch(key)
        if data is None or self._key(hashlib.sha256(data).digest()) != key:
            return False
        part = self.folder / f"{self._entropy(8).hex()}{PART}"
        with refusing(self.folder):
            make_folder(self.folder)
            try:
                self._write(part, io.BytesIO(data), None)
                with part.open("rb") as file:
                    self._put_back(key, file)
            finally:
                part.unlink(missing_ok=True)
        return True

    def _put_back(self, key: str, source: BinaryIO) -> None:
        path = self._path(key)
        with refusing(self.folder):
            make_folder(path.parent)
            part = self.folder / f"{self._entropy(8).hex()}{PART}"
            try:
                with part.open("wb") as file:
                    shutil.copyfileobj(source, file, CHUNK)
                    make_durable(file)
                if path.exists():
                    # What cannot be read is kept all the same, as with a damaged data base.
                    make_folder(self.folder.parent / ASIDE)
                    path.replace(self.folder.parent / ASIDE / f"{key}.{self._entropy(4).hex()}")
                put_in_place(part, path)
            finally:
                part.unlink(missing_ok=True)

    def _write(self, path: Path, source: BinaryIO, most: int | None) -> tuple[bytes, int]:
        with path.open("wb") as file:
            written = seal(self._cipher, self._entropy(PREFIX_BYTES), source, file, most)
            make_durable(file)
        return written

    def _opened(self, file: BinaryIO) -> Iterator[bytes]:
        return opened(self._cipher, file)


def seal(
    cipher: AESGCM, prefix: bytes, source: BinaryIO, target: BinaryIO, most: int | None = None
) -> tuple[bytes, int]:
    """Seal what `source` yields into `target`; return the SHA-256 and the size of the content.

    Args:
        prefix: 7 random bytes of this file's own.

    Raises:
        AttachmentTooLarge: it is longer than `most` bytes.
    """
    seen, size, number = hashlib.sha256(), 0, 0
    piece = source.read(CHUNK)
    target.write(_MAGIC + prefix)
    while True:
        following = source.read(CHUNK) if piece else b""
        seen.update(piece)
        size += len(piece)
        if most is not None and size > most:
            raise AttachmentTooLarge(most=most // 1048576)
        target.write(cipher.encrypt(_nonce(prefix, number, last=not following), piece, _MAGIC))
        if not following:
            return seen.digest(), size
        piece, number = following, number + 1


def opened(cipher: AESGCM, file: BinaryIO) -> Iterator[bytes]:
    """Yield the content of a sealed file in chunks.

    Raises:
        ValueError, InvalidTag: it is none, was cut off or altered.
    """
    head = file.read(len(_MAGIC) + PREFIX_BYTES)
    if len(head) < len(_MAGIC) + PREFIX_BYTES or not head.startswith(_MAGIC):
        raise ValueError("not an attachment")
    prefix = head[len(_MAGIC) :]
    sealed, number = file.read(CHUNK + _TAG_BYTES), 0
    if not sealed:
        raise ValueError("cut off")
    while sealed:
        following = file.read(CHUNK + _TAG_BYTES)
        yield cipher.decrypt(_nonce(prefix, number, last=not following), sealed, _MAGIC)
        sealed, number = following, number + 1


def path_of(folder: Path, key: str) -> Path:
    """Return where an attachment lies in a folder of attachments.

    Raises:
        NotFound: the key is none; what comes from elsewhere never names a path.
    """
    if not _NAME.fullmatch(key):
        raise NotFound(kind="attachment", name=key[:12])
    return folder / key[:2] / key


def _nonce(prefix: bytes, number: int, *, last: bool) -> bytes:
    return prefix + struct.pack(">I?", number, last)
