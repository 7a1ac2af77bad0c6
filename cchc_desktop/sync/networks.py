"""The networks this computer is in, named so that a person can choose the one laptops shall meet in."""

import contextlib
import re
import socket
from dataclasses import dataclass
from enum import StrEnum
from ipaddress import ip_address

_GROUP = ("224.0.0.251", 5353)
"""Where multicast DNS speaks (RFC 6762, section 5)."""


class NetworkKind(StrEnum):
    """What kind of network an adapter leads to, as far as its name tells."""

    WIFI = "wifi"
    CABLE = "cable"
    PHONE = "phone"
    OTHER = "other"
    VIRTUAL = "virtual"


@dataclass(frozen=True, slots=True)
class Network:
    """A network this computer is in: its address there, what the system calls the adapter."""

    address: str
    adapter: str
    kind: NetworkKind


_KINDS = (
    (
        NetworkKind.VIRTUAL,
        r"tun|tap|wg\d|vpn|ppp|docker|^br-|virbr|veth|vmnet|virtual|vethernet|hyper-v|zerotier|tailscale",
    ),
    (NetworkKind.PHONE, r"usb|rndis|ncm|remote ndis|bluetooth|^bnep"),
    (NetworkKind.WIFI, r"^wl|wi-?fi|wireless|wlan|802\.11"),
    (NetworkKind.CABLE, r"^en|^eth|ethernet|gbe|lan"),
)


def networks() -> tuple[Network, ...]:
    """Return the networks this computer is in, the one on which laptops most likely meet first.

    That is a local one (RFC 1918, or RFC 3927 for a bare cable) that leads to real neighbours, and of those the one
    the system itself would speak on.
    """
    import ifaddr  # noqa: PLC0415  (comes with zeroconf, wanted only when serving)

    found = [
        Network(str(address.ip), str(adapter.nice_name), kind_of(str(adapter.nice_name)))
        for adapter in ifaddr.get_adapters()
        for address in adapter.ips
        if address.is_IPv4 and not ip_address(str(address.ip)).is_loopback
    ]
    outward = _outward()
    return tuple(
        sorted(
            found,
            key=lambda network: (
                network.kind is NetworkKind.VIRTUAL,
                not ip_address(network.address).is_private,
                network.address != outward,
                list(NetworkKind).index(network.kind),
                network.address,
            ),
        )
    )


def kind_of(adapter: str) -> NetworkKind:
    """Return what an adapter's name tells: "wlan0", "Intel(R) Wi-Fi 6 AX201", "enp3s0"."""
    return next((kind for kind, words in _KINDS if re.search(words, adapter.lower())), NetworkKind.OTHER)


def _outward() -> str:
    """Return the address of the network on which this computer would speak to its neighbours; nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked, contextlib.suppress(OSError):
        asked.connect(_GROUP)
        return str(asked.getsockname()[0])
    return ""
