"""The fields and blocks of a visit that a wording may use; the names are Vietnamese, since clerks write them."""

from cchc_desktop.documents import visit_blocks
from cchc_desktop.documents.annexes import checklist, dossiers
from cchc_desktop.documents.blocks import Block, Manner, Text, plain
from cchc_desktop.documents.sentences import number_line
from cchc_desktop.domain.minutes import MinutesContent
from cchc_desktop.domain.vietnamese import long_day, moment

FIELDS = (
    *("don_vi", "ve_viec", "dia_diem", "bat_dau", "ket_thuc", "ngay_kiem_tra", "bien_ban", "truong_doan"),
    *("tong_diem", "diem_toi_da", "ty_le", "so_ton_tai", "so_kien_nghi", "so_ho_so", "so_ban", "co_quan"),
)
"""Names a wording about a visit may put in braces."""
BLOCKS = (
    *("can_cu", "thanh_phan_doan", "thanh_phan_don_vi", "ket_qua_linh_vuc", "bang_diem", "ket_qua_ho_so"),
    *("uu_diem", "ton_tai", "kien_nghi", "bang_kien_nghi", "kien_nghi_ky_truoc", "y_kien_don_vi", "bang_kiem"),
    "danh_sach_ho_so",
)
"""Names a wording about a visit may put in double brackets."""


def fields(content: MinutesContent) -> dict[str, str]:
    """Return the values of `FIELDS`; what is not known is ""."""
    leaders = [person for person in content.team if person.role.casefold() == "trưởng đoàn"]
    return {
        "don_vi": content.unit,
        "ve_viec": _lowered(content.about.removesuffix(f" tại {content.unit}")),
        "dia_diem": content.place,
        "bat_dau": moment(content.started_at) if content.started_at else "",
        "ket_thuc": moment(content.ended_at) if content.ended_at else "",
        "ngay_kiem_tra": long_day(content.dated_on) if content.dated_on else "",
        "bien_ban": _minutes(content),
        "truong_doan": visit_blocks.person_words(leaders[0]) if leaders else "",
        "tong_diem": content.total,
        "diem_toi_da": content.maximum,
        "ty_le": content.percent,
        "so_ton_tai": f"{len(content.findings):02d}",
        "so_kien_nghi": f"{len(content.recommendations):02d}",
        "so_ho_so": f"{len(content.dossiers):02d}",
        "so_ban": f"{content.copies:02d}",
        "co_quan": content.letterhead.parent,
    }


def blocks(content: MinutesContent) -> dict[str, tuple[Block, ...]]:
    """Return the blocks of `BLOCKS`; what there is nothing of is ()."""
    return {
        "can_cu": tuple(Text(plain(line), Manner.BASIS) for line in basis_lines(content.basis)),
        "thanh_phan_doan": tuple(visit_blocks.people(content.team)),
        "thanh_phan_don_vi": tuple(visit_blocks.people(content.representatives)),
        "ket_qua_linh_vuc": tuple(visit_blocks.areas(content.areas)),
        "bang_diem": (visit_blocks.scores(content),) if content.areas else (),
        "ket_qua_ho_so": tuple(visit_blocks.dossier_results(content.dossier_summary)),
        "uu_diem": tuple(visit_blocks.strengths(content.strengths)),
        "ton_tai": tuple(visit_blocks.findings(content.findings)),
        "kien_nghi": tuple(visit_blocks.recommendations(content.recommendations)),
        "bang_kien_nghi": _some(content.recommendations and visit_blocks.recommendation_table(content.recommendations)),
        "kien_nghi_ky_truoc": _some(content.remediations and visit_blocks.remediations(content.remediations)),
        "y_kien_don_vi": tuple(visit_blocks.response(content)),
        "bang_kiem": _some(content.areas and checklist(content)),
        "danh_sach_ho_so": _some(content.dossiers and dossiers(content.dossiers)),
    }


def basis_lines(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return legal bases as the decree writes them: "Căn cứ …;", the last one with a full stop (Mục II.6.a)."""
    said = []
    for number, line in enumerate(lines):
        words = line.strip().rstrip(".;")
        opened = words if words.startswith("Căn cứ") else f"Căn cứ {words}"
        said.append(opened + ("." if number == len(lines) - 1 else ";"))
    return tuple(said)


def _some(block: object) -> tuple[Block, ...]:
    return (block,) if isinstance(block, Block) else ()


def _minutes(content: MinutesContent) -> str:
    numbered = f" số {number_line(content.number, content.symbol).removeprefix('Số: ')}" if content.number else ""
    dated = f" {long_day(content.dated_on)}" if content.dated_on else ""
    return f"Biên bản{numbered}{dated}"


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]
