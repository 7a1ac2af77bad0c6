"""Battery death: the program is killed in the middle of writing, again and again; what was acknowledged is there."""

import random
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QApplication

from cchc_desktop.ui.checklist.screen import ChecklistScreen
from cchc_desktop.ui.demo.hands import Hands
from cchc_desktop.ui.kit.inputs import NoteEdit
from cchc_desktop.ui.main import Application
from cchc_desktop.ui.preferences import Preferences
from cchc_desktop.workspace.review import Step
from tests.journeys.killed import written_until_killed
from tests.journeys.window import unlock
from tests.unit.workspace.conftest import make


def _number(note: str) -> int:
    return int(note.rsplit(" ", 1)[1])


def test_no_acknowledged_answer_is_lost_by_five_kills(tmp_path: Path) -> None:
    bench = make(tmp_path / "đoàn 1.cchc")
    bench.workspace.close()
    chance = random.Random(5)
    expected: dict[str, str] = {}
    for kill in range(5):
        # Each life numbers its notes higher than the one before, so that a lost one shows.
        arguments = [str(bench.folder), bench.visit, str(kill * 1_000_000)]
        expected |= written_until_killed("tests.journeys.writer", arguments, chance.uniform(0.05, 0.6), tmp_path)
        workspace = bench.reopen_after_kill()
        answers = workspace.visits.get(bench.visit).answers
        for item, note in expected.items():
            said = answers[item].note
            # One more may have been written than was acknowledged: never one less.
            assert _number(said) >= _number(note)
            expected[item] = said
        assert workspace.trouble() == ()
        workspace.close()
    assert expected


def test_the_window_killed_in_the_middle_of_typing_opens_again_with_every_answer(
    tmp_path: Path, qapp: QApplication
) -> None:
    bench = make(tmp_path / "Nguyễn Văn Đức.cchc")
    bench.workspace.close()
    expected = written_until_killed("tests.journeys.window", [str(bench.folder), bench.visit, "0"], 0.8, tmp_path)
    assert expected

    application = Application(bench.folder, bench.around, Preferences())
    application.window.show()
    hands = Hands(application.window)
    unlock(application, hands)
    assert application.shell is not None
    workspace = application.shell.workspace
    answers = workspace.visits.get(bench.visit).answers
    for item, note in expected.items():
        assert _number(answers[item].note) >= _number(note)
        assert answers[item].answered
    assert workspace.trouble() == ()

    # Work goes on where it stopped, and what is shown is what was written.
    page = application.shell.open_visit(bench.visit)
    screen = cast(ChecklistScreen, page.show_step(Step.CHECKLIST))
    first = next(iter(expected))
    screen.presenter.open_item(first)
    hands.rest()
    assert hands.find(NoteEdit, "note").toPlainText() == answers[first].note
    application.window.close()
