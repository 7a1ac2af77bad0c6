"""The reception of one laptop for another, and what strangers on the same network get from it."""

import random
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from cchc_desktop.sync import pairing
from cchc_desktop.sync.direct import GUESTS, DirectChannel, Reception
from cchc_desktop.sync.folder import FolderChannel
from cchc_desktop.sync.keys import Signer
from cchc_desktop.sync.pairing import GREETING, Self
from cchc_desktop.sync.refusals import CannotReach, NotPaired
from cchc_desktop.sync.wire import exactly
from cchc_desktop.sync.wire import receive as receive_words

HERE = "127.0.0.1"
OURS, THEIRS = Signer(b"\x01" * 32), Signer(b"\x02" * 32)


def laptop(device: str, signer: Signer, *known: Signer, says: bool = True) -> Self:
    return Self(
        device=device,
        label=f"Máy {device}",
        workspace="ws",
        signer=signer,
        known={one.public for one in known},
        confirm=lambda _code, _label: says,
        entropy=random.Random(device).randbytes,
    )


CALLER = laptop("a", OURS, says=True)


@pytest.fixture
def receive(tmp_path: Path) -> Iterator[Callable[..., Reception]]:
    """Open a reception of a laptop that knows nobody; a test may change what it does."""
    with ExitStack() as held:

        def open_it(me: Self | None = None, **options: object) -> Reception:
            me = me or laptop("b", THEIRS)
            reception = Reception(FolderChannel(tmp_path, "Kho"), me, host=HERE, **options)  # type: ignore[arg-type]
            held.callback(reception.close)
            return reception

        yield open_it


def hangs_up(line: socket.socket) -> bool:
    """Tell whether the other side closed the line, reading away what it said before."""
    line.settimeout(5)
    try:
        while line.recv(65536):
            pass
    except ConnectionError:
        return True
    except TimeoutError:
        return False
    return True


def test_nothing_listens_at_every_address(tmp_path: Path) -> None:
    for everywhere in ("0.0.0.0", "::"):
        with pytest.raises(ValueError, match=everywhere):
            Reception(FolderChannel(tmp_path, "Kho"), CALLER, host=everywhere)


def test_it_listens_at_the_chosen_address_only_and_only_while_it_is_open(receive: Callable[..., Reception]) -> None:
    reception = receive()
    socket.create_connection((HERE, reception.port), timeout=5).close()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.2", reception.port), timeout=5)
    reception.close()
    with pytest.raises(CannotReach):
        DirectChannel.call(HERE, reception.port, CALLER)


def test_who_says_nothing_or_a_byte_at_a_time_is_cut_off(receive: Callable[..., Reception]) -> None:
    reception = receive(patience_s=(0.4, 5))
    with ExitStack() as held:
        silent, slow = (held.enter_context(socket.create_connection((HERE, reception.port))) for _ in range(2))
        stop = threading.Event()

        def drip() -> None:
            for byte in GREETING + (4000).to_bytes(4, "big") + bytes(4000):
                if stop.wait(0.05):
                    return
                try:
                    slow.sendall(bytes([byte]))
                except OSError:
                    return

        dripping = threading.Thread(target=drip)
        dripping.start()
        try:
            assert hangs_up(silent)
            assert hangs_up(slow)
        finally:
            stop.set()
            dripping.join()


def test_who_agrees_on_no_code_is_cut_off_and_a_known_laptop_comes_in_meanwhile(
    receive: Callable[..., Reception],
) -> None:
    known = Signer(b"\x03" * 32)
    reception = receive(laptop("b", THEIRS, known), patience_s=(5, 0.5))
    asked, answer = threading.Event(), threading.Event()

    def dither(_code: str, _label: str) -> bool:
        asked.set()
        answer.wait(5)
        return True

    failed: list[Exception] = []
    held = ExitStack()

    def call() -> None:
        try:
            channel = DirectChannel.call(HERE, reception.port, replace(CALLER, confirm=dither))
            held.callback(channel.close)
            channel.names("bundles")
        except (NotPaired, CannotReach) as error:
            failed.append(error)

    stranger = threading.Thread(target=call)
    stranger.start()
    assert asked.wait(5)
    DirectChannel.call(HERE, reception.port, laptop("c", known, THEIRS)).close()
    threading.Event().wait(0.6)
    answer.set()
    stranger.join()
    held.close()
    assert failed


def test_more_callers_than_lines_are_turned_away_and_the_next_is_served_again(
    receive: Callable[..., Reception],
) -> None:
    reception = receive(patience_s=(1.5, 5))
    with ExitStack() as held:
        lines = [held.enter_context(socket.create_connection((HERE, reception.port))) for _ in range(60)]
        turned_away = [line for line in lines[GUESTS:] if hangs_up(line)]
        assert len(turned_away) == 60 - GUESTS
        assert threading.active_count() <= GUESTS * 2 + 12
        assert all(hangs_up(line) for line in lines[:GUESTS])
    channel = DirectChannel.call(HERE, reception.port, CALLER)
    assert channel.names("bundles") == []
    channel.close()


def test_after_five_codes_that_were_not_agreed_on_no_more_is_shown_for_ten_minutes(
    receive: Callable[..., Reception],
) -> None:
    now = [0.0]
    shown: list[str] = []

    def no(code: str, _label: str) -> bool:
        shown.append(code)
        return len(shown) > 6

    known = Signer(b"\x03" * 32)
    me = replace(laptop("b", THEIRS, known), confirm=no)
    reception = receive(me, monotonic=lambda: now[0])
    for _ in range(8):
        with pytest.raises(NotPaired):
            DirectChannel.call(HERE, reception.port, CALLER)
    assert len(shown) == 5
    # Whoever was paired before is not kept out by a stranger's guesses.
    DirectChannel.call(HERE, reception.port, laptop("c", known, THEIRS)).close()
    now[0] = 601.0
    with pytest.raises(NotPaired):
        DirectChannel.call(HERE, reception.port, CALLER)
    channel = DirectChannel.call(HERE, reception.port, CALLER)
    assert channel.met.code == shown[6]
    channel.close()


def test_noise_is_no_try_of_a_code(receive: Callable[..., Reception]) -> None:
    reception = receive()
    for noise in (b"GET / HTTP/1.1\r\n\r\n", bytes(2000), GREETING + (2**31).to_bytes(4, "big")):
        for _ in range(3):
            with socket.create_connection((HERE, reception.port)) as line:
                line.sendall(noise)
                assert hangs_up(line)
    channel = DirectChannel.call(HERE, reception.port, CALLER)
    assert channel.names("bundles") == []
    channel.close()


def test_a_stranger_makes_a_laptop_keep_no_more_than_a_few_kilobytes(receive: Callable[..., Reception]) -> None:
    reception = receive()
    tell = b'{"nonce": "00", "bytes": 60000000}'
    key = Ed25519PrivateKey.generate()
    own = pairing._certificate(key, "a")
    with socket.create_connection((HERE, reception.port)) as line:
        line.sendall(GREETING + len(own).to_bytes(4, "big") + own)
        exactly(line, len(GREETING))
        other = exactly(line, int.from_bytes(exactly(line, 4), "big"))
        context = pairing._context(key, own, other, serving=False, secret=b"s" * 24)
        with context.wrap_socket(line) as secured:
            assert isinstance(secured, ssl.SSLSocket)
            receive_words(secured)
            secured.sendall(len(tell).to_bytes(4, "big") + tell)
            assert hangs_up(secured)
