"""Evidence is taken in whole or refused with a reason."""

import hashlib
import io
import random
from pathlib import Path

import pytest
from PIL import Image

from cchc_desktop.storage.pictures import NotAPicture, PictureTooLarge, WrongEnding
from cchc_desktop.workspace.evidence import MB, CannotRead, FileTooLarge, VisitTooLarge
from tests.unit.workspace.conftest import PERSON, Bench


def photo(width: int = 640, height: int = 480, seed: int = 1) -> bytes:
    """Return a JPEG that stands on its side and says where it was taken."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x8825] = {1: "N", 2: (21.0, 35.0, 30.0)}
    out = io.BytesIO()
    noise = random.Random(seed).randbytes(width * height * 3)
    Image.frombytes("RGB", (width, height), noise).save(out, "JPEG", exif=exif, quality=70)
    return out.getvalue()


def test_the_original_stays_untouched_with_hash_time_person_and_device(bench: Bench) -> None:
    data = photo(2000, 1000)
    keeper = bench.workspace.evidence
    keeper.attach(bench.visit, "A1", keeper.prepare(data, "bảng.jpg"))
    piece = bench.workspace.visits.get(bench.visit).evidence[0]
    assert keeper.original(piece) == data
    assert piece.sha256 == hashlib.sha256(data).hexdigest()
    assert piece.added_by == PERSON
    assert len(piece.device) == 16
    assert piece.taken_at is not None
    with Image.open(io.BytesIO(keeper.picture(piece))) as paper:
        assert paper.size == (800, 1600)
        assert not paper.getexif()


@pytest.mark.parametrize(
    ("name", "data", "refusal"),
    [
        ("ảnh.jpg", b"<html>", NotAPicture),
        ("ảnh.jpg", b"\x89PNG\r\n\x1a\n" + b"\0" * 40, NotAPicture),
        ("ảnh.png", photo(), WrongEnding),
        ("ảnh.jpg", b"\xff\xd8\xff" + b"\0" * (10 * MB), PictureTooLarge),
        ("phim.mp4", b"\0" * (50 * MB + 1), FileTooLarge),
    ],
)
def test_what_is_refused_leaves_no_file_behind(
    bench: Bench, name: str, data: bytes, refusal: type[Exception], tmp_path: Path
) -> None:
    before = sorted(path for path in bench.folder.rglob("*") if path.is_file())
    source = tmp_path / "nguồn"
    source.write_bytes(data)
    with pytest.raises(refusal):
        bench.workspace.evidence.prepare(source, name)
    assert sorted(path for path in bench.folder.rglob("*") if path.is_file()) == before
    assert source.read_bytes() == data


def test_a_bomb_is_refused_by_what_it_claims(bench: Bench) -> None:
    out = io.BytesIO()
    Image.new("1", (12000, 12000)).save(out, "PNG")
    with pytest.raises(PictureTooLarge):
        bench.workspace.evidence.prepare(out.getvalue(), "bom.png")


def test_a_visit_takes_200_megabytes_and_no_more(bench: Bench) -> None:
    keeper = bench.workspace.evidence
    big = keeper.prepare(bytes(45 * MB), "băng ghi âm.mp3")
    for _ in range(4):
        keeper.attach(bench.visit, "A1", big)
    with pytest.raises(VisitTooLarge):
        keeper.attach(bench.visit, "A1", big)
    assert len(bench.workspace.visits.get(bench.visit).evidence) == 4
    piece = bench.workspace.visits.get(bench.visit).evidence[0]
    bench.workspace.visits.evidence.remove(bench.visit, piece.id)
    keeper.attach(bench.visit, "A1", big)


def test_a_stick_pulled_out_while_reading_adds_nothing(bench: Bench, tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        bench.workspace.evidence.prepare(tmp_path / "không còn.jpg", "không còn.jpg")


def test_the_same_photo_twice_is_kept_once(bench: Bench) -> None:
    keeper = bench.workspace.evidence
    first, second = keeper.prepare(photo(), "một.jpg"), keeper.prepare(photo(), "hai.jpg")
    assert (first.original, first.paper) == (second.original, second.paper)
