"""Evidence in a real S3 bucket (Ceph's gateway): put there, fetched when looked at, a cut line told calmly."""

import dataclasses
import os
import shutil
from pathlib import Path

import httpx
import pytest

from cchc_desktop.cli.main import main
from cchc_desktop.cli.office import SECRET
from cchc_desktop.cli.opening import PASSWORD as VARIABLE
from cchc_desktop.domain.refusal import NotFound
from cchc_desktop.sync.refusals import NotAllowed
from cchc_desktop.workspace.places import PlaceKind
from cchc_desktop.workspace.workspace import Workspace
from tests.unit.workspace.conftest import PASSWORD, PERSON, make

pytestmark = pytest.mark.skipif(not os.environ.get("CCHC_CHANNELS"), reason="make test-channels starts the servers")
PHOTO = os.urandom(3_000_000)


def test_evidence_goes_into_a_bucket_and_comes_back_when_it_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.contract import ceph

    port = ceph._shared().gateway
    bench = make(tmp_path / "văn phòng.cchc")
    prepared = bench.workspace.evidence.prepare(PHOTO, "ghi âm.bin")
    bench.workspace.evidence.attach(bench.visit, "A1", prepared)
    bench.workspace.close()
    monkeypatch.setenv(VARIABLE, PASSWORD)
    monkeypatch.setenv(SECRET, "mat-khau-cua-xo")
    told = ["office", "evidence", "--workspace", str(bench.folder)]
    bucket = ["--url", f"http://127.0.0.1:{port}", "--bucket", ceph.BUCKET, "--user", "nguoi-kiem-tra",
              "--folder", "minh-chung"]  # fmt: skip
    assert main([*told, *bucket]) == 0
    assert main([*told, "--check"]) == 0
    listed = httpx.get(f"http://127.0.0.1:{port}/{ceph.BUCKET}", timeout=30)
    assert listed.status_code == 403, "the bucket is not open to the world"

    other = bench.folder.with_name("máy khác.cchc")
    shutil.copytree(bench.folder, other)
    shutil.rmtree(other / "attachments")
    around = dataclasses.replace(bench.around, machine="m2")
    workspace = Workspace.open(other, person=PERSON, password=PASSWORD, around=around)
    (piece,) = workspace.visits.get(bench.visit).evidence
    assert piece.original not in set(workspace._attachments.keys())
    assert workspace.evidence.original(piece) == PHOTO
    assert piece.original in set(workspace._attachments.keys())
    shutil.rmtree(other / "attachments")
    wrong = {"url": f"http://127.0.0.1:{port}", "bucket": ceph.BUCKET, "user": "nguoi-kiem-tra", "password": "sai"}
    workspace.evidence_store.settle(PlaceKind.S3, "Kho", wrong | {"folder": "minh-chung"})
    with pytest.raises(NotAllowed):
        workspace.evidence_store.compare()
    with pytest.raises(NotFound):
        workspace.evidence.original(piece)
    workspace.close()
