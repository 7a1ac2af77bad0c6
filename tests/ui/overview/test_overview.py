"""The overview under the hands: the matrix by keyboard, the way down to the items, gathering in slices."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.announcer import Announcer
from cchc_desktop.ui.kit.language import speak
from cchc_desktop.ui.overview import presenter as gathering
from cchc_desktop.ui.overview.matrix import FIRST, TOTAL, unit_words
from cchc_desktop.ui.overview.panels import LinkRow
from cchc_desktop.ui.overview.screen import OverviewScreen
from cchc_desktop.ui.overview.tools import COMPARE, SERVICE
from cchc_desktop.workspace.changes import Label
from tests.sample import office
from tests.unit.workspace.conftest import Bench

KEY = Qt.Key


@pytest.fixture
def screen(bench: Bench, qtbot: QtBot) -> OverviewScreen:
    office.year(bench.workspace, 5)
    made = OverviewScreen(Desk(bench.workspace, Announcer()))
    qtbot.addWidget(made)
    made.resize(1290, 632)
    with qtbot.waitSignal(made.presenter.ready):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_units_stand_by_place_with_movement_in_words(screen: OverviewScreen) -> None:
    model = screen.matrix.matrix
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    places = [model.row(row).place for row in range(model.rowCount())]
    assert places == sorted(places, key=lambda place: place or 99)
    said = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert all("Hạng" in line for line in said)
    moved = [row for row in range(model.rowCount()) if model.row(row).moved]
    assert all("tăng" in said[row] or "giảm" in said[row] for row in moved)


def test_arrows_move_the_cell_and_enter_leads_to_the_items_that_lost_points(
    screen: OverviewScreen, bench: Bench, qtbot: QtBot
) -> None:
    matrix = screen.matrix
    lowest = min(
        ((row, column) for row in range(5) for column in range(FIRST, FIRST + 9)),
        key=lambda at: matrix.matrix.value(matrix.matrix.index(*at)) or 999,
    )
    matrix.setFocus()
    matrix.setCurrentIndex(matrix.matrix.index(lowest[0], lowest[1] - 1))
    QTest.keyClick(matrix, KEY.Key_Right)
    assert (matrix.currentIndex().row(), matrix.currentIndex().column()) == lowest
    QTest.keyClick(matrix, KEY.Key_Return)
    row = screen.lost.findChild(LinkRow)
    assert row is not None
    assert row.hasFocus()
    with qtbot.waitSignal(screen.item_wanted) as told:
        QTest.keyClick(row, KEY.Key_Space)
    visit, item = told.args
    section = screen._sections[lowest[1] - FIRST][0]
    assert item in [line.item for line in bench.workspace.overview.lost(visit, section)]


def test_the_total_opens_every_section(screen: OverviewScreen, bench: Bench) -> None:
    index = screen.matrix.matrix.index(4, TOTAL)
    screen.matrix.clicked.emit(index)
    visit = screen.matrix.matrix.row(4).standing.visit
    assert len(screen.lost.findChildren(LinkRow)) == len(bench.workspace.overview.lost(visit))
    screen.lost.closed.emit()
    assert screen.matrix.hasFocus()


def test_what_is_overdue_opens_its_visit(screen: OverviewScreen, qtbot: QtBot) -> None:
    rows = screen.overdue.findChildren(LinkRow)
    assert len(rows) == 4, "the longest four, the rest on demand"
    with qtbot.waitSignal(screen.visit_wanted) as told:
        rows[0].click()
    assert told.args == [screen.presenter.overdue()[0].visit]
    screen.overdue._more.click()
    QApplication.processEvents()
    assert len([row for row in screen.overdue.findChildren(LinkRow) if row.isVisible()]) == 5


def test_gathering_gives_the_window_its_turns_and_can_be_stopped(
    screen: OverviewScreen, bench: Bench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gathering, "SLICE_MS", 0)
    told: list[tuple[int, int]] = []
    # As an older version kept them: every visit is to be worked out again.
    bench.workspace._store.keep_digests(dict.fromkeys(bench.workspace.overview.visits(), "{}"))
    screen.presenter.progressed.connect(lambda done, together: told.append((done, together)))
    screen.presenter.refresh()
    assert told == [(1, 16)]
    assert screen._progress.isVisible()
    QApplication.processEvents()
    screen.presenter.stop()
    held = len(told)
    QApplication.processEvents()
    assert len(told) == held
    assert not screen._progress.isVisible()
    with qtbot.waitSignal(screen.presenter.ready):
        screen.presenter.refresh()
    assert told[-1][0] == told[-1][1]


def test_only_what_changed_is_read_again(screen: OverviewScreen, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    visit = screen.matrix.matrix.row(0).standing.visit
    read: list[str] = []
    whole = bench.workspace.overview.gather
    monkeypatch.setattr(bench.workspace.overview, "gather", lambda key: (read.append(key), whole(key))[1])
    thawed = [("visit", visit, "frozen_at", None)]
    screen._desk.do(lambda: bench.workspace.visits._acts.write(visit, Label("Thawed"), thawed))
    screen.refresh()
    assert read == [visit]


def test_the_table_is_exported(screen: OverviewScreen, tmp_path: Path) -> None:
    screen.save_to(tmp_path / "a.csv")
    assert len((tmp_path / "a.csv").read_text(encoding="utf-8-sig").splitlines()) == 6


def test_a_section_alone_ranks_and_a_kind_narrows(screen: OverviewScreen) -> None:
    model = screen.matrix.matrix
    screen._tools._section.show_value("3")
    screen._tools._section.chosen.emit("3")
    points = [model.value(model.index(row, TOTAL)) for row in range(model.rowCount())]
    assert points == sorted(points, reverse=True)  # type: ignore[type-var]
    assert points == [model.row(row).standing.sections[3] for row in range(model.rowCount())]
    assert "4. " in screen._heading.text()
    screen._tools._kind.show_value("kind:ward")
    screen._tools._kind.chosen.emit("kind:ward")
    assert [unit_words(model.row(row)).split()[0] for row in range(model.rowCount())] == ["phường"]


def test_figures_of_service_are_typed_and_pasted(screen: OverviewScreen, bench: Bench) -> None:
    page = screen.service
    screen.show_view(SERVICE)
    unit = page.grid.key(0)
    page.grid.edited.emit(unit, 2, "17,5")
    page.grid.edited.emit(unit, 8, "90")
    page.grid.edited.emit(unit, 9, "x")
    page._source.setText("Cổng DVCQG")
    page.grid.edited.emit(unit, 10, "10")
    line = bench.workspace.service.of_unit(unit)[0]
    assert (str(line.total), line.before, line.on_time, line.late) == ("17.5", 90, None, 10)
    assert (line.source, str(line.report_ratio)) == ("Cổng DVCQG", "90.00")
    assert page.grid.cell(page.grid.index(0, 14)).text == "90,00 %"
    page.table.pasted.emit((("Đơn vị", "Trước hạn"), (unit, "91")))
    assert bench.workspace.service.of_unit(unit)[0].before == 91


def test_two_visits_stand_side_by_side(screen: OverviewScreen, bench: Bench, tmp_path: Path) -> None:
    screen.show_view(COMPARE)
    screen.compare.compare_with_earlier()
    pair = screen.compare.pair()
    assert pair is not None
    one, other = (bench.workspace.visits.get(visit) for visit in (pair.one, pair.other))
    assert one.unit.name == other.unit.name
    assert one.campaign != other.campaign
    assert "Tổng điểm" in screen.compare.chart.accessibleName()
    screen.save_to(tmp_path / "so sánh.html")
    assert "So sánh" in (tmp_path / "so sánh.html").read_text(encoding="utf-8")


def test_figures_are_kept_under_the_vietnamese_name_in_an_english_window_too(
    screen: OverviewScreen, bench: Bench, qapp: QApplication
) -> None:
    speak(qapp, "en")
    try:
        screen.refresh()
        assert screen.service.grid.key(0).split()[0] in ("xã", "phường")
    finally:
        speak(qapp, "vi")
