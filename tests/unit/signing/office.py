"""An invented certification authority and the certificates it gives out, with keys made once a run."""

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
)
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from cchc_desktop.domain.clock import VIETNAM

SIGNED_AT = datetime(2026, 4, 14, 11, 30, tzinfo=VIETNAM)
BEGINS = SIGNED_AT - timedelta(days=300)
ENDS = SIGNED_AT + timedelta(days=900)
PASSWORD = "mật khẩu của Ánh"
Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey


@dataclass(frozen=True)
class Issued:
    """A key with its certificate and the issuer's certificates above it."""

    key: Key
    certificate: x509.Certificate
    above: tuple[x509.Certificate, ...] = ()

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(Encoding.DER)

    def p12(self, password: str = PASSWORD, how: KeySerializationEncryption | None = None) -> bytes:
        """Return it as a PKCS#12 file."""
        secret = password.encode()
        protection = how or (BestAvailableEncryption(secret) if secret else NoEncryption())
        return serialize_key_and_certificates(b"key", self.key, self.certificate, self.above, protection)


@functools.cache
def key(name: str, bits: int = 2048) -> rsa.RSAPrivateKey:
    """Return the key of a name; each is made once."""
    return rsa.generate_private_key(65537, bits)


@functools.cache
def root() -> Issued:
    """Return the invented root authority."""
    return issue("CA thử nghiệm", None, ca=True, begins=BEGINS - timedelta(days=100), ends=ENDS + timedelta(days=4000))


@functools.cache
def person(name: str) -> Issued:
    """Return a person's signing certificate under the root."""
    return issue(name, root())


def issue(
    name: str,
    by: Issued | None,
    *,
    ca: bool = False,
    begins: datetime = BEGINS,
    ends: datetime = ENDS,
    own: Key | None = None,
    signs: bool = True,
    uses: Sequence[x509.ObjectIdentifier] = (),
    crl_at: str = "",
    ocsp_at: str = "",
) -> Issued:
    """Issue a certificate; `by` None makes a self-signed one."""
    made = own or key(name)
    issuer_key = by.key if by else made
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(by.certificate.subject if by else subject)
        .public_key(made.public_key())
        .serial_number(int.from_bytes(hashes_of(name), "big"))
        .not_valid_before(begins)
        .not_valid_after(ends)
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        .add_extension(_usage(ca, signs), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(made.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False)
    )
    if uses:
        critical = ExtendedKeyUsageOID.TIME_STAMPING in uses
        builder = builder.add_extension(x509.ExtendedKeyUsage(uses), critical=critical)
    if crl_at:
        place = x509.DistributionPoint([x509.UniformResourceIdentifier(crl_at)], None, None, None)
        builder = builder.add_extension(x509.CRLDistributionPoints([place]), critical=False)
    if ocsp_at:
        access = x509.AccessDescription(
            x509.AuthorityInformationAccessOID.OCSP, x509.UniformResourceIdentifier(ocsp_at)
        )
        builder = builder.add_extension(x509.AuthorityInformationAccess([access]), critical=False)
    algorithm = None if isinstance(issuer_key, ed25519.Ed25519PrivateKey) else hashes.SHA256()
    above = (*((by.certificate,) if by else ()), *(by.above if by else ()))
    return Issued(made, builder.sign(issuer_key, algorithm), above)


def hashes_of(name: str) -> bytes:
    """Return a serial number of 15 bytes for a name."""
    digest = hashes.Hash(hashes.SHA256())
    digest.update(name.encode())
    return b"\x01" + digest.finalize()[:14]


def _usage(ca: bool, signs: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=signs and not ca,
        content_commitment=signs and not ca,
        key_encipherment=not signs,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=ca,
        crl_sign=ca,
        encipher_only=False,
        decipher_only=False,
    )
