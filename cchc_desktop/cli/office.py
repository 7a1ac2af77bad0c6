"""`office init|admit|ingest|evidence|serve-report|desk|doctor`: the office data base and its report."""

import argparse
import getpass
import json
import os
import sys
from dataclasses import asdict

from cchc_desktop.cli import office_report
from cchc_desktop.cli.opening import add_workspace, opened
from cchc_desktop.cli.words import say

SECRET = "CCHC_S3_SECRET"  # noqa: S105  (the variable's name)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `office` takes."""
    acts = parser.add_subparsers(required=True, metavar="ACT")
    made = acts.add_parser("init", help=say("Make or update the tables, policies and views"))
    made.set_defaults(act=_init)
    admitted = acts.add_parser("admit", help=say("Let a login of the data base read a province"))
    admitted.add_argument("login", help=say("Login that exists already"))
    roles = ("reader", "officer", "editor", "sender")
    admitted.add_argument("--role", choices=roles, default="reader", help=say("What it may do: see docs/office.md"))
    admitted.add_argument("--person", default="", help=say("Name an editor writes under"))
    admitted.set_defaults(act=_admit)
    taken = acts.add_parser("ingest", help=say("Send a workspace's accepted journal and apply it, each entry once"))
    taken.add_argument("--workers", type=int, choices=range(1, 17), default=1, help=say("Workers side by side"))
    add_workspace(taken)
    taken.set_defaults(act=_ingest)
    kept = acts.add_parser(
        "evidence", help=say("Put photos and files into an S3 bucket or a share, or check them there")
    )
    kept.add_argument("--url", default="", help=say("Address of the S3 service"))
    kept.add_argument("--bucket", default="", help=say("Name of the bucket"))
    kept.add_argument(
        "--user", default="", help=say("Access key; the secret is asked for or taken from CCHC_S3_SECRET")
    )
    kept.add_argument("--folder", default="", help=say("Folder in the bucket, or of a share without a bucket"))
    kept.add_argument("--check", action="store_true", help=say("Read everything there and check it"))
    add_workspace(kept)
    kept.set_defaults(act=_evidence)
    served = acts.add_parser("serve-report", help=say("Write the overviews as pages, or serve them read only"))
    office_report.add_arguments(served)
    served.set_defaults(act=office_report.run)
    seated = acts.add_parser("desk", help=say("Work on the office data base with this workspace's window, or stop it"))
    seated.add_argument("--leave", action="store_true", help=say("Work on the workspace's own file again"))
    seated.add_argument("--province", default="", help=say("Province the rows belong to"))
    seated.add_argument("--database", default="", metavar="ADDRESS", help=say("Address of the PostgreSQL data base"))
    add_workspace(seated)
    seated.set_defaults(act=_desk)
    looked = acts.add_parser("doctor", help=say("Check every entry and every value of the office data base"))
    looked.add_argument("--json", action="store_true", help=say("Give the answer as JSON"))
    looked.set_defaults(act=_doctor)
    for one in (admitted, taken):
        one.add_argument("--province", required=True, help=say("Province the rows belong to"))
    for one in (made, admitted, taken, looked):
        one.add_argument(
            "--database", required=True, metavar="ADDRESS", help=say("Address of the PostgreSQL data base")
        )


def run(options: argparse.Namespace) -> int:
    """Do one; 1 when the doctor found damage.

    Raises:
        Refusal: the data base cannot be reached or is not set up.
    """
    return int(options.act(options))


def _init(options: argparse.Namespace) -> int:
    from cchc_desktop.workspace import central  # noqa: PLC0415  (start-up time)

    applied = central.set_up(options.database)
    sys.stdout.write(say("Applied: {names}", names=", ".join(applied) or "–") + "\n")
    return 0


def _admit(options: argparse.Namespace) -> int:
    from cchc_desktop.workspace import central  # noqa: PLC0415  (start-up time)

    central.admit(options.database, options.login, options.province, options.role, options.person)
    sys.stdout.write(say("Admitted: {login}", login=options.login) + "\n")
    return 0


def _ingest(options: argparse.Namespace) -> int:
    with opened(options, alone=True) as workspace:
        sent, new = workspace.central.ingest(options.database, options.province, options.workers)
        sys.stdout.write(say("Batches sent: {sent}; entries that were new: {new}", sent=sent, new=new) + "\n")
        if workspace.evidence_store.place():
            done, size = workspace.evidence_store.upload()
            sys.stdout.write(say("Files put there: {done} ({size} MB)", done=done, size=f"{size / 1e6:.1f}") + "\n")
        scored = workspace.central.score_again(options.database, options.province)
    sys.stdout.write(say("Visits scored again: {visits}", visits=scored) + "\n")
    return 0


def _evidence(options: argparse.Namespace) -> int:
    from cchc_desktop.workspace.places import PlaceKind  # noqa: PLC0415  (start-up time)

    with opened(options, alone=True) as workspace:
        store = workspace.evidence_store
        if options.bucket:
            secret = os.environ.get(SECRET) or getpass.getpass(say("Secret key of {name}: ", name=options.user))
            given = {"url": options.url, "bucket": options.bucket, "user": options.user, "password": secret}
            store.settle(PlaceKind.S3, options.bucket, given | {"folder": options.folder})
        elif options.folder:
            store.settle(PlaceKind.FOLDER, options.folder, {"folder": options.folder})
        if options.check:
            found = store.compare()
            said = say("Sound: {sound}; damaged: {damaged}; only here: {lacking}", sound=found.sound,
                       damaged=len(found.damaged), lacking=found.lacking)  # fmt: skip
            sys.stdout.write("\n".join((said, *found.damaged)) + "\n")
            return int(bool(found.damaged))
        done, size = store.upload()
    sys.stdout.write(say("Files put there: {done} ({size} MB)", done=done, size=f"{size / 1e6:.1f}") + "\n")
    return 0


def _desk(options: argparse.Namespace) -> int:
    with opened(options, alone=True) as workspace:
        if options.leave:
            workspace.central.get_up()
            said = say("From the next opening on, the window works on this workspace's own file.")
        elif options.database and options.province:
            workspace.central.sit_down(options.database, options.province)
            said = say(
                "From the next opening on, the window works on the office data base, province {province}.",
                province=options.province,
            )
        else:
            address, province = workspace.central.seat()
            said = f"{province}: {address}" if address else say("The window works on this workspace's own file.")
    sys.stdout.write(said + "\n")
    return 0


def _doctor(options: argparse.Namespace) -> int:
    from cchc_desktop.workspace import central  # noqa: PLC0415  (start-up time)

    found = central.look_over(options.database)
    if options.json:
        sys.stdout.write(json.dumps(asdict(found)) + "\n")
        return int(found.damaged)
    said = say(
        "Entries: {entries}; values: {registers}; disputed: {disputed}; batches waiting: {waiting}",
        entries=found.entries,
        registers=found.registers,
        disputed=found.disputed,
        waiting=found.waiting,
    )
    sys.stdout.write(said + "\n")
    more = say("Kept aside: {aside}; scores to be worked out again: {stale}", aside=found.aside, stale=found.stale)
    sys.stdout.write(more + "\n")
    if found.damaged:
        said = say(
            "Damaged: {altered} entries, {astray} values; {adrift} rows belong to nothing",
            altered=len(found.altered),
            astray=found.astray,
            adrift=found.adrift,
        )
        sys.stdout.write(said + "\n")
        return 1
    sys.stdout.write(say("Everything is sound.") + "\n")
    return 0
