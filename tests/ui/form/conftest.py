"""A person at a form's screen: widgets found by the names of questions, never by words."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QListView, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.checklist.authoring import compile_form
from cchc_desktop.checklist.filling.session import Session
from cchc_desktop.checklist.xform.reader import read_form
from cchc_desktop.ui.form.keeping import Keeper, Trial
from cchc_desktop.ui.form.measuring import FileEditor
from cchc_desktop.ui.form.presenter import FormPresenter
from cchc_desktop.ui.form.view import FormView
from tests.ui.form.rich import FORM
from tests.unit.checklist.filling.scenario import around


class FormRobot:
    """Fills in a form through its widgets."""

    def __init__(self, qtbot: QtBot, keeper: Keeper) -> None:
        self._qtbot = qtbot
        self.presenter = FormPresenter(keeper)
        self.view = FormView(self.presenter)
        qtbot.addWidget(self.view)
        self.view.resize(1000, 640)
        self.view.show()

    def _find(self, kind: type, name: str) -> QWidget:
        found = [w for w in self.view.findChildren(kind, name) if not w.isHidden()]
        assert found, f"{name} is not on this page"
        return found[-1]

    def goes_to(self, number: int) -> "FormRobot":
        self.presenter.go(number)
        self._qtbot.wait(1)
        return self

    def shows(self, name: str) -> bool:
        return any(not w.isHidden() for w in self.view.findChildren(QWidget, f"{name}_question"))

    def write(self, name: str, text: str) -> "FormRobot":
        widget = self._find(QWidget, name)
        if isinstance(widget, QPlainTextEdit):
            widget.setPlainText(text)
        else:
            assert isinstance(widget, QLineEdit)
            widget.setText(text)
        widget.flush()  # type: ignore[attr-defined]
        self._qtbot.wait(1)
        return self

    def pick(self, name: str, value: str) -> "FormRobot":
        button = self._find(QAbstractButton, f"{name}:{value}")
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self._qtbot.wait(1)
        return self

    def rate(self, name: str, value: str) -> "FormRobot":
        row = self._find(QWidget, name)
        self._qtbot.mouseClick(row.findChild(QAbstractButton, f"segment_{value}"), Qt.MouseButton.LeftButton)
        self._qtbot.wait(1)
        return self

    def press(self, name: str) -> "FormRobot":
        self._qtbot.mouseClick(self._find(QAbstractButton, name), Qt.MouseButton.LeftButton)
        self._qtbot.wait(1)
        return self

    def drop_down(self, name: str, value: str) -> "FormRobot":
        box = self._find(QComboBox, name)
        assert isinstance(box, QComboBox)
        box.setCurrentIndex(box.findData(value))
        box.activated.emit(box.currentIndex())
        self._qtbot.wait(1)
        return self

    def search(self, name: str, text: str) -> "FormRobot":
        line = self._find(QLineEdit, name)
        assert isinstance(line, QLineEdit)
        line.setText(text)
        found = self._find(QListView, f"{name}:list")
        assert isinstance(found, QListView)
        found.clicked.emit(found.model().index(0, 0))
        self._qtbot.wait(1)
        return self

    def attach(self, name: str, path: Path) -> "FormRobot":
        editor = self._find(FileEditor, f"{name}_editor")
        assert isinstance(editor, FileEditor)
        editor.take(path)
        return self

    def on(self) -> "FormRobot":
        return self.press("form_next")

    def back(self) -> "FormRobot":
        return self.press("form_back")

    def says(self, name: str) -> str:
        label = self._find(QLabel, name)
        assert isinstance(label, QLabel)
        return label.text()

    def value(self, path: str, *places: int) -> str:
        return self.presenter.session.find(path, *places).answer


@pytest.fixture(scope="session")
def rich() -> bytes:
    return compile_form(FORM.encode(), "rich.md").xform


@pytest.fixture
def robot(qtbot: QtBot, rich: bytes) -> FormRobot:
    return FormRobot(qtbot, Trial(Session.begin(read_form(rich), around())))


@pytest.fixture
def robot_for(qtbot: QtBot) -> Callable[[Keeper], FormRobot]:
    return lambda keeper: FormRobot(qtbot, keeper)
