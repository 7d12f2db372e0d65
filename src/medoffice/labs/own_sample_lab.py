"""The reader's own audit worksheet: what the sample says of all items."""

from __future__ import annotations

from medoffice.compliance.integrity.extrapolation import Extrapolation, Group
from medoffice.compliance.integrity.reported_sample import (
    GROUP,
    ITEMS,
    NEEDED,
    OVERPAID,
    estimate,
    propose,
    reported_groups,
)
from medoffice.labs import own_file
from medoffice.labs.own_columns import OwnColumnsLab
from medoffice.labs.wording import dollars, wide_table

SAMPLE = """Level,Items in all,Overpaid
4,120,0
4,120,33.97
4,120,0
4,120,33.97
4,120,0
4,120,33.97
5,60,51.75
5,60,51.75
5,60,0
5,60,51.75
"""
NAMES = {GROUP: "Group", ITEMS: "Items in all", OVERPAID: "Overpaid"}
HEADINGS = ["Group", "Items in all", "Reviewed", "An average item", "Overpaid in all"]
STEPS = (
    "Make a <strong>CSV</strong> file with a line for each item <strong>reviewed</strong>, "
    "those without an error too: what was overpaid (0 where all was right), how many items its "
    "group has in all, and the group, if you drew by groups. No names, no dates of visits.",
    own_file.STAYS_HERE,
    "Check the columns. The sums hold only if the items were drawn at random from the whole list.",
)


class OwnSampleLab(OwnColumnsLab):
    """Extrapolate a sample of the reader's."""

    STEPS = STEPS
    SAMPLE = SAMPLE
    NAMES = NAMES
    NEEDED = NEEDED

    def _proposed(self) -> dict[str, str | None]:
        return propose(self.file.columns)

    def measured(self) -> tuple[list[Group], Extrapolation]:
        """Return the groups, and what they say together.

        Raises
        ------
        ExportError
            If a choice is still to be made, or the file does not fit the choices.
        """
        groups = reported_groups(self.file, own_file.chosen(self.columns))
        return groups, estimate(groups)

    def _sentence(self, made: tuple[list[Group], Extrapolation]) -> str:
        whole = made[1]
        said = (
            f"In {self.name}, {whole.in_error} of {whole.reviewed} items are in error. For all "
            f"{whole.items:,} that makes {dollars(round(whole.point))}; "
            f"{whole.confidence:.0%} interval {dollars(round(whole.low))} to "
            f"{dollars(round(whole.high))}."
        )
        if whole.doubtful:
            said += " So few are in error that the interval is doubtful."
        return f"{said} Show it to your lawyer before you show it to anybody else."

    def _rows(self, made: tuple[list[Group], Extrapolation]) -> tuple[list[str], list[list[str]]]:
        return HEADINGS, [
            [
                group.name,
                f"{group.items:,}",
                f"{len(group.found):,}",
                dollars(round(group.mean), exact=True),
                dollars(round(group.point)),
            ]
            for group in made[0]
        ]

    def _shown(self, made: tuple[list[Group], Extrapolation], *, still: bool) -> str:
        return wide_table("Your sample, by group", *self._rows(made))
