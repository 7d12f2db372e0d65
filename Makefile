# Every everyday command. Each sets up what it needs, so each works from a fresh clone.
# Only Python 3.11 or newer and make must be there. `make help` lists the commands.

PYTHON ?= python3
PYODIDE ?=

VENV  := .venv
BIN   := $(VENV)/bin
READY := $(VENV)/.ready
# An environment with the versions that a browser has.
AS_BROWSER := _build/browser-versions/bin
# nbgrader calls its helpers by name, so the environment's own come first.
export PATH := $(CURDIR)/$(BIN):$(PATH)

RUN     := $(BIN)/python -m
PYTEST  := $(RUN) pytest
# Jupyter drops its page at a message above 10 MB, and a file too large for a lab would get no answer.
LARGE_FILES := "--ServerApp.tornado_settings={'websocket_max_message_size': 200000000}"
# Formgrader finds the course where JupyterLab is started.
NBGRADER_COURSE := exercises
# What `make publish` serves to the labs; kept by `make clean`.
DISTRIBUTION := _build/cache/pyodide-full
ENGINE  := $(if $(PYODIDE),--pyodide "$(abspath $(PYODIDE))")
# The address is that of `make publish`; the book links to it for labs and downloads.
EBOOK_STEPS := $(BIN)/python -m pip install --disable-pip-version-check --quiet -r requirements-ebook.txt && \
	$(RUN) medoffice.book.browser && $(RUN) medoffice.book.ebook $(if $(URL),--address "$(URL)/latest")

.DEFAULT_GOAL := help
.PHONY: help course test site pyodide ebook serve publish links lighthouse safari lab notebooks data release lint unit browser labs-live browser-versions bench rules-due lock clean

help:  ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-17s %s\n", $$1, $$2}'
	@echo
	@echo "  $(BIN)/python -m medoffice.grading --help   hand out, collect, grade and return a class's work"
	@echo "  make site PYODIDE=/folder   the labs take NumPy, pandas and so on from a full Pyodide folder"
	@echo "  make course PYTHON=python3.12   set up with another Python"

course: site serve  ## build the site with its live labs, serve it here, and open it

test: lint site  ## check everything: style, data, models, labs, exercises, the site in a browser
	@$(RUN) medoffice.book.browser
	@$(PYTEST) -n auto --dist loadfile --no-loadscope-reorder

site: $(READY)  ## build the site with its live labs
	@$(RUN) medoffice.book.site $(ENGINE)

pyodide: $(READY)  ## fetch Pyodide's full distribution (350 MB), each file checked, for make site PYODIDE=
	@$(RUN) medoffice.book.pyodide_distribution

ebook: site  ## make an EPUB and a PDF of the book into the site (needs Java and Chromium)
	@$(EBOOK_STEPS)

serve: $(READY)  ## serve the site that was built last
	@$(RUN) medoffice.book.serve

publish: $(READY)  ## build the site with its whole engine and put it into a folder: make publish TO=/folder
	@test -n "$(TO)" || { echo "Name the folder that is served: make publish TO=/folder URL=https://example.org"; exit 1; }
	@$(RUN) medoffice.book.publish --check --to "$(TO)" $(if $(URL),--url "$(URL)")
	@$(RUN) medoffice.book.pyodide_distribution --to "$(DISTRIBUTION)" $(if $(NEEDED),--needed)
	@$(RUN) medoffice.book.site --pyodide "$(abspath $(DISTRIBUTION))"
	@$(if $(filter no,$(EBOOK)),true,$(EBOOK_STEPS))
	@$(RUN) medoffice.book.publish --to "$(TO)" $(if $(URL),--url "$(URL)") $(MORE)

links: $(READY)  ## ask each link to another site whether it is alive, and write a report
	@$(RUN) medoffice.book.external_links

lighthouse: site  ## ask Lighthouse (needs Node.js) for the scores of a page of each kind
	@$(BIN)/python benchmarks/lighthouse.py

safari: site  ## walk the site in the engine of Safari, where a program drives it (see CONTRIBUTING.md)
	@$(if $(DISPLAY)$(WAYLAND_DISPLAY),,$(patsubst %,% -a,$(shell command -v xvfb-run))) $(RUN) medoffice.book.safari

lab: $(READY)  ## open JupyterLab with the labs and the assignments
	@cd $(NBGRADER_COURSE) && jupyter lab --ServerApp.root_dir="$(CURDIR)" $(LARGE_FILES)

notebooks: $(READY)  ## run the labs and store their outputs in normal form
	@$(RUN) medoffice.book.notebooks

data: $(READY)  ## make the practice's records anew; the same seed gives the same bytes
	@$(RUN) medoffice.practice.generate

release: $(READY)  ## write the students' versions of the assignments
	@$(RUN) medoffice.grading release

lint: $(READY)  ## check style, floors, spelling, and what must not be in the repository
	@echo "Checking style"
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check .
	@$(BIN)/lint-imports --no-logo >/dev/null || $(BIN)/lint-imports --no-logo
	@$(BIN)/codespell
	@$(RUN) medoffice.questions.lint
	@$(RUN) medoffice.people.conversations.scene_lint
	@$(RUN) medoffice.operations.days.story_lint
	@$(RUN) medoffice.book.hygiene
	@$(RUN) medoffice.book.workflows

unit: $(READY)  ## run only the tests that need no browser
	@$(PYTEST) -n auto -m "not browser"

browser: site  ## run only the tests in a real browser, against the site as readers get it
	@$(RUN) medoffice.book.browser
	@$(PYTEST) -m browser

labs-live: site  ## run every lab in a real browser, from its first cell to its last
	@$(RUN) medoffice.book.browser
	@$(RUN) medoffice.book.labs_live

browser-versions: $(READY)  ## run labs and exercises with the pandas, NumPy and SciPy that a browser has (Python 3.12 or newer)
	@mkdir -p _build
	@$(RUN) medoffice.book.browser_versions > _build/browser-versions.txt
	@test -x $(AS_BROWSER)/python || $(PYTHON) -m venv $(dir $(AS_BROWSER))
	@$(AS_BROWSER)/python -m pip install --disable-pip-version-check --quiet -r _build/browser-versions.txt
	@$(AS_BROWSER)/python -m pip install --disable-pip-version-check --quiet --no-deps --no-build-isolation -e .
	@PATH="$(CURDIR)/$(AS_BROWSER):$$PATH" $(AS_BROWSER)/python -m pytest -n auto --dist loadfile notebooks tests/exercises

bench: $(READY)  ## measure how fast the models, a lab, the generator and grading are
	@$(BIN)/python benchmarks/day_simulator.py
	@$(BIN)/python benchmarks/adjudication.py
	@$(BIN)/python benchmarks/lab_moves.py
	@$(BIN)/python benchmarks/lab_start.py
	@$(BIN)/python benchmarks/shift_planner.py
	@$(BIN)/python benchmarks/generator.py
	@$(BIN)/python benchmarks/grading.py
	@$(BIN)/python benchmarks/deadline.py 20
	@$(BIN)/python benchmarks/gradebook.py

rules-due: $(READY)  ## list the rules and benchmarks that are due for a fresh check, and questions that a change touches
	@$(RUN) medoffice.practice.due
	@$(RUN) medoffice.questions.changes

lock: $(READY)  ## pin every package below requirements.txt anew (needs uv)
	@command -v uv >/dev/null || { echo "make lock needs uv."; exit 1; }
	uv pip compile --quiet --universal --python-version 3.11 --custom-compile-command "make lock" \
		--output-file requirements.lock requirements.txt

clean:  ## remove what was built (the environment and downloaded engines stay)
	rm -rf _build/html _build/.doctrees _build/lite-stage _build/assets _build/cache/executed
	rm -rf book/downloads exercises/release dist

$(READY): requirements.lock pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "There is no $(PYTHON) here. The course needs Python 3.11 or newer."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "The course needs Python 3.11 or newer; this is $$($(PYTHON) --version). Name another: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || test -x $(BIN)/python || \
		{ echo "This Python cannot make environments. On Debian or Ubuntu: sudo apt install python3-venv"; exit 1; }
	@echo "Setting up $(VENV) (a few minutes, once)"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --disable-pip-version-check -r requirements.lock
	@$(BIN)/python -m pip install --disable-pip-version-check --quiet --no-deps --no-build-isolation -e .
	@touch $@
