"""Reading a stream of a hostile file: never more of it than it may hold, whatever a small packed one swells to."""

import zlib
from typing import Any


class TooLarge(ValueError):
    """A stream holds more than it may."""


def data_of(stream: Any, most: int) -> bytes:
    """Return a stream's data, plain or packed by Flate without a predictor: what our own files hold.

    Args:
        stream: a pyHanko stream object.
        most: bytes it may hold at most.

    Raises:
        TooLarge: it holds more.
        ValueError: it is packed otherwise.
    """
    packed: bytes = stream.encoded_data
    kind = str(stream["/Filter"]) if "/Filter" in stream else ""
    if kind not in ("", "/FlateDecode") or "/DecodeParms" in stream:
        raise ValueError(f"a stream packed by {kind}")
    if not kind:
        data = packed
    else:
        unpacking = zlib.decompressobj()
        data = unpacking.decompress(packed, most + 1)
    if len(data) > most:
        raise TooLarge(f"more than {most} bytes")
    return data
