"""Sticks that are plugged in: what the system mounted where removable disks are mounted."""

import sys

from PySide6.QtCore import QStorageInfo

_MOUNTS = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
_REMOVABLE = 2


def sticks() -> list[tuple[str, str]]:
    """Return (name, folder) of each stick that is plugged in and can be written."""
    found = []
    for volume in QStorageInfo.mountedVolumes():
        root = volume.rootPath()
        if volume.isReady() and not volume.isReadOnly() and _removable(root):
            found.append((volume.displayName() or root.rstrip("/").rpartition("/")[2], root))
    return found


def _removable(root: str) -> bool:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  (Windows only)

        return bool(ctypes.windll.kernel32.GetDriveTypeW(root.replace("/", "\\")) == _REMOVABLE)
    return root.startswith(_MOUNTS)
