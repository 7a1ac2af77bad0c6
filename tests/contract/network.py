"""Hosts on one network, each in a network namespace of its own, with real processes in them (Linux, root, iproute2)."""

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
_WAIT_S = 120


def ip(*words: str) -> str:
    """Run `ip`; raises with what it said."""
    done = subprocess.run(["ip", *words], capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"ip {' '.join(words)}: {done.stderr.strip()}")
    return done.stdout


def impossible() -> str:
    """Return why this machine makes no network namespaces, "" if it does."""
    name = f"kt{os.getpid()}try"
    try:
        with namespace(name):
            ip("netns", "exec", name, "true")
            ip("-n", name, "link", "add", "name", "br0", "type", "bridge")
    except (OSError, RuntimeError) as error:
        return str(error)
    return ""


@contextlib.contextmanager
def namespace(name: str) -> Iterator[str]:
    """Make a network namespace with its loopback up."""
    ip("netns", "add", name)
    try:
        ip("-n", name, "link", "set", "lo", "up")
        yield name
    finally:
        ip("netns", "del", name)


class Switch:
    """A switch (a bridge in a namespace of its own); plugs are pulled and put in again by `plug`."""

    def __init__(self, held: contextlib.ExitStack) -> None:
        self._held = held
        self.name = held.enter_context(namespace(f"kt{os.getpid()}sw"))
        ip("-n", self.name, "link", "add", "name", "br0", "type", "bridge")
        ip("-n", self.name, "link", "set", "br0", "up")
        self._ports: list[str] = []

    def host(self, address: str) -> str:
        """Return the namespace of a new host with an address of this network."""
        number = len(self._ports)
        name = self._held.enter_context(namespace(f"kt{os.getpid()}h{number}"))
        port = f"p{number}"
        ip("-n", self.name, "link", "add", "name", port, "type", "veth", "peer", "name", "eth0", "netns", name)
        ip("-n", self.name, "link", "set", port, "master", "br0", "up")
        _bring_up(name, address)
        self._ports.append(port)
        return name

    def plug(self, number: int, *, up: bool) -> None:
        """Pull the plug of a host, or put it in again."""
        ip("-n", self.name, "link", "set", self._ports[number], "up" if up else "down")


def cable(held: contextlib.ExitStack, addresses: tuple[str, str]) -> tuple[str, str]:
    """Return two hosts with nothing but a cable between them."""
    names = tuple(held.enter_context(namespace(f"kt{os.getpid()}c{number}")) for number in range(2))
    ip("-n", names[0], "link", "add", "name", "eth0", "type", "veth", "peer", "name", "eth0", "netns", names[1])
    for name, address in zip(names, addresses, strict=True):
        _bring_up(name, address)
    return names[0], names[1]


def listening(name: str) -> list[str]:
    """Return the addresses at which something listens in a namespace, TCP and UDP."""
    told = subprocess.run(["ip", "netns", "exec", name, "ss", "-Hltun"], capture_output=True, text=True, check=True)
    return sorted(line.split()[4] for line in told.stdout.splitlines())


def _bring_up(name: str, address: str) -> None:
    ip("-n", name, "addr", "add", address, "dev", "eth0")
    ip("-n", name, "link", "set", "eth0", "up")


@dataclass
class Laptop:
    """A process in a namespace: `say` sends it a line, `hear` waits for the next line that tells of something."""

    process: "subprocess.Popen[str]"
    lines: "queue.Queue[dict[str, Any]]" = field(default_factory=queue.Queue)
    passed: list[dict[str, Any]] = field(default_factory=list)

    def say(self, do: str, **words: object) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"do": do, **words}) + "\n")
        self.process.stdin.flush()

    def hear(self, word: str) -> dict[str, Any]:
        """Return the next line with this word; what is told beside it waits for whoever asks for it."""
        for index, line in enumerate(self.passed):
            if word in line:
                return self.passed.pop(index)
        while True:
            line = self.lines.get(timeout=_WAIT_S)
            if "over" in line:
                raise AssertionError(f"the laptop ended: {line}")
            if word in line:
                return line
            self.passed.append(line)

    def ask(self, do: str, word: str, **words: object) -> Any:
        self.say(do, **words)
        return self.hear(word)[word]


@contextlib.contextmanager
def laptop(name: str, folder: Path, person: str, machine: str, label: str) -> Iterator[Laptop]:
    """Start a laptop in a namespace; it ends by itself when its input does."""
    command = ["ip", "netns", "exec", name, sys.executable, "-m", "tests.contract.host", str(folder), person, machine,
               label]  # fmt: skip
    log = folder.with_suffix(".log")
    with log.open("w") as told:
        process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=told, text=True
        )
        made = Laptop(process)

        def read() -> None:
            assert process.stdout is not None
            for text in process.stdout:
                made.lines.put(json.loads(text))
            made.lines.put({"over": log.read_text()[-2000:]})

        reader = threading.Thread(target=read, daemon=True)
        reader.start()
        try:
            made.hear("ready")
            yield made
        finally:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.close()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            reader.join(10)
            process.stdout.close()
