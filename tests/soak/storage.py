"""kill -9 at random moments while writing, attaching, undoing, copying, rebuilding and migrating: `make soak`.

After each round the workspace is opened and judged: every acknowledged note is there (or a later one), every
acknowledged photo comes back with its hash, the chains are whole, the second copy reads to its end; every 25th round
the copy is restored into a new folder and compared. One failure stops everything and says the seed and the round.
"""

import argparse
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from cchc_desktop.storage import vault
from cchc_desktop.storage.engine import connect
from cchc_desktop.storage.refusals import NoCopyHere, RestartToMend
from cchc_desktop.storage.schema import migrate
from cchc_desktop.storage.store import FILE
from cchc_desktop.workspace.restoring import copies_at, restore
from cchc_desktop.workspace.workspace import Workspace
from tests.soak.worker import PASSWORD, PERSON, around, grown
from tests.unit.workspace.conftest import make

ROOT = Path(__file__).resolve().parents[2]
MODES = ("write", "attach", "all", "copy", "undo", "migrate", "rescue")
WEIGHTS = (5, 5, 4, 4, 2, 2, 2)
_LONGEST_S = {"migrate": 0.12, "rescue": 0.5}
_RESTORE_EVERY = 25


class Judge:
    """Kills workers and holds them to their word."""

    def __init__(self, place: Path, seed: int) -> None:
        self.chance = random.Random(seed)
        self.place = place
        self.stick = place / "thẻ nhớ"
        self.stick.mkdir()
        bench = make(place / "đoàn 1.cchc")
        self.folder, self.visit = bench.folder, bench.visit
        bench.workspace.close()
        workspace = self.open()
        workspace.second_place.choose(self.stick)
        workspace.close()
        self.notes: dict[str, int] = {}
        self.photos: dict[str, str] = {}
        self.counts: Counter[str] = Counter()
        self.slowest_open_s = 0.0

    def open(self) -> Workspace:
        return Workspace.open(self.folder, person=PERSON, password=PASSWORD, around=around())

    def round(self, number: int) -> None:
        """One life of a worker and its trial."""
        mode = self.chance.choices(MODES, WEIGHTS)[0]
        self.counts[mode] += 1
        if mode == "migrate":
            self._migrate()
            return
        if mode == "rescue":
            self._harm()
        self._note(self._live(mode, self.folder, number * 100_000, self.chance.uniform(0.0, _LONGEST_S.get(mode, 0.4))))
        began = time.perf_counter()
        workspace = self.open()
        self.slowest_open_s = max(self.slowest_open_s, time.perf_counter() - began)
        try:
            try:
                self._judge(workspace)
            except RestartToMend:
                # A large file is checked beside the work: what a person is told is to close and open again.
                self.counts["restarted"] += 1
                workspace.close()
                workspace = self.open()
                self._judge(workspace)
            self._judge_copy(number)
        finally:
            workspace.close()

    def _live(self, mode: str, folder: Path, first: int, after: float) -> list[list[str]]:
        """Run a worker and kill it some seconds after it has begun; return what it acknowledged."""
        command = [sys.executable, "-m", "tests.soak.worker", mode, str(folder), self.visit, str(first)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as worker:
            assert worker.stdout is not None
            if mode == "rescue":
                # The rebuilding happens before the first word: kill it anywhere in its life.
                time.sleep(after + 0.4)
                lines = []
            else:
                lines = [worker.stdout.readline()]
                time.sleep(after)
            os.kill(worker.pid, signal.SIGKILL)
            lines += worker.stdout.readlines()
            assert worker.stderr is not None
            errors = worker.stderr.read()
        if errors.strip():
            raise AssertionError(f"the worker failed by itself: {errors}")
        # A last line cut off by the kill was not acknowledged.
        found = [line.rstrip("\n").split("\t") for line in lines if line.endswith("\n")]
        if not found and mode != "rescue":
            raise AssertionError("the worker died before it began")
        return found

    def _note(self, lines: list[list[str]]) -> None:
        for line in lines:
            match line:
                case ["note", item, number]:
                    self.notes[item] = int(number)
                    self.counts["notes"] += 1
                case ["undoing", item]:
                    # Killed now, the note may be the one before.
                    self.notes.pop(item, None)
                case ["photo", made, digest]:
                    self.photos[made] = digest
                    self.counts["photos"] += 1
                case ["copy", *_]:
                    self.counts["copies"] += 1

    def _judge(self, workspace: Workspace) -> None:
        visit = workspace.visits.get(self.visit)
        for item, number in self.notes.items():
            text = visit.answer(item).note
            there = int(text.rsplit(" ", 1)[1]) if text else -1
            # One more may have been written than was acknowledged: never one less.
            assert there >= number, f"{item}: {number} was acknowledged, {there} is there"
            self.notes[item] = there
        # Removed ones lie in the bin: their files must open all the same.
        for made, digest in self.photos.items():
            piece = workspace.visits.evidence.get(self.visit, made)
            data = workspace.evidence.original(piece)
            assert hashlib.sha256(data).hexdigest() == digest, f"photo {made}"
            assert workspace.evidence.picture(piece)
            assert workspace.evidence.thumbnail(piece)
        assert workspace.trouble() == ()
        if workspace.recovered is not None:
            self.counts["rebuilt"] += 1
            assert workspace.recovered.gaps == ()

    def _judge_copy(self, number: int) -> None:
        if number % _RESTORE_EVERY:
            return
        try:
            newest = next(copy for copy in copies_at(self.stick) if copy.at is not None)
        except (NoCopyHere, StopIteration):
            return  # no copy was finished yet
        target = self.place / "máy khác.cchc"
        restored = restore(newest, target, person=PERSON, password=PASSWORD, around=around())
        try:
            assert restored.trouble() == ()
            assert restored.recovered is not None
            assert restored.recovered.entries >= newest.number
            visit = restored.visits.get(self.visit)
            for piece in visit.evidence:
                assert hashlib.sha256(restored.evidence.original(piece)).hexdigest() == piece.sha256
        finally:
            restored.close()
            shutil.rmtree(target)
        self.counts["restored"] += 1

    def _migrate(self) -> None:
        """Kill a migration of a copy, then let it end and compare the journals."""
        copy = self.place / "cũ.cchc"
        shutil.copytree(self.folder, copy)
        keys = vault.unlock(copy, PERSON, PASSWORD)
        before = self._journal(copy, keys.database)
        self._live("migrate", copy, 0, self.chance.uniform(0, _LONGEST_S["migrate"]))
        db = connect(copy / FILE, keys.database)
        migrate(db, grown())
        assert db.execute("PRAGMA quick_check").fetchone()[0] == "ok"
        for step in (1, 2, 3):
            assert db.execute(f"SELECT count(*) FROM entry_{step}").fetchone()[0] == len(before)
        db.conn.close()
        assert self._journal(copy, keys.database) == before
        shutil.rmtree(copy)

    @staticmethod
    def _journal(folder: Path, key: bytes) -> list[tuple[bytes, str]]:
        db = connect(folder / FILE, key)
        rows = db.execute("SELECT hash, value FROM entry ORDER BY number").fetchall()
        db.conn.close()
        return [(bytes(row[0]), str(row[1])) for row in rows]

    def _harm(self) -> None:
        """Damage the data base, so that the next opening has to rebuild it."""
        path = self.folder / FILE
        raw = bytearray(path.read_bytes())
        for _ in range(6):
            raw[self.chance.randrange(len(raw))] ^= 0xFF
        path.write_bytes(raw)
        shutil.rmtree(self.folder / "set-aside", ignore_errors=True)  # room: each keeps a whole file


def run(rounds: int, seed: int, place: Path, *, quiet: bool = False) -> dict[str, object]:
    """Run so many rounds; return what was done.

    Raises:
        AssertionError: something acknowledged is not there.
    """
    judge = Judge(place, seed)
    began = time.monotonic()
    for number in range(1, rounds + 1):
        try:
            judge.round(number)
        except BaseException:
            sys.stderr.write(f"seed {seed}, round {number}: {dict(judge.counts)}; left in {place}\n")
            raise
        if not quiet and number % 10 == 0:
            sys.stdout.write(f"round {number}: {dict(judge.counts)}\n")
            sys.stdout.flush()
    return {
        "rounds": rounds,
        "seed": seed,
        "seconds": round(time.monotonic() - began),
        "slowest_open_s": round(judge.slowest_open_s, 2),
        **judge.counts,
    }


def main() -> int:
    """Run 500 rounds and leave the figures under out/soak."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=500)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    options = parser.parse_args()
    place = Path(tempfile.mkdtemp(prefix="soak-"))
    done = run(options.rounds, options.seed, place)
    shutil.rmtree(place)
    out = Path("out/soak")
    out.mkdir(parents=True, exist_ok=True)
    (out / "storage.json").write_text(json.dumps(done, indent=1) + "\n", encoding="utf-8")
    sys.stdout.write(json.dumps(done) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
