"""Where the key of a digital signature is: a certificate file, a token, Windows' store, or another program."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.checks import Check
from cchc_desktop.ui.kit.inputs import Choices, Labelled, LineEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Words, row
from cchc_desktop.workspace.keys import Source

translate = QCoreApplication.translate


class TokenForm(QWidget):
    """Keys found on tokens and in Windows' store, and the PIN of the one that is chosen."""

    look_wanted = Signal()
    library_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._found: tuple[Source, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        look = Button(translate("SignPanel", "Look for tokens"), icon="usb_stick_24_regular", name="look_for_tokens")
        look.clicked.connect(self.look_wanted)
        library = Button(translate("SignPanel", "Library…"), ButtonKind.LINK, name="choose_library")
        library.clicked.connect(self._choose_library)
        column.addLayout(row(look, 1, library))
        self._keys = Choices([], name="token_keys", label=translate("SignPanel", "Certificate"))
        self._keys.chosen.connect(lambda _value: self._show_chosen())
        narrow(self._keys)
        self._keys.hide()
        column.addWidget(self._keys)
        self._about = Words(
            translate("SignPanel", "Plug the token in, then look for it."), 12.5, 400, "text2", wrap=True
        )
        column.addWidget(self._about)
        self.pin = LineEdit(name="token_pin")
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhHiddenText)
        self._pin = Labelled(translate("SignPanel", "PIN of the token (sent once, never tried again)"), self.pin)
        self._pin.hide()
        column.addWidget(self._pin)
        self.certain = Check(translate("SignPanel", "I am certain of the PIN: one try is left"), name="certain_of_pin")
        self.certain.hide()
        column.addWidget(self.certain)

    def show_sources(self, found: tuple[Source, ...]) -> None:
        """Show the keys that were found."""
        self._found = found
        self._keys.clear()
        for number, one in enumerate(found):
            self._keys.addItem(f"{one.holder} – {one.place}", str(number))
        self._keys.setVisible(bool(found))
        self._show_chosen()

    def source(self) -> Source | None:
        """Return the chosen key."""
        value = self._keys.value()
        return self._found[int(value)] if value and self._found else None

    def clear_pin(self) -> None:
        """Forget the PIN that was typed."""
        self.pin.clear()
        self.certain.setChecked(False)

    def _show_chosen(self) -> None:
        one = self.source()
        self._pin.setVisible(one is not None and one.library is not None and not one.own_keypad)
        self.certain.setVisible(one is not None and one.tries == "last")
        if one is None:
            self._about.setText(translate("SignPanel", "No certificate was found. Is the token plugged in?"))
            return
        lines = [
            translate("SignPanel", "Issuer: {0}; valid until {1}").format(one.issuer, f"{one.not_after:%d/%m/%Y}"),
            *([] if one.valid else [translate("SignPanel", "This certificate is out of date.")]),
            *([_tries(one.tries)] if one.tries else []),
            *([translate("SignPanel", "The PIN is typed on the device itself.")] if one.own_keypad else []),
        ]
        self._about.setText("\n".join(line for line in lines if line))

    def _choose_library(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, translate("SignPanel", "Choose the token's PKCS#11 library"), "", "PKCS#11 (*.dll *.so *.dylib)"
        )
        if path:
            self.library_chosen.emit(Path(path))


def _tries(tries: str) -> str:
    return {
        "fewer": translate("SignPanel", "A wrong PIN was typed before: be careful."),
        "last": translate("SignPanel", "ONE try is left: a wrong PIN locks the token."),
        "none": translate("SignPanel", "The token is locked."),
    }.get(tries, translate("SignPanel", "All tries for the PIN are left."))


def narrow(choices: Choices) -> None:
    """Let a drop-down be narrower than its longest entry: holders have long names, the panel has one width."""
    choices.setSizeAdjustPolicy(Choices.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choices.setMinimumContentsLength(8)


class OutsideForm(QWidget):
    """Export for another program, and take the signed file back."""

    export_wanted = Signal()
    signed_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(
            Words(
                translate(
                    "SignPanel",
                    "For vSignPDF and the like: export the clean file, sign it there in its fields, take it back here. "
                    "Signatures and content are checked.",
                ),
                12.5,
                400,
                "text2",
                wrap=True,
            )
        )
        out = Button(
            translate("SignPanel", "1. Export for signing…"), icon="arrow_export_20_regular", name="export_for_signing"
        )
        out.clicked.connect(self.export_wanted)
        back = Button(
            translate("SignPanel", "2. Take the signed file…"), icon="arrow_upload_20_regular", name="take_signed_file"
        )
        back.clicked.connect(self._choose)
        column.addWidget(out)
        column.addWidget(back)

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, translate("SignPanel", "Choose the signed file"), "", "PDF (*.pdf)")
        if path:
            self.signed_chosen.emit(Path(path))


class PaperForm(QWidget):
    """Print with a code on each page, sign in ink, scan back."""

    print_wanted = Signal()
    scans_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(
            Words(
                translate(
                    "SignPanel",
                    "Everybody who has not signed in the file signs the print in blue ink. By the code in the corner "
                    "the scan finds this very print.",
                ),
                12.5,
                400,
                "text2",
                wrap=True,
            )
        )
        out = Button(translate("SignPanel", "1. Print with codes…"), icon="print_20_regular", name="print_with_codes")
        out.clicked.connect(self.print_wanted)
        back = Button(translate("SignPanel", "2. Choose the scans…"), icon="scan_text_20_regular", name="choose_scans")
        back.clicked.connect(self._choose)
        column.addWidget(out)
        column.addWidget(back)

    def _choose(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(
            self,
            translate("SignPanel", "Choose the scans"),
            "",
            translate("SignPanel", "Scans (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)"),
        )
        if paths:
            self.scans_chosen.emit([Path(path) for path in paths])
