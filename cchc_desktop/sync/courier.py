"""The courier carries between this laptop's depot and one place, both ways, and may be stopped at any byte.

Every act is one whole file, so whoever comes again goes on where it stopped. A place is compared only from where it
was left last time (`Visited`): nothing new is found with one look into one small folder for each laptop, however many
bundles lie there.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from cchc_desktop.sync.channel import Channel, Missing
from cchc_desktop.sync.depot import BUNDLES, SHARD, Depot, Parcel, numbers_in

PLACE_MARK = "place.id"


@dataclass(slots=True)
class Visited:
    """What is known about a place from the last time.

    `mark` is the id a place is given once; another one means it was emptied or is another stick. `bundles` maps a
    device to the number up to which both sides have all; `parcels` tells up to which of the known attachments both
    sides have all, `open` which later ones are missing at either.
    """

    mark: str = ""
    bundles: dict[str, int] = field(default_factory=dict)
    parcels: int = 0
    open: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a journey is: files and bytes of a total that is known so far, and how long it has taken."""

    done: int
    total: int
    sent: int
    received: int
    seconds: float

    @property
    def speed(self) -> float:
        """Bytes a second."""
        return (self.sent + self.received) / self.seconds if self.seconds > 0 else 0.0

    @property
    def seconds_left(self) -> float | None:
        """How long it will take yet, None while nothing is known."""
        return self.seconds / self.done * (self.total - self.done) if self.done else None


class Courier:
    """One journey between a depot and a place. `watch` is told after each file and may raise to break off."""

    def __init__(
        self,
        depot: Depot,
        place: Channel,
        visited: Visited,
        *,
        own: str = "",
        new_mark: str,
        watch: Callable[[Progress], None] = lambda _progress: None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._depot = depot
        self._place = place
        self.visited = visited
        self.diverged: list[int] = []
        """Numbers of this laptop's own chain under which something else lies there: a copy of it wrote on."""
        self._own = own
        self._new_mark = new_mark
        self._watch = watch
        self._monotonic = monotonic
        self._begun = monotonic()
        self._there: dict[str, set[int]] = {}
        self._done = self._total = self._sent = self._received = 0

    def arrive(self) -> bool:
        """Look which place this is; True when it is the one of last time."""
        try:
            mark = self._place.get(PLACE_MARK).decode("ascii", "replace").strip()
        except Missing:
            mark = ""
        if mark and mark == self.visited.mark:
            return True
        self.visited.mark, self.visited.parcels = mark, 0
        self.visited.bundles.clear()
        self.visited.open.clear()
        return False

    def fetch_bundles(self) -> int:
        """Bring here the bundles that lie there and not here; return how many."""
        wanted: list[tuple[str, int]] = []
        for device in self._place.names(BUNDLES):
            wanted += [(device, number) for number in self._lacking_here(device)]
        self._total += len(wanted)
        for device, number in wanted:
            path = self._depot.bundle_path(device, number)
            try:
                data = self._place.get(path)
            except Missing:
                continue
            self._depot.put(path, data)
            self._step(received=len(data))
        return len(wanted)

    def send_bundles(self) -> int:
        """Take there the bundles that lie here and not there; return how many."""
        wanted: list[tuple[str, int]] = []
        ends: dict[str, int] = {}
        for device in self._depot.devices():
            after = self.visited.bundles.get(device, 0)
            here = {number for number in self._depot.numbers(device, after) if number > after}
            there = self._look(device, after)
            if device == self._own and self._differ(device, sorted(here & there)):
                continue
            wanted += [(device, number) for number in sorted(here - there)]
            ends[device] = _unbroken(here, after)
        self._total += len(wanted)
        self._mark_place(bool(wanted))
        for device, number in wanted:
            path = self._depot.bundle_path(device, number)
            data = self._depot.get(path)
            self._place.put(path, data)
            self._step(sent=len(data))
        # Only now both sides have all of it: a cut on the way makes the next journey look again.
        self.visited.bundles.update(ends)
        return len(wanted)

    def carry_files(self, parcels: Sequence[Parcel]) -> int:
        """Carry attachments both ways, as far as either side has them; return how many pieces went."""
        visited = self.visited
        numbers = sorted(visited.open | set(range(visited.parcels, len(parcels))))
        there: dict[str, set[str]] = {}
        jobs: list[tuple[str, bool]] = []
        for parcel in (parcels[number] for number in numbers):
            held = self._depot.holds(parcel)
            jobs += [
                (path, held)
                for path in parcel.paths()
                if held is not self._has(there, path) and (held or not self._depot.waits(path))
            ]
        self._total += len(jobs)
        for path, sending in jobs:
            self._carry(path, sending=sending)
        self._depot.adopt()
        visited.parcels = len(parcels)
        visited.open = {number for number in numbers if not self._depot.holds(parcels[number])}
        return len(jobs)

    def finish(self) -> None:
        """Return when all of it lies there for good: a stick may be pulled now."""
        self._place.flush()

    def _carry(self, path: str, *, sending: bool) -> None:
        if sending:
            data = self._depot.get(path)
            self._place.put(path, data)
            self._step(sent=len(data))
            return
        try:
            data = self._place.get(path)
        except Missing:
            return
        self._depot.put(path, data)
        self._step(received=len(data))

    def _has(self, there: dict[str, set[str]], path: str) -> bool:
        folder, _, name = path.rpartition("/")
        if folder not in there:
            there[folder] = set(self._place.names(folder))
        return name in there[folder]

    def _lacking_here(self, device: str) -> list[int]:
        after = self.visited.bundles.get(device, 0)
        there = self._look(device, after)
        here = self._depot.numbers(device, after)
        return sorted(number for number in there - here if number > after)

    def _look(self, device: str, after: int) -> set[int]:
        """Return which of a device's bundles lie there, from the folder on in which `after` is."""
        if device not in self._there:
            folder = f"{BUNDLES}/{device}"
            shards = [name for name in self._place.names(folder) if name.isdecimal() and int(name) >= after // SHARD]
            self._there[device] = set().union(*(numbers_in(self._place.names(f"{folder}/{name}")) for name in shards))
        return self._there[device]

    def _differ(self, device: str, numbers: Sequence[int]) -> bool:
        paths = [(number, self._depot.bundle_path(device, number)) for number in numbers]
        self.diverged += [number for number, path in paths if self._place.get(path) != self._depot.get(path)]
        return bool(self.diverged)

    def _mark_place(self, needed: bool) -> None:
        if not self.visited.mark and needed:
            self._place.put(PLACE_MARK, self._new_mark.encode())
            # Another laptop may have been faster: the mark that stands is the place's.
            self.visited.mark = self._place.get(PLACE_MARK).decode("ascii", "replace").strip()

    def _step(self, *, sent: int = 0, received: int = 0) -> None:
        self._done += 1
        self._sent += sent
        self._received += received
        self._watch(Progress(self._done, self._total, self._sent, self._received, self._monotonic() - self._begun))


def _unbroken(numbers: set[int], after: int) -> int:
    while after + 1 in numbers:
        after += 1
    return after
