"""The office data base (PostgreSQL): what this workspace accepted goes there; administrators set up and look over."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from cchc_desktop.storage.journal import Entry
from cchc_desktop.storage.store import Store

if TYPE_CHECKING:
    from cchc_desktop.storage.office.ledger import Looked


class Central:
    """Sends the accepted journal of a workspace: what a duty did not allow (`permissions`) stays behind."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def ingest(self, address: str, province: str, workers: int = 1) -> tuple[int, int]:
        """Send the journal and apply what waits with several workers; return (batches sent, entries that were new).

        Raises:
            OfficeUnavailable, NotAnOffice, Malformed.
        """
        from cchc_desktop.storage.office.ledger import OfficeStore  # noqa: PLC0415  (start-up time)

        office = OfficeStore(address)
        try:
            sent = office.send(province, self._accepted())
        finally:
            office.close()
        with ThreadPoolExecutor(workers) as pool:
            return sent, sum(pool.map(_work, [address] * workers))

    def _accepted(self) -> Iterator[Entry]:
        aside = {barred.entry.id for barred in self._store.barred()}
        return (entry for entry in self._store.entries_since({}) if entry.id not in aside)


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


def admit(address: str, login: str, province: str, *, writes: bool) -> None:
    """Let a login of the data base read a province ("*": all), and send for it.

    Raises:
        OfficeUnavailable.
    """
    from cchc_desktop.storage.office.ledger import OfficeStore  # noqa: PLC0415  (start-up time)

    office = OfficeStore(address)
    try:
        office.admit(login, province, writes=writes)
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
