"""Signing with a token: SoftHSM2 stands for the device, the whole way through its PKCS#11 library."""

import os
import struct
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import PrivateFormat

from cchc_desktop.signing import token
from cchc_desktop.signing.sign import sign
from cchc_desktop.signing.token_libraries import (
    NotALibrary,
    OtherWidth,
    Width,
    check_library,
    found_libraries,
    program_width,
    width_of,
)
from cchc_desktop.signing.verify import verify
from tests.unit.signing import office, paper
from tests.unit.signing.conftest import request_for, signed_by

LIBRARY = Path("/usr/lib/softhsm/libsofthsm2.so")
PIN = "250499"
pytestmark = pytest.mark.skipif(not LIBRARY.exists(), reason="needs softhsm2 (.ci/do installs it)")


@pytest.fixture(scope="module")
def slots(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, int]]:
    """Initialise tokens; return slot numbers by label."""
    folder = tmp_path_factory.mktemp("softhsm")
    (folder / "tokens").mkdir()
    settings = folder / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {folder}/tokens\nobjectstore.backend = file\nlog.level = ERROR\n")
    before = os.environ.get("SOFTHSM2_CONF")
    os.environ["SOFTHSM2_CONF"] = str(settings)
    made = {label: _initialised(label) for label in ("USB của Bưởi", "USB thử sai", "USB rỗng")}
    _import(made["USB của Bưởi"], office.person("Trần Thị Bưởi"), b"\x0a\x01")
    _import(made["USB của Bưởi"], office.issue("Khoá mã hoá", office.root(), signs=False), b"\x0a\x02")
    _import(made["USB thử sai"], office.person("Trần Thị Bưởi"), b"\x0a\x01")
    yield made
    if before is None:
        del os.environ["SOFTHSM2_CONF"]
    else:
        os.environ["SOFTHSM2_CONF"] = before


def _initialised(label: str) -> int:
    told = subprocess.run(
        ["softhsm2-util", "--init-token", "--free", "--label", label, "--pin", PIN, "--so-pin", "12345678"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return int(told.rsplit(" ", 1)[1])


def _import(slot: int, issued: office.Issued, key_id: bytes) -> None:
    import pkcs11
    from pkcs11 import Attribute, CertificateType, KeyType, ObjectClass
    from pkcs11.util.rsa import decode_rsa_private_key

    found = next(one for one in pkcs11.lib(str(LIBRARY)).get_slots(token_present=True) if one.slot_id == slot)
    der = issued.key.private_bytes(office.Encoding.DER, PrivateFormat.TraditionalOpenSSL, office.NoEncryption())
    with found.get_token().open(user_pin=PIN, rw=True) as session:
        session.create_object(
            {
                **decode_rsa_private_key(der),
                Attribute.CLASS: ObjectClass.PRIVATE_KEY,
                Attribute.KEY_TYPE: KeyType.RSA,
                Attribute.TOKEN: True,
                Attribute.ID: key_id,
                Attribute.SIGN: True,
            }
        )
        session.create_object(
            {
                Attribute.CLASS: ObjectClass.CERTIFICATE,
                Attribute.CERTIFICATE_TYPE: CertificateType.X_509,
                Attribute.TOKEN: True,
                Attribute.ID: key_id,
                Attribute.VALUE: issued.der,
                Attribute.SUBJECT: issued.certificate.subject.public_bytes(),
            }
        )


def test_tokens_and_their_certificates_are_listed_without_a_pin(slots: dict[str, int]) -> None:
    listed = {one.label: one for one in token.tokens(LIBRARY)}
    assert set(slots) <= set(listed)
    assert listed["USB của Bưởi"].tries is token.Tries.ALL
    found = token.certificates(LIBRARY, slots["USB của Bưởi"])
    assert {(one.key_id, one.identity.holder) for one in found} == {("0a01", "Trần Thị Bưởi"), ("0a02", "Khoá mã hoá")}
    assert token.certificates(LIBRARY, slots["USB rỗng"]) == ()


def test_a_signature_by_a_token_stands_among_others(slots: dict[str, int], one: bytes) -> None:
    with token.TokenKey(LIBRARY, slots["USB của Bưởi"], "0a01", PIN, above=[office.root().der]) as key:
        key.check(office.SIGNED_AT)
        assert key.identity.holder == "Trần Thị Bưởi"
        signed = sign(one, request_for("Sig2", "Trần Thị Bưởi"), key)
    report = verify(signed_by(signed, 2), roots=[office.root().der], at=office.SIGNED_AT)
    assert (report.sound, report.trusted) == (True, True)
    assert [finding.holder for finding in report.signatures] == [entry.name for entry in paper.SIGNATORIES]


def test_a_wrong_pin_is_sent_once_and_the_loss_of_a_try_is_seen(
    slots: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[object] = []
    plain = token._logged_in
    monkeypatch.setattr(token, "_logged_in", lambda one, pin: (sent.append(pin), plain(one, pin))[1])
    slot = slots["USB thử sai"]
    with pytest.raises(token.WrongPin):
        token.TokenKey(LIBRARY, slot, "0a01", "000000")
    assert sent == ["000000"]
    state = next(one for one in token.tokens(LIBRARY) if one.slot == slot)
    assert state.tries is token.Tries.FEWER
    with token.TokenKey(LIBRARY, slot, "0a01", PIN):
        pass
    assert next(one for one in token.tokens(LIBRARY) if one.slot == slot).tries is token.Tries.ALL


def test_the_last_try_is_not_spent_unless_the_person_is_certain(
    slots: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    flags = token.TokenFlag.USER_PIN_FINAL_TRY | token.TokenFlag.USER_PIN_COUNT_LOW
    assert token._tries(flags) is token.Tries.LAST
    assert token._tries(flags | token.TokenFlag.USER_PIN_LOCKED) is token.Tries.NONE
    monkeypatch.setattr(token, "_tries", lambda _flags: token.Tries.LAST)
    with pytest.raises(token.LastTry):
        token.TokenKey(LIBRARY, slots["USB của Bưởi"], "0a01", PIN)
    with pytest.raises(token.WrongPinLastTry):
        token.TokenKey(LIBRARY, slots["USB của Bưởi"], "0a01", "999999", certain=True)
    token.TokenKey(LIBRARY, slots["USB của Bưởi"], "0a01", PIN, certain=True).close()
    monkeypatch.setattr(token, "_tries", lambda _flags: token.Tries.NONE)
    with pytest.raises(token.PinLocked):
        token.TokenKey(LIBRARY, slots["USB của Bưởi"], "0a01", PIN, certain=True)


def test_a_key_for_encryption_and_a_token_that_left_are_refused(slots: dict[str, int]) -> None:
    from cchc_desktop.signing.refusals import NotForSigning

    with pytest.raises(NotForSigning):
        token.TokenKey(LIBRARY, slots["USB của Bưởi"], "0a02", PIN)
    with pytest.raises(token.NothingOnToken):
        token.TokenKey(LIBRARY, slots["USB rỗng"], "0a01", PIN)
    with pytest.raises(token.NoToken):
        token.certificates(LIBRARY, 987654)


def test_a_library_of_the_other_width_is_explained_before_it_is_loaded(tmp_path: Path) -> None:
    for name, machine, width in (("x86.dll", 0x14C, Width.X86), ("x64.dll", 0x8664, Width.X64)):
        (tmp_path / name).write_bytes(b"MZ".ljust(0x3C, b"\0") + struct.pack("<I", 0x80) + bytes(64) + _pe(machine))
        assert width_of(tmp_path / name) is width
    other = "x86.dll" if program_width() is Width.X64 else "x64.dll"
    with pytest.raises(OtherWidth) as refused:
        check_library(tmp_path / other)
    assert "32-bit" in refused.value.sentence()
    (tmp_path / "chao.dll").write_text("không phải thư viện")
    with pytest.raises(NotALibrary):
        token.tokens(tmp_path / "chao.dll")


def _pe(machine: int) -> bytes:
    return b"PE\0\0" + struct.pack("<H", machine) + bytes(32)


def test_known_libraries_are_found_by_name_those_that_fit_first(tmp_path: Path) -> None:
    for name, machine in (("VNPTCA_P11_V8.dll", 0x14C), ("viettel-ca_v6.dll", 0x8664), ("khac.dll", 0x8664)):
        (tmp_path / name).write_bytes(b"MZ".ljust(0x3C, b"\0") + struct.pack("<I", 0x80) + bytes(64) + _pe(machine))
    found = found_libraries((tmp_path,))
    assert {one.authority for one in found} == {"VNPT-CA", "Viettel-CA"}
    assert found[0].fits
    assert any(one.path == LIBRARY.resolve() or one.path.name == LIBRARY.name for one in found_libraries())


def test_a_library_that_is_none_of_a_token_is_refused() -> None:
    other = next(Path("/usr/lib/x86_64-linux-gnu").glob("libz.so.1*"))
    with pytest.raises(token.LibraryFails):
        token.tokens(other)
