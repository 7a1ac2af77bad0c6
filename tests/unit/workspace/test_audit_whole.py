"""The audit is whole: every kind of event is noted by the act itself, chained where it is an entry of the journal."""

import random
from datetime import timedelta
from pathlib import Path

import pytest

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.clock import SetClock
from cchc_desktop.domain.duty import Duty
from cchc_desktop.domain.handwriting import Handwriting, Point
from cchc_desktop.storage import pin
from cchc_desktop.workspace.audit import Event
from cchc_desktop.workspace.workspace import Surroundings, Workspace
from tests.unit.storage.test_pin import Drawer
from tests.unit.workspace.conftest import PASSWORD
from tests.unit.workspace.laptops import CHEAP, START, Team, anchor

BY_THE_WINDOW = {Event.LOCKED, Event.PRINTED}
"""Noted where they happen: tests/ui/shell/test_roles.py."""
OF_THE_LOG = {Event.EXCHANGED}
DRAWN = Handwriting(312, 148, (tuple(Point(40 + 4 * step, 60 + step % 9 * 5, step * 14) for step in range(60)),))


def test_every_event_is_noted_by_the_act_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pin, "system_store", Drawer)
    team = Team(tmp_path)
    office, around = team.office.workspace, team.office.around
    bao = team.join("Trần Quốc Bảo")  # invited
    bao.carry(tmp_path / "USB")
    team.office.carry(tmp_path / "USB")
    office.exchange.revoke(next(member.device for member in office.exchange.members() if not member.own))
    office.add_person("Vũ Thị Lan", PASSWORD, Duty.READER)  # changed rights
    office.pins.set("482913")
    office.pins.drop()
    assert not office.pins.here
    office.change_password(PASSWORD, PASSWORD + " mới")
    office.answers.note(team.visit, "A1", "hỏi Nguyễn Văn Tám")
    office.personal.export("Nguyễn Văn Tám")
    office.personal.erase("Nguyễn Văn Tám")
    office.updates.make((anchor(),))
    _sign(office, team.visit)
    heads = office.audit.lines()
    folder, person = office.folder, office.person
    assert Event.SIGNED in {line.event for line in heads}
    office.close()
    team.office.workspace = Workspace.open(folder, person=person, password=PASSWORD + " mới", around=around)
    noted = {line.event for line in team.office.workspace.audit.lines()}
    assert noted >= {event.value for event in set(Event) - BY_THE_WINDOW - {Event.RECOVERED}}
    # Whatever is an entry of the journal is chained with it.
    assert team.office.workspace._store.check_chains() == ()
    exchanged = [line for line in team.office.workspace.audit.lines() if line.event == Event.EXCHANGED]
    assert exchanged[0].about.startswith("USB")
    assert "fetched" in exchanged[0].about
    team.close()


def test_opening_with_the_recovery_code_is_noted(tmp_path: Path) -> None:
    around = Surroundings(SetClock(START, timedelta(milliseconds=40)), random.Random(5).randbytes, "máy", CHEAP)
    folder = tmp_path / "a.cchc"
    made, code = Workspace.create(folder, person="A", password=PASSWORD, around=around)
    made.close()
    workspace = Workspace.recover(folder, code=code, person="A", new_password=PASSWORD, around=around)
    assert Event.RECOVERED in {line.event for line in workspace.audit.lines()}
    workspace.close()


def _sign(workspace: Workspace, visit: str) -> None:
    workspace.visits.start(visit)
    checklist = workspace.visits.checklist(visit)
    workspace.answers.give_all(visit, {item.code: Verdict.MET for item in checklist.items})
    workspace.visits.representatives.add(visit, name="Võ Văn Tài", position="Chủ tịch", signs=True)
    workspace.visits.change(visit, ended_at=workspace.clock.now())
    for outcome in workspace.minutes.review(visit).outcomes:
        if outcome.wants_reason:
            workspace.minutes.give_reason(visit, outcome.condition, "thử")
    state = workspace.minutes.signatories(visit)[0]
    preparation = workspace.minutes.prepare(visit, state.field)
    workspace.minutes.record(visit, preparation.by_hand(DRAWN))
