"""The command line works on a real workspace."""

from tests.unit.workspace.conftest import bench

__all__ = ["bench"]
