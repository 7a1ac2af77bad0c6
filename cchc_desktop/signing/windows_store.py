"""Signing with a certificate of Windows' own store (Cert:\\CurrentUser\\My), also one whose key lies on a token.

Windows' CNG (ncrypt.dll) makes the signature and asks for the PIN itself. Written against Microsoft's documentation and
tested with a library that behaves like it; it was never run on Windows by us.
"""

import ctypes
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import POINTER, Structure, byref, c_ubyte, c_void_p, c_wchar_p
from ctypes import c_uint32 as dword
from dataclasses import dataclass
from typing import Any, Protocol

from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.sign.signers import Signer
from pyhanko_certvalidator.registry import SimpleCertificateStore

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.signing.certificate_file import check_signing, identity_of
from cchc_desktop.signing.certified import Certified
from cchc_desktop.signing.refusals import NoSigningKey
from cchc_desktop.signing.signer import SigningIdentity

_STORE = "MY"
_ONLY_CNG = 0x00040000
"""CRYPT_ACQUIRE_ONLY_NCRYPT_KEY_FLAG"""
_PKCS1 = 0x00000002
"""BCRYPT_PAD_PKCS1"""
_OK = 0
_CANCELLED = {0x8010006E, 0x800704C7, 0x80090036}
"""SCARD_W_CANCELLED_BY_USER, ERROR_CANCELLED, NTE_USER_CANCELLED"""
_MOST = 500


class NotOnWindows(Refusal):
    """There is no Windows certificate store here."""

    what = "The certificate store of Windows exists on Windows only."
    kept = "The minutes have not changed."
    mend = "Use a certificate file or a token."


class WindowsRefuses(Refusal):
    """CNG reports an error."""

    what = "Windows did not sign (error {code})."
    kept = "The minutes have not changed."
    mend = "Plug the token in and try again; if it keeps failing, choose the token's library instead."


class Cancelled(Refusal):
    """The person closed Windows' PIN window."""

    what = "The PIN window was closed."
    kept = "The minutes have not changed; no PIN was sent."
    mend = ""


class CertificateContext(Structure):
    """CERT_CONTEXT of wincrypt.h."""

    _fields_ = (
        ("dwCertEncodingType", dword),
        ("pbCertEncoded", POINTER(c_ubyte)),
        ("cbCertEncoded", dword),
        ("pCertInfo", c_void_p),
        ("hCertStore", c_void_p),
    )


class Pkcs1Padding(Structure):
    """BCRYPT_PKCS1_PADDING_INFO of bcrypt.h."""

    _fields_ = (("pszAlgId", c_wchar_p),)


class Libraries(Protocol):
    """The two libraries of Windows, as ctypes loads them."""

    @property
    def crypt32(self) -> Any:
        """CertOpenSystemStoreW, CertEnumCertificatesInStore, CryptAcquireCertificatePrivateKey…"""
        ...

    @property
    def ncrypt(self) -> Any:
        """NCryptSignHash, NCryptFreeObject."""
        ...


@dataclass(frozen=True, slots=True)
class StoreCertificate:
    """A certificate in the store that may sign: whose it is, its DER."""

    identity: SigningIdentity
    der: bytes


class _System:
    """The real libraries, with their types declared."""

    def __init__(self) -> None:
        load: Any = getattr(ctypes, "WinDLL", None)
        if load is None:
            raise NotOnWindows
        self.crypt32, self.ncrypt = load("crypt32"), load("ncrypt")
        crypt, context = self.crypt32, POINTER(CertificateContext)
        crypt.CertOpenSystemStoreW.restype, crypt.CertOpenSystemStoreW.argtypes = c_void_p, [c_void_p, c_wchar_p]
        crypt.CertEnumCertificatesInStore.restype = context
        crypt.CertEnumCertificatesInStore.argtypes = [c_void_p, context]
        crypt.CertDuplicateCertificateContext.restype = context
        crypt.CertDuplicateCertificateContext.argtypes = [context]
        crypt.CertFreeCertificateContext.argtypes = [context]
        crypt.CertCloseStore.argtypes = [c_void_p, dword]
        crypt.CryptAcquireCertificatePrivateKey.argtypes = [context, dword, c_void_p, c_void_p, c_void_p, c_void_p]
        self.ncrypt.NCryptSignHash.restype = dword
        self.ncrypt.NCryptSignHash.argtypes = [c_void_p, c_void_p, c_void_p, dword, c_void_p, dword, c_void_p, dword]
        self.ncrypt.NCryptFreeObject.argtypes = [c_void_p]


def store_certificates(libraries: Libraries | None = None) -> tuple[StoreCertificate, ...]:
    """Return the certificates of the person's store that may sign.

    Raises:
        NotOnWindows: this is another system.
    """
    with _store(libraries or _System()) as (_, contexts):
        found = (x509.load_der_x509_certificate(_der(context)) for context in contexts)
        return tuple(
            StoreCertificate(identity_of(one), one.public_bytes(Encoding.DER)) for one in found if _may_sign(one)
        )


class StoreKey(Certified):
    """A key of Windows' store, found by its certificate."""

    def __init__(self, certificate: bytes, libraries: Libraries | None = None) -> None:
        """Take the certificate (DER) that was chosen.

        Raises:
            NotOnWindows: this is another system.
            NoSigningKey: the certificate may not sign.
        """
        self._libraries = libraries or _System()
        parsed = x509.load_der_x509_certificate(certificate)
        check_signing(parsed)
        self._identity = identity_of(parsed)
        self._signer = _StoreSigner(certificate, self._libraries)

    def pyhanko(self) -> Signer:
        """Return the signer pyHanko uses."""
        return self._signer


class _StoreSigner(Signer):
    """pyHanko's signer over CNG."""

    def __init__(self, certificate: bytes, libraries: Libraries) -> None:
        self._der = certificate
        self._libraries = libraries
        self._elliptic = isinstance(x509.load_der_x509_certificate(certificate).public_key(), ec.EllipticCurvePublicKey)
        super().__init__(
            signing_cert=asn1_x509.Certificate.load(certificate),
            cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call]
        )

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
        """Return the signature over `data`; a dry run only tells the length."""
        if dry_run:
            return bytes(512)
        raw = _signed(self._libraries, self._der, hashlib.new(digest_algorithm, data).digest(), digest_algorithm)
        if not self._elliptic:
            return raw
        half = len(raw) // 2
        # CNG gives r and s side by side (IEEE P1363); CMS wants their DER (RFC 5753).
        return encode_dss_signature(int.from_bytes(raw[:half], "big"), int.from_bytes(raw[half:], "big"))


def _signed(libraries: Libraries, der: bytes, digest: bytes, algorithm: str) -> bytes:
    with _store(libraries) as (_, contexts):
        for context in contexts:
            if _der(context) == der:
                with _key(libraries, context) as key:
                    elliptic = isinstance(x509.load_der_x509_certificate(der).public_key(), ec.EllipticCurvePublicKey)
                    return _hash_signed(libraries, key, digest, "" if elliptic else algorithm.upper())
    raise NoSigningKey


def _hash_signed(libraries: Libraries, key: c_void_p, digest: bytes, padding: str) -> bytes:
    told = Pkcs1Padding(padding)
    info, flags = (byref(told), _PKCS1) if padding else (None, 0)
    given = (c_ubyte * len(digest)).from_buffer_copy(digest)
    size = dword(0)
    sign = libraries.ncrypt.NCryptSignHash
    _checked(sign(key, info, given, len(digest), None, 0, byref(size), flags))
    room = (c_ubyte * size.value)()
    _checked(sign(key, info, given, len(digest), room, size.value, byref(size), flags))
    return bytes(room[: size.value])


def _checked(status: int) -> None:
    code = status & 0xFFFFFFFF
    if code in _CANCELLED:
        raise Cancelled
    if code != _OK:
        raise WindowsRefuses(code=f"0x{code:08X}")


@contextmanager
def _key(libraries: Libraries, context: Any) -> Iterator[c_void_p]:
    key, kind, owned = c_void_p(), dword(), ctypes.c_int()
    done = libraries.crypt32.CryptAcquireCertificatePrivateKey(
        context, _ONLY_CNG, None, byref(key), byref(kind), byref(owned)
    )
    if not done:
        raise NoSigningKey
    try:
        yield key
    finally:
        if owned.value:
            libraries.ncrypt.NCryptFreeObject(key)


@contextmanager
def _store(libraries: Libraries) -> Iterator[tuple[Any, list[Any]]]:
    crypt = libraries.crypt32
    store = crypt.CertOpenSystemStoreW(None, _STORE)
    if not store:
        raise WindowsRefuses(code="CertOpenSystemStore")
    kept: list[Any] = []
    try:
        context = crypt.CertEnumCertificatesInStore(store, None)
        while context and len(kept) < _MOST:
            kept.append(crypt.CertDuplicateCertificateContext(context))
            context = crypt.CertEnumCertificatesInStore(store, context)
        yield store, kept
    finally:
        for one in kept:
            crypt.CertFreeCertificateContext(one)
        crypt.CertCloseStore(store, 0)


def _der(context: Any) -> bytes:
    return bytes(context.contents.pbCertEncoded[: context.contents.cbCertEncoded])


def _may_sign(certificate: x509.Certificate) -> bool:
    try:
        check_signing(certificate)
    except NoSigningKey:
        return False
    return True
