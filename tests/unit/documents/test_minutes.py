"""What the minutes say: every note, in reading order, on pages that hold together."""

import hashlib
import io
import json
import unicodedata
from dataclasses import replace
from datetime import timedelta

import pikepdf
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cchc_desktop.documents.minutes import minutes, minutes_document
from cchc_desktop.documents.pictures import PictureUnreadable
from cchc_desktop.documents.text import MissingGlyphs, TooLong, shown
from cchc_desktop.domain.minutes import MinutesForm, Paper
from tests.unit.documents import sample
from tests.unit.documents.measured import Measured, flat


def test_every_note_question_and_verdict_stands_in_the_text(page: Measured) -> None:
    said = flat(page.tree().reading())
    for number, (verdict, note) in sample.NOTES.items():
        assert flat(note) in said, number
        assert verdict in said
    for _, questions in sample.AREAS:
        for question in questions:
            assert flat(question) in said


def test_a_plain_text_reader_finds_every_note_too(page: Measured) -> None:
    said = flat(page.whole_text())
    for number, (_, note) in sample.NOTES.items():
        short = " ".join(flat(note).split()[:4])
        assert short in said, number


def test_no_words_are_glued_where_a_line_ends(page: Measured) -> None:
    reading = page.tree().reading()
    assert "Ủyban" not in reading
    assert "kinhphí" not in reading
    for element in page.tree().elements("P", "LBody"):
        assert "  " not in element.text.strip()


def test_reading_order_follows_the_form(page: Measured) -> None:
    reading = page.tree().reading()
    marks = [
        "SỞ NỘI VỤ TỈNH BÌNH HẢI",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "BIÊN BẢN",
        "I. THÀNH PHẦN",
        "II. NỘI DUNG KIỂM TRA",
        "9. Chế độ, chính sách",
        "10. Việc thực hiện kiến nghị",
        "III. KẾT QUẢ RÚT HỒ SƠ",
        "IV. NHẬN XÉT CHUNG",
        "V. KIẾN NGHỊ, YÊU CẦU KHẮC PHỤC",
        "VI. Ý KIẾN CỦA ĐƠN VỊ ĐƯỢC KIỂM TRA",
        "Biên bản kết thúc vào hồi 11 giờ 20 phút",
        "02 bản có giá trị như nhau",
        "TRƯỞNG ĐOÀN",
        "BẢNG KIỂM CÔNG TÁC",
        "DANH SÁCH HỒ SƠ",
        "DANH MỤC MINH CHỨNG",
        "HÌNH ẢNH KIỂM TRA",
    ]
    places = [reading.index(mark) for mark in marks]
    assert places == sorted(places)


def test_the_closing_says_how_many_copies_and_who_keeps_them(page: Measured) -> None:
    assert (
        "biên bản được lập thành 02 bản có giá trị như nhau, Đoàn kiểm tra giữ 01 bản, "
        "đơn vị được kiểm tra giữ 01 bản./." in flat(page.tree().reading())
    )


@pytest.mark.parametrize(
    ("copies", "said"),
    [(1, "lập thành 01 bản có giá trị như nhau./."), (3, "Đoàn kiểm tra giữ 02 bản, đơn vị được kiểm tra giữ 01 bản")],
)
def test_an_odd_number_of_copies_is_told_truly(copies: int, said: str) -> None:
    paper = minutes(replace(sample.content(), copies=copies), made_at=sample.MADE_AT)
    assert said in flat(Measured(paper.pdf).tree().reading())


def test_mau_1_9_has_its_own_lines_and_recipients(meeting_page: Measured) -> None:
    reading = flat(meeting_page.tree().reading())
    for line in (
        "Thời gian bắt đầu: 07 giờ 30 phút, ngày 14 tháng 4 năm 2026.",
        "Địa điểm: Trung tâm Phục vụ hành chính công xã Hòa Thạnh.",
        "Chủ trì (chủ tọa): Bà Nguyễn Thị Thanh Hà",
        "Thư ký (người ghi biên bản): Ông Trần Quốc Bảo",
        "Buổi kiểm tra kết thúc vào 11 giờ 20 phút, ngày 14 tháng 4 năm 2026./.",
        "Nơi nhận:",
        "- Lưu: VT, Hồ sơ.",
    ):
        assert line in reading


def test_signature_fields_stand_between_title_and_name_on_one_page(two_party: Paper, page: Measured) -> None:
    assert [field.field for field in two_party.fields] == ["Sig1", "Sig2", "Sig3"]
    for field, block in zip(two_party.fields, sample.signatures(), strict=True):
        title = page.find(block.heading[-1].upper(), field.page)
        name = next(word for word in page.words(field.page) if word.text == block.name and word.font.endswith("Bold"))
        assert title.baseline > field.top > field.bottom > name.baseline
        assert field.left < (name.left + name.right) / 2 < field.right
        assert field.top - field.bottom > 60
    assert len({field.page for field in two_party.fields}) == 1


@pytest.mark.parametrize("more", range(0, 14, 2))
def test_signatures_are_never_parted_from_the_closing_text(more: int) -> None:
    """Whatever the length of what stands before, the signature page carries at least two lines of text."""
    lines = "\n".join(f"Ý kiến bổ sung thứ {number} của đơn vị được kiểm tra." for number in range(more * 2))
    paper = minutes(replace(sample.small(), response=lines), made_at=sample.MADE_AT)
    seen = Measured(paper.pdf)
    pages = {field.page for field in paper.fields}
    assert len(pages) == 1
    above = [word for word in seen.words(paper.fields[0].page) if word.size == 14 and "ibold" not in word.font.lower()]
    assert sum(word.font == "LiberationSerif" for word in above) >= 3


def test_no_heading_is_the_last_line_of_a_page(page: Measured) -> None:
    for number in range(len(page) - 1):
        body = [word for word in page.words(number) if word.size == 14 and word.baseline < 277 * 72 / 25.4]
        if body and number < 6:
            last = min(body, key=lambda word: word.baseline)
            assert not (last.font.endswith("Bold") and last.left > 110)


def test_blank_fields_become_dotted_lines_and_a_draft_says_so(blank: Paper, two_party: Paper) -> None:
    seen = Measured(blank.pdf)
    assert len(seen.rules(0)) > 8
    assert "BẢN NHÁP" in seen.text(0)
    assert "BẢN NHÁP" not in seen.tree().reading()
    assert "BẢN NHÁP" not in Measured(two_party.pdf).whole_text()


def test_the_same_content_gives_the_same_bytes() -> None:
    first, second = (minutes(sample.content(), made_at=sample.MADE_AT).pdf for _ in range(2))
    assert hashlib.sha256(first).digest() == hashlib.sha256(second).digest()
    later = minutes(sample.content(), made_at=sample.MADE_AT + timedelta(seconds=1)).pdf
    assert later != first


def test_the_record_travels_inside_unchanged(two_party: Paper) -> None:
    with pikepdf.Pdf.open(io.BytesIO(two_party.pdf)) as pdf:
        spec = pdf.attachments["cchc-record.json"]
        inside = json.loads(spec.get_file().read_bytes())
        assert inside.pop("paper")["document"]["title"].startswith("Biên bản")
        assert inside == json.loads(sample.content().record)
        assert spec.obj.AFRelationship == "/Data"
        assert len(pdf.Root.AF) == 1


def test_fields_lock_themselves_and_the_last_one_everything(two_party: Paper) -> None:
    with pikepdf.Pdf.open(io.BytesIO(two_party.pdf)) as pdf:
        fields = list(pdf.Root.AcroForm.Fields)
        assert [str(field.T) for field in fields] == ["Sig1", "Sig2", "Sig3"]
        assert [str(field.Lock.Action) for field in fields] == ["/Include", "/Include", "/All"]
        assert fields[-1].Lock.P == 1
        assert {int(field.F) for field in fields} == {132}
        assert all(str(field.TU) for field in fields)
        assert all(bytes(field.AP.N.read_bytes()) == b"" for field in fields)


def test_decomposed_text_prints_the_same_as_composed(two_party: Paper) -> None:
    content = sample.content()
    apart = replace(content, response=unicodedata.normalize("NFD", content.response))
    assert minutes(apart, made_at=sample.MADE_AT).pdf == two_party.pdf


def test_markup_in_what_people_write_is_only_text() -> None:
    nasty = "<b>Đậm</b> & <script>alert(1)</script> x < 5 \\( (Tj) ET 100% <br/>"
    content = replace(sample.small(), strengths=(nasty,))
    assert nasty in Measured(minutes(content, made_at=sample.MADE_AT).pdf).tree().reading()


def test_line_breaks_in_a_note_are_kept() -> None:
    content = sample.content()
    area = replace(content.areas[0], items=(replace(content.areas[0].items[0], note="Dòng một\nDòng hai\r\nDòng ba"),))
    seen = Measured(minutes(replace(content, areas=(area,)), made_at=sample.MADE_AT).pdf)
    lines = [seen.find(line) for line in ("Dòng một", "Dòng hai", "Dòng ba")]
    assert lines[0].baseline > lines[1].baseline > lines[2].baseline
    assert lines[0].left == pytest.approx(lines[2].left, abs=0.5)


def test_letters_without_a_glyph_are_refused_with_their_place_and_shown_as_codes_in_a_draft() -> None:
    content = sample.content()
    item = replace(content.areas[3].items[1], note="Đã gỡ ☑ và 😀 xong")
    areas = (*content.areas[:3], replace(content.areas[3], items=(item,)))
    with pytest.raises(MissingGlyphs) as caught:
        minutes(replace(content, areas=areas), made_at=sample.MADE_AT)
    assert [(one.letter, one.place) for one in caught.value.letters] == [
        ("☑", "Phụ lục I – 4.2"),
        ("😀", "Phụ lục I – 4.2"),
    ]
    assert "U+1F600 grinning face (Phụ lục I – 4.2)" in str(caught.value)
    draft = minutes(replace(content, areas=areas, draft=True), made_at=sample.MADE_AT)
    assert "Đã gỡ [U+2611] và [U+1F600] xong" in flat(Measured(draft.pdf).tree().reading())


def test_a_damaged_picture_is_named_and_a_draft_shows_its_frame() -> None:
    content = sample.content()
    torn = replace(content.pictures[0], image=content.pictures[0].image[:2000])
    with pytest.raises(PictureUnreadable) as caught:
        minutes(replace(content, pictures=(torn,)), made_at=sample.MADE_AT)
    assert "Bảng niêm yết" in str(caught.value)
    assert minutes(replace(content, pictures=(torn,), draft=True), made_at=sample.MADE_AT).pages > 5


@settings(max_examples=15, deadline=None)
@example("0\x1e0", "")
@given(st.text(max_size=120), st.text("<>&{}[]()\\/%\"' \n\tằđ", max_size=60))
def test_whatever_people_write_is_printed_in_a_draft_letter_by_letter(note: str, strength: str) -> None:
    content = replace(sample.small(), draft=True, strengths=(f"mở {strength} đóng",), response=f"mở {note} đóng")
    reading = flat(Measured(minutes(content, made_at=sample.MADE_AT).pdf).tree().reading())
    for written in (strength, note):
        said = flat(shown(f"mở {written} đóng").replace("\u00a0", " "))
        assert all(word in reading for word in said.split())


def test_a_note_taller_than_a_page_is_printed_to_its_last_word() -> None:
    content = sample.content()
    words = " ".join(f"từ{number}" for number in range(12_000))
    area = replace(content.areas[0], items=(replace(content.areas[0].items[0], note=words),))
    seen = Measured(minutes(replace(content, areas=(area,)), made_at=sample.MADE_AT).pdf)
    assert words in flat(seen.tree().reading())


@pytest.mark.parametrize("field", ["about", "issuer", "name", "caption"])
def test_a_title_or_name_that_no_page_can_hold_is_refused_and_cut_in_a_draft(field: str) -> None:
    content, long = sample.content(), "dài " * 3_000
    grown = {
        "about": replace(content, about=long),
        "issuer": replace(content, letterhead=replace(content.letterhead, issuer=long)),
        "name": replace(content, signatures=(replace(content.signatures[0], name=long),)),
        "caption": replace(content, pictures=(replace(content.pictures[0], caption=long),)),
    }[field]
    with pytest.raises(TooLong):
        minutes(grown, made_at=sample.MADE_AT)
    seen = Measured(minutes(replace(grown, draft=True), made_at=sample.MADE_AT).pdf)
    for number in range(len(seen)):
        assert min(word.baseline for word in seen.words(number)) > 20 * 72 / 25.4


def test_a_hundred_thousand_letters_or_line_breaks_come_out_in_reasonable_time() -> None:
    content = sample.small()
    for note in ("x" * 100_000, "a\n" * 20_000, "\n" * 100_000):
        area = replace(content.areas[0], items=(replace(content.areas[0].items[0], note=note),))
        paper = minutes(replace(content, areas=(area,)), made_at=sample.MADE_AT)
        assert paper.pages < 700


def test_one_signatory_stands_right_and_none_leaves_no_field() -> None:
    content = sample.small()
    alone = minutes(replace(content, signatures=content.signatures[2:]), made_at=sample.MADE_AT)
    assert alone.fields[0].left > 300
    without = minutes(replace(content, signatures=()), made_at=sample.MADE_AT)
    assert without.fields == ()


def test_annex_numbers_follow_what_is_there() -> None:
    content = replace(sample.content(), dossiers=(), files=())
    assert [(annex.label, annex.title) for annex in minutes_document(content).annexes] == [
        ("Phụ lục I", "BẢNG KIỂM CÔNG TÁC CẢI CÁCH HÀNH CHÍNH"),
        ("Phụ lục II", "HÌNH ẢNH KIỂM TRA"),
    ]
    single = minutes_document(replace(content, pictures=())).annexes
    assert [annex.label for annex in single] == ["Phụ lục"]


def test_mau_1_9_keeps_an_open_number_open() -> None:
    content = replace(sample.content(form=MinutesForm.MEETING), number="")
    head = minutes_document(content).head
    assert head.number.startswith("Số: \u00a0")
    assert head.number.endswith("/BB-ĐKT")


def test_twelve_signatories_all_find_their_place() -> None:
    block = sample.signatures()[0]
    many = tuple(replace(block, field=f"Sig{number}", name=f"Người ký thứ {number}") for number in range(1, 13))
    paper = minutes(replace(sample.small(), signatures=many), made_at=sample.MADE_AT)
    assert [field.field for field in paper.fields] == [f"Sig{number}" for number in range(1, 13)]
    assert all(field.bottom > 50 for field in paper.fields)
    reading = Measured(paper.pdf).tree().reading()
    assert all(f"Người ký thứ {number}" in reading for number in range(1, 13))
