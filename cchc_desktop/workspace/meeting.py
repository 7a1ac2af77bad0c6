"""Laptops that meet on one network: found by themselves, paired by a code, then an exchange like with any place."""

import contextlib
import threading
from collections.abc import Callable
from dataclasses import dataclass

from cchc_desktop.domain.refusal import Reason
from cchc_desktop.domain.system_error import why
from cchc_desktop.sync.direct import DirectChannel, Reception
from cchc_desktop.sync.nearby import Neighbour, Neighbourhood
from cchc_desktop.sync.networks import networks
from cchc_desktop.sync.pairing import Met, Self
from cchc_desktop.sync.refusals import NoNetwork
from cchc_desktop.workspace.exchange import Exchange
from cchc_desktop.workspace.places import Place, PlaceKind

__all__ = ["Meeting", "Neighbour", "Reached"]


@dataclass(frozen=True, slots=True)
class Reached:
    """A laptop that was called: as a place, and the open way there."""

    place: Place
    channel: DirectChannel


class Meeting:
    """Between `open` and `close` this laptop can be found and called, and sees who else can; ends with the workspace.

    Args:
        exchange: the workspace's exchange.
        label: what the other screen calls this laptop.
        confirm: shows a code and the other's label; True when a person said that both screens agree. It is called in a
            thread of its own and may wait.
        met: told, in a thread, who was here and has gone.
        changed: told, in a thread, that the neighbours changed.
        address: this computer's address in the network the person chose; the first of `networks` if not given.
    """

    def __init__(
        self,
        exchange: Exchange,
        label: str,
        *,
        confirm: Callable[[str, str], bool],
        met: Callable[[Met], None] = lambda _met: None,
        changed: Callable[[], None] = lambda: None,
        address: str = "",
    ) -> None:
        self._exchange = exchange
        ring = exchange.ring()
        known = set(exchange.state().paired)
        self._self = Self(ring.card.device, label, ring.root.workspace, exchange.signer(), known, confirm)
        self._met, self._changed = met, changed
        self.address = address
        self._held = contextlib.ExitStack()
        self._ending = threading.Lock()
        self._over = False
        self._reception: Reception | None = None
        self._nearby: Neighbourhood | None = None
        exchange.at_close.append(self.close)

    def open(self) -> "Meeting":
        """Listen in the chosen network, and in no other this computer may be in; takes a second, in any thread.

        Raises:
            NoNetwork: this computer is in none, or no longer in the chosen one.
        """
        self.address = self.address or next((network.address for network in networks()), "")
        if not self.address:
            raise NoNetwork(reason=Reason("this computer is in no network"))
        me = self._self
        with contextlib.ExitStack() as held:
            try:
                reception = Reception(self._exchange.depot, me, host=self.address, visited=self._met)
                held.callback(reception.close)
                nearby = Neighbourhood(me.workspace, me.device, changed=self._changed, address=self.address)
                held.callback(nearby.close)
                nearby.announce(me.label, reception.port)
            except OSError as error:
                raise NoNetwork(reason=why(error)) from error
            with self._ending:
                if not self._over:  # else the window went while the door was being opened
                    self._reception, self._nearby = reception, nearby
                    self._held = held.pop_all()
        return self

    @property
    def port(self) -> int:
        """Where this laptop can be called."""
        assert self._reception is not None
        return self._reception.port

    def neighbours(self) -> tuple[Neighbour, ...]:
        """Return who can be called now."""
        return self._nearby.found() if self._nearby is not None else ()

    def call(self, neighbour: Neighbour) -> Reached:
        """Call a laptop and pair with it if that has not been done; slow, and waits for both persons.

        Raises:
            CannotReach, NotPaired: it did not come to it.
        """
        channel = DirectChannel.call(neighbour.host, neighbour.port, self._self)
        return Reached(Place(f"laptop/{channel.met.device}", PlaceKind.LAPTOP, channel.met.label), channel)

    def remember(self, met: Met) -> None:
        """Know this laptop the next time without a code; in the workspace's own thread."""
        self._exchange.state().paired[met.key] = met.label
        self._exchange.remember()

    def close(self) -> None:
        """Be found no more."""
        with contextlib.suppress(ValueError):
            self._exchange.at_close.remove(self.close)
        with self._ending:
            self._over = True
        self._held.close()
