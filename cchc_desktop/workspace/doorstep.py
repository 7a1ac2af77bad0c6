"""What is asked at a workspace's door, before it is opened."""

from pathlib import Path

from cchc_desktop.storage import vault
from cchc_desktop.storage.refusals import NotAWorkspace
from cchc_desktop.storage.second_copy import FOLDER as COPY
from cchc_desktop.storage.store import FILE as DATABASE


def founder(folder: Path, person: str) -> str:
    """Return the first person of a workspace; a laptop that is joining has written no keys yet: whoever joins is it."""
    return next(iter(vault.people(folder)), person) if vault.is_there(folder) else person


def there(folder: Path) -> Path:
    """Return the folder of a workspace that exists.

    Raises:
        NotAWorkspace: it holds none.
    """
    if not vault.is_there(folder) or not ((folder / DATABASE).exists() or (folder / COPY).exists()):
        raise NotAWorkspace(place=folder)
    return folder
