"""Settings that matter for the work, kept in the workspace: each declared once with type, default and meaning."""

from dataclasses import dataclass

from cchc_desktop.storage.keeping import Keeper
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.changes import Changes, Label

SCOPE = "workspace"
KIND = "setting"


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting: name, default (its type is the setting's type), what it means, what it may be.

    One that is `shared` goes to all laptops of the workspace; the others are each laptop's own.
    """

    name: str
    default: bool | int | str
    meaning: str
    choices: tuple[bool | int | str, ...] = ()
    shared: bool = False


AUTO_ADVANCE = Setting("auto_advance", False, "Go to the next item after “Met” was chosen")
AUTO_LOCK_MINUTES = Setting(
    "auto_lock_minutes", 10, "Minutes without a touch until the app locks; 0 never", (0, 5, 10, 20, 30)
)
MINUTES_FORM = Setting("minutes_form", "two_party", "Form the minutes follow", ("two_party", "mau_1_9"), True)
MINUTES_SYMBOL = Setting("minutes_symbol", "BB-ĐKT", "Symbol after the number of the minutes", shared=True)
CERTIFICATE_FILE = Setting("certificate_file", "", "The certificate file (PKCS#12) offered first when signing")
TOKEN_LIBRARY = Setting("token_library", "", "The token's PKCS#11 library; empty: looked for")
ORGANISATION_SIGNS = Setting(
    "organisation_signs", False, "The inspected unit signs as an organisation, too (seal)", shared=True
)
TIMESTAMP_URL = Setting("timestamp_url", "", "Address of the timestamp authority", shared=True)
TIMESTAMP_USER = Setting("timestamp_user", "", "User name at the timestamp authority, if it wants one")
REVOCATION_LISTS = Setting("revocation_lists", "", "Addresses of further revocation lists, one a line", shared=True)
SIGNING = (TOKEN_LIBRARY, ORGANISATION_SIGNS, TIMESTAMP_URL, TIMESTAMP_USER, REVOCATION_LISTS)
ALL = (AUTO_ADVANCE, AUTO_LOCK_MINUTES, MINUTES_FORM, MINUTES_SYMBOL, CERTIFICATE_FILE, *SIGNING)


class Settings:
    """Read and change the workspace's settings."""

    def __init__(self, acts: Acts, store: Keeper) -> None:
        self._acts = acts
        self._store = store

    def get(self, setting: Setting) -> bool | int | str:
        """Return a setting, its default while nobody changed it or if what is stored is of another type."""
        stored = self._acts.values(SCOPE).get((KIND, setting.name), {}).get(self._field(setting))
        if isinstance(stored, type(setting.default)) and (not setting.choices or stored in setting.choices):
            return stored
        return setting.default

    def change(self, setting: Setting, value: bool | int | str) -> Changes:
        """Change a setting; it applies at once."""
        return self._acts.write(
            SCOPE, Label("Changed a setting"), [(KIND, setting.name, self._field(setting), value)], undoable=False
        )

    def _field(self, setting: Setting) -> str:
        return "value" if setting.shared else f"value/{self._store.device}"
