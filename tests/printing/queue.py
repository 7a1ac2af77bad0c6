"""A real CUPS of its own: cupsd on a socket in a folder, one queue whose filtered jobs are written to a PDF file."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

NAME = "CCHC-PDF"
_CUPSD, _LPADMIN = shutil.which("cupsd", path="/usr/sbin"), shutil.which("lpadmin", path="/usr/sbin:/usr/bin")
_PPD = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "CCHC.PPD"
*Product: "(CCHC)"
*Manufacturer: "CCHC"
*ModelName: "CCHC PDF"
*ShortNickName: "CCHC PDF"
*NickName: "CCHC PDF"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*FileSystem: False
*cupsVersion: 2.4
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*DefaultPageSize: Letter
*PageSize Letter/Letter: ""
*PageSize A4/A4: ""
*CloseUI: *PageSize
*OpenUI *PageRegion/Media Size: PickOne
*DefaultPageRegion: Letter
*PageRegion Letter/Letter: ""
*PageRegion A4/A4: ""
*CloseUI: *PageRegion
*DefaultImageableArea: Letter
*ImageableArea Letter: "0 0 612 792"
*ImageableArea A4: "0 0 595 842"
*DefaultPaperDimension: Letter
*PaperDimension Letter: "612 792"
*PaperDimension A4: "595 842"
"""
"""A printer that takes PDF and, as many do, means Letter unless it is told otherwise."""
PRESENT = bool(_CUPSD and _LPADMIN and os.name == "posix" and os.geteuid() == 0)
"""cupsd starts its filters as other users, which only root may let it do."""


@dataclass(frozen=True)
class Queue:
    """A running queue: its environment for printing programs, and the folder where its papers arrive."""

    environment: dict[str, str]
    out: Path

    def arrived(self, seconds: float = 60) -> Path:
        """Return the newest paper once the queue has written it whole."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            files = sorted(self.out.glob("*.pdf"), key=lambda path: path.stat().st_mtime)
            jobs = subprocess.run(
                ["/usr/bin/lpstat", "-o"], env=self.environment, capture_output=True, text=True, check=False
            )
            if files and not jobs.stdout.strip() and files[-1].read_bytes().rstrip().endswith(b"%%EOF"):
                return files[-1]
            time.sleep(0.1)
        raise AssertionError(f"nothing arrived; jobs: {jobs.stdout} {jobs.stderr}")


@contextmanager
def running(folder: Path) -> Iterator[Queue]:
    """Start cupsd in a folder, make the queue, end it all afterwards."""
    folder.chmod(0o755)
    root, out = folder / "etc", folder / "out"
    for place in (root, root / "ppd", root / "ssl", folder / "run", folder / "spool", folder / "tmp", out):
        place.mkdir(parents=True, exist_ok=True)
    out.chmod(0o777)
    (folder / "tmp").chmod(0o1777)
    socket = folder / "run" / "cups.sock"
    (root / "cupsd.conf").write_text(
        f"Listen {socket}\nBrowsing Off\nWebInterface No\nLogLevel debug\nDefaultAuthType None\n"
        "<Location />\nOrder allow,deny\nAllow all\n</Location>\n"
        "<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n"
    )
    (root / "cups-files.conf").write_text(
        f"ServerRoot {root}\nStateDir {folder / 'run'}\nRequestRoot {folder / 'spool'}\nCacheDir {folder / 'spool'}\n"
        f"FileDevice Yes\nTempDir {folder / 'tmp'}\n"
        f"ErrorLog {folder / 'error.log'}\nAccessLog {folder / 'access.log'}\n"
        f"PageLog {folder / 'page.log'}\nSyncOnClose No\n"
    )
    (root / "cchc.ppd").write_text(_PPD)
    environment = os.environ | {"CUPS_SERVER": str(socket), "HOME": str(folder)}
    server = subprocess.Popen(
        [str(_CUPSD), "-f", "-c", str(root / "cupsd.conf"), "-s", str(root / "cups-files.conf")], env=environment
    )
    try:
        _wait_for(socket)
        subprocess.run(
            [str(_LPADMIN), "-p", NAME, "-v", f"file://{out}/paper.pdf", "-P", str(root / "cchc.ppd"), "-E"],
            env=environment,
            check=True,
            capture_output=True,
        )
        yield Queue(environment, out)
    finally:
        server.terminate()
        server.wait(timeout=20)


def _wait_for(socket: Path) -> None:
    until = time.monotonic() + 20
    while not socket.exists():
        if time.monotonic() > until:
            raise AssertionError("cupsd did not start")
        time.sleep(0.05)
