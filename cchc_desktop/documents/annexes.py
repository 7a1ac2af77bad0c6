"""The annexes of the minutes: checklist with scores and every note, dossiers, evidence with hashes, pictures.

NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1: Roman numerals from two annexes on, page numbers of their own;
the reference line stays open on an electronic paper until it has a number.
"""

from collections.abc import Callable, Sequence

from cchc_desktop.documents.blocks import Annex, Block, Column, Photo, Photos, Row, Side, Table, Text, plain, roman
from cchc_desktop.documents.sentences import number_line
from cchc_desktop.domain.minutes import AreaLines, DossierLine, FileLine, ItemLine, MinutesContent, PictureLine
from cchc_desktop.domain.vietnamese import long_day

CHECKLIST = "BẢNG KIỂM CÔNG TÁC CẢI CÁCH HÀNH CHÍNH"
DOSSIERS = "DANH SÁCH HỒ SƠ RÚT KIỂM TRA"
EVIDENCE = "DANH MỤC MINH CHỨNG"
PICTURES = "HÌNH ẢNH KIỂM TRA"


def annexes(content: MinutesContent) -> tuple[Annex, ...]:
    """Return the annexes that have something to say, in order."""
    parts: list[tuple[str, tuple[Block, ...]]] = []
    if content.areas:
        parts.append((CHECKLIST, (checklist(content),)))
    if content.dossiers:
        drawn = (Text(plain(line)) for line in content.dossier_sample)
        parts.append((DOSSIERS, (dossiers(content.dossiers), *drawn)))
    if content.files:
        parts.append((EVIDENCE, (_files(content.files),)))
    if content.pictures:
        pictures = Photos(tuple(_photo(number, one) for number, one in enumerate(content.pictures, 1)))
        parts.append((PICTURES, (pictures,)))
    label: Callable[[int], str] = roman if len(parts) > 1 else lambda _: ""
    return tuple(
        Annex(f"Phụ lục {label(number)}".strip(), title, _reference(content), blocks)
        for number, (title, blocks) in enumerate(parts, start=1)
    )


def annex_label(content: MinutesContent, title: str) -> str:
    """Return how the body refers to an annex: "Phụ lục II"; "" if there is none of that title."""
    return next((annex.label for annex in annexes(content) if annex.title == title), "")


def _reference(content: MinutesContent) -> str:
    numbered = number_line(content.number, content.symbol).removeprefix("Số: ")
    dated = long_day(content.dated_on) if content.dated_on else "ngày …… tháng …… năm ………"
    said = f"số {numbered} " if content.number else ""
    return f"(Kèm theo Biên bản {said}{dated} của Đoàn kiểm tra)"


def checklist(content: MinutesContent) -> Table:
    """Return the checklist with verdict, points, note and evidence of every item."""
    columns = (
        Column("TT", 11, Side.CENTRE),
        Column("Nội dung kiểm tra", 56),
        Column("Kết quả", 19, Side.CENTRE),
        Column("Điểm", 16, Side.CENTRE),
        Column("Ghi chú, minh chứng", 63),
    )
    rows: list[Row] = []
    for number, area in enumerate(content.areas, start=1):
        rows.append(Row((_band(number, area),), band=True))
        rows.extend(_item(item) for item in area.items)
    rated = f" (đạt tỷ lệ {content.percent}%)" if content.percent else ""
    rows.append(Row((f"Tổng điểm: {content.total}/{content.maximum}{rated}",), band=True))
    return Table(columns, tuple(rows), named=0)


def _band(number: int, area: AreaLines) -> str:
    points = f" – {area.points}/{area.maximum} điểm" if area.maximum else ""
    return f"{area.number or number}. {area.title}{points}"


def _item(item: ItemLine) -> Row:
    said = [item.note.strip()] if item.note.strip() else []
    if item.evidence:
        said.append("Minh chứng: " + "; ".join(item.evidence) + ".")
    points = f"{item.points}/{item.maximum}" if item.maximum else item.points
    return Row((item.number, item.question, item.verdict, points, "\n".join(said)))


def dossiers(lines: Sequence[DossierLine]) -> Table:
    """Return the table of sampled dossiers."""
    columns = (
        Column("TT", 9, Side.CENTRE),
        Column("Mã hồ sơ", 36),
        Column("Lĩnh vực, thủ tục hành chính", 31),
        Column("Tiếp nhận", 20, Side.CENTRE),
        Column("Hẹn trả", 20, Side.CENTRE),
        Column("Đã trả", 20, Side.CENTRE),
        Column("Kết quả; xin lỗi, hẹn lại; ghi chú", 30),
    )
    rows = []
    for number, line in enumerate(lines, start=1):
        parts = [line.result]
        if line.apology and line.apology != "–":
            parts.append(f"Phiếu xin lỗi: {line.apology[:1].lower()}{line.apology[1:]}")
        if line.note.strip():
            parts.append(line.note.strip())
        said = "\n".join(part for part in parts if part)
        rows.append(Row((str(number), line.code, line.procedure, line.received, line.due, line.returned, said)))
    return Table(columns, tuple(rows), size=10.5, named=1)


def _files(lines: Sequence[FileLine]) -> Table:
    columns = (
        Column("TT", 9, Side.CENTRE),
        Column("Nội dung", 15, Side.CENTRE),
        Column("Minh chứng, tệp và mã băm SHA-256 của bản gốc", 141),
    )
    rows = []
    for number, line in enumerate(lines, start=1):
        said = [line.description]
        if line.file_name:
            said.append(f"Tệp: {line.file_name}")
        if line.sha256:
            said.append(f"SHA-256: {line.sha256}")
        rows.append(Row((str(number), line.item, "\n".join(said))))
    return Table(columns, tuple(rows), size=10.5, named=0)


def _photo(number: int, line: PictureLine) -> Photo:
    words = f"Ảnh {number}. {line.caption}".strip().rstrip(".")
    details = "; ".join(part for part in (f"Nội dung {line.item}" if line.item else "", line.taken) if part)
    caption = f"{words}.\n{details}" if details else f"{words}."
    return Photo(line.image, caption, f"{words}.")
