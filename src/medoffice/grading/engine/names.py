"""Which names a cell leaves behind, and which it takes from others."""

from __future__ import annotations

from collections.abc import Iterator
from symtable import SymbolTable, symtable


def defined(source: str) -> set[str]:
    """Return the names that a cell leaves behind; those inside its functions are not among them.

    Parameters
    ----------
    source : str
        The cell. One that Python cannot read defines nothing.
    """
    cell = _read(source)
    return {one.get_name() for one in cell.get_symbols() if one.is_assigned() or one.is_imported()}


def looked_up(source: str) -> set[str]:
    """Return the names that a cell looks up among those of the notebook.

    Parameters
    ----------
    source : str
        As for :func:`defined`. Its own names are there, too, if it looks them up.
    """
    cell = _read(source)
    return {
        one.get_name()
        for table in _within(cell)
        for one in table.get_symbols()
        if one.is_referenced() and (table is cell or one.is_global())
    }


def _read(source: str) -> SymbolTable:
    try:
        return symtable(source, "cell", "exec")
    except SyntaxError:  # IPython may know what it means
        return symtable("", "cell", "exec")


def _within(table: SymbolTable) -> Iterator[SymbolTable]:
    yield table
    for one in table.get_children():
        yield from _within(one)
