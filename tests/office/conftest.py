"""A real PostgreSQL of the session's own: made in a temporary folder, on a socket there, stopped at the end.

Only `make test-office` runs these (CCHC_OFFICE=1): it installs PostgreSQL first.
"""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

collect_ignore = [] if os.environ.get("CCHC_OFFICE") else ["test_office.py"]


def _programs() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    assert found, "PostgreSQL is not installed: make test-office installs it"
    return found[-1]


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """Give the address of the server's first data base, as its owner."""
    programs = _programs()
    # PostgreSQL does not run as root; Debian's package brings a user for it.
    user = "postgres" if os.geteuid() == 0 else None
    with tempfile.TemporaryDirectory(prefix="pg") as place:
        home = Path(place)
        if user:
            os.chmod(home, 0o777)  # the other user works here
        data = home / "data"

        def call(*command: str) -> None:
            subprocess.run(command, check=True, user=user, cwd=home, stdout=subprocess.DEVNULL)

        call(str(programs / "initdb"), "-D", str(data), "-U", "owner", "-A", "trust", "-E", "UTF8", "--no-locale", "-N")
        control = str(programs / "pg_ctl")
        call(control, "-D", str(data), "-w", "-l", str(home / "log"), "-o", f"-k {home} -h '' -F", "start")
        try:
            yield f"host={home} user=owner dbname=postgres"
        finally:
            call(control, "-D", str(data), "-w", "-m", "immediate", "stop")


@pytest.fixture
def address(server: str) -> Iterator[str]:
    """Give the address of an empty data base."""
    name = f"office_{os.urandom(6).hex()}"
    with psycopg.connect(server, autocommit=True) as db:
        db.execute(f"CREATE DATABASE {name}")  # type: ignore[arg-type]
        yield server.replace("dbname=postgres", f"dbname={name}")
        db.execute(f"DROP DATABASE {name} WITH (FORCE)")  # type: ignore[arg-type]
