"""Facts about regular expressions of forms: any of them comes to an end, wrong ones are named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.checklist.xpath import patterns
from cchc_desktop.checklist.xpath.patterns import NoPattern, compiled, found, replaced


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"^(\w+\s?)*$", "một hai ba " * 12 + "!"),
        (r"^(([a-z])+.)+[A-Z]([a-z])+$", "a" * 60),
        (r"(.*)*(.*)*(.*)*(.*)*=x", "a" * 4000),
    ],
)
def test_a_pattern_that_backtracks_without_end_is_given_up(
    pattern: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patterns, "PATIENCE", 0.02)
    assert not found(pattern, text)
    assert replaced(pattern, "x", text) == text


@pytest.mark.parametrize(
    ("pattern", "text", "fits"),
    [
        (r"^\p{Lu}[\p{Ll} ]+$", "Đơn vị", True),
        (r"\P{L}", "đơnvị", False),
        (r"^\p{IsAlphabetic}+$", "Ệ", True),
        (r"^[^\p{Nd}]+$", "số 3", False),
        (r"^0\d{9}$", "0912345678", True),
    ],
)
def test_classes_of_signs_are_those_of_unicode(pattern: str, text: str, fits: bool) -> None:
    assert found(pattern, text) is fits


@given(st.text(alphabet="()[]{}*+?|\\^$.-,:=!<>aB1pPLu ", max_size=24), st.text(max_size=30))
def test_any_text_is_a_pattern_or_is_refused(pattern: str, text: str) -> None:
    try:
        compiled(pattern)
    except NoPattern:
        with pytest.raises(NoPattern, match=r"."):
            found(pattern, text)
    else:
        assert found(pattern, text) in (True, False)
