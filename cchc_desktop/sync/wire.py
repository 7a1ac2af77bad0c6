"""Messages between two laptops: a length, JSON, and bytes behind it if the JSON says so."""

import json
import struct
from collections.abc import Mapping
from typing import Any, Protocol

from cchc_desktop.sync.bundle import LARGEST

_LENGTH = struct.Struct(">I")
_LARGEST_WORDS = 8 * 1024 * 1024


class Cut(Exception):
    """What came is no message of our laptops; says what is wrong with it."""


class Ended(Cut, EOFError):
    """The line ended in the middle."""


class Line(Protocol):
    """What a socket and a TLS socket have in common."""

    def sendall(self, data: bytes, /) -> None: ...

    def recv(self, most: int, /) -> bytes: ...


def send(line: Line, words: Mapping[str, object], data: bytes = b"") -> None:
    """Send a message."""
    text = json.dumps(dict(words) | ({"bytes": len(data)} if data else {}), ensure_ascii=False).encode()
    line.sendall(_LENGTH.pack(len(text)) + text + data)


def receive(line: Line, longest: int = _LARGEST_WORDS, largest: int = LARGEST) -> tuple[dict[str, Any], bytes]:
    """Return the next message, of at most `longest` bytes of words and `largest` bytes behind them.

    Raises:
        Cut: the line ended, or the message is none.
    """
    length = _LENGTH.unpack(exactly(line, _LENGTH.size))[0]
    if length > longest:
        raise Cut("length")
    try:
        words = json.loads(exactly(line, length))
        size = int(words.get("bytes", 0))
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise Cut("words") from error
    if not 0 <= size <= largest:
        raise Cut("size")
    return words, exactly(line, size)


def exactly(line: Line, size: int) -> bytes:
    """Return the next `size` bytes.

    Raises:
        Ended: the line ended before.
    """
    got = bytearray()
    while len(got) < size:
        piece = line.recv(min(size - len(got), 65536))
        if not piece:
            raise Ended
        got += piece
    return bytes(got)
