"""The photo editor by mouse and by keyboard, with its own undo."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.picture_edit import Tool
from cchc_desktop.ui.kit.inputs import LineEdit
from cchc_desktop.ui.photo.editor import PhotoEditor
from tests.sample import office

KEY = Qt.Key


@pytest.fixture
def editor(qtbot: QtBot, tmp_path: Path) -> PhotoEditor:
    made = PhotoEditor(office.picture(tmp_path / "a.jpg"), None)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def _drag(editor: PhotoEditor, start: tuple[int, int], end: tuple[int, int]) -> None:
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(editor.canvas, left, pos=QPoint(*start))
    QTest.mouseMove(editor.canvas, QPoint(*end))
    QTest.mouseRelease(editor.canvas, left, pos=QPoint(*end))


def test_a_mark_is_drawn_by_dragging_and_taken_back_step_by_step(editor: PhotoEditor) -> None:
    assert not editor.keep.isEnabled()
    _drag(editor, (300, 200), (450, 300))
    editor.choose(Tool.BLUR)
    _drag(editor, (320, 220), (500, 320))
    assert [mark.tool for mark in editor.edit.marks] == [Tool.ARROW, Tool.BLUR]
    assert editor.keep.isEnabled()
    QTest.keyClick(editor.canvas, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [mark.tool for mark in editor.edit.marks] == [Tool.ARROW]
    QTest.keyClick(editor.canvas, KEY.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert len(editor.edit.marks) == 2
    editor.undo()
    editor.undo()
    assert editor.edit.nothing
    assert not editor.keep.isEnabled()


def test_a_slip_of_the_hand_draws_nothing(editor: PhotoEditor) -> None:
    editor.choose(Tool.FRAME)
    _drag(editor, (300, 200), (302, 201))
    assert editor.edit.nothing


def test_everything_is_done_by_keyboard_alone(editor: PhotoEditor) -> None:
    editor.choose(Tool.BLUR)
    editor.canvas.setFocus()
    for _ in range(3):
        QTest.keyClick(editor.canvas, KEY.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(editor.canvas, KEY.Key_Return)
    QTest.keyClick(editor.canvas, KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(editor.canvas, KEY.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(editor.canvas, KEY.Key_Return)
    (mark,) = editor.edit.marks
    assert mark.start.x == pytest.approx(0.26)
    assert (mark.end.x, mark.end.y) == (pytest.approx(0.34), pytest.approx(0.58))
    QTest.keyClick(editor.canvas, KEY.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert editor.edit.turns == 1


def test_escape_takes_the_first_corner_back_before_it_leaves(editor: PhotoEditor) -> None:
    editor.choose(Tool.CROP)
    editor.canvas.setFocus()
    QTest.keyClick(editor.canvas, KEY.Key_Space)
    QTest.keyClick(editor.canvas, KEY.Key_Escape)
    assert editor.isVisible()
    QTest.keyClick(editor.canvas, KEY.Key_Escape)
    assert not editor.isVisible()


def test_words_are_asked_for_before_they_are_placed(editor: PhotoEditor) -> None:
    editor.choose(Tool.TEXT)
    QTest.mouseClick(editor.canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    words = editor.findChild(LineEdit, "photo_words")
    assert words is not None
    assert QApplication.focusWidget() is words
    words.setText("Thiếu chữ ký")
    QTest.mouseClick(editor.canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    assert [mark.text for mark in editor.edit.marks] == ["Thiếu chữ ký"]


def test_every_tool_and_button_has_a_name(editor: PhotoEditor) -> None:
    names = [button.accessibleName() or button.text() for button in editor.findChildren(QAbstractButton)]
    assert all(names)
    assert len(names) >= 9
