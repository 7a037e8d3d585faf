# Two commands do all the set-up: 'make run' serves Kith, 'make test' passes the tests.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

.PHONY: help run test check lint types layers soak bench screenshots clean

help: ## Say what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 22

run: $(VENV)/run.ok ## Serve everything on one port, with a made-up service to look at
	@$(BIN)/python -m bot run

test: $(VENV)/dev.ok ## Run all tests, in parallel
	@$(BIN)/python -m tests.ready
	$(BIN)/pytest -n auto --dist loadgroup

check: lint types layers ## Lint, types and layers

lint: $(VENV)/dev.ok
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/dev.ok
	$(BIN)/mypy

layers: $(VENV)/dev.ok
	$(BIN)/lint-imports

soak: $(VENV)/dev.ok ## The long repetitions: 200 kills on each database
	$(BIN)/python -m tests.kill.soak

bench: $(VENV)/bench.ok ## Measure turns a second beside two other libraries
	$(BIN)/python -m bench.turns

screenshots: $(VENV)/dev.ok ## Take the README's pictures anew
	$(BIN)/python -m tests.browser.shots

clean: ## Remove the virtual environment and what was made by tools
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit("Kith needs Python 3.11 or newer; set PYTHON=python3.11, say") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip

$(VENV)/run.ok: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet -e .
	@touch $@

$(VENV)/dev.ok: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet -e '.[dev]'
	@touch $@

$(VENV)/bench.ok: $(VENV)/dev.ok
	$(BIN)/python -m pip install --quiet -e '.[dev,bench]'
	@touch $@
