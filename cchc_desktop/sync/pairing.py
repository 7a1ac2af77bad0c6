"""Two laptops that meet: TLS between them, and a short code that shows that nobody sits in between.

Each side makes a certificate for this one connection; the two are exchanged in the open, and TLS 1.3 then makes sure
that each side holds the key of what it sent (mutual authentication). Whether it is the laptop opposite is shown by six
digits on both screens: a hash over both certificates, both device keys and two random numbers, one of which was
committed to before the other was known, so a stranger in between has one try in a million and cannot work ahead
(numeric comparison, as in Bluetooth Secure Simple Pairing). Each side signs both certificates with its device key:
laptops that were paired once know each other by that key and need no code.
"""

import contextlib
import hmac
import os
import socket
import ssl
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, PrivateFormat
from cryptography.x509.oid import NameOID

from cchc_desktop.domain.ids import Entropy
from cchc_desktop.domain.refusal import Reason
from cchc_desktop.sync.keys import Signer, fits
from cchc_desktop.sync.reasons import ENDED, NO_SENSE, reason_of
from cchc_desktop.sync.refusals import NotPaired
from cchc_desktop.sync.wire import Cut, Ended, exactly, receive, send

GREETING = b"CCHC-DIRECT/1\n"
DIGITS = 6
AGREEING_S = 180
"""Two people read six digits to each other."""
_NONCE_BYTES = 16
_LARGEST_CERTIFICATE = 4096
_LONGEST_WORDS = 4096
"""Nobody is known yet while two laptops meet: a stranger makes this one keep no more than that."""


@dataclass(frozen=True, slots=True)
class Self:
    """What this laptop brings to a meeting.

    Args:
        device: its id.
        label: what the other screen calls it.
        workspace: the workspace's id, of which only a hash is shown.
        signer: the device's key.
        known: the keys of laptops paired before; one that a code was agreed on with joins them.
        confirm: shows the code and the other's label; True when a person said that both screens agree.
        entropy: randomness.
    """

    device: str
    label: str
    workspace: str
    signer: Signer
    known: set[str]
    confirm: Callable[[str, str], bool]
    entropy: Entropy = os.urandom


@dataclass(frozen=True, slots=True)
class Met:
    """The line to the other laptop, its device and key; `code` is "" when the two knew each other."""

    line: ssl.SSLSocket
    device: str
    key: str
    label: str
    code: str


def meet(line: socket.socket, me: Self, *, serving: bool) -> Met:
    """Make a bare connection one to a laptop of the same workspace.

    Args:
        line: a connected TCP socket; closed when the meeting fails.
        me: this laptop.
        serving: True on the side that was called.

    Raises:
        NotPaired: it is no laptop of this workspace, a signature does not fit, or a person said no.
    """
    with contextlib.ExitStack() as held:
        held.callback(line.close)
        try:
            met = _meet(line, me, held, serving=serving)
        except OSError as error:
            raise NotPaired(reason=reason_of(error)) from error
        except (Cut, KeyError, TypeError, ValueError) as error:
            raise NotPaired(reason=ENDED if isinstance(error, Ended) else NO_SENSE) from error
        held.pop_all()
        return met


def _meet(line: socket.socket, me: Self, held: contextlib.ExitStack, *, serving: bool) -> Met:
    key = Ed25519PrivateKey.generate()
    own = _certificate(key, me.device)
    line.sendall(GREETING + len(own).to_bytes(4, "big") + own)
    if exactly(line, len(GREETING)) != GREETING:
        raise Cut("greeting")
    length = int.from_bytes(exactly(line, 4), "big")
    if length > _LARGEST_CERTIFICATE:
        raise Cut("certificate")
    other = exactly(line, length)
    context = _context(key, own, other, serving=serving, secret=me.entropy(24))
    secured = context.wrap_socket(line, server_side=serving, do_handshake_on_connect=False)
    held.callback(secured.close)
    secured.do_handshake()
    if secured.getpeercert(binary_form=True) != other:
        raise Cut("certificate")
    ends = (other, own) if serving else (own, other)
    nonces = _nonces(secured, me, serving=serving)
    ours, theirs = (b"server", b"client") if serving else (b"client", b"server")
    bound = sha256(b"".join(ends)).digest() + b"".join(nonces)
    send(
        secured,
        {
            "device": me.device,
            "key": me.signer.public,
            "label": me.label,
            "workspace": _hint(me.workspace, bound),
            "signature": me.signer.sign(b"cchc/direct/1\n" + ours + bound).hex(),
        },
    )
    told = _heard(secured)
    device, public, label = str(told["device"]), str(told["key"]), str(told["label"])[:80]
    if not fits(public, bytes.fromhex(told["signature"]), b"cchc/direct/1\n" + theirs + bound):
        raise Cut("signature")
    if not hmac.compare_digest(str(told["workspace"]), _hint(me.workspace, bound)):
        raise NotPaired(reason=Reason("it works in another workspace"))
    code = _agree(secured, me, public, label, bound, serving=serving)
    return Met(secured, device, public, label, code)


def _agree(line: ssl.SSLSocket, me: Self, other: str, label: str, bound: bytes, *, serving: bool) -> str:
    """Show the code unless both sides know each other; return it ("" when it was not needed)."""
    send(line, {"known": other in me.known})
    if _heard(line)["known"] is True and other in me.known:
        return ""
    keys = (other, me.signer.public) if serving else (me.signer.public, other)
    number = int.from_bytes(sha256(b"cchc/code/1\n" + bound + "".join(keys).encode()).digest()[:8], "big")
    code = f"{number % 10**DIGITS:0{DIGITS}d}"
    agreed = me.confirm(code, label)
    # The other person may still be comparing; a laptop that was carried away is not waited for without end.
    line.settimeout(AGREEING_S)
    send(line, {"agreed": agreed})
    if _heard(line)["agreed"] is not True or not agreed:
        raise NotPaired(reason=Reason("the codes were not confirmed"))
    # From here on: a line that is cut in the middle of the first exchange asks for no second code.
    me.known.add(other)
    return code


def _nonces(line: ssl.SSLSocket, me: Self, *, serving: bool) -> tuple[bytes, bytes]:
    """Return the client's and the server's random number; the server commits to its own first."""
    mine = me.entropy(_NONCE_BYTES)
    if serving:
        send(line, {"commit": sha256(mine).hexdigest()})
        theirs = bytes.fromhex(_heard(line)["nonce"])
        send(line, {"nonce": mine.hex()})
        return theirs, mine
    commit = _heard(line)["commit"]
    send(line, {"nonce": mine.hex()})
    theirs = bytes.fromhex(_heard(line)["nonce"])
    if sha256(theirs).hexdigest() != commit or len(theirs) != _NONCE_BYTES:
        raise Cut("commitment")
    return mine, theirs


def _heard(line: ssl.SSLSocket) -> dict[str, Any]:
    return receive(line, _LONGEST_WORDS, 0)[0]


def _hint(workspace: str, bound: bytes) -> str:
    """Return what shows that both work in one workspace, without telling a stranger which."""
    return hmac.digest(workspace.encode(), b"cchc/workspace" + bound, sha256).hex()


def _certificate(key: Ed25519PrivateKey, device: str) -> bytes:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, device)])
    # Laptops' clocks lie by years, so the certificate of one connection is valid always.
    begins = datetime(1971, 1, 1, tzinfo=UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(begins + timedelta(days=365 * 200))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, None)
    )
    return made.public_bytes(Encoding.DER)


def _context(key: Ed25519PrivateKey, own: bytes, other: bytes, *, serving: bool, secret: bytes) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER if serving else ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = False
    context.verify_mode = ssl.CERT_REQUIRED
    try:
        context.load_verify_locations(cadata=other)
    except ssl.SSLError:
        # Reading an encrypted key before, in this thread, can leave an error in OpenSSL's queue that is taken for one
        # of this call. Raising it has emptied the queue: what is really wrong with the certificate is raised again.
        context.load_verify_locations(cadata=other)
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(secret.hex().encode()))
    # The ssl module takes keys from files only: this one is for one connection, encrypted, and gone at once.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "one"
        path.write_bytes(ssl.DER_cert_to_PEM_cert(own).encode() + pem)
        context.load_cert_chain(path, password=secret.hex())
    return context
