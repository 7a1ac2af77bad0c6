"""The look for known vulnerabilities: finds what is there, and never takes silence for good news."""

import importlib.util
import json
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCK = "alpha==1.5.0 \\\n    --hash=sha256:00\nbeta-lib==2.0 ; sys_platform == 'win32' \\\n    --hash=sha256:01\n"


def _module() -> ModuleType:
    spec = importlib.util.spec_from_file_location("audit", ROOT / ".ci" / "audit.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


audit = _module()


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    path = tmp_path / "requirements.lock"
    path.write_text(LOCK, encoding="utf-8")
    return path


@pytest.fixture
def index() -> Iterator[tuple[str, dict[str, object]]]:
    """A package index on loopback that answers what the test tells it."""
    answers: dict[str, object] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told = answers.get(self.path)
            self.send_response(200 if told is not None else 404)
            self.end_headers()
            self.wfile.write(json.dumps(told).encode())

        def log_message(self, *_args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", answers
    server.shutdown()
    thread.join()
    server.server_close()


def run(lock: Path, *more: str) -> tuple[int, dict[str, object]]:
    out = lock.with_name("audit.json")
    status = audit.main(["--lock", str(lock), "--out", str(out), *more])
    return status, json.loads(out.read_text(encoding="utf-8"))


def test_every_locked_package_is_looked_up() -> None:
    packages = audit.locked((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    assert len(packages) > 60
    assert "pillow" in dict(packages)
    assert audit.locked(LOCK) == [("alpha", "1.5.0"), ("beta-lib", "2.0")]


def test_an_index_that_knows_something_or_nothing(lock: Path, index: tuple[str, dict[str, object]]) -> None:
    base, answers = index
    answers["/pypi/alpha/1.5.0/json"] = {"vulnerabilities": [{"id": "A-1"}, {"id": "A-2", "withdrawn": "2026"}]}
    answers["/pypi/beta-lib/2.0/json"] = {"vulnerabilities": []}
    status, told = run(lock, "--base", base)
    assert (status, told["known"], told["judged"]) == (1, {"alpha 1.5.0": ["A-1"]}, 2)
    answers["/pypi/alpha/1.5.0/json"] = {"vulnerabilities": []}
    assert run(lock, "--base", base)[0] == 0


def test_silence_is_never_told_as_good_news(lock: Path, index: tuple[str, dict[str, object]]) -> None:
    base, answers = index
    status, told = run(lock, "--base", base)
    assert (status, told["judged"], told["not_judged"]) == (2, 0, ["alpha", "beta-lib"])
    # Half an answer is none either; an index without the field says nothing.
    answers["/pypi/alpha/1.5.0/json"] = {"vulnerabilities": []}
    answers["/pypi/beta-lib/2.0/json"] = {"info": {}}
    assert run(lock, "--base", base)[0] == 2


def test_an_address_that_is_not_encrypted_is_not_asked(lock: Path) -> None:
    assert run(lock, "--base", "http://example.invalid")[0] == 2


@pytest.mark.parametrize(
    ("affected", "status"),
    [
        ({"versions": ["1.5.0"]}, 1),
        ({"versions": ["1.4.0"]}, 0),
        ({"ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.5.1"}]}]}, 1),
        ({"ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.5.0"}]}]}, 0),
        ({"ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "1.4"}, {"last_affected": "1.5.0"}]}]}, 1),
        ({"ranges": [{"type": "GIT", "events": [{"introduced": "0"}]}]}, 0),
    ],
)
def test_a_data_base_that_was_brought_along(lock: Path, affected: dict[str, object], status: int) -> None:
    database = lock.with_name("all.zip")
    entry = {"id": "OSV-1", "affected": [{"package": {"ecosystem": "PyPI", "name": "Alpha"}, **affected}]}
    gone = entry | {"id": "OSV-2", "withdrawn": "2026-01-01T00:00:00Z"}
    with zipfile.ZipFile(database, "w") as archive:
        archive.writestr("OSV-1.json", json.dumps(entry))
        archive.writestr("OSV-2.json", json.dumps(gone))
    found, told = run(lock, "--database", str(database))
    assert found == status
    assert told["known"] == ({"alpha 1.5.0": ["OSV-1"]} if status else {})
