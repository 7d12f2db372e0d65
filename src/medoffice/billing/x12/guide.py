"""Holding a file against the implementation guides, by pyx12."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

from medoffice.billing.x12.document import X12Error
from medoffice.billing.x12.segments import Fault


def guide_faults(text: str) -> list[Fault]:
    """Have pyx12 hold a file against its guide (005010X222A1 for claims, X221A1 for remittances).

    It finds what a clearinghouse would refuse: a segment left out, a code that is none, a value
    too long. Reading (:mod:`medoffice.billing.x12.remittances`) does not ask for all that.

    Parameters
    ----------
    text : str
        The file.

    Returns
    -------
    list of Fault
        Nothing if the file is accepted.

    Raises
    ------
    X12Error
        If pyx12 knows no guide for the file, or cannot go through it to the end.
    """
    from pyx12.errors import EngineError
    from pyx12.params import params
    from pyx12.x12n_document import x12n_document

    # What pyx12 would print on the way stands in its report as well.
    log = logging.getLogger("pyx12")
    log.addHandler(logging.NullHandler())
    log.propagate = False
    told = io.StringIO()
    try:
        if x12n_document(params(), io.StringIO(text), None, None, fd_json=told):
            return []
    except (EngineError, IndexError, AttributeError) as problem:
        raise X12Error(f"The file cannot be held against a guide: {problem}") from None
    if not told.getvalue():
        raise X12Error("This is no X12 file: its first segment cannot be made out.")
    report, _ = json.JSONDecoder().raw_decode(told.getvalue())
    return sorted(_faults(report, 0, ""), key=lambda fault: fault.number)


def _faults(node: dict[str, Any], number: int, name: str) -> Iterator[Fault]:
    """Give the errors of a part of the report, and of the parts below it."""
    number, name = node.get("cur_line") or number, node.get("seg_id") or name
    for error in node.get("errors", ()):
        yield Fault(number, name, error["err_str"])
    for below in node.values():
        for part in below if isinstance(below, list) else ():
            if isinstance(part, dict) and part not in node.get("errors", ()):
                yield from _faults(part, number, name)
