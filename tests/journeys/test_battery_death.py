"""Battery death: the program is killed in the middle of writing, again and again; what was acknowledged is there."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.unit.workspace.conftest import make

ROOT = Path(__file__).resolve().parents[2]


def _write_until_killed(folder: Path, visit: str, first: int, after: float) -> dict[str, str]:
    """Run the writer, kill it after some seconds, return the last acknowledged note of each item."""
    command = [sys.executable, "-m", "tests.journeys.writer", str(folder), visit, str(first)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        acknowledged = [writer.stdout.readline()]
        time.sleep(after)
        os.kill(writer.pid, signal.SIGKILL)
        acknowledged += writer.stdout.readlines()
    # The last line may have been cut off by the kill: then it was not acknowledged.
    whole = [line.rstrip("\n").split("\t") for line in acknowledged if line.endswith("\n")]
    return {item: note for item, note in whole}  # noqa: C416


def test_no_acknowledged_answer_is_lost_by_five_kills(tmp_path: Path) -> None:
    bench = make(tmp_path / "đoàn 1.cchc")
    bench.workspace.close()
    chance = random.Random(5)
    expected: dict[str, str] = {}
    for kill in range(5):
        # Each life numbers its notes higher than the one before, so that a lost one shows.
        expected |= _write_until_killed(bench.folder, bench.visit, kill * 1_000_000, chance.uniform(0.05, 0.6))
        workspace = bench.reopen_after_kill()
        answers = workspace.visits.get(bench.visit).answers
        for item, note in expected.items():
            said = answers[item].note
            # One more may have been written than was acknowledged: never one less.
            assert int(said.rsplit(" ", 1)[1]) >= int(note.rsplit(" ", 1)[1])
            expected[item] = said
        assert workspace.trouble() == ()
        workspace.close()
    assert expected
