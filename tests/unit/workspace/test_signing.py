"""Signing through the workspace: in the file, on paper, outside; refusals; what arrives after a signature."""

import io

import pypdfium2
import pytest

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.refusal import Frozen
from cchc_desktop.signing.certificate_file import CertificateFile
from cchc_desktop.signing.finding import Expected
from cchc_desktop.signing.handwriting import read_json
from cchc_desktop.signing.sign import sign
from cchc_desktop.signing.verify import verify
from cchc_desktop.storage.journal import Change, Register
from cchc_desktop.workspace import settings
from cchc_desktop.workspace.minutes import ReasonMissing
from cchc_desktop.workspace.outside import (
    NothingOut,
    NothingSigned,
    NotOurFile,
    NotOurPaper,
    PagesMissing,
    SignedWrongly,
)
from cchc_desktop.workspace.signatures import ContentChanged
from tests.unit.signing import attacks, office
from tests.unit.signing.conftest import request_for
from tests.unit.signing.test_revisions import answered_alike
from tests.unit.workspace.conftest import Bench
from tests.unit.workspace.signing import STROKES, make_signable, next_to_sign, sign_next


@pytest.fixture
def signable(bench: Bench) -> Bench:
    make_signable(bench)
    return bench


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in document)
    finally:
        document.close()


def hows(bench: Bench) -> list[str]:
    return [state.how for state in bench.workspace.minutes.signatories(bench.visit)]


def test_strokes_and_certificates_are_mixed_and_the_strokes_are_kept(signable: Bench) -> None:
    sign_next(signable)
    sign_next(signable, digital=True)
    sign_next(signable, digital=True)
    assert hows(signable) == ["handwritten", "digital", "digital"]
    assert signable.workspace.visits.get(signable.visit).stage.value == "signed"
    workspace = signable.reopen()
    fields = workspace.minutes._acts.values(signable.visit)["signature", "1/Sig1"]
    assert read_json(workspace.minutes._attachments.read(str(fields["strokes"]))) == STROKES
    pdf = workspace.minutes.pdf(signable.visit)
    assert pdf is not None
    report = verify(pdf, at=office.SIGNED_AT, base=workspace.minutes.base(signable.visit))
    assert report.sound


def test_a_refusal_needs_reason_and_witness_and_stands_in_the_minutes(bench: Bench) -> None:
    person = make_signable(bench)
    minutes = bench.workspace.minutes
    with pytest.raises(ReasonMissing):
        minutes.refuse(bench.visit, person, "Không đồng ý điểm 4.3", "")
    minutes.refuse(bench.visit, person, "Không đồng ý điểm 4.3", "Bà Đặng Thị Lệ, công chức Văn phòng")
    assert hows(bench) == ["", "refused", ""]
    sign_next(bench)
    with pytest.raises(Frozen):
        minutes.refuse(bench.visit, person, "", "")
    sign_next(bench)
    assert bench.workspace.visits.get(bench.visit).stage.value == "signed"
    pdf = minutes.pdf(bench.visit)
    assert pdf is not None
    words = text_of(pdf)
    assert "Từ chối ký. Lý do: Không đồng ý điểm 4.3." in words
    assert "Người chứng kiến: Bà Đặng Thị Lệ, công chức Văn phòng." in words
    assert verify(pdf, at=office.SIGNED_AT).sound


def test_an_organisation_seals_last_and_its_field_overlaps_the_left_of_the_signature(signable: Bench) -> None:
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (400, 400), "white")
    ImageDraw.Draw(image).ellipse((20, 20, 380, 380), outline=(214, 30, 30), width=16)
    red = io.BytesIO()
    image.save(red, "PNG")
    signable.workspace.settings.change(settings.ORGANISATION_SIGNS, True)
    for _ in range(3):
        sign_next(signable, digital=True)
    state = next_to_sign(signable)
    assert (state.role, state.name) == ("organisation", "Ủy ban nhân dân xã Hòa Thạnh")
    preparation = signable.workspace.minutes.prepare(signable.visit, state.field)
    p12 = office.person("UBND xã Hòa Thạnh").p12()
    key = CertificateFile(office.issue(state.name, office.root()).p12(), office.PASSWORD)
    assert key.identity.holder == state.name
    from cchc_desktop.signing.seal_picture import NotASeal

    with pytest.raises(NotASeal):
        preparation.with_certificate(p12, office.PASSWORD, picture=b"chao")
    own = office.issue(state.name, office.root()).p12()
    signable.workspace.minutes.record(
        signable.visit, preparation.with_certificate(own, office.PASSWORD, picture=red.getvalue())
    )
    assert hows(signable) == ["digital"] * 4
    pdf = signable.workspace.minutes.pdf(signable.visit)
    assert pdf is not None
    assert verify(pdf, roots=[office.root().der], at=office.SIGNED_AT).trusted
    place = {
        entry.field: entry
        for entry in signable.workspace.minutes.make(
            signable.workspace.minutes.content(signable.visit, draft=True)
        )().fields
    }
    person, seal = place["Sig2"], place["Sig4"]
    assert person.left < seal.right < person.left + (person.right - person.left) / 2
    assert seal.left < person.left
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    page = document[seal.page]
    scale = 2
    shown = page.render(scale=scale, may_draw_forms=True).to_pil().convert("RGB")
    high = page.get_height()
    area = shown.crop(tuple(int(edge * scale) for edge in (seal.left, high - seal.top, seal.right, high - seal.bottom)))
    reds = sum(r > 150 and g < 110 and b < 110 for r, g, b in area.get_flattened_data())
    assert reds > 300
    page.close()
    document.close()


def _images(pdf: bytes) -> list[bytes]:
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for page in document:
        out = io.BytesIO()
        page.render(scale=200 / 72).to_pil().convert("RGB").save(out, "JPEG", quality=70)
        found.append(out.getvalue())
    document.close()
    return found


def test_ink_on_paper_comes_back_by_the_codes_and_signs_for_whoever_is_left(signable: Bench) -> None:
    outside, visit = signable.workspace.outside, signable.visit
    with pytest.raises(NothingOut):
        outside.read(visit, [])
    sign_next(signable, digital=True)
    ready = outside.prepare(visit)()
    outside.keep(visit, ready)
    pages = _images(ready.coded)
    files = [(f"{number}.jpg", page) for number, page in enumerate(pages)]
    with pytest.raises(PagesMissing) as lacking:
        outside.take_scan(visit, outside.read(visit, files[1:])())
    assert lacking.value.params["pages"] == "1"
    with pytest.raises(NotOurPaper):
        outside.take_scan(visit, outside.read(visit, [("la.jpg", _images(ready.pdf)[0])])())
    outside.take_scan(visit, outside.read(visit, files[::-1])())
    assert hows(signable) == ["digital", "paper", "paper"]
    assert signable.workspace.visits.get(visit).stage.value == "signed"
    workspace = signable.reopen()
    scan = workspace.outside.scan(visit)
    assert scan is not None
    assert len(pypdfium2.PdfDocument(scan)) == len(pages)


def test_a_change_after_printing_makes_the_print_stale(signable: Bench) -> None:
    outside, visit = signable.workspace.outside, signable.visit
    ready = outside.prepare(visit)()
    outside.keep(visit, ready)
    signable.workspace.answers.note(visit, "A1", "ghi thêm sau khi in")
    returned = outside.read(visit, [("scan.pdf", ready.coded)])()
    with pytest.raises(ContentChanged):
        outside.take_scan(visit, returned)
    assert hows(signable) == ["", "", ""]


def _signed_outside(pdf: bytes, bench: Bench, count: int) -> bytes:
    for number, state in enumerate(bench.workspace.minutes.signatories(bench.visit)[:count]):
        key = CertificateFile(office.person(state.name).p12(), office.PASSWORD)
        pdf = sign(pdf, request_for(state.field, state.name, first=number == 0), key)
    return pdf


def test_a_file_signed_outside_is_taken_back_when_its_content_is_ours(signable: Bench) -> None:
    outside, visit = signable.workspace.outside, signable.visit
    ready = outside.prepare(visit)()
    outside.keep(visit, ready)
    with pytest.raises(NothingSigned):
        outside.check(visit, ready.pdf)
    signed = _signed_outside(ready.pdf, signable, 2)
    with pytest.raises(NotOurFile):
        outside.check(visit, attacks.rebuilt(signed))
    attacked = attacks.appended(signed, attacks.note)
    with pytest.raises(SignedWrongly):
        outside.take_signed(visit, attacked, outside.check(visit, attacked)())
    outside.take_signed(visit, signed, outside.check(visit, signed)())
    assert hows(signable) == ["digital", "digital", ""]
    sign_next(signable)
    assert hows(signable) == ["digital", "digital", "handwritten"]
    pdf = signable.workspace.minutes.pdf(visit)
    assert pdf is not None
    expected = [Expected(s.field, s.name, s.role) for s in signable.workspace.minutes.signatories(visit)]
    assert verify(pdf, at=office.SIGNED_AT, base=ready.pdf, expected=expected).sound


def test_a_supplementary_version_is_numbered_and_shows_what_it_changes(signable: Bench) -> None:
    for _ in range(3):
        sign_next(signable)
    workspace, visit = signable.workspace, signable.visit
    first = workspace.minutes.pdf(visit)
    workspace.minutes.correct(visit)
    assert workspace.minutes.changes(visit) == ()
    workspace.answers.give(visit, "A1", Verdict.UNMET)
    workspace.answers.note(visit, "A1", "Chưa ban hành kế hoạch")
    workspace.visits.strengths.add(visit, text="Niêm yết đầy đủ")
    assert workspace.minutes.changes(visit) == (
        "Nội dung 1.1: kết quả “Đạt” sửa thành “Không đạt”.",
        "Nội dung 1.1: ghi chú “(trống)” sửa thành “Chưa ban hành kế hoạch”.",
        "Bổ sung ưu điểm: “Niêm yết đầy đủ”.",
    )
    for _ in range(3):
        sign_next(signable)
    second = workspace.minutes.pdf(visit)
    assert first is not None
    assert second is not None
    words = text_of(second)
    assert "bản bổ sung lần 1" in words
    assert "NỘI DUNG SỬA ĐỔI, BỔ SUNG SO VỚI BẢN ĐÃ KÝ" in words
    assert "Nội dung 1.1: kết quả “Đạt” sửa thành “Không đạt”." in words
    assert "bổ sung lần" not in text_of(first)
    assert workspace.minutes.signed_version(visit, 1) == first
    assert verify(second, at=office.SIGNED_AT).sound


def _arrive(bench: Bench, kind: str, entity: str, field: str, value: object) -> None:
    """Write as an entry of another laptop that comes with a bundle: past every guard."""
    bench.workspace._store.write([Change(Register(bench.visit, kind, entity, field), value)])
    bench.workspace.minutes._acts.forget(bench.visit)


def test_what_arrives_after_a_signature_waits_and_never_alters_what_was_signed(signable: Bench) -> None:
    workspace, visit = signable.workspace, signable.visit
    for _ in range(3):
        sign_next(signable)
    signed = workspace.visits.get(visit)
    assert not workspace.late.waiting(visit)
    item = workspace.visits.checklist(visit).item("A1")
    _arrive(signable, "answer", "", item.path, Verdict.UNMET.value)
    _arrive(signable, "strength", "late", "text", "Ưu điểm gửi muộn")
    _arrive(signable, "strength", "late", "rank", "z")
    assert workspace.visits.get(visit) == signed
    assert [edit.sentence for edit in workspace.late.edits(visit)] == [
        "Nội dung 1.1: kết quả “Đạt” sửa thành “Không đạt”.",
        "Bổ sung ưu điểm: “Ưu điểm gửi muộn”.",
    ]
    assert {edit.person for edit in workspace.late.edits(visit)} == {"Trần Quốc Bảo"}
    workspace = signable.reopen()
    assert workspace.visits.get(visit) == signed
    assert workspace.late.waiting(visit)

    workspace.late.set_aside(visit)
    assert not workspace.late.waiting(visit)
    assert workspace.visits.get(visit) == signed
    assert workspace.visits.history(visit, "A1")[-1].value == Verdict.MET.value


def test_the_leader_takes_late_edits_into_a_supplementary_version(signable: Bench) -> None:
    workspace, visit = signable.workspace, signable.visit
    for _ in range(3):
        sign_next(signable)
    item = workspace.visits.checklist(visit).item("A1")
    _arrive(signable, "answer", "", item.path, Verdict.UNMET.value)
    assert workspace.visits.get(visit).answer("A1").verdict is Verdict.MET
    workspace.minutes.correct(visit)
    assert workspace.visits.get(visit).answer("A1").verdict is Verdict.UNMET
    assert workspace.minutes.changes(visit) == ("Nội dung 1.1: kết quả “Đạt” sửa thành “Không đạt”.",)
    assert workspace.late.edits(visit) == ()


def test_revisions_of_whole_minutes_are_read_as_pyhanko_reads_them(signed_minutes: bytes) -> None:
    assert answered_alike(signed_minutes)
