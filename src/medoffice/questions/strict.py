"""Read a YAML file that must fit a schema, and say exactly where it does not.

The bank and the scenarios are read in the same way: no key may stand twice, and a message names
the file, the question or part, the key, and what was expected.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Sequence
from pathlib import Path

import yaml


class BankError(ValueError):
    """A file of the bank cannot be used. The message names the file, the question and the key."""


LONGEST = 300
"""A message is cut in the middle beyond so many characters."""


def one_line(text: str) -> str:
    """Return a text without its line breaks: in a file it is folded, on a page it is not."""
    return " ".join(text.split())


# The same loader in C, where PyYAML was built with it, reads ten times as fast.
class _StrictLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """YAML that does not let a key stand twice: PyYAML would silently drop the first."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict:
        seen: set[Hashable] = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=deep)
            if key in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key!r} stands twice", key_node.start_mark
                )
            seen.add(key)
        return super().construct_mapping(node, deep=deep)


def read(file: Path) -> object:
    """Return what a YAML file holds.

    Raises
    ------
    BankError
        If it is no YAML in UTF-8, or a key stands twice.
    """
    try:
        return yaml.load(file.read_text(encoding="utf-8"), Loader=_StrictLoader)
    except (yaml.MarkedYAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f", line {mark.line + 1}" if mark else ""
        problem = getattr(error, "problem", None) or "expected text in UTF-8"
        raise BankError(f"{file.name}{where}: not readable as YAML: {problem}") from error


def validator(
    schema_file: Path, place: Callable[[object, Sequence], Sequence[str]]
) -> Callable[[object, str], None]:
    """Return what checks the content of a file against a schema.

    Parameters
    ----------
    schema_file : pathlib.Path
        A JSON schema.
    place : callable
        Called with the content and the path of an error in it; returns that path in words.

    Returns
    -------
    callable
        Called with the content and the name of its file; raises :class:`BankError` with one line
        for each error.
    """
    # Imported here because it is slow to import, and a page that shows no quiz needs none of it.
    from jsonschema import Draft202012Validator

    schema = Draft202012Validator(json.loads(schema_file.read_text(encoding="utf-8")))

    def validate(content: object, file: str) -> None:
        problems = []
        for error in sorted(schema.iter_errors(content), key=lambda error: list(error.path)):
            where = place(content, list(error.absolute_path))
            # A key that the schema forbids by `not: {}` would be told in the schema's words.
            forbidden = error.validator == "not" and not error.validator_value
            message = "does not belong here" if forbidden else _short(error.message)
            problems.append(": ".join([file, *where, message]))
        if problems:
            raise BankError("\n".join(problems))

    return validate


def _short(message: str) -> str:
    """Return a message without the middle of a long entry that it quotes."""
    return message if len(message) <= LONGEST else f"{message[:80]} … {message[-80:]}"


def named(kind: str, entry: object, number: int) -> str:
    """Return how a message calls an entry of a list: by its id or, without one, by its number."""
    name = entry.get("id") if isinstance(entry, dict) else None
    return f"{kind} {name!r}" if name else f"{kind} number {number + 1}"


def dotted(path: Sequence) -> list[str]:
    """Return a path within an entry in one word, or nothing if it is the entry itself."""
    return [".".join(str(step) for step in path)] if path else []
