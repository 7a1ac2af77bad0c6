"""The doctor tells what is wrong, in words and for machines, and only what is wrong fails."""

import json
from pathlib import Path

import pytest

from cchc_desktop.cli.main import main
from cchc_desktop.workspace.workspace import Workspace
from tests.unit.workspace.conftest import PASSWORD, Bench


@pytest.fixture
def password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CCHC_PASSWORD", PASSWORD)


def _told(capsys: pytest.CaptureFixture[str], folder: Path) -> tuple[int, dict[str, str]]:
    capsys.readouterr()
    status = main(["doctor", str(folder), "--json"])
    findings = json.loads(capsys.readouterr().out)["findings"]
    return status, {finding["check"]: finding["state"] for finding in findings}


@pytest.mark.usefixtures("password")
def test_a_sound_workspace_is_good_in_words_and_in_json(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    bench.workspace.evidence.attach(
        bench.visit, "A1", bench.workspace.evidence.prepare(b"%PDF-1.7 hai trang", "kế hoạch.pdf")
    )
    bench.workspace.close()
    status, states = _told(capsys, bench.folder)
    assert status == 0
    assert {states[name] for name in ("database", "journal", "aside", "attachments", "fonts", "seal")} == {"good"}
    assert states["second_copy"] == "look"
    assert main(["doctor", str(bench.folder)]) == 0
    assert "Sổ nhật ký còn nguyên" in capsys.readouterr().out
    bench.reopen_after_kill()


@pytest.mark.usefixtures("password")
def test_a_changed_file_and_a_changed_entry_are_bad(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    kept = bench.workspace.evidence.prepare(b"%PDF-1.7 hai trang", "kế hoạch.pdf")
    bench.workspace.evidence.attach(bench.visit, "A1", kept)
    bench.workspace.answers.note(bench.visit, "A1", "như đã thấy")
    # Somebody with the key edits the journal with a tool of their own.
    bench.workspace._store._db.execute("UPDATE entry SET value = '\"khác\"' WHERE value LIKE '%như đã thấy%'")
    bench.workspace.close()
    path = next(p for p in (bench.folder / "attachments").rglob("*") if p.is_file() and p.name == kept.original)
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    status, states = _told(capsys, bench.folder)
    assert status == 1
    assert (states["journal"], states["attachments"]) == ("bad", "bad")
    assert states["database"] == "good"
    bench.workspace = Workspace.open(
        bench.folder, person=bench.workspace.person, password=PASSWORD, around=bench.around
    )
