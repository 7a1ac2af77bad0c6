"""A day: an office, three laptops, twelve units, 73 items each, photos, dossiers, three signatures, sync, the overview.

What a person does goes through the real windows, offscreen, with the hands of `make demo`: each laptop inspects
four units from details to the head's signature and goes to the stick twice; in the evening the office takes all in and
opens the overview. Each computer is a process of its own, one after the other: its time, its largest memory and the
longest stretch its window was away from the event loop are its own. What office and stick get ready in the morning is
not in the time.
"""

import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QApplication

from bench._watch import Watched
from cchc_desktop.domain.clock import SetClock
from cchc_desktop.domain.team import Honorific, Role
from cchc_desktop.domain.visit import Session
from cchc_desktop.storage.vault import Cost
from cchc_desktop.ui.demo import content
from cchc_desktop.ui.demo.certificate import demo_certificate
from cchc_desktop.ui.demo.main import CERTIFICATE_PASSWORD, LEADER, START, STEP
from cchc_desktop.ui.demo.story import Story
from cchc_desktop.ui.exchange.screen import ExchangeScreen
from cchc_desktop.ui.kit.language import speak
from cchc_desktop.ui.kit.look import Scheme, dress, load_fonts
from cchc_desktop.ui.main import Application
from cchc_desktop.ui.overview.screen import OverviewScreen
from cchc_desktop.ui.preferences import Preferences
from cchc_desktop.workspace.places import Place, PlaceKind
from cchc_desktop.workspace.review import Step
from cchc_desktop.workspace.workspace import Surroundings, Workspace
from tests.sample.office import NAMES

LAPTOPS = ("Trần Quốc Bảo", "Lê Minh Khôi", "Phạm Thu Trang")
UNITS = 12
PASSWORD = "mật khẩu của một ngày"
ROOT = Path(__file__).resolve().parents[1]
Figures = dict[str, object]


def measure() -> Figures:
    """Return the day's figures, one computer after the other and in all."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        morning = _run("morning", folder)
        laptops = [_run("laptop", folder, str(number)) for number in range(len(LAPTOPS))]
        evening = _run("evening", folder)
        moved = [path.stat().st_size for path in (folder / "usb").rglob("*") if path.is_file()]
    computers = [*laptops, evening]
    stalls = [one for one in computers if "worst_stall_cpu_ms" in one]
    worst = max(stalls, key=lambda one: float(str(one["worst_stall_cpu_ms"])))
    return {
        "laptops": len(LAPTOPS),
        "visits_signed": evening["signed"],
        "items_answered": sum(int(str(one["answered"])) for one in laptops),
        "photos": sum(int(str(one["photos"])) for one in laptops),
        "signatures": sum(int(str(one["signatures"])) for one in laptops),
        "seconds": round(sum(float(str(one["seconds"])) for one in computers), 1),
        "cpu_seconds": round(sum(float(str(one["cpu_seconds"])) for one in computers), 1),
        "peak_mb": max(int(str(one["peak_mb"])) for one in computers),
        "worst_stall_cpu_ms": worst["worst_stall_cpu_ms"],
        "worst_stall_in": worst["worst_stall_in"],
        "stalls_over_100_ms": sum(int(str(one["stalls_over_100_ms"])) for one in stalls),
        "events": sum(int(str(one["events"])) for one in stalls),
        "mb_on_the_stick": round(sum(moved) / 1e6, 1),
        "files_on_the_stick": len(moved),
        "morning": morning,
        "by_laptop": laptops,
        "evening": evening,
    }


def _run(part: str, folder: Path, *more: str) -> Figures:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "bench.day", part, str(folder), *more]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{part} {' '.join(more)}: {done.stderr[-2000:]}")
    told: Figures = json.loads(done.stdout.strip().splitlines()[-1])
    return told


def morning(folder: Path) -> Figures:
    """Make the office: campaign, team, twelve units with a day each, three invitations, the first stick."""
    office, _ = Workspace.create(
        folder / "office.cchc", person="Văn phòng Sở", password=PASSWORD, around=_around(9, -2)
    )
    office.exchange.found("Đợt 1 năm 2026", "Văn phòng Sở")
    form, _ = office.forms.supplied()
    campaign = office.campaigns.create(
        "Đợt 1 năm 2026", 2026, form, agency="SỞ NỘI VỤ", parent_agency="UBND TỈNH BÌNH HẢI", place="Hòa Thạnh",
        plan__number="45/KH-SNV", decision__number="112/QĐ-SNV", decision__issued_on=date(2026, 3, 20),
        decision__issued_by="Giám đốc Sở Nội vụ tỉnh Bình Hải",
    ).made  # fmt: skip
    for honorific, name, position, agency, role in content.TEAM:
        office.campaigns.members.add(
            campaign, honorific=Honorific(honorific), name=name, position=position, agency=agency, role=Role(role)
        )
    for number in range(UNITS):
        unit = office.campaigns.units.add(campaign, name=NAMES[number]).made
        office.visits.plan(campaign, unit, date(2026, 4, 14) + timedelta(days=number // 3), Session.MORNING)
    for number, person in enumerate(LAPTOPS):
        invited = office.exchange.invite(person, "leader")
        (folder / f"{number}.cchci").write_bytes(invited.data)
        (folder / f"{number}.code").write_text(invited.code, encoding="utf-8")
    (folder / "usb").mkdir()
    office.exchange.travel(_stick(office, folder))
    office.close()
    return {"peak_mb": _peak()}


def laptop(folder: Path, number: int) -> Figures:
    """Join, inspect every third unit to the last signature, bring the work to the stick."""
    issued = demo_certificate(LEADER, CERTIFICATE_PASSWORD, START)
    around = _around(number, 0)
    app = Watched(sys.argv[:1])
    begun, used = time.perf_counter(), time.process_time()
    workspace, _ = Workspace.join(
        folder / f"laptop{number}.cchc",
        invitation=(folder / f"{number}.cchci").read_bytes(),
        name=f"{number}.cchci",
        code=(folder / f"{number}.code").read_text(encoding="utf-8"),
        password=PASSWORD,
        around=around,
    )
    _stick(workspace, folder)
    application = _window(folder, workspace, around)
    story = Story(application, None)
    _journey(story)
    mine = [line.id for place, line in enumerate(workspace.visits.all()) if place % len(LAPTOPS) == number]
    signatures = 0
    for visit in mine:
        story.shell.open_visit(visit, Step.DETAILS)
        story.hands.rest()
        story.begin(visit)
        for chapter in (story.remediations, story.checklist, story.dossiers, story.conclude):
            chapter()
        story.sign(issued.p12, CERTIFICATE_PASSWORD)
        signatures += sum(bool(state.how) for state in workspace.minutes.signatories(visit))
    _journey(story)
    whole = [workspace.visits.get(visit) for visit in mine]
    told = {
        "visits": len(mine),
        "answered": sum(answer.answered for visit in whole for answer in visit.answers.values()),
        "photos": sum(bool(piece.sha256) for visit in whole for piece in visit.evidence),
        "signatures": signatures,
        "seconds": round(time.perf_counter() - begun, 1),
        "cpu_seconds": round(time.process_time() - used, 1),
    }
    application.window.close()
    return told | app.told() | {"peak_mb": _peak()}


def evening(folder: Path) -> Figures:
    """The office takes the stick in and opens the overview."""
    around = _around(9, 9)
    app = Watched(sys.argv[:1])
    begun, used = time.perf_counter(), time.process_time()
    workspace = Workspace.open(folder / "office.cchc", person="Văn phòng Sở", password=PASSWORD, around=around)
    application = _window(folder, workspace, around)
    story = Story(application, None)
    _journey(story)
    taken = time.perf_counter() - begun
    story.shell.go_to("overview")
    screen = cast(OverviewScreen, story.shell.here())
    campaign = workspace.campaigns.all()[0].id
    story.hands.wait_for(lambda: len(screen.presenter.rows(campaign)) == UNITS, "the overview")
    story.hands.wait_for(lambda: screen.matrix.matrix.rowCount() >= UNITS, "the matrix")
    told = {
        "signed": sum(line.stage.value == "signed" for line in workspace.visits.all()),
        "taking_in_seconds": round(taken, 1),
        "overview_seconds": round(time.perf_counter() - begun - taken, 1),
        "seconds": round(time.perf_counter() - begun, 1),
        "cpu_seconds": round(time.process_time() - used, 1),
    }
    application.window.close()
    return told | app.told() | {"peak_mb": _peak()}


def _window(folder: Path, workspace: Workspace, around: Surroundings) -> Application:

    app = cast(QApplication, QApplication.instance())
    load_fonts()
    speak(app, "vi")
    dress(app, Scheme.LIGHT)
    chosen = Preferences(scheme=Scheme.LIGHT, text_size=100, language="vi")
    application = Application(folder / "unused.cchc", around, chosen)
    application.window.setProperty("demo_folder", str(folder / "photos"))
    application.window.resize(1366, 688)
    application.window.show()
    application.use(workspace)
    return application


def _journey(story: Story) -> None:
    """Send and fetch by the exchange screen's own button."""
    story.shell.go_to("exchange")
    story.hands.rest()
    screen = cast(ExchangeScreen, story.shell.here())
    ended: list[object] = []
    screen.presenter.ended.connect(lambda *outcome: ended.append(outcome))
    story.hands.press("send")
    story.hands.wait_for(lambda: bool(ended), "the journey")


def _around(seed: int, hours: int) -> Surroundings:
    clock = SetClock(START + timedelta(seconds=seed, hours=hours), STEP)
    return Surroundings(clock, random.Random(f"{seed} {hours}").randbytes, f"bench-{seed}", Cost(1, 8, 1))


def _stick(workspace: Workspace, folder: Path) -> Place:
    return workspace.exchange.places.add(PlaceKind.STICK, "USB", {"folder": str(folder / "usb")})


def _peak() -> int:
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


PARTS: dict[str, Callable[..., Figures]] = {"morning": morning, "laptop": laptop, "evening": evening}

if __name__ == "__main__":
    sys.stdout.write(json.dumps(PARTS[sys.argv[1]](Path(sys.argv[2]), *map(int, sys.argv[3:]))) + "\n")
