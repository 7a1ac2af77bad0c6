"""The shared Ceph cluster ends with the session."""

from collections.abc import Iterator

import pytest

from tests.contract import ceph


@pytest.fixture(scope="session", autouse=True)
def _ceph_ends() -> Iterator[None]:
    yield
    ceph.stop()
