"""Attachments on their way: sealed, cut into pieces of 1 MiB that are files of their own.

A piece is AES-256-GCM under a key derived from the epoch's files key and the attachment's key, with its number and
whether it is the last as nonce (STREAM, Hoang et al. 2015). Every laptop makes the same bytes from the same attachment,
so an upload that one laptop began another may finish, and a cut line costs one piece. The attachment's key is a keyed
hash of its content, so one derived key never seals two contents.
"""

import hmac
import struct
from collections.abc import Iterator
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from cchc_desktop.sync.keys import Epoch

PIECE = 1024 * 1024
"""Bytes of content in a piece."""
FOLDER = "files"


class BadPiece(Exception):
    """A piece that was altered, cut off, or belongs elsewhere."""


def count(size: int) -> int:
    """Return how many pieces an attachment of `size` bytes has; an empty one has one."""
    return max(1, -(-size // PIECE))


def paths(epoch: Epoch, key: str, size: int) -> list[str]:
    """Return the paths of an attachment's pieces at a place."""
    name = epoch.file_name(key)
    return [f"{FOLDER}/{name[:2]}/{name}.{number:05d}" for number in range(count(size))]


def seal(epoch: Epoch, key: str, data: bytes) -> Iterator[bytes]:
    """Yield the sealed pieces of an attachment."""
    cipher, last = _cipher(epoch, key), count(len(data)) - 1
    for number in range(last + 1):
        yield cipher.encrypt(_nonce(number, last), data[number * PIECE : (number + 1) * PIECE], None)


def open_piece(epoch: Epoch, key: str, size: int, number: int, sealed: bytes) -> bytes:
    """Return the content of one piece.

    Raises:
        BadPiece: it is not this piece of this attachment.
    """
    try:
        return _cipher(epoch, key).decrypt(_nonce(number, count(size) - 1), sealed, None)
    except InvalidTag as error:
        raise BadPiece(f"{key[:12]} #{number}") from error


def _cipher(epoch: Epoch, key: str) -> AESGCM:
    return AESGCM(hmac.digest(epoch.files, b"seal" + bytes.fromhex(key), sha256))


def _nonce(number: int, last: int) -> bytes:
    return struct.pack(">IIi", number, last, number - last)
