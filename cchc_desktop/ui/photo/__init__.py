"""The photo editor: a copy is turned, cropped, marked, made unreadable; the original stays."""
