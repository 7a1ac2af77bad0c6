"""Turning, cropping and marking as values."""

from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.picture_edit import Area, Mark, PictureEdit, Spot, Tool, area

shares = st.integers(0, 64).map(lambda part: part / 64)
spots = st.builds(Spot, shares, shares)


@given(spots, spots)
def test_four_quarter_turns_bring_everything_back(first: Spot, second: Spot) -> None:
    edit = PictureEdit(0, (Mark(Tool.ARROW, first, second),), area(first, second))
    assert edit.turned().turned().turned().turned() == edit


@given(spots, spots)
def test_a_rectangle_is_the_same_from_any_corner(first: Spot, second: Spot) -> None:
    assert area(first, second) == area(second, first)


def test_what_is_drawn_past_the_edge_ends_at_the_edge() -> None:
    assert area(Spot(-1, 0.5), Spot(0.5, 7)) == Area(0, 0.5, 0.5, 1)


def test_a_new_crop_replaces_the_old_one_and_marks_add_up() -> None:
    edit = PictureEdit().marked(Mark(Tool.CROP, Spot(0, 0), Spot(0.5, 0.5)))
    edit = edit.marked(Mark(Tool.CROP, Spot(0.1, 0.1), Spot(0.9, 0.9))).marked(Mark(Tool.FRAME, Spot(0, 0), Spot(1, 1)))
    assert edit.crop == Area(0.1, 0.1, 0.9, 0.9)
    assert len(edit.marks) == 1
    assert not edit.nothing
