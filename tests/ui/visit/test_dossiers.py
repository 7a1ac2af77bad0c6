"""The dossier table under the hands: typing, Tab, Enter, blocks from Excel, cells to correct, the draw."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.dossier import Dossier
from cchc_desktop.domain.sampling import draw
from cchc_desktop.ui.dossiers.cells import NEW
from cchc_desktop.ui.dossiers.screen import DossiersScreen
from cchc_desktop.ui.dossiers.sheet_dialog import DrawDialog, SheetDialog
from cchc_desktop.ui.kit.inputs import Choices, LineEdit
from cchc_desktop.ui.kit.table import Cell, Column, Grid
from tests.ui.visit.conftest import PAGE, Room, compose

KEY = Qt.Key
BLOCK = "H99-1\tĐất đai\tTách thửa\t12/3\t26.03.2026\t2026-04-03\nH99-2\tHộ tịch\tKết hôn\t19/03/2026\t31/02/2026\t"


class DossierRobot:
    """Drives the table by keys, where the focus is."""

    def __init__(self, room: Room, screen: DossiersScreen) -> None:
        self.room, self.screen = room, screen

    def rows(self) -> tuple[Dossier, ...]:
        return self.room.whole().dossiers

    def go_to(self, row: int, column: int) -> "DossierRobot":
        self.screen.table.setCurrentIndex(self.screen.grid.index(row, column))
        self.screen.table.setFocus()
        QApplication.processEvents()
        return self

    def type(self, text: str) -> "DossierRobot":
        """Type through the input method into the cell or its editor."""
        for letter in text:
            focus = QApplication.focusWidget()
            assert focus is not None
            compose(focus, "", letter)
        return self

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> "DossierRobot":
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, held)
        QApplication.processEvents()
        return self

    def place(self) -> tuple[int, int]:
        index = self.screen.table.currentIndex()
        return index.row(), index.column()


@pytest.fixture
def robot(room: Room, qtbot: QtBot) -> DossierRobot:
    screen = DossiersScreen(room.desk, room.visit)
    qtbot.addWidget(screen)
    screen.resize(*PAGE)
    with qtbot.waitExposed(screen):
        screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    return DossierRobot(room, screen)


def test_a_dossier_is_typed_cell_by_cell_with_tab(robot: DossierRobot) -> None:
    robot.press(KEY.Key_N, Qt.KeyboardModifier.ControlModifier)
    robot.type("H99-1").press(KEY.Key_Tab).type("Đất đai").press(KEY.Key_Tab).type("Tách thửa")
    robot.press(KEY.Key_Tab).type("12/3").press(KEY.Key_Tab).type("26/03/2026").press(KEY.Key_Tab)
    robot.type("3.4.26").press(KEY.Key_Return)
    (entry,) = robot.rows()
    assert (entry.code, entry.field, entry.procedure) == ("H99-1", "Đất đai", "Tách thửa")
    assert (entry.received_on, entry.due_on, entry.returned_on) == (
        date(2026, 3, 12),
        date(2026, 3, 26),
        date(2026, 4, 3),
    )
    assert robot.screen.grid.cell(robot.screen.grid.index(0, 7)).text == "Quá hạn 6 ngày"


def test_enter_goes_down_and_typing_starts_a_cell_anew(robot: DossierRobot) -> None:
    robot.screen.paste((("A", "Đất đai"), ("B", "Hộ tịch")))
    robot.go_to(0, 1).type("C").press(KEY.Key_Return)
    assert robot.place() == (1, 1)
    robot.type("D").press(KEY.Key_Return)
    assert robot.place() == (2, 1)
    robot.type("E").press(KEY.Key_Return)
    assert [entry.code for entry in robot.rows()] == ["C", "D", "E"]


def test_shift_tab_goes_back_and_tab_at_the_end_leaves_the_table(robot: DossierRobot) -> None:
    robot.screen.paste((("A", "Đất đai"),))
    robot.go_to(0, 2).press(KEY.Key_Backtab)
    assert robot.place() == (0, 1)
    robot.go_to(1, 6).press(KEY.Key_Tab)
    assert not robot.screen.table.hasFocus()


def test_a_block_from_excel_becomes_dossiers_and_a_day_that_is_none_is_kept(robot: DossierRobot) -> None:
    QApplication.clipboard().setText(BLOCK)
    robot.press(KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    first, second = robot.rows()
    assert first.returned_on == date(2026, 4, 3)
    assert (second.due_on, second.due_typed) == (None, "31/02/2026")
    cell = robot.screen.grid.cell(robot.screen.grid.index(1, 5))
    assert cell.text == "31/02/2026"
    assert "31/02/2026" in cell.problem
    assert robot.screen.grid.cell(robot.screen.grid.index(1, 7)).text == "Cần sửa"


def test_a_block_pasted_on_a_row_goes_over_its_cells_and_below_as_one_step(robot: DossierRobot) -> None:
    robot.screen.paste((("A", "cũ"), ("B", "cũ")))
    QApplication.clipboard().setText("mới\tTách thửa\nmới\tKết hôn\nmới\tKhai sinh")
    robot.go_to(1, 2).press(KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [(entry.code, entry.field, entry.procedure) for entry in robot.rows()] == [
        ("A", "cũ", ""),
        ("B", "mới", "Tách thửa"),
        ("", "mới", "Kết hôn"),
        ("", "mới", "Khai sinh"),
    ]
    robot.room.desk.back(lambda: robot.room.workspace.visits.undo(robot.room.visit))
    assert [(entry.code, entry.field) for entry in robot.rows()] == [("A", "cũ"), ("B", "cũ")]


def test_the_bubble_says_what_is_wrong_where_one_stands(robot: DossierRobot, qtbot: QtBot) -> None:
    robot.screen.paste((("A", "", "", "02/04/2026", "03/04/2026", "31/03/2026"),))
    robot.go_to(0, 6)
    qtbot.waitUntil(robot.screen.bubble.isVisible)
    assert "02/04/2026" in robot.screen.bubble.words()
    robot.press(KEY.Key_Left)
    assert not robot.screen.bubble.isVisible()
    robot.go_to(0, 6).type("04/04/2026").press(KEY.Key_Return)
    assert robot.rows()[0].returned_on == date(2026, 4, 4)
    robot.go_to(0, 6)
    assert not robot.screen.bubble.isVisible()


def test_the_hour_of_reception_is_kept_and_comes_back_into_the_editor(robot: DossierRobot) -> None:
    robot.screen.paste((("A", "", "", "12/03/2026 15:20", "26/03/2026", ""),))
    robot.go_to(0, 4)
    assert robot.screen.grid.cell(robot.screen.grid.index(0, 4)).text == "12/03"
    robot.press(KEY.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "12/03/2026 15:20"
    robot.press(KEY.Key_Escape)
    term = robot.screen.detail.findChild(LineEdit, "dossier_term")
    assert term is not None
    term.setFocus()
    robot.type("10")
    term.flush()
    assert "15:00" in robot.screen.detail._promise.text()
    assert robot.rows()[0].term_days == 10


def test_the_strip_draws_the_days_that_the_number_counts(robot: DossierRobot) -> None:
    robot.screen.paste((("A", "", "", "24/04/2026", "24/04/2026", "05/05/2026"),))
    shown = robot.screen.detail._strip._days
    numbered = [day.number for day in shown if day.number is not None]
    assert numbered == list(range(1, len(numbered) + 1))
    said = robot.screen.detail._explained.text()
    assert "Giỗ Tổ" in said or "26/04" in said
    assert "cuối tuần" in said


def test_a_signed_visit_shows_the_table_and_takes_nothing(robot: DossierRobot) -> None:
    robot.screen.paste((("A", "Đất đai"),))
    robot.room.sign()
    assert robot.screen.grid.row_of(NEW) == -1
    robot.go_to(0, 1).type("Z")
    QApplication.clipboard().setText("X\tY")
    robot.press(KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert robot.rows()[0].code == "A"


def test_a_file_is_matched_looked_at_and_brought_in(robot: DossierRobot, qtbot: QtBot, tmp_path: object) -> None:
    path = tmp_path / "ds.csv"  # type: ignore[operator]
    path.write_text("Mã hồ sơ,Thủ tục,Ngày nhận,Hẹn trả\nH99-1,Tách thửa,1/3/2026,30/02/2026\n", encoding="utf-8-sig")
    dialog = SheetDialog(robot.room.desk, "?", "ok", 2026, robot.screen)
    with qtbot.waitSignal(dialog.read):
        dialog.take_file(path)
    (fields,) = dialog.drafts()
    assert fields["due_typed"] == "30/02/2026"
    assert "1 hồ sơ có ngày cần sửa" in dialog.summary()[0]
    code = dialog.findChild(Choices, "column_code")
    assert code is not None
    code.show_value("")
    code.chosen.emit("")
    assert "code" not in dialog.drafts()[0]
    dialog.deleteLater()


def test_a_broken_file_is_refused_in_the_dialog(robot: DossierRobot, qtbot: QtBot, tmp_path: object) -> None:
    path = tmp_path / "hỏng.xlsx"  # type: ignore[operator]
    path.write_bytes(b"PK\x03\x04 no workbook")
    dialog = SheetDialog(robot.room.desk, "?", "ok", 2026, robot.screen)
    with qtbot.waitSignal(dialog.read):
        dialog.take_file(path)
    assert "hỏng.xlsx" in dialog._summary.text()
    assert not dialog.act.isEnabled()
    dialog.deleteLater()


def test_the_draw_shows_what_it_will_draw_before_it_does(robot: DossierRobot) -> None:
    QApplication.clipboard().setText("Mã hồ sơ\tLĩnh vực\n" + "\n".join(f"H99-{n}\tĐất đai" for n in range(40)))
    dialog = DrawDialog(robot.room.desk, 2026, 482913, 7, robot.screen)
    dialog.take_clipboard()
    codes = [f"H99-{n}" for n in range(40)]
    assert tuple(dialog.drawn()) == draw(codes, 7, 482913)
    shown = [dialog.grid.cell(dialog.grid.index(row, 0)).text for row in range(dialog.grid.rowCount())]
    assert shown == list(draw(codes, 7, 482913))
    dialog.deleteLater()


def test_the_grid_keeps_its_promises_when_rows_come_change_and_go(qtbot: QtBot) -> None:
    grid = Grid((Column("a", editable=True), Column("b")))
    QAbstractItemModelTester(grid, QAbstractItemModelTester.FailureReportingMode.Fatal)
    told: list[str] = []
    grid.rowsInserted.connect(lambda *_: told.append("in"))
    grid.rowsRemoved.connect(lambda *_: told.append("out"))
    grid.modelReset.connect(lambda: told.append("reset"))

    def show(*keys: str) -> None:
        grid.show_rows([(key, (Cell(key), Cell("x"))) for key in keys])

    show("a", "b")
    show("a", "c", "b")
    show("a", "c")
    show("d", "a")
    assert told == ["in", "in", "out", "reset"]
    assert [grid.key(row) for row in range(grid.rowCount())] == ["d", "a"]
