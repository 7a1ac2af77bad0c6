"""Sampled dossiers in bulk: a block, a sheet, the draw; each is one transaction and one step of undo."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from cchc_desktop.checklist.workbook import read_grids
from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.dossier import DossierSample
from cchc_desktop.domain.ids import Entropy
from cchc_desktop.domain.refusal import Reason, Refusal
from cchc_desktop.domain.sampling import METHOD, Population, draw, population
from cchc_desktop.domain.system_error import why
from cchc_desktop.domain.vietnamese import nfc
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.changes import Changes, Label
from cchc_desktop.workspace.codec import flatten
from cchc_desktop.workspace.dossier_entry import Fields
from cchc_desktop.workspace.kinds import SAMPLE, SAMPLE_KEY
from cchc_desktop.workspace.visits import Visits

_LARGEST_TEXT = 20 * 1024 * 1024
MOST_ROWS = 20_000
"""Rows of a list to draw from: more than a commune hands in for a year."""


class CannotReadTable(Refusal):
    """A file cannot be read as a table."""

    what = "“{name}” cannot be read as a table: {reason}"
    kept = "Nothing was added; the dossiers so far stay."
    mend = "Check that the file is where it was, or copy the rows in Excel and paste them here."


class NothingToDraw(Refusal):
    """The list holds no codes."""

    what = "The list holds no dossier codes to draw from."
    kept = "Nothing was drawn; the dossiers so far stay."
    mend = "Choose the column that holds the codes, or paste a list of codes."


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet of a file: its name and rows of text."""

    name: str
    rows: tuple[tuple[str, ...], ...]


def read_tables(path: Path) -> tuple[Table, ...]:
    """Read the sheets of an .xlsx, .xls or .csv file; may run beside the window.

    Raises:
        CannotReadTable: the file cannot be opened.
        BrokenForm, FormTooLarge: it is damaged, protected, or beyond the limits of `checklist.workbook`.
    """
    try:
        source = path.read_bytes()
    except OSError as error:
        raise CannotReadTable(name=path.name, reason=why(error)) from error
    if path.suffix.lower() in (".csv", ".tsv", ".txt"):
        return (Table("", _separated(source, path.name)),)
    return tuple(Table(name, rows[:MOST_ROWS]) for name, rows in read_grids(source, path.name) if rows)


def _separated(source: bytes, name: str) -> tuple[tuple[str, ...], ...]:
    """Read text as Excel saves it, with commas, tabs, or semicolons where the comma is decimal (RFC 4180)."""
    if len(source) > _LARGEST_TEXT:
        raise CannotReadTable(name=name, reason=Reason("it is larger than 20 MB"))
    try:
        text = source.decode("utf-16" if source[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        reason = Reason("its letters are not UTF-8; save it in Excel as “CSV UTF-8” or as .xlsx")
        raise CannotReadTable(name=name, reason=reason) from error
    first = text.partition("\n")[0]
    delimiter = max("\t;,", key=first.count)
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=delimiter))
    except csv.Error as error:
        raise CannotReadTable(name=name, reason=str(error)) from error
    cleaned = (tuple(nfc(cell).strip() for cell in row) for row in rows[:MOST_ROWS])
    return tuple(row for row in cleaned if any(row))


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
