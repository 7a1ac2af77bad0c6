"""`verify`: who signed a file, is it intact, is it complete; report on the screen, as JSON, as PDF."""

import argparse
import hashlib
import sys
from pathlib import Path

from cchc_desktop.cli.words import say
from cchc_desktop.domain.clock import SystemClock

GOOD, BAD = 0, 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `verify` takes."""
    parser.add_argument("file", type=Path, help=say("The signed file (PDF)"))
    parser.add_argument(
        "--root",
        type=Path,
        action="append",
        default=[],
        help=say("Trusted certificates or revocation lists: a file (DER, PEM, P7B, CRL) or a folder of them"),
    )
    parser.add_argument("--sha256", default="", help=say("The hash that was kept when the file was signed"))
    parser.add_argument("--evidence", type=Path, help=say("Folder (or file) of evidence to compare with the record"))
    parser.add_argument("--json", action="store_true", help=say("Report as JSON"))
    parser.add_argument("--pdf", type=Path, metavar="OUT", help=say("Write the report as a PDF, too"))


def run(options: argparse.Namespace) -> int:
    """Verify a file.

    Returns: 0 when the file is intact and complete, shows what it carries, no given evidence differs and, if
    certificates to trust were given, a trusted issuer answers for it; else 1.

    Raises:
        FileUnreadable: a file that was named cannot be read.
        NotATrustFile: a file given as trusted holds neither certificates nor a revocation list.
    """
    from cchc_desktop.cli.report import lines, slip, spoken  # noqa: PLC0415  (start-up time: it brings pyHanko)
    from cchc_desktop.workspace.readback import read_back  # noqa: PLC0415  (start-up time)
    from cchc_desktop.workspace.seeing import with_seen  # noqa: PLC0415  (start-up time)
    from cchc_desktop.workspace.verification import told  # noqa: PLC0415  (start-up time)
    from cchc_desktop.workspace.verifying import (  # noqa: PLC0415  (start-up time)
        as_json,
        hashes_of,
        read_trust,
        reading,
        slip_pdf,
        verify_file,
    )

    with reading(options.file):
        data = options.file.read_bytes()
    anchors = read_trust(options.root, pinned=True)
    evidence = hashes_of(options.evidence) if options.evidence else None
    now = SystemClock().now()
    report = verify_file(data, anchors=anchors, at=now, stored_sha256=options.sha256, evidence=evidence)
    sha256 = hashlib.sha256(data).hexdigest()
    seen = read_back(data)
    outcome = with_seen(told(report, options.file.name, sha256), seen)
    if options.pdf:
        with reading(options.pdf):
            options.pdf.write_bytes(slip_pdf(slip(outcome, now), made_at=now))
    if options.json:
        sys.stdout.write(as_json(report, spoken(outcome.outcome), sha256, seen) + "\n")
    else:
        sys.stdout.write("\n".join(lines(outcome)) + "\n")
    good = report.sound and not seen.alarming
    return GOOD if good and (report.trusted or not report.trust_checked) else BAD
