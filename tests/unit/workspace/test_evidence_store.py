"""Evidence far away, on a share: put there once, fetched when looked at, checked before it is shown."""

import dataclasses
import shutil
from pathlib import Path

import pytest

from cchc_desktop.cli.main import main
from cchc_desktop.cli.opening import PASSWORD as VARIABLE
from cchc_desktop.domain.refusal import NotFound
from cchc_desktop.workspace.evidence_store import NoEvidenceStore
from cchc_desktop.workspace.places import PlaceKind
from cchc_desktop.workspace.workspace import Workspace
from tests.unit.workspace.conftest import PASSWORD, PERSON, Bench

PAGES = b"%PDF-1.7 bien ban " * 9000


@pytest.fixture
def share(bench: Bench, tmp_path: Path) -> Path:
    """A share that holds the workspace's files, one piece of evidence among them."""
    (tmp_path / "kho").mkdir()
    workspace = bench.workspace
    prepared = workspace.evidence.prepare(PAGES, "bb.pdf")
    workspace.evidence.attach(bench.visit, "A1", prepared)
    workspace.evidence_store.settle(PlaceKind.FOLDER, "Kho", {"folder": str(tmp_path / "kho")})
    assert workspace.evidence_store.upload()[0] == len(workspace._attachments.keys())
    return tmp_path / "kho"


def elsewhere(bench: Bench) -> Workspace:
    """Open a copy of the workspace on a computer that has none of the files."""
    folder = bench.folder.with_name("máy khác.cchc")
    bench.workspace.close()
    shutil.copytree(bench.folder, folder)
    shutil.rmtree(folder / "attachments")
    around = dataclasses.replace(bench.around, machine="m2")
    bench.workspace = Workspace.open(folder, person=PERSON, password=PASSWORD, around=around)
    return bench.workspace


def files(share: Path) -> list[Path]:
    return [path for path in share.rglob("*") if path.is_file()]


def test_nothing_goes_twice_and_nothing_can_be_read_there(share: Path, bench: Bench) -> None:
    assert bench.workspace.evidence_store.upload() == (0, 0)
    assert {path.name for path in files(share)} == set(bench.workspace._attachments.keys())
    assert all(b"bien ban" not in path.read_bytes() for path in files(share))
    found = bench.workspace.evidence_store.compare()
    assert (found.damaged, found.lacking) == ((), 0)


def test_a_file_is_fetched_when_it_is_looked_at(share: Path, bench: Bench) -> None:
    assert share.exists()
    workspace = elsewhere(bench)
    (piece,) = workspace.visits.get(bench.visit).evidence
    assert piece.original not in set(workspace._attachments.keys())
    assert workspace._attachments.holds(piece.original)
    assert piece.original not in set(workspace._attachments.keys()), "telling that it is there fetches nothing"
    assert workspace.evidence.original(piece) == PAGES
    assert piece.original in set(workspace._attachments.keys())
    workspace.evidence_store.settle(PlaceKind.FOLDER, "", {})
    assert workspace.evidence.original(piece) == PAGES, "once here, it is here"


def test_what_was_altered_or_exchanged_there_is_not_shown(share: Path, bench: Bench) -> None:
    workspace = bench.workspace
    (piece,) = workspace.visits.get(bench.visit).evidence
    there = {path.name: path for path in files(share)}
    other = next(path for name, path in there.items() if name != piece.original)
    sound = there[piece.original].read_bytes()
    bent = bytearray(sound)
    bent[len(bent) // 2] ^= 1
    for bad in (bytes(bent), sound[:-20], other.read_bytes(), b""):
        there[piece.original].write_bytes(bad)
        assert workspace.evidence_store.fetch(piece.original) is None
        assert workspace.evidence_store.compare().damaged == (piece.original,)
    workspace = elsewhere(bench)
    with pytest.raises(NotFound):
        workspace.evidence.original(piece)


def test_without_the_share_work_goes_on_and_a_lost_file_is_told(share: Path, bench: Bench) -> None:
    shutil.rmtree(share)
    workspace = bench.workspace
    (piece,) = workspace.visits.get(bench.visit).evidence
    assert workspace.evidence.original(piece) == PAGES
    assert workspace.evidence_store.fetch(piece.original) is None
    assert not workspace._attachments.holds("0" * 64)


def test_from_the_command_line(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(NoEvidenceStore):
        bench.workspace.evidence_store.upload()
    bench.workspace.close()
    (tmp_path / "kho").mkdir()
    monkeypatch.setenv(VARIABLE, PASSWORD)
    asked = ["office", "evidence", "--workspace", str(bench.folder)]
    assert main(asked) == 1
    assert main([*asked, "--folder", str(tmp_path / "kho")]) == 0
    assert main([*asked, "--check"]) == 0
    files(tmp_path / "kho")[0].write_bytes(b"hong")
    assert main([*asked, "--check"]) == 1
    assert files(tmp_path / "kho")[0].name in capsys.readouterr().out
