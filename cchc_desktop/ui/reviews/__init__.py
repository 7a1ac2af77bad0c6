"""Reviewing visits: what was handed in, returned and approved, with the words that went with it."""
