"""Text made safe for paper."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cchc_desktop.documents.text import clean, shown, unshowable

VIETNAMESE = "ẰẲẴẮẶẦẨẪẤẬỀỂỄẾỆỒỔỖỐỘỜỞỠỚỢỪỬỮỨỰằẳẵắặầẩẫấậềểễếệồổỗốộờởỡớợừửữứựĂÂĐÊÔƠƯăâđêôơưỳỷỹýỵ"


def test_all_vietnamese_letters_and_the_signs_of_papers_can_be_shown() -> None:
    assert unshowable(VIETNAMESE + "–—“”‘’…§×÷±≤≥²³½°•·«»€₫") == ()


@pytest.mark.parametrize("letter", ["☐", "☑", "✓", "😀", "字", "א", "ع", "\ud800", "\ue000"])
def test_letters_a_paper_cannot_show_are_named(letter: str) -> None:
    found = unshowable(f"một {letter} hai {letter}", "4.3")
    assert [(one.letter, one.place, one.times) for one in found] == [(letter, "4.3", 2)]
    assert found[0].name
    assert f"[U+{ord(letter):04X}]" in shown(f"một {letter} hai")


def test_a_mark_that_composes_is_fine_and_one_that_stays_alone_is_named() -> None:
    assert unshowable(unicodedata.normalize("NFD", VIETNAMESE)) == ()
    assert [one.letter for one in unshowable("m\u0303")] == ["\u0303"]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("một\r\nhai\rba", "một\nhai\nba"),
        ("một\x1ehai\vba", "một\nhai\nba"),
        ("một\thai\u2003ba", "một hai ba"),
        ("ẩn\u200bgiấu\ufeff\u202eđảo\x00", "ẩngiấuđảo"),
        ("số\u00a07", "số\u00a07"),
        ("A\u2011B", "A-B"),
    ],
)
def test_invisible_letters_go_and_blanks_become_plain(raw: str, said: str) -> None:
    assert clean(raw) == said


@given(st.text())
@example("\u1100\u1161")
def test_cleaning_twice_changes_nothing_and_drafts_show_everything(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert unshowable(shown(text)) == ()
