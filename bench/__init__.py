"""Measurements: `python -m bench NAME…`, each in one run against what a person would use instead."""
