"""Runs a writing process, kills it in the middle, and tells what it had acknowledged."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def written_until_killed(module: str, arguments: Sequence[str], after: float, home: Path) -> dict[str, str]:
    """Run a module, kill it some seconds after its first line, return the last acknowledged note of each item.

    Args:
        home: where the process keeps its settings, so that it never meets those of the person who runs the tests.
    """
    command = [sys.executable, "-m", module, *arguments]
    own = {"XDG_CONFIG_HOME": str(home / "config"), "XDG_DATA_HOME": str(home / "data")}
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env={**os.environ, **own}) as writer:
        assert writer.stdout is not None
        acknowledged = [writer.stdout.readline()]
        time.sleep(after)
        os.kill(writer.pid, signal.SIGKILL)
        acknowledged += writer.stdout.readlines()
    # The last line may have been cut off by the kill: then it was not acknowledged.
    whole = [line.rstrip("\n").split("\t") for line in acknowledged if line.endswith("\n")]
    return {item: note for item, note in whole}  # noqa: C416
