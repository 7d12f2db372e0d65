"""The reader's own list of applicants: who passed a step, by group, and what that proves."""

from __future__ import annotations

from medoffice.labs import impact_words, own_file
from medoffice.labs.own_columns import OwnColumnsLab
from medoffice.labs.wording import count, wide_table
from medoffice.people.hiring.adverse_impact import Comparison, compare
from medoffice.people.hiring.reported_choices import (
    GROUP,
    LEFT_OUT,
    NEEDED,
    OUTCOME,
    PASSED,
    TURNED_DOWN,
    propose,
    propose_meaning,
    reported_groups,
)

SAMPLE = """Applicant,Group,Outcome
1,A,Interviewed
2,A,Interviewed
3,A,Rejected after call
4,A,Interviewed
5,A,Rejected after call
6,A,Withdrew
7,B,Rejected after call
8,B,Interviewed
9,B,Rejected after call
10,B,Rejected after call
11,B,Rejected after call
12,B,Interviewed
"""
NAMES = {GROUP: "Group", OUTCOME: "Outcome"}
MEANINGS = {"passed the step": PASSED, "turned down": TURNED_DOWN, "left out": LEFT_OUT}
STEPS = (
    "Make a <strong>CSV</strong> file with a line for each applicant who came to <strong>one "
    "step</strong>, such as the phone call: the group, from a voluntary survey that is kept apart, "
    "and the outcome. No names. Whoever decides should not see it.",
    own_file.STAYS_HERE,
    "Check the columns, and say what each outcome means. Who withdrew is left out.",
)


class OwnHiringLab(OwnColumnsLab):
    """Compare the groups of a list of the reader's."""

    STEPS = STEPS
    SAMPLE = SAMPLE
    NAMES = NAMES
    NEEDED = NEEDED
    ASK_MORE = (OUTCOME,)

    def _proposed(self) -> dict[str, str | None]:
        return propose(self.file.columns)

    def _further(self):
        column = self.columns[OUTCOME].value
        if column is None:
            return ()
        words = self.file.words(column)
        if len(words) > 20:
            return ()
        return (self._ask_meanings("What the outcomes mean", words, MEANINGS, propose_meaning),)

    def measured(self) -> tuple[list[Comparison], int]:
        """Return the comparison of each group with the highest, and the lines left out.

        Raises
        ------
        ExportError
            If a choice is still to be made, or the file does not fit the choices.
        """
        groups, left_out = reported_groups(
            self.file, own_file.chosen(self.columns), own_file.chosen(self.meanings)
        )
        return compare(groups), left_out

    def _sentence(self, made: tuple[list[Comparison], int]) -> str:
        found, left_out = made
        said = f"In {self.name}: {impact_words.sentence(found[0])}"
        return f"{said} {count(left_out, 'line')} left out." if left_out else said

    def _rows(self, made: tuple[list[Comparison], int]) -> tuple[list[str], list[list[str]]]:
        return impact_words.HEADINGS, impact_words.rows(made[0])

    def _shown(self, made: tuple[list[Comparison], int], *, still: bool) -> str:
        return wide_table("Your list: who passed, by group", *self._rows(made))
