"""Write a notebook, or an answer to it, with the names of a class.

Code is changed where Python says that a name stands: the names of functions and arguments where
they are written as names, those of columns where they are written as text, as the argument of
`assign` or `agg`, or behind a dot. All else stays as it is, to the blank.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from typing import Any

from medoffice.grading.classes.names import Names

_TAKE_COLUMNS = {"assign", "agg", "aggregate", "dict"}
"""What is called with columns as the names of its arguments."""

_TAKE_CODE = {"query", "eval"}
"""What is called with a text that names columns."""

_SPANS = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
_COMMENT = re.compile(r"#.*$", re.MULTILINE)

Change = tuple[int, int, str]
"""From which to which character, and what is to stand there."""


def code(source: str, names: Names) -> str:
    """Return a cell of code with the names of a class.

    Parameters
    ----------
    source : str
        The cell.
    names : Names
        The names.

    Returns
    -------
    str
        The cell; as it was if Python cannot read it.
    """
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return source
    changes: dict[tuple[int, int], str] = {}
    for first, last, text in _Finder(_Lines(source), names).changes(tree):
        # A text that is the code of a query is found as that before it is found as a text.
        changes.setdefault((first, last), text)
    made, at = [], 0
    for (first, last), text in sorted(changes.items()):
        made += [source[at:first], text]
        at = last
    made.append(source[at:])
    # A comment speaks of columns in words; only what cannot be a word is a name there.
    return _COMMENT.sub(lambda hit: names.told(hit[0]), "".join(made))


def first_line(source: str, names: Names) -> str:
    """Return an answer with the class's line “def”, and all below it as it was.

    Parameters
    ----------
    source : str
        The answer, with the names of the course.
    names : Names
        The names of the class.
    """
    found = re.search(r"^def [^\n]*\n", source, re.MULTILINE)
    if not found:
        return source
    body = "    ...\n"
    head = code(found[0] + body, names).removesuffix(body)
    return source[: found.start()] + head + source[found.end() :]


def notebook(content: dict[str, Any], names: Names) -> None:
    """Give a notebook the names of a class: its code, and what stands as code in its text.

    Parameters
    ----------
    content : dict
        The notebook, which is changed.
    names : Names
        The names.
    """
    for cell in content["cells"]:
        change = code if cell["cell_type"] == "code" else prose
        set_source(cell, change(source_of(cell), names))


def source_of(cell: dict[str, Any]) -> str:
    """Return the text of a notebook's cell."""
    return "".join(cell["source"])


def set_source(cell: dict[str, Any], text: str) -> None:
    """Write a cell's text in the form, one text or lines, that it had."""
    cell["source"] = text if isinstance(cell["source"], str) else text.splitlines(keepends=True)


def prose(text: str, names: Names) -> str:
    """Return a cell of text with the names of a class: what stands in it as code."""
    every = {**names.columns, **names.arguments, **names.functions}

    def span(hit: re.Match[str]) -> str:
        # What stands in a path, or before “=” as the name of an argument of another's function,
        # is something else.
        return _worded(hit[0], every, not_before=r"(?![\w/=-])")

    return _SPANS.sub(span, text)


def _worded(text: str, every: Mapping[str, str], not_before: str = r"(?!\w)") -> str:
    """Replace names where they stand as words, and not behind a dot or in a path."""
    if not every:
        return text
    any_of = "|".join(re.escape(name) for name in sorted(every, key=len, reverse=True))
    return re.sub(rf"(?<![\w./-])({any_of}){not_before}", lambda hit: every[hit[0]], text)


class _Lines:
    """Where the lines of a source begin, to find the places that Python tells in bytes."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._lines = source.splitlines(keepends=True)
        self._begin = [0]
        for line in self._lines:
            self._begin.append(self._begin[-1] + len(line))

    def at(self, line: int, column: int) -> int:
        text = self._lines[line - 1].encode()[:column].decode()
        return self._begin[line - 1] + len(text)

    def of(self, node: Any) -> tuple[int, int]:
        return (
            self.at(node.lineno, node.col_offset),
            self.at(node.end_lineno, node.end_col_offset),
        )


class _Finder:
    """Finds what to change in a cell."""

    def __init__(self, lines: _Lines, names: Names) -> None:
        self._lines = lines
        self._names = names
        self._as_name = {**names.arguments, **names.functions}
        self._as_text = {**names.functions, **names.columns}
        self._every = {**names.columns, **self._as_name}
        self._called: set[ast.AST] = set()

    def changes(self, node: ast.AST) -> Iterator[Change]:
        """Give the changes of a part of the source and of all within it."""
        if isinstance(node, ast.JoinedStr):
            # Older Pythons do not tell where the parts of an f-string stand.
            first, last = self._lines.of(node)
            within = self._lines.source[first:last]
            made = re.sub(r"\{[^{}]+\}", lambda hit: self._in_braces(hit[0]), within)
            if made != within:
                yield first, last, made
            return
        yield from self._own(node)
        for child in ast.iter_child_nodes(node):
            yield from self.changes(child)

    def _in_braces(self, text: str) -> str:
        """Return what stands in the braces of an f-string: names, and texts in quotes."""
        parts = re.split(r"""("[^"]*"|'[^']*')""", text)
        return "".join(
            _worded(part, self._as_text if number % 2 else self._as_name)
            for number, part in enumerate(parts)
        )

    def _own(self, node: ast.AST) -> Iterator[Change]:
        if isinstance(node, ast.Name) and node.id in self._as_name:
            yield (*self._lines.of(node), self._as_name[node.id])
        elif isinstance(node, ast.arg) and node.arg in self._as_name:
            first, _ = self._lines.of(node)
            yield first, first + len(node.arg), self._as_name[node.arg]
        elif isinstance(node, ast.FunctionDef) and node.name in self._as_name:
            first = self._lines.source.index(node.name, self._lines.of(node)[0] + len("def"))
            yield first, first + len(node.name), self._as_name[node.name]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from self._text(node)
        elif isinstance(node, ast.Attribute) and node.attr in self._names.columns:
            if node not in self._called and not _is_of_pandas(node.attr):
                _, last = self._lines.of(node)
                yield last - len(node.attr), last, self._names.columns[node.attr]
        elif isinstance(node, ast.Call):
            yield from self._call(node)

    def _text(self, node: ast.Constant) -> Iterator[Change]:
        first, last = self._lines.of(node)
        written = self._lines.source[first:last]
        if node.value in self._as_text:
            yield first, last, written.replace(node.value, self._as_text[node.value])
        elif " " in node.value:
            told = self._names.told(written)
            if told != written:
                yield first, last, told

    def _call(self, node: ast.Call) -> Iterator[Change]:
        self._called.add(node.func)  # no column
        called = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if called in _TAKE_CODE:
            for given in node.args:
                if isinstance(given, ast.Constant) and isinstance(given.value, str):
                    first, last = self._lines.of(given)
                    written = self._lines.source[first:last]
                    yield first, last, _worded(written, self._every)
        words: Mapping[str, str] = {}
        if called in _TAKE_COLUMNS:
            words = self._as_text
        elif isinstance(node.func, ast.Name):
            words = self._as_name
        for keyword in node.keywords:
            if keyword.arg in words:
                first, _ = self._lines.of(keyword)
                yield first, first + len(keyword.arg), words[keyword.arg]


def _is_of_pandas(attribute: str) -> bool:
    import pandas as pd

    of = (pd.DataFrame, pd.Series, pd.Timestamp, pd.Timedelta, pd.Series.dt, pd.Series.str, dict)
    return any(hasattr(one, attribute) for one in of)
