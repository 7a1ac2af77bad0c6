"""What was removed ("Đã xoá"): it waits 30 days to be taken back; the journal keeps its history for ever."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.refusal import NotFound
from cchc_desktop.domain.visit import Stage
from cchc_desktop.storage.keeping import Keeper
from cchc_desktop.storage.queries import Deleted
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.campaigns import KIND as CAMPAIGN
from cchc_desktop.workspace.campaigns import Campaigns
from cchc_desktop.workspace.changes import Changes, Label
from cchc_desktop.workspace.kinds import BY_NAME
from cchc_desktop.workspace.rows import DELETED, Rows
from cchc_desktop.workspace.visits import KIND as VISIT
from cchc_desktop.workspace.visits import Visits

DAYS = 30
_BACK = {VISIT: Label("Took a visit back"), CAMPAIGN: Label("Took a campaign back")}
_TITLES = ("text", "caption", "name", "code", "number", "procedure", "file_name")


@dataclass(frozen=True, slots=True)
class Removed:
    """Something in the bin.

    `scope` is the visit or campaign, `unit` the unit visited ("" in a campaign; of a whole visit the campaign's name),
    `kind` and `entity` what it is, `title` its first words, `at` when it was removed, `days_left` how long it can be
    taken back.
    """

    scope: str
    kind: str
    entity: str
    title: str
    unit: str
    at: datetime
    days_left: int


class Bin:
    """Lists what was removed in the last 30 days and takes it back."""

    def __init__(self, store: Keeper, acts: Acts, visits: Visits, campaigns: Campaigns, clock: Clock) -> None:
        self._store = store
        self._acts = acts
        self._visits = visits
        self._campaigns = campaigns
        self._clock = clock

    def all(self) -> tuple[Removed, ...]:
        """Return what can still be taken back, the newest first; of signed visits nothing."""
        now = self._clock.now()
        found = []
        for row in self._store.deleted():
            at = datetime.fromisoformat(str(row.at))
            left = timedelta(days=DAYS) - (now - at)
            if left <= timedelta(0) or not self._offered(row):
                continue
            values = self._acts.values(row.scope)
            title = _title(values.get((row.kind, row.entity), {}))
            unit = str(values.get((VISIT, row.scope), {}).get("unit.name") or "")
            if row.kind == VISIT:
                title, unit = unit, self._campaigns.get(str(values[VISIT, row.scope]["campaign"])).name
            # A clock that was set back must not promise more than 30 days.
            found.append(Removed(row.scope, row.kind, row.entity, title, unit, at, min(DAYS, left.days + 1)))
        return tuple(sorted(found, key=lambda removed: removed.at, reverse=True))

    def restore(self, removed: Removed) -> Changes:
        """Take something back; it stands where it stood.

        Raises:
            Frozen: the visit was signed meanwhile.
            NotFound: there never was such a thing.
        """
        if removed.kind in _BACK:
            return self._acts.write(
                removed.scope, _BACK[removed.kind], [(removed.kind, removed.entity, DELETED, None)], undoable=False
            )
        return self._rows(removed).restore(removed.scope, removed.entity)

    def _offered(self, row: Deleted) -> bool:
        """Tell whether something can be taken back by itself: what went with a visit or campaign comes back with it."""
        if row.kind == CAMPAIGN:
            return True
        if row.scope == row.entity and row.kind == VISIT:
            campaign = self._acts.values(row.scope)[VISIT, row.scope].get("campaign")
            return not self._campaigns.removed(str(campaign or ""))
        if row.kind not in BY_NAME or self._frozen(row.scope):
            return False
        whole = self._visits if self._visits.holds(row.scope) else self._campaigns
        return not whole.removed(row.scope)

    def _rows(self, removed: Removed) -> Rows:  # type: ignore[type-arg]
        owner = self._visits if ("visit", removed.scope) in self._acts.values(removed.scope) else self._campaigns
        for rows in vars(owner).values():
            if isinstance(rows, Rows) and rows.kind == removed.kind:
                return rows
        raise NotFound(kind=removed.kind, name=removed.title)

    def _frozen(self, scope: str) -> bool:
        fields = self._acts.values(scope).get(("visit", scope), {})
        return bool(fields.get("frozen_at")) or fields.get("stage") in (Stage.SIGNED, Stage.DELIVERED)


def _title(fields: Mapping[str, object]) -> str:
    return next((str(fields[name]) for name in _TITLES if fields.get(name)), "")
