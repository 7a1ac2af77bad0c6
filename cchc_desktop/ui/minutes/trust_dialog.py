"""Whom this workspace trusts, and the office's authority for laptops: files come in and go out by hand only."""

import base64
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QVBoxLayout, QWidget

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.dialog import Dialog
from cchc_desktop.ui.kit.inputs import Labelled, LineEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Words, clear, row
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.workspace.changes import Changes

translate = QCoreApplication.translate
_FILES = "*.cer *.crt *.pem *.der *.p7b *.p7c *.crl"


class TrustDialog(QDialog):
    """Lists, imports and removes what is trusted; asks for, gives out and revokes certificates of laptops."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Trust", "Trusted certificates"))
        self.resize(px(620), px(560))
        self._desk = desk
        self._trust = desk.workspace.trust
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.setSpacing(px(10))
        column.addWidget(Words(self.windowTitle(), 17, 600))
        page = QWidget()
        self._page = QVBoxLayout(page)
        self._page.setContentsMargins(0, 0, px(8), 0)
        self._page.setSpacing(px(10))
        self._trusted, self._office, self._laptop = Card(margins=12), Card(margins=12), Card(margins=12)
        for card in (self._trusted, self._office, self._laptop):
            self._page.addWidget(card)
        self._page.addStretch(1)
        column.addWidget(Scroll(page, "canvas"), 1)
        close = Button(translate("Trust", "Close"), name="trust_close")
        close.clicked.connect(self.accept)
        column.addLayout(row(1, close))
        self.show_state()

    def show_state(self) -> None:
        """Show what is trusted and what the office gave out."""
        self._show_trusted()
        self._show_office()
        self._show_laptop()

    def import_file(self, path: Path) -> None:
        """Trust what a file holds."""
        data = self._read(path)
        if data is not None:
            self._do(lambda: self._trust.take(data, path.name))

    def make_authority(self, name: str, pass_phrase: str) -> None:
        """Make the office's authority."""
        self._do(partial(self._trust.make_authority, name, pass_phrase))

    def save_request(self, path: Path) -> None:
        """Write this laptop's request for a certificate to a file."""
        self._write(path, self._trust.request())

    def give_certificate(self, asked: Path, pass_phrase: str, target: Path) -> None:
        """Give a laptop its certificate; the office's own goes along in the same file."""
        data = self._read(asked)
        if data is None:
            return
        try:
            given, changes = self._trust.issue(data, pass_phrase)
        except Refusal as error:
            self._desk.decline(error)
            return
        self._desk.announcer.tell(changes)
        self._write(target, _pem(given) + _pem(self._trust.root()))
        self.show_state()

    def take_certificate(self, path: Path) -> None:
        """Let this laptop seal with the certificate that came from the office, and trust the office."""
        from cchc_desktop.workspace.verifying import read_certificates  # noqa: PLC0415  (start-up time)

        data = self._read(path)
        if data is None:
            return
        try:
            own, root = read_certificates(data, path.name)
            self._trust.take_certificate(own, root)
        except Refusal as error:
            self._desk.decline(error)
            return
        self._do(lambda: self._trust.take(root, path.name))

    def revoke(self, serial: str, pass_phrase: str) -> None:
        """Revoke a laptop's certificate."""
        self._do(lambda: self._trust.revoke(serial, pass_phrase)[1])

    # --- what is shown -------------------------------------------------------------------------------------------

    def _show_trusted(self) -> None:
        clear(self._trusted.body)
        body = self._trusted.body
        body.addWidget(Words(translate("Trust", "Trusted here"), 14, 600))
        views = self._trust.views()
        if not views:
            body.addWidget(
                Words(
                    translate(
                        "Trust",
                        "Nothing yet. Import the files of the government's and the public authorities; nothing is "
                        "fetched by itself.",
                    ),
                    13,
                    400,
                    "text2",
                    wrap=True,
                )
            )
        for view in views:
            until = view.not_after.strftime("%d/%m/%Y") if view.not_after else "–"
            said = {
                "root": translate("Trust", "authority, until {0}"),
                "other": translate("Trust", "certificate between, until {0}"),
                "list": translate("Trust", "revocation list, fresh until {0}"),
            }[view.kind].format(until)
            drop = Button(translate("Trust", "Remove"), ButtonKind.LINK, name=f"drop_{view.key[:8]}")
            drop.clicked.connect(lambda _checked=False, key=view.key: self._do(partial(self._trust.drop, key)))
            if view.sent:
                drop.setEnabled(False)
                drop.setText(translate("Trust", "from the office's update"))
                drop.setToolTip(translate("Trust", "It goes when the update is taken back (Settings → Updates)."))
            line = row(Words(f"{view.holder} – {said}", 13, wrap=True), drop)
            line.setStretch(0, 1)
            body.addLayout(line)
        add = Button(translate("Trust", "Import certificates or lists…"), name="import_trust")
        add.clicked.connect(self._choose_import)
        body.addLayout(row(add, 1))

    def _show_office(self) -> None:
        clear(self._office.body)
        body = self._office.body
        body.addWidget(Words(translate("Trust", "The office's authority for laptops"), 14, 600))
        if not self._trust.has_authority():
            make = Button(translate("Trust", "Make it…"), name="make_authority")
            make.clicked.connect(self._ask_authority)
            body.addLayout(row(make, 1))
            return
        for one in self._trust.laptops():
            state = (
                translate("Trust", "revoked {0}").format(one.revoked_at.strftime("%d/%m/%Y"))
                if one.revoked_at
                else translate("Trust", "until {0}").format(one.not_after.strftime("%d/%m/%Y"))
            )
            revoke = Button(translate("Trust", "Revoke…"), ButtonKind.LINK, name=f"revoke_{one.serial[:8]}")
            revoke.setVisible(one.revoked_at is None)
            revoke.clicked.connect(lambda _checked=False, serial=one.serial: self._ask_revocation(serial))
            line = row(Words(f"{one.name} – {state}", 13, wrap=True), revoke)
            line.setStretch(0, 1)
            body.addLayout(line)
        give = Button(translate("Trust", "Give a laptop its certificate…"), name="give_certificate")
        give.clicked.connect(self._ask_certificate)
        body.addLayout(row(give, 1))

    def _show_laptop(self) -> None:
        clear(self._laptop.body)
        body = self._laptop.body
        body.addWidget(Words(translate("Trust", "This laptop's seal for drawn signatures"), 14, 600))
        ask = Button(translate("Trust", "1. Save the request…"), name="save_request")
        ask.clicked.connect(self._choose_request)
        take = Button(translate("Trust", "2. Take the office's certificate…"), name="take_certificate")
        take.clicked.connect(self._choose_certificate)
        body.addLayout(row(ask, take, 1, spacing=8))

    # --- what is asked ---------------------------------------------------------------------------------------------

    def _choose_import(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(
            self, translate("Trust", "Import certificates or lists"), "", f"CA ({_FILES})"
        )
        for path in paths:
            self.import_file(Path(path))

    def _choose_request(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, translate("Trust", "Save the request as"), "yeu-cau-chung-thu.csr", "CSR (*.csr)"
        )
        if path:
            self.save_request(Path(path))

    def _choose_certificate(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, translate("Trust", "Choose the office's certificate"), "", f"CA ({_FILES})"
        )
        if path:
            self.take_certificate(Path(path))

    def _ask_authority(self) -> None:
        dialog = _Ask(translate("Trust", "Make the office's authority"), self, name=True)
        if dialog.asked():
            self.make_authority(dialog.name(), dialog.phrase())

    def _ask_certificate(self) -> None:
        asked, _ = QFileDialog.getOpenFileName(
            self, translate("Trust", "Choose the laptop's request"), "", "CSR (*.csr)"
        )
        if not asked:
            return
        dialog = _Ask(translate("Trust", "Give a laptop its certificate"), self)
        if not dialog.asked():
            return
        target, _ = QFileDialog.getSaveFileName(
            self, translate("Trust", "Save the certificate as"), "chung-thu-may.pem", "PEM (*.pem)"
        )
        if target:
            self.give_certificate(Path(asked), dialog.phrase(), Path(target))

    def _ask_revocation(self, serial: str) -> None:
        dialog = _Ask(translate("Trust", "Revoke this laptop's certificate"), self)
        if dialog.asked():
            self.revoke(serial, dialog.phrase())

    def _do(self, act: Callable[[], Changes]) -> None:
        self._desk.do(act)
        self.show_state()

    def _read(self, path: Path) -> bytes | None:
        from cchc_desktop.workspace.verifying import reading  # noqa: PLC0415  (start-up time)

        try:
            with reading(path):
                return path.read_bytes()
        except Refusal as error:
            self._desk.decline(error)
            return None

    def _write(self, path: Path, data: bytes) -> None:
        try:
            self._desk.workspace.minutes.export(data, path)
        except Refusal as error:
            self._desk.decline(error)


class _Ask(Dialog):
    """Asks for the pass phrase of the authority, and for its name when it is made."""

    def __init__(self, title: str, parent: QWidget, *, name: bool = False) -> None:
        super().__init__(title, translate("Trust", "Cancel"), title, parent)
        self._name = LineEdit(name="authority_name")
        if name:
            self.body.addWidget(Labelled(translate("Trust", "Name of the authority"), self._name))
        self._phrase = LineEdit(name="pass_phrase")
        self._phrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.body.addWidget(
            Labelled(translate("Trust", "Pass phrase of the authority (12 characters or more)"), self._phrase)
        )

    def name(self) -> str:
        """Return the name."""
        return self._name.text()

    def phrase(self) -> str:
        """Return the pass phrase."""
        return self._phrase.text()


def _pem(der: bytes) -> bytes:
    lines = base64.encodebytes(der).decode()
    return f"-----BEGIN CERTIFICATE-----\n{lines}-----END CERTIFICATE-----\n".encode()
