"""Keys, passwords and attachments."""

import io
import random
from pathlib import Path

import pytest
from PIL import Image

from cchc_desktop.domain.refusal import NotFound
from cchc_desktop.storage import vault
from cchc_desktop.storage.attachments import CHUNK, Attachments
from cchc_desktop.storage.lock import FolderLock
from cchc_desktop.storage.pictures import NotAPicture, PictureTooLarge, copies
from cchc_desktop.storage.recovery_code import new_code
from cchc_desktop.storage.refusals import (
    Damaged,
    InUse,
    NoSuchPerson,
    NotAWorkspace,
    PersonExists,
    WeakPassword,
    WrongPassword,
    WrongRecoveryCode,
)

CHEAP = vault.Cost(1, 8, 1)
PASSWORD = "một câu dài dễ nhớ"


@pytest.fixture
def entropy() -> vault.Entropy:
    return random.Random(7).randbytes


def test_password_and_recovery_code_open_the_same_keys(tmp_path: Path, entropy: vault.Entropy) -> None:
    keys, code = vault.create(tmp_path, "Trần Quốc Bảo", PASSWORD, entropy=entropy, cost=CHEAP)
    assert vault.unlock(tmp_path, "Trần Quốc Bảo", PASSWORD) == keys
    assert vault.recover(tmp_path, code.lower().replace("-", " ")) == keys


def test_a_password_typed_decomposed_is_the_same_password(tmp_path: Path, entropy: vault.Entropy) -> None:
    keys, _ = vault.create(tmp_path, "A", "Mật khẩu của tôi", entropy=entropy, cost=CHEAP)
    assert vault.unlock(tmp_path, "A", "Mật khẩu của tôi") == keys


def test_wrong_passwords_names_and_codes_are_told_apart(tmp_path: Path, entropy: vault.Entropy) -> None:
    vault.create(tmp_path, "A", PASSWORD, entropy=entropy, cost=CHEAP)
    with pytest.raises(WrongPassword):
        vault.unlock(tmp_path, "A", "sai sai sai")
    with pytest.raises(NoSuchPerson):
        vault.unlock(tmp_path, "B", PASSWORD)
    with pytest.raises(NoSuchPerson):
        vault.unlock(tmp_path, "", PASSWORD)
    with pytest.raises(WrongRecoveryCode):
        vault.recover(tmp_path, new_code(random.Random(3).randbytes))


def test_a_second_person_opens_it_and_a_changed_password_leaves_the_keys(
    tmp_path: Path, entropy: vault.Entropy
) -> None:
    keys, _ = vault.create(tmp_path, "A", PASSWORD, entropy=entropy, cost=CHEAP)
    vault.add_person(tmp_path, keys, "B", "mật khẩu của B", entropy=entropy, cost=CHEAP)
    vault.set_password(tmp_path, keys, "A", "mật khẩu mới", entropy=entropy, cost=CHEAP)
    assert vault.people(tmp_path) == ("A", "B")
    assert vault.unlock(tmp_path, "B", "mật khẩu của B") == vault.unlock(tmp_path, "A", "mật khẩu mới") == keys
    with pytest.raises(WrongPassword):
        vault.unlock(tmp_path, "A", PASSWORD)
    with pytest.raises(PersonExists):
        vault.add_person(tmp_path, keys, "B", "mật khẩu khác", entropy=entropy, cost=CHEAP)


def test_a_short_password_is_refused_before_anything_is_written(tmp_path: Path, entropy: vault.Entropy) -> None:
    with pytest.raises(WeakPassword):
        vault.create(tmp_path, "A", "ngắn", entropy=entropy, cost=CHEAP)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": 2}', '{"format": 1, "wraps": {"A": {}}}'])
def test_a_broken_key_file_is_named_as_broken(tmp_path: Path, text: str) -> None:
    (tmp_path / vault.FILE).write_text(text)
    with pytest.raises(Damaged):
        vault.unlock(tmp_path, "A", PASSWORD)


def test_an_empty_folder_is_no_workspace(tmp_path: Path) -> None:
    with pytest.raises(NotAWorkspace):
        vault.people(tmp_path)


@pytest.fixture
def attachments(tmp_path: Path, entropy: vault.Entropy) -> Attachments:
    keys, _ = vault.create(tmp_path, "A", PASSWORD, entropy=entropy, cost=CHEAP)
    return Attachments(tmp_path, keys, entropy)


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])
def test_an_attachment_comes_back_as_it_went_in(attachments: Attachments, size: int) -> None:
    data = random.Random(size).randbytes(size)
    assert attachments.read(attachments.add_bytes(data)) == data


def test_equal_files_are_kept_once(attachments: Attachments) -> None:
    assert attachments.add_bytes(b"x" * 100) == attachments.add_bytes(b"x" * 100)
    assert len(attachments.keys()) == 1


@pytest.mark.parametrize("harm", ["flip", "cut", "swap", "empty"])
def test_an_altered_attachment_is_never_handed_out(attachments: Attachments, tmp_path: Path, harm: str) -> None:
    key = attachments.add_bytes(random.Random(1).randbytes(3 * CHUNK))
    path = next((tmp_path / "attachments").glob("??/*"))
    raw = bytearray(path.read_bytes())
    sealed = CHUNK + 16
    match harm:
        case "flip":
            raw[100] ^= 1
        case "cut":
            raw = raw[: 15 + 2 * sealed]
        case "swap":
            raw[15 : 15 + 2 * sealed] = raw[15 + sealed : 15 + 2 * sealed] + raw[15 : 15 + sealed]
        case "empty":
            raw = bytearray()
    path.write_bytes(raw)
    with pytest.raises(Damaged):
        attachments.read(key)


def test_what_is_not_there_is_not_found(attachments: Attachments) -> None:
    with pytest.raises(NotFound):
        attachments.read("0" * 64)


def _photo(width: int = 2400, height: int = 1200, orientation: int = 6) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x8825] = {1: "N", 2: (21.0, 35.0, 30.0)}
    out = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(out, "JPEG", exif=exif)
    return out.getvalue()


def test_copies_stand_upright_and_do_not_carry_the_place() -> None:
    made = copies(_photo(), "bảng.jpg")
    with Image.open(io.BytesIO(made.paper)) as paper:
        assert paper.size == (800, 1600)
        assert not paper.getexif()
    with Image.open(io.BytesIO(made.thumbnail)) as thumbnail:
        assert max(thumbnail.size) == 320


@pytest.mark.parametrize("data", [b"", b"not a picture", b"\xff\xd8\xff\xe0 cut", b"%PDF-1.7 renamed to jpg"])
def test_what_is_no_picture_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(NotAPicture):
        copies(data, "ảnh.jpg")


def test_a_cut_off_photo_is_refused() -> None:
    with pytest.raises(NotAPicture):
        copies(_photo()[:4000], "ảnh.jpg")


def test_a_picture_bomb_is_refused_by_its_claimed_size() -> None:
    out = io.BytesIO()
    Image.new("1", (20000, 20000)).save(out, "PNG")
    with pytest.raises(PictureTooLarge):
        copies(out.getvalue(), "bom.png")


def test_a_workspace_is_open_in_one_place_at_a_time(tmp_path: Path) -> None:
    lock = FolderLock(tmp_path)
    with pytest.raises(InUse):
        FolderLock(tmp_path)
    lock.release()
    FolderLock(tmp_path).release()
