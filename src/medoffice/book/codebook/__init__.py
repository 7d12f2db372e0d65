"""The codebook: every table of the practice's data package, described, drawn and handed out.

Pages never name a table. All they show comes from ``datasets/datapackage.json`` and the schemas,
so that a new table appears by itself.
"""

from __future__ import annotations

from sphinx.application import Sphinx

from medoffice.book.codebook import directives, files


def register(app: Sphinx) -> None:
    """Add what pages write, and the files they offer."""
    directives.register(app)
    files.register(app)
