"""`followups list|export|letters`: what became of the recommendations of all signed visits."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_desktop.cli.opening import add_workspace, opened
from cchc_desktop.cli.words import say
from cchc_desktop.domain.followup import Followed
from cchc_desktop.workspace.followups import OVERDUE_WORD, PROGRESS_WORDS, FollowUps

if TYPE_CHECKING:
    from cchc_desktop.workspace.workspace import Workspace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `followups` takes."""
    acts = parser.add_subparsers(required=True, metavar="ACT")
    listed = acts.add_parser("list", help=say("Show them, the overdue first"))
    listed.add_argument("--json", action="store_true", help=say("Write as JSON"))
    listed.set_defaults(act=_list)
    exported = acts.add_parser("export", help=say("Write them as Excel or CSV"))
    exported.add_argument("file", type=Path, help=say("File to write (.xlsx, .csv)"))
    exported.set_defaults(act=_export)
    letters = acts.add_parser("letters", help=say("Write a reminder to each unit that owes something, into a folder"))
    letters.add_argument("folder", type=Path, help=say("Folder for the letters"))
    letters.add_argument("--word", action="store_true", help=say("Word files instead of PDF"))
    letters.add_argument("--owner", default="", help=say("Only where this person or office is responsible"))
    letters.set_defaults(act=_letters, due=True)
    add_workspace(letters)
    for one in (listed, exported):
        one.add_argument("--due", action="store_true", help=say("Only what is overdue or due within a week of work"))
        add_workspace(one)


def run(options: argparse.Namespace) -> int:
    """List or export; returns 0.

    Raises:
        Refusal: the file cannot be written; it says why.
    """
    with opened(options) as workspace:
        kept = workspace.followups
        if options.act is _letters:
            _letters(options, workspace)
        else:
            options.act(options, kept, kept.reminders() if options.due else kept.all())
    return 0


def _list(options: argparse.Namespace, kept: FollowUps, followed: tuple[Followed, ...]) -> None:
    if options.json:
        told = [
            {
                "due": one.due_on.isoformat() if one.due_on else None,
                "overdue": one.overdue(kept.today()),
                "state": one.progress.value,
                "unit": one.unit.name,
                "owner": one.owner,
                "text": one.recommendation.text,
            }
            for one in followed
        ]
        sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
        return
    if not followed:
        sys.stdout.write(say("Nothing to follow up.") + "\n")
    for one in followed:
        # Words of the register are Vietnamese, as on paper.
        word = OVERDUE_WORD if one.overdue(kept.today()) else PROGRESS_WORDS[one.progress]
        due = one.due_on.strftime("%d/%m/%Y") if one.due_on else "–"
        sys.stdout.write("\t".join((due, word, one.unit.name, one.owner or "–", one.recommendation.text)) + "\n")


def _export(options: argparse.Namespace, kept: FollowUps, followed: tuple[Followed, ...]) -> None:
    kept.save(followed, options.file)
    sys.stdout.write(say("Written: {name}", name=options.file) + "\n")


def _letters(options: argparse.Namespace, workspace: "Workspace") -> None:
    reminded = workspace.reminders.units(owner=options.owner)
    for path in workspace.reminders.write(reminded, options.folder, ".docx" if options.word else ".pdf"):
        sys.stdout.write(say("Written: {name}", name=path) + "\n")
    if not reminded:
        sys.stdout.write(say("Nothing to follow up.") + "\n")
