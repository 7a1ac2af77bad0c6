"""The slow middle of signing, on values only: fit to run in a worker.

`Preparation` holds what one signatory's signature needs; its methods make the signed file with one of the ways to sign.
reportlab, pikepdf and pyHanko cost half a second at import and are wanted only here, so they come in late.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_desktop.domain.handwriting import Handwriting
from cchc_desktop.domain.ids import Entropy
from cchc_desktop.domain.minutes import MinutesContent, Paper
from cchc_desktop.domain.paper import MINUTES_KINDS
from cchc_desktop.domain.refusal import Refusal

if TYPE_CHECKING:
    from cchc_desktop.signing.seal import Seal
    from cchc_desktop.signing.signer import DatedKey, SigningIdentity, SigningKey

DIGITAL = "digital"
HANDWRITTEN = "handwritten"
PAPER = "paper"


class NothingDrawn(Refusal):
    """The pad is empty."""

    what = "Nothing was drawn in the signature box."
    kept = "The minutes have not changed."
    mend = "Sign in the box with pen, finger or mouse, then confirm."


@dataclass(frozen=True, slots=True)
class Signed:
    """A file with one signature more: what `Minutes.record` keeps. `base` is the file before any signature.

    `seal` is the laptop's seal if it was made for this signature and has to be kept; `strokes` are the pen's strokes
    (JSON) if something was drawn.
    """

    field: str
    pdf: bytes
    base: bytes
    how: str
    holder: str
    signed_at: datetime
    fingerprint: str
    seal: "Seal | None" = None
    strokes: bytes = b""


@dataclass(frozen=True, slots=True)
class Preparation:
    """What one signature needs: the file signed so far, or the work that makes it when this is the first."""

    visit: str
    field: str
    name: str
    place: str
    reason: str
    signed_at: datetime
    signed_so_far: bytes | None
    make: Callable[[], Paper] | None
    fingerprint: str
    machine: str
    entropy: Entropy
    seal: "Seal | None"

    def identity(self, p12: bytes, password: str) -> "SigningIdentity":
        """Open a certificate file to show whose it is before anything is signed.

        Raises:
            WrongCertificatePassword, BrokenCertificateFile, NoSigningKey, CertificateOutOfDate.
        """
        from cchc_desktop.signing.certificate_file import CertificateFile  # noqa: PLC0415  (start-up time)

        opened = CertificateFile(p12, password)
        opened.check(self.signed_at)
        return opened.identity

    def with_certificate(
        self, p12: bytes, password: str, handwriting: Handwriting | None = None, picture: bytes | None = None
    ) -> Signed:
        """Sign with a certificate file; a drawn signature, or an organisation's seal, may be its visible image.

        Raises:
            WrongCertificatePassword, BrokenCertificateFile, NoSigningKey, CertificateOutOfDate, NotASeal, CannotSign.
        """
        from cchc_desktop.signing.certificate_file import CertificateFile  # noqa: PLC0415  (start-up time)

        return self._digitally(CertificateFile(p12, password), handwriting, picture)

    def with_token(
        self,
        library: Path,
        slot: int,
        key_id: str,
        pin: str,
        handwriting: Handwriting | None = None,
        picture: bytes | None = None,
        *,
        certain: bool = False,
    ) -> Signed:
        """Sign with a key on a token; the PIN is sent once.

        Raises:
            WrongPin, WrongPinLastTry, PinLocked, LastTry, NoToken, NothingOnToken, LibraryFails, NotALibrary,
            OtherWidth, NoSigningKey, CertificateOutOfDate, NotASeal, CannotSign.
        """
        from cchc_desktop.signing.token import TokenKey  # noqa: PLC0415  (start-up time)

        with TokenKey(library, slot, key_id, pin, certain=certain) as key:
            return self._digitally(key, handwriting, picture)

    def with_store(
        self, certificate: bytes, handwriting: Handwriting | None = None, picture: bytes | None = None
    ) -> Signed:
        """Sign with a certificate (DER) of Windows' store; Windows asks for the PIN.

        Raises:
            NotOnWindows, WindowsRefuses, Cancelled, NoSigningKey, CertificateOutOfDate, NotASeal, CannotSign.
        """
        from cchc_desktop.signing.windows_store import StoreKey  # noqa: PLC0415  (start-up time)

        return self._digitally(StoreKey(certificate), handwriting, picture)

    def by_hand(self, handwriting: Handwriting) -> Signed:
        """Keep a drawn signature, sealed by this laptop; it is named as what it is.

        Raises:
            NothingDrawn, CannotSign.
        """
        from cchc_desktop.signing.seal import new_seal  # noqa: PLC0415  (start-up time)

        if handwriting.blank:
            raise NothingDrawn
        made = None if self.seal else new_seal(self.machine, self.signed_at, self.entropy)
        seal = self.seal or made
        assert seal is not None
        note = ("Ảnh chữ ký tay, niêm phong bởi máy của Đoàn", _moment(self.signed_at))
        return self._signed(seal.key(), HANDWRITTEN, handwriting, note, made)

    def _digitally(self, key: "DatedKey", handwriting: Handwriting | None, picture: bytes | None) -> Signed:
        from cchc_desktop.signing.seal_picture import seal_picture  # noqa: PLC0415  (start-up time)

        key.check(self.signed_at)
        if picture is not None:
            # NĐ 30/2020, Phụ lục I: an organisation's signature shows its seal and no words.
            return self._signed(key, DIGITAL, None, (), None, seal_picture(picture))
        note = (f"Ký số bởi: {key.identity.holder}", _moment(self.signed_at))
        return self._signed(key, DIGITAL, handwriting, note, None)

    def _signed(
        self,
        key: "SigningKey",
        how: str,
        handwriting: Handwriting | None,
        note: tuple[str, ...],
        seal: "Seal | None",
        picture: bytes | None = None,
    ) -> Signed:
        from cchc_desktop.signing.handwriting import as_json  # noqa: PLC0415  (start-up time)
        from cchc_desktop.signing.sign import sign  # noqa: PLC0415  (start-up time)
        from cchc_desktop.signing.signer import SignatureRequest  # noqa: PLC0415  (start-up time)

        base = self.signed_so_far
        if base is None:
            assert self.make is not None
            base = self.make().pdf
        request = SignatureRequest(
            field=self.field,
            name=self.name,
            reason=self.reason,
            place=self.place,
            signed_at=self.signed_at,
            handwriting=handwriting,
            note=note,
            certify=self.signed_so_far is None,
            picture=picture,
        )
        return Signed(
            field=self.field,
            pdf=sign(base, request, key),
            base=base,
            how=how,
            holder=key.identity.holder,
            signed_at=self.signed_at,
            fingerprint=self.fingerprint,
            seal=seal,
            strokes=as_json(handwriting) if handwriting is not None and not handwriting.blank else b"",
        )


def _moment(at: datetime) -> str:
    # NĐ 30/2020 Phụ lục I names the parts of a signing time: day, month, year, hour, minute, second, zone (ISO 8601).
    return at.strftime("%d/%m/%Y %H:%M:%S ") + at.strftime("%z")[:3] + ":" + at.strftime("%z")[3:]


def made(content: MinutesContent, made_at: datetime, wordings: tuple[str, ...]) -> Paper:
    """Return the minutes as a paper, by an office's own wordings where it has some."""
    # reportlab and pikepdf cost 0.2 s at import and are wanted only when a paper is made.
    from cchc_desktop.documents.minutes import minutes  # noqa: PLC0415  (start-up time)
    from cchc_desktop.documents.wordings import read_wording  # noqa: PLC0415  (start-up time)

    own = tuple(read_wording(MINUTES_KINDS[content.form], text) for text in wordings)
    return minutes(content, made_at=made_at, own=own)
