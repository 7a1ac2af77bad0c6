"""What each visit adds to lists and comparisons, worked out once and kept until a value of the visit changes."""

import json
from collections.abc import Callable
from dataclasses import astuple, dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from cchc_desktop.domain.finding import Recommendation, RemediationState
from cchc_desktop.domain.standing import Standing
from cchc_desktop.domain.unit import Unit, UnitKind
from cchc_desktop.storage.keeping import Keeper
from cchc_desktop.workspace import visits as visits_room
from cchc_desktop.workspace.campaigns import KIND as CAMPAIGN
from cchc_desktop.workspace.codec import encode
from cchc_desktop.workspace.visits import Visits

_VERSION = 2
"""Moves on when a visit is worked out otherwise: what an older version kept is worked out again."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What one visit adds to the overview.

    `recommendations` are those of a signed visit: a draft's deadlines bind nobody. `remedied` holds (earlier visit,
    text) of what this visit found remedied. `campaign` is "" for a re-check, which is ranked nowhere.
    """

    campaign: str
    standing: Standing
    recommendations: tuple[Recommendation, ...]
    remedied: tuple[tuple[str, str], ...]
    signed_on: date | None = None


class Gathering:
    """Gathers visits; `settled` tells whether what a visit shows follows from its values alone (see `Late`)."""

    def __init__(self, store: Keeper, visits: Visits, settled: Callable[[str], bool]) -> None:
        self._store = store
        self._visits = visits
        self._settled = settled
        self._read: dict[str, tuple[str, Gathered]] = {}

    def all(self) -> dict[str, Gathered]:
        """Return every visit that is not removed; what is not kept is worked out first."""
        known = self.known()
        return known | {visit: self.gather(visit) for visit in self.visits() if visit not in known}

    def visits(self) -> tuple[str, ...]:
        """Return every visit that is not removed."""
        gone = [entry for entry in self._store.deleted() if entry.scope == entry.entity]
        removed = {entry.entity for entry in gone if entry.kind == visits_room.KIND}
        found = [visit for visit in self._store.scopes(visits_room.KIND) if visit not in removed]
        if any(entry.kind == CAMPAIGN for entry in gone):
            return tuple(visit for visit in found if not self._visits.removed(visit))
        return tuple(found)

    def known(self) -> dict[str, Gathered]:
        """Return the visits whose kept words are still true: one query for all of them."""
        wanted, found = set(self.visits()), {}
        for visit, body in self._store.digests().items():
            if visit not in wanted:
                continue
            read = self._read.get(visit)
            if read is None or read[0] != body:
                gathered = _read(visit, body)
                if gathered is None:
                    continue
                read = self._read[visit] = (body, gathered)
            found[visit] = read[1]
        return found

    def gather(self, visit: str) -> Gathered:
        """Work one visit out, and keep it."""
        gathered = self._worked_out(visit)
        if self._settled(visit):
            self._store.keep_digests({visit: _written(gathered)})
        return gathered

    def _worked_out(self, visit: str) -> Gathered:
        whole = self._visits.get(visit)
        sheet = self._visits.score(visit)
        standing = Standing(
            visit,
            whole.unit,
            sheet.total.percent,
            tuple(part.percent for part in sheet.sections.values()),
            sheet.total.answered,
            sheet.total.items,
            whole.frozen_at is not None,
        )
        done = tuple((entry.origin, entry.text) for entry in whole.remediations if entry.state is RemediationState.DONE)
        told = whole.recommendations if whole.frozen_at is not None else ()
        signed_on = whole.frozen_at.date() if whole.frozen_at is not None else None
        # What a re-check scores is no place among the campaign's units: it asks a few items only.
        campaign = "" if whole.recheck_of else whole.campaign
        return Gathered(campaign, standing, told, done, signed_on)


def _written(gathered: Gathered) -> str:
    line = gathered.standing
    body = {
        "v": _VERSION,
        "campaign": gathered.campaign,
        "unit": [encode(part) for part in astuple(line.unit)],
        "percent": encode(line.percent),
        "sections": encode(line.sections),
        "answered": line.answered,
        "items": line.items,
        "signed": line.signed,
        "signed_on": encode(gathered.signed_on),
        "recommendations": [[encode(part) for part in astuple(entry)] for entry in gathered.recommendations],
        "remedied": encode(gathered.remedied),
    }
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def _read(visit: str, body: str) -> Gathered | None:
    """Return what was kept, None for what another version kept."""
    kept: dict[str, Any] = json.loads(body)
    if kept.get("v") != _VERSION:
        return None
    identity, name, kind, province, begins, ends = kept["unit"]
    unit = Unit(identity, name, UnitKind(kind), province, _day(begins), _day(ends))
    sections = tuple(map(_number, kept["sections"]))
    percent = _number(kept["percent"])
    standing = Standing(visit, unit, percent, sections, kept["answered"], kept["items"], kept["signed"])
    told = tuple(
        Recommendation(identity, finding, text, responsible, _day(due), proof)
        for identity, finding, text, responsible, due, proof in kept["recommendations"]
    )
    remedied = tuple((origin, text) for origin, text in kept["remedied"])
    return Gathered(kept["campaign"], standing, told, remedied, _day(kept["signed_on"]))


def _day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None


def _number(stored: str | None) -> Decimal | None:
    return None if stored is None else Decimal(stored)
