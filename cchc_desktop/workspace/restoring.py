"""A workspace on another laptop, from a copy, in one step; also out of a network drive or a synchronised folder."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from cchc_desktop.storage import backup, vault
from cchc_desktop.storage.backup import Copy
from cchc_desktop.storage.place import check_place
from cchc_desktop.storage.refusals import AlreadyThere
from cchc_desktop.storage.rescue import Recovered, drop_unfinished, rebuild
from cchc_desktop.workspace.workspace import ENDING, Surroundings, Workspace

__all__ = [
    "Copy",
    "Restored",
    "Stopped",
    "bring_back",
    "copies_at",
    "open_restored",
    "people_of",
    "restore",
    "target_for",
]


def copies_at(place: Path) -> tuple[Copy, ...]:
    """Return the copies in a folder, the newest first: it is one itself (or a whole workspace), or holds some.

    Raises:
        NoCopyHere: there is none.
    """
    return backup.find(place)


def people_of(copy: Copy) -> tuple[str, ...]:
    """Return who can open a copy."""
    return vault.people(copy.folder)


def target_for(copy: Copy, home: Path) -> Path:
    """Return a folder in `home` that the copy can be restored to: its old name, or one more."""
    name = Path(copy.workspace).stem
    target, number = home / f"{name}{ENDING}", 2
    while vault.is_there(target):
        target, number = home / f"{name}-{number}{ENDING}", number + 1
    return target


@dataclass(frozen=True, slots=True)
class Restored:
    """A workspace that was brought back: what opens it, and what building its data base saved."""

    keys: vault.Keys
    recovered: Recovered


class Stopped(Exception):
    """The person stopped the restoring; the copy is as it was, and what had been copied is removed."""


def bring_back(
    copy: Copy,
    target: Path,
    *,
    person: str,
    password: str,
    now: datetime,
    watch: Callable[[int, int], object] = lambda _done, _whole: None,
) -> Restored:
    """Bring a copy back into a new folder, whole: the slow move, for a worker; `Workspace.with_keys` then opens it.

    The copy is not changed. A restore that was cut off leaves no workspace behind and is simply done again.

    Args:
        copy: which one.
        target: a folder that holds no workspace.
        person: who opens it.
        password: their password.
        now: the moment.
        watch: told how many bytes of how many are done; may raise `Stopped`.

    Raises:
        AlreadyThere: the folder holds a workspace.
        UnsafePlace: the folder cannot hold one; `params["local"]` names a folder that can.
        WrongPassword, NoSuchPerson: nothing was copied.
        Damaged, DiskFull, ReadOnly, CannotWrite: nothing of the copy was changed.
        Stopped: as asked.
    """
    if vault.is_there(target):
        raise AlreadyThere(place=target)
    check_place(target)
    keys = vault.unlock(copy.folder, person, password)
    new = not target.exists()
    drop_unfinished(target)
    build = partial(rebuild, target, keys.database, at=now)
    try:
        return Restored(keys, backup.bring_back(copy.folder, target, lambda told: build(watch=told), watch))
    except Stopped:
        if new:
            shutil.rmtree(target, ignore_errors=True)
        raise


def open_restored(restored: Restored, target: Path, person: str, around: Surroundings) -> Workspace:
    """Open what was brought back; this laptop writes on under a device id of its own."""
    workspace = Workspace.with_keys(target, restored.keys, person, around)
    workspace.recovered = workspace.recovered or restored.recovered
    # A data base that was built anew does not know yet what is kept aside.
    workspace.permissions.judge_again()
    return workspace


def restore(copy: Copy, target: Path, *, person: str, password: str, around: Surroundings) -> Workspace:
    """Bring a copy back into a new folder and open it; `Workspace.recovered` tells how many entries came.

    Raises as `bring_back`.
    """
    restored = bring_back(copy, target, person=person, password=password, now=around.clock.now())
    return open_restored(restored, target, person, around)
