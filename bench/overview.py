"""A province's overview on SQLite: 100 units over 5 years, the app's own code on a real encrypted workspace.

    make bench-overview

Target: at most 300 ms for everything the screen shows (ranking with movement, overdue, trend, what was remedied) after
the workspace was opened; `first_s` is the one time every visit is worked out, `one_changed_ms` after one answer.
CPU time, since other things run on the machine; medians of seven.
"""

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.clock import VIETNAM
from cchc_desktop.domain.standing import ranked
from cchc_desktop.workspace.workspace import Workspace
from tests.sample import office
from tests.unit.workspace.conftest import PASSWORD, PERSON, make

TARGET_MS = 300
UNITS = int(os.environ.get("CCHC_UNITS", "100"))
YEARS = 5


def measure() -> dict[str, object]:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "tỉnh.cchc"
        made = make(place)
        campaigns = _fill(made.workspace)
        made.workspace.close()
        workspace = Workspace.open(place, person=PERSON, password=PASSWORD, around=made.around)
        first = _ms(lambda: _shown(workspace, campaigns))
        workspace.close()
        workspace = Workspace.open(place, person=PERSON, password=PASSWORD, around=made.around)
        opened = _ms(lambda: _shown(workspace, campaigns))
        again = statistics.median(_ms(lambda: _shown(workspace, campaigns)) for _ in range(7))
        open_visit = workspace.visits.all(campaigns[-1])[-1].id
        changed = []
        for verdict in (Verdict.UNMET, Verdict.MET) * 3:
            workspace.answers.give(open_visit, "A1", verdict)
            changed.append(_ms(lambda: _shown(workspace, campaigns)))
        followed = statistics.median(_ms(workspace.followups.all) for _ in range(7))
        items = workspace.visits.summary(open_visit).items
        size = sum(path.stat().st_size for path in place.glob("workspace.db*"))
        visits = len(workspace.overview.visits())
        workspace.close()
    return {
        "visits": visits,
        "items_a_visit": items,
        "first_s": round(first / 1000, 1),
        "opened_ms": round(opened),
        "again_ms": round(again),
        "one_changed_ms": round(statistics.median(changed)),
        "followups_ms": round(followed),
        "bytes_a_visit": round(size / visits),
        "target_ms": TARGET_MS,
        "holds": opened <= TARGET_MS,
    }


def _fill(workspace: Workspace) -> list[str]:
    campaigns = []
    for year in range(YEARS):
        made, visits = office.campaign(workspace, f"Đợt {2022 + year}", 2022 + year, UNITS, 0.9, year)
        campaigns.append(made)
        for visit in visits[: -1 if year == YEARS - 1 else None]:
            office.recommend(workspace, visit, [(f"Kiến nghị {n}", date(2023 + year, 3, 1 + n)) for n in range(6)])
            office.sign(workspace, visit, office.SIGNED_AT.astimezone(VIETNAM))
    return campaigns


def _shown(workspace: Workspace, campaigns: list[str]) -> None:
    overview = workspace.overview
    gathered = overview.known()
    gathered |= {visit: overview.gather(visit) for visit in overview.visits() if visit not in gathered}
    lines = list(gathered.values())
    now, before = ([line.standing for line in lines if line.campaign == key] for key in campaigns[:-3:-1])
    ranked(now, before)
    overview.overdue(lines)
    overview.trend(lines)
    overview.remedied(lines)


def _ms(act: Callable[[], object]) -> float:
    begun = time.process_time()
    act()
    return (time.process_time() - begun) * 1000
