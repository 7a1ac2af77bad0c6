"""The papers screen: every kind can be chosen, filled in, worded, previewed, exported and printed."""

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import docx
import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.paper import PaperKind
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.announcer import Announcer
from cchc_desktop.ui.kit.inputs import DayEdit, NoteEdit
from cchc_desktop.ui.papers.drafting import DraftDialog
from cchc_desktop.ui.papers.screen import PapersScreen
from cchc_desktop.ui.papers.wording import WordingDialog
from cchc_desktop.ui.printing import PrintDialog, new_printer
from cchc_desktop.workspace.papers import OF_CAMPAIGN, OF_VISIT
from cchc_desktop.workspace.printing import Duplex, PrinterGone, PrintJob
from tests.unit.workspace.conftest import Bench
from tests.unit.workspace.whole import worked

_NOT_YET = (PaperKind.SUPPLEMENT, PaperKind.REMINDER)
"""Nothing is added to this visit, and an unsigned visit asks for nothing to be reminded of."""


class Robot:
    """Acts on the screen as a person does; finds widgets by name."""

    def __init__(self, screen: PapersScreen, qtbot: QtBot) -> None:
        self.screen = screen
        self._qtbot = qtbot

    def see(self, kind: PaperKind) -> bytes:
        """Choose a kind and wait for its preview."""
        with self._qtbot.waitSignal(self.screen.presenter.preview_ready, timeout=20_000) as shown:
            self.find(QPushButton, f"kind_{kind.name.lower()}").click()
        pdf = shown.args[0]
        assert isinstance(pdf, bytes)
        return pdf

    def find(self, kind: type, name: str, within: QWidget | None = None):  # type: ignore[no-untyped-def]
        found = (within or self.screen).findChild(kind, name)
        assert found is not None, name
        return found


@pytest.fixture
def busy(tmp_path: Path) -> Iterator[Bench]:
    made = worked(tmp_path / "w.cchc", photos=0)
    yield made
    made.workspace.close()


@pytest.fixture
def robot(busy: Bench, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Robot]:
    # The system's own file dialog cannot be driven: it answers with a name.
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "văn bản"), ""))
    screen = PapersScreen(Desk(busy.workspace, Announcer()))
    qtbot.addWidget(screen)
    screen.resize(1290, 632)
    with qtbot.waitSignal(screen.presenter.preview_ready, timeout=20_000):
        screen.show()
    yield Robot(screen, qtbot)
    screen.hide()


def _words(pdf: bytes) -> str:
    from tests.unit.documents.measured import flat, measured

    return flat(measured(pdf).tree().reading())


def test_every_kind_of_paper_is_one_click_away(robot: Robot) -> None:
    seen = {kind: robot.see(kind) for kind in (*OF_CAMPAIGN, *OF_VISIT) if kind not in _NOT_YET}
    assert len(set(seen.values())) == len(seen)
    for pdf in seen.values():
        with pikepdf.Pdf.open(io.BytesIO(pdf)) as file:
            assert file.Root.MarkInfo.Marked


def test_what_is_typed_beside_the_paper_stands_on_it_and_in_the_workspace(robot: Robot, busy: Bench) -> None:
    robot.see(PaperKind.CONCLUSION)
    robot.find(QLineEdit, "paper_number").setText("9")
    day = robot.find(DayEdit, "paper_dated_on")
    QTest.keyClicks(day, "20/04/2026")
    with robot._qtbot.waitSignal(robot.screen.presenter.preview_ready, timeout=20_000) as shown:
        robot.screen.panel.flush()
    kept = busy.workspace.papers.particulars(busy.visit, PaperKind.CONCLUSION)
    assert (kept.number, kept.dated_on) == ("9", date(2026, 4, 20))
    assert "Số: 09/TB-SNV" in _words(shown.args[0])


def test_supplementary_minutes_say_what_is_missing_until_something_is_added(robot: Robot) -> None:
    with robot._qtbot.waitSignal(robot.screen.presenter.preview_failed, timeout=20_000):
        robot.find(QPushButton, "kind_supplement").click()
    assert "Biên bản bổ sung chưa có nội dung" in robot.find(QWidget, "paper_problem").text()
    note = robot.find(NoteEdit, "paper_added")
    note.setPlainText("Sửa mục 4.1: thiếu 03 thủ tục")
    with robot._qtbot.waitSignal(robot.screen.presenter.preview_ready, timeout=20_000) as shown:
        robot.screen.panel.flush()
    assert "Sửa mục 4.1" in _words(shown.args[0])


def test_both_files_are_exported(robot: Robot, tmp_path: Path) -> None:
    pdf = robot.see(PaperKind.PLAN)
    robot.find(QPushButton, "paper_export_pdf").click()
    assert (tmp_path / "văn bản.pdf").read_bytes() == pdf
    with robot._qtbot.waitSignal(robot.screen.presenter.word_ready, timeout=20_000) as made:
        robot.find(QPushButton, "paper_export_word").click()
    assert docx.Document(io.BytesIO(made.args[0])).tables
    robot._qtbot.waitUntil(lambda: (tmp_path / "văn bản.docx").exists())


def test_a_wording_is_checked_while_it_is_typed_and_kept_as_the_offices_own(robot: Robot, busy: Bench) -> None:
    robot.see(PaperKind.REQUEST)
    dialog = WordingDialog(robot.screen._desk, robot.screen.presenter.task(), robot.screen)
    robot._qtbot.addWidget(dialog)
    text = robot.find(QPlainTextEdit, "wording_text", dialog)
    good = text.toPlainText()
    text.setPlainText(good.replace("{don_vi}", "{don_vi_la}"))
    assert not dialog.check()
    assert "don_vi_la" in robot.find(QWidget, "wording_state", dialog).text()
    robot.find(QPushButton, "keep_wording", dialog).click()
    assert not busy.workspace.wordings.own_texts(PaperKind.REQUEST)
    text.setPlainText(good.replace("2020-03-05", "2026-01-01").replace("Đề nghị", "Trân trọng đề nghị"))
    robot.find(QPushButton, "keep_wording", dialog).click()
    assert len(busy.workspace.wordings.own_texts(PaperKind.REQUEST)) == 1
    robot._qtbot.waitUntil(lambda: dialog.view.pages > 0, timeout=20_000)
    robot.find(QPushButton, "remove_wording", dialog).click()
    assert not busy.workspace.wordings.own_texts(PaperKind.REQUEST)
    robot._qtbot.waitUntil(lambda: dialog._errand is None, timeout=20_000)


def test_a_word_template_is_taken_used_and_let_go(robot: Robot, busy: Bench) -> None:
    robot.see(PaperKind.REPORT)
    out = io.BytesIO()
    file = docx.Document()
    file.add_paragraph("Đầu giấy riêng: {don_vi}")
    file.save(out)
    robot.screen.templates.use_template(out.getvalue(), "mẫu.docx")
    with robot._qtbot.waitSignal(robot.screen.presenter.word_ready, timeout=20_000) as made:
        robot.screen.presenter.make_word_file()
    said = docx.Document(io.BytesIO(made.args[0])).paragraphs[0].text
    assert said == "Đầu giấy riêng: Ủy ban nhân dân xã Hòa Thạnh"
    robot.find(QPushButton, "remove_template").click()
    assert busy.workspace.wordings.word_template(PaperKind.REPORT) is None


def test_an_unusable_word_template_is_declined_and_nothing_is_kept(robot: Robot, busy: Bench) -> None:
    robot.see(PaperKind.REPORT)
    with robot._qtbot.waitSignal(robot.screen._desk.refused):
        robot.screen.templates.use_template(b"no Word file", "x.docx")
    assert busy.workspace.wordings.word_template(PaperKind.REPORT) is None


def test_the_print_dialog_takes_a_range_copies_and_sides(qtbot: QtBot) -> None:
    dialog = PrintDialog(12, None)
    qtbot.addWidget(dialog)
    pages = dialog.findChild(QLineEdit, "print_range")
    assert isinstance(pages, QLineEdit)
    pages.setText("2-3, 12")
    for name, value in (("print_copies", "3"), ("print_sides", Duplex.LONG_EDGE.value)):
        box = dialog.findChild(QComboBox, name)
        assert isinstance(box, QComboBox)
        box.setCurrentIndex(box.findData(value))
    assert dialog.job() == PrintJob((1, 2, 11), copies=3, duplex=Duplex.LONG_EDGE)
    pages.setText("13")
    assert not dialog.act.isEnabled()


def test_a_printer_nobody_knows_is_said() -> None:
    with pytest.raises(PrinterGone):
        new_printer(PrintJob((0,)), "Máy in không có thật")


def test_the_screen_is_reached_by_keyboard_from_the_first_kind_on(robot: Robot) -> None:
    button = robot.find(QPushButton, "kind_plan")
    button.setFocus()
    with robot._qtbot.waitSignal(robot.screen.presenter.preview_ready, timeout=20_000):
        QTest.keyClick(button, Qt.Key.Key_Space)
    assert robot.screen.presenter.kind is PaperKind.PLAN


def test_a_file_is_examined_beside_the_work_and_an_alarm_is_an_alarm(
    robot: Robot, tmp_path: Path, signed_minutes: bytes
) -> None:
    good, bad = tmp_path / "tốt.pdf", tmp_path / "giả.pdf"
    good.write_bytes(signed_minutes)
    with pikepdf.Pdf.open(io.BytesIO(signed_minutes)) as file:
        file.pages[1].contents_add(b"/Artifact BMC 1 g 100 300 400 200 re f EMC")
        file.save(bad)
    for path, said in ((good, "byte"), (bad, "CẢNH BÁO")):
        dialog = robot.screen.examine(path)
        robot._qtbot.waitUntil(lambda dialog=dialog: not dialog.running, timeout=30_000)
        shown = " ".join(label.text() for label in dialog.findChildren(QLabel))
        assert said in shown
        dialog.close()


def test_a_file_that_is_gone_is_said(robot: Robot, tmp_path: Path) -> None:
    with robot._qtbot.waitSignal(robot.screen._desk.refused, timeout=20_000):
        robot.screen.examine(tmp_path / "không có.pdf")


def test_one_papers_text_is_drafted_edited_and_drafted_again(robot: Robot, busy: Bench) -> None:
    robot.see(PaperKind.CAMPAIGN_REPORT)
    dialog = DraftDialog(robot.screen._desk, robot.screen.presenter, None)
    text = dialog.text.toPlainText()
    assert "trich_yeu" not in text, "the head is none of a writer's business"
    assert "{so_don_vi}" not in text
    dialog.subject.setText("Kết quả kiểm tra {hỏng")
    assert not dialog.check()
    dialog.subject.setText("Kết quả kiểm tra cải cách hành chính quý II")
    dialog.text.setPlainText(text.replace("kính báo cáo", "trân trọng báo cáo"))
    dialog.keep()
    kept = busy.workspace.papers.particulars(busy.campaign, PaperKind.CAMPAIGN_REPORT).text
    assert "trân trọng báo cáo" in kept
    task = busy.workspace.papers.task(busy.campaign, PaperKind.CAMPAIGN_REPORT, draft=False)
    reading = docx.Document(io.BytesIO(task.word()))
    said = " ".join(line.text for line in reading.paragraphs)
    assert "trân trọng báo cáo" in said
    assert "quý II" in said
    dialog._remove()
    assert busy.workspace.papers.particulars(busy.campaign, PaperKind.CAMPAIGN_REPORT).text == ""
    dialog.deleteLater()
