"""The window of `make test-typing`: a note, a line and a table of the kit; says on its output what stands in them."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from cchc_desktop.ui.kit.inputs import LineEdit, NoteEdit
from cchc_desktop.ui.kit.look import Scheme, dress, load_fonts
from cchc_desktop.ui.kit.table import Cell, Column, Grid, Table


class Sheet(QWidget):
    """Three fields one under another."""

    def __init__(self, field: str) -> None:
        super().__init__()
        self.setWindowTitle("cchc typing")
        column = QVBoxLayout(self)
        self.note = NoteEdit(name="note", label="note")
        self.line = LineEdit(name="line", label="line")
        self.grid = Grid((Column("Mã", editable=True), Column("Tên", editable=True)), self)
        self.grid.show_rows([("a", (Cell("1"), Cell("")))])
        self.table = Table(self.grid, name="table", label="table")
        self.cell = ""
        self.grid.edited.connect(self._edited)
        for part in (self.note, self.line, self.table):
            column.addWidget(part)
        self._field = field

    def start(self) -> None:
        """Put the focus where it is typed."""
        self.activateWindow()
        if self._field == "cell":
            self.table.setFocus()
            self.table.setCurrentIndex(self.grid.index(0, 1))
        else:
            (self.note if self._field == "note" else self.line).setFocus()
        sys.stdout.write("ready\n")
        sys.stdout.flush()

    def said(self) -> str:
        """Return what stands in the field."""
        return {"note": self.note.toPlainText(), "line": self.line.text(), "cell": self.cell}[self._field]

    def _edited(self, _key: str, _column: int, text: str) -> None:
        self.cell = text


def main() -> None:
    """Show the window until the file that is named second appears; write what stands in the field into it."""
    field, done = sys.argv[1], Path(sys.argv[2])
    app = QApplication(sys.argv[:1])
    load_fonts()
    dress(app, Scheme.LIGHT)
    sheet = Sheet(field)
    sheet.resize(600, 400)
    sheet.show()
    QTimer.singleShot(1000, sheet.start)
    looking = QTimer()

    def look() -> None:
        if done.exists():
            sys.stdout.write(f"said {sheet.said()}\n")
            sys.stdout.flush()
            app.quit()

    looking.timeout.connect(look)
    looking.start(100)
    app.exec()


if __name__ == "__main__":
    main()
