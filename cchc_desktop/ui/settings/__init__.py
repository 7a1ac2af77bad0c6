"""Cài đặt: they apply at once."""
