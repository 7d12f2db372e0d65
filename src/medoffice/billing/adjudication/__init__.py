"""A claim decided to the cent, as a payer decides it: what it pays, and who owes the rest.

``decide`` asks first whether a line is paid at all (coverage, deadline, bundling, authorization),
then what the contract allows and how the plan shares it with the patient. ``secondary`` has the
ways in which a second payer picks up what the first one left. ``settle`` puts the decisions and
the patient's payments on the visit's account, down to what is to be refunded. ``Replay`` decides
the practice's own claims anew from its tables.

The arithmetic of a single decision is :mod:`medoffice.practice.adjudication`, by which the
practice's records were made as well. What proves it are cases worked out by hand and examples
that Medicare published (``tests/billing/adjudication_cases.yml``).
"""

from medoffice.billing.adjudication.account import Account, settle
from medoffice.billing.adjudication.claim import Claim, decide, refusals
from medoffice.billing.adjudication.replay import Replay, Replayed
from medoffice.billing.adjudication.secondary import carve_out, coordinate
from medoffice.practice.adjudication import (
    Adjustment,
    Decision,
    Denial,
    Line,
    payer_of_last_resort,
    supplement,
)

__all__ = [
    "Account",
    "Adjustment",
    "Claim",
    "Decision",
    "Denial",
    "Line",
    "Replay",
    "Replayed",
    "carve_out",
    "coordinate",
    "decide",
    "payer_of_last_resort",
    "refusals",
    "settle",
    "supplement",
]
