"""The lab on adverse impact: who passes a step at what rate, and what so few people prove."""

from __future__ import annotations

from medoffice.labs import controls, impact_words
from medoffice.labs.bars import bars
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import count, percent, plain_table, wide_table
from medoffice.people.hiring import funnel, willow_bend
from medoffice.people.hiring.adverse_impact import Comparison, compare

TRY_THIS = (
    "Look at the phone call of spring and summer. Would you say that it was unfair?",
    "Now choose one person otherwise. What is left of the gap?",
    "Go to December, when the call followed a list of questions. Who is behind now, and do you "
    "believe it?",
    "Look at the screening against the minimum, by age. The guidelines do not cover age, but the "
    "question is the same: is this minimum needed?",
)
WHAT_TO_NOTICE = (
    "A ratio below 0.80 is a reason to look at how you choose. It proves nothing, and 0.80 or "
    "above proves nothing either.",
    "With a handful of people, one of them decides on which side of the line you are.",
    "You need no proof to mend a call without a list of questions. A list costs nothing.",
    "Who decides never sees these answers. They come from a survey that is kept apart.",
)
OPENINGS = {
    "spring and summer: calls without a list": ("O1", "O2"),
    "December: calls with a list": ("O3",),
    "the whole year": ("O1", "O2", "O3"),
}
STEPS = {
    "met the minimum": funnel.SCREEN,
    "passed the phone call": funnel.CALL,
    "got an offer": funnel.OFFER,
}
KINDS = {"White or of color": "origin", "women or men": "sex", "below 40 or not": "age"}
OTHERWISE = {"as it was": 0, "one person chosen otherwise": 1, "two persons chosen otherwise": 2}


class ImpactLab(ChoiceLab):
    """Compare two groups at one step of the hiring funnel."""

    def __init__(self) -> None:
        self.openings = controls.choice("Hiring of", OPENINGS, ("O1", "O2"))
        self.step = controls.choice("Who", STEPS, funnel.CALL)
        self.kind = controls.choice("Groups", KINDS, "origin")
        self.otherwise = controls.choice("Choice", OTHERWISE, 0)
        settings = [self.openings, self.step, self.kind, self.otherwise]
        self._lay_out(
            controls.group("What to compare", settings),
            watched=settings,
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        groups, self.silent = willow_bend.groups(
            willow_bend.of_openings(self.openings.value), self.step.value, self.kind.value
        )
        self.found: Comparison | None = None
        if len(groups) > 1:
            (self.found,) = compare(groups)
            for _ in range(self.otherwise.value):
                # A place goes to the group that was behind at first, whoever is behind by now.
                self.found = self.found and self.found.one_person_otherwise()
        if self.found and self.otherwise.value:
            (self.found,) = compare([self.found.group, self.found.highest])

    def _sentence(self) -> str:
        if self.found is None:
            return (
                "Nobody here can be chosen otherwise, or only one group came: nothing to compare."
            )
        said = impact_words.sentence(self.found)
        if self.silent:
            said += f" {count(self.silent, 'more person', 'more people')} gave no answer."
        return said

    def _picture(self) -> Picture | None:
        if self.found is None:
            return None
        named = [(each.name, float(each.rate)) for each in (self.found.highest, self.found.group)]
        return bars(named, "Share who passed", "impact-bars", percent)

    def _rows(self) -> list[list[str]]:
        return impact_words.rows([self.found]) if self.found else []

    def _tables(self) -> str:
        rows = self._rows()
        return wide_table("Who passed, by group", impact_words.HEADINGS, rows) if rows else ""

    def in_words(self) -> str:
        """Return the present state as plain text."""
        rows = self._rows()
        table = [plain_table(impact_words.HEADINGS, rows)] if rows else []
        return "\n\n".join([self._sentence(), *table])
