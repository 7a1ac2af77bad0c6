"""Typing through a real input method, on a screen of its own."""
