"""The office data base (PostgreSQL): what this workspace accepted goes there; administrators set up and look over."""

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from cchc_desktop.storage.journal import Entry
from cchc_desktop.storage.store import Store

if TYPE_CHECKING:
    from cchc_desktop.storage.office.ledger import Looked


class Central:
    """Sends the journal of a workspace: only what the office lacks, with word of what a duty did not allow."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def ingest(self, address: str, province: str, workers: int = 1) -> tuple[int, int]:
        """Send what is new and apply what waits with several workers; return (batches sent, entries that were new).

        What a duty did not allow (`permissions`) goes along as being kept aside: it is in the journal there as here,
        and is no value. When it is let in later, or barred later, the next ingest says so.

        Raises:
            OfficeUnavailable, NotAnOffice, Malformed.
        """
        from cchc_desktop.storage.office.batches import Aside  # noqa: PLC0415  (start-up time)
        from cchc_desktop.storage.office.ledger import OfficeStore  # noqa: PLC0415  (start-up time)

        source = self._store.local("incarnation") or ""
        aside = Aside(source, {barred.entry.id: barred.reason for barred in self._store.barred()})
        office = OfficeStore(address)
        try:
            lacking = self._lacking(office.reached(province))
            sent = office.send(province, lacking, aside, self._reaching())
        finally:
            office.close()
        with ThreadPoolExecutor(workers) as pool:
            return sent, sum(pool.map(_work, [address] * workers))

    def _lacking(self, reached: Mapping[str, tuple[int, str]]) -> Iterator[Entry]:
        """Yield what was not sent yet; a device whose chain went another way there is sent whole."""
        # One entry too many of each device: it tells whether the chain there is ours.
        odd = set()
        for entry in self._store.entries_since({device: number - 1 for device, (number, _) in reached.items()}):
            number, digest = reached.get(entry.device, (0, ""))
            if entry.sequence != number:
                yield entry
            elif entry.hash != digest:
                odd.add(entry.device)
        if odd:
            others = {device: number for device, number in self._store.known().items() if device not in odd}
            yield from (entry for entry in self._store.entries_since(others) if entry.device in odd)

    def _reaching(self) -> dict[str, tuple[int, str]]:
        """Return how far each device's chain is here without a gap; a forked one is sent whole each time."""
        forked, ends = self._store.forks(), self._store.heads_of_devices()
        known = self._store.known().items()
        return {device: (number, ends[device]) for device, number in known if device in ends and device not in forked}


def set_up(address: str) -> tuple[str, ...]:
    """Make or update the office store; return the names of what was applied.

    Raises:
        OfficeUnavailable, NewerFormat.
    """
    from cchc_desktop.storage.office.ledger import OfficeStore  # noqa: PLC0415  (start-up time)

    office = OfficeStore(address)
    try:
        return office.set_up()
    finally:
        office.close()


def admit(address: str, login: str, province: str, role: str, person: str = "") -> None:
    """Let a login of the data base into a province ("*": all); see `OfficeStore.admit`.

    Raises:
        OfficeUnavailable.
    """
    from cchc_desktop.storage.office.ledger import OfficeStore  # noqa: PLC0415  (start-up time)

    office = OfficeStore(address)
    try:
        office.admit(login, province, role, person)
    finally:
        office.close()


def look_over(address: str) -> "Looked":
    """Check hashes and heads of the whole office store.

    Raises:
        OfficeUnavailable, NotAnOffice.
    """
    from cchc_desktop.storage.office.ledger import OfficeStore  # noqa: PLC0415  (start-up time)

    office = OfficeStore(address)
    try:
        return office.look_over()
    finally:
        office.close()


def _work(address: str) -> int:
    from cchc_desktop.storage.office.ledger import OfficeStore  # noqa: PLC0415  (start-up time)

    office = OfficeStore(address)
    try:
        return office.work()
    finally:
        office.close()
