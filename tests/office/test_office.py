"""The office store against a real PostgreSQL: the same state as SQLite, each entry once, everyone their province."""

import contextlib
import json
import random
import tempfile
import threading
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc_desktop.cli.main import main
from cchc_desktop.cli.opening import PASSWORD as VARIABLE
from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.clock import VIETNAM
from cchc_desktop.storage.journal import GENESIS, Entry, Register, sealed
from cchc_desktop.storage.office import batches
from cchc_desktop.storage.office.ledger import NotAnOffice, OfficeStore, OfficeUnavailable
from cchc_desktop.storage.refusals import Malformed, NewerFormat
from tests.sample import office as sample
from tests.unit.storage.conftest import START, Laptop
from tests.unit.workspace.conftest import PASSWORD, make

HOME = "Bình Hải"
State = dict[Register, tuple[str, tuple[str, ...], bool]]


@pytest.fixture
def store(address: str) -> Iterator[OfficeStore]:
    made = OfficeStore(address)
    made.set_up()
    yield made
    made.close()


@contextlib.contextmanager
def logins(address: str, *names: str) -> Iterator[list[str]]:
    """Make logins of the data base, gone again afterwards."""
    made = [f"{name}_{random.SystemRandom().randrange(10**9)}" for name in names]
    with psycopg.connect(address, autocommit=True) as db:
        for name in made:
            db.execute(f"CREATE ROLE {name} LOGIN")  # type: ignore[arg-type]
        yield made
        for name in made:
            db.execute(f"DROP OWNED BY {name}")  # type: ignore[arg-type]
            db.execute(f"DROP ROLE {name}")  # type: ignore[arg-type]


def asking(address: str, login: str, question: str) -> list[tuple[object, ...]]:
    """Ask something as a login."""
    with psycopg.connect(address.replace("user=owner", f"user={login}"), autocommit=True) as db:
        return db.execute(question).fetchall()  # type: ignore[arg-type]


def entries_of(chance: random.Random, count: int, spread: int) -> list[Entry]:
    """Return entries that replace each other at random: forwards, backwards, across registers, in rings."""
    ids = [chance.randbytes(16).hex() for _ in range(count)]
    made = []
    for number, identity in enumerate(ids, 1):
        place = Register(f"v{chance.randrange(spread)}", "answer", "", f"/{chance.randrange(spread)}")
        replaces = tuple(sorted(chance.sample(ids, chance.choice((0, 0, 1, 1, 2)) if count > 2 else 0)))
        value = chance.choice((None, 0, 1.5, "Đạt", "không đạt", ["a"], {"b": "ế"}, "\0"))
        clock = f"{chance.randrange(4):016x}"
        device = chance.choice(("a", "B", "đ", "z"))
        made.append(sealed(identity, device, number, "Bảo", clock, place, value, replaces, GENESIS))
    return made


def in_sqlite(batches: list[list[Entry]]) -> State:
    with tempfile.TemporaryDirectory(prefix="peer") as place:
        laptop = Laptop(Path(place) / "a", "a", START)
        for batch in batches:
            laptop.store.merge(batch)
        rows = laptop.store._ask(
            lambda db: db.execute("SELECT scope, kind, entity, field, value, heads, disputed FROM register").fetchall()
        )
        laptop.store.close()
    return {
        Register(*row[:4]): (
            row[4],
            tuple(bytes(row[5])[at : at + 16].hex() for at in range(0, len(row[5]), 16)),
            bool(row[6]),
        )
        for row in rows
    }


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 2**32), st.integers(1, 40), st.integers(1, 3), st.integers(1, 5))
def test_sqlite_and_postgresql_hold_the_same(store: OfficeStore, seed: int, count: int, spread: int, cuts: int) -> None:
    chance = random.Random(seed)
    entries = entries_of(chance, count, spread)
    here = entries + chance.sample(entries, count // 3)  # some come twice
    chance.shuffle(here)
    batches = [here[at::cuts] for at in range(cuts)]
    province = f"p{seed}-{count}-{spread}-{cuts}"
    for batch in reversed(batches):
        if batch:
            store.send(province, batch)
            store.work()
    assert store.values(province) == in_sqlite([batch for batch in batches if batch])


def test_workers_side_by_side_apply_each_entry_once(
    store: OfficeStore, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "BATCH", 40)
    entries = entries_of(random.Random(7), 2_000, 4)
    for _ in range(3):  # the same journal three times, as three laptops carry it
        random.Random(3).shuffle(entries)
        store.send(HOME, entries)
    counted: list[int] = []

    def work() -> None:
        worker = OfficeStore(address)
        counted.append(worker.work())
        worker.close()

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(counted) == 4, "no worker failed"
    assert sum(counted) == len(entries)
    assert store.values(HOME) == in_sqlite([entries])
    found = store.look_over()
    assert (found.entries, found.waiting, found.altered, found.astray) == (2_000, 0, (), 0)


def test_an_entry_that_says_something_else_is_refused_and_its_batch_waits(store: OfficeStore) -> None:
    (one,) = entries_of(random.Random(1), 1, 1)
    other = sealed(one.id, one.device, 1, "Người khác", one.hlc, one.register, "khác", (), GENESIS)
    store.send(HOME, [one])
    store.work()
    store.send(HOME, [other])
    with pytest.raises(Malformed):
        store.work()
    assert store.look_over().waiting == 1
    assert store.values(HOME)[one.register][0] != '"khác"'


def test_what_was_altered_in_the_data_base_is_found(store: OfficeStore, address: str) -> None:
    store.send(HOME, entries_of(random.Random(2), 20, 2))
    store.work()
    with psycopg.connect(address, autocommit=True) as db:
        row = db.execute("SELECT id FROM office.entry LIMIT 1").fetchone()
        assert row is not None
        db.execute("UPDATE office.entry SET sequence = 99 WHERE id = %s", [row[0]])
        db.execute(
            "UPDATE office.register SET value = '\"sửa\"' WHERE number = (SELECT min(number) FROM office.register)"
        )
    found = store.look_over()
    assert found.altered == (bytes(row[0]).hex(),)
    assert found.astray == 1


def test_setting_up_twice_changes_nothing_and_a_newer_store_is_left_alone(store: OfficeStore, address: str) -> None:
    assert store.set_up() == ()
    with psycopg.connect(address, autocommit=True) as db:
        db.execute("INSERT INTO office.migration (name) VALUES ('9999_later')")
    with pytest.raises(NewerFormat):
        store.set_up()
    with pytest.raises(NotAnOffice):
        store.work()


def test_a_data_base_that_is_none_is_refused_calmly(address: str) -> None:
    with pytest.raises(OfficeUnavailable):
        OfficeStore("host=/nowhere dbname=none")
    empty = OfficeStore(address)
    with pytest.raises(NotAnOffice):
        empty.send(HOME, ())
    empty.close()


def test_everyone_sees_and_sends_for_their_own_province_only(store: OfficeStore, address: str) -> None:
    for province in (HOME, "Thái Nguyên"):
        store.send(province, entries_of(random.Random(province), 30, 2))
    store.work()
    whole = store.look_over().registers
    with logins(address, "so", "bo", "la") as names:
        with psycopg.connect(address, autocommit=True) as db:
            db.execute(f"GRANT cchc_office_reader TO {names[2]}")  # type: ignore[arg-type]
        store.admit(names[0], HOME, "sender")
        store.admit(names[1], "*", "officer")
        assert {row[0] for row in asking(address, names[0], "SELECT province FROM office.value")} == {HOME}
        journal = "SELECT p.name FROM office.entry AS e JOIN office.province AS p ON p.number = e.province"
        assert {row[0] for row in asking(address, names[0], journal)} == {HOME}
        assert asking(address, names[1], "SELECT count(*) FROM office.register") == [(whole,)]
        assert asking(address, names[2], "SELECT count(*) FROM office.value") == [(0,)]
        for forbidden in (
            "DELETE FROM office.entry RETURNING 1",
            "UPDATE office.register SET value = '1' RETURNING 1",
            "SELECT office.apply(1::smallint)",
            "SELECT office.bar(1::smallint, '', '{}', '{}')",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                asking(address, names[0], forbidden)
        with psycopg.connect(address.replace("user=owner", f"user={names[0]}"), autocommit=True) as db:
            db.execute("INSERT INTO office.inbox (province, batch) VALUES (%s, '')", [HOME])
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                db.execute("INSERT INTO office.inbox (province, batch) VALUES ('Thái Nguyên', '')")
    with pytest.raises(OfficeUnavailable):
        store.admit("khong_co_ai", HOME)


def test_who_reads_what_is_counted_sees_no_people_and_no_journal(store: OfficeStore, address: str) -> None:
    device, person = "may-1", "Trần Quốc Bảo"
    written = [("v", "answer", "", "/a/1"), ("v", "member", "m1", "name"), ("settings", "person", person, "duty")]
    entries = [
        sealed(f"{number:032x}", device, number, person, f"{number:016x}", Register(*place), "met", (), GENESIS)
        for number, place in enumerate(written, 1)
    ]
    store.send(HOME, entries)
    store.work()
    with logins(address, "thong_ke", "can_bo") as (reader, officer):
        store.admit(reader, HOME, "reader")
        store.admit(officer, HOME, "officer")
        asked = "SELECT kind FROM office.value ORDER BY kind"
        assert asking(address, reader, asked) == [("answer",)]
        assert asking(address, officer, asked) == [("answer",), ("member",), ("person",)]
        for table in ("entry", "writer", "barred"):
            assert asking(address, reader, f"SELECT * FROM office.{table}") == []
        assert asking(address, officer, "SELECT person FROM office.writer") == [(person,)]


def test_what_is_barred_later_is_taken_back_and_what_is_let_in_counts_again(store: OfficeStore, tmp_path: Path) -> None:
    place = Register("v", "answer", "", "/a/1")
    first = sealed("1" * 32, "a", 1, "Bảo", "1".zfill(16), place, "met", (), GENESIS)
    second = sealed("2" * 32, "b", 1, "Lan", "2".zfill(16), place, "unmet", (first.id,), GENESIS)
    alone = sealed("3" * 32, "b", 2, "Lan", "3".zfill(16), Register("v", "answer", "", "/a/2"), "na", (), second.hash)
    store.send(HOME, [first, second, alone])
    store.work()
    assert store.values(HOME)[place][0] == '"unmet"'
    store.send(HOME, (), batches.Aside("tệp", {second.id: "duty", alone.id: "duty"}))
    store.work()
    assert store.values(HOME)[place] == ('"met"', (first.id,), False)
    assert store.values(HOME)[alone.register] == ("null", (), False)
    found = store.look_over()
    assert (found.entries, found.aside, found.astray) == (3, 2, 0), "nothing is lost, nothing is out of step"
    store.send(HOME, (), batches.Aside("tệp", {alone.id: "duty"}))
    store.work()
    assert store.values(HOME)[place] == ('"unmet"', (second.id,), False)
    laptop = Laptop(tmp_path / "a", "a", START)
    laptop.store.merge([first, second, alone], lambda entry: "duty" if entry.id == alone.id else "")
    assert laptop.store.value(place) == "unmet"
    assert laptop.store.value(alone.register) is None
    laptop.store.close()


def test_barring_and_applying_side_by_side_end_in_the_same_state(
    store: OfficeStore, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "BATCH", 30)
    chance = random.Random(11)
    entries = entries_of(chance, 600, 3)
    reasons = {entry.id: "duty" for entry in chance.sample(entries, 60)}
    store.send("trước", entries, batches.Aside("tệp", reasons))
    store.work()
    for _ in range(2):
        store.send(HOME, entries)
        store.send(HOME, (), batches.Aside("tệp", {}))
        store.send(HOME, (), batches.Aside("tệp", reasons))

    def work() -> None:
        worker = OfficeStore(address)
        worker.work()
        worker.close()

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    # Lists of what is kept aside may overtake each other between workers: the last word is said again.
    store.send(HOME, (), batches.Aside("tệp", reasons))
    store.work()
    assert store.values(HOME) == store.values("trước")
    found = store.look_over()
    assert (found.astray, found.waiting, found.adrift) == (0, 0, 0)


def test_a_workspace_sends_only_what_the_office_lacks(
    store: OfficeStore, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = make(tmp_path / "đoàn.cchc")
    workspace = bench.workspace
    sent: list[int] = []
    real = OfficeStore.send

    def send(self: OfficeStore, province: str, entries: Iterable[Entry], *others: object) -> int:
        listed = list(entries)
        sent.append(len(listed))
        return real(self, province, listed, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(OfficeStore, "send", send)
    workspace.central.ingest(address, HOME)
    workspace.central.ingest(address, HOME)
    assert sent[0] == workspace._store.number
    assert sent[1] == 0
    workspace.answers.give(bench.visit, "A1", Verdict.UNMET)
    _, new = workspace.central.ingest(address, HOME)
    assert sent[2] == new > 0
    with psycopg.connect(address, autocommit=True) as db:
        db.execute("UPDATE office.sent SET hash = sha256('khác')")
    workspace.central.ingest(address, HOME)
    assert sent[3] == workspace._store.number, "a chain that went another way there is sent whole"
    workspace.close()


def test_a_workspace_is_sent_from_the_command_line_and_read_in_the_views(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, PASSWORD)
    bench = make(tmp_path / "đoàn.cchc")
    workspace = bench.workspace
    workspace.answers.give(bench.visit, "A1", Verdict.UNMET)
    sample.recommend(workspace, bench.visit, (("Niêm yết đủ", date(2026, 4, 1)),))
    sample.sign(workspace, bench.visit, datetime(2026, 3, 1, tzinfo=VIETNAM))
    workspace.followups.change(workspace.followups.all()[0].id, due_on=date(2026, 5, 8), owner="Chủ tịch")
    workspace.close()
    where = ["--database", address]
    sending = ["office", "ingest", *where, "--province", HOME, "--workspace", str(bench.folder), "--workers", "2"]
    assert main(sending) == 1, "nothing is set up yet"
    assert main(["office", "init", *where]) == 0
    assert main(sending) == 0
    assert main(sending) == 0, "sending again does no harm"
    assert main(["office", "doctor", *where]) == 0
    out = capsys.readouterr().out
    assert "0001_tables" in out
    with psycopg.connect(address, autocommit=True) as db:
        visit = db.execute("SELECT province, unit, planned_on, signed_at IS NOT NULL FROM office.visit").fetchall()
        assert visit == [(HOME, "Hòa Thạnh", date(2026, 4, 14), True)]
        told = db.execute("SELECT text, progress, owner, due_in_minutes, due_on FROM office.recommendation").fetchall()
        assert told == [("Niêm yết đủ", "new", "Chủ tịch", date(2026, 4, 1), date(2026, 5, 8))]
        answers = db.execute("SELECT value FROM office.answer WHERE visit = %s", [bench.visit]).fetchall()
        assert answers
        db.execute(
            "UPDATE office.register SET value = 'null' WHERE key ="
            " (SELECT number FROM office.key WHERE kind = 'visit' AND field = 'unit.name')"
        )
    capsys.readouterr()
    assert main(["office", "doctor", "--json", *where]) == 1
    found = json.loads(capsys.readouterr().out)
    assert (found["astray"], found["altered"], found["stale"]) == (1, [], 0)
    assert main(["office", "doctor", *where]) == 1
