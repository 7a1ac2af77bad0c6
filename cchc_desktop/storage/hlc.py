"""Hybrid logical clock: orders entries of several laptops, also when a laptop's clock lies.

Kulkarni et al., "Logical Physical Clocks" (2014). A reading is text that sorts by time: 12 hex digits of
milliseconds since 1970, 4 of a counter. Readings of one laptop always rise, also when its clock is set back ten
years. A reading from elsewhere that lies more than a day ahead is not followed: one laptop set to the year 2036
would otherwise date everybody's work so.
"""

from datetime import datetime, timedelta

from cchc_desktop.domain.clock import VIETNAM, Clock

MOST_AHEAD = timedelta(hours=24)
"""How far another laptop's reading may lie ahead of this one's clock and still be followed."""
NOTICEABLE = timedelta(minutes=10)
"""From when on a clock that runs behind what was written is worth a word to the person."""
_COUNTER_MAX = 0xFFFF
_LAST_MS = int(datetime(9999, 1, 1, tzinfo=VIETNAM).timestamp() * 1000)


class HybridClock:
    """Gives readings that always rise, and move past every believable reading that was seen from elsewhere."""

    def __init__(self, clock: Clock, last: str = "") -> None:
        self._clock = clock
        self._ms = int(last[:12], 16) if last else 0
        self._counter = int(last[12:16], 16) if last else 0

    def tick(self) -> str:
        """Return the next reading."""
        wall = self._wall()
        if wall > self._ms:
            self._ms, self._counter = wall, 0
        elif self._counter < _COUNTER_MAX:
            self._counter += 1
        else:
            self._ms, self._counter = self._ms + 1, 0
        return f"{self._ms:012x}{self._counter:04x}"

    def see(self, reading: str) -> bool:
        """Take note of a reading from another laptop; tell whether it was believable and is followed."""
        ms, counter = int(reading[:12], 16), int(reading[12:16], 16)
        if ms > max(self._wall(), self._ms) + MOST_AHEAD // timedelta(milliseconds=1):
            return False
        self._ms, self._counter = max((self._ms, self._counter), (ms, counter))
        return True

    def behind(self) -> timedelta | None:
        """Return how far the computer's clock lies behind what was written already; None if it hardly does."""
        lag = timedelta(milliseconds=self._ms - self._wall())
        return lag if lag >= NOTICEABLE else None

    def _wall(self) -> int:
        return max(0, int(self._clock.now().timestamp() * 1000))


def moment_of(reading: str) -> datetime:
    """Return the wall time in a reading; one beyond the calendar is brought back to its end."""
    return datetime.fromtimestamp(min(int(reading[:12], 16), _LAST_MS) / 1000, VIETNAM)
