"""One contract for every channel, kept against the real thing: `make test-channels` adds Samba and Ceph's S3."""

import contextlib
import gc
import os
import random
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cchc_desktop.sync import direct, sftp, smb, webdav
from cchc_desktop.sync import s3 as s3_channel
from cchc_desktop.sync.channel import PART, Channel, Missing
from cchc_desktop.sync.refusals import CannotReach, NotPaired, PlaceFull
from tests.contract import servers
from tests.contract.servers import Cutter, Server
from tests.unit.workspace.laptops import Team

ALL = bool(os.environ.get("CCHC_CHANNELS"))
"""Set by `make test-channels`, which installs every server first: then nothing is left out."""
KINDS: dict[str, Callable[[Path, Path], contextlib.AbstractContextManager[Server]]] = {
    "folder": servers.folder,
    "webdav": servers.webdav,
    "sftp": servers.sftp,
    "direct": servers.direct,
}
if ALL:
    from tests.contract.ceph import s3

    KINDS |= {"smb": servers.smb, "s3": s3}
NETWORKED = [kind for kind in KINDS if kind != "folder"]
ON_DISK = [kind for kind in KINDS if kind != "s3"]
ROOT = os.geteuid() == 0


@pytest.fixture
def root(tmp_path: Path) -> Path:
    place = tmp_path / "root"
    place.mkdir()
    return place


@pytest.fixture
def server(request: pytest.FixtureRequest, root: Path, tmp_path: Path) -> Iterator[Server]:
    kind = request.param
    if kind == "sftp" and not ALL and not (Path("/usr/sbin/sshd").exists() and (ROOT or Path("/run/sshd").exists())):
        pytest.skip("no OpenSSH server on this machine")
    home = tmp_path / "home"
    home.mkdir()
    with KINDS[kind](root, home) as made:
        yield made
    # What a broken line or a full disk left half done is collected here, not in some later test.
    gc.collect()


@pytest.fixture
def channel(server: Server) -> Iterator[Channel]:
    opened = server.connect(server.port)
    yield opened
    opened.close()


def fill(channel: Channel, kept: dict[str, bytes]) -> None:
    for number in range(60):
        data = random.Random(number).randbytes(100_000)
        channel.put(f"bundles/0a/000000/{number:08d}.cchcb", data)
        kept[f"{number:08d}.cchcb"] = data


every = pytest.mark.parametrize("server", list(KINDS), indirect=True)


@every
def test_a_file_comes_back_as_it_went(channel: Channel) -> None:
    files = {
        "place.id": b"ab" * 16,
        "bundles/0a/000000/00000001.cchcb": random.Random(1).randbytes(70_001),
        "bundles/0a/000000/00000002.cchcb": random.Random(2).randbytes(3_000_000),
        "files/ab/abcd.00000": b"",
    }
    with pytest.raises(Missing):
        channel.get("place.id")
    assert channel.names("bundles") == []
    for path, data in files.items():
        channel.put(path, data)
    channel.flush()
    for path, data in files.items():
        assert channel.get(path) == data
    assert channel.names("bundles/0a/000000") == ["00000001.cchcb", "00000002.cchcb"]
    assert channel.names("bundles") == ["0a"]
    assert channel.names("files/ab") == ["abcd.00000"]


@every
def test_a_name_stands_for_one_content(server: Server, channel: Channel) -> None:
    other = server.connect(server.port)
    channel.put("bundles/0a/000000/00000001.cchcb", b"first")
    other.put("bundles/0a/000000/00000001.cchcb", b"second")
    assert other.get("bundles/0a/000000/00000001.cchcb") == b"first"
    other.close()


@every
def test_many_names_in_one_folder(channel: Channel) -> None:
    wanted = [f"{number:08d}.cchcb" for number in range(100)]
    for name in wanted:
        channel.put(f"bundles/0a/000000/{name}", name.encode())
    assert channel.names("bundles/0a/000000") == wanted


@every
def test_no_path_leads_out(channel: Channel) -> None:
    for path in ("../outside", "/etc/passwd", "a//b", "a/../b", "A", "a b", "x.part", ""):
        with pytest.raises(ValueError, match="no path"):
            channel.put(path, b"x")


@pytest.mark.parametrize("server", ON_DISK, indirect=True)
@pytest.mark.skipif(not ROOT, reason="mounting a small disk needs root")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # WsgiDAV drops its half file
def test_a_full_place_says_so_and_what_is_there_stays_whole(
    server: Server, channel: Channel, root: Path, request: pytest.FixtureRequest
) -> None:
    shelf = root / ("kt/cchc" if (root / "kt").exists() else "cchc")
    shelf.mkdir(exist_ok=True)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(shelf)], capture_output=True).returncode:
        pytest.skip("this machine does not let a disk be mounted")
    try:
        kept: dict[str, bytes] = {}
        with pytest.raises(PlaceFull):
            fill(channel, kept)
        assert kept
        again = server.connect(server.port)
        assert again.names("bundles/0a/000000") == sorted(kept)
        assert all(again.get(f"bundles/0a/000000/{name}") == data for name, data in kept.items())
        again.close()
    finally:
        subprocess.run(["umount", "-l", str(shelf)], check=True)


@pytest.mark.skipif(not ALL, reason="make test-channels runs Ceph")
@pytest.mark.parametrize("server", [kind for kind in KINDS if kind == "s3"] or ["folder"], indirect=True)
def test_a_used_up_quota_says_so(server: Server, channel: Channel) -> None:
    from tests.contract import ceph

    ceph.limit(server.port)
    try:
        with pytest.raises(PlaceFull):
            fill(channel, {})
    finally:
        ceph.unlimit()
    for _ in range(60):
        # The gateway hears of it when it gets to it.
        with contextlib.suppress(PlaceFull):
            channel.put("bundles/0a/000000/00000099.cchcb", b"there is room again")
            break
        time.sleep(0.5)
    assert channel.get("bundles/0a/000000/00000099.cchcb") == b"there is room again"


@pytest.mark.parametrize("server", NETWORKED, indirect=True)
def test_a_line_cut_at_any_byte_leaves_whole_files_and_goes_on(server: Server) -> None:
    cutter = Cutter(server.port)
    files = {f"bundles/0a/000000/{n:08d}.cchcb": random.Random(n).randbytes(60_000) for n in range(4)}
    cuts = 0
    try:
        for size in (1, 700, 1_500, 2_500, 3_500, 5_000, 40_000, 90_000, 150_000, 200_000):
            cutter.cut_after(size)
            try:
                with contextlib.closing(server.connect(cutter.port)) as opened:
                    for path, data in files.items():
                        opened.put(path, data)
            except (CannotReach, NotPaired):
                cuts += 1
            cutter.cut_after(None)
            sound = server.connect(server.port)
            for name in sound.names("bundles/0a/000000"):
                assert sound.get(f"bundles/0a/000000/{name}") == files[f"bundles/0a/000000/{name}"]
            sound.close()
        assert cuts >= 7
        opened = server.connect(cutter.port)
        for path, data in files.items():
            opened.put(path, data)
        assert all(opened.get(path) == data for path, data in files.items())
        opened.close()
    finally:
        cutter.close()


@pytest.mark.parametrize("server", NETWORKED, indirect=True)
def test_a_line_cut_at_any_byte_of_an_answer_is_told_as_such(server: Server, channel: Channel) -> None:
    files = {f"bundles/0a/000000/{n:08d}.cchcb": random.Random(n).randbytes(90_000) for n in range(2)}
    for path, data in files.items():
        channel.put(path, data)
    cutter = Cutter(server.port)
    cuts = 0
    try:
        for size in (4_200, 6_000, 9_000, 20_000, 60_000, 120_000, 160_000, None):
            cutter.cut_after(size)
            try:
                with contextlib.closing(server.connect(cutter.port)) as opened:
                    for path, data in files.items():
                        assert opened.names("bundles/0a/000000") == sorted(path[-14:] for path in files)
                        assert opened.get(path) == data
            except (CannotReach, NotPaired):
                cuts += 1
        assert cuts == 7
    finally:
        cutter.close()


@pytest.mark.skipif(not ALL, reason="make test-channels waits until patience runs out")
@pytest.mark.parametrize("server", NETWORKED, indirect=True)
def test_a_line_that_falls_silent_is_given_up(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    for room in (direct, sftp, smb, webdav, s3_channel):
        monkeypatch.setattr(room, "_TIMEOUT_S", 2)
    monkeypatch.setattr(smb, "_PATIENCE_S", 2)
    data = random.Random(1).randbytes(900_000)
    cutter = Cutter(server.port)
    opened = server.connect(cutter.port)
    try:
        opened.put("bundles/0a/000000/00000001.cchcb", data)
        cutter.cut_after(300_000, silent=True)
        with pytest.raises(CannotReach):
            opened.get("bundles/0a/000000/00000001.cchcb")
    finally:
        opened.close()
        cutter.close()


@every
def test_laptops_that_carry_the_same_file_at_the_same_time_do_not_disturb_each_other(server: Server) -> None:
    data = random.Random(3).randbytes(2_000_000)
    paths = [f"bundles/0a/000000/{number:08d}.cchcb" for number in range(3)]

    def carry() -> None:
        with contextlib.closing(server.connect(server.port)) as opened:
            for path in paths:
                opened.put(path, data)

    with ThreadPoolExecutor(3) as laptops:
        for carried in [laptops.submit(carry) for _ in range(3)]:
            carried.result()
    with contextlib.closing(server.connect(server.port)) as opened:
        assert all(opened.get(path) == data for path in paths)
        assert opened.names("bundles/0a/000000") == [path[-14:] for path in paths]


@pytest.mark.parametrize("server", NETWORKED, indirect=True)
def test_a_server_that_is_not_there_is_told_as_such(server: Server) -> None:
    with servers.closed_port() as port, pytest.raises(CannotReach):
        server.connect(port).names("bundles")


@every
def test_three_laptops_and_an_office_meet_there(server: Server, tmp_path: Path) -> None:
    team = Team(tmp_path)
    try:
        bao, khoi = team.join("Trần Quốc Bảo"), team.join("Lê Minh Khôi")
        photo = random.Random(9).randbytes(1_300_000)
        kept = bao.workspace.evidence.prepare(photo, "quyết định.pdf")
        bao.workspace.evidence.attach(team.visit, "A1", kept)
        khoi.workspace.answers.note(team.visit, "A2", "của Khôi")
        for _ in range(2):
            for laptop in team.laptops:
                place = laptop.place(tmp_path / "unused", "Nơi gặp")
                laptop.workspace.exchange.travel(place, channel=server.connect(server.port))
        for laptop in team.laptops:
            visit = laptop.workspace.visits.get(team.visit)
            assert laptop.workspace.evidence.original(visit.evidence[0]) == photo
            assert visit.answers["A2"].note == "của Khôi"
            assert laptop.workspace.exchange.standing().handed_over == 0
    finally:
        team.close()


def test_nothing_of_a_folder_is_left_half_when_the_stick_is_pulled(root: Path) -> None:
    with servers.folder(root, root) as made:
        channel = made.connect(0)
        channel.put("bundles/0a/000000/00000001.cchcb", b"whole")
        shutil.move(root, root.with_name("pulled"))
        with pytest.raises(CannotReach):
            channel.put("bundles/0a/000000/00000002.cchcb", b"lost")
        with pytest.raises(CannotReach):
            channel.names("bundles")
        assert not root.exists()  # nothing was written into the empty place where the stick had been
        shutil.move(root.with_name("pulled"), root)
        assert channel.names("bundles/0a/000000") == ["00000001.cchcb"]
        assert not list(root.rglob(f"*{PART}"))
