"""The journeys use the same dressed application as the screens."""

from tests.ui.conftest import _dressed, _watched

__all__ = ["_dressed", "_watched"]
