"""The reader's own denials: which reasons count, and which to work first."""

from __future__ import annotations

from medoffice.billing.claims.denials import vital_few
from medoffice.billing.claims.reported_denials import (
    AMOUNT,
    CLAIM,
    DENIED,
    OUTCOME,
    PAYER,
    REASON,
    ReportedLog,
    propose,
    reported_denials,
)
from medoffice.labs import controls, own_file
from medoffice.labs.bars import bars
from medoffice.labs.own_columns import OwnColumnsLab
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import count, wide_table
from medoffice.operations.trail import dollars

SAMPLE = """Claim,Payer,Denial Reason,Denied Amount,Denial Date,Status
5001,Plan A,CO-16,244.00,6/2/25,Paid
5002,Plan A,CO-97,176.00,6/9/25,Open
5003,Plan B,CO-197,214.00,4/14/25,Open
5004,Plan B,CO-16,"1,120.00",6/16/25,Open
5005,Plan A,PR-31,410.00,6/17/25,Open
5006,Plan C,CO-16,88.00,6/18/25,Pending
5007,Plan C,CO-50,320.00,4/21/25,Written off
"""
NAMES = {
    CLAIM: "Claim number",
    PAYER: "Payer",
    REASON: "Reason",
    AMOUNT: "Amount denied",
    DENIED: "Day of the denial",
    OUTCOME: "Outcome or status",
}
LONGEST_LIST = 20
HEADINGS = ["Claim", "Payer", "Reason", "Amount", "Denied on", "Last day", "Work on"]
TO_DO = (
    "Export your denials, or a denial log, as a <strong>CSV</strong> file. It needs the reason, "
    "the amount and the day of the denial. Leave names and birth dates out.",
    own_file.STAYS_HERE,
    "Check the columns. What the lab recognizes is filled in. A line is open if its outcome is "
    "empty or says so (open, pending, new ...). Choose the shortest time to appeal that one of "
    "your contracts gives.",
)


class OwnDenialsLab(OwnColumnsLab):
    """Count the reasons in a file of the reader's, and put what is open in order."""

    STEPS = TO_DO
    SAMPLE = SAMPLE
    NAMES = NAMES

    def __init__(self) -> None:
        days = [(f"{n} days", n) for n in (30, 60, 90, 120, 180)]
        self.days = controls.choice("Days to appeal", days, 60)
        self.a_day = controls.choice("Worked in a day", [(f"{n}", n) for n in (1, 2, 3, 5, 10)], 1)
        self._watch([self.days, self.a_day], self.refresh)
        super().__init__(controls.group("Your office", [self.days, self.a_day]))

    def _proposed(self) -> dict[str, str | None]:
        return propose(self.file.columns)

    def measured(self) -> ReportedLog:
        """Return what the file says, as chosen.

        Raises
        ------
        ExportError
            If a choice is still to be made, or the file does not fit the choices.
        """
        return reported_denials(
            self.file, own_file.chosen(self.columns), self.days.value, self.a_day.value
        )

    def _sentence(self, made: ReportedLog) -> str:
        open_ones = len(made.queue.done) + len(made.queue.too_late)
        few = vital_few(made.by_amount)
        total = sum(denial.amount for denial in made.denials)
        reasons = ", ".join(bar.name for bar in few)
        return (
            f"In {self.name}: {count(len(made.denials), 'denial')} of {dollars(total)}. "
            f"{count(len(few), 'reason makes', 'reasons make')} up 80% of the dollars: {reasons}. "
            f"{open_ones:,} open on {made.as_of:%B} {made.as_of.day}, {made.as_of.year}; "
            f"{len(made.queue.done):,} can be worked in time, {len(made.queue.too_late):,} cannot."
        )

    def _rows(self, made: ReportedLog) -> tuple[list[str], list[list[str]]]:
        lines = []
        for item, day in made.queue.done[:LONGEST_LIST]:
            denial = made.denials[int(item.name)]
            lines.append(
                [
                    denial.where,
                    denial.payer,
                    denial.reason,
                    dollars(denial.amount),
                    f"{denial.denied_on:%b} {denial.denied_on.day}",
                    f"{item.last_day:%b} {item.last_day.day}",
                    f"{day:%b} {day.day}",
                ]
            )
        return HEADINGS, lines

    def _picture(self, made: ReportedLog) -> Picture:
        named = [(bar.name, bar.size / 100) for bar in made.by_amount]
        return bars(
            named or [("none", 0)],
            "Dollars denied by reason",
            "own-denials",
            lambda v: f"${v:,.0f}",
        )

    def _shown(self, made: ReportedLog, *, still: bool) -> str:
        picture = self._picture(made)
        drawn = picture.as_image() if still else picture.inline()
        if not made.queue.done:
            return drawn
        more = f"the first {LONGEST_LIST} of " if len(made.queue.done) > LONGEST_LIST else ""
        caption = f"The queue: {more}{count(len(made.queue.done), 'denial')}"
        return drawn + wide_table(caption, *self._rows(made))
