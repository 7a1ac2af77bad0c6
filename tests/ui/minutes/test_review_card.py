"""The review in the sign panel: reasons are typed, kept, and let the signing begin."""

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.announcer import Announcer
from cchc_desktop.ui.kit.inputs import LineEdit
from cchc_desktop.ui.minutes.presenter import MinutesPresenter
from cchc_desktop.ui.minutes.sign_panel import SignPanel
from cchc_desktop.workspace.review import Condition
from tests.unit.workspace.conftest import Bench
from tests.unit.workspace.signing import make_signable


def test_signing_waits_for_a_reason_and_typing_it_keeps_the_field(qtbot: QtBot, bench: Bench) -> None:
    make_signable(bench)
    workspace, visit = bench.workspace, bench.visit
    code = workspace.visits.checklist(visit).items[0].code
    workspace.answers.give(visit, code, Verdict.UNMET)
    member = workspace.visits.get(visit).team.members[1]
    workspace.sections.give(visit, workspace.visits.checklist(visit).sections[0].code, member.id)
    presenter = MinutesPresenter(Desk(workspace, Announcer()), visit)
    panel = SignPanel(presenter)
    qtbot.addWidget(panel)
    presenter.state_changed.connect(panel.show_state)
    panel.resize(372, 680)
    panel.show()
    panel.show_state()
    assert panel._signing.isHidden()
    field = panel.findChild(LineEdit, "reason_notes_given")
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, "Nop sau")
    field.flush()
    assert field is panel.findChild(LineEdit, "reason_notes_given")
    assert not panel._signing.isHidden()
    kept = next(o for o in workspace.minutes.review(visit).outcomes if o.condition is Condition.NOTES_GIVEN)
    assert kept.reason == "Nop sau"
    shown = [label.text() for label in panel._sections.findChildren(type(panel._after))]
    assert "Trần Quốc Bảo, tại máy này" in shown
    field.clear()
    field.flush()
    assert panel._signing.isHidden() or not workspace.minutes.review(visit).signable
