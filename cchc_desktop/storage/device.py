"""Which laptop writes: a stable name of this computer, and the device id it writes under in a workspace.

Two chains of one device id would fork, so an id is never used twice: another computer, a rebuilt data base, and an
older state of a folder that was put back (a restored disk image) each begin with a new one. An old state shows by a
mark that is kept outside the workspace folder: the highest number that this computer has written.
"""

import json
import os
import platform
import sys
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cchc_desktop.domain.ids import Entropy
from cchc_desktop.storage.engine import refusing
from cchc_desktop.storage.files import make_folder, replace_file

FILE = "devices.json"
_MACHINE_ID = Path("/etc/machine-id")
_ID_BYTES = 8


@dataclass(frozen=True, slots=True)
class Devices:
    """The device ids of a workspace folder, one for each computer that opened it.

    `marks` is a folder of this computer outside any workspace; None keeps no marks.
    """

    folder: Path
    machine: str
    entropy: Entropy
    marks: Path | None = None

    def current(self) -> str:
        """Return this computer's id, a new one at its first opening."""
        return self._known().get(self.machine) or self.renew()

    def renew(self) -> str:
        """Give this computer a new id and return it."""
        device = self.entropy(_ID_BYTES).hex()
        path = self.folder / FILE
        text = json.dumps(self._known() | {self.machine: device}, ensure_ascii=False, indent=1)
        with refusing(path):
            replace_file(path, text.encode())
        return device

    def put_back(self, device: str, sequence: int) -> bool:
        """Tell whether the folder is an older state: this computer has written more under `device` than is in it."""
        try:
            return int((self._mark(device) or Path(os.devnull)).read_text(encoding="ascii") or 0) > sequence
        except (OSError, ValueError):
            return False

    def remember(self, device: str, sequence: int) -> None:
        """Keep how much was written; a mark that cannot be kept is no reason to stop anybody's work."""
        mark = self._mark(device)
        if mark is None or self.put_back(device, sequence):
            return
        try:
            make_folder(mark.parent)
            replace_file(mark, str(sequence).encode())
        except OSError:
            return

    def _mark(self, device: str) -> Path | None:
        return None if self.marks is None else self.marks / f"{device}.reached"

    def _known(self) -> dict[str, str]:
        try:
            found = json.loads((self.folder / FILE).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            # Not there, or harmed: a new id costs nothing, a wrong one a fork.
            return {}
        return {str(name): str(device) for name, device in found.items()} if isinstance(found, dict) else {}


def this_machine() -> str:
    """Return a name for this computer that stays the same: two laptops must never write as one device."""
    return f"{platform.node()}/{_system_id() or f'{uuid.getnode():012x}'}"


def _system_id() -> str:
    readers: dict[str, Callable[[], str]] = {"win32": _windows_id, "linux": _linux_id}
    try:
        return readers[sys.platform]() if sys.platform in readers else ""
    except OSError:
        return ""


def _linux_id() -> str:
    return _MACHINE_ID.read_text(encoding="ascii").strip()


def _windows_id() -> str:
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415  (Windows only)

        place = r"SOFTWARE\Microsoft\Cryptography"
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY) as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    return ""
