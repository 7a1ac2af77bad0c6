"""A visit's content as blocks: what the minutes and the papers that follow them say in the same words."""

from collections.abc import Iterator, Sequence

from cchc_desktop.documents.blocks import (
    Blank,
    Block,
    Column,
    Heading,
    Points,
    Row,
    Run,
    Side,
    Table,
    Text,
    labelled,
    lettered,
    plain,
)
from cchc_desktop.documents.sentences import closed, sentence
from cchc_desktop.domain.minutes import (
    AreaLines,
    FindingLine,
    MinutesContent,
    PersonLine,
    RecommendationLine,
    RemediationLine,
)
from cchc_desktop.domain.vietnamese import ALPHABET

_NONE_FOUND = "Qua kiểm tra chưa ghi nhận."


def people(persons: Sequence[PersonLine]) -> Iterator[Block]:
    """Yield persons as a list, the last line with a full stop."""
    if not persons:
        yield Blank(2)
        return
    last = len(persons) - 1
    points = (f"- {person_words(person)}{'.' if number == last else ';'}" for number, person in enumerate(persons))
    yield Points(tuple(plain(point) for point in points))


def person_words(person: PersonLine) -> str:
    """Return a person in a line: "Bà Nguyễn Thị Thanh Hà, Phó Giám đốc Sở Nội vụ, Trưởng đoàn"."""
    named = f"{person.honorific} {person.name}".strip()
    return ", ".join(part for part in (named, person.position, person.role) if part)


def areas(lines: Sequence[AreaLines]) -> Iterator[Block]:
    """Yield each area's results, shortcomings and evidence."""
    for number, area in enumerate(lines, start=1):
        yield from _area(number, area)


def _area(number: int, area: AreaLines) -> Iterator[Block]:
    rated = f", đạt {area.percent}%" if area.percent else ""
    points = f" ({area.points}/{area.maximum} điểm{rated})" if area.maximum else ""
    yield Heading(3, f"{area.number or number}. {area.title}{points}")
    looked_at = bool(area.achieved or area.shortcomings)
    parts = (("Kết quả đạt được", area.achieved), ("Tồn tại, hạn chế", area.shortcomings))
    for place, (title, said) in enumerate(parts):
        mark = lettered(place, ALPHABET)
        if said:
            yield Heading(4, f"{mark}) {title}:")
            yield Points(tuple(plain(f"- {sentence(line)}") for line in said))
        elif looked_at:
            yield Text(plain(f"{mark}) {title}: {_NONE_FOUND}"))
        else:
            yield Heading(4, f"{mark}) {title}:")
            yield Blank(1)
    if area.evidence or not looked_at:
        cited = "; ".join(line.strip().rstrip(".;") for line in area.evidence)
        yield Text(labelled(f"{lettered(2, ALPHABET)}) Minh chứng", sentence(cited)))


def scores(content: MinutesContent) -> Table:
    """Return the table of areas with their points."""
    columns = (
        Column("TT", 10, Side.CENTRE),
        Column("Lĩnh vực", 90),
        Column("Điểm đạt", 22, Side.CENTRE),
        Column("Điểm tối đa", 22, Side.CENTRE),
        Column("Tỷ lệ (%)", 21, Side.CENTRE),
    )
    rows = [
        Row((area.number or str(number), area.title, area.points, area.maximum, area.percent))
        for number, area in enumerate(content.areas, start=1)
    ]
    rows.append(Row(("", "Tổng cộng", content.total, content.maximum, content.percent)))
    return Table(columns, tuple(rows), size=12.0, named=1)


def remediations(lines: Sequence[RemediationLine]) -> Table:
    """Return the table of earlier recommendations and where they stand."""
    columns = (
        Column("TT", 10, Side.CENTRE),
        Column("Nội dung kiến nghị", 60),
        Column("Trách nhiệm", 30),
        Column("Thời hạn", 24, Side.CENTRE),
        Column("Kết quả thực hiện", 41),
    )
    rows = []
    for number, line in enumerate(lines, start=1):
        state = "\n".join(part for part in (line.state, line.note.strip()) if part)
        rows.append(Row((str(number), line.text, line.responsible, line.due, state)))
    return Table(columns, tuple(rows), size=12.0, named=1)


def dossier_results(summary: Sequence[str]) -> Iterator[Block]:
    """Yield the sentences on the sampled dossiers."""
    if not summary:
        yield Blank(2)
    for line in summary:
        yield Text(plain(sentence(line)))


def strengths(lines: Sequence[str]) -> Iterator[Block]:
    """Yield the strengths as a list."""
    if lines:
        yield Points(tuple(plain(f"- {sentence(line)}") for line in lines))
    else:
        yield Blank(2)


def findings(lines: Sequence[FindingLine]) -> Iterator[Block]:
    """Yield the shortcomings as a list, each with its cause."""
    if not lines:
        yield Blank(2)
        return
    points = []
    for line in lines:
        runs = [Run(f"- {sentence(line.text)}")]
        if line.cause.strip():
            runs += [Run(" "), Run("Nguyên nhân:", italic=True), Run(f" {sentence(line.cause)}")]
        points.append(tuple(runs))
    yield Points(tuple(points))


def recommendations(lines: Sequence[RecommendationLine]) -> Iterator[Block]:
    """Yield the recommendations, numbered, each with who, until when and what shows it."""
    if not lines:
        yield Blank(3)
    for number, line in enumerate(lines, start=1):
        yield Text(plain(f"{number}. {sentence(line.text)}"))
        details = (
            ("Trách nhiệm thực hiện", line.responsible),
            ("Thời hạn hoàn thành", line.due),
            ("Sản phẩm, minh chứng", line.proof),
        )
        yield Points(tuple(labelled(f"- {label}", closed(value)) for label, value in details))


def recommendation_table(lines: Sequence[RecommendationLine]) -> Table:
    """Return the recommendations as a table to be worked through."""
    columns = (
        Column("TT", 10, Side.CENTRE),
        Column("Nội dung yêu cầu khắc phục", 64),
        Column("Trách nhiệm", 32),
        Column("Thời hạn", 23, Side.CENTRE),
        Column("Sản phẩm, minh chứng", 36),
    )
    rows = [
        Row((str(number), line.text, line.responsible, line.due, line.proof)) for number, line in enumerate(lines, 1)
    ]
    return Table(columns, tuple(rows), size=12.0, named=1)


def response(content: MinutesContent) -> Iterator[Block]:
    """Yield what the unit said, to the whole and to single shortcomings."""
    answered = [(number, line) for number, line in enumerate(content.findings, start=1) if line.response.strip()]
    if not content.response.strip() and not answered:
        yield Blank(3)
        return
    for said in content.response.splitlines():
        if said.strip():
            yield Text(plain(sentence(said)))
    if answered:
        yield Text(plain("Ý kiến về từng tồn tại, hạn chế:"))
        yield Points(tuple(plain(f"- Về tồn tại thứ {number}: {sentence(line.response)}") for number, line in answered))
