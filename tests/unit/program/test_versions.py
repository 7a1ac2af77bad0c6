"""Real folders of the program side by side: taken, tried, started, given up, gone back from."""

import json
import os
import random
import shutil
import stat
import sys
import zipfile
from pathlib import Path

import pytest

from cchc_desktop.program import archive
from cchc_desktop.program.launch import BY_ADMINISTRATOR, Start, hand_over, prove_running
from cchc_desktop.program.refusals import BrokenProgram, NoProgramBefore, NotUpdatable, OlderProgram, OtherPlatform
from cchc_desktop.program.release import FILE, Entry, NoRelease, Release, from_json, order, this_platform, to_json
from cchc_desktop.program.shelf import STARTED_BY, Shelf, installed_folder

GOOD = """#!/bin/sh
echo "$0 $*" >>"{log}"
case "$1" in --version) echo {version}; exit 0;; esac
{prove}
exit {status}
"""


class Computer:
    """An installed program 0.1.0 and a shelf, both real folders; versions are scripts that say they were started."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "started.log"
        self.base = self.make("0.1.0", folder / "opt")
        self.shelf_folder = folder / "Nguyễn Văn Đức" / "program"

    def make(self, version: str, folder: Path, *, status: int = 0, shows: bool = True) -> Path:
        """Make a program's folder; one that `shows` proves itself as the real window does."""
        code = (
            "import sys; sys.path.insert(0, sys.argv[1]);"
            "from pathlib import Path; from cchc_desktop.program.launch import prove_running;"
            "from cchc_desktop.program.shelf import Shelf; from cchc_desktop.program.release import Release;"
            f"prove_running(Shelf(Path(sys.argv[2]), Release('{version}'), base=Release('0.1.0')))"
        )
        root = Path(__file__).resolve().parents[3]
        prove = f'"{sys.executable}" -c "{code}" "{root}" "{self.folder / "Nguyễn Văn Đức" / "program"}"'
        program = folder / "KiemTraCCHC"
        (folder / "_internal").mkdir(parents=True, exist_ok=True)
        (folder / "_internal" / "thư viện.so").write_bytes(random.Random(version).randbytes(5000))
        (folder / "_internal" / "liên kết.so").symlink_to("thư viện.so")
        program.write_text(
            GOOD.format(log=self.log, version=version, status=status, prove=prove if shows else ""), encoding="utf-8"
        )
        program.chmod(0o755)
        return program

    def packed(self, version: str, *, platform: str = "", **how: object) -> bytes:
        source = self.folder / f"source-{version}"
        shutil.rmtree(source, ignore_errors=True)
        self.make(version, source, **how)  # type: ignore[arg-type]
        out = self.folder / f"{version}{archive.ENDING}"
        archive.pack(source, Release(version, "b1", platform or this_platform(), ("0001",), {"vi": "Mới"}), out)
        return out.read_bytes()

    def shelf(self, own: str = "0.1.0") -> Shelf:
        return Shelf(self.shelf_folder, Release(own, "", this_platform()), base=Release("0.1.0"))

    def start(self, *arguments: str, window: bool = True) -> int | None:
        from cchc_desktop.program.launch import _run

        return hand_over(Start(self.base, arguments, window), self.shelf(), become=_run)

    def started(self) -> list[str]:
        lines = self.log.read_text(encoding="utf-8").splitlines() if self.log.exists() else []
        return [Path(line.split(" ")[0] if "Nguyễn" not in line else line).as_posix() for line in lines]


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path)


def test_a_new_version_is_taken_beside_the_old_one_tried_and_from_then_on_started(computer: Computer) -> None:
    assert computer.start() is None
    told: list[float] = []
    release = computer.shelf().stage(computer.packed("0.2.0"), "mới.cchcapp", told.append)
    assert (release.version, release.news["vi"], told[-1]) == ("0.2.0", "Mới", 1.0)
    place = computer.shelf_folder / "0.2.0"
    assert (place / "KiemTraCCHC").stat().st_mode & stat.S_IXUSR
    assert os.readlink(place / "_internal" / "liên kết.so") == "thư viện.so"
    waiting = computer.shelf().waiting()
    assert waiting is not None
    assert waiting.version == "0.2.0"
    # A command does not try it; the window does, and then commands go there too.
    assert computer.start("--version", window=False) is None
    assert computer.start("tệp.cchcb") == 0
    assert computer.shelf().state().proven == ("0.2.0",)
    assert computer.shelf("0.2.0").waiting() is None
    assert computer.start("--version", window=False) == 0
    assert len(computer.started()) == 2
    assert computer.base.read_text(encoding="utf-8")


def test_a_version_that_does_not_start_is_given_up_at_once_and_told_once(computer: Computer) -> None:
    shelf = computer.shelf()
    shelf.stage(computer.packed("0.2.0"), "a")
    computer.start()
    shelf.stage(computer.packed("0.3.0", status=1, shows=False), "b")
    # The person clicks once: 0.3.0 dies, 0.2.0 opens.
    assert computer.start() == 0
    assert shelf.state().failed == ("0.3.0",)
    assert computer.started()[-1].split("/")[-2] == "0.2.0"
    assert (shelf.told(), shelf.told()) == ("0.3.0", "")
    # The office sends it mended under the same number: it is tried anew.
    shelf.stage(computer.packed("0.3.0"), "c")
    assert computer.start() == 0
    assert shelf.state().proven == ("0.2.0", "0.3.0")


def test_without_another_version_the_installed_program_goes_on_itself(computer: Computer) -> None:
    computer.shelf().stage(computer.packed("0.2.0", status=127, shows=False), "a")
    assert computer.start() is None
    assert computer.shelf().state().failed == ("0.2.0",)
    assert computer.start() is None


def test_a_version_that_hangs_or_loses_its_power_gets_a_second_try_and_no_third(computer: Computer) -> None:
    shelf = computer.shelf()
    shelf.stage(computer.packed("0.2.0"), "a")
    assert shelf.begin_trial("0.2.0")
    assert shelf.begin_trial("0.2.0")
    assert not shelf.begin_trial("0.2.0")
    assert shelf.state().failed == ("0.2.0",)


def test_a_start_that_only_hands_a_file_over_is_no_failed_try(computer: Computer) -> None:
    shelf = computer.shelf()
    shelf.stage(computer.packed("0.2.0", shows=False), "a")
    for _ in range(4):
        assert computer.start("x.cchcb") == 0
    assert shelf.state().failed == ()


def test_a_version_that_was_harmed_on_the_disk_is_not_started(computer: Computer) -> None:
    shelf = computer.shelf()
    shelf.stage(computer.packed("0.2.0"), "a")
    (computer.shelf_folder / "0.2.0" / "_internal" / "thư viện.so").write_bytes(b"")
    assert computer.start() is None
    assert computer.started() == []


def test_going_back_and_forth(computer: Computer) -> None:
    shelf = computer.shelf()
    with pytest.raises(NoProgramBefore):
        shelf.go_back()
    for version in ("0.2.0", "0.3.0"):
        shelf.stage(computer.packed(version), version)
        computer.start()
    assert shelf.go_back().version == "0.2.0"
    computer.start()
    assert computer.started()[-1].split("/")[-2] == "0.2.0"
    assert shelf.go_back().version == "0.1.0"
    assert computer.start() is None
    with pytest.raises(NoProgramBefore):
        shelf.go_back()
    shelf.stage(computer.packed("0.3.0"), "0.3.0")
    assert computer.start() == 0
    # Where a newer one did not start, back means back from the one that runs.
    shelf.stage(computer.packed("0.4.0", status=3, shows=False), "0.4.0")
    assert computer.start() == 0
    assert shelf.target() == Shelf(computer.shelf_folder, Release("0.3.0"), base=Release("0.1.0")).target()
    assert shelf.go_back().version == "0.1.0"
    assert computer.start() is None


def test_old_versions_do_not_pile_up(computer: Computer) -> None:
    for version in ("0.2.0", "0.3.0", "0.4.0"):
        computer.shelf().stage(computer.packed(version), version)
        computer.start()
    assert sorted(place.name for place in computer.shelf_folder.iterdir() if place.is_dir()) == ["0.3.0", "0.4.0"]


def test_older_foreign_and_unwanted_versions_are_refused_with_a_reason(computer: Computer) -> None:
    shelf = computer.shelf()
    for version in ("0.0.9", "0.1.0"):
        with pytest.raises(OlderProgram):
            shelf.stage(computer.packed(version), "cũ")
    with pytest.raises(OtherPlatform, match="windows-amd64"):
        shelf.stage(computer.packed("0.2.0", platform="windows-amd64"), "khác")
    closed = Shelf(computer.shelf_folder, Release("0.1.0"), closed=BY_ADMINISTRATOR)
    with pytest.raises(NotUpdatable, match="an administrator"):
        closed.stage(computer.packed("0.2.0"), "mới")
    assert not computer.shelf_folder.exists()


def test_an_installed_program_that_is_newer_wins_over_what_lies_beside_it(computer: Computer) -> None:
    computer.shelf().stage(computer.packed("0.2.0"), "a")
    newer = Shelf(computer.shelf_folder, Release("0.2.1"), base=Release("0.2.1"))
    assert newer.target() is None
    assert hand_over(Start(computer.base, (), True), newer) is None


def test_a_started_version_starts_no_other_and_knows_where_it_was_installed(
    computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    computer.shelf().stage(computer.packed("0.2.0"), "a")
    there = computer.shelf_folder / "0.2.0" / "KiemTraCCHC"
    monkeypatch.setenv(STARTED_BY, f"{computer.base.parent}\n{there.parent}")
    assert installed_folder(there) == computer.base.parent
    assert hand_over(Start(there, (), True), computer.shelf("0.2.0")) is None
    # The variable goes on to programs that this one opens; the installed program is not taken in by it.
    assert installed_folder(computer.base) == computer.base.parent


def test_a_state_that_cannot_be_read_starts_the_installed_program(computer: Computer) -> None:
    computer.shelf().stage(computer.packed("0.2.0"), "a")
    for text in ("", "[]", '{"wanted": "../../etc"}', "\x00"):
        (computer.shelf_folder / "state.json").write_text(text, encoding="utf-8")
        assert computer.start() is None


def test_no_cut_and_no_changed_byte_is_taken(computer: Computer) -> None:
    data = computer.packed("0.2.0")
    chance = random.Random(7)
    for _ in range(150):
        broken = bytearray(data)
        if chance.random() < 0.3:
            del broken[chance.randrange(len(broken)) :]
        else:
            broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
        try:
            release = archive.inspect(bytes(broken), "hỏng")
        except BrokenProgram:
            continue
        # What a zip holds beside its files (times, attributes) is not read: the release is the same.
        assert release == archive.inspect(data, "tốt")


def _zip(path: Path, release: Release, files: dict[str, bytes]) -> bytes:
    with zipfile.ZipFile(path, "w") as made:
        made.writestr(FILE, to_json(release))
        for name, data in files.items():
            made.writestr(name, data)
    return path.read_bytes()


@pytest.mark.parametrize(
    "name",
    ["../ra.so", "/etc/passwd", "a/../../b", "C:/x", "con.txt", "a\\b", "x.", "a//b", " x", "a\x01b", "x" * 300],
)
def test_no_name_leads_out_of_the_folder(computer: Computer, tmp_path: Path, name: str) -> None:
    import hashlib

    listed = Release("0.2.0", "", this_platform(), files=(Entry(name, 1, hashlib.sha256(b"x").hexdigest()),))
    with pytest.raises(BrokenProgram):
        archive.unpack(_zip(tmp_path / "z", listed, {name: b"x"}), "z", tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("link", ["/etc/passwd", "../x", "a/../../../x", "C:\\x", "\\\\máy\\x"])
def test_no_link_leads_out_of_the_folder(tmp_path: Path, link: str) -> None:
    listed = Release("0.2.0", "", this_platform(), files=(Entry("a.so", link=link),))
    with pytest.raises(BrokenProgram):
        archive.inspect(_zip(tmp_path / "z", listed, {}), "z")


def test_no_file_lies_behind_a_link_and_none_is_unlisted_or_larger_than_said(tmp_path: Path) -> None:
    import hashlib

    sha = hashlib.sha256(b"x").hexdigest()
    behind = (Entry("a", link="b"), Entry("a/x", 1, sha))
    for files, held in (
        (behind, {"a/x": b"x"}),
        ((), {"x": b"x"}),
        ((Entry("x", 2, sha),), {"x": b"x"}),
        ((Entry("x", 1, sha), Entry("X", 1, sha)), {"x": b"x", "X": b"x"}),
        ((Entry("x", 3 * 1024**3, sha),), {"x": b"x"}),
    ):
        with pytest.raises(BrokenProgram):
            archive.inspect(_zip(tmp_path / "z", Release("0.2.0", "", "", files=tuple(files)), held), "z")


def test_what_a_release_says_of_itself_is_read_with_care() -> None:
    good = json.loads(to_json(Release("0.2.0", "b", "linux", ("t",), {"vi": "x"}, (Entry("a", 1, "00"),))))
    assert from_json(json.dumps(good).encode()).version == "0.2.0"
    for change in ({"version": "2"}, {"version": None}, {"format": 2}, {"files": 3}, {"news": 3}, {"files": [{}]}):
        with pytest.raises(NoRelease):
            from_json(json.dumps(good | change).encode())
    assert order("0.10.0") > order("0.9.9")


def test_the_program_from_source_proves_nothing(computer: Computer) -> None:
    prove_running(Shelf(computer.shelf_folder, Release("0.1.0"), base=Release("0.1.0")))
    assert not computer.shelf_folder.exists()
