"""Whether data are a ``JobPosting`` as schema.org describes it, without asking the network.

``schema_org.json`` holds the types that a posting uses: for each property what it may hold. It was
taken from the vocabulary itself; the file says from which state of it. What a posting must hold to
be shown in a job search is not part of the vocabulary and stands apart, with its own source.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

TYPE = "JobPosting"
# Types of schema.org that are no object but a value of JSON.
VALUES: dict[str, type | tuple[type, ...]] = {
    "Text": str,
    "URL": str,
    "Date": str,
    "DateTime": str,
    "Number": (int, float),
    "Integer": int,
    "Boolean": bool,
}
# A quantity is a structured value, and an organization a thing: what stands under what.
ABOVE = {"QuantitativeValue": ("StructuredValue",), "MonetaryAmount": ("StructuredValue",)}
ADDRESS = re.compile(r"https?://\S+")


@cache
def vocabulary() -> dict[str, Any]:
    """Return the types, their properties, and where they are from."""
    return json.loads(files(__package__).joinpath("schema_org.json").read_text(encoding="utf-8"))


def problems(data: Any) -> list[str]:
    """Say what keeps data from being a ``JobPosting``.

    Parameters
    ----------
    data : object
        What was read from JSON.

    Returns
    -------
    list of str
        A sentence for each problem, with the place; none if it is a sound posting.

    Examples
    --------
    >>> problems({"@type": "JobPosting", "salary": 5})[0]
    "JobPosting: '@context' is missing: expected 'https://schema.org'"
    """
    if not isinstance(data, dict):
        return [f"{TYPE}: expected an object, not {_kind(data)}"]
    found = []
    if data.get("@context") not in ("https://schema.org", "https://schema.org/"):
        said = f"is {data['@context']!r}" if "@context" in data else "is missing"
        found.append(f"{TYPE}: '@context' {said}: expected 'https://schema.org'")
    inside = {name: value for name, value in data.items() if name != "@context"}
    found += _of_object(inside, (TYPE,), TYPE)
    found += [
        f"{TYPE}: {name!r} is missing: a job search asks for it"
        for name in vocabulary()["needed"]["properties"]
        if not data.get(name)
    ]
    return [*found, *_days(data), *_range(data)]


def _of_object(data: dict[str, Any], expected: tuple[str, ...], place: str) -> Iterator[str]:
    kind = data.get("@type")
    types = vocabulary()["types"]
    if kind is None:
        yield f"{place}: '@type' is missing: expected {_or(expected)}"
        return
    if not _fits(kind, expected):
        yield f"{place}: '@type' is {kind!r}: expected {_or(expected)}"
        return
    known = types[kind] | types["Thing"]
    for name, value in data.items():
        if name.startswith("@"):
            continue
        if name not in known:
            yield f"{place}: {kind} has no property {name!r}"
            continue
        values = value if isinstance(value, list) else [value]
        for each in values:
            yield from _of_value(each, tuple(known[name]), f"{place}.{name}")


def _of_value(value: Any, expected: tuple[str, ...], place: str) -> Iterator[str]:
    if isinstance(value, dict):
        yield from _of_object(value, expected, place)
    elif not any(_is(value, kind) for kind in expected):
        yield f"{place}: is {_kind(value)}: expected {_or(expected)}"


def _fits(kind: Any, expected: tuple[str, ...]) -> bool:
    return kind in vocabulary()["types"] and any(
        each in expected for each in (kind, *ABOVE.get(kind, ()))
    )


def _is(value: Any, kind: str) -> bool:
    if kind not in VALUES or not isinstance(value, VALUES[kind]):
        return False
    if isinstance(value, bool):
        return kind == "Boolean"
    if kind == "URL":
        return bool(ADDRESS.fullmatch(value))
    if kind in ("Date", "DateTime"):
        return _date(value) is not None
    return bool(value) if kind == "Text" else True


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _days(data: dict[str, Any]) -> Iterator[str]:
    opens, closes = (_date(str(data.get(name, ""))) for name in ("datePosted", "validThrough"))
    if opens and closes and closes < opens:
        yield f"{TYPE}: 'validThrough' is {closes}, before 'datePosted', {opens}"


def _range(data: dict[str, Any]) -> Iterator[str]:
    salary = data.get("baseSalary")
    value = salary.get("value") if isinstance(salary, dict) else None
    if not isinstance(value, dict):
        return
    low, high = value.get("minValue"), value.get("maxValue")
    if isinstance(low, int | float) and isinstance(high, int | float) and high < low:
        yield f"{TYPE}.baseSalary: 'maxValue' is {high}, below 'minValue', {low}"
    units = vocabulary()["needed"]["units of pay"]
    if value.get("unitText") not in units:
        yield (
            f"{TYPE}.baseSalary: 'unitText' is {value.get('unitText')!r}: expected one of "
            f"{', '.join(units)}"
        )


def _kind(value: Any) -> str:
    return {str: "text", bool: "true or false", list: "a list", dict: "an object"}.get(
        type(value), "nothing" if value is None else "a number"
    ) + (f" ({value!r})" if isinstance(value, str | int | float) else "")


def _or(expected: tuple[str, ...]) -> str:
    return " or ".join(expected)
