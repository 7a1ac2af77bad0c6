"""Every known way to change a signed file is caught (papers.md 2.5 and further ones)."""

import random

import pytest

from cchc_desktop.signing.finding import Report
from cchc_desktop.signing.verify import verify
from tests.unit.signing import attacks, office


def look(pdf: bytes, **more: object) -> Report:
    return verify(pdf, roots=[office.root().der], at=office.SIGNED_AT, **more)  # type: ignore[arg-type]


def test_the_file_that_is_attacked_is_sound(three: bytes) -> None:
    report = look(three)
    assert (report.sound, report.trusted, report.faults) == (True, True, ())


@pytest.mark.parametrize("name", sorted(attacks.INCREMENTS))
def test_a_change_appended_after_signing_is_caught(three: bytes, name: str) -> None:
    attacked = attacks.appended(three, attacks.INCREMENTS[name])
    assert attacked.startswith(three)
    report = look(attacked)
    assert not report.intact
    assert report.faults


@pytest.mark.parametrize("name", sorted(attacks.BYTES))
def test_a_change_of_the_bytes_is_caught(three: bytes, name: str) -> None:
    attacked = attacks.BYTES[name](three)
    assert attacked != three
    report = look(attacked)
    assert not report.sound
    assert report.faults


@pytest.mark.parametrize("name", sorted(attacks.INCREMENTS))
def test_a_change_between_two_signatures_is_caught(one: bytes, name: str) -> None:
    from cchc_desktop.signing.refusals import CannotSign
    from tests.unit.signing.conftest import signed_by

    try:
        attacked = signed_by(signed_by(attacks.appended(one, attacks.INCREMENTS[name]), 1), 2)
    except CannotSign:
        return
    assert not look(attacked).sound


def test_not_one_byte_of_the_last_signatures_container_can_be_changed(three: bytes) -> None:
    """The certificates that come along and the algorithm list are covered by no signature."""
    begin, end = attacks.contents(three, 2)
    length = len(three[begin:end].rstrip(b"0>"))
    chance = random.Random(20260414)
    for _ in range(30):
        at = begin + 1 + chance.randrange(length - 2)
        digit = chance.choice(b"0123456789abcdef" if three[begin:end].islower() else b"0123456789ABCDEF")
        changed = three[:at] + bytes([digit]) + three[at + 1 :]
        if changed != three:
            assert not look(changed).sound, at


def test_flipping_cutting_or_putting_in_a_byte_anywhere_is_caught(three: bytes) -> None:
    chance = random.Random(14042026)
    for number in range(40):
        at = chance.randrange(len(three))
        kinds = (
            three[:at] + bytes([three[at] ^ (1 << chance.randrange(8))]) + three[at + 1 :],
            three[:at] + three[at + 1 :],
            three[:at] + bytes([chance.randrange(256)]) + three[at:],
        )
        assert not look(kinds[number % 3]).sound, (number, at)
