"""A small unsigned file like the minutes: tagged signature fields with locks, the record as an associated file."""

import io
import json
from collections.abc import Sequence
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String
from reportlab.pdfgen.canvas import Canvas

from cchc_desktop.signing.finding import Expected

SIGNATORIES = (
    Expected("Sig1", "Nguyễn Văn Ánh", "unit"),
    Expected("Sig2", "Trần Thị Bưởi", "leader"),
    Expected("Sig3", "Đặng Đình Công", "secretary"),
)
NOTE = "Chưa niêm yết công khai thủ tục hành chính"


def record(signatories: Sequence[Expected] = SIGNATORIES, **more: Any) -> bytes:
    """Return a record as the workspace writes it, reduced to what a verifier reads."""
    visit = {
        "unit": {"name": "Ủy ban nhân dân xã Hòa Thạnh"},
        "answers": {"a1": {"item": "a1", "note": NOTE}},
        "evidence": [{"id": "e1", "file_name": "ke-hoach.pdf", "sha256": "ab" * 32}],
    }
    told = {
        "schema": "cchc-record/1",
        "signatories": [{"field": one.field, "name": one.name, "role": one.role} for one in signatories],
        "visit": visit | more,
    }
    return json.dumps(told, ensure_ascii=False, sort_keys=True).encode()


def unsigned(
    signatories: Sequence[Expected] = SIGNATORIES, *, attachment: bytes | None = None, pages: int = 2
) -> bytes:
    """Return an unsigned, tagged PDF with one signature field a signatory on its last page."""
    drawn = io.BytesIO()
    canvas = Canvas(drawn, pagesize=(595, 842), invariant=1)
    for number in range(pages):
        canvas.drawString(72, 700, f"Bien ban, trang {number + 1}")
        canvas.rect(72, 200, 300, 300, fill=number % 2)
        canvas.showPage()
    canvas.save()
    drawn.seek(0)
    out = io.BytesIO()
    with Pdf.open(drawn) as pdf:
        _fields(pdf, signatories)
        if attachment != b"":
            _attach(pdf, record(signatories) if attachment is None else attachment)
        pdf.trailer.Info = pdf.make_indirect(Dictionary(Title=String("Biên bản"), Producer=String("CCHC Desktop")))
        pdf.save(out, force_version="1.7", deterministic_id=True)
    return out.getvalue()


def _fields(pdf: Pdf, signatories: Sequence[Expected]) -> None:
    page = pdf.pages[-1].obj
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    document = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=tree))
    tree.K = document
    widgets, forms = [], []
    for number, one in enumerate(signatories):
        left = 60 + number * 165
        look = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 150, 70]))
        widget = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Sig,
                T=String(one.field),
                TU=String(f"Chữ ký: {one.name}"),
                F=132,
                P=page,
                Rect=Array([left, 100, left + 150, 170]),
                AP=Dictionary(N=look),
                Lock=pdf.make_indirect(_lock(signatories, number)),
                StructParent=number,
            )
        )
        # One element in an array makes pyHanko suspect every later signature: the reference is the direct /K.
        reference = Dictionary(Type=Name.OBJR, Obj=widget, Pg=page)
        forms.append(pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Form, P=document, K=reference)))
        widgets.append(widget)
    document.K = Array(forms)
    parents: list[Any] = [item for pair in enumerate(forms) for item in pair]
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(parents)))
    page.Annots = Array(widgets)
    pdf.Root.StructTreeRoot = tree
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.Root.AcroForm = pdf.make_indirect(Dictionary(Fields=Array(widgets), SigFlags=1))


def _lock(signatories: Sequence[Expected], number: int) -> pikepdf.Dictionary:
    if number == len(signatories) - 1:
        return Dictionary(Type=Name.SigFieldLock, Action=Name.All, P=1)
    return Dictionary(Type=Name.SigFieldLock, Action=Name.Include, Fields=Array([String(signatories[number].field)]))


def _attach(pdf: Pdf, data: bytes) -> None:
    stream = pdf.make_stream(data, Type=Name.EmbeddedFile, Subtype=Name("/application/json"))
    specification = pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=String("cchc-record.json"),
            UF=String("cchc-record.json"),
            AFRelationship=Name.Data,
            EF=Dictionary(F=stream, UF=stream),
        )
    )
    pdf.Root.AF = Array([specification])
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([String("cchc-record.json"), specification])))
