"""Make a graded notebook harmless for whoever opens it in Formgrader.

Formgrader shows a notebook in the instructor's browser, on the server that takes the marks. What a
student wrote or drew would run there with the instructor's rights: a script in a Markdown cell, or
in the HTML of an output, could set its own mark. So nothing of the student's is shown that a
browser would obey. The words stay as they read.

Nothing here tries to tell good HTML from bad. In text no ``<`` begins a tag any more, and of
outputs only text and pictures are kept. A table of pandas has its text, which is kept.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

NOTHING = "\N{ZERO WIDTH SPACE}"
"""Takes no room, and makes of what looks like a tag or a command something that is none."""

PICTURES = ("image/png", "image/jpeg", "image/gif")
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_LINK = re.compile(r"\](?=\s*\((?!\s*(?:https?://|mailto:|attachment:|#)))")
_REFERENCE = re.compile(r"\](?=:(?!\s*(?:https?://|mailto:|#)))")
_TEX = re.compile(r"\\(?=(?:href|url|require|class|cssId|style|data|html\w*|unicode)\b)")
_ATTACHED = re.compile(r"attachment(?=:(?P<name>[\w.-]*)(?P<end>[\s)])?)", re.ASCII)
_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]*")
_PLAIN_NAME = re.compile(r"[\w.-]{1,64}", re.ASCII)
_CELL_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
STREAMS = ("stdout", "stderr")


def harmless(notebook: Mapping[str, Any], known: Collection[str]) -> dict[str, Any]:
    """Return a notebook in which nothing runs when it is shown.

    Parameters
    ----------
    notebook : mapping
        A notebook in nbformat 4.
    known : collection of str
        Grade ids of the assignment. A cell that bears another is one of the student's own.

    Returns
    -------
    dict
        The notebook to be shown.
    """
    return {
        "cells": [
            _cell(cell, number, known) for number, cell in enumerate(notebook["cells"], start=1)
        ],
        "metadata": _about(notebook["metadata"]),
        "nbformat": notebook["nbformat"],
        "nbformat_minor": notebook["nbformat_minor"],
    }


def text(written: str, attached: Collection[str] = ()) -> str:
    """Return Markdown that reads the same and holds no HTML, and no link but to a page or mail.

    Parameters
    ----------
    written : str
        The Markdown.
    attached : collection of str
        Names of the pictures that go with it. A link to another stops Formgrader.
    """
    for begins in (_TAG, _LINK, _REFERENCE, _TEX):
        written = begins.sub(lambda found: found[0] + NOTHING, written)

    def kept(found: re.Match[str]) -> str:
        is_there = found["end"] and found["name"] in attached
        return found[0] if is_there else found[0] + NOTHING

    return _ATTACHED.sub(kept, written)


def _cell(cell: Mapping[str, Any], number: int, known: Collection[str]) -> dict[str, Any]:
    source = "".join(cell["source"])
    kind = "code" if cell["cell_type"] == "code" else "markdown"
    pictures = {} if kind == "code" else _attachments(cell.get("attachments", {}))
    shown: dict[str, Any] = {
        "cell_type": kind,
        "metadata": _own(cell["metadata"], known),
        # Nothing needs this in the code of a code cell, which is shown as code.
        "source": source if kind == "code" else text(source, pictures),
    }
    if "id" in cell:
        mine = str(cell["id"])
        shown["id"] = mine if _CELL_ID.fullmatch(mine) else f"cell-{number}"
    if kind == "code":
        count = cell.get("execution_count")
        shown["execution_count"] = count if isinstance(count, int) else None
        outputs = (_output(output) for output in cell.get("outputs", []))
        shown["outputs"] = [output for output in outputs if output]
    elif pictures:
        shown["attachments"] = pictures
    return shown


def _own(metadata: Mapping[str, Any], known: Collection[str]) -> dict[str, Any]:
    about = metadata.get("nbgrader")
    if isinstance(about, Mapping) and about.get("grade_id") in known:
        return {"nbgrader": dict(about)}
    return {}


def _output(output: Mapping[str, Any]) -> dict[str, Any] | None:
    kind = output.get("output_type")
    if kind == "stream" and output.get("name") in STREAMS:
        return {"output_type": kind, "name": output["name"], "text": "".join(output["text"])}
    if kind == "error":
        lines = [str(line) for line in output.get("traceback", [])]
        name, value = str(output.get("ename", "")), str(output.get("evalue", ""))
        return {"output_type": kind, "ename": name, "evalue": value, "traceback": lines}
    if kind not in ("display_data", "execute_result"):
        return None
    data = {
        mime: "".join(content)
        for mime, content in output.get("data", {}).items()
        if mime == "text/plain" or _is_picture(mime, content)
    }
    if not data:
        return None
    shown = {"output_type": kind, "data": data, "metadata": {}}
    if kind == "execute_result":
        count = output.get("execution_count")
        shown["execution_count"] = count if isinstance(count, int) else None
    return shown


def _is_picture(mime: str, content: object) -> bool:
    if isinstance(content, list):
        content = "".join(map(str, content))
    return mime in PICTURES and isinstance(content, str) and bool(_BASE64.fullmatch(content))


def _attachments(attached: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    return {
        name: pictures
        for name, data in attached.items()
        if _PLAIN_NAME.fullmatch(name)
        and (
            pictures := {
                mime: "".join(content)
                for mime, content in data.items()
                if _is_picture(mime, content)
            }
        )
    }


def _about(metadata: Mapping[str, Any]) -> dict[str, Any]:
    """Keep what says which language it is, if that is said in a plain word."""
    kept: dict[str, Any] = {}
    for part, names in (
        ("kernelspec", ("name", "display_name", "language")),
        ("language_info", ("name", "version")),
    ):
        said = metadata.get(part)
        if isinstance(said, Mapping):
            values = {name: said[name] for name in names if _is_plain(said.get(name))}
            if "name" in values:
                kept[part] = values
    if "kernelspec" in kept:
        kept["kernelspec"].setdefault("display_name", kept["kernelspec"]["name"])
    return kept


def _is_plain(value: object) -> bool:
    return isinstance(value, str) and bool(_PLAIN_NAME.fullmatch(value.replace(" ", "-")))
