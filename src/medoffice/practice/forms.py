"""A record made from a table of a TOML file, with a sentence for a key that does not belong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def made(form: type, where: str, content: Mapping[str, Any], error: type[ValueError]) -> Any:
    """Return a dataclass from what a file holds.

    Parameters
    ----------
    form : type
        The dataclass.
    where : str
        The place in the file, for the message.
    content : mapping
        Its keys and values.
    error : type
        What to raise.

    Raises
    ------
    ValueError
        Of the type `error`, if a key is missing or unknown; the message names the place and the
        key.
    """
    known = form.__dataclass_fields__
    if unknown := sorted(set(content) - set(known)):
        raise error(f"{where}: {unknown[0]!r} is no key; expected some of {', '.join(known)}")
    try:
        return form(**content)
    except TypeError as fault:
        missing = str(fault).rpartition("argument")[2].strip(" :s")
        raise error(f"{where}: expected the key {missing}") from None
