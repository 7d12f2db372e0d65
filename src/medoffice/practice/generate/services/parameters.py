"""What the makers of services, coverage and charges may be told."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date


@dataclass(frozen=True)
class ServiceParameters:
    """Shares and days of this subject. All are teaching values unless a source is named."""

    # Households: how many children have a parent who is a patient too, and how many adults of
    # the same surname and generation live together.
    child_of_patient: float = 0.68
    lives_with_spouse: float = 0.55

    # Coverage that changed within the years, by kind of payer.
    changed_employer: float = 0.09
    changed_plan: float = 0.09
    gap_when_changing: float = 0.25
    was_uninsured: float = 0.04
    lost_medicaid_for_a_while: float = 0.06
    lost_coverage: float = 0.45  # of those who have none at the end
    changed_to_advantage: float = 0.07

    # What Original Medicare's patients have besides. Most beneficiaries have some supplement
    # (MedPAC and KFF report about nine in ten).
    medigap: float = 0.44
    retiree_plan: float = 0.22
    medicaid_besides: float = 0.16

    # Who codes higher than the peers, and by how much (in spreads of the level's score).
    codes_high: str = "SO"
    codes_high_by: float = 1.25

    # Charges are entered within days; one clinician signs late, from a day on.
    signs_late: str = "TR"
    signs_late_from: date = date(2024, 9, 1)
    signs_late_days: float = 11.0

    # Video visits whose charge was lost between two updates of the video link.
    lost_from: date = date(2025, 5, 5)
    lost_to: date = date(2025, 7, 18)
    lost_share: float = 0.55

    def __post_init__(self) -> None:
        """Refuse what cannot be, and say why."""
        for entry in fields(self):
            value = getattr(self, entry.name)
            if entry.type == "float" and value < 0:
                raise ValueError(f"{entry.name} is {value}; 0 or more was expected")
            if entry.name in SHARES and value > 1:
                raise ValueError(f"{entry.name} is {value}; a share from 0 to 1 was expected")
        if self.lost_to < self.lost_from:
            raise ValueError(f"lost_to is {self.lost_to}, before lost_from ({self.lost_from})")
        if self.medigap + self.retiree_plan + self.medicaid_besides > 1:
            raise ValueError(
                "medigap, retiree_plan and medicaid_besides add up to more than 1; "
                "shares of the same patients were expected"
            )


SHARES = frozenset(
    entry.name
    for entry in fields(ServiceParameters)
    if entry.type == "float" and entry.name not in ("codes_high_by", "signs_late_days")
)
