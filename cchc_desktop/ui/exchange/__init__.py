"""Đồng bộ: what lies on this machine and where its copies are."""
