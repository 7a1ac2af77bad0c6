"""A server for the session, a data base for each test.

Only `make test-office` runs these (CCHC_OFFICE=1): it installs PostgreSQL first.
"""

import os
from collections.abc import Iterator

import psycopg
import pytest

from tests.office.server import running

collect_ignore = [] if os.environ.get("CCHC_OFFICE") else ["test_office.py"]


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """Give the address of the server's first data base, as its owner."""
    with running() as address:
        yield address


@pytest.fixture
def address(server: str) -> Iterator[str]:
    """Give the address of an empty data base."""
    name = f"office_{os.urandom(6).hex()}"
    with psycopg.connect(server, autocommit=True) as db:
        db.execute(f"CREATE DATABASE {name}")  # type: ignore[arg-type]
        yield server.replace("dbname=postgres", f"dbname={name}")
        db.execute(f"DROP DATABASE {name} WITH (FORCE)")  # type: ignore[arg-type]
