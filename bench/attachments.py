"""Photos to a stick, cut in the middle and resumed: ours beside rsync and restic on the same files.

Each side takes PHOTOS files of 3 MB to an empty folder, is stopped when about half lies there (ours after an act, the
others by SIGKILL), and goes on; then once more with nothing new. Ours and restic encrypt, rsync does not. The peers are
Debian's, unpacked into a folder that is thrown away; where they cannot be had, the figures say so.
"""

import json
import os
import random
import re
import secrets
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from cchc_desktop.storage.attachments import Attachments
from cchc_desktop.storage.vault import Keys
from cchc_desktop.sync.courier import Courier, Visited
from cchc_desktop.sync.depot import Depot, Parcel
from cchc_desktop.sync.folder import FolderChannel
from cchc_desktop.sync.keys import Epoch
from cchc_desktop.sync.refusals import CannotReach

QUESTION = "How fast do photos go to a stick, and how much of them again after a cut?"
PHOTOS = 40
SIZE = 3_000_000
_PACKAGES = {"rsync": ("rsync", "libpopt0", "libxxhash0"), "restic": ("restic",)}


class _Cut(FolderChannel):
    left = 1 << 30
    written = 0

    def put(self, path: str, data: bytes) -> None:
        self.left -= 1
        if self.left < 0:
            raise CannotReach(place=self.name, reason="cut")
        self.written += len(data)
        super().put(path, data)


def ours(photos: Path, target: Path, scratch: Path) -> dict[str, object]:
    """Carry the photos by the courier, as a journey does."""
    keys = Keys(*(secrets.token_bytes(32) for _ in range(4)))
    (scratch / "files").mkdir()
    files = Attachments(scratch / "files", keys, secrets.token_bytes)
    epoch = Epoch(1, secrets.token_bytes(32))
    parcels = [Parcel(files.add_bytes(path.read_bytes()), SIZE, epoch) for path in sorted(photos.iterdir())]
    visited = Visited()
    (scratch / "depot").mkdir()
    depot = Depot(scratch / "depot", files)
    depot.know(parcels)
    pieces = sum(len(parcel.paths()) for parcel in parcels)
    channel = _Cut(target / "place")
    channel.left = pieces // 2
    figures: dict[str, object] = {}
    begun = time.perf_counter()
    try:
        _journey(depot, channel, visited, parcels)
    except CannotReach:
        figures["until_cut_s"] = time.perf_counter() - begun
    before, channel.left = channel.written, 1 << 30
    begun = time.perf_counter()
    _journey(depot, channel, visited, parcels)
    figures["resumed_s"] = time.perf_counter() - begun
    begun = time.perf_counter()
    _journey(depot, channel, visited, parcels)
    figures["nothing_new_ms"] = (time.perf_counter() - begun) * 1000
    return figures | {"sent_again_mb": (channel.written - PHOTOS * SIZE) / 1e6, "at_cut_mb": before / 1e6}


def _journey(depot: Depot, channel: _Cut, visited: Visited, parcels: list[Parcel]) -> None:
    courier = Courier(depot, channel, visited, new_mark="ab" * 16)
    courier.arrive()
    courier.fetch_bundles()
    courier.send_bundles()
    courier.carry_files(parcels)
    courier.finish()


def rsync(photos: Path, target: Path, tools: Path) -> dict[str, object]:
    """Copy by rsync -a --partial, with checks by block as over a network."""
    options = ["-a", "--partial", "--no-whole-file", "--fsync", "--stats"]
    command = [str(tools / "usr/bin/rsync"), *options, f"{photos}/", f"{target}/"]
    return _program(command, target, _environment(tools), lambda: None, _literal)


def restic(photos: Path, target: Path, tools: Path) -> dict[str, object]:
    """Back up by restic into a repository on the stick."""
    program = str(tools / "usr/bin/restic")
    around = _environment(tools) | {
        "RESTIC_PASSWORD": "x" * 20,
        "RESTIC_REPOSITORY": str(target / "repo"),
        "RESTIC_CACHE_DIR": str(tools / "cache"),
    }
    subprocess.run([program, "init", "-q"], env=around, check=True, capture_output=True)
    unlock = [program, "unlock", "-q"]

    def mend() -> None:
        subprocess.run(unlock, env=around, check=True, capture_output=True)

    return _program([program, "backup", "--json", str(photos)], target, around, mend, _added)


def _program(
    command: list[str],
    target: Path,
    around: dict[str, str],
    mend: Callable[[], None],
    sent: Callable[[str], int],
) -> dict[str, object]:
    begun = time.perf_counter()
    process = subprocess.Popen(command, env=around, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    while process.poll() is None and _bytes(target) < PHOTOS * SIZE / 2:
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    cut, there = time.perf_counter() - begun, _bytes(target)
    mend()
    begun = time.perf_counter()
    done = subprocess.run(command, env=around, check=True, capture_output=True, text=True)
    resumed, written = time.perf_counter() - begun, sent(done.stdout)
    begun = time.perf_counter()
    subprocess.run(command, env=around, check=True, capture_output=True)
    nothing = time.perf_counter() - begun
    return {
        "until_cut_s": cut,
        "resumed_s": resumed,
        "nothing_new_ms": nothing * 1000,
        "sent_again_mb": max(0.0, (there + written - PHOTOS * SIZE) / 1e6),
        "at_cut_mb": there / 1e6,
    }


def _bytes(folder: Path) -> int:
    total = 0
    for path in folder.rglob("*"):
        try:
            total += path.stat().st_size if path.is_file() else 0
        except FileNotFoundError:
            continue
    return total


def _literal(told: str) -> int:
    """Return how many bytes rsync sent as they were, out of its `--stats`."""
    found = re.search(r"Literal data: ([\d,.]+) bytes", told)
    assert found is not None, told
    return int(re.sub(r"\D", "", found[1]))


def _added(told: str) -> int:
    """Return how many bytes restic added to its repository, out of the summary of `--json`."""
    return int(json.loads(told.strip().splitlines()[-1])["data_added"])


def _environment(tools: Path) -> dict[str, str]:
    return dict(os.environ) | {"LD_LIBRARY_PATH": str(tools / "usr/lib/x86_64-linux-gnu")}


def _tools(name: str, folder: Path) -> str:
    """Unpack Debian's program into a folder; return why that cannot be, "" if it was done."""
    try:
        subprocess.run(["apt-get", "download", "-q", *_PACKAGES[name]], cwd=folder, check=True, capture_output=True)
        for package in folder.glob("*.deb"):
            subprocess.run(["dpkg", "-x", str(package), str(folder)], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        return f"not had from Debian: {error}"[:200]
    return ""


def _told(figures: dict[str, object]) -> dict[str, object]:
    sums = {name: round(value, 2) if isinstance(value, float) else value for name, value in figures.items()}
    whole = sum(float(str(sums[name])) for name in ("until_cut_s", "resumed_s"))
    return sums | {"mb_per_s": round(PHOTOS * SIZE / 1e6 / whole, 1)}


def measure() -> dict[str, object]:
    """Return the figures of all sides, from one run."""
    figures: dict[str, object] = {"files": PHOTOS, "mb": PHOTOS * SIZE / 1e6}
    with tempfile.TemporaryDirectory() as home:
        root = Path(home)
        photos = root / "photos"
        photos.mkdir()
        dice = random.Random(1)
        for number in range(PHOTOS):
            (photos / f"{number:03d}.jpg").write_bytes(dice.randbytes(SIZE))
        for name, side in (("ours", ours), ("rsync", rsync), ("restic", restic)):
            target, tools = root / f"{name}-target", root / f"{name}-tools"
            target.mkdir()
            tools.mkdir()
            missing = _tools(name, tools) if name in _PACKAGES else ""
            figures[name] = {"not_had": missing} if missing else _told(side(photos, target, tools))
    return figures


if __name__ == "__main__":
    print(json.dumps(measure(), indent=1))
