# Two commands: `make demo` and `make test`. Each sets up what it needs; a second time it starts at once.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
PYTEST := $(PY) -m pytest -q
WORKERS ?= 2

.PHONY: help demo run doctor test lint types contracts test-sqlite test-postgres bench bench-scale clean

help:
	@echo "make demo    the club with a playground in place of Telegram; opens at the address it prints"
	@echo "make run     the club on Telegram, with the settings of .env (see .env.example)"
	@echo "make doctor  what this machine still lacks"
	@echo "make test    every check, on SQLite and, where it is reachable, on PostgreSQL"
	@echo "make bench   the figures of docs/performance.md; make bench-scale those of a club of a million (17 GB of disk, a quarter of an hour)"

$(VENV)/runs: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "The club needs Python 3.11 or newer.")'
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/tests: $(VENV)/runs requirements-dev.lock
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

demo: $(VENV)/runs
	@$(PY) -m launcher demo

run: $(VENV)/runs
	@$(PY) -m launcher run

doctor: $(VENV)/runs
	@$(PY) -m launcher doctor

test: lint contracts types test-sqlite test-postgres

lint: $(VENV)/tests
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .

contracts: $(VENV)/tests
	$(VENV)/bin/lint-imports

types: $(VENV)/tests
	$(PY) -m mypy

test-sqlite: $(VENV)/tests
	CLUB_TEST_DB=sqlite $(PYTEST) -n $(WORKERS)

# The PostgreSQL half runs wherever a server answers; in CI it must.
test-postgres: $(VENV)/tests
	@if $(PY) -m tests.postgres_answers; then \
	  echo "CLUB_TEST_DB=postgres $(PYTEST) -n $(WORKERS)"; CLUB_TEST_DB=postgres $(PYTEST) -n $(WORKERS); \
	elif [ -n "$$CI" ]; then \
	  echo "PostgreSQL does not answer, and in CI it must."; exit 1; \
	else \
	  echo "PostgreSQL does not answer: its half of the suite was left out. Set CLUB_TEST_POSTGRES to run it."; \
	fi

bench: $(VENV)/tests
	$(PY) -m benchmarks

bench-scale: $(VENV)/tests
	$(PY) -m benchmarks.scale

clean:
	rm -rf $(VENV) build data
