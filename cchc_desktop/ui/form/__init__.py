"""Filling in any ODK form: one page at a time, one widget for each type and appearance."""
