"""Attachments: encrypted files named by a keyed hash of their content, so equal files are kept once.

A file is cut into chunks of 64 KiB, each sealed by AES-256-GCM with a nonce of (random prefix, chunk number, last
flag): the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015), so chunks can be neither swapped nor cut off.
The name is HMAC-SHA-256 under a key of its own: a thief cannot tell whether a known file is inside.
"""

import hashlib
import hmac
import os
import struct
from collections.abc import Iterator
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from cchc_desktop.domain.ids import Entropy
from cchc_desktop.domain.refusal import NotFound
from cchc_desktop.storage.engine import refusing
from cchc_desktop.storage.refusals import Damaged
from cchc_desktop.storage.vault import Keys, sync_folder

FOLDER = "attachments"
CHUNK = 64 * 1024
_MAGIC = b"CCHCATT1"
_PREFIX_BYTES = 7
_TAG_BYTES = 16


class Attachments:
    """The attachment files of one workspace. Safe to use from any thread: files are whole or not there."""

    def __init__(self, folder: Path, keys: Keys, entropy: Entropy) -> None:
        self._folder = folder / FOLDER
        self._cipher = AESGCM(keys.attachments)
        self._names = keys.names
        self._entropy = entropy

    def add_bytes(self, data: bytes) -> str:
        """Keep `data` and return its key (64 hex digits); the same content gives the same key and one file."""
        key = hmac.new(self._names, hashlib.sha256(data).digest(), hashlib.sha256).hexdigest()
        path = self._path(key)
        if path.exists():
            return key
        with refusing(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            part = path.with_name(f"{path.name}.{self._entropy(4).hex()}.part")
            try:
                self._write(part, data)
                part.replace(path)
            finally:
                part.unlink(missing_ok=True)
            sync_folder(path.parent)
        return key

    def read(self, key: str) -> bytes:
        """Return the content kept under `key`.

        Raises:
            NotFound: there is no such attachment.
            Damaged: the file was cut off or altered.
        """
        path = self._path(key)
        try:
            with path.open("rb") as file:
                raw = file.read()
        except FileNotFoundError as error:
            raise NotFound(kind="attachment", name=key[:12]) from error
        try:
            return b"".join(self._opened(raw))
        except (InvalidTag, ValueError) as error:
            raise Damaged(reason=f"attachment {key[:12]}") from error

    def holds(self, key: str) -> bool:
        """Tell whether the attachment is here."""
        return self._path(key).exists()

    def keys(self) -> tuple[str, ...]:
        """Return the keys of everything kept."""
        return tuple(sorted(path.name for path in self._folder.glob("??/*") if len(path.name) == 64))

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / key

    def _write(self, path: Path, data: bytes) -> None:
        prefix = self._entropy(_PREFIX_BYTES)
        pieces = [data[i : i + CHUNK] for i in range(0, len(data), CHUNK)] or [b""]
        with path.open("wb") as file:
            file.write(_MAGIC + prefix)
            for number, piece in enumerate(pieces):
                nonce = _nonce(prefix, number, last=number == len(pieces) - 1)
                file.write(self._cipher.encrypt(nonce, piece, _MAGIC))
            file.flush()
            os.fsync(file.fileno())

    def _opened(self, raw: bytes) -> Iterator[bytes]:
        if raw[: len(_MAGIC)] != _MAGIC:
            raise ValueError("not an attachment")
        start = len(_MAGIC) + _PREFIX_BYTES
        prefix = raw[len(_MAGIC) : start]
        sealed = CHUNK + _TAG_BYTES
        places = range(start, len(raw), sealed)
        for number, place in enumerate(places):
            nonce = _nonce(prefix, number, last=number == len(places) - 1)
            yield self._cipher.decrypt(nonce, raw[place : place + sealed], _MAGIC)
        if not len(places):
            raise ValueError("cut off")


def _nonce(prefix: bytes, number: int, *, last: bool) -> bytes:
    return prefix + struct.pack(">I?", number, last)
