# The contributor's menu. `make run` and `make test` do all set-up themselves.
PYTHON ?= python3
PY := .venv/bin/python
PIP := .venv/bin/pip --disable-pip-version-check -q
# One more than processors, for some tests wait.
WORKERS := $(shell expr $$(nproc) + 1)

.PHONY: audit bahasa run every-row test check tests format lock mutants help

run: .venv/.run              ## a working city: simulator (only without tokens) and both bots
	@exec $(PY) -m bot start

test: check tests            ## everything that CI checks

check: .venv/.dev            ## format, lint, types, layers
	@$(PY) -m ruff format --check . && $(PY) -m ruff check . && $(PY) -m mypy && .venv/bin/lint-imports

tests: .venv/.dev .venv/.chromium .venv/.pgbouncer   ## all tests, short forms of the benchmarks, acceptance; of long tables some rows
	@SIGAP_TEST_ROWS=few $(PY) -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder

every-row: .venv/.dev .venv/.chromium .venv/.pgbouncer   ## every row of every table, on both databases
	@SIGAP_TEST_ROWS=all $(PY) -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder

format: .venv/.dev           ## mend what can be mended by itself
	$(PY) -m ruff format . && $(PY) -m ruff check --fix .

.venv/bin/python:
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "python3-venv is missing: apt-get install python3-venv"; exit 1; }

.venv/.run: requirements.lock | .venv/bin/python
	@$(PIP) install --require-hashes -r requirements.lock
	@printf '#!/bin/sh\ncd "%s" && exec .venv/bin/python -m bot "$$@"\n' "$(CURDIR)" > .venv/bin/sigap && chmod +x .venv/bin/sigap
	@touch $@

.venv/.dev: requirements-dev.lock .venv/.run
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

.venv/.chromium: | .venv/bin/python
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null \
		|| { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; } \
		|| { echo "No browser: install Chromium (apt-get install chromium)."; exit 1; }
	@fc-list 2>/dev/null | grep -qi emoji \
		|| { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq fonts-noto-color-emoji >/dev/null; } \
		|| echo "No emoji font: pictures of the page will lack emoji (apt-get install fonts-noto-color-emoji)."
	@touch $@

.venv/.pgbouncer: | .venv/bin/python
	@test -x /usr/sbin/pgbouncer || command -v pgbouncer >/dev/null \
		|| { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq pgbouncer >/dev/null; } \
		|| echo "No pooler: its test is skipped (apt-get install pgbouncer)."
	@touch $@

bahasa: .venv/.bahasa        ## what `sigap bahasa latih` learns with; needs the network once

.venv/.bahasa: requirements-bahasa.lock .venv/.run
	@$(PIP) install --require-hashes -r requirements-bahasa.lock
	@touch $@

lock:                        ## after a change of versions in pyproject.toml; needs uv
	uv pip compile pyproject.toml --universal --generate-hashes --no-emit-index-url --no-annotate --no-header -o requirements.lock
	uv pip compile pyproject.toml --group dev --universal --generate-hashes --no-emit-index-url --no-annotate --no-header -c requirements.lock -o requirements-dev.lock
	uv pip compile --group bahasa --universal --generate-hashes --no-emit-index-url --no-annotate --no-header -c requirements-dev.lock -o requirements-bahasa.lock
	uv pip compile --group mutants --universal --generate-hashes --no-emit-index-url --no-annotate --no-header -o requirements-mutants.lock

audit:                       ## known weaknesses of what is installed; fails where it cannot ask about one; needs the network
	@$(PYTHON) -m venv .venv/audit && .venv/audit/bin/pip -q install pip-audit && .venv/audit/bin/pip-audit --strict --require-hashes -r requirements.lock

mutants: .venv/.dev .venv/.mutants   ## small defects that no test sees: writes docs/mutants.md
	@$(PY) -m bench.mutants

.venv/.mutants: requirements-mutants.lock | .venv/bin/python
	@$(PYTHON) -m venv .venv/mutants && .venv/mutants/bin/pip --disable-pip-version-check -q install --require-hashes -r requirements-mutants.lock
	@touch $@

help:                        ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12
