"""Hybrid logical clock: orders entries of several laptops, also when a laptop's clock lies.

Kulkarni et al., "Logical Physical Clocks" (2014). A reading is text that sorts by time: 12 hex digits of
milliseconds since 1970, 4 of a counter.
"""

from datetime import datetime

from cchc_desktop.domain.clock import VIETNAM, Clock

_COUNTER_MAX = 0xFFFF


class HybridClock:
    """Gives readings that always rise, and move past every reading that was seen from elsewhere."""

    def __init__(self, clock: Clock, last: str = "") -> None:
        self._clock = clock
        self._ms = int(last[:12], 16) if last else 0
        self._counter = int(last[12:16], 16) if last else 0

    def tick(self) -> str:
        """Return the next reading."""
        wall = int(self._clock.now().timestamp() * 1000)
        if wall > self._ms:
            self._ms, self._counter = wall, 0
        elif self._counter < _COUNTER_MAX:
            self._counter += 1
        else:
            self._ms, self._counter = self._ms + 1, 0
        return self._reading()

    def see(self, reading: str) -> None:
        """Take note of a reading from another laptop: later readings of this one sort after it."""
        self._ms, self._counter = max((self._ms, self._counter), (int(reading[:12], 16), int(reading[12:16], 16)))

    def _reading(self) -> str:
        return f"{self._ms:012x}{self._counter:04x}"


def moment_of(reading: str) -> datetime:
    """Return the wall time in a reading."""
    return datetime.fromtimestamp(int(reading[:12], 16) / 1000, VIETNAM)
