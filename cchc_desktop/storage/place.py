"""Where a workspace may lie: a folder of this computer, neither a network drive nor a synchronised one.

Write-ahead logging needs shared memory that network drives do not have, and programs that synchronise folders copy
the parts of a data base at different moments and put old ones back.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from cchc_desktop.storage.refusals import InSyncedFolder, OnNetworkDrive

NETWORK_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "afpfs", "webdav", "davfs", "ncpfs", "9p", "coda"}
    | {"vboxsf", "prl_fs", "ceph", "glusterfs", "lustre", "fuse.glusterfs", "fuse.davfs2", "fuse.sshfs"}
    | {"fuse.rclone", "fuse.gvfsd-fuse", "fuse.vmhgfs-fuse"}
)
_SYNC_NAMES = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "mobile documents", "nextcloud", "zalo")
_SYNC_MARKS = (".dropbox", ".stfolder", ".owncloudsync.log", ".nextcloudsync.log", ".csync_journal.db", ".drivedata")
_SYNC_PREFIXES = (".sync_", "._sync_")
_MOUNTS = Path("/proc/self/mountinfo")
_REMOTE_DRIVE = 4


def check_place(folder: Path, mounts: Path = _MOUNTS) -> None:
    """Check that a folder (there or yet to be made) can hold a workspace.

    Raises:
        OnNetworkDrive: it lies on another computer.
        InSyncedFolder: another program synchronises it.
    """
    whole = Path(os.path.abspath(folder))
    if system := network_system(whole, mounts):
        raise OnNetworkDrive(place=folder, system=system, local=local_folder())
    if system := synchroniser(whole):
        raise InSyncedFolder(place=folder, system=system, local=local_folder())


def network_system(folder: Path, mounts: Path = _MOUNTS) -> str:
    """Return the name of the network file system a folder lies on, "" if it is none that is known."""
    if sys.platform == "win32":
        return _windows_share(folder)
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    best, system = "", ""
    for line in lines:
        left, _, right = line.partition(" - ")
        parts, kinds = left.split(), right.split()
        if len(parts) < 5 or not kinds:
            continue
        point = parts[4].encode().decode("unicode_escape", errors="replace")
        if len(point) >= len(best) and folder.is_relative_to(point):
            best, system = point, kinds[0]
    return system if system in NETWORK_SYSTEMS else ""


def synchroniser(folder: Path) -> str:
    """Return by what a folder seems to be synchronised, "" if by nothing that is known."""
    homes = [value for name, value in os.environ.items() if name.startswith("OneDrive") and value]
    if any(folder.is_relative_to(home) for home in homes):
        return "OneDrive"
    for place in (folder, *folder.parents):
        name = place.name.casefold()
        if any(name == known or name.startswith((known + " ", known + "-")) for known in _SYNC_NAMES):
            return place.name
        if mark := _mark(place):
            return mark
    return ""


def local_folder() -> Path:
    """Return the folder of this computer that is offered for workspaces instead."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home) / "CCHC"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "CCHC"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "cchc"


def _mark(place: Path) -> str:
    for mark in _SYNC_MARKS:
        if (place / mark).exists():
            return mark
    return next(iter(_journals(place)), "")


def _journals(place: Path) -> Iterator[str]:
    """Yield the data bases that Nextcloud and ownCloud keep at the top of a synchronised folder."""
    try:
        with os.scandir(place) as found:
            yield from (e.name for e in found if e.name.startswith(_SYNC_PREFIXES) and e.name.endswith(".db"))
    except OSError:
        return


def _windows_share(folder: Path) -> str:
    if str(folder).startswith("\\\\"):
        return "share"
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  (Windows only)

        if ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) == _REMOTE_DRIVE:
            return "network drive"
    return ""
