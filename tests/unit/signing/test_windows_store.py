"""Windows' certificate store, with libraries that behave like crypt32 and ncrypt; the real ones were not tried."""

import ctypes
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed, decode_dss_signature

from cchc_desktop.signing.refusals import NoSigningKey, NotForSigning
from cchc_desktop.signing.sign import sign
from cchc_desktop.signing.verify import verify
from cchc_desktop.signing.windows_store import (
    Cancelled,
    CertificateContext,
    NotOnWindows,
    Pkcs1Padding,
    StoreKey,
    WindowsRefuses,
    store_certificates,
)
from tests.unit.signing import office, paper
from tests.unit.signing.conftest import request_for, signed_by


class Windows:
    """What crypt32.dll and ncrypt.dll do, as far as they are used; counts what is opened and freed."""

    def __init__(self, *issued: office.Issued, answer: int = 0) -> None:
        self.crypt32 = self.ncrypt = self
        self.issued = issued
        self.answer = answer
        self.open = 0
        self._kept = [self._context(one) for one in issued]

    @staticmethod
    def _context(issued: office.Issued) -> Any:
        data = (ctypes.c_ubyte * len(issued.der)).from_buffer_copy(issued.der)
        context = CertificateContext(1, ctypes.cast(data, ctypes.POINTER(ctypes.c_ubyte)), len(issued.der), None, None)
        context.keep = data
        return ctypes.pointer(context)

    def CertOpenSystemStoreW(self, provider: None, name: str) -> int:
        assert (provider, name) == (None, "MY")
        self.open += 1
        return 77

    def CertEnumCertificatesInStore(self, store: int, before: Any) -> Any:
        at = 0 if before is None else self._place(before) + 1
        return self._kept[at] if at < len(self._kept) else None

    def CertDuplicateCertificateContext(self, context: Any) -> Any:
        self.open += 1
        return context

    def CertFreeCertificateContext(self, context: Any) -> None:
        self.open -= 1

    def CertCloseStore(self, store: int, flags: int) -> None:
        self.open -= 1

    def CryptAcquireCertificatePrivateKey(
        self, context: Any, flags: int, reserved: None, key: Any, kind: Any, owned: Any
    ) -> int:
        assert flags == 0x40000
        key._obj.value = self._place(context) + 1
        owned._obj.value = 1
        self.open += 1
        return 1

    def NCryptFreeObject(self, key: Any) -> None:
        self.open -= 1

    def NCryptSignHash(
        self, key: Any, info: Any, digest: Any, length: int, room: Any, size: int, needed: Any, flags: int
    ) -> int:
        if self.answer:
            return self.answer
        private = self.issued[key.value - 1].key
        if isinstance(private, ec.EllipticCurvePrivateKey):
            assert (info, flags) == (None, 0)
            r, s = decode_dss_signature(private.sign(bytes(digest), ec.ECDSA(Prehashed(hashes.SHA256()))))
            made = r.to_bytes(32, "big") + s.to_bytes(32, "big")
        else:
            assert isinstance(info._obj, Pkcs1Padding)
            assert (info._obj.pszAlgId, flags, length) == ("SHA256", 2, 32)
            made = private.sign(bytes(digest), padding.PKCS1v15(), Prehashed(hashes.SHA256()))  # type: ignore[call-arg]
        needed._obj.value = len(made)
        if room is not None:
            assert size == len(made)
            room[:] = list(made)
        return 0

    def _place(self, context: Any) -> int:
        der = bytes(context.contents.pbCertEncoded[: context.contents.cbCertEncoded])
        return [one.der for one in self.issued].index(der)


BUOI = office.person("Trần Thị Bưởi")
OTHER = office.issue("Khoá mã hoá", office.root(), signs=False)


def test_only_certificates_that_sign_are_listed_and_everything_is_freed() -> None:
    windows = Windows(OTHER, BUOI)
    assert [one.identity.holder for one in store_certificates(windows)] == ["Trần Thị Bưởi"]
    assert windows.open == 0


@pytest.mark.parametrize("kind", ["rsa", "ecdsa"])
def test_a_signature_by_the_store_stands_among_others(one: bytes, kind: str) -> None:
    own = office.issue("Trần Thị Bưởi", office.root(), own=ec.generate_private_key(ec.SECP256R1()))
    issued = BUOI if kind == "rsa" else own
    windows = Windows(OTHER, issued)
    key = StoreKey(issued.der, windows)
    key.check(office.SIGNED_AT)
    signed = sign(one, request_for("Sig2", "Trần Thị Bưởi"), key)
    report = verify(signed_by(signed, 2), roots=[office.root().der], at=office.SIGNED_AT)
    assert (report.sound, report.trusted) == (True, True)
    assert [finding.holder for finding in report.signatures] == [entry.name for entry in paper.SIGNATORIES]
    assert windows.open == 0


def test_a_closed_pin_window_and_an_error_are_told_apart(one: bytes) -> None:
    for answer, refusal in ((0x8010006E, Cancelled), (0x80090010, WindowsRefuses)):
        windows = Windows(BUOI, answer=answer)
        with pytest.raises(refusal):
            sign(one, request_for("Sig2"), StoreKey(BUOI.der, windows))
        assert windows.open == 0


def test_a_certificate_that_left_the_store_or_may_not_sign_is_refused(one: bytes) -> None:
    with pytest.raises(NoSigningKey):
        sign(one, request_for("Sig2"), StoreKey(BUOI.der, Windows(OTHER)))
    with pytest.raises(NotForSigning):
        StoreKey(OTHER.der, Windows(OTHER))


def test_elsewhere_the_store_is_said_to_be_windows_own() -> None:
    with pytest.raises(NotOnWindows):
        store_certificates()
