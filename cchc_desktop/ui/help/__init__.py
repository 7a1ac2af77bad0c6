"""Trợ giúp: the keyboard map and where to read on."""
