"""Bundles and channels between laptops and the office."""
