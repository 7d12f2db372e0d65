"""Professional claims (837P): who bills whom, for whom, and for what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from medoffice.practice.x12.parties import Clinician, Organization, Person
from medoffice.practice.x12.segments import amount, composite, day, segment, text

# Who says what a procedure code means: HCPCS Level II, or a list agreed on by the parties.
PUBLIC, OWN = "HC", "ER"
FIRST, SECOND = "P", "S"
ORIGINAL, REPLACEMENT = "1", "7"


@dataclass(frozen=True)
class Procedure:
    """What was done: a public code or one of the practice's own, and a modifier."""

    code: str
    public: bool
    modifier: str | None = None

    def element(self) -> str:
        """Write qualifier, code and modifier."""
        return composite(PUBLIC if self.public else OWN, self.code, self.modifier)


@dataclass(frozen=True)
class Adjustment:
    """Why less was paid than billed: group, reason, remark, and cents."""

    group: str
    reason: str
    amount: int
    remark: str | None = None


def adjusted(adjustments: Sequence[Adjustment]) -> Iterator[str]:
    """Write adjustments (CAS): a segment for each group, a triplet for each reason."""
    groups: dict[str, list[Adjustment]] = {}
    for adjustment in adjustments:
        groups.setdefault(adjustment.group, []).append(adjustment)
    for group, members in groups.items():
        triplets = [part for one in members for part in (one.reason, amount(one.amount), None)]
        yield segment("CAS", group, *triplets)


@dataclass(frozen=True)
class EarlierDecision:
    """What the first payer decided about a line, in cents."""

    paid: int
    adjustments: tuple[Adjustment, ...]
    decided_on: date


@dataclass(frozen=True)
class EarlierPayer:
    """The payer that decided before this one, and under which member id."""

    payer: Organization
    filing: str
    insured: Person
    paid: int


@dataclass(frozen=True)
class ClaimLine:
    """A service on a claim; the charge in cents, diagnoses by their place on the claim."""

    number: int
    procedure: Procedure
    charge: int
    units: int
    diagnoses: tuple[int, ...]
    earlier: EarlierDecision | None = None


@dataclass(frozen=True)
class Claim:
    """A claim, ready to be written.

    ``filing`` is the code of the kind of insurance, ``frequency`` tells an original from a
    replacement, which names the payer's number of the claim before in ``replaces``. ``paid`` is
    what the patient paid at the visit, in cents.
    """

    claim_id: str
    payer: Organization
    filing: str
    sequence: str
    patient: Person
    clinician: Clinician
    service_date: date
    place: str
    diagnoses: tuple[str, ...]
    lines: tuple[ClaimLine, ...]
    frequency: str = ORIGINAL
    replaces: str | None = None
    authorization: str | None = None
    laboratory: str | None = None
    paid: int = 0
    earlier: EarlierPayer | None = None

    @property
    def charge(self) -> int:
        """What is billed, in cents: the sum of the lines."""
        return sum(line.charge for line in self.lines)


def batch(
    practice: Organization,
    taxonomy: str,
    clearinghouse: Organization,
    moment: datetime,
    claims: Sequence[Claim],
) -> list[str]:
    """Write a batch of claims of one practice as the segments of one transaction.

    Parameters
    ----------
    practice, taxonomy
        Who submits and bills, and the code of the specialty.
    clearinghouse : Organization
        Who receives the batch and passes each claim on to its payer.
    moment : datetime.datetime
        When it is sent.
    claims : sequence of Claim
        The claims.
    """
    written = [
        segment("BHT", "0019", "00", f"{moment:%y%m%d%H%M}", day(moment), f"{moment:%H%M}", "CH"),
        segment("NM1", "41", "2", text(practice.name), *[None] * 4, "46", practice.identifier),
        segment("PER", "IC", "BILLING OFFICE", "TE", practice.telephone),
        segment(
            "NM1", "40", "2", text(clearinghouse.name), *[None] * 4, "46", clearinghouse.identifier
        ),
        segment("HL", 1, None, 20, 1),
        segment("PRV", "BI", "PXC", taxonomy),
        segment("NM1", "85", "2", text(practice.name), *[None] * 4, "XX", practice.identifier),
        *practice.address.segments(),
        segment("REF", "EI", practice.tax_id),
    ]
    for level, claim in enumerate(claims, 2):
        written.append(segment("HL", level, 1, 22, 0))
        written += _claim(claim)
    return written


def _claim(claim: Claim) -> Iterator[str]:
    yield segment("SBR", claim.sequence, "18", *[None] * 6, claim.filing)
    yield claim.patient.named("IL")
    yield from claim.patient.address.segments()
    yield claim.patient.born()
    payer = claim.payer
    yield segment("NM1", "PR", "2", text(payer.name), *[None] * 4, "PI", payer.identifier)
    place = composite(claim.place, "B", claim.frequency)
    yield segment(
        "CLM", claim.claim_id, amount(claim.charge), None, None, place, "Y", "A", "Y", "Y"
    )
    if claim.paid:
        yield segment("AMT", "F5", amount(claim.paid))
    if claim.authorization:
        yield segment("REF", "G1", claim.authorization)
    if claim.replaces:
        yield segment("REF", "F8", claim.replaces)
    if claim.laboratory:
        yield segment("REF", "X4", claim.laboratory)
    coded = [dx.replace(".", "") for dx in claim.diagnoses]
    yield segment("HI", *(composite("ABF" if at else "ABK", dx) for at, dx in enumerate(coded)))
    yield claim.clinician.rendering()
    yield segment("PRV", "PE", "PXC", claim.clinician.taxonomy)
    if claim.earlier:
        yield from _earlier_payer(claim.earlier)
    for number, line in enumerate(claim.lines, 1):
        yield segment("LX", number)
        yield from _line(claim, line)


def _earlier_payer(earlier: EarlierPayer) -> Iterator[str]:
    yield segment("SBR", FIRST, "18", *[None] * 6, earlier.filing)
    yield segment("AMT", "D", amount(earlier.paid))
    yield segment("OI", None, None, "Y", None, None, "Y")
    yield earlier.insured.named("IL")
    payer = earlier.payer
    yield segment("NM1", "PR", "2", text(payer.name), *[None] * 4, "PI", payer.identifier)


def _line(claim: Claim, line: ClaimLine) -> Iterator[str]:
    procedure = line.procedure.element()
    yield segment(
        "SV1", procedure, amount(line.charge), "UN", line.units, None, None,
        composite(*line.diagnoses),
    )  # fmt: skip
    yield segment("DTP", "472", "D8", day(claim.service_date))
    yield segment("REF", "6R", line_number(claim.claim_id, line.number))
    if line.earlier and claim.earlier:
        by, earlier = claim.earlier.payer, line.earlier
        yield segment("SVD", by.identifier, amount(earlier.paid), procedure, None, line.units)
        yield from adjusted(earlier.adjustments)
        yield segment("DTP", "573", "D8", day(earlier.decided_on))


def line_number(claim_id: str, line: int) -> str:
    """Give the number by which a remittance names a line again (REF*6R)."""
    return f"{claim_id}-{line}"
