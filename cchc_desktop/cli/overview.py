"""`overview export|service`: an overview as workbook, CSV, page, PDF or ODK submissions; figures of service."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_desktop.cli.opening import add_workspace, found, opened
from cchc_desktop.cli.words import say
from cchc_desktop.domain.standing import Narrowing
from cchc_desktop.domain.unit import UnitKind

if TYPE_CHECKING:
    from cchc_desktop.workspace.workspace import Workspace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `overview` takes."""
    acts = parser.add_subparsers(required=True, metavar="ACT")
    exported = acts.add_parser(
        "export", help=say("Write the overview: .xlsx, .csv, .html, .pdf, .zip (ODK submissions)")
    )
    exported.add_argument("file", type=Path, help=say("File to write; its ending says how"))
    exported.add_argument("--campaign", help=say("Campaign's name or id; the newest by default"))
    exported.add_argument("--kind", choices=[kind.value for kind in UnitKind], help=say("Only units of this kind"))
    exported.add_argument("--province", default="", help=say("Only units of this province"))
    exported.add_argument("--section", help=say("Number of a section: rank by it alone"))
    exported.add_argument(
        "--compare", nargs=2, metavar="UNIT", help=say("Two units, or one unit twice to compare its last two campaigns")
    )
    exported.set_defaults(act=_export)
    taken = acts.add_parser("service", help=say("Take in figures of service (index 766, dossiers on time)"))
    taken.add_argument("file", type=Path, help=say("Workbook or CSV with a unit a row"))
    taken.add_argument(
        "--period", default="", help=say("Period where the table has no such column: 2026-03, 2026-Q1, 2026")
    )
    taken.add_argument("--source", default="", help=say("Where the figures come from"))
    taken.set_defaults(act=_service)
    for one in (exported, taken):
        add_workspace(one)


def run(options: argparse.Namespace) -> int:
    """Do one; returns 0.

    Raises:
        NotFound: no such campaign, unit or section.
        Invalid: an ending that is not known.
        Refusal: a file cannot be read or written; it says why.
    """
    with opened(options) as workspace:
        options.act(options, workspace)
    return 0


def _export(options: argparse.Namespace, workspace: "Workspace") -> None:
    from cchc_desktop.workspace.overview_exports import Pair  # noqa: PLC0415  (start-up time)

    kept = workspace.overview_exports
    campaign = found("campaign", options.campaign, [(one.id, one.name) for one in workspace.campaigns.all()])
    gathered = kept.gather()
    rows = kept.rows(campaign, gathered, Narrowing())
    section = None
    if options.section and rows:
        sections = workspace.overview.sections(rows[0].standing.visit)
        code = found("section", options.section, [(one[1], one[2]) for one in sections])
        section = [one[1] for one in sections].index(code)
    pair = None
    if options.compare:
        names = [(row.standing.visit, row.standing.unit.name) for row in rows]
        one, other = (found("unit", name, names) for name in options.compare)
        pair = Pair(kept.earlier(one, gathered) if one == other else one, other)
    narrowing = Narrowing(UnitKind(options.kind) if options.kind else None, options.province, section)
    kept.save(kept.report(campaign, gathered, narrowing, pair), options.file)
    sys.stdout.write(say("Written: {name}", name=options.file) + "\n")


def _service(options: argparse.Namespace, workspace: "Workspace") -> None:
    brought = workspace.service.bring_in_file(options.file, period=options.period, source=options.source)
    sys.stdout.write(say("Taken in: {rows} rows", rows=brought.taken) + "\n")
    for row, heading, text in brought.passed_over:
        told = say("Row {row}: “{said}” was passed over ({heading})", row=row, said=text, heading=heading)
        sys.stdout.write(told + "\n")
