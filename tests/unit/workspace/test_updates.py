"""The update stick: signed by the office, taken whole or not at all, taken back in one act."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc_desktop.domain.places import resources
from cchc_desktop.signing.anchors import NotATrustFile
from cchc_desktop.sync.refusals import BrokenStick
from cchc_desktop.workspace.members import NotTheOffice
from cchc_desktop.workspace.packs import BrokenPack
from cchc_desktop.workspace.updates import NothingBefore, OlderUpdate, Part, PartKind
from tests.unit.signing import office
from tests.unit.workspace.laptops import Team

_FEW_UNITS = (
    b'{"format": "cchc-units/1", "title": "A", "version": "2026-01-01", "source": "", "units": [], "provinces": '
    b'[{"code": "1", "name": "A", "kind": "province", "effective_from": null, "effective_to": null, "became": []}]}'
)


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = Team(tmp_path)
    yield made
    made.close()


def legal(title: str) -> Part:
    data = json.loads((resources() / "legal" / "register.json").read_text(encoding="utf-8"))
    data["texts"][0]["title"] = title
    return Part(PartKind.LEGAL, "văn bản.json", json.dumps(data).encode())


def first_title(team: Team, index: int) -> str:
    return team.laptops[index].workspace.legal.all()[0].title


def test_an_update_comes_into_force_on_the_next_start_and_goes_back(team: Team) -> None:
    bao = team.join("Trần Quốc Bảo")
    before = first_title(team, 1)
    one = team.office.workspace.updates.make((legal("Một"), Part(PartKind.APP, "cchc-0.2.run", b"\x7fELF")), "tháng 5")
    two = team.office.workspace.updates.make((legal("Hai"),))
    staged = bao.workspace.updates.take(one, "usb")
    assert (staged.number, staged.remark, len(staged.parts)) == (1, "tháng 5", 2)
    app = bao.workspace.updates.app()
    assert app is not None
    assert app.read_bytes() == b"\x7fELF"
    bao.reopen()
    assert first_title(team, 1) == "Một"
    bao.workspace.updates.take(two, "usb")
    bao.reopen()
    assert first_title(team, 1) == "Hai"
    with pytest.raises(OlderUpdate):
        bao.workspace.updates.take(one, "usb")
    bao.workspace.updates.take_back()
    bao.reopen()
    assert first_title(team, 1) == "Một"
    bao.workspace.updates.take_back()
    bao.reopen()
    assert first_title(team, 1) == before
    with pytest.raises(NothingBefore):
        bao.workspace.updates.take_back()


def test_nothing_that_was_altered_or_cut_is_taken(team: Team) -> None:
    bao = team.join("Trần Quốc Bảo")
    data = team.office.workspace.updates.make((Part(PartKind.UNITS, "xã.json", _FEW_UNITS),))
    for place in range(0, len(data), 37):
        flipped = bytearray(data)
        flipped[place] ^= 1
        for broken in (bytes(flipped), data[:place]):
            with pytest.raises(BrokenStick):
                bao.workspace.updates.take(broken, "usb")
    with pytest.raises(BrokenStick):
        bao.workspace.updates.take(data + b"x", "usb")
    assert bao.workspace.updates.in_force() is None
    assert bao.workspace.updates.take(data, "usb").number == 1


def test_a_pack_that_cannot_be_read_stops_the_whole_update(team: Team) -> None:
    bad = Part(PartKind.CALENDAR, "lịch.json", b'{"format": "cchc-calendar/9"}')
    with pytest.raises(BrokenPack):
        team.office.workspace.updates.make((legal("Một"), bad))
    assert team.office.workspace.updates.in_force() is None


def test_only_the_office_makes_updates(team: Team, tmp_path: Path) -> None:
    bao = team.join("Trần Quốc Bảo")
    with pytest.raises(NotTheOffice):
        bao.workspace.updates.make((legal("Một"),))
    (tmp_path / "other").mkdir()
    stranger = Team(tmp_path / "other", other=True)
    foreign = stranger.office.workspace.updates.make((legal("Lạ"),))
    stranger.close()
    with pytest.raises(BrokenStick):
        bao.workspace.updates.take(foreign, "usb")


def test_certificates_of_an_update_are_trusted_until_it_is_taken_back(team: Team) -> None:
    bao = team.join("Trần Quốc Bảo")
    root = office.root().der
    data = team.office.workspace.updates.make((Part(PartKind.ANCHOR, "Ban Cơ yếu.cer", root),))
    trust = bao.workspace.trust
    assert trust.anchors(own=False).roots == ()
    bao.workspace.updates.take(data, "usb")
    assert trust.anchors(own=False).roots == (root,)
    (view,) = trust.views()
    assert (view.kind, view.sent, view.not_after is not None) == ("root", True, True)
    bao.workspace.updates.take_back()
    assert trust.anchors(own=False).roots == ()
    assert trust.views() == ()


def test_something_else_in_place_of_a_certificate_stops_the_whole_update(team: Team) -> None:
    with pytest.raises(NotATrustFile):
        team.office.workspace.updates.make((legal("Một"), Part(PartKind.ANCHOR, "a.cer", b"hello")))
    assert team.office.workspace.updates.in_force() is None
