"""The body of an entry, and stretches of a chain that are read at once."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_desktop.storage.journal import (
    GENESIS,
    Change,
    Entry,
    Proven,
    Register,
    body_of,
    canonical,
    packed,
    proven,
    sealed,
    unpacked,
)
from cchc_desktop.storage.refusals import Malformed
from tests.unit.storage.conftest import NOTE, OTHER, Laptop

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
mark = st.integers(0, 2**128 - 1).map("{:032x}".format)
clock = st.integers(0, 2**64 - 1).map("{:016x}".format)
names = st.text(max_size=12)
rows = st.tuples(mark, names, names, clock, st.tuples(names, names, names, names), anything, st.lists(mark, max_size=2))


def _chain(parts: list[tuple[Any, ...]]) -> list[list[Any]]:
    """Return rows as a bundle holds them: the hash before stands in the first only."""
    return [
        [identity, device, number, person, hlc, place, value, old, "" if number > 1 else GENESIS]
        for number, (identity, device, person, hlc, place, value, old) in enumerate(parts, 1)
    ]


def _one_by_one(chain: list[list[Any]]) -> list[Entry]:
    entries: list[Entry] = []
    for row in chain:
        entries.append(unpacked([*row[:8], entries[-1].hash if entries else row[8]]))
    return entries


@settings(max_examples=150, deadline=None)
@given(st.lists(rows, max_size=4))
def test_a_stretch_read_at_once_is_what_its_entries_are_one_by_one(parts: list[tuple[Any, ...]]) -> None:
    chain = _chain(parts)
    found = proven(chain)
    assert list(found.entries) == _one_by_one(chain)
    assert list(found.texts) == [canonical(entry.value) for entry in found.entries]
    for entry in found.entries:
        # The body that is put together by hand is the canonical JSON of what the entry packs to.
        assert body_of(entry) == canonical(packed(entry))


@pytest.mark.parametrize(
    ("part", "wrong"),
    [
        (0, "g" * 32),
        (0, "a" * 31),
        (0, 7),
        (1, None),
        (1, "x" * 5000),
        (2, 0),
        (2, True),
        (2, 2**60),
        (2, "2"),
        (3, "\ud800"),
        (4, "A" * 16),
        (4, "a" * 17),
        (5, ["a", "b", "c"]),
        (5, ["a", "b", "c", "d", "e"]),
        (5, ["a", "b", "c", 4]),
        (6, float("nan")),
        (7, ["a" * 31]),
        (7, [5]),
        (7, ["b" * 32] * 2000),
        (7, 5),
    ],
)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_what_is_no_entry_is_refused_wherever_it_stands(part: int, wrong: object, place: int) -> None:
    chain = _chain(
        [(f"{number:032x}", "hoa", "Hoa", f"{number:016x}", ("v", "answer", "", "/a"), "x", []) for number in range(3)]
    )
    assert len(proven(chain).entries) == 3
    chain[place][part] = wrong
    with pytest.raises(Malformed):
        proven(chain)


def test_the_first_one_must_say_what_it_follows() -> None:
    row = ["a" * 32, "hoa", 1, "Hoa", "0" * 16, ["v", "answer", "", "/a"], "x", [], ""]
    for wrong in ("", "a" * 63, "G" * 64, 5):
        with pytest.raises(Malformed):
            proven([[*row[:8], wrong]])


def test_an_id_that_is_taken_is_refused_also_where_a_chain_only_goes_on(hoa: Laptop, minh: Laptop) -> None:
    first, second = hoa.say(NOTE, "một"), hoa.say(OTHER, "hai")
    minh.store.merge([first, second])
    lie = sealed(first.id, "hoa", 3, "Hoa", second.hlc, NOTE, "giả", (), second.hash)
    with pytest.raises(Malformed):
        minh.store.merge(Proven([lie], [canonical("giả")]))
    assert minh.store.value(NOTE) == "một"
    assert minh.store.known() == {"hoa": 2}
    # The transaction is over, and nothing was noted as damage of the file.
    minh.store.write([Change(Register("v", "answer", "", "/b"), "tiếp")])
    assert minh.reopen().value(Register("v", "answer", "", "/b")) == "tiếp"


def test_an_entry_that_came_twice_in_one_go_counts_once(hoa: Laptop, minh: Laptop) -> None:
    first, second = hoa.say(NOTE, "một"), hoa.say(NOTE, "hai")
    part = proven([packed(first), packed(second)])
    assert minh.store.merge(Proven.joined([part, part])).added == 2
    lie = sealed(second.id, "hoa", 2, "Hoa", second.hlc, NOTE, "giả", (), first.hash)
    with pytest.raises(Malformed):
        Proven.joined([part, Proven([lie], [canonical("giả")])])
