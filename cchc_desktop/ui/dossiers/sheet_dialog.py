"""Bring a list in from a file or the clipboard: columns are matched, the outcome is seen before anything is written."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QGridLayout, QHBoxLayout, QWidget

from cchc_desktop.domain.dossier import DAYS, typed_field
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.sampling import draw, population
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.dossiers.sheet import IncomingList
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.dialog import Dialog
from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.ui.kit.inputs import Choices, Labelled, LineEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Picture, Words, row
from cchc_desktop.ui.kit.table import Cell, Column, Grid, Table, read_block
from cchc_desktop.workspace.dossier_entry import FIELDS, Fields
from cchc_desktop.workspace.sheet_files import Table as SheetTable
from cchc_desktop.workspace.sheet_files import read_tables

translate = QCoreApplication.translate
_SHOWN = 200
"""Rows of the preview; the count below it speaks of all."""
_PER_LINE = 5


def field_words(field: str) -> str:
    """Return what a field is called."""
    names = {
        "code": translate("Dossiers", "Code"),
        "field": translate("Dossiers", "Field"),
        "procedure": translate("Dossiers", "Procedure"),
        "applicant": translate("Dossiers", "Applicant"),
        "received_on": translate("Dossiers", "Received"),
        "due_on": translate("Dossiers", "Due"),
        "returned_on": translate("Dossiers", "Returned"),
        "term_days": translate("Dossiers", "Term"),
        "note": translate("Dossiers", "Note"),
    }
    return names[field]


class SheetDialog(Dialog):
    """Choose, match, look, then bring in. `read` comes when a file has been read."""

    read = Signal()

    def __init__(self, desk: Desk, title: str, act: str, year: int, parent: QWidget | None) -> None:
        super().__init__(title, translate("Dossiers", "Leave it"), act, parent)
        self.setObjectName("sheet_dialog")
        self._desk = desk
        self.incoming = IncomingList(year)
        self._errand: Errand | None = None
        room = parent.size() if parent is not None else QSize(px(980), px(700))
        self.resize(min(px(920), room.width() - px(40)), min(px(640), room.height() - px(24)))
        self.body.addLayout(self._build_source())
        self._build_columns()
        self.grid = Grid([Column(field_words(field), 0 if field == "procedure" else 112) for field in FIELDS], self)
        self.table = Table(self.grid, name="sheet_preview", label=translate("Dossiers", "Preview"))
        self.table.setEditTriggers(Table.EditTrigger.NoEditTriggers)
        self.table.setMinimumHeight(px(84))
        self.body.addWidget(self.table, 1)
        self._summary = Words("", 13.5, 500, wrap=True)
        self._summary_icon = Picture("info_16_regular", "infoText", 16)
        line = row(self._summary_icon, self._summary)
        line.setStretch(1, 1)
        self.body.addLayout(line)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self.show_list()

    def drafts(self) -> tuple[Fields, ...]:
        """Return what would be brought in."""
        return self.incoming.drafts()

    def take_file(self, path: Path) -> None:
        """Read a file beside the window."""
        self._busy(translate("Dossiers", "Reading {0}…").format(path.name))
        self._errand = Errand(partial(read_tables, path), self)
        self._errand.done.connect(partial(self._taken, path.name))
        self._errand.failed.connect(self._failed)
        self._errand.start()

    def take_clipboard(self) -> None:
        """Take the table on the clipboard."""
        block = read_block(QApplication.clipboard().text())
        if not block:
            self._say(translate("Dossiers", "There is no table on the clipboard"), "warning_16_filled", "partText")
            return
        self._taken(translate("Dossiers", "Clipboard"), (SheetTable("", block),))

    # --- building -------------------------------------------------------------------------------------------

    def _build_source(self) -> QHBoxLayout:
        choose = Button(translate("Dossiers", "Choose file…"), icon="document_add_20_regular", name="sheet_file")
        choose.clicked.connect(self._choose_file)
        paste = Button(translate("Dossiers", "Paste a list"), icon="clipboard_paste_20_regular", name="sheet_paste")
        paste.clicked.connect(self.take_clipboard)
        self._source = Words("", 13.5, 500, "text2", wrap=True)
        self._sheets = Choices([], name="sheet_sheets", label=translate("Dossiers", "Sheet"))
        self._sheets.chosen.connect(lambda value: self._choose_sheet(int(value)))
        line = row(choose, paste, self._source, self._sheets)
        line.setStretch(2, 1)
        return line

    def _build_columns(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(4))
        self._columns: dict[str, Choices] = {}
        for place, field in enumerate(FIELDS):
            choice = Choices([], name=f"column_{field}")
            choice.chosen.connect(partial(self._choose_column, field))
            self._columns[field] = choice
            grid.addWidget(Labelled(field_words(field), choice, framed=False), place // _PER_LINE, place % _PER_LINE)
        self.body.addLayout(grid)

    # --- showing --------------------------------------------------------------------------------------------

    def show_list(self) -> None:
        """Show the list as it is understood."""
        incoming = self.incoming
        self._source.setText(incoming.source)
        self._sheets.setVisible(len(incoming.tables) > 1)
        self._sheets.clear()
        for number, table in enumerate(incoming.tables):
            self._sheets.addItem(table.name, str(number))
        self._sheets.show_value(str(incoming.sheet))
        none = translate("Dossiers", "(none)")
        for field, choice in self._columns.items():
            choice.clear()
            choice.addItem(none, "")
            for at, heading in enumerate(incoming.headings()):
                choice.addItem(heading[:24] or f"({at + 1})", str(at))
            at_ = incoming.columns.get(field)
            choice.show_value("" if at_ is None else str(at_))
            choice.setEnabled(bool(incoming.tables))
        rows = self.drafts()
        self.grid.show_rows([(str(number), _cells(fields)) for number, fields in enumerate(rows[:_SHOWN])])
        self.act.setEnabled(bool(rows))
        self._say(*self.summary())

    def summary(self) -> tuple[str, str, str]:
        """Return what would happen, with icon and colour."""
        rows = self.drafts()
        if not self.incoming.tables:
            said = translate("Dossiers", "Choose an Excel or CSV file, or copy rows in Excel and paste them here.")
            return said, "info_16_regular", "infoText"
        if not rows:
            said = translate("Dossiers", "No row could be understood: say which column holds the code.")
            return said, "warning_16_filled", "partText"
        said = translate("Dossiers", "%n dossier(s) will be added.", "", len(rows))
        wrong = self.incoming.to_mend()
        if not wrong:
            return said, "checkmark_circle_16_filled", "metText"
        more = translate("Dossiers", "%n of them hold(s) a day to correct; what is written there is kept.", "", wrong)
        return f"{said} {more}", "warning_16_filled", "partText"

    def _say(self, text: str, icon: str, role: str) -> None:
        self._summary.setText(text)
        self._summary_icon.show_icon(icon, role)

    def _busy(self, text: str) -> None:
        self.act.setEnabled(False)
        self._say(text, "hourglass_half_16_regular", "infoText")

    # --- acting ---------------------------------------------------------------------------------------------

    def _choose_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, translate("Dossiers", "Choose the list"), "", "Excel, CSV (*.xlsx *.xls *.csv *.tsv)"
        )
        if path:
            self.take_file(Path(path))

    def _taken(self, source: str, tables: object) -> None:
        self._errand = None
        assert isinstance(tables, tuple)
        self.incoming.take(tables, source)
        self.show_list()
        self.read.emit()

    def _failed(self, error: object) -> None:
        self._errand = None
        self.show_list()
        if isinstance(error, Refusal):
            self._say(" ".join(part for part in words.refusal(error) if part), "error_circle_16_filled", "notText")
        elif isinstance(error, Exception):
            raise error
        self.read.emit()

    def _choose_sheet(self, sheet: int) -> None:
        self.incoming.choose_sheet(sheet)
        self.show_list()

    def _choose_column(self, field: str, value: str) -> None:
        self.incoming.choose_column(field, int(value) if value else None)
        self.show_list()


class DrawDialog(SheetDialog):
    """Draw a sample from a list: how many, with which seed; what would be drawn is seen at once."""

    def __init__(self, desk: Desk, year: int, seed: int, wanted: int, parent: QWidget | None) -> None:
        self._seed_field = LineEdit(name="draw_seed")
        self._count_field = LineEdit(name="draw_count")
        self._seed_field.setText(str(seed))
        self._count_field.setText(str(wanted))
        title = translate("Dossiers", "Which list is the sample drawn from?")
        super().__init__(desk, title, translate("Dossiers", "Draw the sample"), year, parent)
        again = Button(translate("Dossiers", "Another seed"), ButtonKind.LINK, name="draw_another")
        again.clicked.connect(lambda: self._show_seed(desk.workspace.sampling.propose_seed()))
        line = row(
            Labelled(translate("Dossiers", "How many"), self._count_field),
            Labelled(translate("Dossiers", "Seed (any whole number)"), self._seed_field),
            again,
            spacing=10,
        )
        line.addStretch(1)
        self.body.insertLayout(2, line)
        for field in (self._seed_field, self._count_field):
            field.textChanged.connect(lambda _text: self.show_list())

    def count(self) -> int:
        """Return how many are to be drawn."""
        return _number(self._count_field.text())

    def seed(self) -> int:
        """Return the seed."""
        return _number(self._seed_field.text())

    def _show_seed(self, seed: int) -> None:
        self._seed_field.setText(str(seed))

    def drawn(self) -> Sequence[str]:
        """Return the codes that would be drawn."""
        listed = population([str(fields.get("code") or "") for fields in self.drafts()])
        return draw(listed.codes, self.count(), self.seed())

    def show_list(self) -> None:
        """Show the list with what would be drawn at its top."""
        super().show_list()
        chosen = set(self.drawn())
        rows = [fields for fields in self.drafts() if fields.get("code") in chosen]
        self.grid.show_rows([(str(number), _cells(fields)) for number, fields in enumerate(rows[:_SHOWN])])
        self.act.setEnabled(bool(chosen))

    def summary(self) -> tuple[str, str, str]:
        """Return what would be drawn."""
        listed = population([str(fields.get("code") or "") for fields in self.drafts()])
        if not listed.codes:
            return super().summary()
        said = translate("Dossiers", "{0} of {1} dossiers are drawn; the list and the seed stay in the record.")
        said = said.format(len(self.drawn()), len(listed.codes))
        if not listed.repeated:
            return said, "checkmark_circle_16_filled", "metText"
        more = translate(
            "Dossiers", "%n code(s) stand in the list more than once and count once.", "", len(listed.repeated)
        )
        return f"{said} {more}", "warning_16_filled", "partText"


def _number(text: str) -> int:
    digits = "".join(letter for letter in text if letter.isascii() and letter.isdigit())
    return int(digits[:18]) if digits else 0


def _cells(fields: Fields) -> tuple[Cell, ...]:
    made = []
    for field in FIELDS:
        value = fields.get(field)
        if field in DAYS:
            typed = str(fields.get(typed_field(field)) or "")
            shown = typed or (words.day(value) if isinstance(value, date) else "")
            made.append(Cell(shown, problem=translate("Dossiers", "“{0}” is no day").format(typed) if typed else ""))
        else:
            made.append(Cell("" if value is None else str(value)))
    return tuple(made)
