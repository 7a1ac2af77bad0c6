"""A workspace on another laptop, from a copy, in one step; also out of a network drive or a synchronised folder."""

from pathlib import Path

from cchc_desktop.storage import backup, vault
from cchc_desktop.storage.backup import Copy
from cchc_desktop.storage.place import check_place
from cchc_desktop.storage.refusals import AlreadyThere
from cchc_desktop.workspace.workspace import ENDING, Surroundings, Workspace

__all__ = ["Copy", "bring_back", "copies_at", "people_of", "restore", "target_for"]


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


def bring_back(copy: Copy, target: Path, *, person: str, password: str) -> vault.Keys:
    """Bring a copy back into a new folder: the slow move, for a worker; `Workspace.with_keys` then opens it.

    The copy is not changed. A restore that was cut off leaves no workspace behind and is simply done again.

    Raises:
        AlreadyThere: the folder holds a workspace.
        UnsafePlace: the folder cannot hold one; `params["local"]` names a folder that can.
        WrongPassword, NoSuchPerson: nothing was copied.
        Damaged, DiskFull, ReadOnly, CannotWrite: nothing of the copy was changed.
    """
    if vault.is_there(target):
        raise AlreadyThere(place=target)
    check_place(target)
    keys = vault.unlock(copy.folder, person, password)
    backup.bring_back(copy.folder, target)
    return keys


def restore(copy: Copy, target: Path, *, person: str, password: str, around: Surroundings) -> Workspace:
    """Bring a copy back into a new folder and open it; `Workspace.recovered` tells how many entries came.

    This laptop writes on under a device id of its own. Raises as `bring_back`.
    """
    keys = bring_back(copy, target, person=person, password=password)
    return Workspace.with_keys(target, keys, person, around)
