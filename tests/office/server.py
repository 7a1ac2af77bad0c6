"""A real PostgreSQL in a temporary folder, on a socket there, stopped at the end."""

import contextlib
import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path


def programs() -> Path:
    """Return the folder of the newest PostgreSQL that Debian installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    assert found, "PostgreSQL is not installed: make test-office installs it"
    return found[-1]


@contextlib.contextmanager
def running(*, durable: bool = False, under: Path | None = None, settings: tuple[str, ...] = ()) -> Iterator[str]:
    """Give the address of a server's first data base, as its owner.

    Args:
        durable: keep fsync on, as in real use.
        under: folder its data lies in.
        settings: more of its settings.
    """
    # PostgreSQL does not run as root; Debian's package brings a user for it.
    user = "postgres" if os.geteuid() == 0 else None
    with tempfile.TemporaryDirectory(prefix="pg", dir=under) as place:
        home = Path(place)
        if user:
            os.chmod(home, 0o777)  # the other user works here
        data, control = str(home / "data"), str(programs() / "pg_ctl")

        def call(*command: str) -> None:
            subprocess.run(command, check=True, user=user, cwd=home, stdout=subprocess.DEVNULL)

        init = str(programs() / "initdb")
        call(init, "-D", data, "-U", "owner", "-A", "trust", "-E", "UTF8", "--no-locale", "-N")
        options = f"-k {home} -h ''" + ("" if durable else " -F") + "".join(f" -c {one}" for one in settings)
        call(control, "-D", data, "-w", "-l", str(home / "log"), "-o", options, "start")
        try:
            yield f"host={home} user=owner dbname=postgres"
        finally:
            call(control, "-D", data, "-w", "-m", "immediate", "stop")
