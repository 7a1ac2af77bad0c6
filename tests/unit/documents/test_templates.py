"""Wording an office can edit: checked when read, never a program, dated like law."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.documents.blocks import Heading, Manner, Points, Run, Text, plain
from cchc_desktop.documents.templates import NoTemplate, Template, TemplateFaulty, fill, in_force, read_template

HEAD = "loai: BÁO CÁO\ntrich_yeu: Về {don_vi}\nhieu_luc: 2026-01-01\n=====\n"
FIELDS, BLOCKS = ("don_vi", "so"), ("kien_nghi",)


def _read(body: str, head: str = HEAD) -> Template:
    return read_template(head + body, "mẫu", FIELDS, BLOCKS)


def test_marks_become_headings_points_and_paragraphs() -> None:
    text = "# I. MỤC\n## 1. Khoản\n> Căn cứ Luật;\n@ QUYẾT ĐỊNH:\n- một {so}\nĐiều 2. Đơn vị {don_vi}.\n[[kien_nghi]]\n"
    block = Text(plain("kiến nghị"))
    filled = fill(_read(text), {"don_vi": "xã A", "so": "02"}, {"kien_nghi": (block,)})
    assert filled.about == "Về xã A"
    assert filled.blocks == (
        Heading(2, "I. MỤC"),
        Heading(3, "1. Khoản"),
        Text(plain("Căn cứ Luật;"), Manner.BASIS),
        Text(plain("QUYẾT ĐỊNH:"), Manner.CENTRED),
        Points((plain("- một 02"),)),
        Text((Run("Điều 2.", bold=True), Run(" Đơn vị xã A."))),
        block,
    )


@pytest.mark.parametrize(
    ("body", "line", "said"),
    [
        ("Một {la}", 5, "does not know {la}"),
        ("Một\n\nHai {don_vi", 7, "brace"),
        ("[[la]]", 5, "does not know [[la]]"),
        ("?la: Một", 5, "does not know la"),
        ("Một {don_vi.__class__}", 5, "does not know {"),
        ("Một {0}", 5, "does not know {"),
        ("Một }", 5, "brace"),
    ],
)
def test_a_faulty_line_is_named(body: str, line: int, said: str) -> None:
    with pytest.raises(TemplateFaulty) as caught:
        _read(body)
    assert caught.value.params["line"] == line
    assert said in str(caught.value.params["reason"])


@pytest.mark.parametrize(
    "head", ["", "loai: A\n=====\n", "loai A\n=====\n", "la: b\n=====\n", "hieu_luc: mai\n=====\n"]
)
def test_a_faulty_head_is_refused(head: str) -> None:
    with pytest.raises(TemplateFaulty):
        _read("Một", head)


def test_what_people_entered_is_never_read_as_template() -> None:
    nasty = "{so} [[kien_nghi]] {{x}} # I. <b>"
    filled = fill(_read("Đơn vị {don_vi}"), {"don_vi": nasty, "so": "1"}, {})
    assert filled.blocks == (Text(plain(f"Đơn vị {nasty}")),)


def test_a_line_may_wait_for_its_field_and_an_empty_field_leaves_dots() -> None:
    template = _read("?so: Số {so}\n?kien_nghi: Có kiến nghị\nĐơn vị {don_vi} {{thế}}")
    assert fill(template, {}, {}).blocks == (Text(plain("Đơn vị ………… {thế}")),)
    with_both = fill(template, {"so": "3"}, {"kien_nghi": (Text(plain("x")),)})
    assert len(with_both.blocks) == 3


def test_the_wording_in_force_on_a_day_is_the_last_that_took_effect() -> None:
    old = _read("Cũ", HEAD.replace("2026-01-01", "2020-03-05"))
    new = _read("Mới")
    assert in_force("x", (new, old), date(2025, 12, 31)) is old
    assert in_force("x", (old, new), date(2026, 1, 1)) is new
    with pytest.raises(NoTemplate):
        in_force("x", (old, new), date(2020, 3, 4))


@given(st.text(max_size=400))
def test_any_text_is_a_template_or_is_refused(text: str) -> None:
    try:
        template = _read(text)
    except TemplateFaulty:
        return
    fill(template, {"don_vi": "a", "so": "b"}, {})


def test_a_template_of_a_million_letters_is_refused() -> None:
    with pytest.raises(TemplateFaulty):
        _read("a" * 1_000_000)
