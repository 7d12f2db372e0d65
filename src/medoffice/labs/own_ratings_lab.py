"""The reader's own ratings: who is lenient, who is severe, and who sees one thing in all lines."""

from __future__ import annotations

from medoffice.labs import controls, own_file
from medoffice.labs.own_columns import OwnColumnsLab
from medoffice.labs.wording import count, wide_table
from medoffice.people.evaluations import willow_bend
from medoffice.people.evaluations.reported_ratings import (
    CRITERION,
    NEEDED,
    PERSON,
    RATER,
    VALUE,
    ReportedRatings,
    propose,
    reported_ratings,
)

SAMPLE = """Rater,Employee,Competency,Rating
Ms. A,Ada,Quality,4
Ms. A,Ada,Service,5
Ms. A,Bruno,Quality,3
Ms. A,Bruno,Service,4
Ms. A,Chidi,Quality,5
Ms. A,Chidi,Service,4
Mr. B,Ada,Quality,3
Mr. B,Ada,Service,3
Mr. B,Bruno,Quality,2
Mr. B,Bruno,Service,2
Mr. B,Chidi,Quality,4
Mr. B,Chidi,Service,4
"""
NAMES = {
    RATER: "Who rated",
    PERSON: "Who was rated",
    CRITERION: "Line of the form",
    VALUE: "Rating",
}
HEADINGS = ["Rater", "Mean", "Shift", "Lines correlate", "Same on all lines", "Sign of"]
STEPS = (
    "Make a table with a line for each rating: who rated, whom, on which line of the form, and the "
    "rating. Numbers in place of names are enough. Two or more raters must have rated the same "
    "people: three people are the least, ten are better. " + own_file.SAVE_AS,
    own_file.STAYS_HERE,
    "Check the columns and the scale. Without a column for the line of the form, each rating is an "
    "overall one, and a halo cannot be seen.",
)


class OwnRatingsLab(OwnColumnsLab):
    """Look for rater effects in a table of the reader's."""

    STEPS = STEPS
    SAMPLE = SAMPLE
    NAMES = NAMES
    NEEDED = tuple(NEEDED)
    KIND = own_file.CSV_OR_EXCEL
    ENDINGS = own_file.CSV_OR_EXCEL_ENDINGS

    def __init__(self) -> None:
        self.highest = controls.choice(
            "Best rating", [(f"{highest}", highest) for highest in (3, 4, 5, 6, 7, 10)], 5
        )
        self._watch([self.highest], self.refresh)
        super().__init__(after=[controls.group("The scale begins at 1", [self.highest])])

    def _proposed(self) -> dict[str, str | None]:
        return propose(self.file.columns)

    def measured(self) -> ReportedRatings:
        """Return what the file says of its raters, as chosen.

        Raises
        ------
        ExportError
            If a choice is still to be made, or the file does not fit the choices.
        """
        return reported_ratings(
            self.file, own_file.chosen(self.columns), self.highest.value, willow_bend.limits()
        )

    def _sentence(self, made: ReportedRatings) -> str:
        people = count(len(made.compared.people), "person", "people")
        left_out = len(made.ratings.people) - len(made.compared.people)
        without = f" {left_out:,} more were not rated by all and are left out." if left_out else ""
        few = " That is few: take each sign as a question." if len(made.compared.people) < 8 else ""
        return (
            f"In {self.name}, {people} were rated by all {len(made.compared.raters)} raters."
            f"{without}{few}"
        )

    def _rows(self, made: ReportedRatings) -> tuple[list[str], list[list[str]]]:
        return HEADINGS, [
            [
                effect.rater,
                f"{effect.mean:.2f}",
                f"{effect.shift:+.2f}".replace("-", "−"),
                "–" if effect.likeness is None else f"{effect.likeness:.2f}".replace("-", "−"),
                f"{effect.same_throughout:.0%}" if len(made.compared.criteria) > 1 else "–",
                ", ".join(effect.signs(made.limits)) or "nothing",
            ]
            for effect in made.effects
        ]

    def _shown(self, made: ReportedRatings, *, still: bool) -> str:
        return wide_table("The raters, the most lenient first", *self._rows(made))
