"""What the makers of claims, payments and denials may be told, with the source of each figure."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date

PAYER_IDS = ("BRD", "KEY", "UNI", "MCR", "SIL", "MCD", "OTH")


@dataclass(frozen=True)
class ClaimParameters:
    """Shares and days of the billing office.

    All are teaching values unless a source is named. Together they give a first-pass denial rate
    within the 5 to 10 % that AAFP calls the average of the industry, days in accounts receivable
    below AAFP's limit of 50, and the clean-claim rate that vendors quote from HFMA as a target.
    """

    # Getting a claim out.
    caught_by_scrubber: float = 0.062  # claims stopped by an edit before they are sent
    working_days_to_fix: int = 3  # longest

    # Claims a payer denies for a reason of its own choosing, by payer. Denials that follow from
    # coverage, authorization, modifiers and late filing come on top.
    denied: dict[str, float] = field(
        default_factory=lambda: {
            "BRD": 0.060,
            "KEY": 0.068,
            "UNI": 0.064,
            "MCR": 0.058,
            "SIL": 0.125,
            "MCD": 0.082,
            "OTH": 0.090,
        }
    )
    denied_again: float = 0.08  # corrected claims

    # Days from a clean claim to its decision: the spread of the logarithm around the payer's
    # usual days (payers.pays_in_days). Medicare pays no electronic claim before day 14 (42 USC
    # 1395u(c)).
    pay_lag_spread: float = 0.28
    secondary_days: float = 16.0
    # Claims a payer sets aside to look at more closely, and for how many days more.
    set_aside: float = 0.065
    set_aside_days: tuple[int, int] = (40, 130)

    # Working denials: how long one waits until it is on the list of those to work, how many each
    # biller gets through in a working day, what is too small to be worked, and after how many
    # days what was not worked is written off.
    listed_after: tuple[int, int] = (10, 35)
    denials_a_day: float = 2.6
    too_small: int = 3_500  # cents
    given_up_after: int = 150

    # A patient with new insurance shows the new card although nobody asks.
    shows_card: float = 0.45

    # Paying at the visit: copays in the office and by video; the posted price for those without
    # insurance, in full or half of it.
    copay_paid: float = 0.88
    copay_paid_video: float = 0.58
    self_pay_paid: float = 0.64
    self_pay_half: float = 0.14

    # Statements: 30 days apart, at most four; the chance that each is answered with a payment.
    statements: int = 4
    days_between_statements: int = 30
    days_after_the_last: int = 60  # until the account is given up
    answered: tuple[float, ...] = (0.50, 0.40, 0.29, 0.20)
    pays_half: float = 0.08
    pays_twice: float = 0.006
    small_balance: int = 500  # cents; written off instead of billed
    to_collections: int = 2_000  # cents; below, given up without an agency
    recovered: float = 0.13  # share of the accounts with the agency

    # A biller who leaves modifier 25 off a visit with an injection on the same day.
    forgets_modifier_from: date = date(2025, 5, 1)
    forgets_beside: tuple[str, ...] = ("R-INJECT", "R-JOINT")
    # A payer that allows less than its contract says for one service, from a day on.
    underpays: str = "KEY"
    underpaid_service: str = "V-EST-4"
    underpaid_from: date = date(2025, 6, 1)
    underpaid_percent: int = 94
    # A review of Medicare visits of one clinician found too high a level; nobody paid it back.
    review_of: str = "SO"
    reviewed_on: date = date(2025, 8, 18)
    review_found: int = 18

    def __post_init__(self) -> None:
        """Refuse what cannot be, and say why."""
        for entry in fields(self):
            value = getattr(self, entry.name)
            if entry.type in ("int", "float") and value < 0:
                raise ValueError(f"{entry.name} is {value}; 0 or more was expected")
            if entry.name in SHARES and value > 1:
                raise ValueError(f"{entry.name} is {value}; a share from 0 to 1 was expected")
        if set(self.denied) != set(PAYER_IDS):
            raise ValueError(
                f"denied names {sorted(self.denied)}; a share for each of "
                f"{sorted(PAYER_IDS)} was expected"
            )
        for name, shares in (("denied", self.denied.values()), ("answered", self.answered)):
            wrong = [share for share in shares if not 0 <= share <= 1]
            if wrong:
                raise ValueError(f"{name} has {wrong[0]}; shares from 0 to 1 were expected")
        if len(self.answered) != self.statements:
            raise ValueError(
                f"answered has {len(self.answered)} shares; one for each of "
                f"{self.statements} statements was expected"
            )
        if self.self_pay_paid + self.self_pay_half > 1:
            raise ValueError(
                "self_pay_paid and self_pay_half add up to more than 1; shares of the same "
                "visits were expected"
            )


SHARES = (
    "caught_by_scrubber",
    "denied_again",
    "set_aside",
    "shows_card",
    "copay_paid",
    "copay_paid_video",
    "self_pay_paid",
    "self_pay_half",
    "pays_half",
    "pays_twice",
    "recovered",
)
