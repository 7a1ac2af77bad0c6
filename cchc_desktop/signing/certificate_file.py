"""Signing with a PKCS#12 certificate file (.p12, .pfx; RFC 7292)."""

import unicodedata
from collections.abc import Iterator

from asn1crypto import keys as asn1_keys
from asn1crypto import pkcs12 as asn1_pkcs12
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, pkcs12
from cryptography.x509.oid import NameOID
from pyhanko.sign.signers import SimpleSigner
from pyhanko_certvalidator.registry import SimpleCertificateStore
from pyhanko_certvalidator.util import get_pyca_cryptography_hash

from cchc_desktop.signing.certified import Certified
from cchc_desktop.signing.refusals import (
    BrokenCertificateFile,
    NoSigningKey,
    NotForSigning,
    UnknownCertificateProtection,
    UnusualKey,
    WeakKey,
    WrongCertificatePassword,
)
from cchc_desktop.signing.signer import SigningIdentity

_LARGEST = 1024 * 1024
_SMALLEST_RSA = 2048
_CURVES = {"secp256r1", "secp384r1", "secp521r1"}


class _AtHand(SimpleSigner):
    """Signs with the key as it was opened: pyHanko would read it, and OpenSSL examine it, anew for each signature."""

    def __init__(self, key: object, certificate: asn1_x509.Certificate, chain: SimpleCertificateStore) -> None:
        der = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())  # type: ignore[attr-defined]
        super().__init__(certificate, asn1_keys.PrivateKeyInfo.load(der), chain)
        self._key = key

    def sign_raw(self, data: bytes, digest_algorithm: str) -> bytes:
        hashing = get_pyca_cryptography_hash(digest_algorithm)
        if isinstance(self._key, rsa.RSAPrivateKey):
            return self._key.sign(data, padding.PKCS1v15(), hashing)
        assert isinstance(self._key, ec.EllipticCurvePrivateKey)
        return self._key.sign(data, ec.ECDSA(hashing))


class CertificateFile(Certified):
    """An opened certificate file; the password is not kept."""

    def __init__(self, data: bytes, password: str) -> None:
        """Open the file.

        Raises:
            BrokenCertificateFile: it is no PKCS#12 file.
            UnknownCertificateProtection: its encryption is not supported.
            WrongCertificatePassword: the password does not open it.
            NoSigningKey, UnusualKey, WeakKey, NotForSigning: what it holds may or should not sign.
        """
        _check(data)
        bag = _opened(data, password)
        if bag.key is None or bag.cert is None:
            raise NoSigningKey
        certificate = bag.cert.certificate
        check_signing(certificate)
        if bag.key.public_key() != certificate.public_key():
            raise BrokenCertificateFile
        chain = SimpleCertificateStore()  # type: ignore[no-untyped-call]
        for other in bag.additional_certs:
            chain.register(as_asn1(other.certificate))
        self._signer = _AtHand(bag.key, as_asn1(certificate), chain)
        self._identity = identity_of(certificate)

    def pyhanko(self) -> SimpleSigner:
        """Return the signer pyHanko uses."""
        return self._signer


def identity_of(certificate: x509.Certificate) -> SigningIdentity:
    """Return a certificate as a person reads it."""
    key = certificate.public_key()
    kind = type(key).__name__.removesuffix("PublicKey")
    if isinstance(key, rsa.RSAPublicKey):
        kind = f"RSA {key.key_size}"
    elif isinstance(key, ec.EllipticCurvePublicKey):
        kind = f"ECDSA {key.key_size}"
    return SigningIdentity(
        holder=common_name(certificate.subject),
        issuer=common_name(certificate.issuer),
        serial=f"{certificate.serial_number:x}",
        not_before=certificate.not_valid_before_utc,
        not_after=certificate.not_valid_after_utc,
        key_kind=kind,
    )


def as_asn1(certificate: x509.Certificate) -> asn1_x509.Certificate:
    """Return a certificate in the form pyHanko works with."""
    return asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER))


def common_name(name: x509.Name) -> str:
    """Return the common name of a subject or issuer, else the whole name."""
    found = name.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(found[0].value) if found else name.rfc4514_string()


def check_signing(certificate: x509.Certificate) -> None:
    """Refuse a certificate whose key should or may not sign a PDF file.

    Raises:
        UnusualKey: neither RSA nor ECDSA over a NIST curve; poppler and Acrobat know no others in PDF 1.7.
        WeakKey: RSA under 2048 bits.
        NotForSigning: its key usage (RFC 5280, 4.2.1.3) names neither signature nor non-repudiation.
    """
    key = certificate.public_key()
    if isinstance(key, rsa.RSAPublicKey):
        if key.key_size < _SMALLEST_RSA:
            raise WeakKey(bits=key.key_size)
    elif not (isinstance(key, ec.EllipticCurvePublicKey) and key.curve.name in _CURVES):
        raise UnusualKey(kind=type(key).__name__.removesuffix("PublicKey"))
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return
    if not (usage.digital_signature or usage.content_commitment):
        raise NotForSigning(holder=common_name(certificate.subject))


def _check(data: bytes) -> None:
    if len(data) > _LARGEST:
        raise BrokenCertificateFile
    try:
        # asn1crypto parses lazily: asking for a value makes it read the structure.
        _ = asn1_pkcs12.Pfx.load(data, strict=True)["auth_safe"]["content_type"].native
    except (ValueError, TypeError, KeyError) as error:
        raise BrokenCertificateFile from error


def _opened(data: bytes, password: str) -> pkcs12.PKCS12KeyAndCertificates:
    for secret in dict.fromkeys(_secrets(password)):
        try:
            return pkcs12.load_pkcs12(data, secret)
        except UnsupportedAlgorithm as error:
            raise UnknownCertificateProtection from error
        except ValueError:
            continue
    raise WrongCertificatePassword


def _secrets(password: str) -> Iterator[bytes | None]:
    """Yield what a keyboard may mean by one password: as typed, composed, decomposed; an empty one in both forms."""
    yield password.encode()
    yield unicodedata.normalize("NFC", password).encode()
    yield unicodedata.normalize("NFD", password).encode()
    if not password:
        yield None
