# Two commands for everybody: `make demo` and `make test`. The rest is for those who work on it.
PYTHON ?= python3
BIN := .venv/bin
DEBIAN := nodejs npm libreoffice-writer-nogui poppler-utils fonts-noto-cjk fonts-liberation
NEEDED := soffice pdftoppm pdftotext node npm

.PHONY: demo test check gates office bench soak fuzz templates pictures clean

demo: .venv/runtime.stamp  ## the example county's documents in build/demo/
	$(BIN)/disclosuredoc demo build/demo

test: .venv/development.stamp office gates  ## everything, office program and validators included
	$(BIN)/pytest -n 2 --cov --cov-report=term-missing

check: .venv/development.stamp gates  ## the quick round; coverage, which doubles it, is left to `make test`
	$(BIN)/pytest -n 2 -m "not office"

gates: .venv/development.stamp
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry src

bench: .venv/development.stamp  ## rivals side by side in one run; installs those of Node by itself
	$(BIN)/python -m benchmarks

office:  ## the office program, the validators and fonts that the tests need
	@missing=; for tool in $(NEEDED); do command -v $$tool >/dev/null || missing="$$missing $$tool"; done; \
	if [ -n "$$missing" ] && [ "$$(id -u)" = 0 ]; then \
	  apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $(DEBIAN); \
	elif [ -n "$$missing" ]; then \
	  echo "missing:$$missing; install with: sudo apt-get install --no-install-recommends $(DEBIAN)"; exit 1; fi
	@$(MAKE) --no-print-directory node_modules/.stamp

node_modules/.stamp: package.json package-lock.json
	npm ci
	touch $@

soak: .venv/development.stamp  ## 200 interrupted county runs, each resumed and compared
	cd tests && ../$(BIN)/python -W ignore -m soak --rounds 200

fuzz: .venv/development.stamp  ## ten minutes of hostile inputs for each way in; what is learned stays in .fuzz/
	cd tests && for target in $$(../$(BIN)/python -m fuzz.run --list); do \
	  ../$(BIN)/python -W ignore -m fuzz.run $$target || exit 1; done

templates: .venv/runtime.stamp  ## build the Word templates again
	$(BIN)/python -m tools.build_templates

.venv/runtime.stamp: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/pip install --quiet --constraint constraints.txt --editable .
	touch $@

.venv/development.stamp: .venv/runtime.stamp
	$(BIN)/pip install --quiet --constraint constraints.txt --group dev
	touch $@

clean:
	rm -rf .venv build dist node_modules .cache .coverage* .hypothesis .mypy_cache .pytest_cache .ruff_cache
