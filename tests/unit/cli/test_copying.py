"""`copy` and `restore` from the command line."""

import shutil
from pathlib import Path

import pytest

from cchc_desktop.cli.main import main
from cchc_desktop.cli.opening import PASSWORD as VARIABLE
from cchc_desktop.domain.answer import Verdict
from cchc_desktop.workspace.workspace import Workspace
from tests.unit.workspace.conftest import PASSWORD, PERSON, make


@pytest.fixture(autouse=True)
def _answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, PASSWORD)


def test_a_workspace_is_copied_and_restored_in_one_step_each(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bench = make(tmp_path / "đoàn 1.cchc")
    bench.workspace.answers.give(bench.visit, "A1", Verdict.UNMET)
    bench.workspace.close()
    stick = tmp_path / "THẺ"
    stick.mkdir()
    assert main(["copy", "--workspace", str(bench.folder), "--to", str(stick), "--check"]) == 0
    assert "nguyên vẹn" in capsys.readouterr().out
    # The place is remembered: the next copy needs no more words.
    assert main(["copy", "--workspace", str(bench.folder)]) == 0
    shutil.rmtree(bench.folder)
    target = tmp_path / "máy mới" / "đoàn 1.cchc"
    assert main(["restore", str(stick), str(target)]) == 0
    assert str(target) in capsys.readouterr().out
    workspace = Workspace.open(target, person=PERSON, password=PASSWORD, around=bench.around)
    assert workspace.visits.get(bench.visit).answer("A1").verdict is Verdict.UNMET
    workspace.close()


def test_what_cannot_be_done_is_said_with_status_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bench = make(tmp_path / "đoàn 1.cchc")
    bench.workspace.close()
    assert main(["copy", "--workspace", str(bench.folder)]) == 1
    assert "--to" in capsys.readouterr().err
    assert main(["restore", str(tmp_path / "trống")]) == 1
    assert "bản sao" in capsys.readouterr().err
