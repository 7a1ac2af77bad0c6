"""The journal and its projection."""

import random
import shutil
import threading
from datetime import timedelta

import pytest
import sqlcipher3
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_desktop.storage import lookup
from cchc_desktop.storage.integrity import SUSPECT
from cchc_desktop.storage.journal import Change, Entry, Register, sealed
from cchc_desktop.storage.refusals import Damaged, NewerFormat, WrongThread
from cchc_desktop.storage.store import FILE, Store
from tests.unit.storage.conftest import KEY, NOTE, OTHER, START, Laptop, exchange


def test_what_was_written_is_there_after_reopening(hoa: Laptop) -> None:
    hoa.store.write([Change(NOTE, "12/148 thủ tục"), Change(OTHER, "Chưa cập nhật")])
    assert hoa.reopen().values("visit1") == {
        ("answer", ""): {"/cchc/A1_note": "12/148 thủ tục"},
        ("finding", "f1"): {"text": "Chưa cập nhật"},
    }


def test_history_tells_who_set_what_and_what_stood_before(hoa: Laptop) -> None:
    hoa.say(NOTE, "một")
    hoa.say(NOTE, "hai")
    assert [(past.person, past.value, past.current) for past in hoa.store.history(NOTE)] == [
        ("Hoa", "một", False),
        ("Hoa", "hai", True),
    ]


def test_two_who_had_not_seen_each_other_make_a_dispute_with_both_values(hoa: Laptop, minh: Laptop) -> None:
    hoa.say(NOTE, "của Hoa")
    minh.say(NOTE, "của Minh")
    exchange(hoa, minh)
    for laptop in (hoa, minh):
        dispute = laptop.store.disputes("visit1")[0]
        assert {(entry.person, entry.value) for entry in dispute.entries} == {("Hoa", "của Hoa"), ("Minh", "của Minh")}
    assert hoa.store.value(NOTE) == minh.store.value(NOTE) == "của Hoa"


def test_equal_values_are_no_dispute(hoa: Laptop, minh: Laptop) -> None:
    hoa.say(NOTE, "giống nhau")
    minh.say(NOTE, "giống nhau")
    exchange(hoa, minh)
    assert hoa.store.disputes() == minh.store.disputes() == ()


def test_deciding_a_dispute_settles_it_on_both_laptops(hoa: Laptop, minh: Laptop) -> None:
    hoa.say(NOTE, "của Hoa")
    minh.say(NOTE, "của Minh")
    exchange(hoa, minh)
    minh.say(NOTE, "của Minh")
    exchange(hoa, minh)
    assert hoa.store.disputes() == ()
    assert hoa.store.value(NOTE) == "của Minh"


def test_a_laptop_whose_clock_lies_still_writes_after_what_it_has_seen(hoa: Laptop, minh: Laptop) -> None:
    hoa.say(NOTE, "đầu")
    exchange(hoa, minh)
    minh.say(NOTE, "sau")
    exchange(hoa, minh)
    assert hoa.store.value(NOTE) == "sau"
    assert hoa.store.disputes() == ()


def test_merging_twice_changes_nothing(hoa: Laptop, minh: Laptop) -> None:
    hoa.say(NOTE, "x")
    entries = tuple(hoa.store.entries_since({}))
    assert minh.store.merge(entries).added == 1
    assert minh.store.merge(entries).added == 0


@pytest.mark.parametrize("behind", [0, 3, 500])
def test_what_is_asked_is_the_same_however_far_the_look_up_tables_are_behind(
    hoa: Laptop, minh: Laptop, monkeypatch: pytest.MonkeyPatch, behind: int
) -> None:
    monkeypatch.setattr(lookup, "MOST_BEHIND", behind)
    written = [hoa.say(NOTE if number % 3 else OTHER, f"lần {number}") for number in range(8)]
    minh.say(NOTE, "của Minh")
    exchange(hoa, minh)
    written += [hoa.say(OTHER, f"sau {number}") for number in range(5)]
    store = hoa.store
    tail = store.number - lookup.reached(store._db)
    assert tail == {0: 0, 3: 1, 500: 5}[behind]
    assert store.known() == {"hoa": 13, "minh": 1}
    assert store.heads_of_devices()["hoa"] == written[-1].hash
    assert list(store.entries_since({"minh": 1})) == written
    assert list(store.entries_since({"hoa": 11, "minh": 1})) == written[11:]
    assert [past.value for past in store.history(OTHER)] == [e.value for e in written if e.register == OTHER]
    assert [list(step.after.values()) for step in store.steps("visit1")] == [[e.value] for e in reversed(written)]
    assert len(store.steps("visit1", most=4)) == 3
    assert {entry.value for entry in store.disputes()[0].entries} == {"lần 7", "của Minh"}
    assert store.check_chains() == ()
    hoa.reopen().write([Change(NOTE, "nữa")])
    assert hoa.store.sequence == 14
    hoa.store.settle()
    assert lookup.reached(hoa.store._db) == hoa.store.number
    assert minh.store.merge(hoa.store.entries_since(minh.store.known())).added == 6


def test_an_altered_entry_is_refused_and_nothing_of_its_batch_is_taken_in(hoa: Laptop, minh: Laptop) -> None:
    good, bad = hoa.say(NOTE, "thật"), hoa.say(OTHER, "thật")
    forged = Entry(
        bad.id, bad.device, bad.sequence, bad.person, bad.hlc, bad.register, "giả", bad.replaces, bad.previous, bad.hash
    )
    with pytest.raises(Damaged):
        minh.store.merge([good, forged])
    assert minh.store.value(NOTE) is None


def test_an_entry_changed_inside_the_file_breaks_the_chain(hoa: Laptop) -> None:
    hoa.say(NOTE, "thật")
    hoa.say(NOTE, "sau")
    assert hoa.store.check_chains() == ()
    hoa.store._db.execute("UPDATE entry SET value = '\"giả\"' WHERE sequence = 1")
    assert "hoa #1: altered" in hoa.store.check_chains()


def test_a_rewritten_entry_with_a_fresh_hash_does_not_fit_the_next_one(hoa: Laptop) -> None:
    first = hoa.say(NOTE, "thật")
    hoa.say(NOTE, "sau")
    lie = sealed(first.id, first.device, 1, first.person, first.hlc, NOTE, "giả", (), first.previous)
    hoa.store._db.execute("UPDATE entry SET value = '\"giả\"', hash = ? WHERE sequence = 1", [bytes.fromhex(lie.hash)])
    assert hoa.store.check_chains() == ("hoa #2: does not follow #1",)


def test_the_file_holds_no_readable_word(hoa: Laptop) -> None:
    hoa.say(NOTE, "Nguyễn Văn Đức niêm yết")
    hoa.store.close()
    for path in [*hoa.folder.glob("*.*"), *hoa.folder.glob("journal/*")]:
        assert "Nguyễn".encode() not in path.read_bytes()
        assert not path.read_bytes().startswith(b"SQLite format")


def test_using_a_closed_store_is_a_mistake_and_casts_no_doubt_on_the_file(hoa: Laptop) -> None:
    hoa.say(NOTE, "x")
    closed = hoa.store
    closed.close()
    for act in (lambda: closed.write([Change(NOTE, "y")]), lambda: closed.value(NOTE), closed.disputes, closed.settle):
        with pytest.raises(sqlcipher3.ProgrammingError):
            act()
    assert not (hoa.folder / SUSPECT).exists()
    hoa.store = hoa.open()
    assert hoa.store.value(NOTE) == "x"


def test_another_key_does_not_open_the_file(hoa: Laptop) -> None:
    hoa.say(NOTE, "x")
    hoa.store.close()
    with pytest.raises(Damaged):
        Store.open(hoa.folder, bytes(32), clock=hoa.clock, ids=hoa.ids, device="hoa", person="Hoa")


def test_a_flipped_bit_is_noticed_and_the_file_left_where_it_is(hoa: Laptop) -> None:
    for number in range(200):
        hoa.say(Register("visit1", "answer", "", f"/cchc/{number}"), "đạt" * 20)
    hoa.store.close()
    path = hoa.folder / FILE
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)
    with pytest.raises(Damaged):
        hoa.open()
    assert path.exists()


def test_a_file_of_a_newer_version_is_refused(hoa: Laptop) -> None:
    hoa.store._db.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('cchc', '9999_tomorrow', '')"
    )
    with pytest.raises(NewerFormat):
        hoa.reopen()


def test_another_thread_is_told_that_it_does_not_own_the_store(hoa: Laptop) -> None:
    caught: list[BaseException] = []

    def intrude() -> None:
        try:
            hoa.store.write([Change(NOTE, "x")])
        except WrongThread as error:
            caught.append(error)

    thread = threading.Thread(target=intrude)
    thread.start()
    thread.join()
    assert len(caught) == 1


def test_the_value_that_was_provisional_can_be_chosen_too(hoa: Laptop, minh: Laptop) -> None:
    hoa.say(NOTE, "của Hoa")
    minh.say(NOTE, "của Minh")
    exchange(hoa, minh)
    decided = minh.store.decide(NOTE, minh.store.value(NOTE)).entries[0]
    assert len(decided.replaces) == 2
    exchange(hoa, minh)
    assert hoa.store.disputes() == minh.store.disputes() == ()
    assert [past.value for past in hoa.store.history(NOTE)][-1] == "của Hoa"
    assert {past.value for past in hoa.store.history(NOTE)} == {"của Hoa", "của Minh"}


def test_a_laptop_that_meets_its_own_double_writes_on_under_a_new_id(hoa: Laptop, minh: Laptop) -> None:
    hoa.say(NOTE, "trước khi chép")
    hoa.store.close()
    shutil.copytree(hoa.folder, hoa.folder.with_name("bản sao"))
    hoa.store = hoa.open()
    double = Laptop(hoa.folder.with_name("bản sao"), "hoa", seed=1)
    hoa.say(NOTE, "máy thật")
    double.say(NOTE, "máy chép")
    merged = hoa.store.merge(list(double.store.entries_since({})))
    assert merged.forked == {"hoa"}
    assert hoa.store.device != "hoa"
    assert {entry.value for entry in hoa.store.disputes()[0].entries} == {"máy thật", "máy chép"}
    assert hoa.say(OTHER, "từ đây").sequence == 1
    exchange(hoa, minh)
    assert minh.store.value(OTHER) == "từ đây"
    assert minh.store.forks() == {"hoa": 2}


@pytest.mark.parametrize("reading", ["history", "steps", "disputes", "merge", "entries"])
def test_no_reading_ever_holds_up_what_is_written_after_it(hoa: Laptop, minh: Laptop, reading: str) -> None:
    """A read that fills scratch tables once left a transaction open: later acts were lost at the next power cut."""
    hoa.say(NOTE, "một")
    minh.say(NOTE, "hai")
    hoa.store.merge(list(minh.store.entries_since({})))
    match reading:
        case "history":
            hoa.store.history(NOTE)
        case "steps":
            hoa.store.steps("visit1")
        case "disputes":
            hoa.store.disputes()
        case "merge":
            hoa.store.merge([])
        case "entries":
            next(hoa.store.entries_since({}))
    hoa.say(OTHER, "còn đây")
    dead = hoa.folder.with_name("sau khi mất điện")
    shutil.copytree(hoa.folder, dead)
    again = Store.open(dead, KEY, clock=hoa.clock, ids=hoa.ids, device="hoa", person="Hoa")
    assert again.value(OTHER) == "còn đây"
    again.close()
    hoa.store.settle()


acts = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 2), st.integers(0, 4), st.booleans()), min_size=1, max_size=25
)


@settings(max_examples=25, deadline=None)
@given(acts, st.randoms(use_true_random=False))
def test_any_exchange_in_any_order_ends_in_the_same_values(
    tmp_path_factory: pytest.TempPathFactory, script: list[tuple[int, int, int, bool]], chance: random.Random
) -> None:
    root = tmp_path_factory.mktemp("merge")
    laptops = [
        Laptop(root / name, name, START + timedelta(hours=hour)) for name, hour in (("a", 0), ("b", -5), ("c", 9))
    ]
    for who, where, what, then_exchange in script:
        laptops[who].store.write([Change(Register("v", "answer", "", f"/{where}"), what)])
        if then_exchange:
            exchange(laptops[who], laptops[(who + 1) % 3])
    everything = [entry for laptop in laptops for entry in laptop.store.entries_since({})]
    for laptop in laptops:
        chance.shuffle(everything)
        cut = chance.randrange(len(everything) + 1)
        laptop.store.merge(everything[:cut])
        laptop.store.merge(everything[cut:])
    ends = [
        (laptop.store.values("v"), {(d.register, tuple(e.id for e in d.entries)) for d in laptop.store.disputes()})
        for laptop in laptops
    ]
    assert ends[0] == ends[1] == ends[2]
    for laptop in laptops:
        assert laptop.store.check_chains() == ()
        laptop.store.close()
