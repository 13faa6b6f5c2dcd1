# `make graph` builds the graph of the seed papers; `make test` checks the program. Both install what they need
# into .venv first. Another Python: `make graph PYTHON=python3.12`.

# The first of these that is Python 3.11 or later and can make a virtual environment.
PYTHON = $(firstword $(foreach python,python3 python3.11 python3.12 python3.13 python3.14,\
  $(shell $(python) -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(python))))
VENV := .venv
BIN := $(VENV)/bin
OUT := build
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
PYTEST := $(BIN)/python -m pytest --quiet --numprocesses auto --dist loadscope --cov --cov-report=term:skip-covered
CODE := src tests bench
# An install builds the explorer of these.
WEB := $(shell find web -name node_modules -prune -o -name dist -prune -o -type f -print)

.DEFAULT_GOAL := help
.PHONY: help graph install dev check test test-all evaluate confidence docs bench bench-large pins clean

help:  ## list these targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' Makefile | expand -t 12

graph: install  ## read the papers of seeds/documents and leave their graph in build/
	$(BIN)/stadsgraf build seeds/documents --out $(OUT)

install: $(VENV)/.installed  ## install the program into .venv

dev: $(VENV)/.installed-dev  ## install the program with the tools that test it

check: dev  ## format, lint, types, direction of imports
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/ruff check --quiet $(CODE)
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

test: check  ## check, then all tests but the slow ones, with coverage of branches; then what is gained and lost
	$(PYTEST) -m "not slow"
	$(BIN)/python -m bench.quality check

test-all: check  ## check, then all tests; then what is gained and lost
	$(PYTEST)
	$(BIN)/python -m bench.quality check

evaluate: dev  ## score all papers with gold, print every figure and land it in bench/evaluation.json
	$(BIN)/python -m bench.quality

confidence: dev  ## measure confidence on the papers with gold, and write its table
	$(BIN)/python -m bench.quality confidence

docs: dev  ## write again what README.md and docs/ take from the program, and the picture
	$(BIN)/python -m tests.docs.refresh

bench: $(VENV)/.installed-bench  ## compare speed, memory and disk with the rivals: what fifteen minutes allow
	$(BIN)/python -m bench

bench-large: $(VENV)/.installed-bench  ## the same with 100,000 papers, for as long as it takes
	$(BIN)/python -m bench --minutes 0 --sizes 1000,10000,100000

pins: | $(VENV)/bin/python  ## write constraints.txt again: the newest versions that fit pyproject.toml
	rm -rf $(VENV)/pins && $(BIN)/python -m venv $(VENV)/pins
	$(VENV)/pins/bin/python -m pip install --quiet --disable-pip-version-check ".[dev,bench]"
	sed -n '/^#/p' constraints.txt > $(VENV)/pins/constraints.txt
	$(VENV)/pins/bin/python -m pip freeze --exclude stadsgraf >> $(VENV)/pins/constraints.txt
	mv $(VENV)/pins/constraints.txt constraints.txt && rm -rf $(VENV)/pins

clean:  ## remove what these targets made
	rm -rf $(VENV) $(OUT) artefacts web/dist web/node_modules .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage
	find $(CODE) -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "stadsgraf needs Python 3.11 or later with venv: on Debian and Ubuntu \
	apt-get install python3-venv, or name one with make PYTHON=/path/to/python3" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml constraints.txt $(WEB) | $(VENV)/bin/python
	$(PIP_INSTALL) --editable ".[all]"
	@touch $@

$(VENV)/.installed-dev: pyproject.toml constraints.txt $(WEB) | $(VENV)/bin/python
	$(PIP_INSTALL) --editable ".[dev]"
	@touch $(VENV)/.installed $@

$(VENV)/.installed-bench: $(VENV)/.installed-dev
	$(PIP_INSTALL) --editable ".[dev,bench]"
	@touch $@
