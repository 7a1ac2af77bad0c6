"""Save: from a key press's handler to durable on disk, against a bare SQLCipher commit of the same settings, paired."""

import itertools
import secrets
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.clock import SystemClock
from cchc_desktop.storage.engine import connect
from cchc_desktop.storage.vault import Cost
from cchc_desktop.workspace.workspace import Surroundings, Workspace

ROUNDS = 2000


def _timed(act: Callable[[int], object], rounds: int) -> list[float]:
    taken = []
    for number in range(rounds):
        begun = time.perf_counter()
        act(number)
        taken.append((time.perf_counter() - begun) * 1000)
    return taken


def _spread(taken: list[float]) -> dict[str, float]:
    ordered = sorted(taken)
    return {
        "p50_ms": round(statistics.median(ordered), 3),
        "p99_ms": round(ordered[int(len(ordered) * 0.99)], 3),
        "max_ms": round(ordered[-1], 3),
    }


def measure() -> dict[str, object]:
    """Return the time of one answer (two registers, two journal entries) and of one bare commit, and their ratio."""
    with tempfile.TemporaryDirectory() as place:
        bare = connect(Path(place) / "bare.db", secrets.token_bytes(32))
        bare.execute("CREATE TABLE answer (item TEXT PRIMARY KEY, value TEXT)")

        def commit(number: int) -> None:
            bare.execute("INSERT OR REPLACE INTO answer VALUES (?, ?)", [f"A{number % 73}", f"ghi chú {number}"])

        around = Surroundings(SystemClock(), secrets.token_bytes, "bench", Cost(1, 8, 1))
        workspace, _ = Workspace.create(Path(place) / "w.cchc", person="A", password="12345678", around=around)
        form, _ = workspace.forms.supplied()
        campaign = workspace.campaigns.create("Đợt", 2026, form).made
        unit = workspace.campaigns.units.add(campaign, name="Xã", province="Tỉnh").made
        visit = workspace.visits.plan(campaign, unit, None).made
        verdicts = list(Verdict)
        items = [item.code for item in workspace.visits.checklist(visit).items]
        counter = itertools.count()

        def note(number: int) -> None:
            workspace.answers.note(visit, items[number % 73], f"ghi chú {number} {next(counter)}")

        def verdict(number: int) -> None:
            workspace.answers.give(visit, items[number % 73], verdicts[(number // 73 + next(counter)) % 4])

        _timed(commit, 200), _timed(note, 200)
        rounds = [(_timed(commit, 50), _timed(note, 50)) for _ in range(ROUNDS // 50)]
        commits = [ms for pair in rounds for ms in pair[0]]
        notes = [ms for pair in rounds for ms in pair[1]]
        late = _timed(note, 500)
        figures = {
            "bare_commit": _spread(commits),
            "note": _spread(notes),
            "verdict": _spread(_timed(verdict, 500)),
            "note_after_thousands": _spread(late),
            "ratio_p50": round(statistics.median(notes) / statistics.median(commits), 2),
        }
        workspace.close()
        bare.conn.close()
    return figures
