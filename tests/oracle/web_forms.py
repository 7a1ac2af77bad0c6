"""ODK Web Forms' engine as a live judge: `@getodk/xforms-engine` from npm, outside the project, run in Node."""

import shutil
import subprocess
from pathlib import Path

from tests.oracle.peer import Peer

PACKAGES = ("@getodk/xforms-engine@0.22.0", "jsdom@24")
DRIVER = Path(__file__).with_name("web_forms.mjs")


class NotToBeHad(Exception):
    """Node or the package cannot be had here; the text says why."""


def installed(folder: Path) -> Path:
    """Install the package into a folder, where it is not there yet, and return the folder.

    Raises:
        NotToBeHad: no Node here, or npm does not get the package.
    """
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        raise NotToBeHad("no Node here")
    if not (folder / "node_modules" / "@getodk" / "xforms-engine").exists():
        command = [npm, "install", "--no-audit", "--no-fund", "--silent", "--prefix", str(folder), *PACKAGES]
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=240, encoding="utf-8")
        except subprocess.CalledProcessError as error:
            raise NotToBeHad(" ".join(error.stderr.split())[:300] or "npm ended with an error") from error
        except (OSError, subprocess.TimeoutExpired) as error:
            raise NotToBeHad(type(error).__name__) from error
    shutil.copy(DRIVER, folder / DRIVER.name)
    return folder


class WebForms(Peer):
    """One Node process that replays acts."""

    def __init__(self, folder: Path, zone: str = "Asia/Ho_Chi_Minh") -> None:
        super().__init__(["env", f"TZ={zone}", "node", DRIVER.name], folder)
