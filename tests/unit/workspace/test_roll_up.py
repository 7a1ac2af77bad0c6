"""Roll-up without a server: a folder of signed minutes, or a folder of bundles, becomes the overview of an office."""

import shutil
from pathlib import Path

import openpyxl
import pytest

from cchc_desktop.cli.main import main
from cchc_desktop.cli.opening import PASSWORD as VARIABLE
from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.visit import Stage
from cchc_desktop.workspace.changes import Label
from tests.unit.workspace.conftest import PASSWORD, make
from tests.unit.workspace.laptops import Team
from tests.unit.workspace.whole import answer, signed


@pytest.fixture(autouse=True)
def _at_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, PASSWORD)
    monkeypatch.setenv("CCHC_LANGUAGE", "vi")


def ranking(path: Path) -> list[str]:
    sheet = openpyxl.load_workbook(path)["Xếp hạng"]
    return [str(row[3]) for row in sheet.iter_rows(min_row=4, values_only=True) if row[3] and row[3] != "Trung bình"]


def test_a_folder_of_signed_minutes_from_teams_that_share_nothing_becomes_the_overview(tmp_path: Path) -> None:
    folder = tmp_path / "biên bản đã ký"
    folder.mkdir()
    for seed, unit in ((21, "Hòa Thạnh"), (22, "Vĩnh Hòa Tây")):
        team = make(tmp_path / f"đoàn {seed}.cchc", seed=seed)
        team.workspace.visits._acts.write(
            team.visit, Label("Renamed"), [("visit", team.visit, "unit.name", unit)], undoable=False
        )
        answer(team, photos=0)
        (folder / f"{unit}.pdf").write_bytes(signed(team))
        team.workspace.close()
    shutil.copy(folder / "Hòa Thạnh.pdf", folder / "Hòa Thạnh (bản sao).pdf")
    (folder / "thư mời.pdf").write_bytes(b"%PDF-1.4 not minutes")
    office = make(tmp_path / "sở.cchc", seed=77)
    office.workspace.close()
    assert main(["import", str(folder), "--workspace", str(office.folder)]) in (0, 1)
    workspace = office.reopen_after_kill()
    taken = [line for line in workspace.visits.all() if line.stage is Stage.SIGNED]
    assert sorted(line.unit.name for line in taken) == ["Hòa Thạnh", "Vĩnh Hòa Tây"], "twice is once"
    campaigns = {line.campaign for line in taken}
    workspace.close()
    seen = []
    for number, campaign in enumerate(sorted(campaigns)):
        out = tmp_path / f"tổng hợp {number}.xlsx"
        where = ["--campaign", campaign, "--workspace", str(office.folder)]
        assert main(["overview", "export", str(out), *where]) == 0
        seen += ranking(out)
        assert main(["overview", "export", str(out.with_suffix(".html")), *where]) == 0
    assert sorted(seen) == ["xã Hòa Thạnh", "xã Vĩnh Hòa Tây"]


def test_a_folder_of_bundles_becomes_the_overview(tmp_path: Path) -> None:
    team = Team(tmp_path)
    folder = tmp_path / "gói gửi về"
    bao = team.join("Trần Quốc Bảo", role="secretary")
    for number, item in enumerate(bao.workspace.visits.checklist(team.visit).items):
        bao.workspace.answers.give(team.visit, item.code, Verdict.UNMET if number % 3 == 0 else Verdict.MET)
    bao.carry(folder)
    workspace = team.office.workspace
    assert workspace.overview.gather(team.visit).standing.percent is None, "nothing has come yet"
    team.office.carry(folder)
    exports = workspace.overview_exports
    report = exports.report(team.bench.campaign, exports.gather())
    assert [row.standing.answered for row in report.rows] == [73]
    assert report.rows[0].standing.percent == bao.workspace.overview.gather(team.visit).standing.percent
    exports.save(report, tmp_path / "tổng hợp.xlsx")
    assert ranking(tmp_path / "tổng hợp.xlsx") == ["xã Hòa Thạnh"]
    team.close()
