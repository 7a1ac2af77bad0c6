"""What a printer gets."""

import io
import threading

import pikepdf
import pytest

from cchc_desktop.documents.printing import PagesUnclear, PrintJob, bitmaps, chosen
from cchc_desktop.domain.minutes import Paper


@pytest.mark.parametrize(
    ("text", "pages"),
    [("", (0, 1, 2, 3)), ("1-3", (0, 1, 2)), ("4, 1", (3, 0)), ("3-", (2, 3)), ("-2", (0, 1)), ("2,2-3", (1, 2))],
)
def test_ranges_are_read_as_people_write_them(text: str, pages: tuple[int, ...]) -> None:
    assert chosen(text, 4) == pages


@pytest.mark.parametrize("text", ["0", "5", "a", "3-1", "1--2", "-", "1 2", "99999999", ","])
def test_what_names_no_page_is_refused(text: str) -> None:
    with pytest.raises(PagesUnclear):
        chosen(text, 4)


def test_a_paper_is_printed_twice_on_one_side_of_a4_in_colour_unless_said_otherwise() -> None:
    job = PrintJob((0,))
    assert (job.copies, job.duplex, job.colour, job.paper) == (2, "off", True, "A4")


def test_pages_come_as_pixels_with_the_signature_drawn_in(two_party: Paper) -> None:
    place, turn = two_party.fields[0], threading.Lock()
    with pikepdf.Pdf.open(io.BytesIO(two_party.pdf)) as pdf:
        look = pdf.Root.AcroForm.Fields[0].AP.N
        look.write(b"0 0 1 rg 20 20 100 20 re f")
        out = io.BytesIO()
        pdf.save(out)
    plain = next(bitmaps(two_party.pdf, (place.page,), turn=turn, dpi=72))
    signed = next(bitmaps(out.getvalue(), (place.page,), turn=turn, dpi=72))
    assert (signed.wide, signed.high) == (596, 842)
    assert len(signed.data) == signed.stride * signed.high
    x, y = int(place.left) + 60, signed.high - int(place.bottom) - 30
    spot = y * signed.stride + 4 * x
    assert signed.data[spot : spot + 3] == b"\xff\x00\x00"
    assert plain.data[spot : spot + 3] == b"\xff\xff\xff"
    assert not turn.locked()
