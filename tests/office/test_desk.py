"""The app's own workspace on the office data base: many people at once, each in their province and under their name."""

import contextlib
import dataclasses
import random
import shutil
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import psycopg
import pytest
from pytestqt.qtbot import QtBot

from cchc_desktop.cli.main import main
from cchc_desktop.cli.opening import PASSWORD as VARIABLE
from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.duty import Duty
from cchc_desktop.domain.followup import Progress
from cchc_desktop.storage.journal import Change, Register
from cchc_desktop.storage.office.desk import Desk, ReadsOnly
from cchc_desktop.storage.office.ledger import NotAnOffice, OfficeStore, OfficeUnavailable
from cchc_desktop.ui.keeping import Keeper
from cchc_desktop.ui.kit.announcer import Announcer
from cchc_desktop.ui.second_copy import saved
from cchc_desktop.workspace.workspace import Workspace
from tests.office.test_office import HOME, logins
from tests.sample import office as sample
from tests.unit.storage.conftest import START, Laptop
from tests.unit.workspace.conftest import PASSWORD, PERSON, Bench, make

LAN = "Lê Thị Lan"


@pytest.fixture
def store(address: str) -> Iterator[OfficeStore]:
    made = OfficeStore(address)
    made.set_up()
    yield made
    made.close()


@pytest.fixture
def bench(store: OfficeStore, address: str, tmp_path: Path) -> Iterator[Bench]:
    """An office's workspace whose journal is in the data base; Lan can open copies of it as well."""
    made = make(tmp_path / "văn phòng.cchc")
    made.workspace.add_person(LAN, PASSWORD, Duty.SECRETARY)
    made.workspace.central.ingest(address, HOME)
    made.workspace.central.score_again(address, HOME)
    yield made
    with contextlib.suppress(Exception):
        made.workspace.close()


@contextlib.contextmanager
def seated(bench: Bench, address: str, login: str, person: str, name: str) -> Iterator[Workspace]:
    """Open a copy of the office's folder on another computer, at the data base as a login."""
    folder = bench.folder.with_name(f"{name}.cchc")
    shutil.copytree(bench.folder, folder, ignore=shutil.ignore_patterns("*.lock"))
    around = dataclasses.replace(bench.around, machine=name)
    alone = dataclasses.replace(around, alone=True)
    first = Workspace.open(folder, person=person, password=PASSWORD, around=alone)
    first.central.sit_down(address.replace("user=owner", f"user={login}"), HOME)
    first.close()
    workspace = Workspace.open(folder, person=person, password=PASSWORD, around=around)
    try:
        yield workspace
    finally:
        workspace.close()


def test_two_people_work_on_one_visit_and_see_each_other(bench: Bench, store: OfficeStore, address: str) -> None:
    bench.workspace.close()
    with logins(address, "bao", "lan") as (bao, lan):
        store.admit(bao, HOME, "editor", PERSON)
        store.admit(lan, HOME, "editor", LAN)
        with seated(bench, address, bao, PERSON, "m1") as one, seated(bench, address, lan, LAN, "m2") as two:
            assert [line.id for line in two.visits.all()] == [bench.visit]
            one.answers.give(bench.visit, "A1", Verdict.UNMET)
            assert two.visits.get(bench.visit).answer("A1").verdict is None
            (changes,) = two.look_round()
            assert changes.scope == bench.visit
            assert two.visits.get(bench.visit).answer("A1").verdict is Verdict.UNMET
            two.answers.note(bench.visit, "A1", "thiếu quyết định")
            two.visits.undo(bench.visit)
            two.visits.redo(bench.visit)
            one.look_round()
            assert one.visits.get(bench.visit).answer("A1").note == "thiếu quyết định"
            assert {line.person for line in one.visits.history(bench.visit, "A1")} == {PERSON, LAN}
            assert two.look_round() == (), "one's own acts are no news"
            # Both at once, neither has seen the other: both words are kept, and a choice waits on both screens.
            one.answers.give(bench.visit, "A2", Verdict.MET)
            two.answers.give(bench.visit, "A2", Verdict.UNMET)
            for workspace in (one, two):
                workspace.look_round()
                (dispute,) = workspace._store.disputes(bench.visit)
                assert {entry.value for entry in dispute.entries} == {"met", "unmet"}
            one._store.decide(dispute.register, "unmet")
            two.look_round()
            assert two.visits.get(bench.visit).answer("A2").verdict is Verdict.UNMET
            assert two._store.disputes() == ()
            assert one.trouble() == ()
            assert one.search.find("thieu quyet")
        found = store.look_over()
    assert (found.altered, found.astray, found.adrift) == ((), 0, 0)


def test_overview_and_follow_up_are_those_of_the_office(bench: Bench, store: OfficeStore, address: str) -> None:
    workspace = bench.workspace
    sample.answer(workspace, bench.visit, 0.8, random.Random(3))
    sample.recommend(workspace, bench.visit, (("Niêm yết đủ", date(2026, 4, 1)),))
    sample.sign(workspace, bench.visit)
    here = [workspace.overview.gather(visit) for visit in workspace.overview.visits()]
    overdue, followed = workspace.overview.overdue(here), workspace.followups.all()
    workspace.central.ingest(address, HOME, 2)
    assert store.look_over().stale == 1
    assert workspace.central.score_again(address, HOME) == 1
    assert store.look_over().stale == 0
    workspace.close()
    with logins(address, "xem", "giao") as (officer, editor):
        store.admit(officer, HOME, "officer")
        store.admit(editor, HOME, "editor", PERSON)
        with seated(bench, address, officer, PERSON, "m1") as reading:
            assert reading.overview.known() == {line.standing.visit: line for line in here}
            assert reading.overview.overdue(list(reading.overview.known().values())) == overdue
            assert reading.followups.all() == followed
            with pytest.raises(ReadsOnly):
                reading.followups.change(followed[0].id, owner="Chủ tịch")
            assert reading.followups.all() == followed, "what was not written is not shown"
            with seated(bench, address, editor, PERSON, "m2") as writing:
                writing.followups.change(followed[0].id, owner="Chủ tịch")
                writing.followups.move(followed[0].id, Progress.HANDED)
            reading.look_round()
            assert [(one.owner, one.progress) for one in reading.followups.all()] == [("Chủ tịch", Progress.HANDED)]
    with psycopg.connect(address) as db:
        told = db.execute("SELECT unit, percent, signed, stale FROM office.score").fetchall()
        assert told == [("Hòa Thạnh", here[0].standing.percent, True, False)]
        counted = db.execute("SELECT sum(visits) FROM office.item_result").fetchone()
        assert counted == (here[0].standing.items,)


def test_a_login_sits_down_only_where_it_was_admitted(bench: Bench, store: OfficeStore, address: str) -> None:
    with logins(address, "ngoai", "dem", "khac") as (stranger, counter, other):
        store.admit(counter, HOME, "reader")
        store.admit(other, "Thái Nguyên", "editor", PERSON)
        for login in (counter, other):
            with pytest.raises(NotAnOffice):
                bench.workspace.central.sit_down(address.replace("user=owner", f"user={login}"), HOME)
        with pytest.raises(OfficeUnavailable):
            bench.workspace.central.sit_down(address.replace("user=owner", f"user={stranger}"), HOME)
        store.admit(other, HOME, "editor", "Người Khác")
        bench.workspace.close()
        with seated(bench, address, other, PERSON, "m1") as workspace, pytest.raises(ReadsOnly):
            workspace.answers.give(bench.visit, "A1", Verdict.MET)
    assert store.values(HOME)


def test_many_write_at_once_and_nothing_is_lost(store: OfficeStore, address: str, tmp_path: Path) -> None:
    store.send(HOME, ())
    people = [f"Người {number}" for number in range(6)]
    trouble: list[BaseException] = []
    with logins(address, *(f"n{number}" for number in range(6))) as names:
        for login, person in zip(names, people, strict=True):
            store.admit(login, HOME, "editor", person)

        def work(login: str, person: str) -> None:
            laptop = Laptop(tmp_path / login, login, START)
            laptop.store._person = person
            try:
                desk = Desk(laptop.store, address.replace("user=owner", f"user={login}"), HOME,
                            clock=laptop.clock, ids=laptop.ids)  # fmt: skip
                for turn in range(20):
                    fields = [Register("v", "answer", "", f"/{(turn + at) % 7}") for at in range(3)]
                    desk.write([Change(register, f"{person} {turn}") for register in fields])
                    desk.changed_elsewhere()
                assert desk.check_chains() == ()
                desk.close()
            except BaseException as error:
                trouble.append(error)

        workers = [threading.Thread(target=work, args=pair) for pair in zip(names, people, strict=True)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
    assert trouble == []
    found = store.look_over()
    assert (found.entries, found.registers, found.altered, found.astray) == (6 * 20 * 3, 7, (), 0)


def test_a_line_that_was_cut_is_taken_up_again(bench: Bench, store: OfficeStore, address: str) -> None:
    bench.workspace.close()
    with logins(address, "bao") as (bao,):
        store.admit(bao, HOME, "editor", PERSON)
        with seated(bench, address, bao, PERSON, "m1") as workspace:
            workspace.answers.give(bench.visit, "A1", Verdict.MET)
            with psycopg.connect(address, autocommit=True) as db:
                db.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s", [bao])
            with pytest.raises(OfficeUnavailable):
                workspace.answers.give(bench.visit, "A2", Verdict.MET)
            workspace.look_round()
            workspace.answers.give(bench.visit, "A2", Verdict.UNMET)
            assert workspace.visits.get(bench.visit).answer("A1").verdict is Verdict.MET
            assert workspace.visits.get(bench.visit).answer("A2").verdict is Verdict.UNMET
            assert workspace.trouble() == ()


def test_the_desk_is_taken_and_left_from_the_command_line(
    bench: Bench, address: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.workspace.close()
    monkeypatch.setenv(VARIABLE, PASSWORD)
    desk = ["office", "desk", "--workspace", str(bench.folder), "--person", PERSON]
    assert main([*desk, "--database", address, "--province", HOME]) == 0
    assert main(desk) == 0
    assert f"{HOME}: {address}" in capsys.readouterr().out
    assert main([*desk, "--leave"]) == 0
    bench.reopen_after_kill()
    assert bench.workspace._desk is None


def test_the_desk_answers_as_the_file_does(store: OfficeStore, address: str, tmp_path: Path) -> None:
    store.send(HOME, ())
    file, beside = Laptop(tmp_path / "a", "a", START), Laptop(tmp_path / "b", "b", START)
    chance = random.Random(5)
    with logins(address, "hoa") as (login,):
        store.admit(login, HOME, "editor", beside.store.person)
        at = address.replace("user=owner", f"user={login}")
        desk = Desk(beside.store, at, HOME, clock=beside.clock, ids=beside.ids)
        for _ in range(60):
            kind, field = chance.choice(
                (("answer", "/a_note"), ("finding", "text"), ("finding", "deleted_at"), ("visit", "stage"))
            )
            scope = chance.choice(("v1", "v2"))
            entity = {"answer": "", "visit": scope, "finding": chance.choice("fg")}[kind]
            value = chance.choice(("Đã niêm yết", "chưa có sổ", None, "Đủ “hồ sơ” 4.3", "\0 lạ"))
            if field == "deleted_at":
                value = chance.choice((None, "2026-04-01T00:00:00+07:00"))
            for keeper in (file.store, desk):
                keeper.write([Change(Register(scope, kind, entity, field), value)])
        for keeper in (file.store, desk):
            keeper.write([Change(Register("v1", "answer", "", "/a_note"), "Khác", seen=())])
        desk.leave()
        desk = Desk(beside.store, at, HOME, clock=beside.clock, ids=beside.ids)
        assert desk.scopes("visit") == file.store.scopes("visit")
        for scope in ("v1", "v2", "v3"):
            assert desk.values(scope) == file.store.values(scope)
            assert desk.values(scope, "finding") == file.store.values(scope, "finding")
            assert [
                [(past.value, past.current) for past in desk.history(place)]
                for place in sorted(desk.registers(scope, "finding"))
            ] == [
                [(past.value, past.current) for past in file.store.history(place)]
                for place in sorted(file.store.registers(scope, "finding"))
            ]
            assert [(step.before, step.after) for step in desk.steps(scope)] == [
                (step.before, step.after) for step in file.store.steps(scope)
            ]
            assert {(one.kind, one.entity, one.at) for one in desk.deleted(scope)} == {
                (one.kind, one.entity, one.at) for one in file.store.deleted(scope)
            }
        (here,), (there,) = desk.disputes(), file.store.disputes()
        assert here.register == there.register
        assert [entry.value for entry in here.entries] == [entry.value for entry in there.entries]
        for words, group in (
            (["so"], "note"),
            (["ho", "so"], "finding"),
            (["Đã"], "finding"),
            (["4.3"], "finding"),
            (["x\\"], "note"),
        ):
            assert set(desk.search(words, group, 50)) == set(file.store.search(words, group, 50)), words
        desk.close()
    file.store.close()


def test_the_window_hears_what_others_wrote_and_says_where_it_saves(
    bench: Bench, store: OfficeStore, address: str, qtbot: QtBot
) -> None:
    bench.workspace.close()
    with logins(address, "bao", "lan") as (bao, lan):
        store.admit(bao, HOME, "editor", PERSON)
        store.admit(lan, HOME, "editor", LAN)
        with seated(bench, address, bao, PERSON, "m1") as one, seated(bench, address, lan, LAN, "m2") as two:
            announcer = Announcer()
            keeper = Keeper(one, announcer)
            assert keeper._round.isActive()
            keeper._round.setInterval(20)
            with qtbot.waitSignal(announcer.changed) as told:
                two.answers.give(bench.visit, "A1", Verdict.UNMET)
            assert told.args is not None
            assert told.args[0].touches("answer")
            assert one.visits.get(bench.visit).answer("A1").verdict is Verdict.UNMET
            assert HOME in saved(one.central.seat()[1])
            keeper.stop()
            assert not keeper._round.isActive()


def test_the_documented_views_are_those_that_a_bi_login_reads(bench: Bench, store: OfficeStore, address: str) -> None:
    workspace = bench.workspace
    sample.answer(workspace, bench.visit, 0.8, random.Random(3))
    sample.recommend(workspace, bench.visit, (("Niêm yết đủ", date(2026, 4, 1)),))
    sample.sign(workspace, bench.visit)
    workspace.central.ingest(address, HOME)
    workspace.central.score_again(address, HOME)
    told = Path(__file__).parents[2].joinpath("docs", "office.md").read_text(encoding="utf-8")
    lines = [line.split("|") for line in told.splitlines() if line.startswith("| `office.")]
    documented = {line[1].strip(" `"): [name.split(" ")[0] for name in line[3].strip().split(", ")] for line in lines}
    with psycopg.connect(address) as db:
        views = db.execute("SELECT 'office.' || viewname FROM pg_views WHERE schemaname = 'office'").fetchall()
    assert set(documented) == {name for (name,) in views}
    with logins(address, "bi") as (reader,):
        store.admit(reader, HOME, "reader")
        with psycopg.connect(address.replace("user=owner", f"user={reader}"), autocommit=True) as db:
            for name, columns in documented.items():
                found = db.execute(f"SELECT * FROM {name}")  # type: ignore[arg-type]
                assert [column.name for column in found.description or ()] == columns, name
                assert found.fetchall() or name == "office.finding", name
