"""See what you sign: what a file shows is what it carries, and any way of parting the two is noticed."""

import hashlib
import io
import json
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Dictionary, Name, Pdf

from cchc_desktop.cli import main as cli
from cchc_desktop.cli import words
from cchc_desktop.documents.carried import carried, without_paper
from cchc_desktop.documents.comparing import compare, record_of
from cchc_desktop.documents.minutes import minutes
from cchc_desktop.documents.office import office_paper
from cchc_desktop.documents.pdf import pdf as laid_out
from cchc_desktop.workspace.readback import Sameness, read_back
from cchc_desktop.workspace.record import RecordFaulty, read_record
from tests.unit.documents import sample
from tests.unit.documents.verapdf.judge import asked, failures
from tests.unit.workspace.signing import give_reasons
from tests.unit.workspace.whole import DRAWN, worked


def _changed(pdf: bytes, act: Callable[[Pdf], None]) -> bytes:
    with Pdf.open(io.BytesIO(pdf)) as file:
        act(file)
        out = io.BytesIO()
        file.save(out)
    return out.getvalue()


def _images(file: Pdf) -> list[pikepdf.Object]:
    placed = [page.obj.Resources.get("/XObject", Dictionary()) for page in file.pages]
    return [one for objects in placed for one in objects.values() if one.get("/Subtype") == Name.Image]


def _forged(pdf: bytes, change: Callable[[dict[str, Any]], None], *, page_too: bool = False) -> bytes:
    """Change the data inside (and with `page_too` make the page anew from the carried paper), and seal it again."""
    whole = json.loads(record_of(pdf))
    change(whole)
    data = json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    if page_too:
        with Pdf.open(io.BytesIO(pdf)) as file:
            raw = [one.read_raw_bytes() for one in _images(file)]
        images = {hashlib.sha256(one).hexdigest(): one for one in raw}
        document, made_at = carried(data, images)
        return laid_out(document, made_at=made_at).pdf

    def swap(file: Pdf) -> None:
        file.attachments["cchc-record.json"].obj.EF.F.write(data)

    return _changed(pdf, swap)


def test_signed_minutes_make_the_same_pages_again_byte_for_byte(signed_minutes: bytes) -> None:
    seen = read_back(signed_minutes)
    assert seen.sameness is Sameness.IDENTICAL
    assert seen.agrees
    assert seen.record["kind"] == "minutes"


def test_a_file_saved_anew_by_another_program_still_agrees(signed_minutes: bytes) -> None:
    seen = read_back(_changed(signed_minutes, lambda file: None))
    assert seen.sameness is Sameness.ALIKE
    assert seen.agrees


def test_words_painted_over_are_an_alarm_though_the_text_is_all_there(signed_minutes: bytes) -> None:
    def cover(file: Pdf) -> None:
        file.pages[1].contents_add(b"/Artifact BMC 1 g 100 300 400 200 re f EMC")

    seen = read_back(_changed(signed_minutes, cover))
    assert seen.alarming
    assert [one.page for one in seen.differences] == [2]


def test_other_words_on_the_page_are_an_alarm_that_says_where(signed_minutes: bytes) -> None:
    def replace_page(file: Pdf) -> None:
        file.pages[2].Contents = file.pages[1].Contents
        file.pages[2].Resources = file.pages[1].Resources

    seen = read_back(_changed(signed_minutes, replace_page))
    assert seen.alarming
    assert seen.differences[0].page == 3
    assert seen.differences[0].carried


def test_a_swapped_picture_is_an_alarm(signed_minutes: bytes) -> None:
    def swap(file: Pdf) -> None:
        images = _images(file)
        images[0].write(images[1].read_raw_bytes(), filter=Name.DCTDecode)

    assert read_back(_changed(signed_minutes, swap)).alarming


def test_a_remark_laid_over_the_page_is_an_alarm(signed_minutes: bytes) -> None:
    def remark(file: Pdf) -> None:
        note = file.make_indirect(
            Dictionary(Type=Name.Annot, Subtype=Name.FreeText, Rect=[100, 100, 300, 200], Contents="Đã đạt")
        )
        page = file.pages[0].obj
        page.Annots = pikepdf.Array([*page.get("/Annots", []), note])

    seen = read_back(_changed(signed_minutes, remark))
    assert any("FreeText" in one.seen for one in seen.differences)


def _turn_verdict(whole: dict[str, Any]) -> None:
    answers = whole["visit"]["answers"]
    code = next(code for code, answer in answers.items() if answer["verdict"] == "unmet")
    answers[code]["verdict"] = "met"


def _drop_finding(whole: dict[str, Any]) -> None:
    whole["visit"]["findings"].pop()


def _move_deadline(whole: dict[str, Any]) -> None:
    whole["visit"]["recommendations"][0]["due_on"] = "2031-01-01"


def _rename_unit(whole: dict[str, Any]) -> None:
    whole["visit"]["unit"]["name"] = "Tân Lập"


def _add_item_to_page(whole: dict[str, Any]) -> None:
    rows = whole["paper"]["document"]["annexes"][0]["blocks"][0]["rows"]
    rows.append({"cells": ["9.99", "Nội dung thêm", "Không đạt", "0", ""]})


def _other_dossier(whole: dict[str, Any]) -> None:
    whole["visit"]["dossiers"][0]["due_on"] = "2026-06-30"


def _other_evidence(whole: dict[str, Any]) -> None:
    whole["visit"]["evidence"][0]["sha256"] = "0" * 64


FORGERIES = (
    *(_turn_verdict, _drop_finding, _move_deadline, _rename_unit, _add_item_to_page, _other_dossier),
    _other_evidence,
)


@pytest.mark.parametrize("forgery", FORGERIES)
@pytest.mark.parametrize("page_too", [False, True], ids=["data swapped", "page and data prepared together"])
def test_data_that_say_other_than_the_page_are_an_alarm(
    forgery: Callable[[dict[str, Any]], None], page_too: bool, signed_minutes: bytes
) -> None:
    seen = read_back(_forged(signed_minutes, forgery, page_too=page_too))
    assert seen.alarming
    assert seen.untold


def test_a_paper_without_a_record_and_rubbish_are_told_apart(signed_minutes: bytes) -> None:
    def drop(file: Pdf) -> None:
        del file.Root.Names

    assert read_back(_changed(signed_minutes, drop)).sameness is Sameness.NOTHING_CARRIED
    assert read_back(b"%PDF-1.7 and nothing else").sameness is Sameness.UNREADABLE
    assert read_back(signed_minutes[: len(signed_minutes) // 3]).alarming


@pytest.mark.parametrize("name", ["bien-ban-bo-sung", "bien-ban-phuc-tra"])
def test_other_minutes_of_a_visit_are_made_again_too(name: str) -> None:
    made = office_paper(sample.office_papers()[name], made_at=sample.MADE_AT).pdf
    assert compare(made, turn=nullcontext()).sameness is Sameness.IDENTICAL


def test_the_command_line_alarms_and_ends_badly(
    signed_minutes: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(words, "language", lambda: "en")
    good, bad = tmp_path / "good.pdf", tmp_path / "bad.pdf"
    good.write_bytes(signed_minutes)
    bad.write_bytes(_forged(signed_minutes, _turn_verdict))
    assert cli.main(["verify", str(good)]) == 0
    assert "What is seen is what is carried" in capsys.readouterr().out
    assert cli.main(["verify", str(bad)]) == 1
    assert "ALARM" in capsys.readouterr().out


# --- the record's own form ---------------------------------------------------------------------------------------


def test_the_record_follows_its_schema_and_names_version_form_and_journal(signed_minutes: bytes) -> None:
    whole = read_record(record_of(signed_minutes))
    assert whole["schema"] == "cchc-record/1"
    assert whole["journal_heads"]
    form = whole["form"]
    assert isinstance(form, dict)
    assert len(form["xform_sha256"]) == 64


@pytest.mark.parametrize(
    "spoiled",
    [
        b"",
        b"[]",
        b'{"schema":"cchc-record/99"}',
        b"[" * 100_000,
        b'{"schema":"cchc-record/1","visit":{}}',
    ],
)
def test_a_record_of_another_form_is_declined(spoiled: bytes) -> None:
    with pytest.raises(RecordFaulty):
        read_record(spoiled)


def test_without_the_paper_the_record_is_what_was_handed_in() -> None:
    inside = record_of(minutes(sample.content(), made_at=sample.MADE_AT).pdf)
    assert json.loads(without_paper(inside)) == json.loads(sample.content().record)


class TestSigned:
    """The same file before and after every signature."""

    pytestmark = asked

    def test_verapdf_passes_before_and_after_each_signature(self, tmp_path: Path) -> None:
        made = worked(tmp_path / "w.cchc")
        give_reasons(made)
        minutes_of, visit = made.workspace.minutes, made.visit
        stages = {"base.pdf": minutes_of.make(minutes_of.content(visit, draft=False))().pdf}
        for number, state in enumerate(minutes_of.signatories(visit), 1):
            minutes_of.record(visit, minutes_of.prepare(visit, state.field).by_hand(DRAWN))
            stages[f"signed-{number}.pdf"] = minutes_of.pdf(visit) or b""
        made.workspace.close()
        assert len(stages) == 4
        assert failures(stages, tmp_path) == {}
