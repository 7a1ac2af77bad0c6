"""Meeting on one network: nothing listens before a person asks for it, and then at one address only."""

import socket
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest

from cchc_desktop.sync import networks
from cchc_desktop.sync.nearby import Neighbour
from cchc_desktop.sync.networks import NetworkKind
from cchc_desktop.sync.refusals import CannotReach, NoNetwork
from cchc_desktop.workspace.meeting import Meeting
from tests.unit.workspace.laptops import Team

HERE = "127.0.0.1"


def listening() -> bool:
    return any(thread.name == "cchc-reception" for thread in threading.enumerate())


def test_a_laptop_listens_only_while_a_person_lets_it_and_at_one_address(tmp_path: Path) -> None:
    team = Team(tmp_path)
    bao = team.join("Trần Quốc Bảo").workspace
    assert not listening()
    office = Meeting(team.office.workspace.exchange, "Văn phòng", confirm=lambda *_: True, address=HERE).open()
    caller = Meeting(bao.exchange, "Máy Bảo", confirm=lambda *_: True, address=HERE).open()
    try:
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.2", office.port), timeout=5)
        reached = caller.call(Neighbour("", "Văn phòng", HERE, office.port))
        assert reached.channel.met.label == "Văn phòng"
        reached.channel.close()
    finally:
        office.close()
    with pytest.raises(CannotReach):
        caller.call(Neighbour("", "Văn phòng", HERE, office.port))
    caller.close()
    assert not listening()
    team.close()


def test_the_door_closes_with_the_workspace(tmp_path: Path) -> None:
    team = Team(tmp_path)
    met = Meeting(team.office.workspace.exchange, "Văn phòng", confirm=lambda *_: True, address=HERE).open()
    socket.create_connection((HERE, met.port), timeout=5).close()
    team.close()
    assert not listening()
    met.close()


@pytest.mark.parametrize("address", ["203.0.113.7", ""])
def test_a_network_this_computer_is_not_in_is_told_as_such(
    tmp_path: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cchc_desktop.workspace.meeting.networks", lambda: ())
    team = Team(tmp_path)
    meeting = Meeting(team.office.workspace.exchange, "Văn phòng", confirm=lambda *_: True, address=address)
    with pytest.raises(NoNetwork):
        meeting.open()
    assert not listening()
    team.close()


def adapters(*named: tuple[str, str]) -> list[SimpleNamespace]:
    return [SimpleNamespace(nice_name=name, ips=[SimpleNamespace(ip=address, is_IPv4=True)]) for name, address in named]


def test_networks_are_named_and_the_local_one_with_real_neighbours_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    import ifaddr

    found = adapters(
        ("lo", "127.0.0.1"),
        ("docker0", "172.17.0.1"),
        ("tun0", "10.8.0.2"),
        ("wwan0", "203.0.113.9"),
        ("Intel(R) Wi-Fi 6 AX201", "192.168.43.17"),
        ("Remote NDIS based Internet Sharing Device", "192.168.42.5"),
        ("enp3s0", "169.254.7.1"),
    )
    monkeypatch.setattr(ifaddr, "get_adapters", lambda: found)
    monkeypatch.setattr(networks, "_outward", lambda: "192.168.43.17")
    assert [(network.address, network.kind) for network in networks.networks()] == [
        ("192.168.43.17", NetworkKind.WIFI),
        ("169.254.7.1", NetworkKind.CABLE),
        ("192.168.42.5", NetworkKind.PHONE),
        ("203.0.113.9", NetworkKind.OTHER),
        ("10.8.0.2", NetworkKind.VIRTUAL),
        ("172.17.0.1", NetworkKind.VIRTUAL),
    ]
