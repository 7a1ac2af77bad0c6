"""Where a workspace may lie."""

from pathlib import Path

import pytest

from cchc_desktop.storage.place import check_place, local_folder, network_system, synchroniser
from cchc_desktop.storage.refusals import InSyncedFolder, OnNetworkDrive, UnsafePlace

MOUNTS = r"""22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/vda rw
40 22 0:44 / /mnt/chung rw,relatime shared:9 - cifs //may-chu/chung rw
41 22 0:45 / /mnt/ban\040be rw,relatime - nfs4 10.0.0.2:/ rw
42 40 8:2 / /mnt/chung/dia rw,relatime - ext4 /dev/vdb rw
43 22 0:46 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
"""


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    path = tmp_path / "mountinfo"
    path.write_text(MOUNTS)
    return path


@pytest.mark.parametrize(
    ("folder", "system"),
    [
        ("/home/hoa/KiemTra.cchc", ""),
        ("/mnt/chung/KiemTra.cchc", "cifs"),
        ("/mnt/ban be/KiemTra.cchc", "nfs4"),
        ("/mnt/chung/dia/KiemTra.cchc", ""),
        ("/run/user/1000/gvfs/smb-share/KiemTra.cchc", "fuse.gvfsd-fuse"),
    ],
)
def test_the_innermost_mount_decides(mounts: Path, folder: str, system: str) -> None:
    assert network_system(Path(folder), mounts) == system


def test_a_network_drive_is_refused_with_a_local_folder_offered(mounts: Path) -> None:
    with pytest.raises(OnNetworkDrive) as caught:
        check_place(Path("/mnt/chung/KiemTra.cchc"), mounts)
    assert caught.value.params["local"] == local_folder()


@pytest.mark.parametrize(
    "parts",
    [
        ("OneDrive", "x.cchc"),
        ("OneDrive - Sở Nội vụ", "x.cchc"),
        ("Google Drive", "x.cchc"),
        ("Dropbox", "Kiểm tra", "x.cchc"),
        ("iCloud Drive", "x.cchc"),
        ("Nextcloud", "x.cchc"),
    ],
)
def test_a_synchronised_folder_is_known_by_its_name(tmp_path: Path, mounts: Path, parts: tuple[str, ...]) -> None:
    with pytest.raises(InSyncedFolder):
        check_place(tmp_path.joinpath(*parts), mounts)


@pytest.mark.parametrize("mark", [".dropbox", ".stfolder", ".sync_6f2a.db", ".owncloudsync.log"])
def test_a_synchronised_folder_is_known_by_what_its_program_leaves(tmp_path: Path, mark: str) -> None:
    (tmp_path / mark).write_bytes(b"")
    assert synchroniser(tmp_path / "a" / "x.cchc") == mark


def test_windows_names_the_folder_of_onedrive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "SNV"))
    assert synchroniser(tmp_path / "SNV" / "x.cchc") == "OneDrive"
    assert synchroniser(tmp_path / "khác" / "x.cchc") == ""


def test_a_journal_mode_that_is_not_taken_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file system without shared memory answers `PRAGMA journal_mode = WAL` with another mode."""
    import sqlcipher3

    from cchc_desktop.storage import engine

    class Stubborn(sqlcipher3.Connection):  # type: ignore[misc]
        def execute(self, sql: str, *rest: object) -> object:
            return super().execute(sql.replace("journal_mode = WAL", "journal_mode = MEMORY"), *rest)

    real = sqlcipher3.connect
    monkeypatch.setattr(engine.sqlcipher3, "connect", lambda path, **rest: real(path, factory=Stubborn, **rest))
    with pytest.raises(UnsafePlace):
        engine.connect(tmp_path / "x.db", bytes(32))
