"""The channel to the laptop opposite, over a local network, a phone's hotspot or a cable (see `pairing`).

The called laptop serves its depot under the same few acts every channel has; what comes in it keeps, and takes in when
its own window gets to it.
"""

import contextlib
import logging
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from ipaddress import ip_address
from typing import Any, Protocol

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.system_error import why
from cchc_desktop.sync.channel import Missing, safe
from cchc_desktop.sync.pairing import AGREEING_S, Met, Self, meet
from cchc_desktop.sync.patience import cut, limited, speak_at_once
from cchc_desktop.sync.reasons import NO_SENSE, reason_of
from cchc_desktop.sync.refusals import CannotReach, NotAllowed, PlaceFull, TooManyTries
from cchc_desktop.sync.wire import Cut, receive, send

log = logging.getLogger(__name__)
_TIMEOUT_S = 20
GUESTS = 8
_TRIES = 5
_NEXT_S = 5
"""How long the next caller waits for the one before to be gone; a person comparing a code takes longer."""
_CLOSED_S = 600
_MAY_PUT = ("bundles/", "files/", "place.id")


class Served(Protocol):
    """What a laptop serves: its depot."""

    def names(self, folder: str) -> list[str]: ...

    def get(self, path: str) -> bytes: ...

    def put(self, path: str, data: bytes) -> None: ...


class DirectChannel:
    """The depot of the laptop opposite."""

    def __init__(self, met: Met) -> None:
        self.name = met.label
        self.met = met
        met.line.settimeout(_TIMEOUT_S)

    @classmethod
    def call(cls, host: str, port: int, me: Self) -> "DirectChannel":
        """Call a laptop and pair with it.

        Raises:
            CannotReach: nobody answers there.
            NotPaired: the two do not belong together, or a person said no.
        """
        try:
            line = socket.create_connection((host, port), timeout=_TIMEOUT_S)
        except OSError as error:
            raise CannotReach(place=f"{host}:{port}", reason=why(error)) from error
        speak_at_once(line)
        return cls(meet(line, me, serving=False))

    def names(self, folder: str) -> list[str]:
        told = self._ask({"do": "names", "folder": folder})[0].get("names")
        if not isinstance(told, list):
            raise CannotReach(place=self.name, reason=NO_SENSE)
        return [str(name) for name in told]

    def get(self, path: str) -> bytes:
        return self._ask({"do": "get", "path": path})[1]

    def put(self, path: str, data: bytes) -> None:
        self._ask({"do": "put", "path": safe(path)}, data)

    def flush(self) -> None:
        """The other laptop answers when it has written."""

    def close(self) -> None:
        with contextlib.suppress(OSError, Cut):
            send(self.met.line, {"do": "bye"})
        with contextlib.suppress(OSError):
            self.met.line.close()

    def _ask(self, words: dict[str, object], data: bytes = b"") -> tuple[dict[str, Any], bytes]:
        try:
            send(self.met.line, words, data)
            told, got = receive(self.met.line)
        except (OSError, Cut) as error:
            reason = reason_of(error) if isinstance(error, OSError | EOFError) else NO_SENSE
            raise CannotReach(place=self.name, reason=reason) from error
        match told.get("trouble"):
            case None:
                return told, got
            case "missing":
                raise Missing(str(words.get("path")))
            case "full":
                raise PlaceFull(place=self.name)
            case reason:
                raise NotAllowed(place=self.name, reason=str(reason))


class Reception:
    """Serves a depot to laptops that call, while a person keeps it open; `visited` is told when one has gone.

    It listens at one address, the one of the network the person chose, and has at most `GUESTS` lines at a time; who
    takes longer than `patience_s` to say who he is, or to agree on the code, is cut off. One code is shown at a time,
    and after five that were not agreed on none for ten minutes; laptops that were paired before come in all the same.
    """

    def __init__(
        self,
        served: Served,
        me: Self,
        *,
        host: str,
        port: int = 0,
        visited: Callable[[Met], None] = lambda _met: None,
        monotonic: Callable[[], float] = time.monotonic,
        patience_s: tuple[float, float] = (_TIMEOUT_S, AGREEING_S),
    ) -> None:
        if ip_address(host).is_unspecified:
            raise ValueError(host)
        self._served = served
        self._me = me
        self._visited = visited
        self._monotonic = monotonic
        self._patience_s = patience_s
        self._failed: list[float] = []
        self._pairing = threading.Lock()
        self._socket = socket.create_server((host, port))
        self.port: int = self._socket.getsockname()[1]
        self._open: set[socket.socket] = set()
        self._closing = False
        self._thread = threading.Thread(target=self._receive, name="cchc-reception", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Serve nobody any more; whoever is being served is cut off, and goes on another time."""
        self._closing = True
        with contextlib.suppress(OSError):
            # Wakes the thread that waits in accept, which closing alone does not on Linux.
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        for line in tuple(self._open):
            cut(line)
        self._thread.join(timeout=5)

    def _receive(self) -> None:
        while not self._closing:
            try:
                line, _ = self._socket.accept()
            except OSError:
                return
            if len(self._open) >= GUESTS:
                log.info("a caller was turned away: all lines are taken")
                line.close()
                continue
            # TLS takes the socket over; this second handle cuts the line whatever state it is in.
            handle = line.dup()
            speak_at_once(line)
            self._open.add(handle)
            threading.Thread(target=self._serve, args=(line, handle), name="cchc-guest", daemon=True).start()

    def _serve(self, line: socket.socket, handle: socket.socket) -> None:
        line.settimeout(self._patience_s[0])
        try:
            met = self._met(line, handle)
            met.line.settimeout(_TIMEOUT_S * 6)
            try:
                while self._answer(met):
                    pass
            except (OSError, Cut) as error:
                log.info("the line was cut: %s", error)
            finally:
                met.line.close()
                self._visited(met)
        except Refusal as refusal:
            log.info("nobody was received: %s", type(refusal).__name__)
        finally:
            self._open.discard(handle)
            handle.close()

    def _met(self, line: socket.socket, handle: socket.socket) -> Met:
        """Meet who calls, within the time there is for it.

        Raises:
            NotPaired, TooManyTries.
        """
        with contextlib.ExitStack() as held:
            # A time limit on each read alone would let someone in who sends a byte a second.
            limit = held.enter_context(limited(self._patience_s[0], partial(cut, handle)))

            def confirm(code: str, label: str) -> bool:
                limit.cancel()
                held.enter_context(limited(self._patience_s[1], partial(cut, handle)))
                if not self._pairing.acquire(timeout=_NEXT_S):
                    return False
                held.callback(self._pairing.release)
                self._check_tries()
                self._failed.append(self._monotonic())
                return self._me.confirm(code, label)

            met = meet(line, replace(self._me, confirm=confirm), serving=True)
            if met.code:
                self._failed.clear()
            return met

    def _check_tries(self) -> None:
        self._failed[:] = [at for at in self._failed if at > self._monotonic() - _CLOSED_S]
        if len(self._failed) >= _TRIES:
            raise TooManyTries(minutes=_CLOSED_S // 60, tries=_TRIES)

    def _answer(self, met: Met) -> bool:
        words, data = receive(met.line)
        try:
            match words.get("do"):
                case "names":
                    send(met.line, {"names": self._served.names(str(words.get("folder", "")))})
                case "get":
                    send(met.line, {}, self._served.get(str(words.get("path"))))
                case "put":
                    path = safe(str(words.get("path")))
                    if not path.startswith(_MAY_PUT):
                        raise ValueError(path)
                    self._served.put(path, data)
                    send(met.line, {})
                case _:
                    return False
        except Missing:
            send(met.line, {"trouble": "missing"})
        except PlaceFull:
            send(met.line, {"trouble": "full"})
        except (Refusal, ValueError) as error:
            send(met.line, {"trouble": str(error)})
        return True
