"""Khoá máy and first start: who opens the workspace, and how a new one is made."""
