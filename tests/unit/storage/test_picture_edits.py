"""Edited copies as pixels: what is blurred is gone, what is marked is there, the original is only read."""

import io

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageStat

from cchc_desktop.domain.picture_edit import Mark, PictureEdit, Spot, Tool
from cchc_desktop.storage.picture_edits import edited


def _photo(width: int = 800, height: int = 600, orientation: int = 1) -> bytes:
    """A page of fine black lines on white, its right half grey."""
    image = Image.new("RGB", (width, height), "white")
    pen = ImageDraw.Draw(image)
    for at in range(0, width // 2, 6):
        pen.line((at, 0, at, height), fill="black", width=2)
    pen.rectangle((width // 2, 0, width, height), fill="#888888")
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010E] = "chụp tại nhà riêng"
    image.save(out, "JPEG", quality=95, exif=exif)
    return out.getvalue()


def _open(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


def _mark(tool: Tool, *places: float, text: str = "") -> PictureEdit:
    left, top, right, bottom = places
    return PictureEdit().marked(Mark(tool, Spot(left, top), Spot(right, bottom), text))


def _spread(image: Image.Image, box: tuple[int, int, int, int]) -> float:
    return float(ImageStat.Stat(image.crop(box).convert("L")).stddev[0])


def test_a_blurred_area_keeps_nothing_fine_and_the_rest_is_as_it_was() -> None:
    photo = _photo()
    made = _open(edited(photo, _mark(Tool.BLUR, 0.05, 0.1, 0.4, 0.5)))
    assert _spread(_open(photo), (60, 80, 300, 280)) > 90
    assert _spread(made, (60, 80, 300, 280)) < 6
    assert _spread(made, (40, 400, 320, 580)) > 90


def test_blurring_cannot_be_undone_by_sharpening() -> None:
    # Two different texts of equal ink blur to the same area: nothing is left to tell them apart by.
    first, second = _open(_photo()), _open(_photo())
    ImageDraw.Draw(first).text((100, 120), "079 123 456 789", fill="black", font_size=40)
    ImageDraw.Draw(second).text((100, 120), "987 654 321 970", fill="black", font_size=40)
    made = []
    for image in (first, second):
        out = io.BytesIO()
        image.save(out, "JPEG", quality=95)
        made.append(_open(edited(out.getvalue(), _mark(Tool.BLUR, 0.05, 0.15, 0.6, 0.35))))
    gap = ImageStat.Stat(ImageChops.difference(*made).crop((60, 100, 460, 200)).convert("L"))
    assert gap.mean[0] < 8


@pytest.mark.parametrize("tool", [Tool.ARROW, Tool.FRAME])
def test_a_mark_is_drawn_in_red(tool: Tool) -> None:
    made = _open(edited(_photo(), _mark(tool, 0.6, 0.2, 0.9, 0.8)))
    raw = made.crop((440, 60, 780, 540)).tobytes()
    assert sum(raw[at] > 150 and raw[at + 1] < 90 for at in range(0, len(raw), 3)) > 300


def test_words_are_written_with_their_marks() -> None:
    plain, made = _open(_photo()), _open(edited(_photo(), _mark(Tool.TEXT, 0.55, 0.5, 0.6, 0.5, text="Thiếu chữ ký")))
    assert ImageChops.difference(plain, made).crop((430, 270, 700, 360)).getbbox() is not None
    assert _open(edited(_photo(), _mark(Tool.TEXT, 0.5, 0.5, 0.6, 0.6, text="  "))).size == plain.size


def test_the_crop_is_what_is_left() -> None:
    made = _open(edited(_photo(), _mark(Tool.CROP, 0.5, 0.25, 1, 0.75)))
    assert made.size == (400, 300)
    assert _spread(made, (10, 10, 390, 290)) < 3


def test_a_quarter_turn_goes_to_the_right_and_marks_go_with_it() -> None:
    made = _open(edited(_photo(), PictureEdit().turned()))
    assert made.size == (600, 800)
    assert _spread(made, (10, 450, 590, 790)) < 3, "the grey right half is below now"
    turned = _mark(Tool.BLUR, 0.05, 0.1, 0.4, 0.5).turned()
    assert _spread(_open(edited(_photo(), turned)), (340, 60, 520, 300)) < 6


def test_the_cameras_orientation_is_applied_and_its_facts_are_left_behind() -> None:
    made = edited(_photo(orientation=6), _mark(Tool.FRAME, 0.1, 0.1, 0.9, 0.9))
    image = Image.open(io.BytesIO(made))
    assert image.size == (600, 800)
    assert len(image.getexif()) == 0
    assert "nhà riêng".encode() not in made
