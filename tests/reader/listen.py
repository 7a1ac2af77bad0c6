"""Reads the window through AT-SPI as a screen reader does; run by the system's Python, which has gi and Atspi.

    python3 listen.py PYTHON_OF_THE_APP REPORT.md

Starts the window, goes through its scenes, and for each walks the tree and follows the focus from Tab to Tab. Exit
status 1 when a control has no name or a role that says nothing, when the focus goes back up a page, or when a scene
cannot be reached by Tab at all.
"""

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

_PATIENCE_S = 120
_MOST_STOPS = 90
_ROLES = {
    "push button", "toggle button", "radio button", "check box", "combo box", "text", "password text", "entry",
    "list", "list box", "table", "tree table", "page tab list", "page tab", "slider", "spin button", "link",
    "scroll pane", "table cell", "list item", "tree", "menu item", "document frame", "label",
}  # fmt: skip
"""What a control may say it is."""
_NAVIGATION = 40
"""The window begins with the navigation at its left edge, where there is one."""
_SILENT = {"", "filler", "panel", "unknown", "invalid", "redundant object"}


@dataclass(frozen=True)
class Heard:
    """A control as it is told: role, name, what stands in it, its place in the window."""

    role: str
    name: str
    box: tuple[int, int, int, int]

    def __str__(self) -> str:
        return f"{self.role} {self.name!r} at {self.box[0]},{self.box[1]}"


class Window:
    """The process with the window."""

    def __init__(self, python: str) -> None:
        command = [python, "-m", "tests.reader.window"]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        self.scenes = self._hear("scenes").split()

    def ask(self, line: str, answer: str) -> str:
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self._hear(answer)

    def _hear(self, answer: str) -> str:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line.startswith(answer):
                return line[len(answer) :].strip()
        raise SystemExit("the window went away")

    def end(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write("end\n")
        self.process.stdin.close()
        self.process.wait(60)


class Reader:
    """What a screen reader knows of the window."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.focused: Atspi.Accessible | None = None
        self._listener = Atspi.EventListener.new(self._focus_moved)
        self._listener.register("object:state-changed:focused")

    def _focus_moved(self, event: "Atspi.Event") -> None:
        if event.detail1:
            self.focused = event.source

    def settle(self, seconds: float) -> None:
        """Let events of the bus come in."""
        context, until = GLib.MainContext.default(), time.monotonic() + seconds
        while time.monotonic() < until:
            while context.iteration(False):
                pass
            time.sleep(0.005)

    def application(self) -> "Atspi.Accessible":
        until = time.monotonic() + _PATIENCE_S
        while time.monotonic() < until:
            desktop = Atspi.get_desktop(0)
            for index in range(desktop.get_child_count()):
                child = desktop.get_child_at_index(index)
                if child is not None and child.get_process_id() == self.pid:
                    return child
            self.settle(0.3)
        raise SystemExit("the application does not show itself on the accessibility bus")

    def controls(self) -> "list[tuple[Heard, bool]]":
        """Return every control in view in the order it is read, and whether the focus can go there."""
        found: list[tuple[Heard, bool]] = []
        application = self.application()
        for index in range(application.get_child_count()):
            self._gather(application.get_child_at_index(index), found, 0)
        return found

    def _gather(self, node: "Atspi.Accessible | None", found: "list[tuple[Heard, bool]]", depth: int) -> None:
        if node is None or depth > 40:
            return
        states = node.get_state_set()
        if not states.contains(Atspi.StateType.SHOWING) and depth:
            return
        focusable = states.contains(Atspi.StateType.FOCUSABLE) and states.contains(Atspi.StateType.ENABLED)
        here = heard(node)
        if focusable and depth:
            found.append((here, True))
        if here.role in ("table", "tree table", "list", "tree"):
            return
        for index in range(node.get_child_count()):
            self._gather(node.get_child_at_index(index), found, depth + 1)


def heard(node: "Atspi.Accessible") -> Heard:
    area = node.get_extents(Atspi.CoordType.WINDOW)
    return Heard(node.get_role_name(), node.get_name() or "", (area.x, area.y, area.width, area.height))


def follow(window: Window, reader: Reader) -> tuple[list[Heard], list[tuple[Heard, Heard]]]:
    """Return where Tab leads until it comes round, and the steps at which the eye has to go back.

    Both ends of a step are looked up at one moment, since the page scrolls with the focus.
    """
    stops: list[Heard] = []
    back: list[tuple[Heard, Heard]] = []
    known: list[Atspi.Accessible] = []
    for _ in range(_MOST_STOPS):
        window.ask("tab", "tabbed")
        reader.settle(0.03)
        node = reader.focused
        if node is None or (known and node == known[-1]):
            continue
        if node in known:
            break
        here = heard(node)
        if known:
            before = heard(known[-1])
            if backwards(before.box, here.box):
                back.append((before, here))
        known.append(node)
        stops.append(here)
    return stops, back


def judge(
    scene: str, controls: list[tuple[Heard, bool]], stops: list[Heard], back: list[tuple[Heard, Heard]]
) -> list[str]:
    wrong = []
    for control, _ in controls:
        if control.role in _SILENT or control.role not in _ROLES:
            wrong.append(f"{scene}: role {control.role!r} says nothing: {control}")
        elif not control.name.strip():
            wrong.append(f"{scene}: no name: {control}")
    if len(stops) < 3:
        wrong.append(f"{scene}: Tab reaches only {len(stops)} controls")
    # Once round it comes back to where the window begins, wherever it had started.
    first = min(stops, key=lambda stop: (stop.box[0] > _NAVIGATION, stop.box[1], stop.box[0]), default=None)
    wrong += [
        f"{scene}: the focus goes back: {before} -> {after}"
        for before, after in back
        if after.name != (first and first.name)
    ]
    return wrong


def backwards(before: tuple[int, int, int, int], after: tuple[int, int, int, int]) -> bool:
    """Tell whether the eye would have to go back up without going on to the right, or left in the same line."""
    x, y, width, height = before
    to_x, to_y, to_width, to_height = after
    above = to_y + to_height <= y and to_x < x + width
    left = to_x + to_width <= x and to_y < y + height and to_y + to_height > y
    return above or left


def main() -> int:
    window = Window(sys.argv[1])
    reader = Reader(window.process.pid)
    wrong, said = [], ["# What a screen reader hears\n"]
    try:
        for scene in sys.argv[3:] or window.scenes:
            began = time.monotonic()
            title = window.ask(f"scene {scene}", "shown")
            reader.settle(0.2)
            controls = reader.controls()
            walked = time.monotonic()
            stops, back = follow(window, reader)
            print(f"{scene}: tree {walked - began:.1f} s, Tab {time.monotonic() - walked:.1f} s", flush=True)
            wrong += judge(scene, controls, stops, back)
            said.append(f"\n## {scene} ({title}): {len(controls)} controls, {len(stops)} stops of Tab\n")
            said += [f"{number}. {stop}" for number, stop in enumerate(stops, 1)]
    finally:
        window.end()
    Path(sys.argv[2]).write_text("\n".join([*said, "\n## Wrong\n", *wrong]) + "\n", encoding="utf-8")
    print("\n".join(wrong))
    print(f"{len(window.scenes)} screens, {len(wrong)} wrong; see {sys.argv[2]}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
