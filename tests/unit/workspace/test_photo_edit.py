"""An edited copy is a piece of its own beside the untouched original, and stands for it on paper."""

from pathlib import Path

from cchc_desktop.domain.picture_edit import Mark, PictureEdit, Spot, Tool
from tests.sample import office
from tests.unit.workspace.conftest import Bench

BLUR = PictureEdit().marked(Mark(Tool.BLUR, Spot(0.1, 0.1), Spot(0.5, 0.5)))


def test_the_original_stays_to_the_byte_and_the_copy_has_its_own_hash(bench: Bench, tmp_path: Path) -> None:
    workspace, visit = bench.workspace, bench.visit
    photo = office.picture(tmp_path / "a.jpg")
    keeper = workspace.evidence
    piece = keeper.attach(visit, "A1", keeper.prepare(photo, "Bảng niêm yết.jpg"), caption="Bảng niêm yết").made
    source = workspace.visits.evidence.get(visit, piece)
    copy = keeper.attach_edited(visit, piece, keeper.edit(source, BLUR)).made
    kept, made = bench.reopen().visits.get(visit).evidence
    assert bench.workspace.evidence.original(kept) == photo
    assert kept.sha256 != made.sha256
    assert (made.id, made.derived_from, made.item, made.caption) == (copy, piece, "A1", "Bảng niêm yết")
    assert made.file_name == "Bảng niêm yết (đã chỉnh).jpg"


def test_paper_shows_the_copy_and_lists_both_hashes(bench: Bench, tmp_path: Path) -> None:
    workspace, visit = bench.workspace, bench.visit
    keeper = workspace.evidence
    piece = keeper.attach(visit, "A1", keeper.prepare(office.picture(tmp_path / "a.jpg"), "a.jpg")).made
    keeper.attach_edited(visit, piece, keeper.edit(workspace.visits.evidence.get(visit, piece), BLUR))
    original, copy = workspace.visits.get(visit).evidence
    content = workspace.minutes.content(visit, draft=True)
    assert [line.sha256 for line in content.pictures] == [copy.sha256]
    assert [line.sha256 for line in content.files] == [original.sha256, copy.sha256]
    assert "đã chỉnh" in content.files[1].description


def test_taking_the_copy_back_brings_the_original_onto_paper_again(bench: Bench, tmp_path: Path) -> None:
    workspace, visit = bench.workspace, bench.visit
    keeper = workspace.evidence
    piece = keeper.attach(visit, "A1", keeper.prepare(office.picture(tmp_path / "a.jpg"), "a.jpg")).made
    keeper.attach_edited(visit, piece, keeper.edit(workspace.visits.evidence.get(visit, piece), BLUR))
    workspace.visits.undo(visit)
    (original,) = workspace.visits.get(visit).evidence
    content = workspace.minutes.content(visit, draft=True)
    assert [line.sha256 for line in content.pictures] == [original.sha256]


def test_a_copy_of_a_copy_stands_for_the_first_original(bench: Bench, tmp_path: Path) -> None:
    workspace, visit = bench.workspace, bench.visit
    keeper = workspace.evidence
    piece = keeper.attach(visit, "A1", keeper.prepare(office.picture(tmp_path / "a.jpg"), "a.jpg")).made
    first = keeper.attach_edited(visit, piece, keeper.edit(workspace.visits.evidence.get(visit, piece), BLUR)).made
    again = keeper.edit(workspace.visits.evidence.get(visit, first), PictureEdit().turned())
    second = keeper.attach_edited(visit, first, again).made
    assert workspace.visits.evidence.get(visit, second).derived_from == piece
