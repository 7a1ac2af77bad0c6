"""What disks and clocks do to a team: full, read-only, pulled out, wrong. A clear refusal, and nothing is lost."""

import contextlib
import os
import resource
import shutil
import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from cchc_desktop.storage.journal import Register
from cchc_desktop.storage.refusals import CannotWrite, DiskFull, ReadOnly
from tests.unit.storage.conftest import NOTE, Laptop


@contextlib.contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own, where the machine lets us mount one."""
    place = tmp_path / "thẻ"
    place.mkdir()
    if os.geteuid() or shutil.which("mount") is None:
        pytest.skip("mounting a disk needs root")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("this machine does not let us mount a disk")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def _until_refused(laptop: Laptop, most: int = 4000) -> tuple[int, Exception]:
    for number in range(most):
        try:
            laptop.say(Register("visit1", "answer", "", f"/cchc/{number}"), f"câu {number} " * 200)
        except (DiskFull, ReadOnly, CannotWrite) as error:
            return number, error
    raise AssertionError("the disk never filled up")


def _all_there(laptop: Laptop, count: int) -> bool:
    values = laptop.store.values("visit1").get(("answer", ""), {})
    return values == {f"/cchc/{number}": f"câu {number} " * 200 for number in range(count)}


def test_a_quota_refuses_the_act_and_leaves_every_earlier_one(hoa: Laptop) -> None:
    with no_file_larger_than(300_000):
        written, error = _until_refused(hoa)
        assert isinstance(error, DiskFull)
        assert written > 4
        assert _all_there(hoa, written)
    # Room again: the same window goes on without being opened anew.
    hoa.say(Register("visit1", "answer", "", f"/cchc/{written}"), f"câu {written} " * 200)
    assert _all_there(hoa, written + 1)
    hoa.reopen()
    assert _all_there(hoa, written + 1)
    assert hoa.store.check_chains() == ()
    assert hoa.store.copy_trouble() is None


def test_a_full_disk_refuses_the_act_and_goes_on_once_there_is_room(stick: Path) -> None:
    laptop = Laptop(stick / "ws", "hoa")
    (stick / "phim.mp4").write_bytes(bytes(1_000_000))
    written, error = _until_refused(laptop)
    assert isinstance(error, DiskFull)
    assert _all_there(laptop, written)
    (stick / "phim.mp4").unlink()
    laptop.say(Register("visit1", "answer", "", f"/cchc/{written}"), f"câu {written} " * 200)
    laptop.reopen()
    assert _all_there(laptop, written + 1)
    assert laptop.store.check_chains() == ()
    laptop.store.close()


def test_a_disk_that_turned_read_only_is_named_and_loses_nothing(stick: Path) -> None:
    laptop = Laptop(stick / "ws", "hoa")
    laptop.say(NOTE, "trước")
    laptop.store.close()
    subprocess.run(["mount", "-o", "remount,ro,size=3m", str(stick)], check=True)
    try:
        with pytest.raises(ReadOnly):
            laptop.open()
    finally:
        subprocess.run(["mount", "-o", "remount,rw,size=3m", str(stick)], check=True)
    laptop.store = laptop.open()
    assert laptop.store.value(NOTE) == "trước"
    laptop.store.close()


def test_a_stick_pulled_out_in_the_middle_is_said_and_what_was_saved_is_there(stick: Path, tmp_path: Path) -> None:
    laptop = Laptop(stick / "ws", "hoa")
    laptop.say(NOTE, "trước")
    shutil.copytree(stick / "ws", tmp_path / "như trên thẻ")
    for path in (stick / "ws").glob("*"):
        # What the system does to open files of a device that is gone: no such file, no room to write.
        if path.is_file():
            path.unlink()
    shutil.rmtree(stick / "ws")
    with pytest.raises((CannotWrite, ReadOnly, DiskFull)):
        laptop.open()
    shutil.copytree(tmp_path / "như trên thẻ", stick / "ws")
    laptop.store = laptop.open()
    assert laptop.store.value(NOTE) == "trước"
    laptop.store.close()


def test_a_clock_set_back_ten_years_changes_no_order_and_is_noticed(hoa: Laptop, minh: Laptop) -> None:
    first = hoa.say(NOTE, "đúng giờ")
    hoa.clock.advance(timedelta(days=-3650))
    second = hoa.say(NOTE, "sau khi vặn lùi")
    assert second.hlc > first.hlc
    assert second.id > first.id
    behind = hoa.store.clock_behind()
    assert behind is not None
    assert behind > timedelta(days=3000)
    hoa.reopen()
    third = hoa.say(NOTE, "mở lại")
    assert third.hlc > second.hlc
    assert [past.value for past in hoa.store.history(NOTE)] == ["đúng giờ", "sau khi vặn lùi", "mở lại"]
    minh.store.merge(list(hoa.store.entries_since({})))
    assert minh.store.value(NOTE) == "mở lại"
