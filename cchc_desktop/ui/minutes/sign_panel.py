"""The sign panel: conditions first, then the signers in order; the next one signs here."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from cchc_desktop.domain.handwriting import Handwriting, Point
from cchc_desktop.ui import words
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.inputs import Labelled, LineEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Chip, Picture, Segmented, Surface, Words, clear, row
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.ui.kit.signature_pad import SignaturePad
from cchc_desktop.ui.minutes.presenter import MinutesPresenter
from cchc_desktop.workspace.minutes import SignatoryState
from cchc_desktop.workspace.signing_task import DIGITAL, Preparation

translate = QCoreApplication.translate
BY_CERTIFICATE, BY_HAND = "certificate", "hand"
_LINKS = 12


class SignPanel(Surface):
    """Shows conditions and signers; carries one signature at a time."""

    gap_wanted = Signal(str, str)

    def __init__(self, presenter: MinutesPresenter) -> None:
        super().__init__("surface", "left")
        self._presenter = presenter
        self._way = BY_HAND
        self._p12 = b""
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(px(14), px(12), px(18), px(14))
        self._column.setSpacing(px(10))
        self._progress = Chip("")
        self._column.addLayout(row(Words(translate("SignPanel", "Sign the minutes"), 17, 600), 1, self._progress))
        self._conditions = Card(margins=10, spacing=4)
        self._column.addWidget(self._conditions)
        self._signers = QVBoxLayout()
        self._signers.setSpacing(px(6))
        self._column.addLayout(self._signers)
        self._signing = self._build_signing()
        self._column.addWidget(self._signing)
        self._after = Words("", 12.5, 400, "text2", wrap=True)
        self._column.addWidget(self._after)
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
        following = self._presenter.next_signatory()
        clear(self._signers)
        for number, state in enumerate(states, 1):
            self._signers.addWidget(self._signer(number, state, current=state == following))
        signable = bool(self._presenter.locked_at()) or self._presenter.review().signable
        self._signing.setVisible(following is not None and signable)
        if following is not None:
            self._name.setText(translate("SignPanel", "{0} signs now").format(following.name))
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
        clear(self._conditions.body)
        review = self._presenter.review()
        whole = len(review.outcomes)
        locked = bool(self._presenter.locked_at())
        self._conditions.setVisible(not locked)
        self._conditions.set_role("met" if review.held == whole else "part" if review.signable else "not")
        head = translate("SignPanel", "{0}/{1} conditions hold").format(review.held, whole)
        self._conditions.body.addWidget(Words(head, 13.5, 600))
        for outcome in review.outcomes:
            if outcome.holds:
                continue
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, px(2), 0, 0)
            column.setSpacing(0)
            role, icon = ("notText", "error_circle_16_filled") if outcome.stops else ("partText", "warning_16_filled")
            text = Words(f"{words.condition(outcome.condition)} ({len(outcome.gaps)})", 13, 500, wrap=True)
            line = row(Picture(icon, role, 16), text)
            line.setStretch(1, 1)
            column.addLayout(line)
            gap = outcome.gaps[0]
            names = ", ".join(words.gap(entry) for entry in outcome.gaps[:_LINKS])
            if len(outcome.gaps) > _LINKS:
                names += "…"
            link = Button(
                translate("SignPanel", "Go to {0}").format(words.gap(gap)),
                ButtonKind.LINK,
                name=f"gap_{outcome.condition}",
            )
            link.setToolTip(names)
            link.clicked.connect(lambda _checked=False, gap=gap: self.gap_wanted.emit(gap.step.value, gap.entity))
            column.addLayout(row(link, 1))
            self._conditions.body.addWidget(holder)

    def _signer(self, number: int, state: SignatoryState, *, current: bool) -> Card:
        card = Card(role="info" if current else "", margins=10, spacing=0)
        card.setObjectName(f"signer_{state.field}")
        roles = {
            "secretary": translate("SignPanel", "Secretary of the team"),
            "representative": translate("SignPanel", "For the inspected unit"),
            "leader": translate("SignPanel", "Head of the team"),
        }
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(Words(f"{number}. {state.name}", 14, 600, wrap=True))
        text.addWidget(Words(roles.get(state.role, state.role), 12.5, 400, "text2"))
        line = row(spacing=8)
        line.addLayout(text, 1)
        if state.how:
            at = state.signed_at.strftime("%H:%M") if state.signed_at else ""
            word = (
                translate("SignPanel", "Digital {0}") if state.how == DIGITAL else translate("SignPanel", "By hand {0}")
            )
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
                (BY_CERTIFICATE, translate("SignPanel", "Certificate"), "key_20_regular", "info"),
                (BY_HAND, translate("SignPanel", "By hand"), "inking_tool_20_filled", "info"),
            ),
            name="way_to_sign",
        )
        self._ways.show_value(self._way)
        self._ways.chosen.connect(self._choose_way)
        card.body.addWidget(self._ways)
        self.pad = SignaturePad(translate("SignPanel", "Sign in the box with pen, finger or mouse"))
        self.pad.setObjectName("pad")
        card.body.addWidget(self.pad)
        self._hand, self._certificate = self._build_hand(), self._build_certificate()
        self._certificate.hide()
        card.body.addWidget(self._hand)
        card.body.addWidget(self._certificate)
        again = Button(translate("SignPanel", "Draw again"), icon="eraser_20_regular", name="draw_again")
        again.clicked.connect(lambda: self.pad.clear())
        confirm = Button(
            translate("SignPanel", "Confirm signature"),
            ButtonKind.PRIMARY,
            icon="checkmark_20_regular",
            name="confirm_signature",
        )
        confirm.clicked.connect(self._confirm)
        card.body.addLayout(row(again, 1, confirm))
        return card

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
        if self._way == BY_HAND:
            self._presenter.sign_by_hand(preparation, drawn)
        else:
            password = self.password.text()
            self._presenter.sign_with_certificate(preparation, self._p12, password, None if drawn.blank else drawn)
        self.password.clear()
        self.pad.clear()

    def _handwriting(self) -> Handwriting:
        strokes = tuple(tuple(Point(*point) for point in stroke) for stroke in self.pad.strokes())
        return Handwriting(self.pad.width(), self.pad.height(), strokes)
