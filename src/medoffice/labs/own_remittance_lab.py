"""A remittance of the reader's own: turned into tables, balanced, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from medoffice.billing.x12.checks import Doubt, Known, doubts, out_of_balance
from medoffice.billing.x12.remittances import Remittances, read_remittances
from medoffice.billing.x12.table import lines_of
from medoffice.labs import controls, own_file
from medoffice.labs.own_remittance_sample import SAMPLE
from medoffice.labs.wording import count, dollars, wide_table

PAYMENTS, LINES, WRONG = "each payment", "each line", "what is wrong"
STEPS = (
    "Save a remittance (835, also called ERA) from your clearinghouse or a payer's website as it "
    "is, as text. Its first letters are <strong>ISA</strong>.",
    f"{own_file.STAYS_HERE} A remittance holds names and member numbers.",
    "Choose what to show. The lab reads every payment in the file, adds it up, and names the "
    "segment that cannot be read or cannot be right.",
)
MOST_LINES = 200


@dataclass(frozen=True)
class Reading:
    """A remittance that was read, and what cannot be right in it."""

    found: Remittances
    doubts: Sequence[Doubt]

    @property
    def wrong(self) -> list[str]:
        """Everything that is wrong, in sentences."""
        return [str(one) for one in (*self.found.faults, *self.doubts)]


class OwnRemittanceLab(own_file.OwnFileLab):
    """Read a remittance of the reader's, payment by payment and line by line."""

    STEPS = STEPS
    SAMPLE = SAMPLE
    KIND = "an 835, as text"
    ENDINGS = ".835,.era,.edi,.x12,.txt,.dat"

    def __init__(self) -> None:
        options = [(words, words) for words in (PAYMENTS, LINES, WRONG)]
        self.show = controls.choice("Show", options, PAYMENTS)
        self._watch([self.show], self.refresh)
        super().__init__(controls.group("The remittance", [self.show]))

    def _read(self, content: bytes) -> Remittances:
        return read_remittances(content)

    def measured(self) -> Reading:
        """Return the payments of the file, and what cannot be right in them."""
        return Reading(self.file, doubts(self.file.payments, Known(date.today())))

    def _sentence(self, made: Reading) -> str:
        payments = made.found.payments
        total = sum(payment.amount for payment in payments)
        claims = sum(len(payment.claims) for payment in payments)
        name = self.name.capitalize() if self.name[0].islower() else self.name
        wrong = len(made.wrong)
        told = (
            "Everything was read, and it adds up."
            if not wrong
            else f"{count(wrong, 'thing is', 'things are')} wrong: choose “{WRONG}”."
        )
        return (
            f"{name} holds {count(len(payments), 'payment')} of {_exact(total)} for "
            f"{count(claims, 'claim')}. {told}"
        )

    def _rows(self, made: Reading) -> tuple[list[str], list[list[str]]]:
        if self.show.value == WRONG:
            return ["Where, and what", ""], [[one, ""] for one in made.wrong]
        if self.show.value == LINES:
            headings = ["Claim and service", "Charged", "Written off", "Patient", "Other", "Paid"]
            columns = ("charge", "written_off", "patient_share", "other", "paid")
            return headings, [
                [f"{row['claim']} {row['service']}", *(f"{row[name]:,.2f}" for name in columns)]
                for row in lines_of(made.found.payments)[:MOST_LINES]
            ]
        headings = ["Trace number and day", "Claims", "Claims paid", "Kept back", "Payment", "Off"]
        return headings, [
            [
                f"{payment.trace}, {payment.paid_on or 'no date'}, {payment.payer.title()}",
                f"{len(payment.claims)}",
                *map(
                    _exact,
                    (
                        payment.claims_paid,
                        payment.kept_back,
                        payment.amount,
                        out_of_balance(payment),
                    ),
                ),
            ]
            for payment in made.found.payments
        ]

    def _shown(self, made: Reading, *, still: bool) -> str:
        if self.show.value == WRONG:
            rows = [[str(at), told] for at, told in enumerate(made.wrong, 1)]
            return wide_table(
                "What is wrong", ["Number", "Where, and what"], rows or [["0", "Nothing"]],
                of_words=True,
            )  # fmt: skip
        captions = {PAYMENTS: "Payments of the file", LINES: "Lines of the file"}
        table = wide_table(captions[self.show.value], *self._rows(made))
        lines = sum(len(c.lines) for payment in made.found.payments for c in payment.claims)
        if self.show.value == LINES and lines > MOST_LINES:
            table += f'<p class="lab-text">The first {MOST_LINES} of {lines:,} lines.</p>'
        return table


def _exact(cents: int) -> str:
    return dollars(cents, exact=True)
