"""Fuzz every parser for some seconds each and say how many inputs were tried: `make fuzz`, `python -m tests.fuzz 30`.

Ends with status 1 when a parser raised anything but a refusal, or took more than ten seconds for one input.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.fuzz.parsers import ROOT, TARGETS, seeds

_SLOWEST_S = 10
_MEMORY_MB = 3000


def _fuzz(name: str, seconds: int) -> dict[str, object]:
    with tempfile.TemporaryDirectory() as corpus:
        for number, data in enumerate(seeds(name)):
            (Path(corpus) / f"{number}").write_bytes(data)
        command = [
            sys.executable, "-m", "tests.fuzz.target", name, corpus, f"-max_total_time={seconds}",
            f"-timeout={_SLOWEST_S}", f"-rss_limit_mb={_MEMORY_MB}", "-max_len=20000", "-print_final_stats=1",
            f"-artifact_prefix={ROOT / 'out' / 'fuzz'}/{name}-", "-verbosity=0", "-close_fd_mask=1",
        ]  # fmt: skip
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    tried = re.search(r"number_of_executed_units:\s*(\d+)", done.stderr)
    return {
        "tried": int(tried.group(1)) if tried else 0,
        "failed": done.returncode != 0,
        "said": "" if done.returncode == 0 else done.stderr[-3000:],
    }


def main() -> int:
    """Run all targets, or those named after the seconds."""
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    out = ROOT / "out" / "fuzz"
    out.mkdir(parents=True, exist_ok=True)
    results = {}
    for name in sys.argv[2:] or TARGETS:
        results[name] = _fuzz(name, seconds)
        print(
            f"{name:16} {results[name]['tried']:>10,} inputs  {'FAILED' if results[name]['failed'] else 'sound'}",
            flush=True,
        )
        if results[name]["failed"]:
            print(results[name]["said"])
    print(f"{'all':16} {sum(int(str(r['tried'])) for r in results.values()):>10,} inputs")
    (out / "fuzz.json").write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    return 1 if any(result["failed"] for result in results.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
