"""A short stretch of `make soak`: kills while writing, attaching, copying, rebuilding and migrating."""

from pathlib import Path

from tests.soak.storage import run


def test_a_few_rounds_of_kills_lose_nothing(tmp_path: Path) -> None:
    done = run(8, 3, tmp_path, quiet=True)
    assert done["rounds"] == 8
    assert int(str(done["notes"])) > 0
