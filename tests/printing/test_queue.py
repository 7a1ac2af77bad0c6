"""A print job reaches a real CUPS queue: its pages, their size, the signatures on them, and an unknown printer."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from tests.printing.queue import NAME, PRESENT, Queue, running
from tests.unit.workspace.conftest import signed_minutes  # noqa: F401  (a fixture)

pytestmark = pytest.mark.skipif(not PRESENT, reason="needs root and CUPS (make test-printing)")
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def queue() -> Iterator[Queue]:
    # Not below pytest's own folder: that is closed to the user whom CUPS runs its filters as.
    with tempfile.TemporaryDirectory(prefix="cups-") as folder, running(Path(folder)) as made:
        yield made


def _send(queue: Queue, paper: Path, name: str, pages: str, copies: str = "1") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.printing.send", str(paper), name, pages, copies]
    environment = queue.environment | {"QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False)


def _drawn(document: pypdfium2.PdfDocument, number: int) -> Image.Image:
    document.init_forms()
    with closing(document[number]) as page, closing(page.render(scale=0.5, may_draw_forms=True)) as bitmap:
        drawn: Image.Image = bitmap.to_pil().convert("L")
        return drawn


def _apart(one: Image.Image, other: Image.Image) -> float:
    counts = ImageChops.difference(one, other.resize(one.size)).histogram()
    return sum(place * count for place, count in enumerate(counts)) / max(sum(counts), 1)


def _signed_page(document: pypdfium2.PdfDocument) -> int:
    for number in range(len(document)):
        with closing(document[number]) as page, closing(page.get_textpage()) as text:
            if "ĐẠI DIỆN ĐOÀN KIỂM TRA" in text.get_text_bounded().replace("\r\n", " "):
                return number
    raise AssertionError("no page with places to sign")


def test_pages_size_colour_and_signatures_arrive(queue: Queue, tmp_path: Path, signed_minutes: bytes) -> None:  # noqa: F811
    paper = tmp_path / "b.pdf"
    paper.write_bytes(signed_minutes)
    with closing(pypdfium2.PdfDocument(signed_minutes)) as source:
        signed = _signed_page(source)
        done = _send(queue, paper, NAME, f"0,{signed}", "2")
        assert done.returncode == 0, done.stderr
        with closing(pypdfium2.PdfDocument(queue.arrived())) as printed:
            assert len(printed) in (2, 4)  # two copies come as pages, or are left to the printer
            for number, page in enumerate((0, signed)):
                wide, high = printed.get_page_size(number)
                assert (wide, high) == pytest.approx((595.28, 841.89), abs=1.5)
                assert _apart(_drawn(source, page), _drawn(printed, number)) < 6
    whole, unsigned = _whole(signed_minutes, signed), _without_forms(signed_minutes, signed)
    with closing(pypdfium2.PdfDocument(queue.arrived())) as printed:
        arrived = _drawn(printed, 1).resize(whole.size)
    ink = ImageChops.difference(whole, unsigned).point(lambda grey: 255 if grey > 60 else 0)
    assert ink.getbbox() is not None
    white = ImageStat.Stat(unsigned, ink).mean[0]
    assert ImageStat.Stat(arrived, ink).mean[0] < white - 40  # where a signature puts ink, ink arrived


def _without_forms(pdf: bytes, number: int) -> Image.Image:
    with (
        closing(pypdfium2.PdfDocument(pdf)) as document,
        closing(document[number]) as page,
        closing(page.render(scale=0.5, may_draw_forms=False)) as bitmap,
    ):
        drawn: Image.Image = bitmap.to_pil().convert("L")
        return drawn


def _whole(pdf: bytes, number: int) -> Image.Image:
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return _drawn(document, number)


def test_an_unknown_printer_is_said_and_nothing_is_printed(
    queue: Queue,
    tmp_path: Path,
    signed_minutes: bytes,  # noqa: F811
) -> None:
    paper = tmp_path / "b.pdf"
    paper.write_bytes(signed_minutes)
    done = _send(queue, paper, "Máy in không có", "0")
    assert done.returncode == 1
    assert "is not set up on this computer" in done.stdout
    assert not list(queue.out.glob("*.pdf"))
