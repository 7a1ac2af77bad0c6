"""The bundle file: what it carries comes out again, and nothing else does."""

import random
from dataclasses import replace
from hashlib import sha256

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_desktop.sync import bundle, columns, pieces
from cchc_desktop.sync.bundle import FIRST, Content, Opener, Receipt, Run, head_body, read_content, read_header
from cchc_desktop.sync.chain import Known, Link, examine
from cchc_desktop.sync.keys import CannotOpen, DeviceKeys, Epoch, encrypt
from cchc_desktop.sync.membership import (
    BadCard,
    Card,
    Invitation,
    Root,
    canonical,
    check_card,
    invited_card,
    office_card,
    signed_invitation,
    succeeding_card,
)
from cchc_desktop.sync.refusals import Reason, Unfit

WORKSPACE = "ab" * 16
OFFICE = DeviceKeys.of(bytes(32), "office1")
LAPTOP = DeviceKeys.of(bytes([1] * 32), "laptop1")
ONE_TIME = DeviceKeys.of(bytes([2] * 32), "once").signer
ROOT = Root(WORKSPACE, "office1", OFFICE.signer.public)
EPOCH = Epoch(1, bytes(range(32)))


def card_of(keys: DeviceKeys, role: str = "member", **more: object) -> Card:
    made = Card(
        WORKSPACE, keys.device, "Lê Minh Khôi", role, ("u1",), keys.signer.public, keys.reader.recipient, "2026"
    )
    return replace(made, **more)


OFFICE_CARD = office_card(replace(card_of(OFFICE, "office"), units=()), OFFICE.signer)
WORD = Invitation(WORKSPACE, "Lê Minh Khôi", "member", ("u1",), ONE_TIME.public, "2026-05-01")
INVITATION = signed_invitation(WORD, OFFICE.signer, OFFICE_CARD)
LAPTOP_CARD = invited_card(card_of(LAPTOP), INVITATION, ONE_TIME)


def entries(count: int, device: str = "laptop1", first: int = 1) -> list[tuple[object, ...]]:
    ids = [f"{0x19D896529000 + i // 3:012x}{random.Random(i).getrandbits(80):020x}" for i in range(count)]
    return [
        (
            ids[i],
            device,
            first + i,
            "Lê Minh Khôi",
            f"{0x19D89652 + i:016x}",
            ("visit1", "answer", "", f"/cchc/A/A{i % 73}"),
            ["met", "unmet", "Đã niêm yết 12/148 thủ tục", None, 2.5][i % 5],
            [ids[i - 73]] if i >= 73 else (),
            "ab" * 32 if i == 0 else "",
        )
        for i in range(count)
    ]


def run_of(count: int, keys: DeviceKeys = LAPTOP) -> Run:
    head = sha256(str(count).encode()).hexdigest()
    signature = keys.signer.sign(head_body(WORKSPACE, keys.device, count, head)).hex()
    return Run(keys.device, 1, count, head, signature, entries(count, keys.device))


def bundle_of(
    count: int = 5, *, keys: DeviceKeys = LAPTOP, card: object = None, number: int = 1, **more: object
) -> bytes:
    given = {"previous": FIRST, "workspace": WORKSPACE} | {
        k: v for k, v in more.items() if k in ("previous", "workspace")
    }
    content = Content(
        card=card or LAPTOP_CARD,
        runs=(run_of(count, keys),),
        seen={"office1": 7},
        receipts=(Receipt("cd" * 32, "accepted"),),
        files=(("ef" * 32, 12345),),
    )
    return bundle.write(content, device=keys.device, number=number, signer=keys.signer, epoch=EPOCH, **given)


def known(**links: Link) -> Known:
    return Known(ROOT, dict(links))


OPENER = Opener({1: EPOCH})


def test_what_was_put_in_comes_out() -> None:
    opened = examine(bundle_of(300), known(), OPENER)
    assert opened is not None
    assert opened.content.runs[0].entries == entries(300)
    assert opened.content.seen == {"office1": 7}
    assert opened.content.receipts == (Receipt("cd" * 32, "accepted"),)
    assert opened.content.files == (("ef" * 32, 12345),)
    assert opened.shown.card.person == "Lê Minh Khôi"


def test_no_cut_is_taken_for_a_bundle() -> None:
    data = bundle_of(2)
    for length in range(len(data)):
        with pytest.raises(Unfit) as caught:
            examine(data[:length], known(), OPENER)
        assert caught.value.reason in (Reason.UNREADABLE, Reason.ALTERED, Reason.NEWER)


def test_no_flipped_bit_is_taken_for_a_bundle() -> None:
    data = bundle_of(2)
    for place in range(len(data)):
        flipped = bytearray(data)
        flipped[place] ^= 1 << place % 8
        with pytest.raises(Unfit):
            examine(bytes(flipped), known(), OPENER)


def test_something_appended_is_seen() -> None:
    with pytest.raises(Unfit):
        examine(bundle_of(2) + b"\0", known(), OPENER)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400), st.booleans())
def test_noise_is_refused_and_nothing_else_happens(noise: bytes, dressed: bool) -> None:
    with pytest.raises(Unfit):
        examine((bundle.MAGIC if dressed else b"") + noise, known(), OPENER)


PARTS = ["card", "runs", "seen", "orders", "receipts", "files", "device", "columns", "previous"]
NONSENSE = st.recursive(
    st.none() | st.integers() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(PARTS), inner, max_size=5),
)


@settings(max_examples=150, deadline=None)
@given(NONSENSE)
def test_a_member_that_writes_nonsense_is_set_aside(inside: object) -> None:
    sealed = encrypt(zstandard.compress(canonical(inside)), [EPOCH.reader.recipient])
    header = canonical(
        {
            "format": 1,
            "workspace": WORKSPACE,
            "device": "laptop1",
            "key": LAPTOP.signer.public,
            "number": 1,
            "previous": FIRST,
            "epoch": 1,
            "ranges": [],
            "sealed_sha256": sha256(sealed).hexdigest(),
            "sealed_size": len(sealed),
        }
    )
    front = bundle.MAGIC + len(header).to_bytes(4, "big") + header
    with pytest.raises(Unfit):
        examine(front + LAPTOP.signer.sign(front) + sealed, known(), OPENER)


def test_a_newer_format_says_so() -> None:
    data = bundle.MAGIC[:-1] + b"2" + bundle_of()[8:]
    with pytest.raises(Unfit) as caught:
        read_header(data)
    assert caught.value.reason is Reason.NEWER


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "_LARGEST_OPEN", 1000)
    data = bundle_of(300)
    with pytest.raises(Unfit) as caught:
        read_content(data, read_header(data), OPENER)
    assert caught.value.reason is Reason.UNREADABLE


@pytest.mark.parametrize(
    ("data", "links", "reason"),
    [
        (bundle_of(workspace="cd" * 16), {}, Reason.OTHER_WORKSPACE),
        (bundle_of(number=3), {"laptop1": Link(1, FIRST)}, Reason.GAP),
        (bundle_of(number=2, previous="11" * 32), {"laptop1": Link(1, "22" * 32)}, Reason.FORK),
        (bundle_of(), {"laptop1": Link(1, "22" * 32)}, Reason.REPLAY),
        (bundle_of(keys=DeviceKeys.of(bytes([9] * 32), "thief")), {}, Reason.UNKNOWN_DEVICE),
        (bundle_of(keys=OFFICE, card=LAPTOP_CARD), {}, Reason.UNKNOWN_DEVICE),
    ],
)
def test_what_is_not_next_of_a_member_is_set_aside_with_its_reason(
    data: bytes, links: dict[str, Link], reason: Reason
) -> None:
    with pytest.raises(Unfit) as caught:
        examine(data, known(**links), OPENER)
    assert caught.value.reason is reason


def test_the_same_bundle_again_is_no_trouble() -> None:
    data = bundle_of()
    assert examine(data, known(laptop1=Link(1, bundle.name_of(data))), OPENER) is None


def test_a_key_that_is_not_here_yet_is_a_reason_of_its_own() -> None:
    with pytest.raises(Unfit) as caught:
        examine(bundle_of(), known(), Opener({}))
    assert caught.value.reason is Reason.NO_KEY


def test_entries_of_another_laptop_cannot_be_smuggled_in() -> None:
    forged = replace(run_of(3, OFFICE), signature=LAPTOP.signer.sign(b"x").hex())
    data = bundle.write(
        Content(LAPTOP_CARD, (forged,)), workspace=WORKSPACE, device="laptop1", number=1, previous=FIRST,
        signer=LAPTOP.signer, epoch=EPOCH,
    )  # fmt: skip
    with pytest.raises(Unfit) as caught:
        examine(data, known(), OPENER)
    assert caught.value.reason is Reason.ALTERED


def test_an_invitation_is_for_one_laptop() -> None:
    with pytest.raises(Unfit) as caught:
        examine(bundle_of(), Known(ROOT, invitations={ONE_TIME.public: "another"}), OPENER)
    assert caught.value.reason is Reason.INVITATION_USED


def test_a_revoked_laptop_cannot_go_on_under_a_new_name() -> None:
    later = DeviceKeys.of(bytes([1] * 32), "laptop2")
    card = card_of(later, also={"laptop1": LAPTOP.signer.public})
    shown = succeeding_card(card, LAPTOP_CARD, LAPTOP.signer)
    data = bundle_of(keys=later, card=shown)
    assert examine(data, known(), OPENER) is not None
    with pytest.raises(Unfit) as caught:
        examine(data, Known(ROOT, revoked={"laptop1": 4}), OPENER)
    assert caught.value.reason is Reason.REVOKED


def test_nobody_invites_himself() -> None:
    own = signed_invitation(WORD, LAPTOP.signer, LAPTOP_CARD)
    with pytest.raises(BadCard):
        check_card(invited_card(card_of(LAPTOP), own, ONE_TIME), ROOT)
    with pytest.raises(BadCard):
        check_card(office_card(card_of(LAPTOP, "office"), LAPTOP.signer), ROOT)
    with pytest.raises(BadCard):  # a better role than the invitation gives
        check_card(invited_card(card_of(LAPTOP, "leader"), INVITATION, ONE_TIME), ROOT)


def test_only_members_read() -> None:
    with pytest.raises(CannotOpen):
        Epoch(1, bytes(32)).reader.open(encrypt(b"x", [EPOCH.reader.recipient]))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 200))
def test_columns_are_the_same_entries(count: int) -> None:
    assert columns.unfold(columns.fold(entries(count)), "laptop1", 1) == entries(count)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 3 * pieces.PIECE + 5))
def test_an_attachment_is_put_together_from_its_pieces(size: int) -> None:
    data = random.Random(size).randbytes(size)
    key = sha256(data).hexdigest()
    sealed = list(pieces.seal(EPOCH, key, data))
    assert len(sealed) == len(pieces.paths(EPOCH, key, size))
    back = [pieces.open_piece(EPOCH, key, size, number, piece) for number, piece in enumerate(sealed)]
    assert b"".join(back) == data
    if len(sealed) > 1:
        with pytest.raises(pieces.BadPiece):
            pieces.open_piece(EPOCH, key, size, 0, sealed[1])
