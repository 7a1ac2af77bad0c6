"""Papers the office issues round a visit: how they are issued, which wording is in force, how both become a paper.

Mẫu 1.4 of NĐ 30/2020/NĐ-CP, Phụ lục III (văn bản có tên loại), Mẫu 1.2 (quyết định) and Mẫu 1.5 (công văn).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from cchc_desktop.documents.blocks import Block, Document, Head, Manner, Points, Signing, Text, Title, plain
from cchc_desktop.documents.pdf import pdf
from cchc_desktop.documents.sentences import number_line, place_and_date
from cchc_desktop.documents.templates import Filled, Template, fill, in_force
from cchc_desktop.documents.wordings import shipped
from cchc_desktop.domain.minutes import Paper
from cchc_desktop.domain.paper import Issue, PaperKind
from cchc_desktop.domain.vietnamese import long_day


@dataclass(frozen=True, slots=True)
class OfficePaper:
    """What goes into a paper's wording: values of its fields and blocks; `record` is embedded where there is one."""

    kind: PaperKind
    issue: Issue
    fields: Mapping[str, str]
    blocks: Mapping[str, tuple[Block, ...]]
    record: bytes = b""
    draft: bool = False


def office_document(paper: OfficePaper, own: Sequence[Template] = ()) -> Document:
    """Return what a paper says, by the wording in force on its day; an office's own wording goes before the app's.

    Raises:
        NoTemplate: no wording was in force on that day.
    """
    issue = paper.issue
    on = issue.dated_on or date.max
    filled = fill(wording_on(paper.kind, own, on), paper.fields, paper.blocks)
    letter = not filled.kind
    head = Head(
        issue.letterhead,
        number_line(issue.number, issue.symbol) if issue.symbol else "",
        place_and_date(issue.letterhead.place, issue.dated_on),
        f"V/v {filled.about}" if letter else "",
    )
    said, closing = closing_of(filled.blocks)
    blocks = (*_addressed(issue.to), *said, _signing(issue, closing))
    return Document(
        title=f"{filled.kind.capitalize()} {filled.about[:1].lower()}{filled.about[1:]}".strip(),
        head=head,
        heading=Title(filled.kind, "" if letter else filled.about),
        blocks=blocks,
        annexes=tuple(replace(annex, reference=_reference(filled, issue)) for annex in filled.annexes),
        fields=tuple(block for block in issue.signatures if block.field),
        record=paper.record,
        draft=paper.draft,
    )


def wording_on(kind: PaperKind, own: Sequence[Template], on: date) -> Template:
    """Return the wording in force on a day; an office's own goes before the app's from its day on.

    Raises:
        NoTemplate: none was in force.
    """
    owned = [template for template in own if template.valid_from <= on]
    return in_force(kind.value, owned or shipped(kind), on)


def office_paper(paper: OfficePaper, *, made_at: datetime, own: Sequence[Template] = ()) -> Paper:
    """Return the paper as a PDF.

    Raises:
        MissingGlyphs, PictureUnreadable: see `pdf.pdf`.
        NoTemplate: no wording was in force on its day.
    """
    return pdf(office_document(paper, own), made_at=made_at)


def _addressed(to: Sequence[str]) -> tuple[Block, ...]:
    """Return "Kính gửi": one addressee on the same line, several each on a line (Phụ lục I, Mục II.9.d)."""
    if not to:
        return ()
    if len(to) == 1:
        return (Text(plain(f"Kính gửi: {to[0].strip().rstrip('.;')}"), Manner.TO),)
    last = len(to) - 1
    lines = (f"- {one.strip().rstrip('.;')}{'.' if number == last else ';'}" for number, one in enumerate(to))
    return (Text(plain("Kính gửi:"), Manner.TO), Points(tuple(plain(line) for line in lines), Manner.TO_EACH))


def closing_of(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Text, ...]]:
    """Part the last two paragraphs off: at least two lines of text stay with the signature."""
    kept: list[Text] = []
    for block in reversed(blocks):
        if not isinstance(block, Text) or len(kept) == 2:
            break
        kept.insert(0, block)
    return blocks[: len(blocks) - len(kept)], tuple(kept)


def _reference(filled: Filled, issue: Issue) -> str:
    kind = filled.kind.capitalize() if filled.kind else "Công văn"
    said = number_line(issue.number, issue.symbol).removeprefix("Số: ")
    numbered = f" số {said}" if issue.number else ""
    dated = long_day(issue.dated_on) if issue.dated_on else "ngày …… tháng …… năm ………"
    return f"(Kèm theo {kind}{numbered} {dated} của {issue.letterhead.issuer})"


def _signing(issue: Issue, closing: tuple[Text, ...]) -> Signing:
    blocks = issue.signatures
    if len(blocks) < 2:
        return Signing(closing, None, blocks[0] if blocks else None, (), issue.recipients)
    return Signing(closing, blocks[-2], blocks[-1], blocks[:-2], issue.recipients)
