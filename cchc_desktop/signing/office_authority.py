"""The office's own small authority: it answers for the team's laptops, whose certificates seal drawn signatures.

It answers for machines, never for persons: a personal signature needs the person's own certificate (Luật Giao dịch điện
tử 2023, Điều 22). RSA-3072, SHA-256; the key lies in a PKCS#12 file (RFC 7292) under the office's pass phrase, AES-256,
600,000 rounds of PBKDF2.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, PrivateFormat, pkcs12
from cryptography.x509.oid import NameOID

from cchc_desktop.domain.ids import Entropy
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.signing.certificate_file import common_name
from cchc_desktop.signing.refusals import WrongCertificatePassword
from cchc_desktop.signing.seal import BITS, MARK, Seal

ROUNDS = 600_000
_AUTHORITY_YEARS = 20
_LAPTOP_YEARS = 2
_LIST_DAYS = 400
"""A revocation list travels in bundles, at least with each campaign: it is good for a little over a year."""
_SHORTEST = 12


class WeakPassPhrase(Refusal):
    """The pass phrase that protects the authority's key is short."""

    what = "The pass phrase is too short: it needs at least {least} characters."
    kept = "No key was made."
    mend = "Take several words that are easy to keep in mind, and write them down for the safe."


class NotARequest(Refusal):
    """What a laptop sent is no request for a certificate."""

    what = "This is no laptop's request for a certificate, or it was altered."
    kept = "No certificate was given out."
    mend = "Let the laptop make its request again and bring it over anew."


class NotOurCertificate(Refusal):
    """A certificate that came back fits another laptop, or comes from another authority."""

    what = "This certificate is not for the key of this laptop."
    kept = "The laptop goes on with the certificate it has."
    mend = "Bring the request of this very laptop to the office again."


@dataclass(frozen=True, slots=True)
class Revocation:
    """A laptop's certificate that is no longer good: its serial number and since when (lost, stolen, replaced)."""

    serial: int
    since: datetime


@dataclass(frozen=True, slots=True, repr=False)
class Authority:
    """The opened authority: its key in memory, for one act."""

    key: rsa.RSAPrivateKey
    certificate: x509.Certificate


def new_authority(name: str, pass_phrase: str, at: datetime, entropy: Entropy) -> bytes:
    """Make an authority; return its PKCS#12 file.

    Raises:
        WeakPassPhrase: fewer than twelve characters.
    """
    if len(pass_phrase) < _SHORTEST:
        raise WeakPassPhrase(least=_SHORTEST)
    key = rsa.generate_private_key(65537, BITS)
    subject = x509.Name(
        [x509.NameAttribute(NameOID.COUNTRY_NAME, "VN"), x509.NameAttribute(NameOID.COMMON_NAME, name[:64])]
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(_serial(entropy))
        .not_valid_before(at - timedelta(days=1))
        .not_valid_after(at + timedelta(days=365 * _AUTHORITY_YEARS))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(authority=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    protection = (
        PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(ROUNDS)
        .key_cert_algorithm(pkcs12.PBES.PBESv2SHA256AndAES256CBC)
        .hmac_hash(hashes.SHA256())
        .build(pass_phrase.encode())
    )
    return pkcs12.serialize_key_and_certificates(name.encode(), key, certificate, None, protection)


def open_authority(p12: bytes, pass_phrase: str) -> Authority:
    """Open an authority for one act.

    Raises:
        WrongCertificatePassword: the pass phrase is wrong.
    """
    try:
        key, certificate, _ = pkcs12.load_key_and_certificates(p12, pass_phrase.encode())
    except ValueError as error:
        raise WrongCertificatePassword from error
    if not isinstance(key, rsa.RSAPrivateKey) or certificate is None:
        raise WrongCertificatePassword
    return Authority(key, certificate)


def certificate_of(p12: bytes, pass_phrase: str) -> bytes:
    """Return an authority's own certificate (DER): what a verifier trusts.

    Raises:
        WrongCertificatePassword: the pass phrase is wrong.
    """
    return open_authority(p12, pass_phrase).certificate.public_bytes(Encoding.DER)


def serial_of(certificate: bytes) -> int:
    """Return the serial number of a certificate (DER)."""
    return x509.load_der_x509_certificate(certificate).serial_number


def request(seal: Seal) -> bytes:
    """Return a laptop's request for a certificate of its seal's key (PKCS#10, RFC 2986, DER); the key stays at home."""
    key, certificate = _opened(seal)
    return (
        x509.CertificateSigningRequestBuilder()
        .subject_name(certificate.subject)
        .sign(key, hashes.SHA256())
        .public_bytes(Encoding.DER)
    )


def issue(authority: Authority, asked: bytes, at: datetime, entropy: Entropy) -> bytes:
    """Return a certificate (DER) for a laptop, good for two years; a renewal is a new one for the same key.

    Raises:
        NotARequest: it is none, or its signature does not fit.
    """
    try:
        wanted = x509.load_der_x509_csr(asked)
        sound = wanted.is_signature_valid
    except (ValueError, InvalidSignature) as error:
        raise NotARequest from error
    public = wanted.public_key()
    if not sound or not isinstance(public, rsa.RSAPublicKey) or public.key_size < BITS:
        raise NotARequest
    ends = min(at + timedelta(days=365 * _LAPTOP_YEARS), authority.certificate.not_valid_after_utc)
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, common_name(wanted.subject)[:64]),
            # Always the authority's word, never the request's: by this mark a sealed picture is told from a signature.
            x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, MARK),
        ]
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(authority.certificate.subject)
        .public_key(public)
        .serial_number(_serial(entropy))
        .not_valid_before(at - timedelta(days=1))
        .not_valid_after(ends)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(authority=False), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.key.public_key()), critical=False)
        .sign(authority.key, hashes.SHA256())
    )
    return certificate.public_bytes(Encoding.DER)


def certified(seal: Seal, certificate: bytes, root: bytes) -> Seal:
    """Return a laptop's seal with the certificate the office gave it; key and password stay.

    Raises:
        NotOurCertificate: it fits another key, or the root did not give it out.
    """
    key, _ = _opened(seal)
    try:
        own, above = x509.load_der_x509_certificate(certificate), x509.load_der_x509_certificate(root)
        own.verify_directly_issued_by(above)
    except (ValueError, TypeError, InvalidSignature) as error:
        raise NotOurCertificate from error
    if own.public_key() != key.public_key():
        raise NotOurCertificate
    protection = BestAvailableEncryption(seal.password.encode())
    return Seal(pkcs12.serialize_key_and_certificates(None, key, own, [above], protection), seal.password)


def revocation_list(authority: Authority, revoked: Sequence[Revocation], at: datetime, number: int) -> bytes:
    """Return a revocation list (RFC 5280, DER); `number` rises with each."""
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(authority.certificate.subject)
        .last_update(at)
        .next_update(at + timedelta(days=_LIST_DAYS))
        .add_extension(x509.CRLNumber(number), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.key.public_key()), critical=False)
    )
    for one in revoked:
        entry = x509.RevokedCertificateBuilder().serial_number(one.serial).revocation_date(one.since).build()
        builder = builder.add_revoked_certificate(entry)
    return builder.sign(authority.key, hashes.SHA256()).public_bytes(Encoding.DER)


def _opened(seal: Seal) -> tuple[rsa.RSAPrivateKey, x509.Certificate]:
    key, certificate, _ = pkcs12.load_key_and_certificates(seal.p12, seal.password.encode())
    if not isinstance(key, rsa.RSAPrivateKey) or certificate is None:
        raise TypeError("a seal is an RSA key with its certificate")
    return key, certificate


def _serial(entropy: Entropy) -> int:
    return int.from_bytes(entropy(16), "big") >> 1 | 1


def _usage(*, authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not authority,
        content_commitment=not authority,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=authority,
        crl_sign=authority,
        encipher_only=False,
        decipher_only=False,
    )
