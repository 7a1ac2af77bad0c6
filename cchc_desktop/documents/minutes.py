"""The minutes (biên bản kiểm tra): from their content to a paper, in the two-party form or in Mẫu 1.9.

Mẫu 1.9: NĐ 30/2020/NĐ-CP, Phụ lục III. Two-party form: Mẫu số 05 of Thông tư 56/2025/TT-BCT, with the nine
areas of administrative reform as its body (domain reference 1.3, 1.4).
"""

from collections.abc import Iterator
from datetime import date, datetime

from cchc_desktop.documents import visit_blocks
from cchc_desktop.documents.annexes import CHECKLIST, DOSSIERS, annex_label, annexes
from cchc_desktop.documents.blocks import Block, Document, Head, Heading, Manner, Signing, Text, Title, labelled, plain
from cchc_desktop.documents.pdf import pdf
from cchc_desktop.documents.sentences import closed, number_line, place_and_date
from cchc_desktop.documents.visit_values import basis_lines
from cchc_desktop.domain.minutes import MinutesContent, MinutesForm, Paper, SignatureBlock
from cchc_desktop.domain.vietnamese import long_day, moment

KIND = "BIÊN BẢN"
_DOTS = "……"
_UNKNOWN_MOMENT = "…… giờ …… phút, ngày …… tháng …… năm ………"


def minutes(content: MinutesContent, *, made_at: datetime) -> Paper:
    """Return the minutes as a PDF; the same content and moment give the same bytes.

    Raises:
        MissingGlyphs: a letter cannot be printed and the content is not a draft.
        PictureUnreadable: a picture cannot be decoded and the content is not a draft.
    """
    return pdf(minutes_document(content), made_at=made_at)


def minutes_document(content: MinutesContent) -> Document:
    """Return what the minutes say, for PDF and DOCX alike."""
    two_party = content.form is MinutesForm.TWO_PARTY
    numbered = not two_party or bool(content.number)
    head = Head(
        content.letterhead,
        number_line(content.number, content.symbol) if numbered else "",
        place_and_date(content.letterhead.place, content.dated_on) if two_party else "",
    )
    return Document(
        title=f"Biên bản {_lower_first(content.about)}",
        head=head,
        heading=Title(KIND, content.about),
        blocks=tuple(_body(content)),
        annexes=annexes(content),
        fields=content.signatures,
        record=content.record,
        draft=content.draft,
    )


def _body(content: MinutesContent) -> Iterator[Block]:
    if content.form is MinutesForm.TWO_PARTY:
        yield from _opening(content)
        yield Heading(2, "I. THÀNH PHẦN")
        yield Heading(3, "1. Đại diện Đoàn kiểm tra")
        yield from visit_blocks.people(content.team)
        yield Heading(3, f"2. Đại diện {content.unit}")
        yield from visit_blocks.people(content.representatives)
    else:
        yield from _meeting_opening(content)
    yield Heading(2, "II. NỘI DUNG KIỂM TRA")
    yield from visit_blocks.areas(content.areas)
    if content.remediations:
        yield Heading(3, f"{len(content.areas) + 1}. Việc thực hiện kiến nghị của kỳ kiểm tra trước")
        yield visit_blocks.remediations(content.remediations)
    yield Heading(2, "III. KẾT QUẢ RÚT HỒ SƠ")
    yield from visit_blocks.dossier_results(content.dossier_summary)
    if content.dossiers:
        yield Text(plain(f"Chi tiết từng hồ sơ tại {annex_label(content, DOSSIERS)} kèm theo Biên bản này."))
    yield Heading(2, "IV. NHẬN XÉT CHUNG")
    yield from _appraisal(content)
    yield Heading(2, "V. KIẾN NGHỊ, YÊU CẦU KHẮC PHỤC")
    if content.recommendations:
        yield Text(plain(f"Đoàn kiểm tra kiến nghị, yêu cầu {content.unit} tổ chức khắc phục các nội dung sau:"))
    yield from visit_blocks.recommendations(content.recommendations)
    yield Heading(2, "VI. Ý KIẾN CỦA ĐƠN VỊ ĐƯỢC KIỂM TRA")
    yield from visit_blocks.response(content)
    yield _signing(content)


def _appraisal(content: MinutesContent) -> Iterator[Block]:
    yield Heading(3, "1. Ưu điểm")
    yield from visit_blocks.strengths(content.strengths)
    yield Heading(3, "2. Tồn tại, hạn chế và nguyên nhân")
    yield from visit_blocks.findings(content.findings)
    yield Heading(3, "3. Kết quả chấm điểm")
    rated = f", đạt tỷ lệ {content.percent}%" if content.percent else ""
    label = annex_label(content, CHECKLIST)
    detail = f" Điểm của từng nội dung tại {label} kèm theo Biên bản này." if label else ""
    yield Text(plain(f"Tổng điểm các nội dung kiểm tra: {content.total}/{content.maximum} điểm{rated}.{detail}"))


def _opening(content: MinutesContent) -> Iterator[Block]:
    for line in basis_lines(content.basis):
        yield Text(plain(line), Manner.BASIS)
    started = _at(content.started_at, content.dated_on)
    yield Text(
        plain(
            f"Vào hồi {started}, tại {content.place or _DOTS * 8}, Đoàn kiểm tra tiến hành làm việc đối với "
            f"{content.unit} về việc {_lower_first(_subject(content))}."
        )
    )


def _meeting_opening(content: MinutesContent) -> Iterator[Block]:
    chair = [person for person in content.team if "trưởng đoàn" in person.role.casefold()][:1]
    secretary = [person for person in content.team if "thư ký" in person.role.casefold()][:1]
    yield Text(labelled("Thời gian bắt đầu", moment(content.started_at) + "." if content.started_at else ""))
    yield Text(labelled("Địa điểm", closed(content.place)))
    yield Heading(2, "I. THÀNH PHẦN THAM DỰ")
    yield Heading(3, "1. Đoàn kiểm tra")
    yield from visit_blocks.people(content.team)
    yield Heading(3, f"2. {content.unit}")
    yield from visit_blocks.people(content.representatives)
    yield Text(labelled("Chủ trì (chủ tọa)", visit_blocks.person_words(chair[0]) + "." if chair else ""))
    yield Text(
        labelled("Thư ký (người ghi biên bản)", visit_blocks.person_words(secretary[0]) + "." if secretary else "")
    )


def _signing(content: MinutesContent) -> Signing:
    left, right, below = _sides(content)
    ended = _at(content.ended_at, content.dated_on)
    if content.form is MinutesForm.TWO_PARTY:
        closing = (
            Text(plain(f"Biên bản kết thúc vào hồi {ended}.")),
            Text(
                plain(
                    "Biên bản đã được đọc lại cho những người có tên nêu trên nghe, thống nhất nội dung và cùng ký "
                    f"xác nhận; biên bản được lập thành {content.copies:02d} bản có giá trị như nhau"
                    f"{_kept(content)}./."
                )
            ),
        )
        return Signing(closing, left, right, below)
    closing = (
        Text(
            plain(
                f"Biên bản đã được đọc lại cho những người tham dự nghe, thống nhất nội dung; được lập thành "
                f"{content.copies:02d} bản có giá trị như nhau{_kept(content)}."
            )
        ),
        Text(plain(f"Buổi kiểm tra kết thúc vào {ended}./.")),
    )
    return Signing(closing, left, right, below, content.recipients)


def _sides(
    content: MinutesContent,
) -> tuple[SignatureBlock | None, SignatureBlock | None, tuple[SignatureBlock, ...]]:
    """Put the blocks, which come in signing order, on the page.

    The head of the team signs last and stands right. Left stands the unit (who signs before the head) in the
    two-party form, the secretary (who signs first) in Mẫu 1.9; all others below.
    """
    blocks = content.signatures
    if not blocks:
        return None, None, ()
    if len(blocks) == 1:
        return None, blocks[0], ()
    if content.form is MinutesForm.TWO_PARTY:
        return blocks[-2], blocks[-1], blocks[:-2]
    return blocks[0], blocks[-1], blocks[1:-1]


def _kept(content: MinutesContent) -> str:
    """Return who keeps how many copies: ", Đoàn kiểm tra giữ 01 bản, đơn vị được kiểm tra giữ 01 bản"."""
    holders = [one for one in content.kept_by if one]
    if not holders or content.copies < len(holders):
        return ""
    each, more = divmod(content.copies, len(holders))
    return "".join(f", {name} giữ {each + (number < more):02d} bản" for number, name in enumerate(holders))


def _subject(content: MinutesContent) -> str:
    """Return what the visit is about without the unit that the sentence has already named."""
    return content.about.removesuffix(f" tại {content.unit}")


def _at(value: datetime | None, on: date | None) -> str:
    if value is not None:
        return moment(value)
    return f"…… giờ …… phút, {long_day(on)}" if on else _UNKNOWN_MOMENT


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
