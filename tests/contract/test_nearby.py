"""Laptops that meet without a server: real processes in network namespaces that find, pair with and call each other."""

import contextlib
import os
import random
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.contract import network
from tests.contract.network import Laptop, Switch
from tests.unit.workspace.conftest import PERSON
from tests.unit.workspace.laptops import Team

WHY_NOT = network.impossible() if os.environ.get("CCHC_CHANNELS") else "make test-channels runs hosts of its own"
pytestmark = pytest.mark.skipif(bool(WHY_NOT), reason=f"no network namespaces: {WHY_NOT}")
PHOTO = random.Random(4).randbytes(6_500_000)


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = Team(tmp_path)
    yield made
    made.close()


def until(laptop: Laptop, good: Callable[[list[Any]], bool]) -> list[Any]:
    """Ask a laptop whom it sees until that is as it should be."""
    for _ in range(600):
        found: list[Any] = laptop.ask("neighbours", "neighbours")
        if good(found):
            return found
        time.sleep(0.1)
    raise AssertionError(found)


def labels(found: list[Any]) -> list[str]:
    return [line[0] for line in found]


def pair(caller: Laptop, called: Laptop, label: str) -> None:
    """Call and compare: both screens show the same six digits."""
    caller.say("call", label=label)
    shown, there = caller.hear("code"), called.hear("code")
    assert shown["code"] == there["code"]
    assert len(shown["code"]) == 6
    assert shown["other"] == label
    for screen in (caller, called):
        screen.say("agree", yes=True)
    assert caller.hear("reached")["code"] == shown["code"]


def test_laptops_find_each_other_pair_exchange_and_go_on_after_a_pulled_plug(team: Team, tmp_path: Path) -> None:
    bao, khoi = team.join("Bảo"), team.join("Khôi")
    (tmp_path / "other").mkdir()
    stranger = Team(tmp_path / "other", other=True)
    kept = bao.workspace.evidence.prepare(PHOTO, "quyết định.pdf")
    bao.workspace.evidence.attach(team.visit, "A1", kept)
    bao.workspace.answers.note(team.visit, "A2", "của Bảo")
    khoi.workspace.answers.note(team.visit, "A3", "của Khôi")
    folders = [laptop.workspace.folder for laptop in team.laptops]
    team.close()
    stranger.close()
    with contextlib.ExitStack() as held:
        switch = Switch(held)
        hosts = [switch.host(f"10.77.0.{number}/24") for number in range(1, 5)]
        network.ip("-n", hosts[0], "link", "add", "name", "vpn0", "type", "bridge")
        network.ip("-n", hosts[0], "addr", "add", "10.99.0.1/24", "dev", "vpn0")
        network.ip("-n", hosts[0], "link", "set", "vpn0", "up")
        who = ((PERSON, "test-machine", "Văn phòng"), ("Bảo", "Bảo", "Máy Bảo"), ("Khôi", "Khôi", "Máy Khôi"))
        office, bao_, khoi_ = (
            held.enter_context(network.laptop(host, folder, *words))
            for host, folder, words in zip(hosts[:3], folders, who, strict=True)
        )
        other = held.enter_context(
            network.laptop(hosts[3], stranger.office.workspace.folder, PERSON, "test-machine", "Người lạ")
        )
        # Nothing listens before a person lets it, and then on the chosen network alone.
        assert [network.listening(host) for host in hosts] == [[], [], [], []]
        port = office.ask("open", "opened", address="10.77.0.1")
        assert f"10.77.0.1:{port}" in network.listening(hosts[0])
        assert not [
            line for line in network.listening(hosts[0]) if line.endswith(f":{port}") and "10.77.0.1" not in line
        ]
        refused = subprocess.run(
            ["ip", "netns", "exec", hosts[0], "bash", "-c", f"exec 3<>/dev/tcp/10.99.0.1/{port}"], capture_output=True
        )
        assert refused.returncode
        for laptop in (bao_, khoi_, other):
            laptop.ask("open", "opened")
        assert labels(until(office, lambda found: len(found) == 2)) == ["Máy Bảo", "Máy Khôi"]
        assert labels(until(khoi_, lambda found: len(found) == 2)) == ["Máy Bảo", "Văn phòng"]
        until(bao_, lambda found: len(found) == 2)
        assert other.ask("neighbours", "neighbours") == []

        pair(bao_, office, "Văn phòng")
        _, sent, pieces = bao_.ask("travel", "travelled")
        assert sent
        assert pieces >= 7
        assert office.hear("met")["met"] == "Máy Bảo"
        office.ask("settle", "settled")
        assert office.ask("answer", "answer", visit=team.visit, item="A2") == "của Bảo"
        assert office.ask("evidence", "evidence", visit=team.visit) == len(PHOTO)

        # One screen says no: nothing goes either way.
        khoi_.say("call", label="Máy Bảo")
        khoi_.hear("code"), bao_.hear("code")
        khoi_.say("agree", yes=True)
        bao_.say("agree", yes=False)
        assert khoi_.hear("refused")["refused"] == "NotPaired"

        pair(khoi_, bao_, "Máy Bảo")
        khoi_.say("travel", hold_after=5)
        khoi_.hear("held")
        switch.plug(2, up=False)
        khoi_.say("go")
        assert khoi_.hear("broken")["broken"] == "CannotReach"
        switch.plug(2, up=True)
        # They know each other now: no code, and only what is missing goes over.
        assert khoi_.ask("call", "reached", label="Máy Bảo") == "Máy Bảo"
        _, _, again = khoi_.ask("travel", "travelled")
        assert 0 < again < 7
        assert khoi_.ask("evidence", "evidence", visit=team.visit) == len(PHOTO)
        assert khoi_.ask("answer", "answer", visit=team.visit, item="A2") == "của Bảo"

        office.ask("shut", "shut")
        until(khoi_, lambda found: labels(found) == ["Máy Bảo"])
        assert f"10.77.0.1:{port}" not in network.listening(hosts[0])


def test_two_laptops_with_a_cable_between_them_and_no_server_at_all_meet(team: Team) -> None:
    bao = team.join("Bảo")
    bao.workspace.answers.note(team.visit, "A2", "của Bảo")
    folders = [laptop.workspace.folder for laptop in team.laptops]
    team.close()
    with contextlib.ExitStack() as held:
        one, two = network.cable(held, ("169.254.7.1/16", "169.254.9.2/16"))
        office = held.enter_context(network.laptop(one, folders[0], PERSON, "test-machine", "Văn phòng"))
        bao_ = held.enter_context(network.laptop(two, folders[1], "Bảo", "Bảo", "Máy Bảo"))
        for laptop in (office, bao_):
            laptop.ask("open", "opened")
        until(bao_, lambda found: labels(found) == ["Văn phòng"])
        pair(bao_, office, "Văn phòng")
        bao_.ask("travel", "travelled")
        office.hear("met")
        office.ask("settle", "settled")
        assert office.ask("answer", "answer", visit=team.visit, item="A2") == "của Bảo"
