"""veraPDF's own judgement on the papers: PDF/A-3a, 3b and PDF/UA-1, and that it does fail what is broken."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
from pikepdf import Dictionary, Name, Pdf, String

from cchc_desktop.documents.minutes import minutes
from cchc_desktop.documents.pdf import pdf
from cchc_desktop.domain.minutes import Paper
from tests.unit.documents import sample
from tests.unit.documents.verapdf.judge import asked, failures, validated

pytestmark = asked


def test_every_paper_passes_pdf_a_and_pdf_ua(
    tmp_path: Path, two_party: Paper, meeting: Paper, blank: Paper, office: dict[str, Paper]
) -> None:
    content = sample.content()
    items = tuple(replace(content.areas[0].items[n % 9], number=f"1.{n}") for n in range(300))
    tall = (replace(items[0], note=" ".join(f"từ{n}" for n in range(4_000))), *items)
    long = replace(content, areas=(replace(content.areas[0], items=tall),), pictures=sample.pictures(24))
    draft = minutes(sample.content(draft=True), made_at=sample.MADE_AT)
    papers = {"two": two_party, "meeting": meeting, "blank": blank, "draft": draft, **office}
    papers["charts"] = pdf(sample.charted(), made_at=sample.MADE_AT)
    papers["long"] = minutes(long, made_at=sample.MADE_AT)
    assert failures({f"{name}.pdf": paper.pdf for name, paper in papers.items()}, tmp_path) == {}


def _without(*keys: str) -> Callable[[Pdf], None]:
    def act(pdf: Pdf) -> None:
        for key in keys:
            del pdf.Root[f"/{key}"]

    return act


def _no_relation(pdf: Pdf) -> None:
    del pdf.Root.AF[0].AFRelationship


def _script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def _no_words_for_pictures(pdf: Pdf) -> None:
    for element in _elements(pdf.Root.StructTreeRoot, "/Figure"):
        del element.Alt


def _no_scope(pdf: Pdf) -> None:
    for element in _elements(pdf.Root.StructTreeRoot, "/TH"):
        if "/A" in element:
            del element.A


def _untagged_text(pdf: Pdf) -> None:
    page = pdf.pages[0].obj
    parts = list(page.Contents) if isinstance(page.Contents, pikepdf.Array) else [page.Contents]
    page.Contents = pdf.make_stream(b"\n".join(part.read_bytes() for part in parts) + b"\n0 0 100 100 re f")


def _foreign_font(pdf: Pdf) -> None:
    fonts = pdf.pages[0].obj.Resources.Font
    fonts[next(iter(fonts.keys()))] = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)


def _elements(node: object, tag: str) -> list[pikepdf.Object]:
    found = []
    kids = node.get("/K", []) if isinstance(node, Dictionary) else []
    for kid in list(kids) if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            found += [kid] if tag == kid.S else []
            found += _elements(kid, tag)
    return found


_BROKEN: dict[str, tuple[Callable[[Pdf], None], tuple[str, ...]]] = {
    "lang.pdf": (_without("Lang"), ("ua1",)),
    "colour.pdf": (_without("OutputIntents"), ("3a", "3b")),
    "tags.pdf": (_without("StructTreeRoot", "MarkInfo"), ("3a", "ua1")),
    "title.pdf": (_without("ViewerPreferences"), ("ua1",)),
    "metadata.pdf": (_without("Metadata"), ("3a", "3b", "ua1")),
    "relation.pdf": (_no_relation, ("3a", "3b")),
    "script.pdf": (_script, ("3a", "3b")),
    "pictures.pdf": (_no_words_for_pictures, ("ua1",)),
    "scope.pdf": (_no_scope, ("ua1",)),
    "untagged.pdf": (_untagged_text, ("ua1",)),
    "font.pdf": (_foreign_font, ("3a", "3b", "ua1")),
}


def test_the_validator_does_fail_what_is_broken(tmp_path: Path, two_party: Paper) -> None:
    files = {}
    for name, (act, _) in _BROKEN.items():
        with pikepdf.Pdf.open(io.BytesIO(two_party.pdf)) as pdf:
            act(pdf)
            out = io.BytesIO()
            pdf.save(out)
        files[name] = out.getvalue()
    verdicts = validated(files, tmp_path)
    passed = [
        (name, one) for name, (_, profiles) in _BROKEN.items() for one in profiles if verdicts[one, name] == "PASS"
    ]
    assert passed == []
