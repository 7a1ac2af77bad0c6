"""A certificate for the demo: an invented office authority and a PKCS#12 file it issued. For trying out only."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import NameOID


@dataclass(frozen=True, slots=True)
class Issued:
    """PKCS#12 bytes, and the authority's certificate (PEM) a verifier trusts."""

    p12: bytes
    root: bytes


def demo_certificate(holder: str, password: str, at: datetime) -> Issued:
    """Issue a certificate to a person, valid for two years around `at`."""
    authority_key = rsa.generate_private_key(65537, 2048)
    authority = _certificate("CA chạy thử – Sở Nội vụ Bình Hải", authority_key, None, authority_key, at, ca=True)
    key = rsa.generate_private_key(65537, 2048)
    certificate = _certificate(holder, key, authority.subject, authority_key, at, ca=False)
    p12 = serialize_key_and_certificates(
        holder.encode(), key, certificate, [authority], BestAvailableEncryption(password.encode())
    )
    return Issued(p12, authority.public_bytes(Encoding.PEM))


def _certificate(
    name: str, key: rsa.RSAPrivateKey, issuer: x509.Name | None, signer: rsa.RSAPrivateKey, at: datetime, *, ca: bool
) -> x509.Certificate:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    usage = x509.KeyUsage(
        digital_signature=not ca,
        content_commitment=not ca,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=ca,
        crl_sign=ca,
        encipher_only=False,
        decipher_only=False,
    )
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer or subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(at - timedelta(days=365))
        .not_valid_after(at + timedelta(days=365))
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False)
        .sign(signer, hashes.SHA256())
    )
