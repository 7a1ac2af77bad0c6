"""What a verifier trusts, read from files somebody imported: certificates, PKCS#7 bundles, revocation lists.

Nothing is fetched, ever: an office gets these files from its authority (dichvucong.ca.gov.vn, rootca.gov.vn) by a way
it trusts, and imports them.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, pkcs7

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.signing.certificate_file import common_name

_LARGEST = 64 * 1024 * 1024


class NotATrustFile(Refusal):
    """A file holds nothing that could be trusted."""

    what = "“{name}” holds neither certificates nor a revocation list."
    kept = "What was trusted before stays as it is."
    mend = "Choose a file that ends in .cer, .crt, .pem, .p7b or .crl, as the authority gives it out."


@dataclass(frozen=True, slots=True)
class Anchors:
    """What a verifier trusts and knows: roots, helpful intermediate certificates, revocation lists (all DER)."""

    roots: tuple[bytes, ...] = ()
    others: tuple[bytes, ...] = ()
    crls: tuple[bytes, ...] = ()

    def joined(self, more: "Anchors") -> "Anchors":
        """Return both together, each entry once."""
        return Anchors(
            tuple(dict.fromkeys((*self.roots, *more.roots))),
            tuple(dict.fromkeys((*self.others, *more.others))),
            tuple(dict.fromkeys((*self.crls, *more.crls))),
        )


@dataclass(frozen=True, slots=True)
class AnchorView:
    """A trusted certificate as a person reads it: holder, issuer, validity, SHA-256 of its DER (hex)."""

    holder: str
    issuer: str
    not_before: datetime
    not_after: datetime
    sha256: str


def read_anchors(data: bytes, name: str, *, pinned: bool = False) -> Anchors:
    """Read one imported file.

    Args:
        data: DER or PEM: certificates, a PKCS#7 bundle, or a revocation list.
        name: for the refusal.
        pinned: trust every certificate in it as it stands; else only self-signed ones are roots, others help.

    Raises:
        NotATrustFile: it holds neither.
    """
    if len(data) > _LARGEST:
        raise NotATrustFile(name=name)
    certificates = tuple(_certificates(data))
    crls = tuple(_crls(data))
    if not certificates and not crls:
        raise NotATrustFile(name=name)
    roots = [one for one in certificates if pinned or one.subject == one.issuer]
    return Anchors(
        tuple(one.public_bytes(Encoding.DER) for one in roots),
        tuple(one.public_bytes(Encoding.DER) for one in certificates if one not in roots),
        tuple(one.public_bytes(Encoding.DER) for one in crls),
    )


def views(anchors: Iterable[bytes]) -> tuple[AnchorView, ...]:
    """Return certificates (DER) as a person reads them."""
    return tuple(_view(x509.load_der_x509_certificate(one)) for one in anchors)


def describe(data: bytes, *, is_list: bool) -> AnchorView:
    """Return a certificate, or a revocation list (its issuer, and until when it is fresh), as a person reads it."""
    if not is_list:
        return _view(x509.load_der_x509_certificate(data))
    one = x509.load_der_x509_crl(data)
    name = common_name(one.issuer)
    until = one.next_update_utc or one.last_update_utc
    return AnchorView(name, name, one.last_update_utc, until, hashlib.sha256(data).hexdigest())


def _view(certificate: x509.Certificate) -> AnchorView:
    return AnchorView(
        common_name(certificate.subject),
        common_name(certificate.issuer),
        certificate.not_valid_before_utc,
        certificate.not_valid_after_utc,
        hashlib.sha256(certificate.public_bytes(Encoding.DER)).hexdigest(),
    )


def _certificates(data: bytes) -> Iterator[x509.Certificate]:
    readers = (
        (x509.load_pem_x509_certificates, pkcs7.load_pem_pkcs7_certificates)
        if b"-----BEGIN" in data
        else (lambda der: [x509.load_der_x509_certificate(der)], pkcs7.load_der_pkcs7_certificates)
    )
    for reader in readers:
        try:
            yield from reader(data)
            return
        except (ValueError, TypeError):
            continue


def _crls(data: bytes) -> Iterator[x509.CertificateRevocationList]:
    reader = x509.load_pem_x509_crl if b"-----BEGIN X509 CRL" in data else x509.load_der_x509_crl
    try:
        yield reader(data)
    except (ValueError, TypeError):
        return
