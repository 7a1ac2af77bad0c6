"""Acts of the exchange in a process that kills itself (SIGKILL) before the nth change it makes to the disk.

A change is a rename, a removal, the begin or the end of a transaction. What was written is in the system's cache, as
after any `kill -9`; what a power cut does to it is tried in `tests/unit/storage/test_power_cut.py`.
"""

import os
import random
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from types import TracebackType

from cchc_desktop.domain.clock import SetClock
from cchc_desktop.storage.acting import Acting
from cchc_desktop.workspace.places import PlaceKind
from cchc_desktop.workspace.workspace import Surroundings, Workspace
from tests.unit.workspace.conftest import PASSWORD, PERSON
from tests.unit.workspace.laptops import CHEAP, START, Laptop

MACHINES = {"office": ("test-machine", PERSON), "Bảo": ("Bảo", "Bảo"), "Khôi": ("Khôi", "Khôi"), "Ánh": ("Ánh", "Ánh")}
Trace = TracebackType | None
_CHANGES = ("os.rename", "os.remove")


def around(name: str, seed: str) -> Surroundings:
    """Return the surroundings of a laptop: the machine it always was, an hour after the team was set up."""
    clock = SetClock(START + timedelta(hours=1), timedelta(milliseconds=40))
    return Surroundings(clock, random.Random(f"{name} {seed}").randbytes, MACHINES[name][0], CHEAP)


def opened(folder: Path, name: str, seed: str) -> Laptop:
    """Open a laptop of a team."""
    surroundings = around(name, seed)
    workspace = Workspace.open(
        folder / f"{name}.cchc", person=MACHINES[name][1], password=PASSWORD, around=surroundings
    )
    assert isinstance(surroundings.clock, SetClock)
    return Laptop(name, workspace, surroundings.clock, surroundings)


def pack(folder: Path, seed: str) -> None:
    """Put new work up in bundles."""
    with _laptop(folder, "Bảo", seed) as laptop:
        laptop.workspace.exchange.pack()


def carry(folder: Path, seed: str) -> None:
    """Make a bundle, hand it over, fetch what the others left and take it in."""
    with _laptop(folder, "Bảo", seed) as laptop:
        laptop.carry(folder / "usb")


def office(folder: Path, seed: str) -> None:
    """Take in at the office, and write receipts."""
    with _laptop(folder, "office", seed) as laptop:
        laptop.carry(folder / "usb")


def revoke(folder: Path, seed: str) -> None:
    """Revoke a laptop: two bundles under two keys."""
    with _laptop(folder, "office", seed) as laptop:
        device = next(one.device for one in laptop.workspace.exchange.members() if one.person == "Khôi")
        laptop.workspace.exchange.revoke(device)


def join(folder: Path, seed: str) -> None:
    """Join with the invitation that lies there."""
    data, code = (folder / "mời.cchci").read_bytes(), (folder / "code").read_text()
    workspace, _ = Workspace.join(
        folder / "Ánh.cchc", invitation=data, name="i", code=code, password=PASSWORD, around=around("Ánh", seed)
    )
    workspace.exchange.travel(workspace.exchange.places.add(PlaceKind.STICK, "usb", {"folder": str(folder / "usb")}))
    workspace.close()


ACTS: dict[str, Callable[[Path, str], None]] = {act.__name__: act for act in (pack, carry, office, revoke, join)}


def run(name: str, folder: str, seed: str, die_at: int) -> None:
    """Do an act and die before its change number `die_at`; ends with 0 when there were fewer."""
    left = [die_at]

    def change() -> None:
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)
        left[0] -= 1

    def audit(event: str, _arguments: object) -> None:
        if event in _CHANGES:
            change()

    begin, end = Acting.__enter__, Acting.__exit__

    def entered(acting: Acting) -> None:
        change()
        begin(acting)

    def left_by(acting: Acting, kind: type[BaseException] | None, error: BaseException | None, trace: Trace) -> None:
        if error is None:
            change()
        end(acting, kind, error, trace)

    sys.addaudithook(audit)
    Acting.__enter__, Acting.__exit__ = entered, left_by  # type: ignore[method-assign]
    ACTS[name](Path(folder), seed)
    os._exit(0)


@contextmanager
def _laptop(folder: Path, name: str, seed: str) -> Iterator[Laptop]:
    laptop = opened(folder, name, seed)
    yield laptop
    laptop.workspace.close()
