"""Reading amounts of money as they stand in a report."""

from __future__ import annotations

import re

_AMOUNT = re.compile(
    r"(?P<sign>-)?\$?\s*(?P<minus>-)?(?P<dollars>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?P<cents>\d\d))?"
    r"(?P<after>-|\s*CR)?(?:\s*USD)?",
    re.ASCII | re.IGNORECASE,
)


def read_amount(text: str) -> int:
    """Read an amount of US dollars.

    Parameters
    ----------
    text : str
        Such as ``$1,234.50`` or ``35 USD``. Below zero are ``-25.00``, ``25.00-``, ``(25.00)`` and
        ``25.00 CR``.

    Returns
    -------
    int
        Cents.

    Raises
    ------
    ValueError
        If it is no amount; the message says what was found and what was expected.
    """
    plain = text.strip()
    bracketed = plain.startswith("(") and plain.endswith(")")
    found = _AMOUNT.fullmatch(plain[1:-1].strip() if bracketed else plain)
    signs = [] if not found else [s for s in (found["sign"], found["minus"], found["after"]) if s]
    if not found or len(signs) + bracketed > 1:
        raise ValueError(f"found {text!r}: expected an amount such as 1,234.50 or (25.00)")
    cents = int(found["dollars"].replace(",", "")) * 100 + int(found["cents"] or 0)
    return -cents if signs or bracketed else cents
