"""Tổng hợp: the campaign's visits side by side."""
