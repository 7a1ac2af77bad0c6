"""Exchange from the command line: sync with a folder, invite, join, members, log, set-aside bundles."""

import argparse
import getpass
import json
import os
import secrets
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cchc_desktop.cli.opening import PASSWORD
from cchc_desktop.cli.words import say
from cchc_desktop.domain.clock import SystemClock
from cchc_desktop.program.launch import own_shelf

if TYPE_CHECKING:
    from cchc_desktop.workspace.workspace import Workspace

Commands = Any


def add_commands(commands: Commands) -> None:
    """Add `sync`, `invite`, `join`, `members` to the command line."""
    sync = commands.add_parser(
        "sync", help=say("Send and receive through a folder, a stick or a place that was set up")
    )
    _workspace(sync)
    sync.add_argument(
        "place", nargs="?", help=say("A folder, or the name of a place; without it the places are listed")
    )
    sync.add_argument("--take-in", type=Path, metavar="FILE", help=say("Take in a bundle file that came by hand"))
    sync.add_argument("--log", action="store_true", help=say("Show the sync log"))
    sync.set_defaults(run=_sync)
    invite = commands.add_parser("invite", help=say("Make an invitation for one laptop; prints the code to be spoken"))
    _workspace(invite)
    invite.add_argument("name", help=say("Full name of the person"))
    invite.add_argument(
        "--role",
        default="member",
        choices=["leader", "deputy", "secretary", "member"],
        help=say("What the person does in the team (default: %(default)s)"),
    )
    invite.add_argument("--out", type=Path, required=True, help=say("Where the invitation file goes"))
    invite.add_argument("--title", default="", help=say("Make this laptop the office first, under this name"))
    invite.set_defaults(run=_invite)
    join = commands.add_parser("join", help=say("Join with an invitation file and the code that was spoken"))
    join.add_argument("folder", type=Path, help=say("The new workspace folder (ends in .cchc)"))
    join.add_argument("invitation", type=Path, help=say("The invitation file (.cchci)"))
    join.set_defaults(run=_join)
    members = commands.add_parser("members", help=say("List the laptops; revoke a lost one"))
    _workspace(members)
    members.add_argument("--revoke", metavar="DEVICE", help=say("Revoke this laptop"))
    members.set_defaults(run=_members)
    update = commands.add_parser("update", help=say("Make, take or take back an update from a stick"))
    _workspace(update)
    update.add_argument("--take", type=Path, metavar="FILE", help=say("Take this update"))
    update.add_argument("--back", action="store_true", help=say("Go back to what was in force before"))
    update.add_argument("--make", type=Path, metavar="OUT", help=say("Make an update of the given files (office only)"))
    update.add_argument("--look", action="store_true", help=say("Look for a newer update at every place, and take it"))
    update.add_argument("--hand-out", action="store_true", help=say("Put what was made down at every place"))
    update.add_argument("--remark", default="", help=say("What the office says about it"))
    for kind, told in (
        ("checklist", say("With --make: a checklist (may be given several times, like the next five)")),
        ("calendar", say("With --make: the calendar of holidays and swapped days")),
        ("legal", say("With --make: the register of legal texts")),
        ("units", say("With --make: the list of administrative units")),
        ("anchor", say("With --make: a certificate to trust")),
        ("app", say("With --make: a new version of the program (.cchcapp), or an installer")),
    ):
        update.add_argument(f"--{kind}", type=Path, action="append", default=[], metavar="FILE", help=told)
    for parser in (sync, members, update):
        parser.add_argument("--json", action="store_true", help=say("Write as JSON"))
    update.set_defaults(run=_update)


def _workspace(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, help=say("The workspace folder"))
    parser.add_argument("--person", help=say("Who opens the workspace"))


def _sync(options: argparse.Namespace) -> int:
    def act(workspace: "Workspace") -> int:
        from cchc_desktop.workspace.places import PlaceKind  # noqa: PLC0415  (start-up time)

        exchange = workspace.exchange
        tell = _quiet if options.json else _tell
        told: dict[str, object] = {}
        if options.take_in is not None:
            exchange.bring_in(options.take_in)
        if options.log:
            lines = exchange.log()
            told["log"] = [{"at": str(at.at), "what": at.what, "place": at.place, **dict(at.facts)} for at in lines]
            for line in lines:
                tell(f"{line.at}  {line.what:<12} {line.place} {dict(line.facts)}")
        if options.place:
            known = next((place for place in exchange.places.all() if place.name == options.place), None)
            folder = str(Path(options.place).resolve())
            place = known or exchange.places.add(PlaceKind.FOLDER, Path(folder).name, {"folder": folder})
            done = exchange.travel(place)
            moved = {"fetched": done.fetched, "sent": done.sent, "entries": done.taken.entries, "pieces": done.pieces}
            told |= moved
            tell(
                say("Fetched {fetched} bundles, sent {sent}; {entries} changes taken in, {pieces} pieces of files.",
                    **moved)
            )  # fmt: skip
        elif not options.log and options.take_in is None:
            told["places"] = [{"name": at.name, "kind": at.kind.value, "last_at": at.last_at} for at in
                              exchange.places.all()]  # fmt: skip
            for place in exchange.places.all():
                tell(f"{place.name}  ({place.kind.value})  {place.last_at}")
        standing = exchange.standing()
        counted = {"waiting": standing.waiting, "handed": standing.handed_over, "received": standing.received}
        tell(say("Only here: {waiting}; handed over: {handed}; received by the office: {received}.", **counted))
        aside = exchange.set_aside()
        for path, kept in aside:
            tell(say("Set aside: {path} ({reason})", path=path, reason=kept.reason))
        if standing.disputes:
            tell(say("{n} fields wait for a choice in the app.", n=standing.disputes))
        if options.json:
            told |= {**counted, "set_aside": [{"path": str(path), "reason": str(kept.reason)} for path, kept in aside]}
            _tell(json.dumps(told | {"disputes": standing.disputes}, ensure_ascii=False))
        return 1 if standing.set_aside else 0

    return _opened(options, act)


def _invite(options: argparse.Namespace) -> int:
    def act(workspace: "Workspace") -> int:
        if options.title:
            workspace.exchange.found(options.title, workspace.person)
        invited = workspace.exchange.invite(options.name, options.role)
        options.out.write_bytes(invited.data)
        _tell(say("Say this code, never send it: {code}", code=invited.code))
        return 0

    return _opened(options, act)


def _join(options: argparse.Namespace) -> int:
    from cchc_desktop.workspace.workspace import Surroundings, Workspace, this_machine  # noqa: PLC0415  (start-up)

    around = Surroundings(SystemClock(), secrets.token_bytes, this_machine())
    workspace, recovery = Workspace.join(
        options.folder,
        invitation=options.invitation.read_bytes(),
        name=options.invitation.name,
        code=_ask(say("Code: ")),
        password=_ask(say("New password: ")),
        around=around,
    )
    workspace.close()
    _tell(say("Joined. Write the recovery code down: {code}", code=recovery))
    return 0


def _members(options: argparse.Namespace) -> int:
    def act(workspace: "Workspace") -> int:
        if options.revoke:
            workspace.exchange.revoke(options.revoke)
        members = workspace.exchange.members()
        if options.json:
            told = [
                {
                    "device": member.device,
                    "person": member.person,
                    "role": member.role,
                    "last_at": member.last_at.isoformat() if member.last_at else None,
                    "own": member.own,
                    "revoked": bool(member.revoked),
                }
                for member in members
            ]
            _tell(json.dumps(told, ensure_ascii=False))
            return 0
        for member in members:
            seen = member.last_at.strftime("%d/%m/%Y %H:%M") if member.last_at else "–"
            mark = say("revoked") if member.revoked else say("this laptop") if member.own else ""
            _tell(f"{member.device}  {member.person}  {member.role}  {seen}  {mark}".rstrip())
        return 0

    return _opened(options, act)


def _update(options: argparse.Namespace) -> int:
    def act(workspace: "Workspace") -> int:
        from cchc_desktop.workspace.updates import Part, PartKind  # noqa: PLC0415  (start-up time)

        updates = workspace.updates
        tell = _quiet if options.json else _tell
        if options.make is not None:
            parts = tuple(Part(kind, path.name, path.read_bytes()) for kind in PartKind
                          for path in getattr(options, kind.value))  # fmt: skip
            data = updates.make(parts, options.remark)
            options.make.write_bytes(data)
            for name in updates.hand_out(data) if options.hand_out else ():
                tell(say("Handed out at {place}.", place=name))
        elif options.take is not None:
            updates.take(options.take.read_bytes(), options.take.name)
        elif options.look and (found := updates.looking()()) is not None:
            tell(say("Found {name} at {place}.", name=found.name, place=found.place))
            updates.take(found.data, found.name)
        elif options.back:
            updates.take_back()
        if not options.json and updates.shelf is not None and (waiting := updates.shelf.waiting()) is not None:
            _tell(say("Version {version} of the program starts at the next start.", version=waiting.version))
        staged = updates.in_force()
        if options.json:
            starts = updates.shelf.waiting() if updates.shelf is not None else None
            told = {"number": staged.number, "remark": staged.remark, "parts": staged.parts} if staged else {}
            _tell(json.dumps(told | {"starts_next": starts.version if starts else None}, ensure_ascii=False))
            return 0
        if staged is None:
            _tell(say("No update is in force: the app uses what came with it."))
            return 0
        _tell(say("Update {number} is in force. {remark}", number=staged.number, remark=staged.remark))
        for kind, name in staged.parts:
            _tell(f"  {kind}: {name}")
        return 0

    return _opened(options, act)


def _opened(options: argparse.Namespace, act: "Callable[[Workspace], int]") -> int:
    from cchc_desktop.workspace.workspace import Surroundings, Workspace, this_machine  # noqa: PLC0415  (start-up)

    person = options.person or Workspace.people(options.folder)[0]
    around = Surroundings(SystemClock(), secrets.token_bytes, this_machine(), shelf=own_shelf())
    password = os.environ.get(PASSWORD) or _ask(say("Password of {name}: ", name=person))
    workspace = Workspace.open(options.folder, person=person, password=password, around=around)
    try:
        return act(workspace)
    finally:
        workspace.close()


def _ask(prompt: str) -> str:
    """Ask without showing what is typed; from a pipe a line is read, so that scripts can answer."""
    return getpass.getpass(prompt) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")


def _tell(text: str) -> None:
    sys.stdout.write(text + "\n")


def _quiet(_text: str) -> None:
    """Say nothing: the answer is JSON."""
