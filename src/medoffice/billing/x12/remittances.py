"""Reading remittances (835): what a payer paid, and why not more.

A segment that cannot be made out is noted with its place. If an amount hangs on it, the claim it
belongs to is set aside as a whole, and every other claim is kept.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from medoffice.billing.x12.document import REMITTANCE, Document, Transaction, read
from medoffice.billing.x12.segments import Fault, Segment
from medoffice.practice.x12.claims import Adjustment
from medoffice.practice.x12.remittances import TAKEN_BACK, ProviderAdjustment

PATIENT, PAYER, PAYEE = "QC", "PR", "PE"
# Segments of an 835 that hold nothing the table needs.
PASSED_OVER = frozenset(
    ("NTE", "CUR", "RDM", "N3", "N4", "PER", "TS3", "TS2", "MIA", "MOA", "QTY", "LX")
)
# In the detail of an adjustment: reason, amount and quantity, up to six times.
TRIPLETS = range(2, 20, 3)


@dataclass(slots=True)
class PaidLine:
    """A service as it was decided; amounts in cents."""

    procedure: str
    modifier: str
    charge: int
    paid: int
    units: str
    segment: int
    number: int | None = None  # of the claim's line, by the number it was sent with
    control: str = ""
    allowed: int | None = None
    service_date: date | None = None
    adjustments: list[Adjustment] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


@dataclass(slots=True)
class PaidClaim:
    """A claim as it was decided; amounts in cents.

    ``payer_number`` is the payer's own number of it, ``segment`` the place of its first segment in
    the file, ``last`` that of its last. ``adjustments`` are those of the claim as a whole; most
    payers adjust by line.
    """

    claim_id: str
    status: str
    charge: int
    paid: int
    patient_share: int
    filing: str
    payer_number: str
    segment: int
    last: int
    patient: str = ""
    member_id: str = ""
    clinician: str = ""
    passed_on_to: str = ""
    service_date: date | None = None
    received_on: date | None = None
    adjustments: list[Adjustment] = field(default_factory=list)
    lines: list[PaidLine] = field(default_factory=list)

    @property
    def taken_back(self) -> bool:
        """Whether this undoes an earlier decision."""
        return self.status == TAKEN_BACK


@dataclass(slots=True)
class Payment:
    """A payment with what it is for; amounts in cents."""

    amount: int
    method: str
    paid_on: date | None
    segment: int
    trace: str = ""
    payer: str = ""
    payer_id: str = ""
    payee: str = ""
    payee_id: str = ""
    claims: list[PaidClaim] = field(default_factory=list)
    provider_adjustments: list[ProviderAdjustment] = field(default_factory=list)
    set_aside: list[str] = field(default_factory=list)  # claims that could not be made out

    @property
    def claims_paid(self) -> int:
        """What the claims were paid together."""
        return sum(claim.paid for claim in self.claims)

    @property
    def kept_back(self) -> int:
        """What was kept from the payment as a whole; below 0, what was added."""
        return sum(one.amount for one in self.provider_adjustments)


@dataclass(frozen=True, slots=True)
class Remittances:
    """What was read from a file: its payments, and what is wrong with it."""

    payments: tuple[Payment, ...]
    faults: tuple[Fault, ...]


def read_remittances(content: bytes | str | Document) -> Remittances:
    """Read the payments of an 835.

    Parameters
    ----------
    content : bytes, str or Document
        The file, or what :func:`medoffice.billing.x12.document.read` made of it.

    Raises
    ------
    X12Error
        If it is no X12 file, or holds no 835.
    """
    document = content if isinstance(content, Document) else read(content)
    faults = list(document.faults)
    payments = []
    for transaction in document.of_kind(REMITTANCE):
        payment = _Reader(faults).payment(transaction)
        if payment:
            payments.append(payment)
    return Remittances(tuple(payments), tuple(sorted(faults, key=lambda fault: fault.number)))


class _Reader:
    """Goes through the segments of one payment, and knows where it stands."""

    def __init__(self, faults: list[Fault]) -> None:
        self._faults = faults
        self._payment: Payment | None = None
        self._claim: PaidClaim | None = None
        self._line: PaidLine | None = None
        self._party = ""
        self._setting_aside = False
        self._take: dict[str, Callable[[Segment], None]] = {
            "BPR": self._bpr, "TRN": self._trn, "N1": self._n1, "CLP": self._clp,
            "NM1": self._nm1, "SVC": self._svc, "CAS": self._cas, "DTM": self._dtm,
            "REF": self._ref, "AMT": self._amt, "LQ": self._lq, "PLB": self._plb,
        }  # fmt: skip

    def payment(self, transaction: Transaction) -> Payment | None:
        for segment in transaction.segments:
            if segment.name in PASSED_OVER:
                continue
            if segment.name not in self._take:
                self._note(segment, "no segment of a remittance; passed over")
                continue
            if self._setting_aside and segment.name not in ("CLP", "PLB"):
                continue
            try:
                self._take[segment.name](segment)
            except ValueError as problem:
                self._refuse(segment, str(problem))
            if self._claim:
                self._claim.last = segment.number
        if self._payment is None:
            opening = transaction.segments[:1]
            told = "a transaction without a payment (BPR): all of it is set aside"
            self._faults += [Fault.at(segment, told) for segment in opening]
        elif not transaction.closed and self._claim:
            # What breaks off may lack its last lines or adjustments.
            last = transaction.segments[-1]
            self._set_aside(last, "the transaction breaks off here")
        return self._payment

    def _note(self, segment: Segment, told: str) -> None:
        self._faults.append(Fault.at(segment, told))

    def _refuse(self, segment: Segment, told: str) -> None:
        if segment.name == "CLP":
            if self._payment:
                self._payment.set_aside.append(segment.get(1))
            self._claim, self._line, self._setting_aside = None, None, True
            told = f"{told}; the claim is set aside"
            self._note(segment, told)
        elif self._claim and segment.name in ("SVC", "CAS"):
            self._set_aside(segment, told)
        else:
            self._note(segment, f"{told}; passed over")

    def _set_aside(self, segment: Segment, told: str) -> None:
        """Drop the claim at hand, since an amount in it is not known."""
        payment, claim = self._payment, self._claim
        payment.claims.remove(claim)
        payment.set_aside.append(claim.claim_id)
        self._claim, self._line, self._setting_aside = None, None, True
        self._note(segment, f"{told}; claim {claim.claim_id} is set aside")

    def _bpr(self, segment: Segment) -> None:
        if self._payment:
            raise ValueError("a second payment (BPR) within one transaction")
        amount = segment.amount(2)
        if segment.get(3) == "D":
            amount = -amount
        paid_on = _day(segment, 16, self._faults)
        self._payment = Payment(amount, segment.get(4), paid_on, segment.number)

    def _opened(self, name: str) -> Payment:
        if self._payment is None:
            raise ValueError(f"{name} before the payment (BPR)")
        return self._payment

    def _in_claim(self, name: str) -> PaidClaim:
        if self._claim is None:
            raise ValueError(f"{name} outside of a claim (CLP)")
        return self._claim

    def _trn(self, segment: Segment) -> None:
        self._opened("TRN").trace = segment.get(2)

    def _n1(self, segment: Segment) -> None:
        payment, self._party = self._opened("N1"), segment.get(1)
        if self._claim:
            raise ValueError("a party (N1) among the claims")
        if self._party == PAYER:
            payment.payer, payment.payer_id = segment.get(2), segment.get(4)
        elif self._party == PAYEE:
            payment.payee, payment.payee_id = segment.get(2), segment.get(4)

    def _clp(self, segment: Segment) -> None:
        payment = self._opened("CLP")
        self._claim, self._line, self._setting_aside = None, None, False
        if not segment.get(1) or not segment.get(2):
            raise ValueError("a claim without its number or status")
        for place in (3, 4):
            if not segment.get(place):
                raise ValueError(f"CLP{place:02} is empty; an amount expected")
        self._claim = PaidClaim(
            claim_id=segment.get(1),
            status=segment.get(2),
            charge=segment.amount(3),
            paid=segment.amount(4),
            patient_share=segment.amount(5),
            filing=segment.get(6),
            payer_number=segment.get(7),
            segment=segment.number,
            last=segment.number,
        )
        payment.claims.append(self._claim)

    def _nm1(self, segment: Segment) -> None:
        claim = self._in_claim("NM1")
        name = " ".join(filter(None, (segment.get(4), segment.get(3)))).title()
        role = segment.get(1)
        if role == PATIENT:
            claim.patient, claim.member_id = name, segment.get(9)
        elif role == "82":
            claim.clinician = segment.get(9)
        elif role == "TT":
            claim.passed_on_to = segment.get(3)

    def _svc(self, segment: Segment) -> None:
        claim = self._in_claim("SVC")
        for place in (2, 3):
            if not segment.get(place):
                raise ValueError(f"SVC{place:02} is empty; an amount expected")
        self._line = PaidLine(
            procedure=segment.get(1, 2),
            modifier=segment.get(1, 3),
            charge=segment.amount(2),
            paid=segment.amount(3),
            units=segment.get(5) or "1",
            segment=segment.number,
        )
        claim.lines.append(self._line)

    def _cas(self, segment: Segment) -> None:
        claim = self._in_claim("CAS")
        group = segment.get(1)
        if group not in ("CO", "PR", "OA", "PI"):
            raise ValueError(f"CAS01 is {group!r}; CO, PR, OA or PI expected")
        made = [
            Adjustment(group, segment.get(at), segment.amount(at + 1))
            for at in TRIPLETS
            if segment.get(at)
        ]
        if not made:
            raise ValueError("an adjustment without a reason")
        (self._line or claim).adjustments.extend(made)

    def _dtm(self, segment: Segment) -> None:
        kind, day = segment.get(1), segment.day(2)
        if self._line and kind in ("472", "150"):
            self._line.service_date = day
        elif self._claim and kind in ("232", "472"):
            self._claim.service_date = day
        elif self._claim and kind == "050":
            self._claim.received_on = day

    def _ref(self, segment: Segment) -> None:
        kind, value = segment.get(1), segment.get(2)
        if self._line and kind == "6R":
            self._line.control = value
            number = value.rpartition("-")[2]
            self._line.number = int(number) if number.isdigit() else None
        elif not self._claim and kind == "2U" and self._payment:
            self._payment.payer_id = value

    def _amt(self, segment: Segment) -> None:
        if self._line and segment.get(1) == "B6":
            self._line.allowed = segment.amount(2)

    def _lq(self, segment: Segment) -> None:
        if self._line:
            self._line.remarks.append(segment.get(2))

    def _plb(self, segment: Segment) -> None:
        payment = self._opened("PLB")
        self._claim, self._line, self._setting_aside = None, None, False
        payment.provider_adjustments += [
            ProviderAdjustment(segment.get(at, 1), segment.get(at, 2), segment.amount(at + 1))
            for at in range(3, 15, 2)
            if segment.get(at)
        ]


def _day(segment: Segment, place: int, faults: list[Fault]) -> date | None:
    """Give a date that the rest can do without; if it is none, note that."""
    try:
        return segment.day(place)
    except ValueError as problem:
        faults.append(Fault.at(segment, f"{problem}; read without it"))
        return None
