# make serve, make test and make lint set up what they need by themselves.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready
NODE_READY := node_modules/ready
DEBIAN := chromium-headless-shell:chromium-headless-shell firefox-esr:firefox-esr node:nodejs npm:npm fc-list:fontconfig nginx:nginx-light caddy:caddy
# Web servers are installed to be tested, not to run by themselves: Debian's policy file
# keeps their services from starting.
POLICY := /usr/sbin/policy-rc.d
# Only what is missing is installed: a Node.js from elsewhere may bring npm with it.
FONTS := fonts-noto-cjk fonts-noto-core

# A network of its own, in which there is nothing but loopback.
CUT := unshare --map-root-user --net -- sh -c 'PATH=$$PATH:/sbin ip link set lo up && exec "$$@"' cut

.PHONY: help serve test test-export lint format bench words lock wheel tools clean

help: ## Say what each target does.
	@grep -E '^[a-z-]+:.*##' Makefile | sed 's/:.*##/\t/'

serve: $(READY) ## Set up and run the guide on http://127.0.0.1:8000.
	@$(BIN)/guide serve

test: $(READY) tools ## Set up and run all tests, browser and node included.
	node --test $$(find static tests -name '*.test.js')
	$(BIN)/pytest --cov --cov-report=term

test-export: DEBIAN += unshare:util-linux ip:iproute2
test-export: $(READY) tools ## Walk the browser's journeys through the exported site behind nginx, the network cut.
	BROWSE=export $(CUT) $(BIN)/pytest tests/browser -m "not needs_server"

lint: $(READY) $(NODE_READY) ## Hold the house in order.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy guide tests benchmarks hatch_build.py
	$(BIN)/lint-imports
	$(BIN)/djlint templates --lint
	$(BIN)/codespell
	node_modules/.bin/biome ci --error-on-warnings static biome.json
	$(BIN)/guide check --format text > /dev/null

format: $(READY) $(NODE_READY) ## Write everything as the house writes.
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	node_modules/.bin/biome check --write static biome.json

bench: DEBIAN += chromium:chromium hugo:hugo wrk:wrk
bench: $(READY) tools ## Measure what is long; figures go into benchmarks/README.md.
	$(BIN)/python -m benchmarks

# The sed takes out what changes with every run and says nothing.
words: $(READY) ## Take new interface words into the catalogues.
	@mkdir -p instance
	$(BIN)/pybabel -q extract -F babel.cfg -k N_ -k pgettext:1c,2 --no-location --sort-output -o instance/messages.pot .
	for code in en ko ru; do \
	  file=guide/translations/$$code/LC_MESSAGES/messages.po; \
	  $(BIN)/pybabel -q update -i instance/messages.pot -o $$file -d guide/translations -l $$code --no-fuzzy-matching --ignore-obsolete; \
	  sed -i -E '/^"(Report-Msgid-Bugs-To|POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team|Generated-By):/d; s/Version:  /Version: /' $$file; \
	done

COMPILE = $(BIN)/pip-compile -q --generate-hashes --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-header --no-annotate --allow-unsafe --strip-extras

lock: ## Pin every package with its hashes, for developers and for servers.
	$(COMPILE) --extra dev -o requirements.lock pyproject.toml
	$(COMPILE) --extra basemap --extra publish -c requirements.lock -o deploy/requirements.lock pyproject.toml

wheel: $(READY) ## Build dist/*.whl.
	$(BIN)/python -m build --wheel

$(READY): requirements.lock pyproject.toml hatch_build.py $(wildcard guide/translations/*/LC_MESSAGES/messages.po)
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(NODE_READY): package.json | tools
	npm install --silent --no-audit --no-fund --no-package-lock
	@touch $@

tools: ## Install what only Debian has, where that is allowed.
	@missing=$$(for pair in $(DEBIAN); do command -v $${pair%%:*} > /dev/null || echo $${pair##*:}; done); \
	fc-list 2> /dev/null | grep -q NotoSansCJK || missing="$$missing $(FONTS)"; \
	if [ -z "$$missing" ]; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get > /dev/null; then \
	  if [ ! -e $(POLICY) ]; then \
    printf '#!/bin/sh\nexit 101\n' > $(POLICY) && chmod +x $(POLICY) && trap 'rm -f $(POLICY)' EXIT; \
  fi; \
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $$missing > /dev/null; \
	else \
	  echo "Please install these packages first:" $$missing && exit 1; \
	fi

clean: ## Remove what was made.
	rm -rf .venv node_modules dist instance .coverage .mypy_cache .pytest_cache .ruff_cache
