"""The journeys use the same dressed application as the screens."""

from tests.ui.conftest import _dressed

__all__ = ["_dressed"]
