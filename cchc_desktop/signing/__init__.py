"""Signatures on papers: making and verifying them. The only room that knows pyHanko."""
