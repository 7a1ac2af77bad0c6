"""Ceph's S3 gateway (radosgw, as Debian packages it) with one monitor, one manager and one store in memory.

The order matters: keys, monitor, `osd new`, OSD, manager, and only then the gateway; started before the OSD, the
gateway hangs for 300 seconds and gives up.
"""

import base64
import contextlib
import json
import os
import struct
import subprocess
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import obstore
from obstore.store import S3Store

from cchc_desktop.sync.s3 import S3Address, S3Channel
from tests.contract.servers import Server, free_port, running, wait_for

BUCKET = "kt-cchc"
_QUOTA_BYTES = 600_000


def secret() -> str:
    """Return a cephx key: type 1, creation time, 16 bytes."""
    body = os.urandom(16)
    return base64.b64encode(struct.pack("<hiih", 1, int(time.time()), 0, len(body)) + body).decode()


class Cluster:
    """The configuration of a cluster in a folder, and its command line."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.mon_port, self.gateway = free_port(), free_port()
        self.fsid = str(uuid.uuid4())
        for name in ("mon", "mgr/ceph-x", "osd", "rgw", "run"):
            (home / name).mkdir(parents=True)
        self.conf = home / "ceph.conf"
        self.conf.write_text(
            f"[global]\nfsid = {self.fsid}\nmon host = v1:127.0.0.1:{self.mon_port}\npublic addr = 127.0.0.1\n"
            f"run dir = {home}/run\nadmin socket = {home}/run/$name.asok\npid file = {home}/run/$name.pid\n"
            f"log file = {home}/$name.log\nkeyring = {home}/admin.keyring\n"
            "osd pool default size = 1\nosd pool default min size = 1\nosd pool default pg num = 4\n"
            "osd crush chooseleaf type = 0\nmon allow pool size one = true\nms bind msgr2 = false\n"
            "mon warn on pool no redundancy = false\nmon max pg per osd = 2000\n"
            f"[mon.a]\nmon data = {home}/mon\nkeyring = {home}/mon/keyring\n"
            f"[osd.0]\nosd data = {home}/osd\nosd objectstore = memstore\nmemstore device bytes = 1073741824\n"
            f"keyring = {home}/osd/keyring\n"
            f"[mgr.x]\nmgr data = {home}/mgr/ceph-x\nkeyring = {home}/mgr/ceph-x/keyring\nmgr initial modules =\n"
            f"[client.rgw.x]\nrgw data = {home}/rgw\nkeyring = {home}/rgw/keyring\n"
            f"rgw frontends = beast endpoint=127.0.0.1:{self.gateway}\nrgw thread pool size = 32\n"
            "rgw bucket quota ttl = 0\nrgw user quota bucket sync interval = 1\n"
        )

    def run(self, *command: str, stdin: str = "") -> str:
        done = subprocess.run([command[0], "-c", str(self.conf), *command[1:]], input=stdin, capture_output=True,
                              text=True, timeout=180)  # fmt: skip
        if done.returncode:
            raise RuntimeError(f"{command}: {done.stderr[-800:]}")
        return done.stdout

    def begin(self) -> None:
        """Make the keys and the monitor's store."""
        admin = 'caps mon = "allow *"\n\tcaps osd = "allow *"\n\tcaps mgr = "allow *"\n'
        own = f"[client.admin]\n\tkey = {secret()}\n\t{admin}"
        (self.home / "admin.keyring").write_text(own)
        (self.home / "mon" / "keyring").write_text("")
        first = self.home / "first.keyring"
        first.write_text(f'[mon.]\n\tkey = {secret()}\n\tcaps mon = "allow *"\n{own}')
        (self.home / "mon" / "keyring").unlink()
        monmap = str(self.home / "monmap")
        subprocess.run(["monmaptool", "--create", "--fsid", self.fsid, "--addv", "a", f"[v1:127.0.0.1:{self.mon_port}]",
                        monmap], check=True, capture_output=True)  # fmt: skip
        self.run("ceph-mon", "--mkfs", "-i", "a", "--monmap", monmap, "--keyring", str(first))

    def keyring(self, name: str, path: Path, *caps: str) -> None:
        path.write_text(self.run("ceph", "auth", "get-or-create", name, *caps))


@contextlib.contextmanager
def cluster(home: Path) -> Iterator[Cluster]:
    made = Cluster(home)
    made.begin()
    conf = ["-c", str(made.conf), "-f"]
    with contextlib.ExitStack() as held:
        mon = held.enter_context(running(["ceph-mon", *conf, "-i", "a"], home / "mon.out"))
        wait_for(made.mon_port, mon)
        key = secret()
        ident = str(uuid.uuid4())
        made.run("ceph", "osd", "new", ident, "0", "-i", "-", stdin=json.dumps({"cephx_secret": key}))
        (home / "osd" / "keyring").write_text(f"[osd.0]\n\tkey = {key}\n")
        made.run("ceph-osd", "-i", "0", "--mkfs", "--osd-uuid", ident)
        held.enter_context(running(["ceph-osd", *conf, "-i", "0"], home / "osd.out"))
        made.keyring("mgr.x", home / "mgr" / "ceph-x" / "keyring", "mon", "allow profile mgr", "osd", "allow *",
                     "mds", "allow *")  # fmt: skip
        held.enter_context(running(["ceph-mgr", *conf, "-i", "x"], home / "mgr.out"))
        made.keyring("client.rgw.x", home / "rgw" / "keyring", "mon", "allow rwx", "osd", "allow rwx")
        end = time.monotonic() + 180
        while '"num_up_osds":1' not in made.run("ceph", "osd", "stat", "-f", "json").replace(" ", ""):
            if time.monotonic() > end:
                raise TimeoutError("the OSD does not come up")
            time.sleep(0.3)
        gateway = held.enter_context(running(["radosgw", *conf, "-n", "client.rgw.x"], home / "rgw.out"))
        wait_for(made.gateway, gateway, 120)
        yield made


@contextlib.contextmanager
def s3(_root: Path, home: Path) -> Iterator[Server]:
    """A bucket of one user; the tests share a cluster, each with a prefix of its own."""
    made = _shared()
    prefix = home.parent.name.lower().replace("_", "-") + uuid.uuid4().hex[:6]

    def connect(port: int) -> S3Channel:
        address = S3Address(f"http://127.0.0.1:{port}", BUCKET, "nguoi-kiem-tra", "mat-khau-cua-xo", prefix)
        return S3Channel(address, "Kho của Sở")

    yield Server(made.gateway, connect)


_running: list[tuple[contextlib.ExitStack, Cluster]] = []


def _shared() -> Cluster:
    if not _running:
        held = contextlib.ExitStack()
        import tempfile

        home = Path(held.enter_context(tempfile.TemporaryDirectory(prefix="ceph", ignore_cleanup_errors=True)))
        made = held.enter_context(cluster(home))
        made.run("radosgw-admin", "-n", "client.rgw.x", "user", "create", "--uid=kt", "--display-name=KT",
                 "--access-key=nguoi-kiem-tra", "--secret-key=mat-khau-cua-xo")  # fmt: skip
        create_bucket(made.gateway)
        _running.append((held, made))
    return _running[0][1]


def stop() -> None:
    """Stop the shared cluster."""
    while _running:
        _running.pop()[0].close()


def create_bucket(port: int, bucket: str = BUCKET) -> None:
    """Make a bucket: obstore knows no such act, so a signed URL of an object-less PUT does it."""
    import datetime

    import httpx

    store = S3Store(
        bucket, endpoint=f"http://127.0.0.1:{port}", access_key_id="nguoi-kiem-tra",
        secret_access_key="mat-khau-cua-xo", region="us-east-1", virtual_hosted_style_request=False,
        client_options={"allow_http": True},
    )  # fmt: skip
    url = obstore.sign(store, "PUT", "", datetime.timedelta(minutes=5))
    httpx.put(url, timeout=60).raise_for_status()


def limit(port: int) -> None:
    """Give the bucket a quota."""
    made = _shared()
    assert made.gateway == port
    scope = ("--quota-scope=bucket", f"--bucket={BUCKET}")
    made.run("radosgw-admin", "-n", "client.rgw.x", "quota", "set", *scope, f"--max-size={_QUOTA_BYTES}")
    made.run("radosgw-admin", "-n", "client.rgw.x", "quota", "enable", *scope)


def unlimit() -> None:
    """Take the quota away."""
    scope = ("--quota-scope=bucket", f"--bucket={BUCKET}")
    _shared().run("radosgw-admin", "-n", "client.rgw.x", "quota", "disable", *scope)
