"""Lines: nothing is lost, nothing sticks out, nothing is glued."""

import re

from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.documents.blocks import Run
from cchc_desktop.documents.layout import BODY
from cchc_desktop.documents.lines import Line, broken
from cchc_desktop.documents.text import shown

_TEXT = st.lists(st.text("aăbcđeêgh \n0123/-.Ww", max_size=80), min_size=1, max_size=4)


def _read(lines: list[Line]) -> str:
    said = ""
    for line in lines:
        said += line.text + ("" if line.glued else " ")
    return _words(said)


def _words(text: str) -> str:
    # Not str.split(): a no-break space belongs to its word.
    return " ".join(word for word in re.split("[ \n]+", text) if word)


@given(_TEXT, st.floats(60, 480))
def test_lines_hold_every_word_inside_the_width(texts: list[str], wide: float) -> None:
    runs = [Run(text, bold=bool(number % 2)) for number, text in enumerate(texts)]
    lines = broken(runs, BODY, wide, BODY.first)
    assert _read(lines) == " ".join("".join(texts).split())
    for line in lines:
        limit = wide - (BODY.first if line.opens else 0)
        assert line.wide <= limit + 0.1 or len(line.text) == 1


@given(st.text(max_size=300))
def test_any_text_at_all_can_be_set(text: str) -> None:
    said = shown(text)
    assert _read(broken([Run(said)], BODY, 200.0, 0.0)) == _words(said)


def test_a_long_hash_is_broken_without_a_blank_and_a_code_after_its_dashes() -> None:
    word = "a" * 200
    lines = broken([Run(f"SHA {word}")], BODY, 200.0, 0.0)
    assert _read(lines) == f"SHA {word}"
    coded = broken([Run("000.00.17.H46-260310-0001-KH-UBND")], BODY, 150.0, 0.0)
    assert coded[0].text.endswith("-")


def test_each_forced_line_is_indented_as_a_paragraph() -> None:
    lines = broken([Run("một\nhai")], BODY, 300.0, BODY.first)
    assert [line.opens for line in lines] == [True, True]
    assert [line.text for line in lines] == ["một", "hai"]
