"""One visit: its six steps, in any order."""
