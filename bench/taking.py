"""Taking in: a folder of 200 signed minutes (three signatures each) into another workspace, by the command line.

The folder holds 10 visits of their own, each twenty times; every file is checked whole, copies are then known.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

FILES, VISITS = 200, 10
ROOT = Path(__file__).resolve().parents[1]
_MAKE = """
import sys
from pathlib import Path
from tests.unit.workspace.conftest import make
from tests.unit.workspace.whole import answer, signed
from cchc_desktop.domain.unit import UnitKind
folder, count = Path(sys.argv[1]), int(sys.argv[2])
bench = make(folder / "team.cchc")
w = bench.workspace
for number in range(count):
    if number:
        unit = w.campaigns.units.add(bench.campaign, name=f"Xã số {number}", kind=UnitKind.COMMUNE).made
        bench.visit = w.visits.plan(bench.campaign, unit, None).made
    answer(bench, 1)
    (folder / "signed" / f"{number}.pdf").write_bytes(signed(bench))
w.close()
make(folder / "office.cchc", seed=5).workspace.close()
"""


def measure() -> dict[str, object]:
    """Return seconds for the first run and for the same folder again."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "signed").mkdir()
        subprocess.run([sys.executable, "-c", _MAKE, folder, str(VISITS)], check=True, cwd=ROOT, capture_output=True)
        size = sum(path.stat().st_size for path in (folder / "signed").iterdir()) // VISITS
        for number in range(VISITS, FILES):
            shutil.copy(folder / "signed" / f"{number % VISITS}.pdf", folder / "signed" / f"{number}.pdf")
        runs = [_run(folder) for _ in range(2)]
    return {
        "files": FILES,
        "kb_a_file": size // 1024,
        "processors": os.cpu_count(),
        "seconds": runs[0].seconds,
        "cpu_seconds_a_file": round(runs[0].cpu / FILES, 2),
        "seconds_again": runs[1].seconds,
        "said": runs[0].said,
        "said_again": runs[1].said,
    }


class _Run(NamedTuple):
    seconds: float
    cpu: float
    said: str


def _run(folder: Path) -> _Run:
    environment = os.environ | {"CCHC_PASSWORD": "mật khẩu để thử", "CCHC_LANGUAGE": "en"}
    command = [sys.executable, "-m", "cchc_desktop", "import", folder / "signed", "--workspace", folder / "office.cchc"]
    begun, spent = time.perf_counter(), _spent()
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    said = done.stdout.strip().splitlines()[-1]
    return _Run(round(time.perf_counter() - begun, 1), _spent() - spent, said)


def _spent() -> float:
    """Return the processor's seconds of all processes that ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
