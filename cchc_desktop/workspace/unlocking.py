"""How the slow step of unlocking is run: a window hands in a way that lets it paint meanwhile."""

from cchc_desktop.storage.vault import Slowly, stretch_by

__all__ = ["Slowly", "stretch_by"]
