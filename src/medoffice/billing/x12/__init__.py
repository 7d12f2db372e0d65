"""X12 files of the billing office: reading and writing claims (837P) and remittances (835).

segments, document
    A file taken apart and written again, byte for byte, by the library pyx12.
remittances, claims, table
    What the segments say: payments with their claims and lines, the claims that were sent, and a
    row for each line that was decided.
checks
    Whether it adds up, line by line to the deposit in the bank, and what cannot be right.
excerpts, words
    Some claims picked out of a remittance, and each segment explained in plain words.
guide
    The file held against its implementation guide.

Claims and remittances are written from records by :mod:`medoffice.practice.x12`.
"""

from medoffice.billing.x12.checks import (
    Deposit,
    Doubt,
    Known,
    claim_doubts,
    deposits,
    doubts,
    out_of_balance,
)
from medoffice.billing.x12.claims import ClaimFile, SentClaim, SentLine, read_claims
from medoffice.billing.x12.document import Document, X12Error, changed, read, write
from medoffice.billing.x12.excerpts import claims_in, head_of, tally
from medoffice.billing.x12.guide import guide_faults
from medoffice.billing.x12.remittances import (
    PaidClaim,
    PaidLine,
    Payment,
    Remittances,
    read_remittances,
)
from medoffice.billing.x12.segments import Fault, Segment
from medoffice.billing.x12.table import lines_of
from medoffice.billing.x12.words import Explained, explain

__all__ = [
    "ClaimFile",
    "Deposit",
    "Document",
    "Doubt",
    "Explained",
    "Fault",
    "Known",
    "PaidClaim",
    "PaidLine",
    "Payment",
    "Remittances",
    "Segment",
    "SentClaim",
    "SentLine",
    "X12Error",
    "changed",
    "claim_doubts",
    "claims_in",
    "deposits",
    "doubts",
    "explain",
    "guide_faults",
    "head_of",
    "lines_of",
    "out_of_balance",
    "read",
    "read_claims",
    "read_remittances",
    "tally",
    "write",
]
