"""What waits in the office's inbox: read back as it was put there, or refused; nothing else."""

import json
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.storage.journal import GENESIS, Entry, Register, canonical, is_sealed, packed, sealed
from cchc_desktop.storage.office.batches import Aside, clock_number, clock_text, in_batches, unwrapped, wrapped
from cchc_desktop.storage.refusals import Malformed

HEX = "0123456789abcdef"


def entry(number: int, scope: str = "v", value: object = "met") -> Entry:
    place = Register(scope, "answer", "", f"/{number}")
    return sealed(f"{number:032x}", "a", number, "Bảo", f"{number:016x}", place, value, (), GENESIS)


def test_a_batch_comes_back_as_it_was() -> None:
    entries = [entry(1), entry(2, value={"ế": [1, None, "\0"]})]
    assert unwrapped(wrapped(entries)) == entries
    assert unwrapped(wrapped([entry(1), entry(1)])) == [entry(1)]
    aside = Aside("tệp", {entry(1).id: "duty"})
    assert unwrapped(wrapped(aside)) == aside


def test_a_visit_never_stands_in_two_lanes_at_once() -> None:
    batches = list(in_batches(entry(number, f"v{number % 40}") for number in range(1, 400)))
    assert sum(map(len, batches)) == 399
    lanes: dict[str, int] = {}
    for number, batch in enumerate(batches):
        for one in batch:
            assert lanes.setdefault(one.register.scope, number) == number


@given(st.text(HEX, min_size=16, max_size=16), st.text(HEX, min_size=16, max_size=16))
def test_clocks_keep_their_order_as_numbers(one: str, other: str) -> None:
    assert (clock_number(one) < clock_number(other)) == (one < other)
    assert clock_text(clock_number(one)) == one
    assert -(2**63) <= clock_number(one) < 2**63


@given(st.binary(max_size=200))
def test_bytes_that_are_no_batch_are_refused(data: bytes) -> None:
    with pytest.raises(Malformed):
        unwrapped(data)


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["source", "reasons", "x"]), inner),
    max_leaves=12,
)


@given(JUNK)
def test_data_of_another_shape_is_refused(data: object) -> None:
    try:
        found = unwrapped(zlib.compress(json.dumps(data).encode()))
    except Malformed:
        return
    assert found == [] or isinstance(found, Aside)


@given(st.integers(0, 8), JUNK)
def test_an_entry_with_a_part_exchanged_is_refused_or_another_entry(part: int, junk: object) -> None:
    parts = packed(entry(1))
    parts[part] = junk
    try:
        found = unwrapped(zlib.compress(canonical([parts]).encode()))
    except Malformed:
        return
    assert isinstance(found, list)
    assert all(is_sealed(one) for one in found), "what is taken for an entry carries the hash of what it says"


def test_two_entries_of_one_name_are_refused() -> None:
    with pytest.raises(Malformed):
        unwrapped(wrapped([entry(1), entry(1, value="unmet")]))
