"""The figures and tables that a chapter's prose quotes, worked out from the data by the models.

A chapter has a module here with the name of its slug. Its ``figures()`` gives every figure that
the page names with ``{glue:text}``, already written as the reader should see it. Its other
functions give the tables.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType


def of(slug: str) -> ModuleType:
    """Return the module with a chapter's figures and tables.

    Parameters
    ----------
    slug : str
        The chapter's slug, such as ``"patient-access"``.

    Raises
    ------
    ValueError
        If the chapter has no such module.
    """
    name = f"{__name__}.{slug.replace('-', '_')}"
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        raise ValueError(f"there is no module {name} with the figures of {slug!r}") from None


def glue_figures(slug: str) -> None:
    """Store a chapter's figures in its page, for ``{glue:text}`` to show."""
    from myst_nb import glue

    for name, figure in of(slug).figures().items():
        glue(name, figure, display=False)
