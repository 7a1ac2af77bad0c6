"""Whether a certificate may be trusted: chain to a root the verifier was given, dates, revocation, proven time.

Nothing is fetched. Roots, intermediate certificates and revocation lists are data somebody imported; what a file
brings along (its DSS, ETSI EN 319 142-1, 5.4) helps, but is believed only as far as it leads to such a root.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from asn1crypto import crl as asn1_crl
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.ades.report import AdESIndeterminate
from pyhanko.sign.validation import DocumentSecurityStore, async_validate_pdf_signature, async_validate_pdf_timestamp
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import DocumentTimestampStatus, PdfSignatureStatus
from pyhanko_certvalidator import ValidationContext

from cchc_desktop.signing.anchors import Anchors
from cchc_desktop.signing.finding import Trust
from cchc_desktop.signing.logs import keep_quiet

keep_quiet()
_SIGNS = KeyUsageConstraints(key_usage={"digital_signature", "non_repudiation"})


@dataclass(frozen=True, slots=True)
class Judgement:
    """The trust in one signature, since when its existence is proven, and what is known of revocation."""

    trust: Trust
    proven_at: datetime | None = None
    revocation_known: bool = False
    revoked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Stamp:
    """A document timestamp that was looked at."""

    field: str
    revision: int
    authority: str
    at: datetime
    intact: bool
    trust: Trust


class Judge:
    """Judges the certificates of one file at one moment."""

    def __init__(self, reader: PdfFileReader, anchors: Anchors, at: datetime) -> None:
        self._anchors = anchors
        self._at = at
        self._dss: DocumentSecurityStore | None
        try:
            self._dss = DocumentSecurityStore.read_dss(reader)
        except NoDSSFoundError:
            self._dss = None
        self._has_revocation = bool(anchors.crls or (self._dss and (self._dss.crls or self._dss.ocsps)))

    def integrity(self, signature: EmbeddedPdfSignature) -> PdfSignatureStatus:
        """Return pyHanko's status of a signature with the differences after it; trust is not looked at."""
        return asyncio.run(async_validate_pdf_signature(signature, ValidationContext(trust_roots=[], moment=self._at)))

    def stamps(self, signatures: Sequence[EmbeddedPdfSignature]) -> list[Stamp]:
        """Judge document timestamps: the newest at the given moment, each older one at the time of the next."""
        found: list[Stamp] = []
        moment = self._at
        for signature in sorted(signatures, key=lambda one: -int(one.signed_revision)):
            stamp = self._stamp(signature, moment)
            found.append(stamp)
            if stamp.trust is Trust.TRUSTED:
                moment = stamp.at
        return found

    def judge(self, signature: EmbeddedPdfSignature, stamps: Sequence[Stamp]) -> Judgement:
        """Tell how far the signer's certificate is to be trusted."""
        if not self._anchors.roots:
            return Judgement(Trust.NOT_CHECKED)
        proven = min(
            (one.at for one in stamps if one.trust is Trust.TRUSTED and one.revision > signature.signed_revision),
            default=None,
        )
        inner = self._status(signature, self._chain(proven or self._at)).timestamp_validity
        if inner is not None and inner.valid and inner.intact and inner.trusted:
            proven = min(filter(None, (proven, inner.timestamp)))
        moment = proven or self._at
        revoked_at = self._revoked(signature, moment)
        if revoked_at is not None and not (proven and revoked_at > proven):
            return Judgement(Trust.REVOKED, proven, True, revoked_at)
        # Dates and issuer are judged apart: the chain at a moment at which the certificate held.
        chain = self._status(signature, self._chain(_within(signature.signer_cert, moment)))
        if not chain.trusted:
            unsuited = chain.trust_problem_indic is AdESIndeterminate.CHAIN_CONSTRAINTS_FAILURE
            return Judgement(Trust.UNSUITABLE if unsuited else Trust.UNKNOWN_ISSUER, proven)
        certificate = signature.signer_cert
        if moment > certificate.not_valid_after:
            return Judgement(Trust.EXPIRED, proven)
        if moment < certificate.not_valid_before:
            return Judgement(Trust.NOT_YET_VALID, proven)
        known = self._has_revocation and self._status(signature, self._known(moment)).trusted
        return Judgement(Trust.TRUSTED, proven, known)

    def _stamp(self, signature: EmbeddedPdfSignature, moment: datetime) -> Stamp:
        """Judge a timestamp by its chain at `moment`, and by what was known of revocation when it was made.

        An answer about a certificate grows stale within days; the timestamp around it keeps what it said then.
        """
        status = self._stamp_status(signature, self._chain(moment))
        if not self._anchors.roots:
            trust = Trust.NOT_CHECKED
        elif not status.trusted:
            trust = Trust.UNKNOWN_ISSUER
        elif self._stamp_status(signature, self._known(status.timestamp)).revocation_details is not None:
            trust = Trust.REVOKED
        else:
            trust = Trust.TRUSTED
        return Stamp(
            field=signature.field_name,
            revision=int(signature.signed_revision),
            authority=_common_name(status.signing_cert),
            at=status.timestamp,
            intact=bool(status.intact and status.valid),
            trust=trust,
        )

    @staticmethod
    def _stamp_status(signature: EmbeddedPdfSignature, context: ValidationContext) -> DocumentTimestampStatus:
        return asyncio.run(async_validate_pdf_timestamp(signature, context, skip_diff=True))

    def _revoked(self, signature: EmbeddedPdfSignature, moment: datetime) -> datetime | None:
        if not self._has_revocation:
            return None
        details = self._status(signature, self._known(moment)).revocation_details
        return details.revocation_date if details is not None else self._listed(signature.signer_cert)

    def _listed(self, certificate: asn1_x509.Certificate) -> datetime | None:
        """Return since when an imported list names a certificate: also a stale list tells what it tells."""
        for one in self._anchors.crls:
            crl = x509.load_der_x509_crl(one)
            entry = crl.get_revoked_certificate_by_serial_number(certificate.serial_number)
            if entry is None or crl.issuer.public_bytes() != certificate.issuer.dump():
                continue
            if any(self._answers_for(crl, above) for above in (*self._anchors.roots, *self._anchors.others)):
                return entry.revocation_date_utc
        return None

    @staticmethod
    def _answers_for(crl: x509.CertificateRevocationList, above: bytes) -> bool:
        issuer = x509.load_der_x509_certificate(above)
        try:
            return issuer.subject == crl.issuer and crl.is_signature_valid(issuer.public_key())  # type: ignore[arg-type]
        except (TypeError, ValueError):
            return False

    def _status(self, signature: EmbeddedPdfSignature, context: ValidationContext) -> PdfSignatureStatus:
        return asyncio.run(
            async_validate_pdf_signature(
                signature,
                context,
                ts_validation_context=self._chain(self._at),
                key_usage_settings=_SIGNS,
                skip_diff=True,
            )
        )

    def _chain(self, moment: datetime) -> ValidationContext:
        """Return a context that looks at chains and dates only."""
        inside = self._dss.load_certs() if self._dss else ()
        return ValidationContext(
            **self._given(moment, "soft-fail") | {"crls": [], "other_certs": [*self._others(), *inside]}
        )

    def _known(self, moment: datetime) -> ValidationContext:
        """Return a context that demands an answer on revocation from the file and the imported lists.

        Any milder mode asks only for certificates that name a list or a responder themselves.
        """
        given = self._given(moment, "require")
        return self._dss.as_validation_context(given) if self._dss else ValidationContext(**given)

    def _others(self) -> list[asn1_x509.Certificate]:
        return [asn1_x509.Certificate.load(other) for other in self._anchors.others]

    def _given(self, moment: datetime, mode: str) -> dict[str, Any]:
        return {
            "trust_roots": [asn1_x509.Certificate.load(root) for root in self._anchors.roots],
            "other_certs": self._others(),
            "crls": [asn1_crl.CertificateList.load(one) for one in self._anchors.crls],
            "moment": moment,
            "allow_fetching": False,
            "revocation_mode": mode,
            "retroactive_revinfo": True,
        }


def _within(certificate: asn1_x509.Certificate, moment: datetime) -> datetime:
    """Return `moment`, moved into the dates of a certificate: dates and issuer are judged apart."""
    inside: datetime = min(max(moment, certificate.not_valid_before), certificate.not_valid_after)
    return inside.astimezone(UTC)


def _common_name(certificate: asn1_x509.Certificate) -> str:
    native = certificate.subject.native
    return str(native.get("common_name") or certificate.subject.human_friendly)
