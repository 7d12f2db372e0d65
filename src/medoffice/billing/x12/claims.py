"""Reading claims (837P): what was sent, to whom, for whom, and for what.

As with remittances, a segment that cannot be made out is noted with its place; a claim that hangs
on it is set aside, and every other claim is kept.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from medoffice.billing.x12.document import CLAIMS, Document, Transaction, read
from medoffice.billing.x12.segments import Fault, Segment

PASSED_OVER = frozenset(
    (
        "BHT", "PER", "PRV", "N3", "N4", "CUR", "PAT", "OI", "MOA", "CAS", "PWK", "CN1", "K3",
        "NTE", "CR1", "CR2", "CRC", "HCP", "LIN", "CTP", "QTY", "MEA", "SV5", "LQ", "FRM", "PS1",
    )
)  # fmt: skip
INSURED, PAYER, BILLER, CLINICIAN = "IL", "PR", "85", "82"


@dataclass(slots=True)
class SentLine:
    """A service on a claim; the charge in cents."""

    number: int
    segment: int
    procedure: str = ""
    modifiers: tuple[str, ...] = ()
    charge: int = 0
    units: str = ""
    diagnoses: tuple[str, ...] = ()
    service_date: date | None = None


@dataclass(slots=True)
class SentClaim:
    """A claim; amounts in cents. ``rank`` is P for the first payer and S for the second."""

    claim_id: str
    charge: int
    place: str
    frequency: str
    segment: int
    last: int
    rank: str = ""
    filing: str = ""
    patient: str = ""
    member_id: str = ""
    birth_date: date | None = None
    payer: str = ""
    payer_id: str = ""
    clinician: str = ""
    diagnoses: tuple[str, ...] = ()
    authorization: str = ""
    replaces: str = ""
    patient_paid: int = 0
    lines: list[SentLine] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ClaimFile:
    """What was read from a file of claims, and what is wrong with it."""

    claims: tuple[SentClaim, ...]
    set_aside: tuple[str, ...]
    faults: tuple[Fault, ...]


def read_claims(content: bytes | str | Document) -> ClaimFile:
    """Read the claims of an 837P.

    Parameters
    ----------
    content : bytes, str or Document
        The file, or what :func:`medoffice.billing.x12.document.read` made of it.

    Raises
    ------
    X12Error
        If it is no X12 file, or holds no 837.
    """
    document = content if isinstance(content, Document) else read(content)
    faults = list(document.faults)
    claims: list[SentClaim] = []
    aside: list[str] = []
    for transaction in document.of_kind(CLAIMS):
        _Reader(faults, claims, aside).take(transaction)
    ordered = tuple(sorted(faults, key=lambda fault: fault.number))
    return ClaimFile(tuple(claims), tuple(aside), ordered)


class _Reader:
    """Goes through the segments of one batch, and knows where it stands."""

    def __init__(self, faults: list[Fault], claims: list[SentClaim], aside: list[str]) -> None:
        self._faults, self._claims, self._aside = faults, claims, aside
        self._subscriber: dict[str, object] = {}
        self._claim: SentClaim | None = None
        self._line: SentLine | None = None
        self._other_payer = False  # below, another payer's view of the same claim
        self._setting_aside = False
        self._take: dict[str, Callable[[Segment], None]] = {
            "HL": self._hl, "SBR": self._sbr, "NM1": self._nm1, "DMG": self._dmg,
            "CLM": self._clm, "HI": self._hi, "REF": self._ref, "AMT": self._amt,
            "DTP": self._dtp, "LX": self._lx, "SV1": self._sv1, "SVD": self._svd,
        }  # fmt: skip

    def take(self, transaction: Transaction) -> None:
        for segment in transaction.segments:
            if segment.name in PASSED_OVER:
                continue
            if segment.name not in self._take:
                self._faults.append(Fault.at(segment, "no segment of a claim; passed over"))
                continue
            if self._setting_aside and segment.name not in ("HL", "CLM"):
                continue
            try:
                self._take[segment.name](segment)
            except ValueError as problem:
                self._refuse(segment, str(problem))
            if self._claim:
                self._claim.last = segment.number
        if not transaction.closed and self._claim:
            self._refuse(transaction.segments[-1], "the batch breaks off here", whole=True)

    def _refuse(self, segment: Segment, told: str, whole: bool = False) -> None:
        if segment.name == "CLM":
            self._aside.append(segment.get(1))
            self._claim, self._line, self._setting_aside = None, None, True
            told = f"{told}; the claim is set aside"
        elif self._claim and (whole or segment.name in ("SV1", "LX")):
            told = f"{told}; claim {self._claim.claim_id} is set aside"
            self._claims.remove(self._claim)
            self._aside.append(self._claim.claim_id)
            self._claim, self._line, self._setting_aside = None, None, True
        else:
            told = f"{told}; passed over"
        self._faults.append(Fault.at(segment, told))

    def _in_claim(self, name: str) -> SentClaim:
        if self._claim is None:
            raise ValueError(f"{name} outside of a claim (CLM)")
        return self._claim

    def _hl(self, segment: Segment) -> None:
        self._claim, self._line, self._setting_aside = None, None, False
        self._other_payer, self._subscriber = False, {}

    def _sbr(self, segment: Segment) -> None:
        if self._claim:
            self._other_payer = True
        else:
            self._subscriber |= {"rank": segment.get(1), "filing": segment.get(9)}

    def _nm1(self, segment: Segment) -> None:
        role = segment.get(1)
        name = " ".join(filter(None, (segment.get(4), segment.get(3)))).title()
        if self._claim:
            if role == CLINICIAN and not self._other_payer:
                self._claim.clinician = segment.get(9)
        elif role == INSURED:
            self._subscriber |= {"patient": name, "member_id": segment.get(9)}
        elif role == PAYER:
            self._subscriber |= {"payer": segment.get(3), "payer_id": segment.get(9)}

    def _dmg(self, segment: Segment) -> None:
        if not self._claim:
            self._subscriber["birth_date"] = segment.day(2)

    def _clm(self, segment: Segment) -> None:
        self._claim, self._line, self._setting_aside = None, None, False
        self._other_payer = False
        if not segment.get(1):
            raise ValueError("a claim without its number")
        if not segment.get(2):
            raise ValueError("CLM02 is empty; an amount expected")
        self._claim = SentClaim(
            claim_id=segment.get(1),
            charge=segment.amount(2),
            place=segment.get(5, 1),
            frequency=segment.get(5, 3),
            segment=segment.number,
            last=segment.number,
            **self._subscriber,
        )
        self._claims.append(self._claim)

    def _hi(self, segment: Segment) -> None:
        claim = self._in_claim("HI")
        claim.diagnoses = tuple(segment.get(at, 2) for at in range(1, len(segment.elements) + 1))

    def _ref(self, segment: Segment) -> None:
        if self._claim and not self._line and not self._other_payer:
            if segment.get(1) == "G1":
                self._claim.authorization = segment.get(2)
            elif segment.get(1) == "F8":
                self._claim.replaces = segment.get(2)

    def _amt(self, segment: Segment) -> None:
        if self._claim and not self._other_payer and segment.get(1) == "F5":
            self._claim.patient_paid = segment.amount(2)

    def _lx(self, segment: Segment) -> None:
        claim = self._in_claim("LX")
        if not segment.get(1).isdigit():
            raise ValueError(f"LX01 is {segment.get(1)!r}; the number of a line expected")
        self._line = SentLine(int(segment.get(1)), segment.number)
        self._other_payer = False
        claim.lines.append(self._line)

    def _sv1(self, segment: Segment) -> None:
        claim = self._in_claim("SV1")
        if self._line is None:
            raise ValueError("a service (SV1) without its line (LX)")
        if not segment.get(2):
            raise ValueError("SV102 is empty; an amount expected")
        line = self._line
        line.procedure = segment.get(1, 2)
        line.modifiers = tuple(filter(None, (segment.get(1, at) for at in range(3, 7))))
        line.charge, line.units = segment.amount(2), segment.get(4)
        pointers = segment.get(7).split(segment.component)
        wrong = [p for p in pointers if p and not 0 < _number(p) <= len(claim.diagnoses)]
        if wrong:
            raise ValueError(
                f"SV107 points to diagnosis {wrong[0]}, and the claim has {len(claim.diagnoses)}"
            )
        line.diagnoses = tuple(claim.diagnoses[_number(p) - 1] for p in pointers if p)

    def _dtp(self, segment: Segment) -> None:
        if self._line and segment.get(1) == "472":
            self._line.service_date = segment.day(3)

    def _svd(self, segment: Segment) -> None:
        self._in_claim("SVD")
        self._other_payer = True


def _number(text: str) -> int:
    return int(text) if text.isdigit() else 0
