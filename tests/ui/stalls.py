"""`make watchdog`: the worst stalls of the window through every journey and every test of the screens.

    python -m tests.ui.stalls [PYTEST ARGUMENTS …]

Runs tests/journeys and tests/ui in one process with the watchdog on and writes out/stalls.md: the longest stretches
away from the event loop with a sample of the stack. Exit status 1 when one took more than 100 ms of CPU.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.ui.watchdog import LIMIT_S, Stall

OUT = Path("out")
SHOWN = 20


def main(arguments: list[str]) -> int:
    OUT.mkdir(exist_ok=True)
    report = OUT / "stalls.jsonl"
    report.unlink(missing_ok=True)
    wanted = arguments or ["tests/journeys", "tests/ui"]
    command = [sys.executable, "-m", "pytest", "-q", "-n", "0", *wanted]
    done = subprocess.call(command, env={**os.environ, "CCHC_STALLS": str(report), "QT_QPA_PLATFORM": "offscreen"})
    tests = [json.loads(line) for line in report.read_text(encoding="utf-8").splitlines()]
    stalls = sorted((Stall(**stall) for test in tests for stall in test["stalls"]), key=lambda stall: -stall.cpu_s)
    beyond = [stall for stall in stalls if stall.cpu_s > LIMIT_S]
    events = sum(test["events"] for test in tests)
    said = [
        f"{events:,} events in {len(tests)} tests; worst {stalls[0].cpu_s * 1000:.0f} ms of CPU; "
        f"{len(beyond)} over {LIMIT_S * 1000:.0f} ms"
        if stalls
        else f"{events:,} events in {len(tests)} tests; none took half of {LIMIT_S * 1000:.0f} ms"
    ]
    said += [f"\n{stall.test}\n    {stall}" for stall in stalls[:SHOWN]]
    (OUT / "stalls.md").write_text("\n".join(said) + "\n", encoding="utf-8")
    print("\n".join(said))
    return done or int(bool(beyond))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
