"""Run measurements, write out/bench/NAME.json, and what they showed into docs/benchmarks.md.

    python -m bench [--write] [NAME …]

A measurement is a module of this package with `measure() -> dict[str, object]`; new ones are found by themselves. Each
runs in a process of its own, so that none warms up another. Without names all run and docs/benchmarks.md is written;
with names only where `--write` asks for it. One that fails or takes too long is told and the others go on.
"""

import importlib
import json
import os
import pkgutil
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

import bench
from bench._report import machine, written

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "out" / "bench"
REPORT = ROOT / "docs" / "benchmarks.md"
LONGEST_S = 600
"""One measurement may take so long; all of them together stay below half an hour."""
_ALONE = "--alone"


def main(arguments: list[str]) -> int:
    """Run the named measurements, or all; 1 when one failed."""
    names = [one for one in arguments if not one.startswith("--")]
    known = sorted(module.name for module in pkgutil.iter_modules(bench.__path__) if not module.name.startswith("_"))
    unknown = set(names) - set(known)
    if unknown:
        print(f"no such measurement: {', '.join(sorted(unknown))}; there are: {', '.join(known)}")
        return 2
    OUT.mkdir(parents=True, exist_ok=True)
    if _ALONE in arguments:
        return _measure(names[0])
    results = [_run(name) for name in names or known]
    if not names or "--write" in arguments:
        REPORT.write_text(written(REPORT.read_text(encoding="utf-8"), results), encoding="utf-8")
        print(f"written: {REPORT.relative_to(ROOT)}")
    return int(any("failed" in result for result in results))


def _measure(name: str) -> int:
    """Measure here, in this process."""
    module = importlib.import_module(f"bench.{name}")
    begun = time.perf_counter()
    result: dict[str, object] = {
        "name": name,
        "question": (module.__doc__ or name).strip().partition("\n\n")[0].replace("\n", " "),
    }
    result |= {"measured_at": datetime.now().astimezone().isoformat(timespec="minutes"), "machine": machine()}
    result |= {"figures": module.measure(), "took_s": round(time.perf_counter() - begun)}
    _keep(result)
    return 0


def _run(name: str) -> dict[str, object]:
    """Measure in a process of its own and return its result, or why there is none."""
    print(f"{name} …", flush=True)
    # Modules are kept compiled, as they are where the program is installed, whatever this shell asks for.
    given = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = given | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(OUT / "compiled")}
    path = OUT / f"{name}.json"
    path.unlink(missing_ok=True)
    reason = ""
    try:
        command = [sys.executable, "-m", "bench", _ALONE, name]
        done = subprocess.run(
            command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True, timeout=LONGEST_S, check=False
        )
        if done.returncode:
            reason = (done.stderr.strip().splitlines() or [f"exit status {done.returncode}"])[-1]
    except subprocess.TimeoutExpired:
        reason = f"it took longer than {LONGEST_S} s"
    if not reason:
        result: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    else:
        result = {"name": name, "measured_at": datetime.now().astimezone().isoformat(timespec="minutes")}
        result |= {"machine": machine(), "failed": reason}
        _keep(result)
    print(json.dumps(result, ensure_ascii=False, indent=1), flush=True)
    return result


def _keep(result: dict[str, object]) -> None:
    text = json.dumps(result, ensure_ascii=False, indent=1, default=str)
    (OUT / f"{result['name']}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
