"""Section II of the minutes: each area with results, shortcomings, evidence; then earlier recommendations."""

from collections.abc import Iterator, Sequence

from cchc_desktop.documents.blocks import (
    Blank,
    Block,
    Column,
    Heading,
    Points,
    Row,
    Side,
    Table,
    Text,
    labelled,
    lettered,
    plain,
)
from cchc_desktop.documents.sentences import sentence
from cchc_desktop.domain.minutes import AreaLines, MinutesContent, RemediationLine
from cchc_desktop.domain.vietnamese import ALPHABET

_NONE_FOUND = "Qua kiểm tra chưa ghi nhận."


def inspected(content: MinutesContent) -> Iterator[Block]:
    """Yield what was found, area by area, and what became of earlier recommendations."""
    for number, area in enumerate(content.areas, start=1):
        yield from _area(number, area)
    if content.remediations:
        yield Heading(3, f"{len(content.areas) + 1}. Việc thực hiện kiến nghị của kỳ kiểm tra trước")
        yield _remediations(content.remediations)


def _area(number: int, area: AreaLines) -> Iterator[Block]:
    rated = f", đạt {area.percent}%" if area.percent else ""
    points = f" ({area.points}/{area.maximum} điểm{rated})" if area.maximum else ""
    yield Heading(3, f"{area.number or number}. {area.title}{points}")
    looked_at = bool(area.achieved or area.shortcomings)
    for place, (title, lines) in enumerate(
        (("Kết quả đạt được", area.achieved), ("Tồn tại, hạn chế", area.shortcomings))
    ):
        mark = lettered(place, ALPHABET)
        if lines:
            yield Heading(4, f"{mark}) {title}:")
            yield Points(tuple(plain(f"- {sentence(line)}") for line in lines))
        elif looked_at:
            yield Text(plain(f"{mark}) {title}: {_NONE_FOUND}"))
        else:
            yield Heading(4, f"{mark}) {title}:")
            yield Blank(1)
    if area.evidence or not looked_at:
        said = "; ".join(line.strip().rstrip(".;") for line in area.evidence)
        yield Text(labelled(f"{lettered(2, ALPHABET)}) Minh chứng", sentence(said)))


def _remediations(lines: Sequence[RemediationLine]) -> Table:
    columns = (
        Column("TT", 8, Side.CENTRE),
        Column("Nội dung kiến nghị", 62),
        Column("Trách nhiệm", 30),
        Column("Thời hạn", 24, Side.CENTRE),
        Column("Kết quả thực hiện", 41),
    )
    rows = []
    for number, line in enumerate(lines, start=1):
        state = "\n".join(part for part in (line.state, line.note.strip()) if part)
        rows.append(Row((str(number), line.text, line.responsible, line.due, state)))
    return Table(columns, tuple(rows), size=12.0, named=1)
