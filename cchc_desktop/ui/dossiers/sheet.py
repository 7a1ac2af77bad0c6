"""A list that comes in, without widgets: its sheets, which column holds what, and what becomes of it."""

from collections.abc import Mapping, Sequence

from cchc_desktop.domain.dossier import DAYS, typed_field
from cchc_desktop.workspace.dossier_entry import Fields, Matched, drafts, match_columns
from cchc_desktop.workspace.sheet_files import Table


class IncomingList:
    """The sheet that is looked at and how its columns are understood; the person may say otherwise."""

    def __init__(self, year: int) -> None:
        self._year = year
        self.source = ""
        self.tables: tuple[Table, ...] = ()
        self.sheet = 0
        self._matched = Matched({}, 0, ())
        self._columns: dict[str, int] = {}
        self._drafts: tuple[Fields, ...] | None = None

    def take(self, tables: Sequence[Table], source: str) -> None:
        """Take sheets in; the one with most rows is looked at first."""
        self.tables = tuple(tables)
        self.source = source
        sizes = [len(table.rows) for table in self.tables]
        self.choose_sheet(sizes.index(max(sizes)) if sizes else 0)

    def choose_sheet(self, sheet: int) -> None:
        """Look at another sheet."""
        self.sheet = sheet
        self._matched = match_columns(self._rows())
        self._columns = dict(self._matched.columns)
        self._drafts = None

    def choose_column(self, field: str, column: int | None) -> None:
        """Say which column (from 0) holds a field, None for no column."""
        self._columns.pop(field, None)
        if column is not None:
            self._columns = {name: at for name, at in self._columns.items() if at != column} | {field: column}
        self._drafts = None

    @property
    def columns(self) -> Mapping[str, int]:
        """Field -> column from 0."""
        return self._columns

    def headings(self) -> tuple[str, ...]:
        """Return what each column is called: its heading, else its first text."""
        rows = self._rows()
        width = max((len(cells) for cells in rows), default=0)
        first = self._matched.headings or (rows[0] if rows else ())
        return tuple(first[at] if at < len(first) else "" for at in range(width))

    def drafts(self) -> tuple[Fields, ...]:
        """Return the fields of a dossier for each row."""
        if self._drafts is None:
            self._drafts = drafts(self._rows()[self._matched.first :], self._columns, self._year)
        return self._drafts

    def to_mend(self) -> int:
        """Return how many rows hold a day that cannot be read."""
        return sum(any(fields.get(typed_field(day)) for day in DAYS) for fields in self.drafts())

    def _rows(self) -> tuple[tuple[str, ...], ...]:
        return self.tables[self.sheet].rows if self.sheet < len(self.tables) else ()
