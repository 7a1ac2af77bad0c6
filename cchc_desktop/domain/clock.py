"""Where the time comes from: handed in, never taken from the air."""

from datetime import datetime, timedelta, timezone
from typing import Protocol

VIETNAM = timezone(timedelta(hours=7), "+07")
"""Viet Nam has had one time zone without summer time since 1975; no time zone data base is needed."""


class Clock(Protocol):
    """Tells the time; the app runs on `SystemClock`, tests and the demo on `SetClock`."""

    def now(self) -> datetime:
        """Return the aware present moment."""
        ...


class SystemClock:
    """The computer's own clock, in Vietnamese time."""

    def now(self) -> datetime:
        return datetime.now(VIETNAM)


class SetClock:
    """A clock that stands at a given moment and moves by `step` each time it is read.

    Args:
        start: the aware moment of the first reading.
        step: how far each reading moves it; zero keeps it still.
    """

    def __init__(self, start: datetime, step: timedelta = timedelta(0)) -> None:
        self._now = start
        self._step = step

    def now(self) -> datetime:
        moment = self._now
        self._now += self._step
        return moment

    def advance(self, by: timedelta) -> None:
        """Move the clock by hand (a negative step sets it back)."""
        self._now += by
