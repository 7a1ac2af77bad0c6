"""A damaged, missing or outdated data base is rebuilt, and the damaged one is kept."""

import contextlib
import random
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from sqlite_utils.db import Database

from cchc_desktop.storage import rescue
from cchc_desktop.storage.engine import connect
from cchc_desktop.storage.integrity import SUSPECT, Check, suspect
from cchc_desktop.storage.journal import Register
from cchc_desktop.storage.refusals import Damaged, RestartToMend, WrongKey
from cchc_desktop.storage.rescue import SET_ASIDE
from cchc_desktop.storage.second_copy import FOLDER as COPY
from cchc_desktop.storage.second_copy import segments
from cchc_desktop.storage.store import FILE
from tests.unit.storage.conftest import KEY, NOTE, OTHER, Laptop, exchange


def _answers(laptop: Laptop, count: int = 300) -> dict[Register, str]:
    said = {Register("visit1", "answer", "", f"/cchc/{number}"): f"câu {number} " * 9 for number in range(count)}
    for register, text in said.items():
        laptop.say(register, text)
    return said


def _holds(laptop: Laptop, said: dict[Register, str]) -> bool:
    return all(laptop.store.value(register) == text for register, text in said.items())


def _harm(path: Path, seed: int = 1, places: int = 12) -> None:
    raw = bytearray(path.read_bytes())
    chance = random.Random(seed)
    for _ in range(places):
        raw[chance.randrange(4096, len(raw))] ^= 0xFF
    path.write_bytes(raw)


def _damage_met(laptop: Laptop, said: dict[Register, str]) -> bool:
    try:
        laptop.store.values("visit1")
        for register in said:
            laptop.store.value(register)
    except RestartToMend:
        return True
    return False


@pytest.mark.parametrize("harm", ["flips", "cut", "head", "empty", "gone"])
def test_a_harmed_data_base_is_rebuilt_whole_and_kept(hoa: Laptop, harm: str) -> None:
    said = _answers(hoa)
    hoa.store.close()
    path = hoa.folder / FILE
    match harm:
        case "flips":
            _harm(path)
        case "cut":
            path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
        case "head":
            path.write_bytes(b"\0" * 4096 + path.read_bytes()[4096:])
        case "empty":
            path.write_bytes(b"")
        case "gone":
            path.unlink()
    harmed = path.read_bytes() if path.exists() else None
    recovered = hoa.rescue()
    assert recovered is not None
    assert recovered.gaps == ()
    assert recovered.entries == len(said)
    assert _holds(hoa, said)
    assert hoa.store.check_chains() == ()
    if harmed is not None:
        assert (recovered.set_aside / FILE).read_bytes() == harmed
    assert hoa.say(NOTE, "viết tiếp").device != "hoa", "what the rebuilding may lack must not be numbered again"


def test_a_sound_file_is_left_alone(hoa: Laptop) -> None:
    said = _answers(hoa, 5)
    hoa.store.close()
    assert hoa.rescue() is None
    assert _holds(hoa, said)
    assert not (hoa.folder / SET_ASIDE).exists()


def test_an_old_file_that_was_put_back_gets_what_the_second_copy_holds(hoa: Laptop) -> None:
    hoa.say(NOTE, "cũ")
    hoa.store.close()
    old = (hoa.folder / FILE).read_bytes()
    hoa.store = hoa.open()
    hoa.say(NOTE, "mới")
    hoa.store.close()
    (hoa.folder / FILE).write_bytes(old)
    assert hoa.rescue() is not None
    assert hoa.store.value(NOTE) == "mới"


def test_what_the_copy_lost_is_read_out_of_the_damaged_file(hoa: Laptop) -> None:
    said = _answers(hoa, 400)
    hoa.store.close()
    _harm(hoa.folder / FILE, places=2)
    segment = segments(hoa.folder / COPY)[0]
    segment.write_bytes(segment.read_bytes()[: segment.stat().st_size // 2])
    recovered = hoa.rescue()
    assert recovered is not None
    kept = sum(hoa.store.value(register) == text for register, text in said.items())
    assert kept > len(said) * 0.9
    assert (kept == len(said)) == (recovered.gaps == ())


def test_a_backup_fills_what_file_and_copy_have_lost(hoa: Laptop, tmp_path: Path) -> None:
    said = _answers(hoa, 50)
    hoa.store.close()
    shutil.copytree(hoa.folder, tmp_path / "thẻ nhớ")
    (hoa.folder / FILE).write_bytes(b"hong")
    shutil.rmtree(hoa.folder / COPY)
    recovered = hoa.rescue(tmp_path / "thẻ nhớ")
    assert recovered is not None
    assert recovered.from_backups == len(said)
    assert _holds(hoa, said)


def test_keys_of_another_workspace_change_nothing(hoa: Laptop, tmp_path: Path) -> None:
    _answers(hoa, 3)
    hoa.store.close()
    before = (hoa.folder / FILE).read_bytes()
    from cchc_desktop.storage.rescue import rebuild

    with pytest.raises(WrongKey):
        rebuild(hoa.folder, bytes(32), at=hoa.clock.now())
    assert (hoa.folder / FILE).read_bytes() == before
    assert not (hoa.folder / SET_ASIDE).exists()


def test_where_nothing_can_be_read_everything_stays_where_it_stood(hoa: Laptop) -> None:
    hoa.say(NOTE, "x")
    hoa.store.close()
    shutil.rmtree(hoa.folder / COPY)
    (hoa.folder / FILE).write_bytes(b"\1" * 9000)
    with pytest.raises(Damaged):
        hoa.rescue()
    assert (hoa.folder / FILE).read_bytes() == b"\1" * 9000


def test_a_rebuilt_laptop_and_its_team_end_up_the_same(hoa: Laptop, minh: Laptop) -> None:
    hoa.say(NOTE, "đã gửi")
    exchange(hoa, minh)
    hoa.say(OTHER, "chưa gửi")
    hoa.store.close()
    (hoa.folder / FILE).write_bytes(b"hong")
    hoa.rescue()
    hoa.say(NOTE, "sau khi dựng lại")
    exchange(hoa, minh)
    assert hoa.store.values("visit1") == minh.store.values("visit1")
    assert minh.store.value(OTHER) == "chưa gửi"
    assert hoa.store.forks() == minh.store.forks() == {}


def test_the_check_beside_the_work_finds_a_flipped_bit_and_leaves_word(hoa: Laptop) -> None:
    said = _answers(hoa)
    hoa.store.close()
    sound = Check(hoa.folder / FILE, KEY)
    sound.start()
    sound.wait()
    assert sound.ended()
    assert sound.trouble() is None
    _harm(hoa.folder / FILE, places=1)
    check = Check(hoa.folder / FILE, KEY)
    check.start()
    check.wait()
    assert check.trouble()
    suspect(hoa.folder)
    assert hoa.rescue() is not None
    assert _holds(hoa, said)
    assert not (hoa.folder / SUSPECT).exists()


def test_damage_met_in_the_middle_of_the_work_is_named_and_mended_at_the_next_opening(
    hoa: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = _answers(hoa)
    hoa.store.close()
    monkeypatch.setattr("cchc_desktop.storage.store.SMALL", 0)  # as a file too large to be checked whole at opening
    path = hoa.folder / FILE
    sound = path.read_bytes()
    for page in range(15, len(sound) // 4096):
        path.write_bytes(sound[: page * 4096 + 100] + b"XXXX" + sound[page * 4096 + 104 :])
        with contextlib.suppress(Damaged):
            hoa.store = hoa.open()
            if _damage_met(hoa, said):
                break
            hoa.store.close()
    else:
        pytest.fail("no page was read that opening had not looked at")
    assert (hoa.folder / SUSPECT).exists()
    hoa.store._db.conn.close()
    assert hoa.rescue() is not None
    assert _holds(hoa, said)


def test_an_older_state_of_the_whole_folder_begins_a_new_chain(hoa: Laptop, minh: Laptop, tmp_path: Path) -> None:
    marks = tmp_path / "máy này"
    hoa.say(NOTE, "một")
    hoa.store.close()
    hoa.rescue(marks=marks)
    first = hoa.store.device
    hoa.say(NOTE, "hai")
    hoa.devices(marks).remember(hoa.store.device, hoa.store.sequence)
    hoa.store.close()
    shutil.copytree(hoa.folder, tmp_path / "ảnh đĩa cũ")
    hoa.rescue(marks=marks)
    assert hoa.store.device == first, "nothing was put back yet"
    hoa.say(NOTE, "ba")
    exchange(hoa, minh)
    hoa.devices(marks).remember(hoa.store.device, hoa.store.sequence)
    hoa.store.close()
    shutil.rmtree(hoa.folder)
    shutil.copytree(tmp_path / "ảnh đĩa cũ", hoa.folder)
    hoa.clock.advance(timedelta(days=1))
    hoa.rescue(marks=marks)
    assert hoa.store.device != first
    hoa.say(NOTE, "bốn")
    exchange(hoa, minh)
    assert minh.store.forks() == {}
    assert {entry.value for entry in minh.store.disputes()[0].entries} == {"ba", "bốn"}


def test_a_damaged_file_that_was_taken_in_is_not_read_again_the_next_time(hoa: Laptop) -> None:
    said = _answers(hoa, 40)
    hoa.store.close()
    (hoa.folder / FILE).write_bytes(b"\0" * 100 + (hoa.folder / FILE).read_bytes()[100:])
    first = hoa.rescue()
    assert first is not None
    # What lies there now could be read: it would be offered to the next rebuilding too.
    sound = (hoa.folder / FILE).read_bytes()
    (first.set_aside / FILE).write_bytes(sound)
    hoa.store.close()
    (hoa.folder / FILE).unlink()
    second = hoa.rescue()
    assert second is not None
    assert (second.from_file, second.entries) == (0, len(said))
    # One that a rebuilding had only set aside when it was cut off is read.
    hoa.store.close()
    (hoa.folder / FILE).unlink()
    next(first.set_aside.glob("taken-in")).unlink()
    third = hoa.rescue()
    assert third is not None
    assert third.from_file == len(said)


def test_a_file_that_gives_nothing_is_given_up_before_every_row_was_asked_for(
    hoa: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = _answers(hoa, 900)
    root = hoa.store._db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'register'").fetchone()[0]
    hoa.store.close()
    raw = bytearray((hoa.folder / FILE).read_bytes())
    raw[(root - 1) * 4096 + 50] ^= 0xFF
    (hoa.folder / FILE).write_bytes(raw)
    opened: list[Path] = []

    def counted(path: Path, key: bytes, *, wal: bool = True) -> Database:
        opened.append(path)
        return connect(path, key, wal=wal)

    monkeypatch.setattr(rescue, "connect", counted)
    monkeypatch.setattr(rescue, "_MOST_FAILURES_AT_ALL", 60)
    recovered = hoa.rescue()
    assert recovered is not None
    assert recovered.from_file == 0
    assert _holds(hoa, said)
    assert len([path for path in opened if "reading" in path.name]) <= 60
