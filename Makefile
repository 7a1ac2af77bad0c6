# Each target sets up what it needs first (see .ci/do) and may be called on a fresh machine.
.PHONY: audit test-handbook differential fuzz fuzz-forms run test watchdog test-reader test-channels test-printing demo screenshots handbook check check-static format i18n lock bench soak package clean

run: ## open the app
	@sh .ci/do run

test: ## set up and pass the tests
	@sh .ci/do test

test-channels: ## every place data goes to, against the real server; installs and starts them itself
	@sh .ci/do channels

test-printing: ## a paper through a real CUPS queue (root; installs cups)
	@sh .ci/do printing

test-office: ## the office store against a real PostgreSQL, the overview's page in a real Chromium; installs them itself
	@sh .ci/do office

test-keyring: ## the PIN's half in a real Secret Service (gnome-keyring) on a bus of its own; installs and starts them itself
	@sh .ci/do keyring

test-typing: ## Telex through a real ibus-unikey into note, line and table cell; installs and starts them itself
	@sh .ci/do typing

watchdog: ## the window's event loop through every journey and screen test; the worst stalls with their stacks, out/stalls.md
	@sh .ci/do watchdog

test-reader: ## names, roles and order of every screen through AT-SPI, as a screen reader hears them; out/reader.md
	@sh .ci/do reader

demo: ## a whole visit through the real windows, offscreen; results under out/
	@sh .ci/do demo

screenshots: ## every screen in every look, walked through for faults; pictures under out/screenshots
	@sh .ci/do screenshots

check: ## format, lint, types, import contracts, translations, tests
	@sh .ci/do check

check-static:
	@sh .ci/do static

format:
	@sh .ci/do python -m ruff format . && sh .ci/do python -m ruff check --fix .

i18n: ## collect new strings and compile the translations
	@sh .ci/do python .ci/i18n.py update && sh .ci/do python .ci/i18n.py release

test-handbook: ## the handbook's search in a real browser, its PDF page by page; installs chromium
	@sh .ci/do handbook-test

handbook: ## the handbook and the quick card to hand out, HTML and PDF; out/handbook
	@sh .ci/do python .ci/handbook.py out/handbook

bench: ## measurements against peers; results under out/bench
	@sh .ci/do bench

bench-%:
	@sh .ci/do bench $*

differential: ## random edits on real XForms here, in JavaRosa and in ODK Web Forms: make differential FORMS=folder
	@sh .ci/do python -m tests.oracle $(FORMS)

fuzz: ## every parser of what comes from outside, coverage-guided, 60 s each; counts under out/fuzz
	@sh .ci/do python -m tests.fuzz 60
	@$(MAKE) --no-print-directory fuzz-forms fuzz-workbooks

soak: ## the long kill -9 rounds
	@sh .ci/do python -m tests.soak.storage

audit: ## known vulnerabilities in the locked packages; asks pip's index, or DATABASE=all.zip (OSV) brought along
	@sh .ci/do python .ci/audit.py $(if $(DATABASE),--database $(DATABASE))

package: ## the frozen folder, .deb, self-extracting archive and Windows installer script; installed and tried in a clean root
	@sh .ci/do package

fuzz-forms: ## a minute of coverage-guided fuzzing of expressions and forms
	@sh .ci/do python -m tests.fuzz.forms 60

fuzz-workbooks: ## a minute of hostile workbooks, tables and zips (TIME=600 for longer)
	@sh .ci/do python -m tests.fuzz.workbooks

soak-sync: ## three laptops, four simulated hours, journeys cut at random; kill -9 before every change; more of the random machine
	@sh .ci/do python -m tests.soak.sync
	@CCHC_SOAK=1 sh .ci/do python -m pytest -n 0 tests/unit/workspace/test_crash.py tests/unit/workspace/test_converge.py

lock: ## lock the Python packages again (needs uv)
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url --no-emit-find-links -q -o requirements.lock
	uv pip compile pyproject.toml --group package --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url --no-emit-find-links -q -o requirements-package.lock
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url --no-emit-find-links -q -o requirements-dev.lock

clean:
	rm -rf out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
