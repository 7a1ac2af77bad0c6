"""`cchc-desktop doctor`: look a workspace and its laptop over, in words or as JSON for machines."""

import argparse
import json
import sys
from pathlib import Path

from cchc_desktop.cli.opening import opened_at
from cchc_desktop.cli.words import say, say_text

_MARKS = {"good": "✓", "look": "!", "bad": "✗"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("folder", type=Path, help=say("Folder of the workspace"))
    parser.add_argument("--person", help=say("Who opens the workspace"))
    parser.add_argument("--json", action="store_true", help=say("As JSON, for machines"))


def run(options: argparse.Namespace) -> int:
    """Examine; 0 when nothing is wrong (warnings are no failure), 1 when something is."""
    with opened_at(options.folder, options.person) as workspace:
        findings = list(workspace.doctor.examine())
    bad = any(finding.state == "bad" for finding in findings)
    if options.json:
        told = [
            {"check": f.check, "state": f.state.value, "text": say_text(f.said.text, f.said.params)} for f in findings
        ]
        sys.stdout.write(json.dumps({"good": not bad, "findings": told}, ensure_ascii=False, indent=1) + "\n")
    else:
        for finding in findings:
            sys.stdout.write(f"{_MARKS[finding.state]} {say_text(finding.said.text, finding.said.params)}\n")
    return 1 if bad else 0
