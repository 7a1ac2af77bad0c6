"""The program itself, its real window driven by keys: answers item after item and says what the screen acknowledged.

Made to be killed; the keys go the way a person's do, through the focused widget.
"""

import sys
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from cchc_desktop.ui.checklist.screen import ChecklistScreen
from cchc_desktop.ui.demo.hands import Hands
from cchc_desktop.ui.kit.inputs import NoteEdit
from cchc_desktop.ui.main import Application, open_window
from cchc_desktop.workspace.review import Step
from tests.unit.workspace.conftest import PASSWORD

_DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


def unlock(application: Application, hands: Hands) -> None:
    """Type the password and open the work."""
    hands.write(hands.find(QLineEdit, "password"), PASSWORD)
    hands.press("unlock")


def main() -> None:
    folder, visit, first = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    _, application = open_window(["--workspace", str(folder)])
    assert application is not None
    hands = Hands(application.window)
    unlock(application, hands)
    assert application.shell is not None
    screen = cast(ChecklistScreen, application.shell.open_visit(visit, Step.CHECKLIST).show_step(Step.CHECKLIST))
    items = [item.code for item in screen.presenter.checklist.items]
    number = first
    while True:
        code = items[number % len(items)]
        screen.presenter.open_item(code)
        hands.rest()
        hands.key(_DIGITS[number % 4])
        hands.key(Qt.Key.Key_F2)
        note = f"câu trả lời số {number}"
        hands.write(hands.find(NoteEdit, "note"), note)
        sys.stdout.write(f"{code}\t{note}\n")
        sys.stdout.flush()
        number += 1


if __name__ == "__main__":
    main()
