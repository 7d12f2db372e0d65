"""The remittance lab: an 835 opened and explained, segment by segment, without code."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from medoffice import practice
from medoffice.billing.x12.excerpts import CHARGED, PAID, claims_in, head_of, tally
from medoffice.billing.x12.segments import Segment
from medoffice.billing.x12.words import GROUPS, Explained, explain
from medoffice.labs import controls
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.wording import (
    count,
    dollars,
    plain_table,
    wide_table,
)


@dataclass(frozen=True)
class Example:
    """A part of one of the practice's remittances: some claims, or the head of the file."""

    file: str
    claims: tuple[str, ...] = ()


EXAMPLES = {
    "Copay and deductible": Example("835-brd.x12", ("B36291",)),
    "Medicare: coinsurance and 2 % withheld": Example("835-mcr.x12", ("B36213",)),
    "One line refused, passed on to the next payer": Example("835-mcr.x12", ("B36259",)),
    "Corrected: taken back and decided anew": Example("835-sil.x12", ("B31679", "B35793")),
    "The head of the file: who pays how much": Example("835-mcr.x12"),
}
EVERY, MONEY = "every segment", "only the money (CLP, SVC, CAS)"
MONEY_SEGMENTS = ("CLP", "SVC", "CAS", "BPR", "PLB")
HEADINGS = ["Segment", "What it says"]
SUM_HEADINGS = ["What became of the charge", "Amount"]
TRY_THIS = (
    "Read the first example from top to bottom. Find the three amounts that make up the charge of "
    "the visit.",
    "Choose <em>only the money</em>. Which segment says why less was paid?",
    "In the refused line, find who may be billed for it. Then look what the patient owes.",
    "In the corrected claim, add up what was paid. Why does the first half have minus signs?",
)
WHAT_TO_NOTICE = (
    "On each service: charge − adjustments = paid. Nothing else may be left over.",
    "The letters in CAS say who owes an amount: CO nobody, PR the patient, OA somebody before.",
    "A corrected claim is not paid on top. The old decision is taken back, and a new one made.",
)


class RemittanceLab(ChoiceLab):
    """Open a remittance of the practice and read it, segment by segment."""

    def __init__(self) -> None:
        first = next(iter(EXAMPLES.values()))
        self.example = controls.choice("Part of a remittance", EXAMPLES, first)
        self.show = controls.choice("Show", [(w, w) for w in (EVERY, MONEY)], EVERY)
        chosen = [self.example, self.show]
        self._lay_out(
            controls.group("The remittance", chosen),
            watched=chosen,
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        self.segments: list[Segment] = _picked(self.example.value)

    def explained(self) -> list[Explained]:
        """Return the segments to show, each with what it says."""
        found = explain(self.segments, _reasons())
        if self.show.value == EVERY:
            return found
        return [one for one in found if one.segment.name in MONEY_SEGMENTS]

    def _sentence(self) -> str:
        sums = tally(self.segments)
        shown = count(len(self.segments), "segment")
        if not self.example.value.claims:
            return f"The head of {self.example.value.file}: {shown} before the first claim."
        claims = " and ".join(self.example.value.claims)
        noun = "Claim" if len(self.example.value.claims) == 1 else "Claims"
        return (
            f"{noun} {claims} in {self.example.value.file}: {shown}. Charged "
            f"{_exact(sums[CHARGED])}, paid {_exact(sums[PAID])}."
        )

    def _rows(self) -> list[list[str]]:
        # Place for a browser to break a long segment: behind each sign between elements.
        return [
            [one.segment.text().replace("*", "*\N{ZERO WIDTH SPACE}"), one.says]
            for one in self.explained()
        ]

    def _sum_rows(self) -> list[list[str]]:
        sums = tally(self.segments)
        rows = [["Charged", _exact(sums.pop(CHARGED))], ["Paid by this payer", _exact(sums[PAID])]]
        rows += [
            [f"{group}: {GROUPS[group]}", _exact(sums[group])] for group in GROUPS if group in sums
        ]
        return [*rows, ["Paid and adjusted together", _exact(sum(sums.values()))]]

    def _tables(self) -> str:
        shown = wide_table("Segment by segment", HEADINGS, self._rows(), of_words=True)
        if self.example.value.claims:
            shown += wide_table("Does it add up?", SUM_HEADINGS, self._sum_rows())
        return shown

    def in_words(self) -> str:
        """Return the present state as plain text."""
        lines = [f"{one.segment.text()}\n    {one.says}" for one in self.explained()]
        parts = [self._sentence(), "\n".join(lines)]
        if self.example.value.claims:
            parts.append(plain_table(SUM_HEADINGS, self._sum_rows()))
        return "\n\n".join(parts)


def _exact(cents: int) -> str:
    return dollars(cents, exact=True)


@cache
def _text(file: str) -> str:
    return (practice.folder() / "x12" / file).read_text(encoding="ascii")


@cache
def _picked(example: Example) -> list[Segment]:
    text = _text(example.file)
    return claims_in(text, example.claims) if example.claims else head_of(text)


@cache
def _reasons() -> dict[str, str]:
    return {row["code"]: row["meaning"] for row in practice.records("reason_codes")}
