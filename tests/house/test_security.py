"""The threat model names tests, and the tests are there."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")


def test_every_threat_has_a_test_that_exists() -> None:
    table = TEXT.split("## Threats")[1].split("## Roles")[0]
    rows = [line for line in table.splitlines() if line.startswith("| ") and not line.startswith("| threat")]
    assert len(rows) >= 20
    missing = []
    for row in rows:
        named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", row)
        if not named:
            missing.append(row)
        for path, test in named:
            source = ROOT / path
            if not source.is_file() or f"def {test}(" not in source.read_text(encoding="utf-8"):
                missing.append(f"{path}::{test}")
    assert missing == []
