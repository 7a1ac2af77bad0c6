"""The data of a visit: how every point came about; answers out as Excel, CSV or ODK submission, and a submission in."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.vietnamese import number
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Words, row
from cchc_desktop.ui.kit.table import Cell, Column, Grid, Table
from cchc_desktop.workspace.changes import Changes
from cchc_desktop.workspace.interchange import Taken

translate = QCoreApplication.translate


class DataDialog(QDialog):
    """Explains the score line by line and exports; it stays open, so that several files can be made."""

    def __init__(self, desk: Desk, visit: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("visit_data_dialog")
        self.setWindowTitle(translate("Data", "Data and scores"))
        self.setMinimumSize(px(720), px(440))
        self._desk = desk
        self._visit = visit
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(16), px(20), px(14))
        layout.setSpacing(px(10))
        layout.addWidget(Words(translate("Data", "Data and scores"), 17, 600))
        self._method = Words("", 13, 400, "text2", wrap=True)
        layout.addWidget(self._method)
        self._grid = Grid(
            (
                Column(translate("Data", "No."), 64, bold=True),
                Column(translate("Data", "Item"), 0),
                Column(translate("Data", "Points"), 100),
                Column(translate("Data", "How it came about"), 340),
            ),
            self,
        )
        table = Table(self._grid, name="score_lines", label=translate("Data", "Data and scores"))
        layout.addWidget(table, 1)
        self.said = Words("", 13, 500, wrap=True)
        layout.addWidget(self.said)
        layout.addLayout(self._buttons())
        self._show()

    def _buttons(self) -> QVBoxLayout:
        tables = self._desk.workspace.tables
        excel = Button(translate("Data", "Save as Excel"), icon="document_table_20_regular", name="data_excel")
        excel.clicked.connect(lambda: self._save(".xlsx", "Excel (*.xlsx)", lambda: tables.excel([self._visit])))
        plain = Button(translate("Data", "Save as CSV"), name="data_csv")
        plain.clicked.connect(lambda: self._save(".csv", "CSV (*.csv)", lambda: tables.csv([self._visit])))
        odk = Button(translate("Data", "Save as ODK submission"), icon="arrow_export_20_regular", name="data_odk")
        odk.clicked.connect(
            lambda: self._save(".zip", "ODK (*.zip)", lambda: self._desk.workspace.interchange.submission(self._visit))
        )
        self._take = Button(
            translate("Data", "Take in an ODK submission"), icon="arrow_upload_20_regular", name="data_take_in"
        )
        self._take.clicked.connect(self._choose)
        close = Button(translate("Data", "Close"), ButtonKind.PRIMARY, name="data_close")
        close.clicked.connect(self.accept)
        lines = QVBoxLayout()
        lines.setSpacing(px(6))
        lines.addLayout(row(excel, plain, odk, 1))
        lines.addLayout(row(self._take, 1, close))
        return lines

    def _show(self) -> None:
        visits = self._desk.workspace.visits
        checklist, sheet = visits.checklist(self._visit), visits.score(self._visit)
        rows: list[tuple[str, tuple[Cell, ...]]] = []
        for section in checklist.sections:
            part = sheet.sections[section.code]
            failed = ", ".join(checklist.number(code) for code in part.failed_by)
            why = translate("Data", "Critical items unmet: {0}").format(failed) if failed else ""
            points = f"{number(part.points)} / {number(part.maximum)}"
            title = section.title.say(words.language())
            rows.append((section.code, (Cell(section.number), Cell(title), Cell(points), Cell(why))))
            for item in section.items:
                line = sheet.line(item.code)
                shown = f"{number(line.points) if line.counted else '–'} / {number(line.maximum)}"
                question = item.question.say(words.language())
                cells = (Cell(item.number), Cell(question), Cell(shown), Cell(words.ground(line), quiet=True))
                rows.append((f"{section.code}/{item.code}", cells))
        self._grid.show_rows(rows)
        total = sheet.total
        percent = "–" if total.percent is None else number(total.percent)
        method = translate("Data", "{0} of {1} points, {2}/100. Method “{3}”, in use since {4}.")
        effective = "/".join(reversed(sheet.effective_from.split("-")))
        self._method.setText(
            method.format(number(total.points), number(total.maximum), percent, sheet.method, effective)
        )
        self._take.setEnabled(not self._desk.locked(visits.get(self._visit)))

    # --- out and in -----------------------------------------------------------------------------------------

    def _save(self, ending: str, kinds: str, make: Callable[[], bytes]) -> None:
        visit = self._desk.workspace.visits.get(self._visit)
        name = f"Ket-qua-{visit.unit.name}{ending}".replace(" ", "-")
        path, _ = QFileDialog.getSaveFileName(self, translate("Data", "Save as"), name, kinds)
        if not path:
            return
        try:
            self._desk.workspace.forms.save(make(), Path(path))
        except Refusal as error:
            self._desk.decline(error)
            return
        self.said.setText(translate("Data", "Saved: {0}").format(Path(path).name))

    def _choose(self) -> None:
        title = translate("Data", "Choose a submission")
        path, _ = QFileDialog.getOpenFileName(self, title, "", "ODK (*.zip *.xml)")
        if path:
            self.take_in(Path(path))

    def take_in(self, path: Path) -> None:
        """Read a submission into the visit: read off the disk beside the window, written in its thread."""
        errand = Errand(path.read_bytes, self)
        errand.done.connect(partial(self._read, path.name))
        errand.failed.connect(lambda error: self.said.setText(str(error)))
        errand.start()

    def _read(self, name: str, data: object) -> None:
        assert isinstance(data, bytes)
        held: list[Taken] = []

        def act() -> Changes:
            held.append(self._desk.workspace.interchange.take_in(self._visit, data, name))
            return held[0].changes

        if self._desk.do(act) is None:
            return
        taken = held[0]
        said = translate("Data", "Taken in: {0} answers, {1} files.").format(taken.answers, taken.files)
        if taken.passed_over:
            said += " " + translate("Data", "Passed over: {0}").format(", ".join(taken.passed_over))
        self.said.setText(said)
        self._show()
