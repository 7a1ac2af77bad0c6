"""The draw of a sample: repeatable by anyone, fair enough to be trusted."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.sampling import draw, population

CODES = tuple(f"H99.18-2603{day:02d}-{number:04d}" for day in range(1, 29) for number in range(1, 8))
codes = st.lists(st.text(min_size=1, max_size=8), unique=True, max_size=40)


def test_the_same_list_and_seed_draw_the_same_sample() -> None:
    assert draw(CODES, 5, 482913) == draw(CODES, 5, 482913)
    assert draw(CODES, 5, 482913) != draw(CODES, 5, 482914)


def test_the_draw_can_be_checked_with_nothing_but_sha256() -> None:
    by_hand = sorted(CODES, key=lambda code: hashlib.sha256(f"7|{code}".encode()).hexdigest())[:12]
    assert set(draw(CODES, 12, 7)) == set(by_hand)


def test_every_part_of_the_list_is_drawn_from() -> None:
    hits = dict.fromkeys(CODES, 0)
    for seed in range(400):
        for code in draw(CODES, 49, seed):
            hits[code] += 1
    # 49 of 196 over 400 seeds: 100 expected, sigma 8.7; five sigma either way.
    assert min(hits.values()) > 56
    assert max(hits.values()) < 144


def test_repeated_and_blank_codes_are_told_and_count_once() -> None:
    found = population(["A", " B ", "", "A", "C"])
    assert found.codes == ("A", "B", "C")
    assert found.repeated == ("A",)


@given(codes, st.integers(0, 60), st.integers())
def test_a_sample_holds_what_was_asked_for_and_nothing_else(listed: list[str], count: int, seed: int) -> None:
    drawn = draw(listed, count, seed)
    assert len(drawn) == min(count, len(listed))
    assert list(drawn) == [code for code in listed if code in set(drawn)]


@given(codes, st.integers(0, 30), st.integers())
def test_the_order_of_the_list_does_not_change_what_is_drawn(listed: list[str], count: int, seed: int) -> None:
    assert set(draw(listed, count, seed)) == set(draw(listed[::-1], count, seed))
