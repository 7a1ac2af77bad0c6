"""The slip of a verification (phiếu kết quả kiểm tra chữ ký): what was found, on paper, issued by nobody."""

from dataclasses import dataclass
from datetime import datetime

from cchc_desktop.documents.blocks import Block, Document, Heading, Manner, Points, Run, Text, Title, plain
from cchc_desktop.documents.pdf import pdf
from cchc_desktop.documents.text import shown


@dataclass(frozen=True, slots=True)
class Slip:
    """What the slip says, every string ready for paper: title, lines on the file, outcome, sections, closing note."""

    kind: str
    about: tuple[str, ...]
    outcome: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    note: str


def slip_pdf(slip: Slip, *, made_at: datetime) -> bytes:
    """Return the slip as a PDF (PDF/A-3a, PDF/UA-1); what a hostile file brought into its text is only shown."""
    # A letter without a glyph is printed as its code: a hostile name must not stop the report on it.
    blocks: list[Block] = [Text(plain(shown(line))) for line in slip.about]
    blocks.append(Text((Run(shown(slip.outcome), bold=True),)))
    for title, lines in slip.sections:
        blocks.append(Heading(2, shown(title)))
        blocks.append(Points(tuple(plain(shown(f"- {line}")) for line in lines)))
    blocks.append(Text(plain(shown(slip.note)), Manner.NOTE))
    return pdf(Document(slip.kind, None, Title(slip.kind.upper(), ""), tuple(blocks)), made_at=made_at).pdf
