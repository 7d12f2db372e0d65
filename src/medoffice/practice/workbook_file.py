"""The file of a workbook or document, with the same bytes each time it is written."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl import Workbook


def content(
    workbook: Workbook,
    made: datetime,
    creator: str,
    change: Callable[[str, bytes], bytes] = lambda _, part: part,
    compression: int = zipfile.ZIP_DEFLATED,
) -> bytes:
    """Return the bytes of a workbook's file.

    Parameters
    ----------
    workbook : openpyxl.Workbook
        What to save.
    made : datetime.datetime
        When it was made, as the file will say; openpyxl would put the moment of saving there.
    creator : str
        Who made it.
    change : callable, optional
        Takes the name and the content of each part of the file and returns the content to keep.
    compression : int, optional
        How the parts are packed. Packed with ``zipfile.ZIP_STORED``, the file is the same with
        every version of the compressing library.
    """
    workbook.properties.creator = creator
    workbook.properties.created = made
    raw = io.BytesIO()
    workbook.save(raw)
    return pinned(raw, made, change, compression)


def pinned(
    raw: io.BytesIO,
    made: datetime,
    change: Callable[[str, bytes], bytes] = lambda _, part: part,
    compression: int = zipfile.ZIP_DEFLATED,
) -> bytes:
    """Return the bytes of an Office file without a trace of the moment it was saved.

    Parameters
    ----------
    raw : io.BytesIO
        The file as its library saved it.
    made, change, compression
        As for :func:`content`.
    """
    result = io.BytesIO()
    stamp = f"{made:%Y-%m-%dT%H:%M:%SZ}".encode()
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(result, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp, part)
            entry = zipfile.ZipInfo(name, date_time=made.timetuple()[:6])
            entry.compress_type, entry.create_system = compression, 3
            new.writestr(entry, change(name, part))
    return result.getvalue()
