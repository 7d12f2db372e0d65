"""Whether what was read can be right: does it add up, and is there anything that cannot be.

An 835 adds up on three levels: on a line, charge less adjustments is what was paid; on a claim,
the same; and the claims together, less what was kept from the payment as a whole (PLB), are the
payment (BPR). The payment, last, is the deposit in the bank.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from medoffice.billing.x12.claims import SentClaim
from medoffice.billing.x12.remittances import PaidClaim, Payment


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something read that cannot be right, and where: segment, and payment or claim."""

    segment: int
    about: str
    problem: str

    def __str__(self) -> str:
        """Say it in a sentence that names the segment."""
        return f"Segment {self.segment}, {self.about}: {self.problem}"


@dataclass(frozen=True, slots=True)
class Known:
    """What the office knows: by this, what is read is judged.

    Parameters
    ----------
    today : datetime.date
        No payment and no service is after it.
    payers : collection of str
        The payers' electronic ids; empty to take any.
    payee : str
        The practice's National Provider Identifier; empty to take any.
    posted : collection of str
        Trace numbers of payments that were posted already.
    """

    today: date
    payers: Collection[str] = ()
    payee: str = ""
    posted: Collection[str] = ()


def dollars(cents: int) -> str:
    """Write an amount of cents as dollars."""
    return f"-${-cents / 100:,.2f}" if cents < 0 else f"${cents / 100:,.2f}"


def doubts(payments: Sequence[Payment], known: Known) -> list[Doubt]:
    """List what cannot be right in the payments of an 835, in the order of the file.

    Parameters
    ----------
    payments : sequence of Payment
        As :func:`medoffice.billing.x12.remittances.read_remittances` gives them.
    known : Known
        What the office knows.
    """
    found: list[Doubt] = []
    traces = set(known.posted)
    stands: dict[str, tuple] = {}  # the decision on each claim that was not taken back
    for payment in payments:
        found += _about_payment(payment, known, traces)
        traces.add(payment.trace)
        for claim in payment.claims:
            found += _about_claim(claim, payment, known)
            if claim.taken_back:
                stands.pop(claim.claim_id, None)
                continue
            decision = claim.payer_number, claim.status, claim.paid, _lines(claim)
            if stands.get(claim.claim_id) == decision:
                told = "the same decision was there before: it would be posted twice"
                found.append(Doubt(claim.segment, f"claim {claim.claim_id}", told))
            stands[claim.claim_id] = decision
    return sorted(found, key=lambda doubt: doubt.segment)


def _lines(claim: PaidClaim) -> tuple:
    return tuple((line.control, line.procedure, line.charge, line.paid) for line in claim.lines)


def _about_payment(payment: Payment, known: Known, traces: Collection[str]) -> Iterator[Doubt]:
    name = f"payment {payment.trace or 'without a trace number'}"

    def doubt(told: str) -> Doubt:
        return Doubt(payment.segment, name, told)

    if payment.amount < 0:
        yield doubt(f"the payment is {dollars(payment.amount)}; a payer cannot pay less than 0")
    if payment.trace in traces:
        yield doubt("a payment of this trace number was there before: it would be posted twice")
    if payment.paid_on is None:
        yield doubt("it has no date")
    elif payment.paid_on > known.today:
        yield doubt(f"it is dated {payment.paid_on}, after today, {known.today}")
    if known.payers and payment.payer_id not in known.payers:
        told = payment.payer_id or "none"
        yield doubt(f"the payer {payment.payer or '(no name)'} has the id {told}: not known here")
    if known.payee and payment.payee_id and payment.payee_id != known.payee:
        yield doubt(f"it is for {payment.payee} ({payment.payee_id}), not for this practice")
    gap = out_of_balance(payment)
    if gap:
        aside = f" Set aside: {', '.join(payment.set_aside)}." if payment.set_aside else ""
        yield doubt(
            f"the claims come to {dollars(payment.claims_paid)}, {dollars(payment.kept_back)} was "
            f"kept back, and the payment is {dollars(payment.amount)}: {dollars(gap)} off.{aside}"
        )


def out_of_balance(payment: Payment) -> int:
    """Give claims less what was kept back less the payment, in cents: 0 if it adds up."""
    return payment.claims_paid - payment.kept_back - payment.amount


def _about_claim(claim: PaidClaim, payment: Payment, known: Known) -> Iterator[Doubt]:
    name = f"claim {claim.claim_id}"
    adjusted = sum(one.amount for one in claim.adjustments)
    for line in claim.lines:
        of_line = sum(one.amount for one in line.adjustments)
        adjusted += of_line
        if line.charge - of_line != line.paid:
            yield Doubt(
                line.segment, name,
                f"charge {dollars(line.charge)} less adjustments {dollars(of_line)} is not "
                f"{dollars(line.paid)}, as paid",
            )  # fmt: skip
        below = min(line.charge, line.paid)
        if below < 0 and not claim.taken_back:
            told = f"{dollars(below)}, and no decision is taken back (CLP02 is not 22)"
            yield Doubt(line.segment, name, told)
    if claim.charge - adjusted != claim.paid:
        yield Doubt(
            claim.segment, name,
            f"charge {dollars(claim.charge)} less all adjustments {dollars(adjusted)} is not "
            f"{dollars(claim.paid)}, as paid",
        )  # fmt: skip
    for day in {claim.service_date, *(line.service_date for line in claim.lines)} - {None}:
        if day > known.today:
            told = f"the service is dated {day}, after today, {known.today}"
            yield Doubt(claim.segment, name, told)
        elif payment.paid_on and day > payment.paid_on:
            told = f"the service is dated {day}, after the payment of {payment.paid_on}"
            yield Doubt(claim.segment, name, told)


def claim_doubts(claims: Sequence[SentClaim], known: Known) -> list[Doubt]:
    """List what cannot be right in the claims of an 837P, in the order of the file.

    Parameters
    ----------
    claims : sequence of SentClaim
        As :func:`medoffice.billing.x12.claims.read_claims` gives them.
    known : Known
        What the office knows.
    """
    found: list[Doubt] = []
    numbers: set[str] = set()
    for claim in claims:
        name = f"claim {claim.claim_id}"
        told = []
        lines = sum(line.charge for line in claim.lines)
        if lines != claim.charge:
            told.append(f"its lines come to {dollars(lines)}, and it says {dollars(claim.charge)}")
        if any(line.charge < 0 for line in claim.lines):
            told.append("a line has a charge below 0")
        if known.payers and claim.payer_id not in known.payers:
            told.append(f"the payer {claim.payer} ({claim.payer_id}) is not known here")
        if claim.claim_id in numbers:
            told.append("a claim of this number stands in the file before: it would be sent twice")
        numbers.add(claim.claim_id)
        days = {line.service_date for line in claim.lines}
        if None in days:
            told.append("a line has no date of service")
        told += [
            f"the service is dated {day}, after today, {known.today}"
            for day in sorted(days - {None})
            if day > known.today
        ]
        found += [Doubt(claim.segment, name, one) for one in told]
    return found


@dataclass(frozen=True, slots=True)
class Deposit:
    """A payment beside the bank: what the remittance says, and what was deposited, in cents."""

    trace: str
    paid: int
    deposited: int | None  # None: not in the bank

    @property
    def difference(self) -> int:
        """Deposited less paid."""
        return (self.deposited or 0) - self.paid


def deposits(payments: Sequence[Payment], bank: Mapping[str, int]) -> list[Deposit]:
    """Hold each payment against the bank.

    Parameters
    ----------
    payments : sequence of Payment
        As read.
    bank : mapping of trace number to cents
        What was deposited.

    Returns
    -------
    list of Deposit
        One for each payment of more than nothing.
    """
    return [
        Deposit(payment.trace, payment.amount, bank.get(payment.trace))
        for payment in payments
        if payment.amount
    ]
