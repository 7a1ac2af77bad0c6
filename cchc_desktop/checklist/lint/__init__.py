"""The linter of authored forms: every mistake at once, each with its sheet and cell."""
