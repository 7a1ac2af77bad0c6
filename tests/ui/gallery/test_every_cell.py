"""Table cells and dialogs take Vietnamese as UniKey sends it: Backspaces, then new letters."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QWidget

from cchc_desktop.ui.checklist.comments import CommentDialog
from cchc_desktop.ui.checklist.dialogs import DocumentDialog, FindingDialog
from cchc_desktop.ui.dossiers.screen import DossiersScreen
from cchc_desktop.ui.kit.table import Table
from cchc_desktop.ui.minutes.refusal_dialog import RefusalDialog
from cchc_desktop.ui.plan.place_dialog import PlaceDialog
from cchc_desktop.ui.plan.rail import SetUp
from cchc_desktop.ui.plan.screen import PlanScreen
from cchc_desktop.workspace.review import Step
from tests.ui.gallery.scenes import Look, Stage, opened
from tests.ui.gallery.test_every_field import SENTENCE, TELEX, VNI, keys
from tests.ui.gallery.walk import where

STREAMS = pytest.mark.parametrize("words", [TELEX, VNI], ids=("telex", "vni"))


@pytest.fixture
def stage(base: Path, tmp_path: Path) -> Iterator[Stage]:
    with opened(base, tmp_path / "k", Look()) as found:
        yield found


def _type(start: QWidget, words: Sequence[Sequence[str]]) -> None:
    """Send the stream to whatever has the focus at each key: a cell opens its editor at the first."""
    for key in keys(words):
        target = QApplication.focusWidget() or start
        if key == "\b":
            QTest.keyClick(target, Qt.Key.Key_Backspace)
        else:
            QTest.sendKeyEvent(QTest.KeyAction.Click, target, Qt.Key.Key_unknown, key, Qt.KeyboardModifier.NoModifier)
        QApplication.processEvents()


def _tables(stage: Stage) -> Iterator[tuple[str, Table, tuple[int, ...]]]:
    """Yield every table that is typed into, with the columns of words."""
    screen = stage.shell.open_visit(stage.visit, Step.DOSSIERS).show_step(Step.DOSSIERS)
    assert isinstance(screen, DossiersScreen)
    yield "dossiers", screen.table, (1, 2, 3)
    stage.shell.go_to("plan")
    plan = stage.shell.here()
    assert isinstance(plan, PlanScreen)
    page = plan.show_step(SetUp.UNITS)
    yield "units", next(table for table in page.findChildren(Table) if table.isVisible()), (0, 2)


@STREAMS
def test_no_letter_is_lost_or_doubled_in_any_cell(stage: Stage, words: Sequence[Sequence[str]]) -> None:
    wrong: list[str] = []
    typed = 0
    for name, table, columns in _tables(stage):
        for column in columns:
            index = table.model().index(0, column)
            table.setFocus()
            table.setCurrentIndex(index)
            _type(table, words)
            QTest.keyClick(QApplication.focusWidget() or table, Qt.Key.Key_Return)
            QApplication.processEvents()
            said = table.model().index(0, column).data()
            typed += 1
            if said != SENTENCE:
                wrong.append(f"{name}, column {column}: {said!r}")
    assert not wrong, "\n".join(wrong)
    assert typed == 5


def _dialogs(stage: Stage) -> list[QDialog]:
    window = stage.application.window
    return [
        DocumentDialog(date(2026, 4, 14), window),
        FindingDialog("Cũ", window),
        CommentDialog("4.3", window, may_return=True, returning=False),
        RefusalDialog("Lê Văn Phúc", window),
        PlaceDialog("Hòa Thạnh", 2026, (1, 2), window, placed=False),
    ]


@STREAMS
def test_no_letter_is_lost_or_doubled_in_any_dialog(stage: Stage, words: Sequence[Sequence[str]]) -> None:
    wrong: list[str] = []
    typed = 0
    for dialog in _dialogs(stage):
        dialog.open()
        QApplication.processEvents()
        fields = [field for kind in (QLineEdit, QPlainTextEdit) for field in dialog.findChildren(kind)]
        for field in fields:
            if not field.isVisible() or field.isReadOnly():
                continue
            if isinstance(field, QLineEdit) and (field.validator() is not None or field.maxLength() < 20):
                continue
            field.setFocus()
            field.selectAll()
            _type(field, words)
            said = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
            typed += 1
            if said != SENTENCE:
                wrong.append(f"{where(field)}: {said!r}")
        dialog.reject()
        dialog.deleteLater()
    assert not wrong, "\n".join(wrong)
    assert typed >= 5
