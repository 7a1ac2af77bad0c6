"""Ctrl+K: search, jump, commands."""
