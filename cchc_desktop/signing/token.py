"""Signing with a token or smart card (PKCS#11 v2.40, OASIS): its slots, certificates, PIN and key.

A PIN is sent once per signature and never tried again by the program: a token locks itself after a few wrong ones.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import pkcs11
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from pkcs11 import Attribute, Mechanism, ObjectClass, TokenFlag
from pyhanko.sign.pkcs11 import PKCS11Signer

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.signing.certificate_file import check_signing, identity_of
from cchc_desktop.signing.certified import Certified
from cchc_desktop.signing.signer import SigningIdentity
from cchc_desktop.signing.token_libraries import check_library

_MOST_CERTIFICATES = 100


class Tries(StrEnum):
    """How many wrong PINs a token still bears, as its flags tell (PKCS#11, CK_TOKEN_INFO)."""

    ALL = "all"
    FEWER = "fewer"
    LAST = "last"
    NONE = "none"


class LibraryFails(Refusal):
    """The token's library does not start."""

    what = "The token's library “{name}” does not work: {reason}"
    kept = "Nothing was signed."
    mend = "Install the token's own program anew, or choose another library."


class NoToken(Refusal):
    """There is no such token any more."""

    what = "The token is not there, or was pulled out."
    kept = "The minutes have not changed."
    mend = "Plug the token in, wait until its light is steady, then look for it again."


class NothingOnToken(Refusal):
    """The token has no certificate that can sign."""

    what = "The token holds no certificate with a key to sign."
    kept = "The minutes have not changed."
    mend = "Check that it is the right token; the authority's program shows what is on it."


class WrongPin(Refusal):
    """The token did not take the PIN."""

    what = "The PIN is wrong."
    kept = "The minutes have not changed. The PIN was sent once and not tried again."
    mend = "Type it again with care: after a few wrong ones the token locks itself."


class WrongPinLastTry(WrongPin):
    """The token did not take the PIN, and bears one more."""

    what = "The PIN is wrong. ONE try is left, then the token locks itself."
    mend = "Stop if you are not certain, and ask the authority that gave out the token."


class PinLocked(Refusal):
    """The token has locked itself."""

    what = "The token has locked itself after too many wrong PINs."
    kept = "The minutes have not changed."
    mend = "Only the authority that gave out the token can unlock it. Sign in another way meanwhile."


class LastTry(Refusal):
    """The next wrong PIN locks the token: a person has to say that it is meant."""

    what = "One try is left on this token: a wrong PIN locks it."
    kept = "No PIN was sent."
    mend = "Confirm that you are certain of the PIN, or sign in another way."


@dataclass(frozen=True, slots=True)
class TokenView:
    """A token as a person sees it: slot number, label, maker, model, serial number, tries left.

    `own_keypad` is True when the PIN is typed on the device itself.
    """

    slot: int
    label: str
    maker: str
    model: str
    serial: str
    tries: Tries
    own_keypad: bool


@dataclass(frozen=True, slots=True)
class TokenCertificate:
    """A certificate on a token: the id (hex) that it shares with its key, whose it is, its DER."""

    key_id: str
    identity: SigningIdentity
    der: bytes


def tokens(library: Path) -> tuple[TokenView, ...]:
    """Return the tokens that are plugged in.

    Raises:
        NotALibrary, OtherWidth, LibraryFails: the library cannot be used.
    """
    with _asking(library) as opened:
        return tuple(_view(slot) for slot in opened.get_slots(token_present=True))


def certificates(library: Path, slot: int) -> tuple[TokenCertificate, ...]:
    """Return the certificates on a token that have an id, so that their key can be found; no PIN is needed.

    Raises:
        NotALibrary, OtherWidth, LibraryFails: the library cannot be used.
        NoToken: it was pulled out.
    """
    with _asking(library) as opened, _token(opened, slot).open() as session:
        return tuple(_certificates(session))


class TokenKey(Certified):
    """A key on a token, logged in: a context that closes the session whatever happens. One thread uses it."""

    def __init__(
        self, library: Path, slot: int, key_id: str, pin: str, *, certain: bool = False, above: Sequence[bytes] = ()
    ) -> None:
        """Log in once.

        Args:
            library: the token's PKCS#11 library.
            slot: number of the slot.
            key_id: id (hex) of certificate and key, from `certificates`.
            pin: the PIN; "" for a device with a keypad of its own.
            certain: the person confirmed the PIN although one try is left.
            above: certificates (DER) between the signer's and the root, to be carried along.

        Raises:
            LastTry: one try is left and `certain` is False; nothing was sent.
            WrongPin, WrongPinLastTry, PinLocked: the token did not take the PIN.
            NoToken, NothingOnToken, LibraryFails, NotALibrary, OtherWidth.
            NoSigningKey: the certificate may not sign.
        """
        with _asking(library) as opened:
            token = _token(opened, slot)
            state = _view(token.slot)
            if state.tries is Tries.NONE:
                raise PinLocked
            if state.tries is Tries.LAST and not certain:
                raise LastTry
            self._session = _logged_in(token, pkcs11.PROTECTED_AUTH if state.own_keypad else pin)
        try:
            self._choose(token, key_id, above)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> "TokenKey":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Log out and end the session."""
        with _forgiving():
            self._session.close()

    def pyhanko(self) -> PKCS11Signer:
        """Return the signer pyHanko uses."""
        return self._signer

    def _choose(self, token: Any, key_id: str, above: Sequence[bytes]) -> None:
        found = next((one for one in _certificates(self._session) if one.key_id == key_id), None)
        wanted = bytes.fromhex(key_id)
        query = {Attribute.CLASS: ObjectClass.PRIVATE_KEY, Attribute.ID: wanted}
        if found is None or not list(self._session.get_objects(query)):
            raise NothingOnToken
        certificate = x509.load_der_x509_certificate(found.der)
        check_signing(certificate)
        self._identity = found.identity
        elliptic = isinstance(certificate.public_key(), ec.EllipticCurvePublicKey)
        hashing = Mechanism.ECDSA_SHA256 if elliptic else Mechanism.SHA256_RSA_PKCS
        self._signer = PKCS11Signer(
            self._session,
            signing_cert=asn1_x509.Certificate.load(found.der),
            key_id=wanted,
            ca_chain=[asn1_x509.Certificate.load(one) for one in above],
            # Many tokens sign a finished digest only.
            use_raw_mechanism=hashing not in token.slot.get_mechanisms(),
        )


def _view(slot: Any) -> TokenView:
    token = slot.get_token()
    flags = TokenFlag(token.flags)
    return TokenView(
        slot=slot.slot_id,
        label=_text(token.label),
        maker=_text(token.manufacturer_id),
        model=_text(token.model),
        serial=_text(token.serial),
        tries=_tries(flags),
        own_keypad=bool(flags & TokenFlag.PROTECTED_AUTHENTICATION_PATH),
    )


def _tries(flags: TokenFlag) -> Tries:
    if flags & TokenFlag.USER_PIN_LOCKED:
        return Tries.NONE
    if flags & TokenFlag.USER_PIN_FINAL_TRY:
        return Tries.LAST
    return Tries.FEWER if flags & TokenFlag.USER_PIN_COUNT_LOW else Tries.ALL


def _logged_in(token: Any, pin: Any) -> Any:
    try:
        return token.open(user_pin=pin)
    except (pkcs11.PinIncorrect, pkcs11.PinInvalid, pkcs11.PinLenRange) as error:
        tries = _view(token.slot).tries
        if tries is Tries.NONE:
            raise PinLocked from error
        raise (WrongPinLastTry if tries is Tries.LAST else WrongPin) from error
    except pkcs11.PinLocked as error:
        raise PinLocked from error


def _certificates(session: Any) -> Iterator[TokenCertificate]:
    for number, entry in enumerate(session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE})):
        if number >= _MOST_CERTIFICATES:
            return
        try:
            der, key_id = bytes(entry[Attribute.VALUE]), bytes(entry[Attribute.ID])
            certificate = x509.load_der_x509_certificate(der)
        except (ValueError, KeyError, pkcs11.AttributeTypeInvalid, pkcs11.AttributeSensitive):
            continue
        if key_id and not _is_authority(certificate):
            yield TokenCertificate(key_id.hex(), identity_of(certificate), der)


def _is_authority(certificate: x509.Certificate) -> bool:
    try:
        return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except (x509.ExtensionNotFound, ValueError):
        return False


def _token(opened: Any, slot: int) -> Any:
    for present in opened.get_slots(token_present=True):
        if present.slot_id == slot:
            return present.get_token()
    raise NoToken


@contextmanager
def _asking(library: Path) -> Iterator[Any]:
    """Open a library and turn what it reports into refusals."""
    check_library(library)
    try:
        opened = pkcs11.lib(str(library))
        yield opened
    except (pkcs11.TokenNotPresent, pkcs11.DeviceRemoved, pkcs11.SlotIDInvalid, pkcs11.TokenNotRecognised) as error:
        raise NoToken from error
    except (pkcs11.PKCS11Error, RuntimeError, OSError) as error:
        raise LibraryFails(name=library.name, reason=str(error) or type(error).__name__) from error


@contextmanager
def _forgiving() -> Iterator[None]:
    try:
        yield
    except pkcs11.PKCS11Error:
        return


def _text(value: Any) -> str:
    told = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value or "")
    return told.strip(" \0")
