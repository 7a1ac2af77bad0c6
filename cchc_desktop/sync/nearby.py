"""Laptops nearby: found by multicast DNS (RFC 6762, 6763), without any server.

What is announced: a label, the port, and eight digits that tell laptops of the same workspace from others.
"""

import secrets
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from zeroconf import IPVersion, ServiceBrowser, ServiceInfo, ServiceListener, Zeroconf

KIND = "_cchc-kiemtra._tcp.local."
_WAIT_MS = 3000


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A laptop of the same workspace that can be called now."""

    device: str
    label: str
    host: str
    port: int


class Neighbourhood(ServiceListener):
    """Announces this laptop in one network and watches for others; `changed` is told in a thread of its own.

    Raises:
        OSError: this computer is not in that network any more, or cannot speak to all in it.
    """

    def __init__(
        self,
        workspace: str,
        device: str,
        *,
        changed: Callable[[], None] = lambda: None,
        address: str,
    ) -> None:
        self._mark = sha256(b"cchc/nearby" + workspace.encode()).hexdigest()[:8]
        self._device = device
        self._changed = changed
        self._found: dict[str, tuple[str, Neighbour]] = {}
        self._lock = threading.Lock()
        self._address = address
        self._zeroconf = Zeroconf(ip_version=IPVersion.V4Only, interfaces=[address])
        self._info: ServiceInfo | None = None
        self._browser = ServiceBrowser(self._zeroconf, KIND, self)

    def announce(self, label: str, port: int) -> None:
        """Let others find this laptop."""
        self._info = ServiceInfo(
            KIND,
            # Another name each time: a copied laptop of the same id may be in this network, or what a crash left over.
            f"{self._device}-{secrets.token_hex(3)}.{KIND}",
            addresses=[socket.inet_aton(self._address)],
            port=port,
            properties={"w": self._mark, "d": self._device, "n": label},
            server=f"cchc-{self._device}.local.",
        )
        self._zeroconf.register_service(self._info)

    def found(self) -> tuple[Neighbour, ...]:
        """Return the laptops of the same workspace that can be called now."""
        with self._lock:
            return tuple(sorted((found for _, found in self._found.values()), key=lambda neighbour: neighbour.label))

    def close(self) -> None:
        """Say good-bye and stop watching."""
        self._browser.cancel()
        if self._info is not None:
            self._zeroconf.unregister_service(self._info)
        self._zeroconf.close()

    def add_service(self, zc: Zeroconf, type_: str, name: str) -> None:
        """Take note of a laptop that announced itself."""
        info = zc.get_service_info(type_, name, timeout=_WAIT_MS)
        if info is None:
            return
        told = {key.decode(): (value or b"").decode("utf-8", "replace") for key, value in info.properties.items()}
        hosts = info.parsed_addresses(IPVersion.V4Only)
        if told.get("w") != self._mark or told.get("d") in (None, self._device) or not hosts or not info.port:
            return
        with self._lock:
            self._found[told["d"]] = name, Neighbour(told["d"], told.get("n", "")[:80], hosts[0], info.port)
        self._changed()

    def update_service(self, zc: Zeroconf, type_: str, name: str) -> None:
        """Take note of a laptop that has another address now."""
        self.add_service(zc, type_, name)

    def remove_service(self, zc: Zeroconf, type_: str, name: str) -> None:  # noqa: ARG002  (their signature)
        """Forget a laptop that said good-bye."""
        with self._lock:
            gone = next((device for device, (known, _) in self._found.items() if known == name), None)
            if gone is not None:
                del self._found[gone]
        if gone is not None:
            self._changed()
