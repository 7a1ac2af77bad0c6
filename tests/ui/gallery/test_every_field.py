"""Every field of every screen takes Vietnamese as UniKey sends it; every control has a name and shows the focus."""

import random
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from tests.ui.gallery.scenes import SCENES, Look, Stage, opened
from tests.ui.gallery.walk import where

TELEX = (
    ("t", "ti", "tie", "tiê", "tiến", "tiếng"),
    ("v", "vi", "vie", "viê", "việ", "việt"),
    ("d", "đ", "đu", "đuo", "đươ", "đượ", "được"),
)
"""What stands there after each key, marks typed as soon as the letter is ("tieesng vieejt dduwowcj")."""
VNI = (
    ("t", "ti", "tie", "tien", "tieng", "tiêng", "tiếng"),
    ("v", "vi", "vie", "viet", "viêt", "việt"),
    ("d", "du", "duo", "duoc", "đuoc", "đươc", "được"),
)
"""Marks typed at the end of the word ("tieng61 viet65 duoc975"): the longest runs of Backspaces."""
SENTENCE = "tiếng việt được"


def keys(words: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield what UniKey sends: letters, and "\\b" for each Backspace in front of what replaces them."""
    for number, states in enumerate(words):
        if number:
            yield " "
        before = ""
        for state in states:
            shared = next(
                (i for i, (a, b) in enumerate(zip(before, state, strict=False)) if a != b), min(len(before), len(state))
            )
            yield from "\b" * (len(before) - shared)
            yield from state[shared:]
            before = state


def _send(field: QWidget, stream: Iterator[str]) -> None:
    for key in stream:
        if key == "\b":
            QTest.keyClick(field, Qt.Key.Key_Backspace)
        else:
            QTest.sendKeyEvent(QTest.KeyAction.Click, field, Qt.Key.Key_unknown, key, Qt.KeyboardModifier.NoModifier)


def _fields(window: QWidget) -> list[QLineEdit | QPlainTextEdit]:
    found: list[QLineEdit | QPlainTextEdit] = []
    for kind in (QLineEdit, QPlainTextEdit):
        for field in window.findChildren(kind):
            if field.isVisible() and field.isEnabled() and not field.isReadOnly():
                # A field with a pattern of its own (points) takes digits only.
                if isinstance(field, QLineEdit) and (field.validator() is not None or field.maxLength() < 20):
                    continue
                found.append(field)
    return found


def _text(field: QLineEdit | QPlainTextEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _scenes(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    for name, scene in SCENES.items():
        window = scene(stage)
        yield name, window
        if window is not stage.application.window:
            window.close()
            window.deleteLater()


@pytest.fixture
def stage(base: Path, tmp_path: Path) -> Iterator[Stage]:
    with opened(base, tmp_path / "k", Look()) as found:
        yield found
    shutil.rmtree(tmp_path / "k", ignore_errors=True)


@pytest.mark.parametrize("words", [TELEX, VNI], ids=("telex", "vni"))
def test_no_letter_is_lost_or_doubled_in_any_field_of_any_screen(stage: Stage, words: Sequence[Sequence[str]]) -> None:
    wrong: list[str] = []
    typed = 0
    for name, window in _scenes(stage):
        for field in _fields(window):
            if not shiboken6.isValid(field) or not field.isVisible():
                continue
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.selectAll()
            _send(field, keys(words))
            QApplication.processEvents()
            said = _text(field)
            typed += 1
            if said != SENTENCE:
                wrong.append(f"{name}: {where(field)}: {said!r}")
            field.selectAll()
            QTest.keyClick(field, Qt.Key.Key_Delete)
    assert not wrong, "\n".join(wrong)
    assert typed >= 20, f"only {typed} fields were found: the scenes or this search are broken"


def test_a_screen_reader_is_told_name_and_role_of_every_control(stage: Stage) -> None:
    nameless: list[str] = []
    heard = 0
    for name, window in _scenes(stage):
        for widget in window.findChildren(QWidget):
            if not _stop(widget):
                continue
            spoken = QAccessible.queryAccessibleInterface(widget)
            heard += 1
            if spoken is None or not spoken.text(QAccessible.Text.Name).strip():
                nameless.append(f"{name}: {where(widget)}")
            elif spoken.role() in (QAccessible.Role.NoRole, QAccessible.Role.Client):
                nameless.append(f"{name}: {where(widget)} has no role")
    assert not nameless, "\n".join(nameless)
    assert heard > 100


def test_where_the_focus_is_can_be_seen_on_every_control(stage: Stage) -> None:
    unseen: list[str] = []
    seen = 0
    dice = random.Random(5)
    for name, window in _scenes(stage):
        stops = [widget for widget in window.findChildren(QWidget) if _stop(widget)]
        window.activateWindow()
        # A dozen a screen: rows of one kind paint alike.
        for widget in dice.sample(stops, min(len(stops), 12)):
            if not shiboken6.isValid(widget) or not widget.isVisible() or isinstance(widget, QPlainTextEdit):
                continue
            frame = widget.parentWidget() if isinstance(widget, QLineEdit) else widget
            assert frame is not None
            elsewhere = next((stop for stop in stops if stop is not widget and shiboken6.isValid(stop)), None)
            if elsewhere is None or frame.visibleRegion().isEmpty():
                continue
            elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
            QApplication.processEvents()
            without = _grab(frame)
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            QApplication.processEvents()
            if not widget.hasFocus():
                continue
            seen += 1
            if _grab(frame) == without:
                unseen.append(f"{name}: {where(widget)}")
    assert not unseen, "\n".join(unseen)
    assert seen > 60


def _stop(widget: QWidget) -> bool:
    """Tell whether Tab stops here."""
    kinds = QAbstractButton | QComboBox | QLineEdit | QPlainTextEdit
    tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return isinstance(widget, kinds) and tabbed and widget.isVisible() and widget.isEnabled()


def _grab(widget: QWidget) -> QImage:
    return widget.grab().toImage()
