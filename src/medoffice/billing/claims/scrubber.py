"""The scrubber: claims held against the edits before they are sent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from medoffice.billing.claims.edits import CLAIM, LINE, TESTS, Condition, Edit, Line, load_edits


@dataclass(frozen=True, slots=True)
class Finding:
    """A claim or line that does not keep an edit.

    Parameters
    ----------
    claim : str
        The claim.
    line : object
        Number of the line, or None where the edit is on the claim.
    edit : Edit
        The edit: why, and how to fix it.
    field : str
        Where the fault is.
    found, expected : str
        What stands there (empty if nothing does), and what was expected.
    amount : int
        What is held up, in cents: the line, or the whole claim.
    """

    claim: str
    line: Any
    edit: Edit
    field: str
    found: str
    expected: str
    amount: int


@dataclass(frozen=True, slots=True)
class Scrubbed:
    """A batch after the scrubber.

    Parameters
    ----------
    findings : tuple of Finding
        In the order of the lines, and of the edits.
    claims : dict of str to int
        Every claim of the batch with its amount, in cents.
    unchecked : dict of str to tuple of str
        Edits that could not be tested, with the fields that were not there.
    """

    findings: tuple[Finding, ...]
    claims: dict[str, int]
    unchecked: dict[str, tuple[str, ...]]

    @property
    def held(self) -> dict[str, int]:
        """The claims with a finding, each with its amount in cents."""
        found = {finding.claim for finding in self.findings}
        return {claim: amount for claim, amount in self.claims.items() if claim in found}

    @property
    def clean_rate(self) -> float:
        """Claims without a finding, as a share of all."""
        return 1 - len(self.held) / len(self.claims)


def scrub(lines: Iterable[Line], edits: Sequence[Edit] | None = None) -> Scrubbed:
    """Look for what is wrong with the claims of a batch.

    Parameters
    ----------
    lines : iterable of mapping
        The lines of the claims, each with its ``claim`` and ``amount`` (cents), those of one
        claim together. An edit is tested if the lines have every field it names.
    edits : sequence of Edit, optional
        The edits; by default all there are.

    Returns
    -------
    Scrubbed

    Raises
    ------
    ValueError
        If there is no line, or one has no claim or no amount.
    """
    batch = list(lines)
    _refuse(batch)
    edits = load_edits() if edits is None else edits
    known = set(batch[0]).intersection(*batch)
    unchecked = {e.edit_id: tuple(sorted(e.fields - known)) for e in edits if e.fields - known}
    tested = [edit for edit in edits if edit.edit_id not in unchecked]
    claims: dict[str, int] = {}
    for line in batch:
        claims[line["claim"]] = claims.get(line["claim"], 0) + line["amount"]
    findings, seen = [], set()
    for line in batch:
        first = line["claim"] not in seen
        seen.add(line["claim"])
        for edit in tested:
            if (edit.on == LINE or first) and (broken := edit.broken_by(line)):
                findings.append(_finding(edit, broken, line, claims))
    return Scrubbed(tuple(findings), claims, unchecked)


def _finding(edit: Edit, broken: Condition, line: Line, claims: Mapping[str, int]) -> Finding:
    found = line[broken.field]
    whole = edit.on == CLAIM
    wanted = broken.wanted(line)
    if isinstance(wanted, (list, tuple)):
        wanted = " or ".join(wanted)
    return Finding(
        line["claim"],
        None if whole else line.get("line"),
        edit,
        broken.field,
        "" if found is None else str(found),
        TESTS[broken.test][1].format(wanted),
        claims[line["claim"]] if whole else line["amount"],
    )


def _refuse(batch: Sequence[Line]) -> None:
    if not batch:
        raise ValueError("there is no line: expected at least one line of a claim")
    for number, line in enumerate(batch, start=1):
        for field in ("claim", "amount"):
            if line.get(field) in (None, ""):
                raise ValueError(f"line {number} of the batch has no {field}: expected one")
