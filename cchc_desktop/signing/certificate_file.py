"""Signing with a PKCS#12 certificate file (.p12, .pfx; RFC 7292)."""

from datetime import datetime

from asn1crypto import pkcs12 as asn1_pkcs12
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    load_der_private_key,
    pkcs12,
)
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import NameOID
from pyhanko.sign.signers import SimpleSigner

from cchc_desktop.domain.vietnamese import nfc
from cchc_desktop.signing.refusals import (
    BrokenCertificateFile,
    CertificateOutOfDate,
    NoSigningKey,
    WrongCertificatePassword,
)
from cchc_desktop.signing.signer import SigningIdentity

_LARGEST = 1024 * 1024


class CertificateFile:
    """An opened certificate file; the password is not kept."""

    def __init__(self, data: bytes, password: str) -> None:
        """Open the file.

        Raises:
            BrokenCertificateFile: it is no PKCS#12 file.
            WrongCertificatePassword: the password does not open it.
            NoSigningKey: it holds no private key, or one whose certificate may not sign.
        """
        _check(data)
        secret = nfc(password).encode()
        try:
            key, certificate, _ = pkcs12.load_key_and_certificates(data, secret)
        except ValueError as error:
            raise WrongCertificatePassword from error
        if key is None or certificate is None:
            raise NoSigningKey(reason="there is a certificate without its private key")
        if not isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey):
            raise NoSigningKey(reason=f"keys of the kind {type(key).__name__} are not usual in PDF signatures")
        _check_usage(certificate)
        signer = SimpleSigner.load_pkcs12_data(data, other_certs=[], passphrase=secret)
        if signer is None:
            raise BrokenCertificateFile(reason="its parts do not fit together")
        self._signer = signer
        self._identity = identity_of(certificate)

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

    def pyhanko(self) -> SimpleSigner:
        """Return the signer pyHanko uses."""
        signer: SimpleSigner = self._signer
        return signer


def identity_of(certificate: x509.Certificate) -> SigningIdentity:
    """Return a certificate as a person reads it."""
    key = certificate.public_key()
    kind = f"RSA {key.key_size}" if isinstance(key, rsa.RSAPublicKey) else type(key).__name__
    return SigningIdentity(
        holder=common_name(certificate.subject),
        issuer=common_name(certificate.issuer),
        serial=f"{certificate.serial_number:x}",
        not_before=certificate.not_valid_before_utc,
        not_after=certificate.not_valid_after_utc,
        key_kind=kind,
    )


def common_name(name: x509.Name) -> str:
    """Return the common name of a subject or issuer, else the whole name."""
    found = name.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(found[0].value) if found else name.rfc4514_string()


def sealed_file(key_der: bytes, certificate: x509.Certificate, password: bytes) -> bytes:
    """Return key and certificate as PKCS#12 bytes under a password."""
    key = load_der_private_key(key_der, None)
    if not isinstance(key, rsa.RSAPrivateKey):
        raise TypeError("the seal is an RSA key")
    return serialize_key_and_certificates(None, key, certificate, None, BestAvailableEncryption(password))


def _check(data: bytes) -> None:
    if len(data) > _LARGEST:
        raise BrokenCertificateFile(reason="it is over 1 MB")
    try:
        # asn1crypto parses lazily: asking for a value makes it read the structure.
        _ = asn1_pkcs12.Pfx.load(data, strict=True)["auth_safe"]["content_type"].native
    except (ValueError, TypeError, KeyError) as error:
        raise BrokenCertificateFile(reason="it has another structure") from error


def _check_usage(certificate: x509.Certificate) -> None:
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return
    if not (usage.digital_signature or usage.content_commitment):
        raise NoSigningKey(reason="its certificate is not made for signing (key usage)")
