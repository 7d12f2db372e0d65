"""The exclusion lab: who of the practice may be on the list, why, and what clears whom."""

from __future__ import annotations

from dataclasses import replace

from medoffice.compliance import beyond
from medoffice.compliance.integrity.exclusion import VERDICTS, Hit, found, screen
from medoffice.compliance.integrity.willow_bend import PLANTED, everybody, exclusion_list
from medoffice.labs import controls
from medoffice.labs.bars import bars
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import count, plain_table, short_day, wide_table

NEAR, EXACT = "names that are near", "the very same name only"
HEADINGS = ["Ours", "Role", "On the list", "How the names agree", "Second look", "What to do"]
SHORT = dict(zip(VERDICTS, ("verify today", "ask, then verify", "another one"), strict=True))
TRY_THIS = (
    "Read the first two lines. What does the second look say, and whom do you call first?",
    "Look for <em>the very same name only</em>. Who is gone from the table? Which of them worries "
    "you?",
    "Search again for near names, now without the former names. Who is missing?",
    "Leave the birth dates out. How many people would you have to ask this morning?",
    "Last, show what the list’s owner says when asked with the whole number.",
)
WHAT_TO_NOTICE = (
    "The very same name can be somebody else, and another name can be the same person. A name is a "
    "reason to look, and proves nothing.",
    "Each line says why it is there. A hit that nobody can explain is a hit that nobody clears.",
    "The birth date clears most of them in a minute. So ask for it, after the offer, on the "
    "form that everybody fills in when hired.",
    "A birth date that is one slip away clears nobody: somebody may have typed it wrong.",
    "No search finds a name that nobody gave it.",
)


class ExclusionLab(ChoiceLab):
    """Look up staff, clinicians and vendors on the invented exclusion list."""

    def __init__(self) -> None:
        self.search = controls.choice("Look for", {NEAR: False, EXACT: True}, False)
        self.former = controls.choice("Former names", {"looked up": True, "not asked": False}, True)
        self.born = controls.choice("Birth dates", {"compared": True, "not at hand": False}, True)
        self.truth = controls.choice(
            "What the list’s owner says", {"hidden": False, "shown": True}, False
        )
        chosen = [self.search, self.former, self.born, self.truth]
        self._lay_out(
            controls.group("The search", chosen),
            watched=chosen,
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        ours = everybody()
        if not self.former.value:
            ours = [replace(one, former=()) for one in ours]
        if not self.born.value:
            ours = [replace(one, born=None) for one in ours]
        self.looked_up = len(ours)
        hits = screen(ours, exclusion_list())
        self.hits = [hit for hit in hits if hit.exact or not self.search.value]

    def _sentence(self) -> str:
        said = (
            f"{self.looked_up} people and firms against {len(exclusion_list())} lines of the list: "
            f"{count(len(self.hits), 'hit')}. "
        )
        said += ", ".join(
            f"{sum(hit.verdict == verdict for hit in self.hits)} to “{SHORT[verdict]}”"
            for verdict in VERDICTS
        )
        if not self.truth.value:
            return f"{said}."
        right, in_vain, missed = found(self.hits, PLANTED)
        return (
            f"{said}. Of the {len(PLANTED)} that are really on the list the search found {right} "
            f"and missed {missed}; {in_vain} hits are somebody else."
        )

    def _picture(self) -> Picture | None:
        if not self.hits:
            return None
        return bars(
            ((SHORT[each], sum(hit.verdict == each for hit in self.hits)) for each in VERDICTS),
            "Hits, by what to do",
            "exclusion-bars",
        )

    def _headings(self) -> list[str]:
        return [*HEADINGS, "Verified"] if self.truth.value else HEADINGS

    def _rows(self) -> list[list[str]]:
        return [_row(hit) + ([_verified(hit)] if self.truth.value else []) for hit in self.hits]

    def _tables(self) -> str:
        if not self.hits:
            return ""
        caption = "Hits, what to do today first"
        return wide_table(caption, self._headings(), self._rows(), of_words=True)

    def _beyond(self) -> tuple[beyond.Beyond, ...]:
        return beyond.of_hits(self.hits)

    def in_words(self) -> str:
        """Return the present state as plain text."""
        parts = [self._sentence()]
        if self.hits:
            parts.append(plain_table(self._headings(), self._rows()))
        parts += self._left_open_in_words()
        return "\n\n".join(parts)


def _row(hit: Hit) -> list[str]:
    line = hit.listed
    since = f", since {short_day(line.excluded_on)}" if line.excluded_on else ""
    return [
        hit.ours.name,
        hit.ours.role,
        f"{line.name} ({line.state}, {line.general.lower()}{since})",
        hit.why,
        hit.because,
        hit.verdict,
    ]


def _verified(hit: Hit) -> str:
    same = (hit.ours.number, hit.listed.number) in PLANTED
    return "yes, the same" if same else "no, another one"
