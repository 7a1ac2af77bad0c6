"""The sample campaign: every screen has something to show, and it is the same each time."""

import random
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from cchc_desktop.domain.clock import VIETNAM, SetClock
from cchc_desktop.domain.visit import Stage
from cchc_desktop.storage.vault import Cost
from cchc_desktop.workspace.sample import Stopped, make_sample
from cchc_desktop.workspace.workspace import Surroundings, Workspace

PASSWORD = "mật khẩu mẫu"
NOW = datetime(2026, 4, 14, 9, 42, tzinfo=VIETNAM)


def _around() -> Surroundings:
    return Surroundings(SetClock(NOW, timedelta(milliseconds=5)), random.Random(3).randbytes, "máy A", Cost(1, 8, 1))


def test_the_sample_has_two_years_a_visit_under_way_choices_and_overdue_remediations(tmp_path: Path) -> None:
    folder = tmp_path / "mẫu.cchc"
    told: list[tuple[int, int]] = []
    around = _around()
    code = make_sample(
        folder,
        person="Trần Quốc Bảo",
        password=PASSWORD,
        around=around,
        units=3,
        progress=lambda done, whole: told.append((done, whole)) or True,  # type: ignore[func-returns-value]
    )
    assert code
    assert told == [(done, 6) for done in range(1, 7)]

    workspace = Workspace.open(folder, person="Trần Quốc Bảo", password=PASSWORD, around=around)
    assert workspace.practice.is_sample
    this_year, last_year = workspace.campaigns.all()
    assert (this_year.year, last_year.year) == (2026, 2025)
    stages = [line.stage for line in workspace.visits.all(last_year.id)]
    assert stages == [Stage.SIGNED] * 3
    lines = workspace.visits.all(this_year.id)
    assert [line.stage for line in lines] == [Stage.CLOSED, Stage.SIGNED, Stage.UNDER_WAY]
    today = workspace.visits.get(lines[2].id)
    assert today.planned_on == NOW.date()
    assert today.started_at is not None
    assert today.started_at < NOW
    assert len(workspace.minutes.review(today.id).outcomes) > 0
    assert {dispute.register.field.rsplit("/", 1)[1] for dispute in workspace._store.disputes(today.id)} == {
        "B2_note",
        "D1_note",
    }
    earlier = workspace.visits.get(lines[0].id).remediations
    assert any(row.due_on is not None and row.due_on < NOW.date() and row.state != "done" for row in earlier)
    assert any(piece.thumbnail for line in workspace.visits.all() for piece in workspace.visits.get(line.id).evidence)
    assert workspace.service.periods() == ("2026-Q1",)
    report = workspace.overview_exports.report(this_year.id, workspace.overview_exports.gather())
    assert [line.report_ratio is not None and line.total is not None for line in report.service] == [True] * 3
    assert workspace.trouble() == ()
    workspace.close()


def test_stopping_leaves_nothing_behind(tmp_path: Path) -> None:
    folder = tmp_path / "mẫu.cchc"
    with pytest.raises(Stopped):
        make_sample(
            folder,
            person="Trần Quốc Bảo",
            password=PASSWORD,
            around=_around(),
            units=3,
            progress=lambda _done, _whole: False,
        )
    assert not folder.exists()
