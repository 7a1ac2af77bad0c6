"""`kill -9` before each change to the disk while bundles are made, handed over, taken in and confirmed, while a laptop
joins or is revoked: nothing acknowledged is lost, nothing half applied, and the next journeys bring all together."""

import multiprocessing
import os
import shutil
import signal
import sys
from pathlib import Path

import pytest

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.sync.channel import PART
from tests.unit.workspace import crashing
from tests.unit.workspace.laptops import Laptop, Team

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forks and kills")
MOST = 400
EVERY = bool(os.environ.get("CCHC_SOAK"))
"""Set by `make soak-sync`: every change, some 130; `make test` tries a spread of them, the same ones each time."""
STEPS = {"pack": 3, "carry": 8, "office": 11, "revoke": 5, "join": 17}
NOTES = {"A1": "của Bảo", "A2": "của Bảo, thứ hai", "A3": "của Khôi"}


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A team in which Bảo has written and attached, and Khôi's work lies on the stick already."""
    folder = tmp_path_factory.mktemp("team")
    made = Team(folder)
    bao, khoi = made.join("Bảo"), made.join("Khôi")
    made.meet(folder / "usb")
    invited = made.office.workspace.exchange.invite("Ánh", "member")
    (folder / "mời.cchci").write_bytes(invited.data)
    (folder / "code").write_text(invited.code)
    kept = bao.workspace.evidence.prepare(b"%PDF-1.7" + bytes(1_200_000), "quyết định.pdf")
    bao.workspace.evidence.attach(made.visit, "A1", kept)
    for item in ("A1", "A2"):
        bao.workspace.answers.note(made.visit, item, NOTES[item])
    khoi.workspace.answers.note(made.visit, "A3", NOTES["A3"])
    khoi.carry(folder / "usb")
    made.close()
    (folder / "visit").write_text(made.visit)
    return folder


def prepared(team: Path, folder: Path, act: str) -> Path:
    """Copy the team to where an act begins."""
    shutil.copytree(team, folder)
    if act == "office":
        crashing.carry(folder, "before")
    if act == "revoke":
        crashing.office(folder, "before")
    return folder


def died(act: str, folder: Path, number: int) -> bool:
    """Do an act in a process that dies before change `number`; False when it came to its end."""
    server = multiprocessing.get_context("forkserver")
    server.set_forkserver_preload(["tests.unit.workspace.crashing"])
    process = server.Process(target=crashing.run, args=(act, str(folder), f"{act} {number}", number))
    process.start()
    process.join()
    assert process.exitcode in (0, -signal.SIGKILL), process.exitcode
    return process.exitcode != 0


def notes(laptop: Laptop, visit: str) -> dict[str, str]:
    answers = laptop.workspace.visits.get(visit).answers
    return {item: answers[item].note for item in NOTES if item in answers and answers[item].note}


def judge(folder: Path, act: str, number: int) -> None:
    visit = (folder / "visit").read_text()
    names = ["office", "Bảo", "Khôi"]
    if act == "join" and not joined(folder, number):
        names.append("Ánh")
    laptops = [crashing.opened(folder, name, f"after {number}") for name in names]
    try:
        # Nothing half applied: what came in one bundle is here whole or not at all; what was written here is here.
        assert {**NOTES, **notes(laptops[1], visit)} == NOTES
        assert set(notes(laptops[1], visit)) >= {"A1", "A2"}
        assert set(notes(laptops[0], visit)) - {"A3"} in (set(), {"A1", "A2"})
        for _ in range(3):
            for laptop in laptops:
                laptop.carry(folder / "usb", "usb")
        revoked = act == "revoke" and any(one.revoked for one in laptops[0].workspace.exchange.members())
        for laptop in laptops:
            if revoked and laptop.name == "Khôi":
                continue
            assert notes(laptop, visit) == NOTES, (laptop.name, number)
            assert laptop.workspace.exchange.set_aside() == () or revoked, laptop.workspace.exchange.set_aside()
            piece = laptop.workspace.visits.get(visit).evidence[0]
            assert len(laptop.workspace.evidence.original(piece)) == 1_200_008
            standing = laptop.workspace.exchange.standing()
            assert (standing.waiting, standing.handed_over, standing.received) == (0, 0, 0), laptop.name
        assert not list((folder / "usb").rglob(f"*{PART}"))
    finally:
        for laptop in laptops:
            laptop.workspace.close()


def joined(folder: Path, number: int) -> bool:
    """Join again where the first try left nothing to open; False if there is a laptop that can be opened."""
    place = folder / "Ánh.cchc"
    try:
        crashing.opened(folder, "Ánh", f"look {number}").workspace.close()
    except Refusal:
        shutil.rmtree(place, ignore_errors=True)
        crashing.join(folder, f"again {number}")
    return False


@pytest.mark.parametrize("act", list(crashing.ACTS))
def test_killed_before_any_change(team: Path, tmp_path: Path, act: str) -> None:
    for number in range(0, MOST, 1 if EVERY else STEPS[act]):
        folder = prepared(team, tmp_path / str(number), act)
        if not died(act, folder, number):
            break
        judge(folder, act, number)
        shutil.rmtree(folder)
    assert 0 < number < MOST - 20
