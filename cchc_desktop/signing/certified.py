"""What every key with a certificate of a person or an organisation says of itself."""

from datetime import datetime

from cchc_desktop.signing.refusals import CertificateOutOfDate
from cchc_desktop.signing.signer import SigningIdentity


class Certified:
    """A key whose certificate has dates; the ways to sign differ in where the key is."""

    _identity: SigningIdentity

    @property
    def identity(self) -> SigningIdentity:
        """Whose certificate it is."""
        return self._identity

    def check(self, at: datetime) -> None:
        """Refuse a certificate that is not valid at a moment.

        Raises:
            CertificateOutOfDate: expired or not valid yet.
        """
        who = self._identity
        if not who.valid(at):
            raise CertificateOutOfDate(
                holder=who.holder,
                begins=who.not_before.strftime("%d/%m/%Y"),
                ends=who.not_after.strftime("%d/%m/%Y"),
            )
