"""The PIN with a real Secret Service: gnome-keyring-daemon on a session bus of its own (`make test-keyring`).

Each run has a bus and a daemon of its own and ends with them; the keyring file lies in the test's folder, as it lies in
a person's home from one login to the next.
"""

import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cchc_desktop.storage import pin, vault
from tests.keyring.laptop import CHEAP, MACHINE, PASSWORD, PERSON

pytestmark = pytest.mark.skipif(
    not (shutil.which("gnome-keyring-daemon") and shutil.which("dbus-run-session")),
    reason="gnome-keyring is not installed (make test-keyring does it)",
)
_DAEMON = "gnome-keyring-daemon {0} --components=secrets >/dev/null 2>&1"
_LOGGED_IN = "printf %s '{0}' | " + _DAEMON.format("--unlock")
_NOT_LOGGED_IN = _DAEMON.format("--start")


class Home:
    """A person's home with a workspace in it; `run` is a login, one run of the program, and logging out."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.workspace = folder / "a.cchc"
        for place in (self.workspace, folder / "run"):
            place.mkdir(mode=0o700)
        vault.create(self.workspace, PERSON, PASSWORD, entropy=random.Random(1).randbytes, cost=CHEAP)

    def run(self, what: str, digits: str, *, login: str | None = "của Hoa") -> dict[str, str]:
        start = _NOT_LOGGED_IN if login is None else _LOGGED_IN.format(login)
        program = [sys.executable, "-m", "tests.keyring.laptop", what, str(self.workspace), digits]
        return self._told(["dbus-run-session", "--", "sh", "-c", f'{start}; exec "$@"', "login", *program])

    def without_a_bus(self, what: str, digits: str) -> dict[str, str]:
        return self._told([sys.executable, "-m", "tests.keyring.laptop", what, str(self.workspace), digits])

    def _told(self, command: list[str]) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG", "PYTHONPATH")}
        home = {"HOME": str(self.folder), "XDG_RUNTIME_DIR": str(self.folder / "run"), "GSETTINGS_BACKEND": "memory"}
        done = subprocess.run(command, capture_output=True, text=True, env=kept | home, timeout=120)
        assert done.returncode == 0, done.stderr
        told: dict[str, str] = json.loads(done.stdout.strip().splitlines()[-1])
        return told


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def test_a_pin_that_was_set_opens_the_workspace_at_the_next_login_and_no_other_does(home: Home) -> None:
    assert home.run("set", "482913") == {"store": "keyring.backends.SecretService.Keyring", "ended": "set"}
    assert home.run("open", "482913")["ended"] == "opened"
    assert home.run("open", "482914")["ended"] == "WrongPin"


def test_the_stores_half_lies_encrypted_in_its_own_file_and_not_in_the_workspace(home: Home) -> None:
    home.run("set", "482913")
    keyrings = list((home.folder / ".local/share/keyrings").glob("*.keyring"))
    assert len(keyrings) == 1
    name = json.loads((home.workspace / pin.FILE).read_text(encoding="utf-8"))[MACHINE][PERSON]["salt"]
    # The name of the secret is known to the workspace; neither file holds the secret or shows whose it is.
    assert name.encode() not in keyrings[0].read_bytes()
    assert pin.SERVICE.encode() not in keyrings[0].read_bytes()


def test_a_store_that_is_not_opened_is_said_so_and_is_no_wrong_pin(home: Home) -> None:
    home.run("set", "482913")
    assert home.run("open", "482913", login=None)["ended"] == "KeyStoreLocked"
    assert home.run("set", "111222", login=None)["ended"] == "NoKeyStore"
    # Nothing was lost meanwhile.
    assert home.run("open", "482913")["ended"] == "opened"


def test_somebody_elses_keyring_does_not_open_it(home: Home, tmp_path_factory: pytest.TempPathFactory) -> None:
    home.run("set", "482913")
    thief = Home(tmp_path_factory.mktemp("thief"))
    shutil.rmtree(thief.workspace)
    shutil.copytree(home.workspace, thief.workspace)
    thief.run("set", "482913")  # a keyring of their own, and the PIN overwritten in the copied folder
    shutil.copy(home.workspace / pin.FILE, thief.workspace / pin.FILE)
    assert thief.run("open", "482913")["ended"] == "WrongPin"


def test_without_a_key_store_no_pin_is_offered(home: Home) -> None:
    assert home.without_a_bus("set", "482913") == {"store": "", "ended": "NoKeyStore"}
    assert not pin.has_pin(home.workspace, PERSON, MACHINE)
