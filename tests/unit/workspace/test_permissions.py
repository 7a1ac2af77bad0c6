"""Who may do what: the same rule for acts here and for what arrives from other laptops."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.duty import RIGHTS, Duty, Right, duty_of, permits
from cchc_desktop.storage.journal import Change, Register
from cchc_desktop.workspace.audit import Event
from cchc_desktop.workspace.permissions import NotAllowed
from cchc_desktop.workspace.settings import MINUTES_SYMBOL
from cchc_desktop.workspace.workspace import Workspace
from tests.unit.workspace.conftest import PASSWORD, Bench
from tests.unit.workspace.laptops import Team


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = Team(tmp_path)
    yield made
    made.close()


def test_only_the_office_has_every_right_and_a_guest_has_none() -> None:
    assert [duty for duty in Duty if RIGHTS[duty] == frozenset(Right)] == [Duty.OFFICE]
    assert RIGHTS[Duty.VERIFIER] == frozenset()
    assert duty_of("deputy") is Duty.LEADER
    assert duty_of("a role of the year 2031") is Duty.READER
    assert not permits(Duty.MEMBER, "signature", "how")
    assert not permits(Duty.MEMBER, "visit", "frozen_at")
    assert permits(Duty.MEMBER, "answer", "/cchc/A/A1")
    assert permits(Duty.PLANNER, "visit", "planned_on")
    assert not permits(Duty.PLANNER, "answer", "/cchc/A/A1")


def test_who_made_the_workspace_may_do_everything_and_gives_duties(bench: Bench) -> None:
    assert bench.workspace.permissions.mine() is Duty.OFFICE
    bench.workspace.add_person("Người xem", PASSWORD, Duty.READER)
    bench.workspace.close()
    reader = Workspace.open(bench.folder, person="Người xem", password=PASSWORD, around=bench.around)
    bench.workspace = reader
    assert reader.permissions.mine() is Duty.READER
    assert reader.permissions.may(Right.COMMENTING)
    assert not reader.permissions.may(Right.RECORDING)
    for act in (
        lambda: reader.answers.give(bench.visit, "A1", Verdict.MET),
        lambda: reader.campaigns.change(bench.campaign, name="Tên khác"),
        lambda: reader.add_person("Thêm nữa", PASSWORD),
        lambda: reader.give_duty("Người xem", Duty.OFFICE),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert reader.visits.get(bench.visit).answers == {} or not reader.visits.get(bench.visit).answer("A1").answered


def test_a_member_records_but_neither_plans_nor_signs_nor_invites(team: Team) -> None:
    bao = team.join("Trần Quốc Bảo", role="member").workspace
    assert bao.permissions.mine() is Duty.MEMBER
    bao.answers.give(team.visit, "A1", Verdict.MET)
    with pytest.raises(NotAllowed):
        bao.campaigns.change(team.bench.campaign, name="Tên khác")
    with pytest.raises(NotAllowed):
        bao.settings.change(MINUTES_SYMBOL, "BB-KHAC")


def test_an_entry_its_author_was_not_allowed_to_make_is_kept_aside_and_shown(team: Team, tmp_path: Path) -> None:
    bao = team.join("Trần Quốc Bảo", role="reader")
    name = team.office.workspace.campaigns.get(team.bench.campaign).name
    # A changed program writes past the rule of its own laptop.
    register = Register(team.bench.campaign, "campaign", team.bench.campaign, "name")
    verdict = Register(team.visit, "answer", "", "/cchc/A/A1")
    bao.workspace._store.write([Change(register, "Đợt của người lạ"), Change(verdict, "met")])
    stick = tmp_path / "usb"
    bao.carry(stick)
    team.office.carry(stick)

    office = team.office.workspace
    assert office.campaigns.get(team.bench.campaign).name == name
    assert not office.visits.get(team.visit).answer("A1").answered
    aside = office.permissions.kept_aside()
    assert {(one.entry.register, one.entry.value, one.reason) for one in aside} == {
        (register, "Đợt của người lạ", "duty"),
        (verdict, "met", "duty"),
    }
    assert office.trouble() == ()
    # The office goes on in the same fields; the reader's laptop takes that over.
    office.campaigns.change(team.bench.campaign, name="Đợt 2")
    assert office.campaigns.get(team.bench.campaign).name == "Đợt 2"
    team.office.carry(stick)
    bao.carry(stick)
    khoi = team.join("Lê Minh Khôi", role="leader").workspace
    assert khoi.campaigns.get(team.bench.campaign).name == "Đợt 2"
    assert len(khoi.permissions.kept_aside()) == 2


def test_a_duty_counts_from_when_it_was_given(team: Team, tmp_path: Path) -> None:
    stick = tmp_path / "usb"
    ha = team.join("Nguyễn Thị Thanh Hà", role="leader")
    ha.workspace.answers.give(team.visit, "A1", Verdict.MET)
    ha.carry(stick)
    team.office.clock.advance(timedelta(hours=1))
    team.office.carry(stick)
    team.office.workspace.give_duty("Nguyễn Thị Thanh Hà", Duty.READER)
    # Written later by a laptop that has not heard of it.
    ha.clock.advance(timedelta(hours=2))
    ha.workspace.answers.give(team.visit, "A2", Verdict.MET)
    ha.carry(stick)
    team.office.clock.advance(timedelta(hours=2))
    team.office.carry(stick)
    answers = team.office.workspace.visits.get(team.visit)
    assert answers.answer("A1").answered
    assert not answers.answer("A2").answered
    # A third laptop that hears of the work first and of the duty after stands the same in the end.
    khoi = team.join("Lê Minh Khôi", role="member").workspace
    assert khoi.visits.get(team.visit).answer("A1").answered
    assert not khoi.visits.get(team.visit).answer("A2").answered
    # The laptop itself learns what it may no longer do.
    ha.carry(stick)
    with pytest.raises(NotAllowed):
        ha.workspace.answers.give(team.visit, "A3", Verdict.MET)


def test_the_audit_tells_who_did_what_and_travels_home(team: Team, tmp_path: Path) -> None:
    stick = tmp_path / "usb"
    bao = team.join("Trần Quốc Bảo", role="secretary")
    bao.reopen()
    bao.workspace.change_password(PASSWORD, PASSWORD + " mới")
    bao.carry(stick)
    team.office.carry(stick)
    lines = team.office.workspace.audit.lines()
    told = [(line.person, line.event) for line in lines]
    assert ("Trần Quốc Bảo", Event.SIGNED_IN) in told
    assert ("Trần Quốc Bảo", Event.PASSWORD_CHANGED) in told
    assert any(event == Event.INVITED for _, event in told)
    assert [line.at for line in lines] == sorted((line.at for line in lines), reverse=True)
    assert team.office.workspace.audit.csv().startswith(b"\xef\xbb\xbf")
