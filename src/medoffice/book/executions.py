"""When the pages' code runs again: not only when a page changes, but when what it computes does.

Jupyter's cache knows a page's cells and nothing else. A figure that comes from the practice's
data or from a model would stay on the page after either has changed.

When it runs, its kernel is forked: to import what charts and figures need takes a third of a page.
"""

from __future__ import annotations

import shutil

from jupyter_cache.cache.db import create_db
from sphinx.application import Sphinx
from sphinx.config import Config

from medoffice.book.freshness import fingerprint
from medoffice.book.places import BUILD
from medoffice.grading import kernels

COMPUTED_FROM = (
    "datasets",
    "src/medoffice/practice",
    "src/medoffice/scheduling",
    "src/medoffice/operations",
    "src/medoffice/billing",
    "src/medoffice/budgeting",
    "src/medoffice/people",
    "src/medoffice/compliance",
    "src/medoffice/explorers",
    "src/medoffice/book/facts",
    "src/medoffice/labs/rosters.json",
)
# What else decides how a page comes out: our part of Sphinx, what it puts on pages, and Sphinx.
ALSO_SHOWN = (
    "book/_data",
    "book/assets",
    "questions",
    "src/medoffice/__init__.py",
    "src/medoffice/book",
    "src/medoffice/grading",
    "src/medoffice/labs/wording.py",
    "src/medoffice/questions",
    "requirements.lock",
)
IMPORTED_BY_PAGES = ("altair", "myst_nb", "pandas", "scipy.optimize", "scipy.stats")
CACHES = BUILD / "cache" / "executed"


def _keep_results_of_these_sources(app: Sphinx, config: Config) -> None:
    key = fingerprint(COMPUTED_FROM)
    for old in CACHES.glob("*"):
        if old.name != key:
            shutil.rmtree(old)
    config.nb_execution_cache_path = str(CACHES / key)
    # Made before pages are read: two processes that read them would both make it.
    (CACHES / key).mkdir(parents=True, exist_ok=True)
    create_db(CACHES / key).dispose()
    config.made_from = fingerprint(ALSO_SHOWN, key)


def register(app: Sphinx) -> None:
    """Tie the cache of executed pages to the sources their figures come from."""
    kernels.fork_by_default(*IMPORTED_BY_PAGES)
    # A setting, so that Sphinx reads the pages anew when it changes.
    app.add_config_value("made_from", "", "env")
    app.connect("config-inited", _keep_results_of_these_sources)
