"""How long one waits for a place that has fallen silent: libraries that wait without end are cut off from outside."""

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator


@contextlib.contextmanager
def limited(seconds: float, give_up: Callable[[], object]) -> Iterator[threading.Timer]:
    """Call `give_up`, in a thread of its own, if what is done inside takes longer than `seconds`."""
    limit = threading.Timer(seconds, give_up)
    limit.daemon = True
    limit.start()
    try:
        yield limit
    finally:
        limit.cancel()


def cut(line: socket.socket) -> None:
    """End a line whatever state it is in: who waits on it, reading or writing, goes on with an error."""
    with contextlib.suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)


def speak_at_once(line: socket.socket) -> None:
    """Send small questions at once: else each waits for the delayed acknowledgement of the one before (RFC 1122)."""
    line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
