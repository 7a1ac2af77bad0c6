"""Open: a workspace of 200 visits x 300 answers x 20 photos, from the unlocked keys to the first visit in hand.

The key derivation (Argon2id, a quarter of a second by design) is left out; the page cache is warm in one figure and
dropped in the other where the system lets us. Attachments are files of their own: their number costs nothing here,
4,000 small ones are laid out all the same.
"""

import os
import secrets
import statistics
import tempfile
import time
from pathlib import Path

from cchc_desktop.domain.clock import SystemClock
from cchc_desktop.storage import vault
from cchc_desktop.storage.journal import Change, Register
from cchc_desktop.workspace.workspace import Surroundings, Workspace

VISITS, ANSWERS, PHOTOS = 200, 300, 20
PERSON, PASSWORD = "Trần Quốc Bảo", "mật khẩu để đo"
ROUNDS = 7
_PHOTO = {
    "kind": "photo",
    "item": "A1",
    "caption": "Bảng niêm yết",
    "file_name": "IMG.jpg",
    "media_type": "image/jpeg",
    "sha256": "0" * 64,
    "size": 3_000_000,
    "taken_at": "2026-04-14T08:00:00+07:00",
    "added_by": PERSON,
    "original": "0" * 64,
    "paper": "1" * 64,
    "thumbnail": "2" * 64,
    "rank": "n",
}


def _fill(workspace: Workspace, folder: Path) -> None:
    form, _ = workspace.forms.supplied()
    campaign = workspace.campaigns.create("Đợt đo", 2026, form).made
    unit = workspace.campaigns.units.add(campaign, name="Hòa Thạnh").made
    store = workspace._store
    for number in range(VISITS):
        visit = workspace.visits.plan(campaign, unit, None).made
        changes = [
            Change(
                Register(visit, "answer", "", f"/cchc/s{item // 30}/i{item}_note"), f"Đã niêm yết {item}/148 thủ tục"
            )
            for item in range(ANSWERS)
        ]
        for photo in range(PHOTOS):
            entity = f"{number:04d}{photo:04d}"
            changes += [Change(Register(visit, "evidence", entity, name), value) for name, value in _PHOTO.items()]
            path = folder / "attachments" / f"{photo:02x}" / (secrets.token_hex(32))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"x" * 64)
        store.write(changes)


def _drop_cache(folder: Path) -> bool:
    try:
        for path in folder.rglob("*"):
            if path.is_file():
                handle = os.open(path, os.O_RDONLY)
                os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
                os.close(handle)
    except (OSError, AttributeError):
        return False
    return True


def measure() -> dict[str, object]:
    """Return ms from unlocked keys to an open workspace, and to the first visit's answers in hand."""
    around = Surroundings(SystemClock(), secrets.token_bytes, "bench", vault.Cost(1, 8, 1))
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "lớn.cchc"
        workspace, _ = Workspace.create(folder, person=PERSON, password=PASSWORD, around=around)
        _fill(workspace, folder)
        visit = workspace.visits.all()[0].id
        entries = workspace._store.number
        workspace.close()
        keys = vault.unlock(folder, PERSON, PASSWORD)
        figures: dict[str, list[float]] = {"warm": [], "first_visit": [], "cold": []}
        for cold in (False, True):
            for _ in range(ROUNDS):
                if cold and not _drop_cache(folder):
                    continue
                begun = time.perf_counter()
                workspace = Workspace.with_keys(folder, keys, PERSON, around)
                opened = time.perf_counter()
                workspace.visits.get(visit)
                seen = time.perf_counter()
                figures["cold" if cold else "warm"].append((opened - begun) * 1000)
                if not cold:
                    figures["first_visit"].append((seen - begun) * 1000)
                workspace.close()
        size = (folder / "workspace.db").stat().st_size
    return {
        "visits": VISITS,
        "answers": VISITS * ANSWERS,
        "photos": VISITS * PHOTOS,
        "entries": entries,
        "megabytes": round(size / 1048576, 1),
        "open_ms": round(statistics.median(figures["warm"]), 1),
        "open_cold_ms": round(statistics.median(figures["cold"]), 1) if figures["cold"] else None,
        "open_and_first_visit_ms": round(statistics.median(figures["first_visit"]), 1),
    }
