"""Known vulnerabilities in what is shipped: every package of requirements.lock, looked up, with an honest end.

    python .ci/audit.py                      asks the package index that pip is set up for (its JSON interface)
    python .ci/audit.py --database all.zip   reads a data base brought along: OSV's export for PyPI (zip of JSON)

Writes out/audit.json. Ends with 0 when every package was judged and nothing is known, 1 when something is known,
and 2 when not every package could be judged: silence of an index is no good news, and is never told as such.
Sources: the index's JSON interface (`vulnerabilities` of a release), OSV schema 1.x (affected, ranges, versions).
"""

import argparse
import datetime
import json
import re
import ssl
import subprocess
import sys
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

ROOT = Path(__file__).resolve().parents[1]
LIMIT_S = 120
_FIRST = 3
"""Packages that are asked about before the others: an index that knows none of them is not asked on."""
_LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", re.M)
Package = tuple[str, str]
Known = dict[Package, list[str] | None]


def locked(text: str) -> list[Package]:
    """Return (name, version) of each package of a lock file."""
    return sorted({(canonicalize_name(name), version) for name, version in _LOCKED.findall(text)})


def index_base() -> str:
    """Return the address of the index that pip is set up for, without `/simple`."""
    told = subprocess.run(
        [sys.executable, "-m", "pip", "config", "get", "global.index-url"], capture_output=True, text=True, check=False
    ).stdout.strip()
    if not told:
        # pip's own default: this project names no host.
        from pip._internal.models.index import PyPI  # noqa: PLC0415  (only where nothing is set up)

        told = PyPI.simple_url
    return told.rstrip("/").removesuffix("/simple")


def ask(base: str, packages: list[Package]) -> Known:
    """Ask the index about each package; None for one that it says nothing about."""
    ends = time.monotonic() + LIMIT_S
    context = ssl.create_default_context()

    def one(package: Package) -> list[str] | None:
        address = f"{base}/pypi/{package[0]}/{package[1]}/json"
        if not address.startswith(("https://", "http://127.0.0.1")) or time.monotonic() > ends:
            return None
        try:
            with urllib.request.urlopen(address, timeout=20, context=context) as answer:
                told = json.load(answer)
        except (OSError, ValueError, urllib.error.URLError):
            return None
        found = told.get("vulnerabilities") if isinstance(told, dict) else None
        return None if found is None else [str(one["id"]) for one in found if not one.get("withdrawn")]

    first = {package: one(package) for package in packages[:_FIRST]}
    if all(answer is None for answer in first.values()):
        return first | dict.fromkeys(packages[_FIRST:])
    with ThreadPoolExecutor(4) as workers:
        return first | dict(zip(packages[_FIRST:], workers.map(one, packages[_FIRST:]), strict=True))


def compare(database: Path, packages: list[Package]) -> Known:
    """Compare with a data base brought along."""
    wanted = dict(packages)
    found: Known = {package: [] for package in packages}
    with zipfile.ZipFile(database) as archive:
        for entry in _entries(archive):
            for name, affected in _affected(entry):
                if name in wanted and _hit(affected, wanted[name]):
                    kept = found[name, wanted[name]]
                    if kept is not None and entry["id"] not in kept:
                        kept.append(str(entry["id"]))
    return found


def _entries(archive: zipfile.ZipFile) -> Iterator[dict[str, Any]]:
    for info in archive.infolist():
        if info.filename.endswith(".json") and info.file_size < 4_000_000:
            entry = json.loads(archive.read(info))
            if isinstance(entry, dict) and "id" in entry and not entry.get("withdrawn"):
                yield entry


def _affected(entry: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for affected in entry.get("affected", ()):
        package = affected.get("package", {})
        if package.get("ecosystem") == "PyPI":
            yield canonicalize_name(str(package.get("name"))), affected


def _hit(affected: dict[str, Any], version: str) -> bool:
    if version in affected.get("versions", ()):
        return True
    return any(
        _within(span.get("events", ()), Version(version))
        for span in affected.get("ranges", ())
        if span.get("type") == "ECOSYSTEM"
    )


def _within(events: Iterable[dict[str, str]], version: Version) -> bool:
    inside = False
    for event in events:
        try:
            if "introduced" in event:
                inside = inside or event["introduced"] == "0" or version >= Version(event["introduced"])
            elif "fixed" in event:
                inside = inside and version < Version(event["fixed"])
            elif "last_affected" in event:
                inside = inside and version <= Version(event["last_affected"])
        except InvalidVersion:
            return True  # what cannot be compared deserves a look
    return inside


def judge(known: Known) -> int:
    """Return the exit status for what was found."""
    if any(known.values()):
        return 1
    return 0 if known and all(answer is not None for answer in known.values()) else 2


def main(arguments: list[str] | None = None) -> int:
    """Look all up, write out/audit.json, say it; 0, 1 or 2 as above."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--database", type=Path)
    parser.add_argument("--lock", type=Path, default=ROOT / "requirements.lock")
    parser.add_argument("--base", default="")
    parser.add_argument("--out", type=Path, default=ROOT / "out" / "audit.json")
    options = parser.parse_args(arguments)
    packages = locked(options.lock.read_text(encoding="utf-8"))
    source = str(options.database) if options.database else "package index"
    known = compare(options.database, packages) if options.database else ask(options.base or index_base(), packages)
    silent = [name for (name, _), answer in known.items() if answer is None]
    bad = {f"{name} {version}": answer for (name, version), answer in known.items() if answer}
    status = judge(known)
    told = {
        "at": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "source": source,
        "packages": len(known),
        "judged": len(known) - len(silent),
        "known": bad,
        "not_judged": silent,
        "status": status,
    }
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    for package, answer in bad.items():
        print(f"{package}: {', '.join(answer)}")
    print(f"{len(known) - len(silent)} of {len(known)} packages judged by {source}; {len(bad)} with something known.")
    if silent:
        print(
            "Not judged, so nothing is claimed. Bring a data base: make audit DATABASE=all.zip (OSV's export for PyPI)."
        )
    return status


if __name__ == "__main__":
    sys.exit(main())
