"""Remittances (835): what a payer paid, and why not more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from medoffice.practice.x12.claims import Adjustment, Procedure, adjusted, line_number
from medoffice.practice.x12.parties import Clinician, Organization, Person
from medoffice.practice.x12.segments import amount, composite, day, segment, text

# What a claim was handled as.
AS_FIRST, AS_SECOND, NOT_RECOGNIZED, FORWARDED, TAKEN_BACK = "1", "2", "4", "19", "22"
TRANSFER, CHECK, NOTHING = "ACH", "CHK", "NON"
PATIENT = "PR"


@dataclass(frozen=True)
class PaidLine:
    """What was decided about a line, in cents."""

    number: int
    procedure: Procedure
    charge: int
    paid: int
    units: int
    allowed: int
    adjustments: tuple[Adjustment, ...]


@dataclass(frozen=True)
class PaidClaim:
    """What was decided about a claim.

    ``number`` is the payer's own; ``passed_on_to`` the payer that a claim was forwarded to.
    """

    claim_id: str
    status: str
    filing: str
    number: str
    place: str
    frequency: str
    patient: Person
    clinician: Clinician
    service_date: date
    received_on: date
    lines: tuple[PaidLine, ...]
    passed_on_to: Organization | None = None

    @property
    def charge(self) -> int:
        """What was billed, in cents."""
        return sum(line.charge for line in self.lines)

    @property
    def paid(self) -> int:
        """What is paid, in cents."""
        return sum(line.paid for line in self.lines)

    @property
    def patient_share(self) -> int:
        """What is left to the patient, in cents."""
        return sum(a.amount for line in self.lines for a in line.adjustments if a.group == PATIENT)


@dataclass(frozen=True, slots=True)
class ProviderAdjustment:
    """Money kept from a payment as a whole, in cents, for a reason; below 0, money added.

    ``reason`` is a code of the standard, such as WO for an overpayment that is taken back and L6
    for interest; ``reference`` names the claim or case.
    """

    reason: str
    reference: str
    amount: int


@dataclass(frozen=True)
class Payment:
    """A payer's payment: by transfer or check, under a trace number."""

    payer: Organization
    payee: Organization
    method: str
    bank: str  # routing number, of both
    paid_on: date
    trace: str
    claims: tuple[PaidClaim, ...]
    kept_back: tuple[ProviderAdjustment, ...] = ()

    @property
    def amount(self) -> int:
        """The money, in cents: what the claims are paid, less what is kept back."""
        kept_back = sum(one.amount for one in self.kept_back)
        return sum(claim.paid for claim in self.claims) - kept_back


def remittance(payment: Payment) -> list[str]:
    """Write a remittance as the segments of one transaction.

    Raises
    ------
    ValueError
        If the payment is below zero, or what is billed for a line is not paid or adjusted.
    """
    if payment.amount < 0:
        raise ValueError(f"payment {payment.trace} is {amount(payment.amount)}; 0 or more expected")
    payer, payee = payment.payer, payment.payee
    return [
        _paid_by(payment),
        segment("TRN", "1", payment.trace, f"1{payer.tax_id}"),
        segment("DTM", "405", day(payment.paid_on)),
        segment("N1", "PR", text(payer.name)),
        *payer.address.segments(),
        segment("REF", "2U", payer.identifier),
        segment("PER", "CX", "CLAIM SERVICE", "TE", payer.telephone),
        segment("PER", "BL", "EDI SUPPORT", "EM", payer.email),
        segment("N1", "PE", text(payee.name), "XX", payee.identifier),
        *payee.address.segments(),
        segment("REF", "TJ", payee.tax_id),
        *([segment("LX", 1)] if payment.claims else ()),
        *(line for claim in payment.claims for line in _claim(claim)),
        *_kept_back(payment),
    ]


def _paid_by(payment: Payment) -> str:
    total, paid_on = amount(payment.amount), day(payment.paid_on)
    if payment.method != TRANSFER or not payment.amount:
        method = payment.method if payment.amount else NOTHING
        return segment("BPR", "I", total, "C", method, *[None] * 11, paid_on)
    return segment(
        "BPR", "I", total, "C", TRANSFER, "CCP", "01", payment.bank, "DA", payment.payer.identifier,
        f"1{payment.payer.tax_id}", None, "01", payment.bank, "DA", payment.payee.tax_id, paid_on,
    )  # fmt: skip


def _kept_back(payment: Payment) -> Iterator[str]:
    year_end = day(date(payment.paid_on.year, 12, 31))
    for first in range(0, len(payment.kept_back), 6):
        pairs = [
            part
            for one in payment.kept_back[first : first + 6]
            for part in (composite(one.reason, one.reference), amount(one.amount))
        ]
        yield segment("PLB", payment.payee.identifier, year_end, *pairs)


def _claim(claim: PaidClaim) -> Iterator[str]:
    yield segment(
        "CLP", claim.claim_id, claim.status, amount(claim.charge), amount(claim.paid),
        amount(claim.patient_share), claim.filing, claim.number, claim.place, claim.frequency,
    )  # fmt: skip
    yield claim.patient.named("QC")
    yield claim.clinician.rendering()
    if claim.passed_on_to:
        other = claim.passed_on_to
        yield segment("NM1", "TT", "2", text(other.name), *[None] * 4, "PI", other.identifier)
    yield segment("DTM", "232", day(claim.service_date))
    yield segment("DTM", "050", day(claim.received_on))
    for line in claim.lines:
        yield from _line(claim, line)


def _line(claim: PaidClaim, line: PaidLine) -> Iterator[str]:
    if line.charge != line.paid + sum(a.amount for a in line.adjustments):
        raise ValueError(
            f"line {line.number} of claim {claim.claim_id}: {amount(line.charge)} is billed, and "
            "payment and adjustments come to another sum"
        )
    yield segment(
        "SVC", line.procedure.element(), amount(line.charge), amount(line.paid), None, line.units
    )
    yield segment("DTM", "472", day(claim.service_date))
    yield from adjusted(line.adjustments)
    yield segment("REF", "6R", line_number(claim.claim_id, line.number))
    if line.allowed > 0:
        yield segment("AMT", "B6", amount(line.allowed))
    for remark in dict.fromkeys(a.remark for a in line.adjustments if a.remark):
        yield segment("LQ", "HE", remark)
