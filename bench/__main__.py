"""Run measurements by name, write out/bench/NAME.json, print a table.

A measurement is a module of this package with `measure() -> dict[str, object]`; new ones are found by themselves.
"""

import importlib
import json
import pkgutil
import platform
import sys
from datetime import datetime
from pathlib import Path

import bench

OUT = Path("out/bench")


def main(names: list[str]) -> int:
    """Run the named measurements, or all."""
    known = [module.name for module in pkgutil.iter_modules(bench.__path__) if not module.name.startswith("_")]
    unknown = set(names) - set(known)
    if unknown:
        print(f"no such measurement: {', '.join(sorted(unknown))}; there are: {', '.join(known)}")
        return 2
    OUT.mkdir(parents=True, exist_ok=True)
    for name in names or known:
        module = importlib.import_module(f"bench.{name}")
        result = {
            "name": name,
            "measured_at": datetime.now().astimezone().isoformat(timespec="seconds"),
            "machine": f"{platform.system()} {platform.machine()}, Python {platform.python_version()}",
            "figures": module.measure(),
        }
        text = json.dumps(result, ensure_ascii=False, indent=1)
        (OUT / f"{name}.json").write_text(text + "\n", encoding="utf-8")
        print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
