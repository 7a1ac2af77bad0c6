"""Who signs and with what: values handed to `sign`, and the one thing every way to sign must offer."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from cchc_desktop.domain.handwriting import Handwriting

if TYPE_CHECKING:
    from pyhanko.sign.signers import Signer as PyHankoSigner


@dataclass(frozen=True, slots=True)
class SigningIdentity:
    """A certificate as a person reads it before signing: holder, issuer, serial (hex), validity, kind of key."""

    holder: str
    issuer: str
    serial: str
    not_before: datetime
    not_after: datetime
    key_kind: str

    def valid(self, at: datetime) -> bool:
        """Tell whether the certificate is within its dates."""
        return self.not_before <= at <= self.not_after


@dataclass(frozen=True, slots=True)
class SignatureRequest:
    """One signature: the field, the person as printed, why and where, when by the laptop's clock, what is drawn.

    `note` is the small line under the drawing (who sealed it, when); `certify` is True for the first signature;
    `picture` is an image instead of strokes: an organisation's seal (PNG).
    """

    field: str
    name: str
    reason: str
    place: str
    signed_at: datetime
    handwriting: Handwriting | None
    note: tuple[str, ...]
    certify: bool
    picture: bytes | None = None


class SigningKey(Protocol):
    """A key that signs: from a certificate file, a token, the system's store, or the laptop's own seal."""

    @property
    def identity(self) -> SigningIdentity:
        """Whose certificate it is."""
        ...

    def pyhanko(self) -> "PyHankoSigner":
        """Return the signer pyHanko uses."""
        ...


class DatedKey(SigningKey, Protocol):
    """A person's or an organisation's key: its certificate's dates are looked at before it signs."""

    def check(self, at: datetime) -> None:
        """Refuse a certificate that is not valid at a moment.

        Raises:
            CertificateOutOfDate: expired or not valid yet.
        """
        ...
