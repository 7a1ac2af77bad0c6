"""The minutes (biên bản kiểm tra): from their content to a paper, in the two-party form or in Mẫu 1.9.

Mẫu 1.9: NĐ 30/2020/NĐ-CP, Phụ lục III. Two-party form: Mẫu số 05 of Thông tư 56/2025/TT-BCT, with the nine
areas of administrative reform as its body (domain reference 1.3, 1.4). Their sentences are wordings like those of every
other paper (`resources/papers/bien-ban*.txt`), so an office may change them; head, places to sign and annexes are here.
"""

from collections.abc import Sequence
from datetime import date, datetime

from cchc_desktop.documents import visit_blocks, visit_values
from cchc_desktop.documents.annexes import CHECKLIST, DOSSIERS, annex_label, annexes
from cchc_desktop.documents.blocks import Block, Document, Head, Heading, Points, Signing, Text, Title, plain
from cchc_desktop.documents.office import OfficePaper, closing_of, wording_on
from cchc_desktop.documents.pdf import pdf
from cchc_desktop.documents.sentences import number_line, place_and_date
from cchc_desktop.documents.templates import Template, fill
from cchc_desktop.documents.variants import issue_of
from cchc_desktop.domain.minutes import MinutesContent, MinutesForm, Paper, SignatureBlock
from cchc_desktop.domain.paper import MINUTES_KINDS
from cchc_desktop.domain.vietnamese import long_day, moment

_DOTS = "……"
_UNKNOWN_MOMENT = "…… giờ …… phút, ngày …… tháng …… năm ………"


def minutes(content: MinutesContent, *, made_at: datetime, own: Sequence[Template] = ()) -> Paper:
    """Return the minutes as a PDF; the same content and moment give the same bytes.

    Raises:
        MissingGlyphs: a letter cannot be printed and the content is not a draft.
        PictureUnreadable: a picture cannot be decoded and the content is not a draft.
    """
    return pdf(minutes_document(content, own), made_at=made_at)


def minutes_paper(content: MinutesContent) -> OfficePaper:
    """Return what the minutes' wording is filled with, for Word templates too."""
    return OfficePaper(
        MINUTES_KINDS[content.form],
        issue_of(content),
        _fields(content),
        visit_values.blocks(content),
        content.record,
        content.draft,
    )


def minutes_document(content: MinutesContent, own: Sequence[Template] = ()) -> Document:
    """Return what the minutes say, for PDF and DOCX alike, by the wording in force on their day."""
    two_party = content.form is not MinutesForm.MEETING
    paper = minutes_paper(content)
    filled = fill(wording_on(paper.kind, own, content.dated_on or date.max), paper.fields, paper.blocks)
    numbered = not two_party or bool(content.number)
    said, closing = closing_of(filled.blocks)
    return Document(
        title=f"{filled.kind.capitalize()} {_lower_first(filled.about)}",
        head=Head(
            content.letterhead,
            number_line(content.number, content.symbol) if numbered else "",
            place_and_date(content.letterhead.place, content.dated_on) if two_party else "",
        ),
        heading=Title(filled.kind, filled.about),
        blocks=(*said, *_changes(content), _signing(content, closing)),
        annexes=annexes(content),
        fields=tuple(block for block in content.signatures if block.field),
        record=content.record,
        draft=content.draft,
    )


def _changes(content: MinutesContent) -> tuple[Block, ...]:
    """Return what a supplementary version changes in the one signed before, for all to see."""
    if not content.changes:
        return ()
    head = Heading(2, "VII. NỘI DUNG SỬA ĐỔI, BỔ SUNG SO VỚI BẢN ĐÃ KÝ")
    return head, Points(tuple(plain(f"- {line}") for line in content.changes))


def _fields(content: MinutesContent) -> dict[str, str]:
    chair = [person for person in content.team if "trưởng đoàn" in person.role.casefold()][:1]
    secretary = [person for person in content.team if "thư ký" in person.role.casefold()][:1]
    two_party = content.form is not MinutesForm.MEETING
    return {
        **visit_values.fields(content),
        "ve_viec_day_du": content.about,
        "bien_ban_goc": content.original,
        "dia_diem": content.place.strip().rstrip(".") or (_DOTS * 8 if two_party else ""),
        "bat_dau": _at(content.started_at, content.dated_on) if two_party or content.started_at else "",
        "ket_thuc": _at(content.ended_at, content.dated_on),
        "chu_toa": visit_blocks.person_words(chair[0]) if chair else "",
        "thu_ky": visit_blocks.person_words(secretary[0]) if secretary else "",
        "muc_ky_truoc": str(len(content.areas) + 1),
        "phu_luc_bang_kiem": annex_label(content, CHECKLIST),
        "phu_luc_ho_so": annex_label(content, DOSSIERS),
        "ket_qua_diem": f"{content.total}/{content.maximum} điểm"
        + (f", đạt tỷ lệ {content.percent}%" if content.percent else ""),
        "so_ban_chia": f"{content.copies:02d} bản có giá trị như nhau{_kept(content)}",
    }


def _signing(content: MinutesContent, closing: tuple[Text, ...]) -> Signing:
    left, right, below = _sides(content)
    recipients = () if content.form is not MinutesForm.MEETING else content.recipients
    return Signing(closing, left, right, below, recipients)


def _sides(
    content: MinutesContent,
) -> tuple[SignatureBlock | None, SignatureBlock | None, tuple[SignatureBlock, ...]]:
    """Put the blocks, which come in signing order, on the page.

    The head of the team signs last and stands right. Left stands the unit (who signs before the head) in the
    two-party form, the secretary (who signs first) in Mẫu 1.9; all others below.
    """
    blocks = tuple(block for block in content.signatures if not block.over)
    if not blocks:
        return None, None, ()
    if len(blocks) == 1:
        return None, blocks[0], ()
    if content.form is not MinutesForm.MEETING:
        return blocks[-2], blocks[-1], blocks[:-2]
    return blocks[0], blocks[-1], blocks[1:-1]


def _kept(content: MinutesContent) -> str:
    """Return who keeps how many copies: ", Đoàn kiểm tra giữ 01 bản, đơn vị được kiểm tra giữ 01 bản"."""
    holders = [one for one in content.kept_by if one]
    if not holders or content.copies < len(holders):
        return ""
    each, more = divmod(content.copies, len(holders))
    return "".join(f", {name} giữ {each + (number < more):02d} bản" for number, name in enumerate(holders))


def _at(value: datetime | None, on: date | None) -> str:
    if value is not None:
        return moment(value)
    return f"…… giờ …… phút, {long_day(on)}" if on else _UNKNOWN_MOMENT


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
