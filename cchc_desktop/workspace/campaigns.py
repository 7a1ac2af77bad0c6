"""Campaigns of inspections (đợt kiểm tra): plan, decision, team, units."""

from cchc_desktop.domain.campaign import Campaign
from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.ids import Ids
from cchc_desktop.domain.refusal import NotFound
from cchc_desktop.domain.team import Member, Team
from cchc_desktop.domain.unit import Unit
from cchc_desktop.storage.keeping import Keeper
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.changes import Changes, Label, Undone
from cchc_desktop.workspace.codec import build, field_types
from cchc_desktop.workspace.kinds import MEMBER, UNIT
from cchc_desktop.workspace.rows import DELETED, Rows, rows_of

KIND = "campaign"


class Campaigns:
    """Set up and change campaigns; `members` and `units` are the rows of one campaign."""

    def __init__(self, store: Keeper, acts: Acts, clock: Clock, ids: Ids) -> None:
        self._store = store
        self._acts = acts
        self._clock = clock
        self._ids = ids
        self.members: Rows[Member] = Rows(MEMBER, acts, clock, ids, self._check)
        self.units: Rows[Unit] = Rows(UNIT, acts, clock, ids, self._check)

    def all(self) -> tuple[Campaign, ...]:
        """Return every campaign that is not removed, the newest first."""
        found = [self.get(scope) for scope in self._store.scopes(KIND) if not self.removed(scope)]
        return tuple(sorted(found, key=lambda campaign: campaign.id, reverse=True))

    def get(self, campaign: str) -> Campaign:
        """Return one campaign whole.

        Raises:
            NotFound: there is no such campaign.
        """
        values = self._acts.values(campaign)
        fields = values.get((KIND, campaign))
        if fields is None:
            raise NotFound(kind=KIND, name=campaign)
        return build(
            Campaign,
            {"id": campaign, "team": Team(rows_of(MEMBER, values)), "units": rows_of(UNIT, values)},
            fields,
        )

    def removed(self, campaign: str) -> bool:
        """Tell whether a campaign lies in "Đã xoá", and all its visits with it."""
        return bool(self._acts.values(campaign).get((KIND, campaign), {}).get(DELETED))

    def create(self, name: str, year: int, form: str, **fields: object) -> Changes:
        """Create a campaign; `Changes.made` is its id. Nested: `plan__number`, `decision__issued_on`…"""
        campaign = self._ids.new()
        given = {"name": name, "year": year, "form": form} | _named(fields)
        changes = self._acts.write(
            campaign,
            Label("Created a campaign"),
            [(KIND, campaign, field, value) for field, value in given.items()],
            undoable=False,
        )
        return Changes(changes.scope, changes.touched, campaign)

    def change(self, campaign: str, *, merge_key: str = "", **fields: object) -> Changes:
        """Change fields of a campaign."""
        self._check(campaign)
        return self._acts.write(
            campaign,
            Label("Changed the campaign"),
            [(KIND, campaign, field, value) for field, value in _named(fields).items()],
            merge_key=merge_key,
        )

    def undo(self, campaign: str) -> Undone:
        """Take back the last act on the campaign."""
        return self._acts.undo(campaign)

    def redo(self, campaign: str) -> Undone:
        """Do again what was taken back."""
        return self._acts.redo(campaign)

    def next_undo(self, campaign: str) -> Label | None:
        """Return what Ctrl+Z would take back."""
        return self._acts.next_undo(campaign)

    def next_redo(self, campaign: str) -> Label | None:
        """Return what Ctrl+Y would do again."""
        return self._acts.next_redo(campaign)

    def _check(self, campaign: str) -> None:
        if (KIND, campaign) not in self._acts.values(campaign):
            raise NotFound(kind=KIND, name=campaign)


def _named(fields: dict[str, object]) -> dict[str, object]:
    named = {name.replace("__", "."): value for name, value in fields.items()}
    unknown = named.keys() - field_types(Campaign).keys()
    if unknown:
        raise TypeError(f"Campaign has no field {', '.join(sorted(unknown))}")
    return named
