"""The form of an agreement: a rule that rows of one table, or of several, must keep."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from medoffice.practice.money import cents

# A table as it was read: each row with its number as a spreadsheet counts (the header is row 1).
Rows = list[tuple[int, dict[str, Any]]]
# What does not fit: the row's number, the column, and what was expected there.
Complaint = tuple[int, str, str]
# The table whose rows a rule judges, the other tables it looks at, and the rule.
Agreement = tuple[str, tuple[str, ...], Callable[[dict[str, Rows]], Iterator[Complaint]]]

__all__ = ["Agreement", "Complaint", "Rows", "cents"]
