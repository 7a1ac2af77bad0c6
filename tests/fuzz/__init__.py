"""Fuzz targets (atheris), run by `make fuzz-NAME`; they are no part of `make test`."""
