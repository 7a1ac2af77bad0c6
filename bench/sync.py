"""Sync: merging bundles, a day's bundle, a second journey with nothing new; beside Loro and PouchDB on the same edits.

Every side runs in a process of its own, which tells its time and its largest memory. The peers are installed into a
folder that is thrown away; where they cannot be had, the figures say so.
"""

import json
import os
import resource
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from cchc_desktop.domain.clock import SystemClock
from cchc_desktop.storage.journal import Change
from cchc_desktop.storage.vault import Cost
from cchc_desktop.sync.courier import Courier, Visited
from cchc_desktop.sync.depot import Depot
from cchc_desktop.sync.folder import FolderChannel
from cchc_desktop.workspace.places import Place, PlaceKind
from cchc_desktop.workspace.workspace import Surroundings, Workspace

ENTRIES = 60_000
BUNDLES = 10_000
SIZES = (1, 100, 1_000, BUNDLES)
CROWD = 100
DAY = 1_500
HERE = Path(__file__).parent
NOTES = (
    "Đã niêm yết {n}/148 thủ tục; bản còn lại ghi ngày 03/4",
    "Chưa mở sổ theo dõi, đơn vị giải trình do thay đổi nhân sự tháng {n}",
    "{n} hồ sơ mẫu không ghi thời gian bàn giao, thiếu chữ ký người nhận",
)


def edits(count: int) -> list[tuple[str, str, object]]:
    """Return (visit, field, value): verdicts, scores and notes of 73 items to a visit, as every side writes them."""
    made: list[tuple[str, str, object]] = []
    for number in range(count):
        item, what = number // 2 % 73, number % 2
        value: object = ("met", "partly", "unmet")[number % 3] if not what else NOTES[number % 3].format(n=number % 150)
        made.append((f"visit{number // 146:05d}", f"/cchc/S{item // 9}/A{item}{'_note' if what else ''}", value))
    return made


def peak_mb() -> float:
    """Return the largest memory of this process so far, in MB."""
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)


def _around(name: str) -> Surroundings:
    return Surroundings(SystemClock(), secrets.token_bytes, name, Cost(1, 8, 1))


def _office(folder: Path) -> Workspace:
    office, _ = Workspace.create(folder / "office.cchc", person="VP", password="mật khẩu dài", around=_around("office"))
    office.exchange.found("Đo", "VP")
    return office


def _joined(folder: Path, office: Workspace, name: str) -> Workspace:
    invited = office.exchange.invite(name, "leader")
    return Workspace.join(
        folder / f"{name}.cchc", invitation=invited.data, name="i", code=invited.code, password="mật khẩu dài",
        around=_around(name),
    )[0]  # fmt: skip


def _write(workspace: Workspace, made: list[tuple[str, str, object]], at_once: int = 300) -> None:
    from cchc_desktop.storage.journal import Register

    store = workspace._store
    for start in range(0, len(made), at_once):
        store.write(
            [
                Change(Register(scope, "answer", "", field), value)
                for scope, field, value in made[start : start + at_once]
            ]
        )


def ours(folder: Path) -> dict[str, object]:
    """Merge ENTRIES entries out of bundles, whole: signatures, decryption, unpacking, hash chain, data base."""
    office = _office(folder)
    laptop = _joined(folder, office, "Bảo")
    made = edits(ENTRIES)
    _write(laptop, made)
    begun = time.perf_counter()
    laptop.exchange.pack()
    packing = time.perf_counter() - begun
    stick = folder / "usb"
    stick.mkdir()
    laptop.exchange.travel(laptop.exchange.places.add(PlaceKind.STICK, "USB", {"folder": str(stick)}))
    size = sum(path.stat().st_size for path in stick.rglob("*.cchcb"))
    shutil.copytree(next(stick.glob("cchc-*")) / "bundles", folder / "office.cchc" / "exchange" / "spool" / "bundles",
                    dirs_exist_ok=True)  # fmt: skip
    begun = time.perf_counter()
    used = time.process_time()
    taken = office.exchange.take_in()
    merging, cpu = time.perf_counter() - begun, time.process_time() - used
    assert taken.entries >= ENTRIES, taken
    return {
        "entries": taken.entries,
        "pack_s": round(packing, 2),
        "merge_s": round(merging, 2),
        "merge_entries_per_s": round(taken.entries / merging),
        "merge_entries_per_cpu_s": round(taken.entries / cpu),
        "bundle_bytes": size,
        "peak_mb": peak_mb(),
    }


def day(folder: Path) -> dict[str, object]:
    """Pack a day's work: DAY answers, half of them notes."""
    office = _office(folder)
    laptop = _joined(folder, office, "Bảo")
    laptop.exchange.pack()
    before = set((folder / "Bảo.cchc" / "exchange").rglob("*.cchcb"))
    _write(laptop, edits(DAY), at_once=1)
    laptop.exchange.pack()
    new = set((folder / "Bảo.cchc" / "exchange").rglob("*.cchcb")) - before
    return {"answers": DAY, "bytes": sum(path.stat().st_size for path in new), "bundles": len(new)}


def again(folder: Path) -> dict[str, object]:
    """Make journeys with nothing new to a place with more and more bundles, up to BUNDLES, on both sides.

    The bundles are written in memory where the system has a folder there: the disk's syncs are no part of the question.
    """
    office = _office(folder)
    laptop = _joined(folder, office, "Bảo")
    stick = folder / "usb"
    stick.mkdir()
    where = {"folder": str(stick)}
    places = {side: side.exchange.places.add(PlaceKind.STICK, "USB", where) for side in (laptop, office)}
    made = edits(BUNDLES)
    told: dict[str, object] = {}
    done = 0
    for size in SIZES:
        for number, (scope, field, value) in enumerate(made[done:size], done):
            _write(laptop, [(scope, field, f"{value} {number}")])
            laptop.exchange.pack()
        begun = time.perf_counter()
        laptop.exchange.travel(places[laptop])
        handed_over = time.perf_counter() - begun
        begun, used = time.perf_counter(), time.process_time()
        fetched = office.exchange.travel(places[office]).fetched
        taken, cpu = time.perf_counter() - begun, time.process_time() - used
        assert fetched >= size - done
        laptop.exchange.travel(places[laptop])
        office.exchange.travel(places[office])
        told[f"{size}_bundles"] = {
            "new": size - done,
            "hand_over_s": round(handed_over, 2),
            "fetch_and_take_in_s": round(taken, 2),
            "fetch_and_take_in_cpu_s": round(cpu, 2),
            **_nothing_new(list(places.items())),
            "peak_mb_of_both": peak_mb(),
        }
        done = size
    return told


def _nothing_new(journeys: list[tuple[Workspace, Place]]) -> dict[str, object]:
    times = []
    for workspace, place in journeys * 7:
        begun = time.perf_counter()
        outcome = workspace.exchange.travel(place)
        times.append(time.perf_counter() - begun)
        assert not outcome.fetched
    return {
        "nothing_new_ms_median": round(sorted(times)[len(times) // 2] * 1000, 1),
        "nothing_new_ms_worst": round(max(times) * 1000, 1),
    }


def crowd(folder: Path) -> dict[str, object]:
    """Compare with a place where CROWD laptops have BUNDLES bundles together; an act looks into a folder or a file."""
    depot = Depot(folder / "depot", _NoFiles())
    place = _Counted(folder / "place")
    (folder / "depot").mkdir()
    for laptop in range(CROWD):
        for number in range(1, BUNDLES // CROWD + 1):
            path = depot.bundle_path(f"{laptop:016x}", number)
            for root in (folder / "depot" / "spool", folder / "place"):
                whole = root.joinpath(*path.split("/"))
                whole.parent.mkdir(parents=True, exist_ok=True)
                whole.write_bytes(b"x" * 600)
    visited = Visited()
    FolderChannel(folder / "place").put("place.id", b"ab" * 16)
    figures: dict[str, object] = {"laptops": CROWD, "bundles": BUNDLES}
    for what in ("first", "nothing_new"):
        place.acts = 0
        begun = time.perf_counter()
        courier = Courier(depot, place, visited, new_mark="ab" * 16)
        courier.arrive()
        assert not courier.fetch_bundles()
        assert not courier.send_bundles()
        courier.finish()
        figures |= {f"{what}_ms": round((time.perf_counter() - begun) * 1000, 1), f"{what}_acts": place.acts}
    return figures


class _Counted(FolderChannel):
    acts = 0

    def names(self, folder: str) -> list[str]:
        self.acts += 1
        return super().names(folder)

    def get(self, path: str) -> bytes:
        self.acts += 1
        return super().get(path)


class _NoFiles:
    def holds(self, key: str) -> bool:
        return not key

    def read(self, key: str) -> bytes:
        raise KeyError(key)

    def add_bytes(self, data: bytes) -> str:
        raise KeyError(len(data))


def loro(folder: Path) -> dict[str, object]:
    """Merge the same edits by Loro: one document a visit, updates exported by one side and imported by the other."""
    from loro import ExportMode, LoroDoc  # type: ignore[import-not-found]

    del folder
    docs: dict[str, LoroDoc] = {}
    for scope, field, value in edits(ENTRIES):
        docs.setdefault(scope, LoroDoc()).get_map("answers").insert(field, value)
    for doc in docs.values():
        doc.commit()
    updates = {scope: doc.export(ExportMode.Updates(doc.oplog_vv.__class__())) for scope, doc in docs.items()}
    begun = time.perf_counter()
    merged = {}
    for scope, update in updates.items():
        merged[scope] = LoroDoc()
        merged[scope].import_(update)
    merging = time.perf_counter() - begun
    return {
        "entries": ENTRIES,
        "merge_s": round(merging, 2),
        "merge_entries_per_s": round(ENTRIES / merging),
        "bundle_bytes": sum(len(update) for update in updates.values()),
        "peak_mb": peak_mb(),
        "remark": "in memory only: no signature, no encryption, not on disk, no sibling values",
    }


SIDES = {"ours": ours, "day": day, "again": again, "crowd": crowd, "loro": loro}


def _run(side: str, extra: dict[str, str]) -> dict[str, object]:
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if side == "again" and memory.is_dir() else None) as folder:
        done = subprocess.run(
            [sys.executable, "-m", "bench.sync", side, folder], capture_output=True, text=True, env=os.environ | extra
        )
    if done.returncode:
        return {"failed": done.stderr.strip().splitlines()[-1] if done.stderr.strip() else str(done.returncode)}
    told: dict[str, object] = json.loads(done.stdout.strip().splitlines()[-1])
    return told


def _with_loro() -> dict[str, object]:
    with tempfile.TemporaryDirectory() as place:
        got = subprocess.run([sys.executable, "-m", "pip", "install", "-q", "--target", place, "loro"],
                             capture_output=True, text=True)  # fmt: skip
        if got.returncode:
            return {"not_had": got.stderr.strip().splitlines()[-1]}
        return _run("loro", {"PYTHONPATH": f"{place}:{Path.cwd()}"})


def _with_pouch() -> dict[str, object]:
    npm = shutil.which("npm")
    if npm is None:
        return {"not_had": "npm is not installed"}
    with tempfile.TemporaryDirectory() as place:
        got = subprocess.run([npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", place, "pouchdb@9"],
                             capture_output=True, text=True)  # fmt: skip
        if got.returncode:
            return {"not_had": (got.stderr or got.stdout).strip()[-200:]}
        script = Path(place) / "pouch.js"
        script.write_text((HERE / "sync_pouch.js").read_text(encoding="utf-8"), encoding="utf-8")
        data = Path(place) / "edits.json"
        data.write_text(json.dumps(edits(ENTRIES), ensure_ascii=False), encoding="utf-8")
        done = subprocess.run(["node", str(script), str(data)], capture_output=True, text=True, cwd=place, timeout=1500)
        if done.returncode:
            return {"failed": done.stderr.strip()[-300:]}
        told: dict[str, object] = json.loads(done.stdout.strip().splitlines()[-1])
        return told


def measure() -> dict[str, object]:
    """Return the figures of all sides, from one run."""
    figures: dict[str, object] = {side: _run(side, {}) for side in ("ours", "day", "again", "crowd")}
    figures["loro"] = _with_loro()
    figures["pouchdb"] = _with_pouch()
    return figures


if __name__ == "__main__":
    print(json.dumps(SIDES[sys.argv[1]](Path(sys.argv[2]))))
