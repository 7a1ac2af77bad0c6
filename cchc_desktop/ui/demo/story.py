"""The story of one visit, told with the hands: from the first start to signed minutes."""

from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from cchc_desktop.checklist.form import Item
from cchc_desktop.domain.answer import Verdict
from cchc_desktop.ui.app import Shell
from cchc_desktop.ui.checklist.dialogs import DocumentDialog
from cchc_desktop.ui.checklist.screen import ChecklistScreen
from cchc_desktop.ui.conclusion.screen import ConclusionScreen
from cchc_desktop.ui.demo import content
from cchc_desktop.ui.demo.hands import Hands
from cchc_desktop.ui.dossiers.screen import DossiersScreen
from cchc_desktop.ui.kit.inputs import Choices, LineEdit, NoteEdit
from cchc_desktop.ui.kit.signature_pad import SignaturePad
from cchc_desktop.ui.kit.table import Table, read_block
from cchc_desktop.ui.main import Application
from cchc_desktop.ui.minutes.screen import MinutesScreen
from cchc_desktop.ui.minutes.sign_panel import BY_CERTIFICATE
from cchc_desktop.workspace.review import Step

PASSWORD = "mật khẩu của buổi chạy thử"  # noqa: S105  (the demo's own)
PERSON = "Trần Quốc Bảo"
_DIGITS = {
    Verdict.MET: Qt.Key.Key_1,
    Verdict.PARTLY: Qt.Key.Key_2,
    Verdict.UNMET: Qt.Key.Key_3,
    Verdict.NOT_APPLICABLE: Qt.Key.Key_4,
}


class Story:
    """Tells the visit through the window of an application; pictures go to a folder (None takes none)."""

    def __init__(self, application: Application, pictures: Path | None) -> None:
        self._application = application
        self._pictures = pictures
        self.hands = Hands(application.window)
        self.visit = ""

    @property
    def shell(self) -> Shell:
        """The work behind the lock."""
        shell = self._application.shell
        assert shell is not None
        return shell

    def first_start(self) -> None:
        """Create a workspace and write the recovery code down."""
        hands = self.hands
        self._picture("01-lan-dau")
        hands.press("first_go_on")
        hands.press("office_later")
        hands.write(hands.find(QLineEdit, "first_name"), PERSON)
        for name in ("first_password", "first_again"):
            hands.write(hands.find(QLineEdit, name), PASSWORD)
        hands.press("create_workspace")
        self._picture("02-ma-khoi-phuc")
        hands.press("code_written")
        hands.press("copy_later")
        hands.press("begin_empty")
        self.shell.go_to("home")

    def plan(self) -> None:
        """Create the campaign, its team, one unit with its day."""
        hands = self.hands
        self._picture("03-trang-chu-trong")
        hands.press("home_empty_action")
        hands.press("plan_empty_action")
        for field, text in (
            ("name", "Đợt kiểm tra CCHC năm 2026 – Đợt 1"),
            ("parent_agency", "UBND TỈNH BÌNH HẢI"),
            ("agency", "SỞ NỘI VỤ"),
            ("place", "Hòa Thạnh"),
            ("plan__number", "45/KH-SNV"),
            ("plan__issued_on", "12/01/2026"),
            ("decision__number", "112/QĐ-SNV"),
            ("decision__issued_on", "20/03/2026"),
            ("decision__issued_by", "Giám đốc Sở Nội vụ tỉnh Bình Hải"),
            ("starts_on", "06/04/2026"),
            ("ends_on", "22/05/2026"),
        ):
            hands.write(hands.find(QLineEdit, f"campaign_{field}"), text)
        hands.press("set_up_team")
        for honorific, name, position, agency, role in content.TEAM:
            hands.press("campaign_team_add")
            member = self.shell.workspace.campaigns.all()[0].team.members[-1].id
            self._choose(f"honorific_{member}", honorific)
            for field, text in (("name", name), ("position", position), ("agency", agency)):
                hands.write(hands.find(QLineEdit, f"{field}_{member}"), text)
            self._choose(f"mark_{member}", role)
        hands.press("set_up_units")
        for name in ("Hòa Thạnh", "Tân Lộc"):
            hands.write(hands.find(QLineEdit, "unit_name"), name)
            hands.press("add_unit")
        hands.press("set_up_schedule")
        for unit, half in zip(self.shell.workspace.campaigns.all()[0].units, ("morning", "afternoon"), strict=True):
            hands.press(f"waiting_{unit.id}")
            hands.press(f"free_2026-04-14_{half}")
        self._picture("04-ke-hoach")
        self.shell.go_to("home")
        self._picture("05-trang-chu")

    def details(self) -> None:
        """Open the visit and enter who is there."""
        hands = self.hands
        hands.press("continue_visit")
        screen = self.shell.visit
        assert screen is not None
        self.begin(screen.visit)

    def begin(self, visit: str) -> None:
        """Enter place and people of a visit whose details are in view."""
        hands = self.hands
        self.visit = visit
        hands.write(hands.find(QLineEdit, "place"), "Trung tâm Phục vụ hành chính công xã Hòa Thạnh")
        hands.press("start_visit")
        for honorific, name, position, signs in content.REPRESENTATIVES:
            hands.press("representatives_add")
            person = self.shell.workspace.visits.get(self.visit).representatives[-1].id
            self._choose(f"honorific_{person}", honorific)
            self._choose(f"mark_{person}", "signs" if signs else "present")
            hands.write(hands.find(QLineEdit, f"name_{person}"), name)
            hands.write(hands.find(QLineEdit, f"position_{person}"), position)
        self._picture("06-thong-tin")

    def remediations(self) -> None:
        """Follow up what the last visit asked for."""
        hands = self.hands
        screen = self._step(Step.REMEDIATIONS)
        for number, (text, responsible, due, state, note) in enumerate(content.REMEDIATIONS):
            hands.press("remediations_empty_action" if number == 0 else "add_remediation")
            card = screen.findChildren(NoteEdit, "remediation_text")[-1]
            hands.write(card, text)
            hands.write(screen.findChildren(QLineEdit, "remediation_responsible")[-1], responsible)
            hands.write(screen.findChildren(QLineEdit, "remediation_due")[-1], due)
            hands.press(f"segment_{state}", screen.findChildren(QWidget, "remediation_state")[-1])
            hands.write(screen.findChildren(QPlainTextEdit, "remediation_note")[-1], note)
        self._picture("07-kien-nghi-ky-truoc")

    def checklist(self) -> None:
        """Answer every item with the keyboard; notes, points, documents, photos, suggestions."""
        screen = cast(ChecklistScreen, self._step(Step.CHECKLIST))
        presenter = screen.presenter
        photos = dict(content.PHOTOS)
        for item in presenter.checklist.items:
            presenter.open_item(item.code)
            self.hands.rest()
            self._answer(screen, item)
            if item.code in photos:
                self._photo(screen, item, photos[item.code])
            if item.code == "D2":
                self._picture("08-bang-kiem")
        presenter.open_item("D2")
        screen.evidence.show_tab("history")
        self._picture("09-lich-su")
        screen.evidence.show_tab("evidence")

    def _answer(self, screen: ChecklistScreen, item: Item) -> None:
        hands, entry = self.hands, content.entry(item.code)
        hands.key(_DIGITS[entry.verdict])
        if entry.points:
            hands.write(hands.find(LineEdit, "score_value"), entry.points)
        if entry.note:
            hands.key(Qt.Key.Key_F2)
            hands.write(hands.find(NoteEdit, "note"), entry.note)
        wanted = item.evidence.wanted(falls_short=entry.verdict in (Verdict.PARTLY, Verdict.UNMET))
        document = entry.document or (
            (f"{10 + len(item.code)}/BC-UBND", "10/04/2026", "Báo cáo của đơn vị") if wanted else None
        )
        if document and entry.verdict is not Verdict.NOT_APPLICABLE:
            dialog = DocumentDialog(None, screen)
            for edit, text in zip((dialog.number, dialog.issued, dialog.about), document, strict=True):
                edit.setText(text)
            screen.presenter.note_document(*dialog.document())
            dialog.deleteLater()
        if entry.verdict in (Verdict.PARTLY, Verdict.UNMET):
            hands.press("take_suggestion")

    def _photo(self, screen: ChecklistScreen, item: Item, caption: str) -> None:
        workspace = self.shell.workspace
        before = len(workspace.visits.get(self.visit).evidence_for(item.code))
        path = self._application.window.property("demo_folder")
        file = Path(str(path)) / f"{caption}.jpg"
        paint_photo(caption, file)
        screen.presenter.take_in([(file, file.name)])
        self.hands.wait_for(
            lambda: len(workspace.visits.get(self.visit).evidence_for(item.code)) > before, f"photo of {item.code}"
        )

    def dossiers(self) -> None:
        """Paste the sampled dossiers as a block from Excel."""
        screen = cast(DossiersScreen, self._step(Step.DOSSIERS))
        block = "\n".join("\t".join(line) for line in content.DOSSIERS)
        QApplication.clipboard().setText(block)
        screen.paste(read_block(QApplication.clipboard().text()))
        self.hands.rest()
        rows = self.shell.workspace.visits.get(self.visit).dossiers
        for dossier, state in ((rows[0], "given"), (rows[4], "missing"), (rows[7], "missing")):
            self.hands.find(Table, "dossier_table").choose(dossier.id)
            self.hands.rest()
            self.hands.press(f"segment_{state}", self.hands.find(QWidget, "apology"))
        self.hands.find(Table, "dossier_table").choose(rows[4].id)
        self._picture("10-ho-so-mau")
        self.hands.press("dossier_finding")

    def conclude(self) -> None:
        """Word causes, the unit's responses, recommendations, strengths."""
        hands = self.hands
        screen = cast(ConclusionScreen, self._step(Step.CONCLUSION))
        for text in content.STRENGTHS:
            hands.press("segment_strengths")
            hands.press("conclusion_add")
            hands.write(hands.find(QPlainTextEdit, "strength_text"), text)
        hands.press("segment_findings")
        screen.open_finding("D2")
        hands.rest()
        hands.write(hands.find(QLineEdit, "finding_cause"), content.CAUSE)
        hands.press("segment_explains", hands.find(QWidget, "finding_stance"))
        hands.write(hands.find(QPlainTextEdit, "finding_response"), content.RESPONSE)
        self._picture("11-ket-luan")
        hands.press("conclusion_jump")
        hands.press("add_recommendation")
        hands.write(
            screen.detail.findChildren(QPlainTextEdit, "recommendation_text")[-1],
            "Thực hiện xin lỗi bằng văn bản và giải quyết dứt điểm các hồ sơ quá hạn.",
        )
        hands.write(screen.detail.findChildren(QLineEdit, "recommendation_due")[-1], "29/04/2026")
        hands.press("segment_response")
        hands.press("segment_agrees", hands.find(QWidget, "response_stance"))
        hands.write(hands.find(QLineEdit, "response_speaker"), "Ông Võ Văn Tài")
        hands.write(hands.find(QPlainTextEdit, "response_text"), content.UNIT_RESPONSE)
        self._step(Step.DETAILS)
        hands.press("end_visit")

    def sign(self, certificate: bytes, password: str) -> bytes:
        """Sign three times: the secretary by hand, the unit by hand, the head of the team with a certificate."""
        hands = self.hands
        screen = cast(MinutesScreen, self._step(Step.MINUTES))
        hands.wait_for(lambda: screen.view.pages > 0, "the preview")
        hands.rest(900)
        self._picture("12-bien-ban-nhap")
        minutes = self.shell.workspace.minutes
        for outcome in minutes.review(self.visit).outcomes:
            if outcome.wants_reason:
                hands.write(hands.find(QLineEdit, f"reason_{outcome.condition}"), content.REASON)
        for number, state in enumerate(minutes.signatories(self.visit)):
            if state.role == "leader":
                hands.press(f"segment_{BY_CERTIFICATE}", hands.find(QWidget, "way_to_sign"))
                screen.panel.use_certificate(certificate, "truong-doan.p12")
                hands.write(hands.find(QLineEdit, "certificate_password"), password)
                hands.press("show_identity")
            hands.sign(hands.find(SignaturePad, "pad"), number * 0.9)
            if number == 1:
                self._picture("13-ky-tay")
            hands.press("confirm_signature")
            hands.wait_for(partial(self._has_signed, state.field), f"signature {number + 1}")
        hands.wait_for(
            lambda: self.shell.workspace.visits.get(self.visit).stage.value == "signed", "the last signature"
        )
        hands.rest(900)
        screen.view.go_to(_signature_page(screen))
        hands.rest(600)
        self._picture("14-da-ky")
        signed = minutes.pdf(self.visit)
        assert signed is not None
        return signed

    def _has_signed(self, field: str) -> bool:
        states = self.shell.workspace.minutes.signatories(self.visit)
        return any(state.field == field and state.how for state in states)

    def look_around(self) -> None:
        """Visit every other place once."""
        for number, place in enumerate(("home", "overview", "exchange", "settings", "help"), 15):
            self.shell.go_to(place)
            self._picture(f"{number}-{place}")

    def lock(self) -> None:
        """Lock the screen and open it again."""
        self._application.lock()
        self._picture("20-khoa-may")
        self.hands.write(self.hands.find(QLineEdit, "password"), PASSWORD)
        self.hands.press("unlock")

    def _step(self, step: Step) -> QWidget:
        visit = self.shell.visit
        assert visit is not None
        widget = visit.show_step(step)
        self.hands.rest()
        return widget

    def _choose(self, name: str, value: str) -> None:
        box = self.hands.find(Choices, name)
        box.setCurrentIndex(box.findData(value))
        box.activated.emit(box.currentIndex())
        self.hands.rest()

    def _picture(self, name: str) -> None:
        if self._pictures is not None:
            self.hands.picture(self._pictures / f"{name}.png")


def paint_photo(caption: str, path: Path) -> None:
    """Paint something that stands for a photo: the demo carries no pictures of real places."""
    image = QImage(2048, 1536, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.lightGray)
    painter = QPainter(image)
    painter.fillRect(160, 160, 1728, 1000, Qt.GlobalColor.darkCyan)
    for column in range(5):
        painter.fillRect(240 + column * 330, 260, 250, 340, Qt.GlobalColor.white)
        painter.fillRect(240 + column * 330, 680, 250, 340, Qt.GlobalColor.white)
    font = painter.font()
    font.setPixelSize(90)
    painter.setFont(font)
    painter.drawText(160, 1340, caption)
    painter.end()
    path.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(path), "JPEG", 88):  # type: ignore[call-overload]  # the stub knows bytes only, Qt takes text
        raise OSError(f"cannot write {path}")


def _signature_page(screen: MinutesScreen) -> int:
    pages = (number for number in range(screen.view.pages) if "THƯ KÝ ĐOÀN" in screen.view.text(number))
    return next(pages, 0)
