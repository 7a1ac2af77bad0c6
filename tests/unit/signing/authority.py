"""A local certification authority online: timestamps, OCSP and revocation lists by certomancer, at a time we set."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from certomancer.integrations.animator import Animator, AnimatorArchStore
from certomancer.registry import ArchLabel, CertLabel, CertomancerConfig
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tests.unit.signing import office, paper

_PEOPLE = tuple(one.name for one in paper.SIGNATORIES)
_CERTIFICATE = """
      {label}:
        subject: {label}
        subject-key: {label}
        issuer: root
        authority-key: root
        validity: {{valid-from: "2025-06-01T00:00:00+0000", valid-to: "{ends}-06-01T00:00:00+0000"}}
        extensions:
          - {{id: key_usage, critical: true, smart-value: {{schema: key-usage, params: [{usage}]}}}}
          {more}
          - {{id: crl_distribution_points, smart-value: {{schema: crl-dist-url, params: {{crl-repo-names: [root]}}}}}}
          - id: authority_information_access
            smart-value: {{schema: aia-urls, params: {{ocsp-responder-names: [root]}}}}
        {revoked}
"""
_CONFIG = """
keysets:
  keys:
    path-prefix: .
    keys: {{{keys}}}
pki-architectures:
  office:
    keyset: keys
    entity-defaults: {{country-name: VN, organization-name: Thu nghiem}}
    entities:
      root: {{common-name: "CA có dịch vụ"}}
      tsa: {{common-name: "Cấp dấu thời gian"}}
      {entities}
    certs:
      root:
        subject: root
        subject-key: root
        issuer: root
        authority-key: root
        validity: {{valid-from: "2020-01-01T00:00:00+0000", valid-to: "2060-01-01T00:00:00+0000"}}
        extensions:
          - {{id: basic_constraints, critical: true, value: {{ca: true}}}}
          - id: key_usage
            critical: true
            smart-value: {{schema: key-usage, params: [digital_signature, key_cert_sign, crl_sign]}}
{certificates}
    services:
      ocsp: {{root: {{for-issuer: root, responder-cert: root, signing-key: root}}}}
      crl-repo: {{root: {{for-issuer: root, signing-key: root, simulated-update-schedule: "P10D"}}}}
      time-stamping: {{tsa: {{signing-key: tsa, signing-cert: tsa}}}}
"""


@dataclass
class Authority:
    """A running authority: its root (DER), its addresses, and the certificates it gave to the signatories."""

    root: bytes
    url: str
    issued: dict[str, office.Issued]
    asked: list[str]

    @property
    def timestamp_url(self) -> str:
        return f"{self.url}/office/tsa/tsa"

    @property
    def list_url(self) -> str:
        return f"{self.url}/office/crls/root/latest.crl"


class _Silent(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        return


@contextmanager
def running(folder: Path, at: datetime, *, revoked: str = "") -> Iterator[Authority]:
    """Run an authority on a free port of this computer; `revoked` names a person whose certificate was revoked."""
    labels = {f"p{number}": name for number, name in enumerate(_PEOPLE)}
    for label in ("root", "tsa", *labels):
        key = office.key(f"authority {label}")
        (folder / f"{label}.pem").write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    stamping = "- {id: extended_key_usage, critical: true, value: [time_stamping]}"
    certificates = _CERTIFICATE.format(label="tsa", usage="digital_signature", more=stamping, revoked="", ends=2035)
    for label, name in labels.items():
        since = 'revocation: {revoked-since: "2026-01-02T00:00:00+0000", reason: key_compromise}'
        certificates += _CERTIFICATE.format(
            label=label,
            usage="digital_signature, non_repudiation",
            more="",
            ends=2029,
            revoked=since if name == revoked else "",
        )
    config = _CONFIG.format(
        keys=", ".join(f"{label}: {{path: {label}.pem}}" for label in ("root", "tsa", *labels)),
        entities="\n      ".join(f'{label}: {{common-name: "{name}"}}' for label, name in labels.items()),
        certificates=certificates,
    )
    asked: list[str] = []
    application: list[Animator] = []

    def answer(environ: dict[str, object], start: object) -> object:
        asked.append(str(environ["PATH_INFO"]))
        return application[0](environ, start)  # type: ignore[arg-type]

    server: WSGIServer = make_server("127.0.0.1", 0, answer, handler_class=_Silent)  # type: ignore[arg-type]
    url = f"http://127.0.0.1:{server.server_port}"
    loaded = CertomancerConfig.from_yaml(config, key_search_dir=str(folder), external_url_prefix=url)
    architecture = loaded.get_pki_arch(ArchLabel("office"))
    store = AnimatorArchStore({ArchLabel("office"): architecture})
    application.append(Animator(store, at_time=at, with_web_ui=False, allow_time_override=False))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    root = architecture.get_cert(CertLabel("root")).dump()
    loader = office.x509.load_der_x509_certificate
    issued = {
        name: office.Issued(
            office.key(f"authority {label}"),
            loader(architecture.get_cert(CertLabel(label)).dump()),
            (loader(root),),
        )
        for label, name in labels.items()
    }
    try:
        yield Authority(root, url, issued, asked)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
