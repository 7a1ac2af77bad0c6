"""Sampled dossiers in bulk: a block, a sheet, the draw; each is one transaction and one step of undo."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.dossier import DossierSample
from cchc_desktop.domain.ids import Entropy
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.sampling import METHOD, Population, draw, population
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.changes import Changes, Label
from cchc_desktop.workspace.codec import flatten
from cchc_desktop.workspace.dossier_entry import Fields
from cchc_desktop.workspace.kinds import SAMPLE, SAMPLE_KEY
from cchc_desktop.workspace.visits import Visits


class NothingToDraw(Refusal):
    """The list holds no codes."""

    what = "The list holds no dossier codes to draw from."
    kept = "Nothing was drawn; the dossiers so far stay."
    mend = "Choose the column that holds the codes, or paste a list of codes."


class Sampling:
    """Enter many dossiers at once, change a block of cells, draw a sample."""

    def __init__(self, acts: Acts, visits: Visits, clock: Clock, entropy: Entropy, person: str) -> None:
        self._acts = acts
        self._visits = visits
        self._clock = clock
        self._entropy = entropy
        self._person = person

    def enter(self, visit: str, rows: Sequence[Fields]) -> Changes:
        """Add a dossier for each row, behind those that are there."""
        return self._visits.dossiers.add_all(visit, rows)

    def change(self, visit: str, changed: Mapping[str, Fields], added: Sequence[Fields] = ()) -> Changes:
        """Change fields of many dossiers (id -> fields) and add others, as a block pasted over a table does."""
        return self._visits.dossiers.change_all(visit, changed, added)

    def propose_seed(self) -> int:
        """Return a seed of six digits that can be read out loud."""
        return 100_000 + int.from_bytes(self._entropy(4), "big") % 900_000

    def draw(
        self, visit: str, candidates: Sequence[Fields], count: int, seed: int, *, source: str = ""
    ) -> tuple[Changes, Population]:
        """Draw `count` of the candidates, put them to the dossiers, and keep list, seed and outcome in the record.

        Candidates that already are among the dossiers are kept as they are there.

        Raises:
            NothingToDraw: no candidate has a code.
            Frozen: the visit is signed.
        """
        self._visits.check_open(visit)
        codes = [str(fields.get("code") or "") for fields in candidates]
        listed = population(codes)
        if not listed.codes:
            raise NothingToDraw
        drawn = draw(listed.codes, count, seed)
        known = {dossier.code for dossier in self._visits.get(visit).dossiers}
        first = dict(zip(reversed(codes), reversed(candidates), strict=True))
        wanted = [first[code] for code in drawn if code not in known]
        given = self._period(candidates)
        sample = DossierSample(
            given[0], given[1], source, listed.codes, seed, drawn, METHOD, self._clock.now(), self._person
        )
        noted = [(SAMPLE, SAMPLE_KEY, name, value) for name, value in flatten(sample).items()]
        fields = [*self._visits.dossiers.fields_of(visit, wanted), *noted]
        return self._acts.write(visit, Label("Drew a sample of dossiers"), fields), listed

    @staticmethod
    def _period(candidates: Sequence[Fields]) -> tuple[date | None, date | None]:
        days = [day for fields in candidates if isinstance(day := fields.get("received_on"), date)]
        plain = [day.date() if isinstance(day, datetime) else day for day in days]
        return (min(plain), max(plain)) if plain else (None, None)
