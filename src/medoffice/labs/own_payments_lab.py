"""The reader's own payments: which lines were allowed less than the contract says."""

from __future__ import annotations

from medoffice.billing.payer_contracts.reported_payments import (
    ALLOWED,
    BY_CONTRACT,
    CLAIM,
    CONTRACT,
    DAY,
    PAYER,
    SERVICE,
    UNITS,
    Reported,
    compared,
    propose,
)
from medoffice.labs import own_file
from medoffice.labs.own_columns import OwnColumnsLab
from medoffice.labs.wording import count, wide_table
from medoffice.operations.trail import dollars

SAMPLE = """Claim,Payer,Code,DOS,Units,Allowed,Contract Rate
5001,Plan A,VISIT-4,6/2/25,1,162.25,162.25
5002,Plan A,VISIT-4,6/9/25,1,152.52,162.25
5003,Plan A,VISIT-4,6/16/25,1,152.52,162.25
5004,Plan A,DRUG,6/16/25,4,37.50,50.00
5005,Plan B,VISIT-3,6/17/25,1,131.68,131.68
5006,Plan B,VISIT-3,6/18/25,1,0.00,131.68
5007,Plan B,VISIT-4,6/19/25,1,183.50,179.46
"""

NAMES = {
    CLAIM: "Claim number",
    PAYER: "Payer",
    SERVICE: "Service or code",
    DAY: "Date of service",
    UNITS: "Units",
    ALLOWED: "Allowed amount",
    CONTRACT: "Contract’s price of the line",
}
LONGEST_LIST = 20
HEADINGS = ["Claim", "Payer", "Service", "Day", "Allowed", "Expected", "Missing"]

TO_DO = (
    "Export the payment detail, one line for each service, as a <strong>CSV</strong> file. It "
    "needs the code and the allowed amount. Payer, units and the contract’s price make the answer "
    "sharper. Leave names and birth dates out.",
    own_file.STAYS_HERE,
    "Check the columns. What the lab recognizes is filled in. If the file has no column with the "
    "contract’s price, each line is set against what the same payer usually allows for the same "
    "code. That finds odd ones out. A cut that hits all of them shows only against the contract.",
)


class OwnPaymentsLab(OwnColumnsLab):
    """Find lines allowed too little in a file of the reader's."""

    STEPS = TO_DO
    SAMPLE = SAMPLE
    NAMES = NAMES

    def _proposed(self) -> dict[str, str | None]:
        return propose(self.file.columns)

    def measured(self) -> Reported:
        """Return what the file says, as chosen.

        Raises
        ------
        ExportError
            If a choice is still to be made, or the file does not fit the choices.
        """
        return compared(self.file, own_file.chosen(self.columns))

    def _sentence(self, made: Reported) -> str:
        basis = "the contract" if made.basis == BY_CONTRACT else "what the payer usually allows"
        left_out = [
            f"{number:,} {why}"
            for number, why in (
                (made.refused, "without an allowed amount, which are denials"),
                (made.alone, "with nothing to compare"),
                (made.taken_back, "below zero, with what they take back"),
                (made.repeated, "that stand in the file twice"),
            )
            if number
        ]
        without = f" Left out: {', '.join(left_out)}." if left_out else ""
        return (
            f"In {self.name}, {count(len(made.lines), 'line')} set against {basis}: "
            f"{len(made.short):,} short, together by {dollars(made.money)}; "
            f"{len(made.over):,} above.{without}"
        )

    def _rows(self, made: Reported) -> tuple[list[str], list[list[str]]]:
        lines = [
            [
                line.where,
                line.payer,
                line.service,
                line.day,
                dollars(line.allowed),
                dollars(line.expected),
                dollars(line.short),
            ]
            for line in made.short[:LONGEST_LIST]
        ]
        return HEADINGS, lines

    def _shown(self, made: Reported, *, still: bool) -> str:
        if not made.short:
            return ""
        more = f"the first {LONGEST_LIST} of " if len(made.short) > LONGEST_LIST else ""
        caption = f"Short, the most money first: {more}{count(len(made.short), 'line')}"
        return wide_table(caption, *self._rows(made))
