"""`units check|import|find`: the list of administrative units, looked over, replaced, searched."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from cchc_desktop.cli.opening import add_workspace, opened
from cchc_desktop.cli.words import say
from cchc_desktop.domain.gazetteer import Gazetteer

_KINDS = {"commune": "Xã", "ward": "Phường", "special_zone": "Đặc khu", "township": "Thị trấn"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `units` takes."""
    acts = parser.add_subparsers(required=True, metavar="ACT")
    checked = acts.add_parser("check", help=say("Look a list over without taking it"))
    checked.set_defaults(act=_check)
    taken = acts.add_parser("import", help=say("Take a list in, in place of the one before"))
    taken.set_defaults(act=_import)
    for one in (checked, taken):
        one.add_argument("file", type=Path, help=say("List of units: .json (cchc-units/1), .xlsx, .xls or .csv"))
    asked = acts.add_parser("find", help=say("Find units by name, with or without marks; gone ones lead to today's"))
    asked.add_argument("text", help=say("Words of the name"))
    asked.add_argument("--json", action="store_true", help=say("Write as JSON"))
    asked.set_defaults(act=_find)
    for one in (taken, asked):
        add_workspace(one)


def run(options: argparse.Namespace) -> int:
    """Do one; returns 0.

    Raises:
        BrokenPack: the list cannot be used; it says why.
    """
    options.act(options)
    return 0


def _check(options: argparse.Namespace) -> None:
    from cchc_desktop.workspace.unit_pack import read_unit_pack, unit_pack_of  # noqa: PLC0415  (start-up time)

    name = options.file.name
    _tell(read_unit_pack(unit_pack_of(options.file.read_bytes(), name, date.today()), name))  # noqa: DTZ011


def _import(options: argparse.Namespace) -> None:
    data = options.file.read_bytes()
    with opened(options) as workspace:
        workspace.unit_packs.bring_in(data, options.file.name)
        _tell(workspace.unit_packs.now())


def _find(options: argparse.Namespace) -> None:
    with opened(options) as workspace:
        kept, today = workspace.unit_packs.now(), workspace.unit_packs.today()
        if options.json:
            told = [
                {
                    "id": entry.unit.id,
                    "kind": entry.unit.kind.value,
                    "name": entry.unit.name,
                    "province": entry.unit.province,
                    "in_force": entry.in_force(today),
                    "today": [unit.unit.id for unit in kept.today_of(entry.unit.id, today)],
                }
                for entry in kept.find(options.text, today)
            ]
            sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
            return
        for entry in kept.find(options.text, today):
            after = (
                ""
                if entry.in_force(today)
                else " → " + ", ".join(_said(u) for u in kept.today_of(entry.unit.id, today))
            )
            sys.stdout.write(f"{entry.unit.id}\t{_said(entry)}\t{entry.unit.province}{after}\n")


def _said(entry: object) -> str:
    unit = entry.unit  # type: ignore[attr-defined]
    return f"{_KINDS[unit.kind.value]} {unit.name}"


def _tell(kept: Gazetteer) -> None:
    today = date.today()  # noqa: DTZ011  (the person's own day)
    here = len(kept.in_force(today))
    told = say(
        "{title}: version {version}, {provinces} provinces, {here} units in force, {gone} that are gone.",
        title=kept.title,
        version=kept.version.strftime("%d/%m/%Y"),
        provinces=len(kept.provinces_on(today)),
        here=here,
        gone=len(kept.units) - here,
    )
    sys.stdout.write(told + "\n")
