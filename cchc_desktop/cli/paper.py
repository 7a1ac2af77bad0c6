"""`paper`: make any paper round an inspection as PDF or as a Word file."""

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_desktop.cli import taking
from cchc_desktop.cli.opening import add_workspace, found, opened
from cchc_desktop.cli.words import say
from cchc_desktop.domain.paper import PaperKind
from cchc_desktop.domain.refusal import Invalid, Reason

if TYPE_CHECKING:
    from cchc_desktop.workspace.workspace import Workspace

_DAYS = ("dated_on", "report_by")
_TEXTS = (
    *("number", "symbol", "to", "authority", "signer", "recipients", "added"),
    *("parent", "issuer", "agency", "place"),
)
NAMES = {kind.name.lower(): kind for kind in PaperKind if kind is not PaperKind.MEETING}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `paper` takes."""
    parser.add_argument("kind", nargs="?", choices=tuple(NAMES), help=say("Kind of paper; without one, list all"))
    add_workspace(parser)
    parser.add_argument("--visit", help=say("Unit's name or visit's id"))
    parser.add_argument("--campaign", help=say("Campaign's name or id; the newest by default"))
    parser.add_argument("--out", type=Path, help=say("File to write: .pdf or .docx"))
    parser.add_argument("--draft", action="store_true", help=say("Mark it as a draft"))
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", help=say("Number, symbol, day, addressee and so on")
    )


def add_import(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare `import`: the way back, from signed papers into a workspace."""
    taken = commands.add_parser("import", help=say("Take the visits inside signed minutes into a workspace"))
    taking.add_arguments(taken)
    taken.set_defaults(run=taking.run)


def run(options: argparse.Namespace) -> int:
    """Make a paper, or list what there is; returns 0.

    Raises:
        NotFound: no such visit or campaign.
        Invalid: a value that cannot be used.
        Refusal: the paper cannot be made; it says why.
    """
    with opened(options) as workspace:
        if options.kind is None:
            _list(workspace)
        else:
            _make(workspace, NAMES[options.kind], options)
    return 0


def _list(workspace: "Workspace") -> None:
    from cchc_desktop.workspace.papers import OF_CAMPAIGN, OF_VISIT  # noqa: PLC0415  (start-up time)

    of_visit = ", ".join(kind.name.lower() for kind in OF_VISIT)
    of_campaign = ", ".join(kind.name.lower() for kind in OF_CAMPAIGN)
    told = [say("Papers of a visit: {kinds}", kinds=of_visit), say("Papers of a campaign: {kinds}", kinds=of_campaign)]
    for campaign in workspace.campaigns.all():
        told += ["", f"{campaign.name}  [{campaign.id}]"]
        told += [f"  {line.unit.name}  [{line.id}]" for line in workspace.visits.all(campaign.id)]
    sys.stdout.write("\n".join(told) + "\n")


def _make(workspace: "Workspace", kind: PaperKind, options: argparse.Namespace) -> None:
    from cchc_desktop.workspace.papers import OF_CAMPAIGN  # noqa: PLC0415  (start-up time)

    campaigns = [(one.id, one.name) for one in workspace.campaigns.all()]
    campaign = found("campaign", options.campaign, campaigns)
    scope = campaign
    if kind not in OF_CAMPAIGN:
        within = campaign if options.campaign else None
        scope = found("visit", options.visit, [(one.id, one.unit.name) for one in workspace.visits.all(within)])
    out = options.out or Path(f"{kind.value}.pdf")
    given = _given(options.set)
    if given:
        workspace.papers.change(scope, kind, **given)
    task = workspace.papers.task(scope, kind, draft=options.draft)
    makers: dict[str, Callable[[], bytes]] = {".pdf": lambda: task.pdf().pdf, ".docx": task.word}
    if out.suffix.lower() not in makers:
        raise Invalid(value=out.name, field="--out", reason=Reason("the name must end in .pdf or .docx"))
    workspace.minutes.export(makers[out.suffix.lower()](), out)
    sys.stdout.write(say("Written: {path}", path=out) + "\n")


def _given(pairs: Sequence[str]) -> dict[str, object]:
    given: dict[str, object] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or name not in (*_DAYS, *_TEXTS):
            known = ", ".join((*_TEXTS, *_DAYS))
            raise Invalid(
                value=pair, field="--set", reason=Reason("expected NAME=VALUE with one of {names}", {"names": known})
            )
        given[name] = _day(name, value) if name in _DAYS else value.replace("\\n", "\n")
    return given


def _day(name: str, value: str) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError as error:
        raise Invalid(value=value, field=name, reason=Reason("a day is written 2026-01-31")) from error
