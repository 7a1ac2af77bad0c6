"""The installed program: its versions side by side, the archive a new one comes in, which of them starts."""
