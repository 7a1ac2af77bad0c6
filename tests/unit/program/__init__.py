"""The program's own versions."""
