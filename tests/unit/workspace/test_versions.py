"""A draft keeps its version; moving it to another is previewed, loses nothing, and can be undone until it is signed."""

from decimal import Decimal

import pytest

from cchc_desktop.checklist.versions import Fate
from cchc_desktop.domain.answer import EvidenceKind, Verdict
from cchc_desktop.domain.refusal import Frozen
from cchc_desktop.workspace.changes import Label
from cchc_desktop.workspace.reading import ANSWER, MAIN
from cchc_desktop.workspace.versions import SameVersion
from tests.unit.checklist.authoring.forms import md
from tests.unit.workspace.conftest import Bench

COLUMNS = ("type", "name", "label::Tiếng Việt (vi)", *(f"bind::cchc:{name}" for name in ("role", "weight", "critical")))


def form(version: str, *sections: tuple[str, list[tuple[str, str, str, str]]]) -> bytes:
    rows: list[list[str]] = []
    for section, items in sections:
        rows.append(["begin_group", section, f"Lĩnh vực {section}", "section", "", ""])
        rows += [
            ["select_one ketqua", name, words, "item", weight, critical] for name, words, weight, critical in items
        ]
        rows += [["text", f"{section}_khac", "Nội dung khác", "", "", ""], ["end_group", "", "", "", "", ""]]
    settings = [["form_id", "version", "form_title"], ["thu", version, "Thử"]]
    return md(rows, COLUMNS, settings=settings)


OLD = form("1", ("A", [("A1", "Kế hoạch", "2", "no"), ("A2", "Báo cáo", "3", "no"), ("A3", "Họp", "1", "no")]))
NEW = form(
    "2",
    ("A", [("A1", "kế  hoạch", "2", "no"), ("A4", "Nội dung mới", "1", "no")]),
    ("B", [("A2", "Báo cáo", "1", "yes")]),
)


class Moving:
    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.workspace = bench.workspace
        self.old, _ = self.workspace.forms.bring_in(OLD, "thu.md")
        self.workspace.campaigns.change(bench.campaign, form=self.old)
        unit = self.workspace.campaigns.get(bench.campaign).units[0].id
        self.visit = self.workspace.visits.plan(bench.campaign, unit, None).made
        self.workspace.visits.start(self.visit)
        answers = self.workspace.answers
        answers.give(self.visit, "A1", Verdict.MET)
        answers.note(self.visit, "A1", "Đã xem kế hoạch số 5")
        answers.give(self.visit, "A2", Verdict.PARTLY)
        answers.score(self.visit, "A2", Decimal(2))
        answers.give(self.visit, "A3", Verdict.UNMET)
        self.new, _ = self.workspace.forms.bring_in(NEW, "thu-2.md")

    def verdicts(self) -> dict[str, Verdict | None]:
        whole = self.workspace.visits.get(self.visit)
        return {code: answer.verdict for code, answer in whole.answers.items()}


@pytest.fixture
def moving(bench: Bench) -> Moving:
    return Moving(bench)


def test_bringing_in_a_newer_version_moves_no_visit(moving: Moving) -> None:
    assert moving.workspace.visits.form(moving.visit) == moving.old
    assert [item.code for item in moving.workspace.visits.checklist(moving.visit).items] == ["A1", "A2", "A3"]
    assert moving.verdicts() == {"A1": Verdict.MET, "A2": Verdict.PARTLY, "A3": Verdict.UNMET}


def test_the_preview_says_what_is_kept_changed_and_lost_and_changes_nothing(moving: Moving) -> None:
    preview = moving.workspace.versions.preview(moving.visit, moving.new)
    fates = {line.number: (line.fate, [str(reason) for reason in line.why]) for line in preview.carrying.lines}
    assert fates["1.1"] == (Fate.KEPT, [])
    assert fates["1.2"] == (
        Fate.CHANGED,
        [
            "points at most: 3 before, 1 now",
            "the points entered are more than the new version gives; they count as its most",
            "it is critical now",
        ],
    )
    assert fates["1.3"] == (Fate.LOST, ["the new version does not ask this item"])
    assert [line.number for line in preview.carrying.added] == ["1.2", "B_khac"]
    assert moving.workspace.visits.form(moving.visit) == moving.old


def test_moving_carries_answers_to_where_the_new_version_keeps_them(moving: Moving) -> None:
    moving.workspace.versions.move(moving.visit, moving.new)
    visits = moving.workspace.visits
    assert moving.verdicts() == {"A1": Verdict.MET, "A2": Verdict.PARTLY}
    assert visits.get(moving.visit).answer("A1").note == "Đã xem kế hoạch số 5"
    assert visits.score(moving.visit).line("A2").points == Decimal(1)
    reopened = moving.bench.reopen()
    assert reopened.visits.get(moving.visit).answer("A2").verdict is Verdict.PARTLY
    assert reopened.visits.form(moving.visit) == moving.new


def test_nothing_is_deleted_and_moving_back_shows_it_again(moving: Moving) -> None:
    moving.workspace.versions.move(moving.visit, moving.new)
    moving.workspace.answers.give(moving.visit, "A2", Verdict.MET)
    moving.workspace.versions.move(moving.visit, moving.old)
    assert moving.verdicts() == {"A1": Verdict.MET, "A2": Verdict.MET, "A3": Verdict.UNMET}


def test_one_undo_takes_the_whole_move_back(moving: Moving) -> None:
    before = moving.verdicts()
    moving.workspace.versions.move(moving.visit, moving.new)
    undone = moving.workspace.visits.undo(moving.visit)
    assert undone.label.params == {"version": "2"}
    assert moving.workspace.visits.form(moving.visit) == moving.old
    assert moving.verdicts() == before
    moving.workspace.visits.redo(moving.visit)
    assert moving.workspace.visits.form(moving.visit) == moving.new


def test_a_move_is_taken_back_in_a_later_session_too(moving: Moving) -> None:
    moving.workspace.versions.move(moving.visit, moving.new)
    reopened = moving.bench.reopen()
    undone = reopened.visits.undo(moving.visit)
    assert undone.label.text == "Moved the visit to version {version} of the form"
    assert reopened.visits.form(moving.visit) == moving.old


def test_what_belongs_to_a_lost_item_stays_and_papers_are_still_made(moving: Moving) -> None:
    visits = moving.workspace.visits
    visits.findings.add(moving.visit, text="Chưa họp giao ban.", item="A3", section="A")
    visits.evidence.add(moving.visit, kind=EvidenceKind.DOCUMENT, item="A3", number="12/BC", caption="Báo cáo")
    moving.workspace.versions.move(moving.visit, moving.new)
    whole = visits.get(moving.visit)
    assert [finding.item for finding in whole.findings] == ["A3"]
    assert [piece.item for piece in whole.evidence] == ["A3"]
    assert visits.checklist(moving.visit).number("A3") == ""
    minutes = moving.workspace.minutes
    assert not minutes.review(moving.visit).signable
    assert minutes.make(minutes.content(moving.visit, draft=True))().pdf.startswith(b"%PDF")


def test_a_visit_on_that_version_or_signed_is_refused(moving: Moving) -> None:
    with pytest.raises(SameVersion):
        moving.workspace.versions.move(moving.visit, moving.old)
    write = moving.workspace.versions._acts.write  # what recording a signature writes first
    write(moving.visit, Label("Signed"), [("visit", moving.visit, "frozen_at", "2026-04-14T11:00:00+07:00")])
    with pytest.raises(Frozen):
        moving.workspace.versions.move(moving.visit, moving.new)


def test_a_retired_version_is_kept_and_offered_again(moving: Moving) -> None:
    moving.workspace.forms.retire(moving.old)
    lines = {line.key: line for line in moving.workspace.forms.installed()}
    assert (lines[moving.old].retired, lines[moving.new].retired) == (True, False)
    assert moving.verdicts()["A1"] is Verdict.MET
    moving.workspace.forms.activate(moving.old)
    assert not next(line for line in moving.workspace.forms.installed() if line.key == moving.old).retired


def test_values_of_an_ordinary_question_move_with_their_name(moving: Moving) -> None:
    acts = moving.workspace.versions._acts
    acts.write(moving.visit, Label("Answered"), [(ANSWER, MAIN, "/cchc/A/A_khac", "Ghi thêm")])
    preview = moving.workspace.versions.preview(moving.visit, moving.new)
    assert preview.carrying.paths["/cchc/A/A_khac"] == "/cchc/A/A_khac"
    assert [line.fate for line in preview.carrying.lines if line.number == "A_khac"] == [Fate.KEPT]
