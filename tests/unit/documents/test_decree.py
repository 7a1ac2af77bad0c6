"""The decree's measures on the finished page (NĐ 30/2020/NĐ-CP, Phụ lục I), measured in the PDF itself."""

import pytest

from cchc_desktop.documents.letterhead import MOTTO, NATION
from tests.unit.documents.measured import MM, Measured

BODY = "LiberationSerif"
BOLD = "LiberationSerif-Bold"
ITALIC = "LiberationSerif-Italic"
_NEAR = 0.6


def test_pages_are_upright_a4(page: Measured) -> None:
    for number in range(len(page)):
        assert page.size(number) == pytest.approx((210 * MM, 297 * MM), abs=0.1)


def test_text_keeps_inside_the_margins(page: Measured) -> None:
    for number in range(len(page)):
        words = [word for word in page.words(number) if word.baseline < 297 * MM - 20 * MM]
        assert min(word.left for word in words) >= 30 * MM - _NEAR
        assert max(word.right for word in words) <= 195 * MM + _NEAR
        assert min(word.baseline for word in words) >= 20 * MM
        assert max(word.baseline + 0.7 * word.size for word in words) <= 277 * MM


def test_full_lines_reach_both_margins(page: Measured) -> None:
    lines = [word for word in page.words(1) if word.size == 14 and word.left < 30 * MM + 1]
    full = [line for line in lines if line.right > 180 * MM]
    assert full
    for line in full:
        assert line.right == pytest.approx(195 * MM, abs=4.5)


def test_only_the_decrees_typeface_is_embedded(page: Measured) -> None:
    fonts = {word.font for number in range(len(page)) for word in page.words(number)}
    assert fonts == {BODY, BOLD, ITALIC}


def test_nation_and_motto_stand_top_right_in_bold(page: Measured) -> None:
    nation, motto = page.find(NATION), page.find(MOTTO)
    assert (nation.font, nation.size) == (BOLD, 12)
    assert (motto.font, motto.size) == (BOLD, 13)
    assert nation.left > 105 * MM
    assert nation.right <= 195 * MM + _NEAR
    assert nation.baseline > motto.baseline > 297 * MM - 40 * MM
    assert (nation.left + nation.right) / 2 == pytest.approx((motto.left + motto.right) / 2, abs=1)


def test_the_rule_below_the_motto_is_as_long_as_its_text(page: Measured) -> None:
    motto = page.find(MOTTO)
    rule = next(rule for rule in page.rules(0) if 0 < motto.baseline - rule.top < 8 and rule.left > 100 * MM)
    assert rule.right - rule.left == pytest.approx(motto.right - motto.left, abs=2)
    assert rule.left == pytest.approx(motto.left, abs=1.5)


def test_the_issuer_is_bold_with_a_short_centred_rule_and_its_parent_upright(page: Measured) -> None:
    parent, last = page.find("SỞ NỘI VỤ TỈNH BÌNH HẢI"), page.find("QUYẾT ĐỊNH SỐ 112/QĐ-SNV")
    assert (parent.font, parent.size) == (BODY, 12)
    assert (last.font, last.size) == (BOLD, 12)
    rule = next(rule for rule in page.rules(0) if 0 < last.baseline - rule.top < 8 and rule.right < 105 * MM)
    long = rule.right - rule.left
    assert (last.right - last.left) / 3 - 1.5 <= long <= (last.right - last.left) / 2 + 1.5
    assert (rule.left + rule.right) / 2 == pytest.approx((last.left + last.right) / 2, abs=1)


def test_a_long_issuer_breaks_into_lines_of_like_length(page: Measured) -> None:
    first, second = page.find("ĐOÀN KIỂM TRA THEO"), page.find("QUYẾT ĐỊNH SỐ 112/QĐ-SNV")
    assert 0.6 < (first.right - first.left) / (second.right - second.left) < 1.67


def test_place_and_date_stand_in_italics_below_the_motto(page: Measured) -> None:
    dated, motto = page.find("Hòa Thạnh, ngày 14 tháng 4 năm 2026"), page.find(MOTTO)
    assert (dated.font, dated.size) == (ITALIC, 13)
    assert (dated.left + dated.right) / 2 == pytest.approx((motto.left + motto.right) / 2, abs=1)


def test_the_number_line_of_mau_1_9_is_upright_13_and_has_a_leading_zero(meeting_page: Measured) -> None:
    number = meeting_page.find("Số: 07/BB-ĐKT")
    assert (number.font, number.size) == (BODY, 13)
    issuer = meeting_page.find("QUYẾT ĐỊNH SỐ")
    assert (number.left + number.right) / 2 == pytest.approx((issuer.left + issuer.right) / 2, abs=1)
    with pytest.raises(AssertionError):
        meeting_page.find("Hòa Thạnh, ngày", 0)


def test_type_and_subject_are_centred_bold_14_with_a_short_rule(page: Measured) -> None:
    kind, about = page.find("BIÊN BẢN", 0), page.find("Kiểm tra công tác cải cách", 0)
    for line in (kind, about):
        assert (line.font, line.size) == (BOLD, 14)
        assert (line.left + line.right) / 2 == pytest.approx(112.5 * MM, abs=1)
    rule = next(rule for rule in page.rules(0) if 0 < about.baseline - rule.top < 8)
    assert 1 / 3 <= (rule.right - rule.left) / (about.right - about.left) <= 1 / 2


def test_legal_bases_are_italic_and_end_as_the_decree_says(page: Measured) -> None:
    assert page.find("Căn cứ Kế hoạch").font == ITALIC
    text = page.text(0)
    assert "cải cách hành chính năm 2026;" in " ".join(text.split())


def test_body_is_14_points_with_first_line_indent_of_127_mm(page: Measured) -> None:
    opening = page.find("Vào hồi 07 giờ 30 phút")
    assert (opening.font, opening.size) == (BODY, 14)
    assert opening.left == pytest.approx(30 * MM + 12.7 * MM, abs=_NEAR)
    following = page.find("hành chính công xã Hòa Thạnh, Đoàn kiểm tra")
    assert following.left == pytest.approx(30 * MM, abs=_NEAR)


def test_paragraphs_stand_6_points_apart_and_lines_between_single_and_one_and_a_half(page: Measured) -> None:
    opening = page.find("Vào hồi 07 giờ 30 phút")
    second = page.find("hành chính công xã Hòa Thạnh, Đoàn kiểm tra")
    leading = opening.baseline - second.baseline
    assert 14 * 1.149 <= leading <= 14 * 1.149 * 1.5
    before = page.find("hành chính.", 0)
    assert before.baseline - opening.baseline - leading >= 6 - 0.05


def test_sections_are_bold_capitals_and_points_follow_the_vietnamese_alphabet(page: Measured) -> None:
    section = page.find("II. NỘI DUNG KIỂM TRA")
    assert (section.font, section.size) == (BOLD, 14)
    assert page.find("1. Công tác lãnh đạo").font == BOLD
    for mark in ("a) Kết quả đạt được", "b) Tồn tại, hạn chế", "c) Minh chứng"):
        assert page.find(mark).font == BODY


def test_page_numbers_are_centred_in_the_top_margin_from_page_two_and_begin_anew_in_each_annex(page: Measured) -> None:
    seen = []
    for number in range(len(page)):
        top = [word for word in page.words(number) if word.baseline > 277 * MM]
        if not top:
            seen.append("")
            continue
        assert len(top) == 1
        assert (top[0].font, top[0].size) == (BODY, 14)
        assert (top[0].left + top[0].right) / 2 == pytest.approx(112.5 * MM, abs=1)
        seen.append(top[0].text)
    assert seen == ["", "2", "3", "4", "5", "6", "7"][: seen.index("", 1)] + ["", "2", "3", "4", "5"] + [""] * 3


def test_annexes_carry_roman_numbers_titles_in_capitals_and_the_reference_in_italics(page: Measured) -> None:
    for label in ("Phụ lục I", "Phụ lục II", "Phụ lục III", "Phụ lục IV"):
        found = [w for n in range(len(page)) for w in page.words(n) if w.text.strip() == label]
        assert [(word.font, word.size) for word in found] == [(BOLD, 14)]
    assert page.find("BẢNG KIỂM CÔNG TÁC").font == BOLD
    reference = page.find("(Kèm theo Biên bản ngày 14 tháng 4 năm 2026")
    assert (reference.font, reference.size) == (ITALIC, 13)


def test_titles_of_signatories_are_bold_capitals_and_names_stand_centred_below(page: Measured) -> None:
    title, name = page.find("ĐẠI DIỆN ĐOÀN KIỂM TRA"), page.find("Nguyễn Thị Thanh Hà", page.find("ĐẠI DIỆN ĐOÀN").page)
    assert (title.font, title.size) == (BOLD, 14)
    assert (name.font, name.size) == (BOLD, 14)
    assert title.page == name.page
    assert (title.left + title.right) / 2 == pytest.approx((name.left + name.right) / 2, abs=1)
    assert title.left > page.find("ĐẠI DIỆN ĐƠN VỊ").right


def test_recipients_stand_bold_italic_12_over_lines_of_11(meeting_page: Measured) -> None:
    head, line = meeting_page.find("Nơi nhận:"), meeting_page.find("- Lưu: VT, Hồ sơ.")
    assert (head.font, head.size) == ("LiberationSerif-BoldItalic", 12)
    assert (line.font, line.size) == (BODY, 11)
    assert head.left == pytest.approx(30 * MM, abs=_NEAR)
