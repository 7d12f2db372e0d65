"""The scrubber lab: a week of claims as they were entered, and what each edit stops."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from functools import cache
from typing import Any

from medoffice import practice
from medoffice.billing.claims import claim_batch
from medoffice.billing.claims.edits import Edit, load_edits
from medoffice.billing.claims.scrubber import Scrubbed, scrub
from medoffice.labs import controls
from medoffice.labs.bars import bars
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import count, plain_table, short_day, wide_table
from medoffice.operations.trail import dollars

WEEKS = (date(2025, 4, 7), date(2025, 6, 9), date(2025, 8, 11), date(2025, 10, 20))
A_WEEK = timedelta(days=6)
OWN, WITH_NUMBERS, ALL = "the practice's own", "and authorization", "all of them"
LONGEST_LIST = 12
EDIT_HEADINGS = ["Edit", "Stopped", "Held up", "Denial code", "Came back for it"]
LIST_HEADINGS = ["Claim", "Line", "Where", "Stands there", "Expected", "What to do"]
TRY_THIS = (
    "Read the list. Which of these could the front desk have prevented, and which the clinician?",
    "Put <em>authorization</em> to the edits. How many more claims stop, and how many of these "
    "came back?",
    "Put <em>all</em> edits to the batch. What does the clean claim rate do? Would you switch the "
    "new ones on?",
    "Show only <em>separate-visit</em>, and go from week to week. When does it grow?",
)
WHAT_TO_NOTICE = (
    "An edit that finds a fault in our data prevents nothing by itself: somebody must fix it the "
    "same day.",
    "Claims stopped is the price of an edit. Came back is its worth.",
    "<em>separate-visit</em> found what came back later. It was overridden.",
)


@cache
def _batch(week: date) -> tuple[dict[str, Any], ...]:
    return tuple(claim_batch.entered(week, week + A_WEEK))


@cache
def _refused() -> dict[str, str]:
    return {row["claim_id"]: row["reason"] for row in practice.records("denials")}


class ScrubLab(ChoiceLab):
    """Put a batch of claims to the edits the reader chooses."""

    def __init__(self) -> None:
        weeks = [(short_day(week), week) for week in WEEKS]
        self.week = controls.choice("Claims of the week of", weeks, WEEKS[-1])
        self.edits = controls.choice("Edits", [(w, w) for w in (OWN, WITH_NUMBERS, ALL)], OWN)
        every = [("every finding", None), *((e.edit_id, e.edit_id) for e in load_edits())]
        self.only = controls.choice("List", every, None)
        chosen = [self.week, self.edits, self.only]
        self._lay_out(
            controls.group("The batch", chosen),
            watched=chosen,
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        self.scrubbed: Scrubbed = scrub(_batch(self.week.value), self._chosen())

    def _chosen(self) -> list[Edit]:
        if self.edits.value == ALL:
            return list(load_edits())
        more = ("authorization",) if self.edits.value == WITH_NUMBERS else ()
        return [edit for edit in load_edits() if edit.own or edit.edit_id in more]

    def _sentence(self) -> str:
        found = self.scrubbed
        return (
            f"Of {count(len(found.claims), 'claim')} entered in the week of "
            f"{short_day(self.week.value)}, {len(found.held):,} are stopped "
            f"({dollars(sum(found.held.values()))} held up). Clean claim rate: "
            f"{found.clean_rate:.1%}."
        )

    def _by_edit(self) -> list[tuple[Edit, set[str], int]]:
        """Give each edit with the claims it stops, and how many of these came back for it."""
        stopped: dict[str, set[str]] = {}
        for finding in self.scrubbed.findings:
            stopped.setdefault(finding.edit.edit_id, set()).add(finding.claim)
        return [
            (edit, claims, sum(_refused().get(claim) in _reasons(edit) for claim in claims))
            for edit in self._chosen()
            if (claims := stopped.get(edit.edit_id))
        ]

    def _picture(self) -> Picture:
        named = [(edit.edit_id, len(claims)) for edit, claims, _ in self._by_edit()]
        title = "Claims stopped, by edit"
        return bars(named or [("none", 0)], title, "scrub-bars", lambda value: f"{value:,.0f}")

    def _edit_rows(self) -> list[list[str]]:
        amounts: Counter[str] = Counter()
        for finding in self.scrubbed.findings:
            amounts[finding.edit.edit_id] += finding.amount
        return [
            [
                edit.edit_id,
                f"{len(claims):,}",
                dollars(amounts[edit.edit_id]),
                edit.prevents,
                f"{back:,}",
            ]
            for edit, claims, back in self._by_edit()
        ]

    def _list_rows(self) -> list[list[str]]:
        return [
            [
                finding.claim,
                "all" if finding.line is None else str(finding.line),
                finding.field.replace("_", " "),
                finding.found or "nothing",
                finding.expected or "nothing",
                finding.edit.fix,
            ]
            for finding in self._listed()[:LONGEST_LIST]
        ]

    def _listed(self) -> list[Any]:
        only = self.only.value
        return [f for f in self.scrubbed.findings if only in (None, f.edit.edit_id)]

    def _tables(self) -> str:
        listed = len(self._listed())
        first = f"the first {LONGEST_LIST} of " if listed > LONGEST_LIST else ""
        tables = wide_table("What each edit stops", EDIT_HEADINGS, self._edit_rows())
        if listed:
            caption = f"To be put right: {first}{count(listed, 'finding')}"
            tables += wide_table(caption, LIST_HEADINGS, self._list_rows(), of_words=True)
        return tables

    def in_words(self) -> str:
        """Return the present state as plain text."""
        return "\n\n".join(
            [
                self._sentence(),
                plain_table(EDIT_HEADINGS, self._edit_rows()),
                plain_table(LIST_HEADINGS, self._list_rows()),
            ]
        )


def _reasons(edit: Edit) -> tuple[str, ...]:
    """Give the reasons an edit's fault comes back for; payers name one fault by two codes."""
    return {"27": ("27", "109"), "97": ("97", "4")}.get(edit.prevents, (edit.prevents,))
