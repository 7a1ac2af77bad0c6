"""One laptop of its own: a process with a workspace, told what to do by lines of JSON; it tells what happens likewise.

python -m tests.contract.host FOLDER PERSON MACHINE LABEL
"""

import json
import queue
import secrets
import sys
import threading
from pathlib import Path
from typing import Any

from cchc_desktop.domain.clock import SystemClock
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.sync import direct
from cchc_desktop.sync.pairing import Met
from cchc_desktop.workspace.exchange import Outcome
from cchc_desktop.workspace.meeting import Meeting, Reached
from cchc_desktop.workspace.workspace import Surroundings, Workspace
from tests.unit.workspace.conftest import PASSWORD
from tests.unit.workspace.laptops import CHEAP

PATIENCE_S = 4


class Host:
    """Acts on one line after another; what another thread has to hear (`agree`, `go`) does not wait its turn."""

    def __init__(self, folder: Path, person: str, machine: str, label: str) -> None:
        around = Surroundings(SystemClock(), secrets.token_bytes, machine, CHEAP)
        self.workspace = Workspace.open(folder, person=person, password=PASSWORD, around=around)
        self.label = label
        self.meeting: Meeting | None = None
        self.reached: Reached | None = None
        self.guests: list[Met] = []
        self._answers: queue.Queue[bool] = queue.Queue()
        self._go = threading.Event()
        self._lines: queue.Queue[dict[str, Any]] = queue.Queue()
        self._telling = threading.Lock()

    def run(self) -> None:
        """Obey until the lines end."""
        threading.Thread(target=self._read, daemon=True).start()
        self._tell(ready=self.label)
        while (line := self._lines.get()).get("do") != "end":
            getattr(self, line.pop("do"))(**line)
        if self.meeting is not None:
            self.meeting.close()
        self.workspace.close()

    def open(self, address: str = "") -> None:
        """Let others find and call this laptop."""
        self.meeting = Meeting(
            self.workspace.exchange, self.label, confirm=self._confirm, met=self._met, address=address
        ).open()
        self._tell(opened=self.meeting.port)

    def shut(self) -> None:
        """Be found no more."""
        assert self.meeting is not None
        self.meeting.close()
        self.meeting = None
        self._tell(shut=True)

    def neighbours(self) -> None:
        """Tell who can be called."""
        assert self.meeting is not None
        self._tell(neighbours=[[one.label, one.host, one.port] for one in self.meeting.neighbours()])

    def call(self, label: str) -> None:
        """Call a laptop that was found."""
        assert self.meeting is not None
        found = next(one for one in self.meeting.neighbours() if one.label == label)
        try:
            self.reached = self.meeting.call(found)
        except Refusal as refusal:
            self._tell(refused=type(refusal).__name__)
            return
        self.meeting.remember(self.reached.channel.met)
        self._tell(reached=label, code=self.reached.channel.met.code)

    def travel(self, hold_after: int = 0) -> None:
        """Exchange with the laptop that was called; after some files hold on until somebody says `go`."""
        assert self.reached is not None
        outcome, steps = Outcome(), [0]

        def watch(_progress: object) -> None:
            steps[0] += 1
            if steps[0] == hold_after:
                self._tell(held=steps[0])
                self._go.wait()

        exchange = self.workspace.exchange
        try:
            for step in exchange.journey(
                self.reached.place, channel=self.reached.channel, outcome=outcome, watch=watch
            ):
                step.act()
        except Refusal as refusal:
            exchange.broken_off(self.reached.place, refusal)
            self._tell(broken=type(refusal).__name__)
            return
        self._tell(travelled=[outcome.fetched, outcome.sent, outcome.pieces])

    def settle(self) -> None:
        """Take in what guests left."""
        assert self.meeting is not None
        while self.guests:
            self.meeting.remember(self.guests.pop())
        self._tell(settled=self.workspace.exchange.take_in().entries)

    def answer(self, visit: str, item: str) -> None:
        """Tell the note of an item."""
        found = self.workspace.visits.get(visit).answers.get(item)
        self._tell(answer=found.note if found is not None else "")

    def evidence(self, visit: str) -> None:
        """Tell the size of the first piece of evidence as it lies here."""
        piece = self.workspace.visits.get(visit).evidence[0]
        self._tell(evidence=len(self.workspace.evidence.original(piece)))

    def _read(self) -> None:
        for text in sys.stdin:
            line = json.loads(text)
            match line["do"]:
                case "agree":
                    self._answers.put(bool(line["yes"]))
                case "go":
                    self._go.set()
                case _:
                    self._lines.put(line)
        self._lines.put({"do": "end"})

    def _confirm(self, code: str, label: str) -> bool:
        self._tell(code=code, other=label)
        return self._answers.get()

    def _met(self, met: Met) -> None:
        self.guests.append(met)
        self._tell(met=met.label)

    def _tell(self, **words: object) -> None:
        with self._telling:
            sys.stdout.write(json.dumps(words, ensure_ascii=False) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    direct._TIMEOUT_S = PATIENCE_S
    folder, person, machine, label = sys.argv[1:]
    Host(Path(folder), person, machine, label).run()
