"""The wordings of the papers: what each kind may name, those that come with the app, an office's own.

Light on purpose: a screen that edits wording must not wait for the libraries that draw.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from cchc_desktop.documents import campaign_names, visit_values
from cchc_desktop.documents.templates import Template, TemplateFaulty, read_template
from cchc_desktop.domain.paper import PaperKind
from cchc_desktop.domain.places import resources
from cchc_desktop.domain.refusal import Reason

_NEVER_LEFT_OUT = (
    *("thanh_phan_doan", "thanh_phan_don_vi", "ket_qua_linh_vuc", "kien_nghi_ky_truoc", "ket_qua_ho_so"),
    *("uu_diem", "ton_tai", "kien_nghi", "y_kien_don_vi"),
)
Known = tuple[Sequence[str], Sequence[str]]
"""Names of fields and of blocks."""

_VISIT: Known = (visit_values.FIELDS, visit_values.BLOCKS)
_CAMPAIGN: Known = (
    (
        *("nam", "dot", "so_don_vi", "thoi_ky", "tu_ngay", "den_ngay", "han_bao_cao", "co_quan", "nguoi_ky"),
        *("ke_hoach", "quyet_dinh", "truong_doan"),
    ),
    ("can_cu", "linh_vuc", "de_cuong", "lich_kiem_tra", "thanh_phan_doan"),
)
_MINUTES: Known = (
    (
        *(*visit_values.FIELDS, "ve_viec_day_du", "chu_toa", "thu_ky", "ket_qua_diem", "so_ban_chia"),
        *("muc_ky_truoc", "phu_luc_bang_kiem", "phu_luc_ho_so"),
    ),
    visit_values.BLOCKS,
)
_REPORTED: Known = ((*visit_values.FIELDS, "han_bao_cao"), visit_values.BLOCKS)
_KNOWN: Mapping[PaperKind, Known] = {
    PaperKind.MINUTES: _MINUTES,
    PaperKind.MEETING: _MINUTES,
    PaperKind.REPORT: _VISIT,
    PaperKind.CONCLUSION: _REPORTED,
    PaperKind.REQUEST: _REPORTED,
    PaperKind.PLAN: _CAMPAIGN,
    PaperKind.DECISION: _CAMPAIGN,
    PaperKind.NOTICE: _CAMPAIGN,
    PaperKind.TRACKING: (
        ("ky_kiem_tra", "den_ngay", "so_don_vi", "so_kien_nghi", "so_xong", "so_qua_han"),
        ("bang_theo_doi", "bieu_do_thoi_han"),
    ),
    PaperKind.REMINDER: (
        ("don_vi", "den_ngay", "so_kien_nghi", "so_qua_han", "so_sap_den_han", "han_bao_cao", "co_quan"),
        ("bang_don_doc",),
    ),
    PaperKind.CAMPAIGN_REPORT: (campaign_names.FIELDS, campaign_names.BLOCKS),
    PaperKind.CAMPAIGN_CONCLUSION: (campaign_names.FIELDS, campaign_names.BLOCKS),
    PaperKind.SUPPLEMENT: ((*visit_values.FIELDS, "bien_ban_goc"), (*visit_values.BLOCKS, "noi_dung_bo_sung")),
    PaperKind.RECHECK: ((*visit_values.FIELDS, "bien_ban_goc"), visit_values.BLOCKS),
}


def known(kind: PaperKind) -> Known:
    """Return the fields and the blocks a wording of a kind may name."""
    return _KNOWN[kind]


def read_wording(kind: PaperKind, text: str, name: str = "") -> Template:
    """Return a wording of a kind, checked against the fields and blocks that kind has.

    Minutes must say all that was found, since they are the record: a wording that leaves a part out is declined.

    Raises:
        TemplateFaulty: see `templates.read_template`; or a part of the minutes is missing.
    """
    template = read_template(text, name or kind.value, *known(kind))
    if kind in (PaperKind.MINUTES, PaperKind.MEETING):
        said = {line.text for line in template.body.lines if line.mark == "[["}
        for missing in (one for one in _NEVER_LEFT_OUT if one not in said):
            last = template.body.lines[-1].number if template.body.lines else 1
            reason = Reason("minutes must say [[{name}]]", {"name": missing})
            raise TemplateFaulty(name=template.name, line=last, reason=reason)
    return template


@cache
def shipped(kind: PaperKind) -> tuple[Template, ...]:
    """Return the wordings of a kind that come with the app."""
    return tuple(read_wording(kind, text, name) for name, text in shipped_texts(kind))


def shipped_texts(kind: PaperKind) -> tuple[tuple[str, str], ...]:
    """Return name and text of the wordings that come with the app, oldest first: what an office starts from."""
    paths = sorted((resources() / "papers").glob(f"{kind.value}@*.txt"))
    return tuple((path.name, path.read_text("utf-8")) for path in paths)
