"""A real Chromium, told what to do over a pipe (Chrome DevTools Protocol): no port, no driver, no network.

Only `make test-office` runs these (CCHC_OFFICE=1): it installs Chromium first.
"""

import os

collect_ignore = [] if os.environ.get("CCHC_OFFICE") else ["test_page.py"]
