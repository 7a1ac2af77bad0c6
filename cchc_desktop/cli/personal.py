"""`cchc-desktop personal`: hand out or erase what is kept of somebody. `cchc-desktop audit`: who did what."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from cchc_desktop.cli.opening import add_workspace, opened
from cchc_desktop.cli.words import say


def add_personal(parser: argparse.ArgumentParser) -> None:
    """Say what `personal` takes."""
    parser.add_argument("what", choices=("export", "erase"), help=say("Hand out, or erase with a tombstone"))
    parser.add_argument("words", help=say("Name, dossier number or telephone number to look for"))
    parser.add_argument("--out", type=Path, metavar="FILE", help=say("File to write, instead of the screen"))
    add_workspace(parser)


def add_audit(parser: argparse.ArgumentParser) -> None:
    """Say what `audit` takes."""
    parser.add_argument("--out", type=Path, metavar="FILE", help=say("File to write, instead of the screen"))
    parser.add_argument("--json", action="store_true", help=say("Write as JSON"))
    add_workspace(parser)


def run_personal(options: argparse.Namespace) -> int:
    """Export or erase; 1 when something had to stay because it is signed."""
    with opened(options) as workspace:
        if options.what == "export":
            _write(options.out, workspace.personal.export(options.words))
            return 0
        changed, kept = workspace.personal.erase(options.words)
        sys.stdout.write(say("Erased in {number} places.", number=changed) + "\n")
        if kept:
            sys.stdout.write(say("Kept in {number} places of signed visits.", number=len(kept)) + "\n")
        return 1 if kept else 0


def run_audit(options: argparse.Namespace) -> int:
    """Write the audit as CSV, or as JSON."""
    from cchc_desktop.workspace.audit import Event  # noqa: PLC0415  (start-up time)

    with opened(options) as workspace:
        workspace.audit.note(Event.EXPORTED, options.out.name if options.out is not None else "audit")
        if options.json:
            lines = [asdict(line) | {"at": line.at.isoformat()} for line in workspace.audit.lines()]
            _write(options.out, json.dumps(lines, ensure_ascii=False).encode() + b"\n")
            return 0
        _write(options.out, workspace.audit.csv())
    return 0


def _write(out: Path | None, data: bytes) -> None:
    if out is None:
        sys.stdout.buffer.write(data)
    else:
        out.write_bytes(data)
