"""Who has which section of a visit, how far it is, and when that person's work was last taken in here."""

from dataclasses import dataclass
from datetime import datetime

from cchc_desktop.checklist.form import Section
from cchc_desktop.domain.team import Member
from cchc_desktop.workspace.exchange import Exchange
from cchc_desktop.workspace.sections import Sections
from cchc_desktop.workspace.visits import Visits


@dataclass(frozen=True, slots=True)
class Contribution:
    """One section: its owner (None: nobody's in particular), how many of its items are answered.

    `here` is True where the owner works at this laptop; else `merged_at` is when something of theirs was last taken
    in, None if nothing ever was.
    """

    section: Section
    owner: Member | None
    answered: int
    items: int
    here: bool
    merged_at: datetime | None


class Contributions:
    """Reads owners, progress and the exchange together: before signing one sees whose work may still be elsewhere."""

    def __init__(self, visits: Visits, sections: Sections, exchange: Exchange, person: str) -> None:
        self._visits = visits
        self._sections = sections
        self._exchange = exchange
        self._person = person

    def of(self, visit: str) -> tuple[Contribution, ...]:
        """Return every section in the order of the checklist; () where no section has an owner."""
        owners = self._sections.owners(visit)
        if not owners:
            return ()
        whole, merged = self._visits.get(visit), self._merged()
        found = []
        for section in self._visits.checklist(visit).sections:
            owner = owners.get(section.code)
            answered = sum(whole.answer(item.code).answered for item in section.items)
            here = owner is not None and owner.name == self._person
            at = merged.get(owner.name) if owner is not None and not here else None
            found.append(Contribution(section, owner, answered, len(section.items), here, at))
        return tuple(found)

    def _merged(self) -> dict[str, datetime]:
        """Return person -> when the newest of their laptops was last heard of."""
        if not self._exchange.standing().connected:
            return {}
        newest: dict[str, datetime] = {}
        for laptop in self._exchange.members():
            if laptop.last_at is not None and not laptop.own:
                newest[laptop.person] = max(laptop.last_at, newest.get(laptop.person, laptop.last_at))
        return newest
