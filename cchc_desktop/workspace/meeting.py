"""Laptops that meet on one network: found by themselves, paired by a code, then an exchange like with any place."""

from collections.abc import Callable
from dataclasses import dataclass

from cchc_desktop.sync.direct import DirectChannel, Reception
from cchc_desktop.sync.nearby import Neighbour, Neighbourhood, outward_address
from cchc_desktop.sync.pairing import Met, Self
from cchc_desktop.workspace.exchange import Exchange
from cchc_desktop.workspace.places import Place, PlaceKind

__all__ = ["Meeting", "Neighbour", "Reached"]


@dataclass(frozen=True, slots=True)
class Reached:
    """A laptop that was called: as a place, and the open way there."""

    place: Place
    channel: DirectChannel


class Meeting:
    """While it is open, this laptop can be found and called, and sees who else can.

    Args:
        exchange: the workspace's exchange.
        label: what the other screen calls this laptop.
        confirm: shows a code and the other's label; True when a person said that both screens agree. It is called in a
            thread of its own and may wait.
        met: told, in a thread, who was here and has gone.
        changed: told, in a thread, that the neighbours changed.
        interfaces: the address to listen at and announce; that of the network this computer speaks on if not given.
    """

    def __init__(
        self,
        exchange: Exchange,
        label: str,
        *,
        confirm: Callable[[str, str], bool],
        met: Callable[[Met], None] = lambda _met: None,
        changed: Callable[[], None] = lambda: None,
        interfaces: list[str] | None = None,
    ) -> None:
        self._exchange = exchange
        ring = exchange.ring()
        known = set(exchange.state().paired)
        self._self = Self(ring.card.device, label, ring.root.workspace, exchange.signer(), known, confirm)
        # One network, and nothing that listens on any other this computer may be in (a VPN, a second card).
        address = interfaces[0] if interfaces else outward_address()
        self._reception = Reception(exchange.depot, self._self, host=address, visited=met)
        try:
            self._nearby = Neighbourhood(ring.root.workspace, ring.card.device, changed=changed, interfaces=[address])
            self._nearby.announce(label, self._reception.port, [address])
        except BaseException:
            self._reception.close()
            raise

    @property
    def port(self) -> int:
        """Where this laptop can be called."""
        return self._reception.port

    def neighbours(self) -> tuple[Neighbour, ...]:
        """Return who can be called now."""
        return self._nearby.found()

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
        self._nearby.close()
        self._reception.close()
