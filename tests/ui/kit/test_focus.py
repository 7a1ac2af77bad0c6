"""Tab goes through a window in the order in which one reads it, whatever was made when."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.ui.kit.focus import stops
from cchc_desktop.ui.window import MainWindow


def _button(name: str) -> QPushButton:
    button = QPushButton(name)
    button.setObjectName(name)
    button.setMinimumHeight(36)
    return button


def _window(qtbot: QtBot) -> tuple[MainWindow, QVBoxLayout, QScrollArea]:
    """A rail at the left, a scrolled page that is filled last, a footer."""
    window = MainWindow()
    qtbot.addWidget(window)
    whole, page = QWidget(), QWidget()
    layout = QHBoxLayout(whole)
    layout.addWidget(_button("rail"))
    right = QVBoxLayout()
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    rows = QVBoxLayout(page)
    scroll.setWidget(page)
    right.addWidget(scroll)
    foot = QHBoxLayout()
    for name in ("back", "next"):
        foot.addWidget(_button(name))
    right.addLayout(foot)
    layout.addLayout(right)
    window.setCentralWidget(whole)
    return window, rows, scroll


def _walk(window: QWidget, key: Qt.Key, times: int) -> list[str]:
    seen = []
    for _ in range(times):
        QTest.keyClick(QApplication.focusWidget() or window, key)
        focused = QApplication.focusWidget()
        seen.append(focused.objectName() if focused else "")
    return seen


def test_what_a_page_makes_later_comes_before_the_footer(qtbot: QtBot) -> None:
    window, rows, scroll = _window(qtbot)
    grid = QGridLayout()
    # Put in from the end to the start: the places count, not the order of making.
    for number in (3, 2, 1, 0):
        grid.addWidget(_button(f"cell{number}"), number // 2, number % 2)
    rows.addLayout(grid)
    for number in range(30):
        rows.addWidget(_button(f"row{number}"))
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    order = ["rail", *(f"cell{n}" for n in range(4)), *(f"row{n}" for n in range(30)), "back", "next"]
    assert [stop.objectName() for stop in stops(window)] == order
    window.findChild(QPushButton, "next").setFocus()  # type: ignore[union-attr]
    assert _walk(window, Qt.Key.Key_Tab, len(order)) == order
    assert _walk(window, Qt.Key.Key_Backtab, 3) == ["back", "row29", "row28"]
    last = window.findChild(QPushButton, "row28")
    assert last is not None
    assert scroll.viewport().rect().contains(last.mapTo(scroll.viewport(), last.rect().center()))


def test_what_is_hidden_or_takes_no_tab_is_no_stop(qtbot: QtBot) -> None:
    window, rows, _ = _window(qtbot)
    hidden, disabled, mute = _button("hidden"), _button("disabled"), _button("mute")
    for button in (hidden, disabled, mute):
        rows.addWidget(button)
    hidden.hide()
    disabled.setEnabled(False)
    mute.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    window.show()
    assert [stop.objectName() for stop in stops(window)] == ["rail", "back", "next"]
