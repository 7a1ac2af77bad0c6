"""Meeting on one network: nothing listens before a person asks for it, and then at one address only."""

import socket
import threading
from pathlib import Path

import pytest

from cchc_desktop.sync.nearby import Neighbour, outward_address
from cchc_desktop.sync.refusals import CannotReach
from cchc_desktop.workspace.meeting import Meeting
from tests.unit.workspace.laptops import Team

HERE = "127.0.0.1"


def listening() -> bool:
    return any(thread.name == "cchc-reception" for thread in threading.enumerate())


def test_a_laptop_listens_only_while_a_person_lets_it_and_at_one_address(tmp_path: Path) -> None:
    team = Team(tmp_path)
    bao = team.join("Trần Quốc Bảo").workspace
    assert not listening()
    office = Meeting(team.office.workspace.exchange, "Văn phòng", confirm=lambda *_: True, interfaces=[HERE])
    caller = Meeting(bao.exchange, "Máy Bảo", confirm=lambda *_: True, interfaces=[HERE])
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


def test_the_address_is_one_of_a_network_and_never_all_of_them() -> None:
    assert outward_address() not in ("", "0.0.0.0", "::")
