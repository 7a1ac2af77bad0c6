"""The office data base (PostgreSQL): what this workspace accepted goes there; administrators set up and look over."""

import json
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.ids import Ids
from cchc_desktop.domain.refusal import NotFound
from cchc_desktop.storage.attachments import Attachments
from cchc_desktop.storage.journal import Entry
from cchc_desktop.storage.store import Store
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.audit import Audit
from cchc_desktop.workspace.campaigns import Campaigns
from cchc_desktop.workspace.forms import Forms
from cchc_desktop.workspace.gathering import Gathering
from cchc_desktop.workspace.late import Late
from cchc_desktop.workspace.sections import Sections
from cchc_desktop.workspace.visits import Visits

if TYPE_CHECKING:
    from cchc_desktop.storage.office.desk import Desk
    from cchc_desktop.storage.office.ledger import Looked

_SEAT = "office/seat"


class Central:
    """Sends the journal of a workspace: only what the office lacks, with word of what a duty did not allow."""

    def __init__(self, store: Store, attachments: Attachments, audit: Audit, clock: Clock, ids: Ids) -> None:
        self._store = store
        self._attachments = attachments
        self._audit = audit
        self._clock = clock
        self._ids = ids

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

    def score_again(self, address: str, province: str) -> int:
        """Work out the visits of the office data base that changed, for its views and for everybody's overview.

        Each is worked out by the app's own scoring from its values there; one whose checklist is not on this computer
        stays as it is (`office doctor` counts it). Returns how many were worked out.

        Raises:
            OfficeUnavailable, NotAnOffice.
        """
        from cchc_desktop.storage.office.desk import Desk  # noqa: PLC0415  (start-up time)

        desk = Desk(self._store, address, province, clock=self._clock, ids=self._ids)
        try:
            acts = Acts(desk)
            forms = Forms(acts, self._attachments, self._audit)
            campaigns = Campaigns(desk, acts, self._clock, self._ids)
            sections = Sections(acts, desk.person)
            visits = Visits(desk, acts, campaigns, forms, sections, self._clock, self._ids)
            gathering = Gathering(desk, visits, Late(desk, acts, visits, self._attachments).settled)
            known, done = gathering.known(), 0
            for visit in gathering.visits():
                if visit not in known:
                    done += _gathered(gathering, visit)
                    acts.forget(visit)
            desk.recount()
        finally:
            desk.leave()
        return done

    def seat(self) -> tuple[str, str]:
        """Return address and province of the office data base that this computer works on, or blanks."""
        place = json.loads(self._store.local(_SEAT) or "{}")
        return place.get("address", ""), place.get("province", "")

    def sit_down(self, address: str, province: str) -> None:
        """Work on the office data base from the next opening on: its visits, written by many people at once.

        Raises:
            OfficeUnavailable, NotAnOffice: it cannot be reached, or shows this login no such province.
        """
        from cchc_desktop.storage.office.ledger import OfficeStore  # noqa: PLC0415  (start-up time)

        office = OfficeStore(address)
        try:
            office.reading(province)
        finally:
            office.close()
        self._store.keep_local(_SEAT, json.dumps({"address": address, "province": province}))

    def get_up(self) -> None:
        """Work on this computer's own file again, from the next opening on."""
        self._store.keep_local(_SEAT, "")

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


def seat(own: Store, clock: Clock, ids: Ids) -> "Desk | None":
    """Return the office's store where this computer works on it (`sit_down`), None where it works on its own file.

    Raises:
        OfficeUnavailable, NotAnOffice.
    """
    kept = own.local(_SEAT)
    if not kept:
        return None
    from cchc_desktop.storage.office.desk import Desk  # noqa: PLC0415  (start-up time)

    place = json.loads(kept)
    return Desk(own, place["address"], place["province"], clock=clock, ids=ids)


def _gathered(gathering: Gathering, visit: str) -> bool:
    try:
        gathering.gather(visit)
    except NotFound:
        return False
    return True


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
