"""Time-ordered identifiers, made from a clock and a source of randomness that are handed in."""

from collections.abc import Callable
from typing import Protocol

from cchc_desktop.domain.clock import Clock

Entropy = Callable[[int], bytes]
"""Gives n random bytes; `secrets.token_bytes` in the app, a seeded generator in tests and in the demo."""


class Ids(Protocol):
    """Makes identifiers that nobody else makes."""

    def new(self) -> str: ...


class TimeOrderedIds:
    """UUID version 7 (RFC 9562, 5.7) as 32 lower-case hex digits.

    Ids of one maker rise strictly, also within one millisecond and when the clock is set back:
    the journal's order of writing must survive a laptop whose clock lies.
    """

    def __init__(self, clock: Clock, entropy: Entropy) -> None:
        self._clock = clock
        self._entropy = entropy
        self._last_ms = 0
        self._counter = 0

    def new(self) -> str:
        """Return the next id."""
        ms = int(self._clock.now().timestamp() * 1000)
        if ms > self._last_ms:
            self._last_ms = ms
            self._counter = int.from_bytes(self._entropy(2), "big") & 0x7FF
        else:
            self._counter += 1
            if self._counter > 0xFFF:
                self._last_ms += 1
                self._counter = 0
        tail = int.from_bytes(self._entropy(8), "big") & ((1 << 62) - 1)
        value = (self._last_ms & ((1 << 48) - 1)) << 80 | 0x7 << 76 | self._counter << 64 | 0b10 << 62 | tail
        return f"{value:032x}"
