"""A visit out to ODK software and back: what the XML says, the round trip, files that are not what they seem."""

import contextlib
import io
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from PIL import Image

from cchc_desktop.checklist.parcel import BrokenParcel, pack, unpack
from cchc_desktop.cli.main import main
from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.refusal import Frozen, Refusal
from cchc_desktop.workspace.changes import Label
from cchc_desktop.workspace.interchange import OtherForm
from tests.unit.workspace.conftest import PASSWORD, PERSON, Bench


def photo(colour: str = "red") -> bytes:
    held = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(held, "JPEG")
    return held.getvalue()


def fill(bench: Bench) -> None:
    workspace, visit = bench.workspace, bench.visit
    workspace.visits.start(visit)
    workspace.answers.give(visit, "A1", Verdict.MET)
    workspace.answers.give(visit, "A2", Verdict.PARTLY)
    workspace.answers.score(visit, "A2", Decimal("1.5"))
    workspace.answers.note(visit, "A2", "Chậm 2/14 nhiệm vụ & <chưa báo cáo>")
    workspace.answers.give(visit, "A3", Verdict.NOT_APPLICABLE)
    for item, name, colour in (("A1", "Kế hoạch số 5.jpg", "red"), ("A1", "trang 2.jpg", "blue")):
        workspace.evidence.attach(visit, item, workspace.evidence.prepare(photo(colour), name))


def second_visit(bench: Bench) -> str:
    unit = bench.workspace.campaigns.get(bench.campaign).units[0].id
    return bench.workspace.visits.plan(bench.campaign, unit, None).made


def test_the_submission_is_what_odk_software_expects(bench: Bench) -> None:
    fill(bench)
    with zipfile.ZipFile(io.BytesIO(bench.workspace.interchange.submission(bench.visit))) as packed:
        root = etree.fromstring(packed.read("submission.xml"))
        names = packed.namelist()
    assert (root.get("id"), root.get("version")) == (
        "cchc-commune",
        bench.workspace.visits.checklist(bench.visit).version,
    )
    texts = {element.tag.rpartition("}")[2]: element.text for element in root.iter() if isinstance(element.tag, str)}
    assert (texts["A1"], texts["A2"], texts["A2_score"]) == ("met", "partly", "1.5")
    assert texts["A2_note"] == "Chậm 2/14 nhiệm vụ & <chưa báo cáo>"
    assert "A1_score" not in texts  # irrelevant answers are left out
    assert texts["instanceID"] == f"uuid:{bench.visit}"
    assert names == ["submission.xml", "media/A1-01-Kế hoạch số 5.jpg", "media/A1-02-trang 2.jpg"]
    assert texts["A1_photo"] == "A1-01-Kế hoạch số 5.jpg"


def test_the_same_visit_gives_the_same_bytes(bench: Bench) -> None:
    fill(bench)
    interchange = bench.workspace.interchange
    assert interchange.submission(bench.visit) == interchange.submission(bench.visit)


def test_a_submission_comes_back_whole_and_is_one_step_to_undo(bench: Bench) -> None:
    fill(bench)
    data = bench.workspace.interchange.submission(bench.visit)
    other = second_visit(bench)
    taken = bench.workspace.interchange.take_in(other, data, "a.zip")
    visits = bench.workspace.visits
    first, second = visits.get(bench.visit), visits.get(other)
    assert second.answers == first.answers
    assert [(p.item, p.sha256) for p in second.evidence] == [(p.item, p.sha256) for p in first.evidence]
    assert (taken.answers, taken.files, taken.passed_over) == (5, 2, ())
    again = bench.workspace.interchange.take_in(other, data, "a.zip")
    assert (again.files, again.known) == (0, 2)
    for _ in range(3):
        visits.undo(other)
    assert visits.get(other).answers == {}


def test_what_the_submission_leaves_blank_stays(bench: Bench) -> None:
    fill(bench)
    data = bench.workspace.interchange.submission(bench.visit)
    other = second_visit(bench)
    bench.workspace.answers.give(other, "A5", Verdict.UNMET)
    bench.workspace.interchange.take_in(other, data, "a.zip")
    assert bench.workspace.visits.get(other).answer("A5").verdict is Verdict.UNMET


def test_an_answer_nobody_can_give_is_passed_over_and_named(bench: Bench) -> None:
    fill(bench)
    parcel = unpack(bench.workspace.interchange.submission(bench.visit), "a.zip")
    wrong = parcel.answers.replace(b">met<", b">splendid<").replace(b">1.5<", b">99<")
    taken = bench.workspace.interchange.take_in(second_visit(bench), wrong, "a.xml")
    assert taken.passed_over == ("A1", "A2_score")


def test_answers_of_another_form_or_version_are_refused(bench: Bench) -> None:
    fill(bench)
    parcel = unpack(bench.workspace.interchange.submission(bench.visit), "a.zip")
    other = second_visit(bench)
    for before, after in ((b'id="cchc-commune"', b'id="other"'), (b'version="20', b'version="19')):
        assert before in parcel.answers
        with pytest.raises(OtherForm):
            bench.workspace.interchange.take_in(other, parcel.answers.replace(before, after), "a.xml")


def test_a_signed_visit_takes_nothing_in(bench: Bench) -> None:
    fill(bench)
    data = bench.workspace.interchange.submission(bench.visit)
    write = bench.workspace.versions._acts.write  # what recording a signature writes first
    write(bench.visit, Label("Signed"), [("visit", bench.visit, "frozen_at", "2026-04-14T11:00:00+07:00")])
    with pytest.raises(Frozen):
        bench.workspace.interchange.take_in(bench.visit, data, "a.zip")


def zipped(*files: tuple[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files:
            packed.writestr(name, data)
    return held.getvalue()


XML = b'<cchc id="x" version="1"><a>1</a></cchc>'
LAYERS = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
HOSTILE: dict[str, Callable[[], bytes]] = {
    "no answers": lambda: zipped(("a.txt", b"x")),
    "two of one name": lambda: zipped(("submission.xml", XML), ("a/p.jpg", b"1"), ("b/p.jpg", b"2")),
    "a bomb": lambda: zipped(("submission.xml", XML), ("p.jpg", b"0" * (51 * 1024 * 1024))),
    "many files": lambda: zipped(("submission.xml", XML), *((f"{n}.jpg", b"") for n in range(2_100))),
    "cut off": lambda: zipped(("submission.xml", XML))[:60],
    "entities": lambda: f'<!DOCTYPE x [<!ENTITY e0 "ha">{LAYERS}]><x id="x">&e9;</x>'.encode(),
    "an outer entity": lambda: b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x id="x">&e;</x>',
    "broken": lambda: b"<cchc><a></cchc>",
    "nothing": lambda: b"",
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_file_is_refused(case: str) -> None:
    with pytest.raises(BrokenParcel):
        unpack(HOSTILE[case](), "a.zip")


def test_names_in_a_zip_lead_nowhere(bench: Bench, tmp_path: Path) -> None:
    parcel = unpack(zipped(("../../submission.xml", XML), ("..\\..\\evil.jpg", b"1"), ("/etc/p.jpg", b"2")), "a.zip")
    assert set(parcel.media) == {"evil.jpg", "p.jpg"}


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_zip_is_read_or_refused(data: st.DataObject) -> None:
    source = bytearray(pack(XML, {"p.jpg": b"12345"}))
    for _ in range(data.draw(st.integers(1, 5))):
        source[data.draw(st.integers(0, len(source) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(Refusal):
        unpack(bytes(source[: data.draw(st.integers(1, len(source)))]), "a.zip")


def test_the_command_line_exports_and_takes_in(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(bench)
    other = second_visit(bench)
    folder = bench.folder
    bench.workspace.close()
    monkeypatch.setenv("CCHC_PASSWORD", PASSWORD)
    where = ["--workspace", str(folder), "--person", PERSON]
    monkeypatch.setattr("cchc_desktop.workspace.workspace.this_machine", lambda: bench.around.machine)
    for name, visit in (("all.xlsx", ""), ("all.csv", ""), ("one.zip", bench.visit)):
        chosen = ["--visit", visit] if visit else []
        assert main(["answers", str(tmp_path / name), *where, *chosen]) == 0
        assert (tmp_path / name).stat().st_size > 500
    assert main(["answers", str(tmp_path / "one.zip"), *where, "--visit", other, "--take-in"]) == 0
    assert "5" in capsys.readouterr().out
    assert main(["answers", str(tmp_path / "one.pdf"), *where]) == 1
    reopened = bench.reopen_after_kill()
    assert reopened.visits.get(other).answers == reopened.visits.get(bench.visit).answers


def test_a_zip_entry_without_a_name_is_declined_like_any_damage() -> None:
    # Found by fuzzing: zipfile itself ends in an IndexError there.
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        packed.writestr("a", b"")
    nameless = held.getvalue().replace(b"\x01\x00\x00\x00a", b"\x00\x00\x00\x00")
    central = nameless.index(b"PK\x01\x02")
    nameless = nameless[: central + 28] + b"\0\0" + nameless[central + 30 : central + 46] + nameless[central + 47 :]
    end = nameless.index(b"PK\x05\x06")
    nameless = nameless[: end + 12] + (end - central).to_bytes(4, "little") + central.to_bytes(4, "little") + b"\0\0"
    with zipfile.ZipFile(io.BytesIO(nameless)) as packed:
        assert [entry.filename for entry in packed.infolist()] == [""]
    with pytest.raises(BrokenParcel):
        unpack(nameless, "bài làm.zip")
