"""The sign panel: conditions first, then the signers in order; the next one signs here."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from cchc_desktop.domain.handwriting import Handwriting, Point
from cchc_desktop.domain.paper import PaperKind
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.flow import flow_row
from cchc_desktop.ui.kit.inputs import Choices, Labelled, LineEdit, NoteEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Banner, Card, Chip, Picture, Segmented, Surface, Words, clear, row
from cchc_desktop.ui.kit.pdf_view import pdfium_turn
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.ui.kit.signature_pad import SignaturePad
from cchc_desktop.ui.minutes.key_form import OutsideForm, PaperForm, TokenForm, narrow
from cchc_desktop.ui.minutes.late_card import LateCard
from cchc_desktop.ui.minutes.presenter import MinutesPresenter
from cchc_desktop.ui.minutes.refusal_dialog import RefusalDialog
from cchc_desktop.ui.minutes.review_card import ReviewCard, SectionsCard
from cchc_desktop.workspace.blocks import ORGANISATION, REPRESENTATIVE
from cchc_desktop.workspace.signatures import REFUSED, SignatoryState
from cchc_desktop.workspace.signing_task import DIGITAL, PAPER, Preparation

translate = QCoreApplication.translate
BY_CERTIFICATE, BY_HAND, ON_PAPER = "certificate", "hand", "paper"
FILE, TOKEN, OUTSIDE = "file", "token", "outside"


class SignPanel(Surface):
    """Shows conditions and signers; carries one signature at a time."""

    gap_wanted = Signal(str, str)
    correction_wanted = Signal()
    print_wanted = Signal()
    export_wanted = Signal()
    verification_wanted = Signal()
    lasting_wanted = Signal()
    trust_wanted = Signal()

    def __init__(self, presenter: MinutesPresenter) -> None:
        super().__init__("surface", "left")
        self._presenter = presenter
        self._way = BY_HAND
        self._source = FILE
        self._p12 = b""
        self._seal = b""
        self._signing_as = ""
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(px(14), px(12), px(18), px(14))
        self._column.setSpacing(px(10))
        self._progress = Chip("")
        self._column.addLayout(row(Words(translate("SignPanel", "Sign the minutes"), 17, 600), 1, self._progress))
        self._late = LateCard()
        self._late.put_in.connect(self.correction_wanted)
        self._late.set_aside.connect(presenter.ways.set_late_aside)
        self._column.addWidget(self._late)
        self._added = self._build_added()
        self._column.addWidget(self._added)
        self._review = ReviewCard()
        self._review.gap_wanted.connect(self.gap_wanted)
        self._review.reasoned.connect(presenter.give_reason)
        self._column.addWidget(self._review)
        self._sections = SectionsCard()
        self._column.addWidget(self._sections)
        self._signers = QVBoxLayout()
        self._signers.setSpacing(px(6))
        self._column.addLayout(self._signers)
        self._not_yours = Banner("eye_20_regular", "", "info", name="sign_not_yours")
        self._column.addWidget(self._not_yours)
        self._signing = self._build_signing()
        self._column.addWidget(self._signing)
        self._after = Words("", 12.5, 400, "text2", wrap=True)
        self._column.addWidget(self._after)
        self._column.addLayout(self._build_links())
        self._column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.addWidget(Scroll(page, "surface"))

    def show_state(self) -> None:
        """Show conditions, signers, and who signs next."""
        states = self._presenter.signatories()
        done = sum(bool(state.how) for state in states)
        self._progress.show_chip(
            translate("SignPanel", "{0}/{1} signatures").format(done, len(states)), "signature_16_regular", "info"
        )
        self._show_conditions()
        self._late.show_edits(self._presenter.ways.late_edits())
        self._links.setVisible(bool(done))
        following = self._presenter.next_signatory()
        clear(self._signers)
        for number, state in enumerate(states, 1):
            self._signers.addWidget(self._signer(number, state, current=state == following))
        signable = bool(self._presenter.locked_at()) or self._presenter.review().signable
        may = self._presenter.may_sign()
        self._signing.setVisible(following is not None and signable and may)
        self._not_yours.setVisible(following is not None and not may)
        if not may:
            said = translate(
                "SignPanel", "You are {0} here: {1} Signing takes the head of the team, the secretary or the office."
            )
            self._not_yours.show_text(said.format(*self._presenter.role()))
        if following is not None:
            self._name.setText(translate("SignPanel", "{0} signs now").format(following.name))
            self._show_role(following)
        self._after.setText(
            ""
            if following is not None
            else translate("SignPanel", "Everybody has signed. The file and its record are locked together.")
        )

    def set_busy(self, busy: bool) -> None:
        """Take no second signature while one is being made."""
        self._signing.setEnabled(not busy)

    def use_certificate(self, data: bytes, name: str) -> None:
        """Take the certificate file that was chosen."""
        self._p12 = data
        self._file.setText(name)

    # --- conditions and signers ---------------------------------------------------------------------------

    def _show_conditions(self) -> None:
        locked = bool(self._presenter.locked_at())
        review = self._presenter.review()
        self._added.setVisible(self._presenter.kind is PaperKind.SUPPLEMENT and not locked)
        if not self._added.isHidden():
            self._added_text.show_text(self._presenter.added())
        self._review.setVisible(not locked and bool(review.outcomes))
        if locked:
            self._sections.hide()
            return
        self._review.show_review(review)
        self._sections.show_contributions(self._presenter.contributions())

    def _build_added(self) -> Card:
        card = Card(margins=10)
        self._added_text = NoteEdit(
            translate("SignPanel", "One paragraph a line"),
            name="supplement_added",
            label=translate("SignPanel", "What is corrected or added"),
            lines=4,
        )
        self._added_text.written.connect(self._presenter.write_added)
        card.body.addWidget(Labelled(translate("SignPanel", "What is corrected or added"), self._added_text))
        return card

    def _signer(self, number: int, state: SignatoryState, *, current: bool) -> Card:
        card = Card(role="info" if current else "", margins=10, spacing=0)
        card.setObjectName(f"signer_{state.field}")
        roles = {
            "secretary": translate("SignPanel", "Secretary of the team"),
            "representative": translate("SignPanel", "For the inspected unit"),
            "leader": translate("SignPanel", "Head of the team"),
            "organisation": translate("SignPanel", "Organisation, with its seal"),
        }
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(Words(f"{number}. {state.name}", 14, 600, wrap=True))
        text.addWidget(Words(roles.get(state.role, state.role), 12.5, 400, "text2"))
        line = row(spacing=8)
        line.addLayout(text, 1)
        if state.how:
            at = state.signed_at.strftime("%H:%M") if state.signed_at else ""
            if state.how == REFUSED:
                line.addWidget(Chip(translate("SignPanel", "Refused to sign"), "dismiss_16_regular", "part"))
            else:
                word = {
                    DIGITAL: translate("SignPanel", "Digital {0}"),
                    PAPER: translate("SignPanel", "On paper {0}"),
                }.get(state.how, translate("SignPanel", "By hand {0}"))
                line.addWidget(Chip(word.format(at), "checkmark_circle_16_filled", "met"))
        elif current:
            line.addWidget(Chip(translate("SignPanel", "Signs now"), "edit_16_regular", "info"))
        else:
            line.addWidget(Chip(translate("SignPanel", "Waits"), "clock_16_regular", "na"))
        card.body.addLayout(line)
        return card

    # --- one signature --------------------------------------------------------------------------------------

    def _build_signing(self) -> Card:
        card = Card(margins=12)
        self._name = Words("", 14, 600, wrap=True)
        card.body.addWidget(self._name)
        self._ways = Segmented(
            (
                (BY_CERTIFICATE, translate("SignPanel", "Digital"), "key_20_regular", "info"),
                (BY_HAND, translate("SignPanel", "By hand"), "inking_tool_20_filled", "info"),
                (ON_PAPER, translate("SignPanel", "Paper, scan"), "scan_text_20_regular", "info"),
            ),
            name="way_to_sign",
        )
        self._ways.show_value(self._way)
        self._ways.chosen.connect(self._choose_way)
        # Three words of any language and size, or three rows.
        self._ways.set_upright(upright=self._ways.sizeHint().width() > px(324))
        card.body.addWidget(self._ways)
        self.pad = SignaturePad(translate("SignPanel", "Sign in the box with pen, finger or mouse"))
        self.pad.setObjectName("pad")
        self._hand, self._certificate = self._build_hand(), self._build_certificate()
        self._certificate.hide()
        self._paper = PaperForm()
        self._paper.print_wanted.connect(self.print_wanted)
        self._paper.scans_chosen.connect(lambda paths: self._presenter.ways.read_scans(paths, pdfium_turn()))
        self._paper.hide()
        card.body.addWidget(self._certificate)
        card.body.addWidget(self.pad)
        card.body.addWidget(self._hand)
        card.body.addWidget(self._paper)
        self._again = Button(translate("SignPanel", "Draw again"), icon="eraser_20_regular", name="draw_again")
        self._again.clicked.connect(lambda: self.pad.clear())
        self._confirming = confirm = Button(
            translate("SignPanel", "Confirm signature"),
            ButtonKind.PRIMARY,
            icon="checkmark_20_regular",
            name="confirm_signature",
        )
        confirm.clicked.connect(self._confirm)
        card.body.addWidget(flow_row(self._again, None, confirm))
        self._refuse = Button(translate("SignPanel", "Refuses to sign…"), ButtonKind.LINK, name="refuse_to_sign")
        self._refuse.clicked.connect(self._ask_refusal)
        card.body.addLayout(row(self._refuse, 1))
        return card

    def _build_links(self) -> QVBoxLayout:
        self._links = QWidget()
        column = QVBoxLayout(self._links)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        verify = Button(translate("SignPanel", "Verify the signatures…"), ButtonKind.LINK, name="verify_signatures")
        verify.clicked.connect(self.verification_wanted)
        lasting = Button(translate("SignPanel", "Timestamps for all signed files…"), ButtonKind.LINK, name="make_last")
        lasting.clicked.connect(self.lasting_wanted)
        trust = Button(translate("SignPanel", "Trusted certificates…"), ButtonKind.LINK, name="trusted_certificates")
        trust.clicked.connect(self.trust_wanted)
        for link in (verify, lasting, trust):
            column.addLayout(row(link, 1))
        holder = QVBoxLayout()
        holder.addWidget(self._links)
        return holder

    def _build_hand(self) -> QWidget:
        words_ = Words(
            translate("SignPanel", "This is a picture of a handwritten signature, not a digital signature."),
            12,
            400,
            "text2",
            wrap=True,
        )
        line = row(Picture("info_16_regular", "infoText", 16), words_)
        line.setStretch(1, 1)
        holder = QWidget()
        holder.setLayout(line)
        return holder

    def _build_certificate(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        sources = [
            (FILE, translate("SignPanel", "Certificate file (.p12, .pfx)")),
            (TOKEN, translate("SignPanel", "USB token, card, Windows' store")),
            (OUTSIDE, translate("SignPanel", "Another program (vSignPDF)")),
        ]
        self._sources = Choices(sources, name="key_source", label=translate("SignPanel", "Where the key is"))
        narrow(self._sources)
        self._sources.show_value(self._source)
        self._sources.chosen.connect(self._choose_source)
        column.addWidget(self._sources)
        self._file_form = self._build_file_form()
        self.token = TokenForm()
        self.token.look_wanted.connect(self._presenter.ways.look_for_keys)
        self.token.library_chosen.connect(self._presenter.ways.choose_library)
        self._presenter.ways.sources_found.connect(self.token.show_sources)
        self._outside = OutsideForm()
        self._outside.export_wanted.connect(self.export_wanted)
        self._outside.signed_chosen.connect(self._presenter.ways.take_signed)
        for form in (self._file_form, self.token, self._outside):
            column.addWidget(form)
        self._seal_row = QWidget()
        choose = Button(translate("SignPanel", "Picture of the seal…"), name="choose_seal")
        choose.clicked.connect(self._choose_seal)
        self._seal_name = Words(
            translate("SignPanel", "Red, over the left third of the signature"), 12.5, 400, "text2", wrap=True
        )
        line = row(self._seal_name, choose)
        line.setStretch(0, 1)
        self._seal_row.setLayout(line)
        column.addWidget(self._seal_row)
        self._choose_source(self._source)
        return holder

    def _build_file_form(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        self._file = Words(translate("SignPanel", "No certificate file chosen"), 12.5, 400, "text2", wrap=True)
        choose = Button(translate("SignPanel", "Choose file…"), name="choose_certificate")
        choose.clicked.connect(self._choose_file)
        line = row(self._file, choose)
        line.setStretch(0, 1)
        column.addLayout(line)
        self.password = LineEdit(name="certificate_password")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhHiddenText)
        column.addWidget(Labelled(translate("SignPanel", "Password of the certificate"), self.password))
        self._identity = Words("", 12.5, 400, "text2", wrap=True)
        show = Button(translate("SignPanel", "Show whose it is"), ButtonKind.LINK, name="show_identity")
        show.clicked.connect(self._show_identity)
        column.addLayout(row(show, 1))
        column.addWidget(self._identity)
        return holder

    def _choose_way(self, way: str) -> None:
        self._way = way
        self._hand.setVisible(way == BY_HAND)
        self._certificate.setVisible(way == BY_CERTIFICATE)
        self._paper.setVisible(way == ON_PAPER)
        self._show_tools()

    def _choose_source(self, source: str) -> None:
        self._source = source
        self._file_form.setVisible(source == FILE)
        self.token.setVisible(source == TOKEN)
        self._outside.setVisible(source == OUTSIDE)
        self._show_tools()

    def _show_role(self, state: SignatoryState) -> None:
        """Offer what fits who signs: an organisation seals digitally only, only a representative may refuse."""
        self._signing_as = state.role
        if state.role == ORGANISATION and self._way == BY_HAND:
            self._ways.show_value(BY_CERTIFICATE)
            self._choose_way(BY_CERTIFICATE)
        self._refuse.setVisible(state.role == REPRESENTATIVE and self._presenter.may_refuse())
        self._show_tools()

    def _show_tools(self) -> None:
        if not hasattr(self, "_confirming"):
            return
        elsewhere = self._way == ON_PAPER or (self._way == BY_CERTIFICATE and self._source == OUTSIDE)
        seals = self._signing_as == ORGANISATION
        self._seal_row.setVisible(seals and not elsewhere)
        self.pad.setVisible(not elsewhere and not seals)
        self._again.setVisible(not elsewhere and not seals)
        self._confirming.setVisible(not elsewhere)

    def _choose_seal(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, translate("SignPanel", "Choose the picture of the seal"), "", "PNG, JPEG (*.png *.jpg *.jpeg)"
        )
        if path:
            self.use_seal(Path(path).read_bytes(), Path(path).name)

    def use_seal(self, data: bytes, name: str) -> None:
        """Take the picture of the seal that was chosen."""
        self._seal = data
        self._seal_name.setText(name)

    def _ask_refusal(self) -> None:
        following = self._presenter.next_signatory()
        if following is None:
            return
        dialog = RefusalDialog(following.name, self)
        if dialog.asked():
            self._presenter.ways.refuse(following.name, dialog.reason(), dialog.witness())

    def _choose_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, translate("SignPanel", "Choose the certificate file"), "", "PKCS#12 (*.p12 *.pfx)"
        )
        if path:
            self.use_certificate(Path(path).read_bytes(), Path(path).name)

    def _show_identity(self) -> None:
        preparation = self._prepared()
        if preparation is None:
            return
        who = self._presenter.identity(preparation, self._p12, self.password.text())
        if who is not None:
            self._identity.setText(
                translate("SignPanel", "Holder: {0}\nIssuer: {1}\nValid: {2}").format(who.holder, who.issuer, who.valid)
            )

    def _prepared(self) -> Preparation | None:
        following = self._presenter.next_signatory()
        return None if following is None else self._presenter.prepare(following.field)

    def _confirm(self) -> None:
        preparation = self._prepared()
        if preparation is None:
            return
        drawn = self._handwriting()
        visible = None if drawn.blank else drawn
        seal = self._seal or None if self._signing_as == ORGANISATION else None
        source = self.token.source()
        if self._way == BY_HAND:
            self._presenter.sign_by_hand(preparation, drawn)
        elif self._source == FILE:
            password = self.password.text()
            self._presenter.sign_with_certificate(preparation, self._p12, password, visible, seal)
        elif source is not None:
            pin, certain = self.token.pin.text(), self.token.certain.isChecked()
            self._presenter.sign_with_source(preparation, source, pin, visible, seal, certain=certain)
        self.password.clear()
        self.token.clear_pin()
        self.pad.clear()

    def _handwriting(self) -> Handwriting:
        strokes = tuple(tuple(Point(*point) for point in stroke) for stroke in self.pad.strokes())
        return Handwriting(self.pad.width(), self.pad.height(), strokes)
