"""What every test gets: no screen, no person's settings, the same fonts and look everywhere."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
