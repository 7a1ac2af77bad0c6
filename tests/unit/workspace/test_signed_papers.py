"""Signed minutes dropped on the app: the visits inside are in the data base, once, and only from sound files."""

import base64
import io
import json
import pickle
import shutil
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from cchc_desktop.cli import main as cli
from cchc_desktop.cli import words
from cchc_desktop.documents.comparing import record_of
from cchc_desktop.documents.minutes import minutes
from cchc_desktop.domain.answer import EvidenceKind
from cchc_desktop.domain.clock import VIETNAM
from cchc_desktop.domain.places import forms
from cchc_desktop.domain.visit import Stage, Visit
from cchc_desktop.workspace.checking import Checking, check, papers_in
from cchc_desktop.workspace.forms import SUPPLIED
from cchc_desktop.workspace.signatures import SignatoryState
from cchc_desktop.workspace.signed_papers import Outcome
from tests.unit.documents import sample
from tests.unit.workspace.conftest import PASSWORD, Bench, make
from tests.unit.workspace.whole import answer, signed, worked

AT = datetime(2026, 5, 1, tzinfo=VIETNAM)


@pytest.fixture
def paper(tmp_path: Path, signed_minutes: bytes) -> Path:
    path = tmp_path / "biên bản.pdf"
    path.write_bytes(signed_minutes)
    return path


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Bench]:
    """Another machine's workspace, with a campaign of its own."""
    made = make(tmp_path / "office.cchc", seed=77)
    yield made
    made.workspace.close()


def _brought(visit: Visit) -> Visit:
    """Return a visit without what differs by machine: keys of files, and when it was locked."""
    pieces = tuple(replace(piece, original="", paper="", thumbnail="") for piece in visit.evidence)
    return replace(visit, evidence=pieces, frozen_at=None)


def _to_the_second(state: SignatoryState) -> tuple[str, str, datetime]:
    """Return who signed, how and when; a PDF keeps seconds."""
    assert state.signed_at is not None
    return state.name, state.how, state.signed_at.replace(microsecond=0)


def test_the_visit_is_in_the_data_base_as_it_was_signed_with_its_paper(tmp_path: Path, office: Bench) -> None:
    team = worked(tmp_path / "team.cchc", photos=2)
    path = tmp_path / "b.pdf"
    path.write_bytes(signed(team))
    told = office.workspace.signed_papers.take(check(path, AT))
    assert told.outcome is Outcome.TAKEN
    here, there = office.workspace.visits.get(team.visit), team.workspace.visits.get(team.visit)
    assert _brought(here) == _brought(there)
    assert here.stage is Stage.SIGNED
    assert office.workspace.visits.score(team.visit) == team.workspace.visits.score(team.visit)
    assert office.workspace.minutes.pdf(team.visit) == path.read_bytes()
    states = office.workspace.minutes.signatories(team.visit)
    assert [_to_the_second(one) for one in states] == [
        _to_the_second(one) for one in team.workspace.minutes.signatories(team.visit)
    ]
    campaign = office.workspace.campaigns.get(team.campaign)
    assert campaign == team.workspace.campaigns.get(team.campaign)
    photos = [piece for piece in here.evidence if piece.kind is EvidenceKind.PHOTO]
    for piece, first in zip(photos, there.evidence, strict=True):
        assert office.workspace.evidence.picture(piece) == team.workspace.evidence.picture(first)
    team.workspace.close()
    again = office.reopen()
    assert _brought(again.visits.get(team.visit)) == _brought(here)


def test_twice_is_once(office: Bench, paper: Path) -> None:
    checked = check(paper, AT)
    first = office.workspace.signed_papers.take(checked)
    before = office.workspace.visits.get(first.visit)
    copy = paper.with_name("bản sao.pdf")
    shutil.copy(paper, copy)
    for path in (paper, copy):
        again = office.workspace.signed_papers.take(check(path, AT))
        assert again.outcome is Outcome.KNOWN
        assert not again.changes
    assert office.workspace.visits.get(first.visit) == before
    assert len(office.workspace.visits.all()) == 2


def test_an_open_visit_here_takes_what_was_signed_and_the_journal_keeps_what_stood_here(
    tmp_path: Path, paper: Path, signed_minutes: bytes
) -> None:
    # The same machine's workspace before anybody signed: the ids are the same, the values are not.
    bench = worked(tmp_path / "open.cchc", photos=2)
    w, v = bench.workspace, bench.visit
    inside = json.loads(record_of(signed_minutes))
    assert inside["visit"]["id"] == v
    w.visits.strengths.add(v, text="Chỉ ở máy này")
    item = w.visits.checklist(v).items[1]
    w.answers.note(v, item.code, "ghi thêm sau khi đã ký ở máy khác")
    told = w.signed_papers.take(check(paper, AT))
    assert told.outcome is Outcome.TAKEN
    assert [one.text for one in w.visits.get(v).strengths] == ["Lãnh đạo xã chỉ đạo sát việc một cửa"]
    assert "ghi thêm" not in w.visits.get(v).answer(item.code).note
    assert any("ghi thêm" in str(past.value) for past in w.visits.history(v, item.code))
    w.close()


def test_a_newer_version_replaces_and_an_older_one_is_kept_beside(tmp_path: Path, office: Bench) -> None:
    team = worked(tmp_path / "team.cchc", photos=0)
    first = tmp_path / "1.pdf"
    first.write_bytes(signed(team))
    team.workspace.minutes.correct(team.visit)
    team.workspace.visits.strengths.add(team.visit, text="Có sáng kiến mới")
    second = tmp_path / "2.pdf"
    second.write_bytes(signed(team))
    team.workspace.close()
    w = office.workspace
    assert w.signed_papers.take(check(second, AT)).outcome is Outcome.TAKEN
    assert w.signed_papers.take(check(first, AT)).outcome is Outcome.TAKEN
    assert w.minutes.version(team.visit) == 2
    assert w.minutes.pdf(team.visit) == second.read_bytes()
    assert w.minutes.signed_version(team.visit, 1) == first.read_bytes()
    assert len(w.visits.get(team.visit).strengths) == 2
    assert w.signed_papers.take(check(first, AT)).outcome is Outcome.KNOWN


def _drop_last_bytes(pdf: bytes) -> bytes:
    return pdf[: pdf.rindex(b"%%EOF", 0, len(pdf) - 10) + 6]


def _flip(pdf: bytes) -> bytes:
    inside = pdf.index(b"\xff\xd8\xff") + 400  # a byte of a photo: the file stays readable
    return pdf[:inside] + bytes([pdf[inside] ^ 1]) + pdf[inside + 1 :]


def _saved_anew(pdf: bytes) -> bytes:
    with pikepdf.Pdf.open(io.BytesIO(pdf)) as file:
        out = io.BytesIO()
        file.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda pdf: b"", "as a PDF"),
        (lambda pdf: b"%PDF-1.7 rubbish", "as a PDF"),
        (lambda pdf: minutes(sample.content(), made_at=sample.MADE_AT).pdf, "no signature"),
        (_flip, "changed after"),
        (_drop_last_bytes, "not everybody"),
        (_saved_anew, "as a PDF"),
    ],
)
def test_what_is_not_sound_is_left_out_with_its_reason(
    spoil: Callable[[bytes], bytes], said: str, office: Bench, paper: Path
) -> None:
    paper.write_bytes(spoil(paper.read_bytes()))
    told = office.workspace.signed_papers.take(check(paper, AT))
    assert told.outcome is Outcome.LEFT
    assert said in str(told.reason)
    assert len(office.workspace.visits.all()) == 1


def test_a_visit_of_an_unknown_checklist_is_left_out_until_it_is_brought_in(office: Bench, paper: Path) -> None:
    checked = check(paper, AT)
    record: dict[str, Any] = json.loads(json.dumps(checked.record))
    record["visit"]["form"] = "0" * 64
    told = office.workspace.signed_papers.take(replace(checked, record=record))
    assert told.outcome is Outcome.LEFT
    assert "checklist" in str(told.reason)


def test_an_own_checklist_travels_in_the_minutes(tmp_path: Path, office: Bench) -> None:
    team = make(tmp_path / "team.cchc", seed=5)
    w = team.workspace
    source = (forms() / SUPPLIED).read_text(encoding="utf-8").replace("đúng hạn", "đúng hạn, đúng mẫu")
    form, _ = w.forms.bring_in(source.encode(), "của-tỉnh.md")
    w.campaigns.change(team.campaign, form=form)
    unit = w.campaigns.units.add(team.campaign, name="Tân Lộc").made
    team.visit = w.visits.plan(team.campaign, unit, None).made
    answer(team, 0)
    path = tmp_path / "a.pdf"
    path.write_bytes(signed(team))
    checked = check(path, AT)
    assert checked.problem is None

    told = office.workspace.signed_papers.take(checked)
    assert told.outcome is Outcome.TAKEN
    brought, before = office.workspace.visits.get(told.visit), w.visits.get(team.visit)
    assert brought.form == form
    assert brought.answers == before.answers
    kept = office.workspace.forms.version(form)
    assert (kept.xform, kept.title) == (w.forms.version(form).xform, w.forms.version(form).title)
    w.close()


@pytest.mark.parametrize(
    ("part", "value", "said"),
    [
        ("xform", "nonsense!", "cannot be used"),
        ("xform", base64.b64encode(zlib.compress(b"<h:html/>")).decode(), "xform_sha256"),
        ("xform", base64.b64encode(zlib.compress(bytes(30_000_000), 9)).decode(), "20000000"),
    ],
)
def test_a_checklist_that_is_not_the_signed_one_is_not_taken_in(
    office: Bench, paper: Path, part: str, value: str, said: str
) -> None:
    checked = check(paper, AT)
    record: dict[str, Any] = json.loads(json.dumps(checked.record))
    record["form"] |= {part: value, "xform_sha256": "1" * 64}
    record["visit"]["form"] = "1" * 64
    told = office.workspace.signed_papers.take(replace(checked, record=record))
    assert told.outcome is Outcome.LEFT
    assert said in str(told.reason)


def test_a_file_that_vanished_is_left_out(office: Bench, paper: Path) -> None:
    paper.unlink()
    told = office.workspace.signed_papers.take(check(paper, AT))
    assert told.outcome is Outcome.LEFT


def test_folders_are_searched_and_processes_check_many_files(tmp_path: Path, paper: Path) -> None:
    folder = tmp_path / "huyện" / "xã"
    folder.mkdir(parents=True)
    for number in range(4):
        shutil.copy(paper, folder / f"{number}.PDF")
    (folder / "note.txt").write_text("no paper")
    paths = papers_in([tmp_path / "huyện", folder / "1.PDF"])
    assert len(paths) == 4
    results = list(Checking(paths, AT).results())
    assert {one.path for one in results} == set(paths)
    assert all(one.problem is None for one in results)
    assert all(len(pickle.dumps(one)) < 500_000 for one in results)  # no result drags its file along


def test_a_run_can_be_stopped(paper: Path) -> None:
    checking = Checking([paper, paper], AT)
    results = checking.results()
    next(results)
    checking.stop()
    assert list(results) == []


def test_the_command_line_takes_a_folder_in(
    tmp_path: Path, paper: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CCHC_PASSWORD", PASSWORD)
    monkeypatch.setattr(words, "language", lambda: "en")
    office = make(tmp_path / "closed.cchc", seed=77)
    office.workspace.close()
    arguments = ["import", str(paper), "--workspace", str(office.folder)]
    assert cli.main(arguments) == 0
    assert "Taken in: 1; here already: 0; left out: 0" in capsys.readouterr().out
    assert cli.main(arguments) == 0
    assert "here already: 1" in capsys.readouterr().out
    paper.write_bytes(b"%PDF-1.7")
    assert cli.main(arguments) == 1
    assert cli.main(["import", str(tmp_path / "không có"), "--workspace", str(office.folder)]) == 1
