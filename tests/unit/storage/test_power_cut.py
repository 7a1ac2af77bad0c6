"""The plug is pulled: whatever was not yet synced may be on the disk, or not, or in part, in any order.

A worker runs with a small library preloaded that keeps a journal of every write, truncation, rename, removal and sync
below one folder. From that journal the test builds what a disk may look like when the power fails at a random moment:
synced bytes are there; each 4 KiB block written since the last sync of its file is there or not, by the toss of a
coin; names changed since the last sync of a folder may be the old ones. Then the workspace is opened and judged.
"""

import os
import random
import shutil
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from cchc_desktop.workspace.workspace import Workspace
from tests.soak.worker import PASSWORD, PERSON, around
from tests.unit.workspace.conftest import make

ROOT = Path(__file__).resolve().parents[3]
SOURCE = Path(__file__).with_name("powercut.c")
BLOCK = 4096
CUTS = 10
_HEAD = struct.Struct("=cIIQQ")

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("gcc") is None, reason="preloads a library built with gcc"
)


@dataclass
class Record:
    op: str
    path: str
    other: str
    offset: int
    data: bytes


def records(log: bytes) -> Iterator[Record]:
    place = 0
    while place + _HEAD.size <= len(log):
        op, first, second, offset, length = _HEAD.unpack_from(log, place)
        place += _HEAD.size
        path = log[place : place + first].decode()
        other = log[place + first : place + first + second].decode()
        place += first + second
        count = length if op == b"w" else 0
        yield Record(op.decode(), path, other, offset, log[place : place + count])
        place += count


@dataclass
class Inode:
    """What is surely on the disk, and what may be."""

    durable: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)

    def sync(self) -> None:
        for change in self.pending:
            _apply(self.durable, *change)
        self.pending = []

    def after_the_cut(self, chance: random.Random) -> bytes:
        image = bytearray(self.durable)
        for offset, data in self.pending:
            if data is None:
                if chance.random() < 0.5:
                    _apply(image, offset, None)
                continue
            start = 0
            while start < len(data):
                end = min(len(data), start + BLOCK - (offset + start) % BLOCK)
                if chance.random() < 0.5:
                    _apply(image, offset + start, data[start:end])
                start = end
        return bytes(image)


def _apply(image: bytearray, offset: int, data: bytes | None) -> None:
    if data is None:
        del image[offset:]
        return
    if len(image) < offset:
        image.extend(bytes(offset - len(image)))
    image[offset : offset + len(data)] = data


class Disk:
    """Replays a journal up to a moment."""

    def __init__(self, below: Path) -> None:
        self.names = {str(p): Inode(bytearray(p.read_bytes())) for p in below.rglob("*") if p.is_file()}
        self.sure = dict(self.names)

    def take(self, record: Record) -> None:
        match record.op:
            case "w":
                self.names.setdefault(record.path, Inode()).pending.append((record.offset, record.data))
            case "t":
                self.names.setdefault(record.path, Inode()).pending.append((record.offset, None))
            case "s" if record.path in self.names:
                self.names[record.path].sync()
                # A file's sync makes the name it was created under durable too (ext4, NTFS).
                self.sure.setdefault(record.path, self.names[record.path])
            case "s":
                self.sure = dict(self.names)
            case "r" if record.path in self.names:
                self.names[record.other] = self.names.pop(record.path)
            case "u":
                self.names.pop(record.path, None)

    def lay_out(self, below: Path, target: Path, chance: random.Random) -> None:
        for name, inode in (self.names if chance.random() < 0.5 else self.sure).items():
            path = target / Path(name).relative_to(below)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(inode.after_the_cut(chance))


def _judge(folder: Path, visit: str, said: list[list[str]]) -> None:
    notes: dict[str, int] = {}
    photos: set[str] = set()
    for line in said:
        match line:
            case ["note", item, number]:
                notes[item] = int(number)
            case ["undoing", item]:
                notes.pop(item, None)
            case ["photo", made, _]:
                photos.add(made)
    workspace = Workspace.open(folder, person=PERSON, password=PASSWORD, around=around())
    try:
        whole = workspace.visits.get(visit)
        for item, number in notes.items():
            text = whole.answer(item).note
            assert text, f"{item}: {number} was acknowledged and is gone"
            assert int(text.rsplit(" ", 1)[1]) >= number
        for made in photos:
            piece = workspace.visits.evidence.get(visit, made)
            assert workspace.evidence.original(piece)
            assert workspace.evidence.picture(piece)
        assert workspace.trouble() == ()
        assert workspace.recovered is None or workspace.recovered.gaps == ()
    finally:
        workspace.close()


def test_whatever_the_power_cut_leaves_of_unsynced_blocks_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    library, log, below = tmp_path / "powercut.so", tmp_path / "log", tmp_path / "disk"
    below.mkdir()
    subprocess.run(["gcc", "-shared", "-fPIC", "-O1", "-o", library, SOURCE, "-ldl"], check=True)
    bench = make(below / "đoàn 1.cchc")
    stick = below / "thẻ"
    stick.mkdir()
    bench.workspace.second_place.choose(stick)
    bench.workspace.close()
    before = tmp_path / "trước"
    shutil.copytree(below, before)
    surroundings = os.environ | {
        "LD_PRELOAD": str(library),
        "POWERCUT_LOG": str(log),
        "POWERCUT_BELOW": str(below),
    }
    command = [sys.executable, "-m", "tests.soak.worker", "all", str(bench.folder), bench.visit, "0"]
    with (
        (below / "acks").open("wb") as acks,
        subprocess.Popen(command, cwd=ROOT, env=surroundings, stdout=acks, stderr=subprocess.PIPE) as worker,
    ):
        began = time.monotonic()
        while (below / "acks").stat().st_size < 1500 and worker.poll() is None and time.monotonic() - began < 60:
            time.sleep(0.05)
        os.kill(worker.pid, signal.SIGKILL)
        assert worker.stderr is not None
        errors = worker.stderr.read()
    assert errors == b""
    story = list(records(log.read_bytes()))
    assert sum(record.op == "s" for record in story) > 20, "the library saw no syncs"
    chance = random.Random(11)
    for cut in sorted(chance.randrange(len(story)) for _ in range(CUTS)):
        # The disk before the story, under the names of the story.
        disk = Disk(before)
        disk.names = {name.replace(str(before), str(below), 1): inode for name, inode in disk.names.items()}
        disk.sure = dict(disk.names)
        said = b""
        for record in story[:cut]:
            if record.path == str(below / "acks"):
                said += record.data
            else:
                disk.take(record)
        image = tmp_path / f"ảnh {cut}"
        disk.lay_out(below, image, chance)
        lines = [line.decode().split("\t") for line in said.split(b"\n")[:-1]]
        _judge(image / "đoàn 1.cchc", bench.visit, lines)
        shutil.rmtree(image)
