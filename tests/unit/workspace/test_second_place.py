"""The copy in a second place, and the workspace on another laptop out of it."""

import random
import shutil
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.storage import backup
from cchc_desktop.storage.refusals import (
    AlreadyThere,
    Damaged,
    InsideWorkspace,
    InSyncedFolder,
    NoCopyHere,
    PlaceGone,
    WrongPassword,
)
from cchc_desktop.workspace.restoring import (
    Stopped,
    bring_back,
    copies_at,
    open_restored,
    people_of,
    restore,
    target_for,
)
from cchc_desktop.workspace.workspace import Surroundings, Workspace
from tests.unit.workspace.conftest import PASSWORD, PERSON, Bench
from tests.unit.workspace.test_evidence import photo


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "THẺ NHỚ"
    place.mkdir()
    return place


def other_laptop(bench: Bench) -> Surroundings:
    return replace(bench.around, machine="another-machine", entropy=random.Random(77).randbytes)


def fill(bench: Bench) -> str:
    """Answer, note, attach; return the key of the photo's original."""
    workspace, visit = bench.workspace, bench.visit
    workspace.answers.give(visit, "A1", Verdict.UNMET)
    workspace.answers.note(visit, "A1", "chưa ban hành kế hoạch")
    prepared = workspace.evidence.prepare(photo(), "bảng niêm yết.jpg")
    workspace.evidence.attach(visit, "A1", prepared)
    return prepared.original


def test_a_restore_on_another_laptop_brings_everything_in_one_step(bench: Bench, stick: Path, tmp_path: Path) -> None:
    fill(bench)
    bench.workspace.second_place.choose(stick)
    made = bench.workspace.second_place.copy_now()
    assert made is not None
    before = bench.workspace.visits.get(bench.visit)
    picture = bench.workspace.evidence.original(before.evidence[0])
    bench.workspace.close()
    shutil.rmtree(bench.folder)  # the laptop was stolen

    found = copies_at(stick)[0]
    assert people_of(found) == (PERSON,)
    target = target_for(found, tmp_path / "máy mới")
    workspace = restore(found, target, person=PERSON, password=PASSWORD, around=other_laptop(bench))
    assert workspace.visits.get(bench.visit) == before
    assert workspace.evidence.original(before.evidence[0]) == picture
    assert workspace.trouble() == ()
    assert workspace.recovered is not None
    assert workspace.recovered.gaps == ()
    # No chain forks: the new laptop writes under an id of its own.
    workspace.answers.give(bench.visit, "A2", Verdict.MET)
    devices = {past.device for past in workspace.visits.history(bench.visit, "A2")}
    assert devices.isdisjoint(past.device for past in workspace.visits.history(bench.visit, "A1"))
    bench.workspace = workspace


def test_a_restore_tells_how_far_it_is_and_builds_the_data_base_on_the_way(
    bench: Bench, stick: Path, tmp_path: Path
) -> None:
    fill(bench)
    bench.workspace.second_place.choose(stick)
    bench.workspace.second_place.copy_now()
    copy, target = copies_at(stick)[0], tmp_path / "mới" / "x.cchc"
    told: list[tuple[int, int]] = []
    restored = bring_back(
        copy, target, person=PERSON, password=PASSWORD, now=bench.clock.now(), watch=lambda *at: told.append(at)
    )
    assert told[0][0] == 0
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert len({whole for _, whole in told}) == 1
    assert told[-1][0] < told[-1][1]
    # Opening has nothing slow left to do.
    assert (target / "workspace.db").exists()

    def slow(_work: object) -> None:
        raise AssertionError("built again")

    around = replace(other_laptop(bench), beside=slow)
    workspace = open_restored(restored, target, PERSON, around)
    assert workspace.visits.get(bench.visit) == bench.workspace.visits.get(bench.visit)
    assert workspace.recovered is not None
    assert workspace.recovered.entries == bench.workspace._store.number
    workspace.close()


@pytest.mark.parametrize("after", [0, 1, 2, 3])
def test_a_restore_that_is_stopped_leaves_nothing_behind_and_is_done_again(
    bench: Bench, stick: Path, tmp_path: Path, after: int
) -> None:
    fill(bench)
    bench.workspace.second_place.choose(stick)
    bench.workspace.second_place.copy_now()
    copy, target = copies_at(stick)[0], tmp_path / "mới" / "x.cchc"
    steps = iter(range(after))

    def stop(_done: int, _whole: int) -> None:
        if next(steps, None) is None:
            raise Stopped

    with pytest.raises(Stopped):
        bring_back(copy, target, person=PERSON, password=PASSWORD, now=bench.clock.now(), watch=stop)
    assert not target.exists()
    restore(copy, target, person=PERSON, password=PASSWORD, around=other_laptop(bench)).close()


def test_a_damaged_data_base_is_built_anew_beside_the_window(bench: Bench) -> None:
    fill(bench)
    before = bench.workspace.visits.get(bench.visit)
    bench.workspace.close()
    (bench.folder / "workspace.db").unlink()
    threads: list[str] = []

    def beside(work: Callable[[], Any]) -> Any:
        found: list[Any] = []
        worker = threading.Thread(target=lambda: found.append(work()), name="beside")
        worker.start()
        worker.join()
        threads.append(worker.name)
        return found[0]

    bench.workspace = Workspace.open(
        bench.folder, person=PERSON, password=PASSWORD, around=replace(bench.around, beside=beside)
    )
    assert threads == ["beside"]
    assert bench.workspace.visits.get(bench.visit) == before


def test_a_copy_takes_only_what_is_new(bench: Bench, stick: Path) -> None:
    key = fill(bench)
    place = bench.workspace.second_place
    place.choose(stick)
    first = place.copy_now()
    assert first is not None
    copied = first.folder / "attachments" / key[:2] / key
    before = copied.stat().st_mtime_ns
    assert place.state().waiting == 0
    assert not place.wanted()
    bench.workspace.answers.give(bench.visit, "A2", Verdict.MET)
    assert place.wanted()
    second = place.copy_now()
    assert second is not None
    assert second.number > first.number
    assert copied.stat().st_mtime_ns == before
    assert place.state().at == second.at


def test_the_copy_is_checked_to_its_end_and_a_flipped_bit_is_named(bench: Bench, stick: Path) -> None:
    key = fill(bench)
    place = bench.workspace.second_place
    place.choose(stick)
    made = place.copy_now()
    work = place.check()
    assert made is not None
    assert work is not None
    sound = work()
    assert (sound.entries, sound.damaged) == (made.number, ())
    assert sound.attachments == made.attachments
    path = made.folder / "attachments" / key[:2] / key
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)
    assert [name[:23] for name in work().damaged] == [f"attachments/{key[:11]}"]


def test_nothing_readable_lies_on_the_stick(bench: Bench, stick: Path) -> None:
    fill(bench)
    bench.workspace.second_place.choose(stick)
    bench.workspace.second_place.copy_now()
    for path in stick.rglob("*"):
        if path.is_file():
            assert "chưa ban hành".encode() not in path.read_bytes()
            assert b"JFIF" not in path.read_bytes()


def test_a_stick_that_was_pulled_out_is_named_and_work_goes_on(bench: Bench, stick: Path, tmp_path: Path) -> None:
    fill(bench)
    place = bench.workspace.second_place
    place.choose(stick)
    place.copy_now()
    stick.rename(tmp_path / "trong túi áo")
    bench.workspace.answers.give(bench.visit, "A2", Verdict.MET)
    with pytest.raises(PlaceGone):
        place.copy_now()
    stick.mkdir()  # another stick under the same name
    with pytest.raises(PlaceGone):
        place.copy_now()
    assert isinstance(place.state().trouble, PlaceGone)
    stick.rmdir()
    (tmp_path / "trong túi áo").rename(stick)
    assert place.copy_now() is not None
    assert place.state().trouble is None


def test_the_place_and_the_age_of_the_copy_are_known_after_reopening(bench: Bench, stick: Path) -> None:
    bench.workspace.second_place.choose(stick)
    made = bench.workspace.second_place.copy_now()
    assert made is not None
    state = bench.reopen().second_place.state()
    # What waits is the line in the audit that somebody signed in.
    assert (state.place, state.at, state.waiting) == (stick, made.at, 1)


def test_an_interrupted_copy_leaves_the_one_before_whole(bench: Bench, stick: Path, tmp_path: Path) -> None:
    fill(bench)
    place = bench.workspace.second_place
    place.choose(stick)
    made = place.copy_now()
    assert made is not None
    (made.folder / "journal" / "00000001.segment.part").write_bytes(b"half")
    (made.folder / "attachments" / "aa").mkdir(exist_ok=True)
    (made.folder / "attachments" / "aa" / ("a" * 64 + ".part")).write_bytes(b"half")
    target = tmp_path / "máy mới" / "x.cchc"
    workspace = restore(copies_at(stick)[0], target, person=PERSON, password=PASSWORD, around=other_laptop(bench))
    assert workspace.visits.get(bench.visit) == bench.workspace.visits.get(bench.visit)
    workspace.close()


def test_a_copy_cut_off_among_the_photos_does_not_speak_of_them(
    bench: Bench, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.workspace.second_place.choose(stick)
    bench.workspace.second_place.copy_now()
    fill(bench)

    def cut_off(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as power:
        power.setattr(backup, "_take_segment", cut_off)
        with pytest.raises(KeyboardInterrupt):
            bench.workspace.second_place.copy_now()
    target = tmp_path / "máy mới" / "x.cchc"
    restored = restore(copies_at(stick)[0], target, person=PERSON, password=PASSWORD, around=other_laptop(bench))
    assert all(restored.evidence.original(piece) for piece in restored.visits.get(bench.visit).evidence)
    restored.close()


def test_a_restore_refuses_before_it_writes(bench: Bench, stick: Path, tmp_path: Path) -> None:
    bench.workspace.second_place.choose(stick)
    bench.workspace.second_place.copy_now()
    copy = copies_at(stick)[0]
    target = tmp_path / "mới" / "x.cchc"
    with pytest.raises(WrongPassword):
        restore(copy, target, person=PERSON, password="sai mật khẩu", around=bench.around)
    with pytest.raises(InSyncedFolder):
        restore(copy, tmp_path / "Dropbox" / "x.cchc", person=PERSON, password=PASSWORD, around=bench.around)
    assert not target.exists()
    with pytest.raises(AlreadyThere):
        restore(copy, bench.folder, person=PERSON, password=PASSWORD, around=bench.around)
    assert target_for(copy, bench.folder.parent) == bench.folder.with_name("thử-2.cchc")
    with pytest.raises(NoCopyHere):
        copies_at(tmp_path / "mới")


def test_a_whole_workspace_counts_as_a_copy(bench: Bench, tmp_path: Path) -> None:
    """How a workspace comes out of a network drive or a synchronised folder into one of this computer."""
    fill(bench)
    before = bench.workspace.visits.get(bench.visit)
    bench.workspace.close()
    target = tmp_path / "máy này" / "x.cchc"
    workspace = restore(
        copies_at(bench.folder)[0], target, person=PERSON, password=PASSWORD, around=other_laptop(bench)
    )
    assert workspace.visits.get(bench.visit) == before
    bench.workspace = workspace


def test_a_second_place_inside_the_first_is_refused(bench: Bench) -> None:
    with pytest.raises(InsideWorkspace):
        bench.workspace.second_place.choose(bench.folder / "attachments")


def test_a_damaged_workspace_is_rebuilt_from_the_second_place(bench: Bench, stick: Path) -> None:
    fill(bench)
    bench.workspace.second_place.choose(stick)
    bench.workspace.second_place.copy_now()
    before = bench.workspace.visits.get(bench.visit)
    bench.workspace.close()
    (bench.folder / "workspace.db").write_bytes(b"hong")
    shutil.rmtree(bench.folder / "journal")
    workspace = bench.reopen_after_kill()
    assert workspace.recovered is not None
    assert workspace.recovered.from_backups > 0
    assert workspace.visits.get(bench.visit) == before


def test_another_journal_of_the_same_name_is_kept_beside_the_new_one(bench: Bench, stick: Path, tmp_path: Path) -> None:
    """The folder was put back to an older state and went on otherwise: the stick knows what was lost here."""
    workspace = bench.workspace
    workspace.close()
    shutil.copytree(bench.folder, tmp_path / "cũ.cchc")
    workspace = bench.reopen_after_kill()
    workspace.second_place.choose(stick)
    workspace.answers.note(bench.visit, "A1", "chỉ còn trên thẻ")
    workspace.second_place.copy_now()
    workspace.close()
    shutil.rmtree(bench.folder)
    shutil.copytree(tmp_path / "cũ.cchc", bench.folder)
    workspace = bench.reopen_after_kill()
    workspace.second_place.choose(stick)
    workspace.answers.note(bench.visit, "A1", "viết lại khác đi")
    workspace.second_place.copy_now()
    target = tmp_path / "máy mới" / "x.cchc"
    restored = restore(copies_at(stick)[0], target, person=PERSON, password=PASSWORD, around=other_laptop(bench))
    said = {past.value for past in restored.visits.history(bench.visit, "A1")}
    assert said == {"chỉ còn trên thẻ", "viết lại khác đi"}
    restored.close()


def test_a_changed_password_reaches_the_copy_at_once(bench: Bench, stick: Path, tmp_path: Path) -> None:
    place = bench.workspace.second_place
    place.choose(stick)
    place.copy_now()
    bench.workspace.change_password(PASSWORD, "mật khẩu mới hơn")
    copy = copies_at(stick)[0]
    with pytest.raises(WrongPassword):
        restore(copy, tmp_path / "cũ" / "x.cchc", person=PERSON, password=PASSWORD, around=other_laptop(bench))
    workspace = restore(
        copy, tmp_path / "mới" / "x.cchc", person=PERSON, password="mật khẩu mới hơn", around=other_laptop(bench)
    )
    workspace.close()


def test_a_changed_password_waits_for_a_stick_that_is_not_there(bench: Bench, stick: Path, tmp_path: Path) -> None:
    place = bench.workspace.second_place
    place.choose(stick)
    place.copy_now()
    stick.rename(tmp_path / "trong túi áo")
    bench.workspace.change_password(PASSWORD, "mật khẩu mới hơn")
    assert isinstance(place.state().trouble, PlaceGone)
    (tmp_path / "trong túi áo").rename(stick)
    assert place.wanted()
    place.copy_now()
    assert not place.wanted()
    kept = (copies_at(stick)[0].folder / "keys.json").read_bytes()
    assert kept == (bench.folder / "keys.json").read_bytes()


def test_a_lost_or_damaged_file_comes_back_from_the_copy_when_it_is_read(bench: Bench, stick: Path) -> None:
    key = fill(bench)
    workspace = bench.workspace
    piece = workspace.visits.get(bench.visit).evidence[0]
    whole = workspace.evidence.original(piece)
    workspace.second_place.choose(stick)
    workspace.second_place.copy_now()
    path = bench.folder / "attachments" / key[:2] / key
    path.unlink()
    assert workspace.evidence.original(piece) == whole
    raw = bytearray(path.read_bytes())
    raw[len(raw) - 5] ^= 1
    path.write_bytes(raw)
    assert workspace.evidence.original(piece) == whole
    # What could not be read is kept aside, and that something came back is told once.
    assert [kept.read_bytes() for kept in (bench.folder / "set-aside").iterdir()] == [bytes(raw)]
    assert (workspace.fetched_back(), workspace.fetched_back()) == (2, 0)
    # A small picture's copy: another file under its name is noticed at the end, and mended for the next reading.
    small = bench.folder / "attachments" / piece.thumbnail[:2] / piece.thumbnail
    small.write_bytes(path.read_bytes())
    with pytest.raises(Damaged):
        workspace.evidence.thumbnail(piece)
    assert workspace.evidence.thumbnail(piece)


def test_a_file_that_is_damaged_in_both_places_is_said_to_be(bench: Bench, stick: Path) -> None:
    key = fill(bench)
    workspace = bench.workspace
    piece = workspace.visits.get(bench.visit).evidence[0]
    workspace.second_place.choose(stick)
    made = workspace.second_place.copy_now()
    assert made is not None
    for folder in (bench.folder, made.folder):
        path = folder / "attachments" / key[:2] / key
        path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(Damaged):
        workspace.evidence.original(piece)
    assert (bench.folder / "attachments" / key[:2] / key).exists()
    assert workspace.fetched_back() == 0
