"""A new version of the program travels in the office's signed update: taken whole or refused with a reason."""

import random
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.program import archive
from cchc_desktop.program.refusals import BrokenProgram, DataIsNewer, NoProgramBefore, OlderProgram, OtherPlatform
from cchc_desktop.program.release import Release, this_platform
from cchc_desktop.program.shelf import Shelf
from cchc_desktop.storage.schema import steps
from cchc_desktop.workspace.places import PlaceKind
from cchc_desktop.workspace.updates import Part, PartKind
from tests.unit.workspace.laptops import Laptop, Team, anchor

NEW = f"KiemTraCCHC-0.2.0{archive.ENDING}"


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = Team(tmp_path)
    yield made
    made.close()


def program(folder: Path, version: str, *, platform: str = "", tables: tuple[str, ...] = ()) -> Part:
    source = folder / f"src-{version}"
    shutil.rmtree(source, ignore_errors=True)
    source.mkdir(parents=True)
    (source / "KiemTraCCHC").write_bytes(random.Random(version).randbytes(3000))
    out = folder / f"KiemTraCCHC-{version}{archive.ENDING}"
    release = Release(version, "", platform or this_platform(), tables or steps(), {"vi": "- Nhanh hơn"})
    archive.pack(source, release, out)
    return Part(PartKind.APP, out.name, out.read_bytes())


@pytest.fixture
def bao(team: Team, tmp_path: Path) -> Laptop:
    """A laptop of the team on which 0.1.0 is installed."""
    laptop = team.join("Trần Quốc Bảo")
    base = Release("0.1.0", "", this_platform(), steps())
    laptop.around = replace(laptop.around, shelf=Shelf(tmp_path / "máy" / "program", base))
    laptop.reopen()
    return laptop


def shelf(laptop: Laptop) -> Shelf:
    found = laptop.workspace.updates.shelf
    assert found is not None
    return found


def test_a_new_version_is_unpacked_and_waits_for_the_next_start(team: Team, bao: Laptop, tmp_path: Path) -> None:
    data = team.office.workspace.updates.make((program(tmp_path, "0.2.0"),), "bản tháng 5")
    opened = bao.workspace.updates.opening("usb")(data)
    assert opened.program is not None
    assert opened.program.news == {"vi": "- Nhanh hơn"}
    # It was read and unpacked, but nothing counts yet.
    assert shelf(bao).waiting() is None
    assert bao.workspace.updates.in_force() is None
    staged = bao.workspace.updates.put_in_force(opened)
    assert staged.parts == (("app", NEW),)
    waiting = shelf(bao).waiting()
    assert waiting is not None
    assert waiting.version == "0.2.0"
    # The program lies with the programs, never in the folder of the data.
    assert not list(bao.workspace.folder.rglob(f"*{archive.ENDING}"))


def test_of_several_systems_each_laptop_takes_its_own(team: Team, bao: Laptop, tmp_path: Path) -> None:
    parts = (program(tmp_path / "w", "0.3.0", platform="windows-amd64"), program(tmp_path, "0.2.0"))
    data = team.office.workspace.updates.make(parts)
    opened = bao.workspace.updates.opening("usb")(data)
    assert opened.program is not None
    assert opened.program.version == "0.2.0"


def test_an_update_that_brings_only_a_foreign_or_an_older_program_is_refused(
    team: Team, bao: Laptop, tmp_path: Path
) -> None:
    updates = team.office.workspace.updates
    foreign = updates.make((program(tmp_path, "0.2.0", platform="windows-amd64"),))
    with pytest.raises(OtherPlatform):
        bao.workspace.updates.take(foreign, "usb")
    older = updates.make((program(tmp_path, "0.0.9"),))
    with pytest.raises(OlderProgram):
        bao.workspace.updates.take(older, "usb")
    assert bao.workspace.updates.in_force() is None
    # With texts beside it the update counts, and the reason is told.
    mixed = updates.make((program(tmp_path, "0.0.9"), anchor()))
    opened = bao.workspace.updates.opening("usb")(mixed)
    assert isinstance(opened.left, OlderProgram)
    assert bao.workspace.updates.put_in_force(opened).number == 3
    assert shelf(bao).waiting() is None


def test_a_harmed_program_stops_the_whole_update_although_the_office_signed_it(
    team: Team, bao: Laptop, tmp_path: Path
) -> None:
    good = program(tmp_path, "0.2.0")
    broken = replace(good, data=good.data[: len(good.data) // 2])
    with pytest.raises(BrokenProgram):
        team.office.workspace.updates.make((broken, anchor()))
    assert team.office.workspace.updates.in_force() is None


def test_a_full_disk_and_any_other_refusal_leave_the_laptop_as_it_was(
    team: Team, bao: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = team.office.workspace.updates.make((program(tmp_path, "0.2.0"),))
    full = shutil.disk_usage(tmp_path)._replace(free=0)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: full)
    with pytest.raises(Refusal, match="MB must be free"):
        bao.workspace.updates.take(data, "usb")
    assert bao.workspace.updates.in_force() is None
    assert shelf(bao).waiting() is None


def test_going_back_is_declined_where_the_version_before_cannot_read_the_data(
    team: Team, bao: Laptop, tmp_path: Path
) -> None:
    with pytest.raises(NoProgramBefore):
        bao.workspace.updates.program_back()
    bao.workspace.updates.take(team.office.workspace.updates.make((program(tmp_path, "0.2.0"),)), "usb")
    assert bao.workspace.updates.program_back().version == "0.1.0"
    # The same again, but the tables were changed since 0.1.0.
    old = Release("0.1.0", "", this_platform(), steps()[:-1])
    bao.around = replace(bao.around, shelf=Shelf(tmp_path / "khác", old))
    bao.reopen()
    bao.workspace.updates.take(team.office.workspace.updates.make((program(tmp_path, "0.3.0"),)), "usb")
    with pytest.raises(DataIsNewer):
        bao.workspace.updates.program_back()
    assert shelf(bao).waiting() is not None


def test_the_newest_update_is_found_at_the_places_of_exchange_and_on_sticks(
    team: Team, bao: Laptop, tmp_path: Path
) -> None:
    share, stick = tmp_path / "ổ chung", tmp_path / "USB"
    for folder in (share, stick):
        folder.mkdir()
    office = team.office.workspace
    assert bao.workspace.updates.looking((stick,))() is None
    office.exchange.places.add(PlaceKind.FOLDER, "Ổ chung", {"folder": str(share)})
    first = office.updates.make((anchor(),))
    assert office.updates.hand_out(first) == ("Ổ chung",)
    second = office.updates.make((anchor(),))
    (stick / "bản mới.cchcu").write_bytes(second)
    (stick / "hỏng.cchcu").write_bytes(second[:-1])
    bao.place(share)
    bao.workspace.exchange.places.add(
        PlaceKind.SMB, "máy chủ tắt", {"host": "", "share": "", "user": "", "password": ""}
    )
    found = bao.workspace.updates.looking()()
    assert found is not None
    assert found.data == first
    found = bao.workspace.updates.looking((stick, tmp_path / "không có"))()
    assert found is not None
    assert (found.place, found.name, found.data) == (str(stick), "bản mới.cchcu", second)
    bao.workspace.updates.take(found.data, found.name)
    assert bao.workspace.updates.looking((stick,))() is None
