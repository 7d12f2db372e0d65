"""Make a notebook of a file, whatever wrote it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any

from medoffice.grading.intake.findings import Finding, found

NEWEST = 4
"""The form of notebooks that is read; older ones are brought up to it."""

MOST_CELLS = 2000
"""More than this nobody writes."""

_OTHER_PROGRAMS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"Rar!", "an archive"),
    (b"7z\xbc\xaf", "an archive"),
    (b"\x1f\x8b", "an archive"),
    (b"version https://git-lfs", "a pointer to a file that was not handed in"),
)


class Unreadable(Exception):  # noqa: N818 - it says what is wrong
    """A file of which no notebook can be made. Its finding says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.for_instructor)
        self.finding = finding


@dataclass
class Sheet:
    """What can be used of a notebook.

    Parameters
    ----------
    cells : list of Cell
        Its cells.
    kernel : str
        Name of the kernel it asks for; empty if it does not say.
    findings : list of Finding
        What had to be repaired.
    """

    cells: list[Cell]
    kernel: str
    findings: list[Finding]


@dataclass
class Cell:
    """A cell, as far as it can be used: its outputs are made anew.

    Parameters
    ----------
    kind : str
        ``code``, ``markdown`` or ``raw``.
    source : str
        What stands in it.
    mark : dict
        Its nbgrader metadata; empty if it has none.
    id : str
        The id Jupyter gave it.
    attachments : dict
        Pictures in a text.
    """

    kind: str
    source: str
    mark: dict[str, Any] = field(default_factory=dict)
    id: str = ""
    attachments: dict[str, Any] = field(default_factory=dict)

    @property
    def grade_id(self) -> str:
        """Its grade id; empty if it has none."""
        name = self.mark.get("grade_id", "")
        return name if isinstance(name, str) else ""


def read(content: bytes, name: str, expected: str) -> Sheet:
    """Read a notebook.

    Parameters
    ----------
    content : bytes
        The file.
    name : str
        What it is called, for the sentences.
    expected : str
        What it should be called, for the sentences.

    Returns
    -------
    Sheet

    Raises
    ------
    Unreadable
        If no notebook can be made of it.
    """
    if not content.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise Unreadable(found("empty", name=name, size=f"{len(content)} bytes", expected=expected))
    for begins, what in _OTHER_PROGRAMS:
        if content.startswith(begins):
            raise Unreadable(found("other-program", name=name, what=what, expected=expected))
    findings: list[Finding] = []
    text = _text(content, name, findings)
    whole = _parsed(text, name, expected)
    cells = _cells(whole, name, expected, findings)
    if len(cells) > MOST_CELLS:
        about = {"count": len(cells), "limit": MOST_CELLS, "expected": expected}
        raise Unreadable(found("many-cells", name=name, **about))
    read_cells = [cell for cell in map(_cell, cells) if cell is not None]
    if len(read_cells) < len(cells):
        findings.append(found("odd-cell", count=len(cells) - len(read_cells), name=name))
    _clean(read_cells, name, findings)
    metadata = whole.get("metadata")
    spec = metadata.get("kernelspec") if isinstance(metadata, dict) else None
    kernel = spec.get("name") if isinstance(spec, dict) else None
    return Sheet(read_cells, kernel if isinstance(kernel, str) else "", findings)


def _text(content: bytes, name: str, findings: list[Finding]) -> str:
    encoding = json.detect_encoding(content)
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        # A program that knows no UTF-8 writes what Windows has used for decades.
        encoding, text = "cp1252", content.decode("cp1252", errors="replace")
    if encoding != "utf-8":
        told = {"utf-8-sig": "UTF-8 with a mark in front", "cp1252": "Windows-1252"}
        findings.append(found("encoding", name=name, encoding=told.get(encoding, encoding.upper())))
    if "\0" in text:
        findings.append(found("nul", name=name))
        text = text.replace("\0", "")
    return text


def _parsed(text: str, name: str, expected: str) -> dict:
    try:
        whole = json.loads(text)
    except RecursionError:
        raise Unreadable(found("deep", name=name, expected=expected)) from None
    except ValueError as error:  # no JSON, or a number of a million digits
        raise Unreadable(_no_json(text, name, expected, error)) from None
    if not isinstance(whole, dict):
        why = f"it is a {type(whole).__name__}"
        raise Unreadable(found("no-cells", name=name, why=why, expected=expected))
    return whole


def _no_json(text: str, name: str, expected: str, error: ValueError) -> Finding:
    start = text.lstrip()[:500]
    if re.match(r"(?i)<(!doctype|html|\?xml|!--)", start):
        return found("web-page", name=name, expected=expected)
    if re.search(r"(?m)^(<{7}|={7}|>{7})( |$)", text):
        why = "two versions were merged in it, and the marks of the merge are still there"
    elif not start.startswith("{"):
        what = "a text or a program"
        return found("other-program", name=name, what=what, expected=expected)
    else:
        why = str(error)
    return found("corrupt", name=name, why=why, expected=expected)


def _cells(whole: dict, name: str, expected: str, findings: list[Finding]) -> list:
    version = whole.get("nbformat")
    if isinstance(version, int) and version < NEWEST:
        findings.append(found("old-format", name=name, version=version))
        whole = _upgraded(whole, name, expected)
    cells = whole.get("cells")
    if not isinstance(cells, list) or not cells:
        why = "it has no list of cells"
        raise Unreadable(found("no-cells", name=name, why=why, expected=expected))
    return cells


def _upgraded(whole: dict, name: str, expected: str) -> dict:
    import nbformat

    try:
        return nbformat.convert(nbformat.from_dict(whole), NEWEST)
    except Exception as error:
        why = f"its old form cannot be read ({type(error).__name__})"
        raise Unreadable(found("no-cells", name=name, why=why, expected=expected)) from None


def _cell(given: object) -> Cell | None:
    """Return a cell, or None of what is none."""
    if not isinstance(given, dict):
        return None
    kind, source = given.get("cell_type"), given.get("source", "")
    if isinstance(source, list) and all(isinstance(line, str) for line in source):
        source = "".join(source)
    if kind not in ("code", "markdown", "raw") or not isinstance(source, str):
        return None
    metadata = given.get("metadata")
    mark = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    name = given.get("id")
    return Cell(
        kind,
        source,
        mark if isinstance(mark, dict) else {},
        name if isinstance(name, str) else "",
        _attachments(given.get("attachments")),
    )


def _attachments(given: object) -> dict:
    """Return the pictures in a text, if they are put as Jupyter puts them."""
    if not isinstance(given, dict):
        return {}
    return {
        name: dict(bundle)
        for name, bundle in given.items()
        if isinstance(bundle, dict) and all(isinstance(data, str) for data in bundle.values())
    }


def _clean(cells: list[Cell], name: str, findings: list[Finding]) -> None:
    """Take out of the cells what no file or program can hold."""
    kinds = set()
    for cell in cells:
        if "\0" in cell.source:
            kinds.add("nul")
            cell.source = cell.source.replace("\0", "")
        if "\r" in cell.source:
            kinds.add("line-ends")
            cell.source = cell.source.replace("\r\n", "\n").replace("\r", "\n")
        if re.search("[\ud800-\udfff]", cell.source):
            kinds.add("half-signs")
            cell.source = re.sub("[\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", cell.source)
    findings += [found(kind, name=name) for kind in sorted(kinds - {one.kind for one in findings})]
