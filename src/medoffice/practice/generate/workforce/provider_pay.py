"""What the clinicians are paid.

Dr. Castellane owns the practice. She takes a draw each payday, which is no wage: no payroll tax is
due on it, and what the practice earns beyond its costs is hers as well. The other three physicians,
the nurse practitioners and the physician assistant are employed on a salary.
"""

from __future__ import annotations

from datetime import date

from medoffice.practice.generate.people import PROVIDERS
from medoffice.practice.generate.workforce.parameters import Pay
from medoffice.practice.generate.workforce.pay_calendar import PayPeriod
from medoffice.practice.generate.workforce.payroll import (
    PERIODS_A_YEAR,
    Ledger,
    half_up,
    health_plan,
)
from medoffice.practice.generate.world import Cents, Row

OWNER = "MC"
# Dollars in 2024. Nurse practitioners and the physician assistant: near the medians of the Bureau
# of Labor Statistics in offices of physicians, May 2024 ($129,820 and $129,640), for their hours.
# Physicians: below its mean for family medicine ($256,830), as a small practice that owns itself
# can pay; the draw is an advance on the owner's share (teaching values).
ANNUAL = {
    "MC": 150_000,
    "TR": 205_000,
    "AV": 160_000,
    "SO": 156_000,
    "CH": 134_000,
    "JT": 101_600,
    "LS": 127_400,
}
RISE = 0.025


def rows(periods: list[PayPeriod]) -> list[Row]:
    """Pay the clinicians for all closed periods."""
    plan = Pay()
    ledger = Ledger(plan)
    table = []
    for period in periods:
        for provider_id, *_ in PROVIDERS:
            owner = provider_id == OWNER
            gross = half_up(annual(provider_id, period.first), PERIODS_A_YEAR)
            if owner:
                fica = unemployment = health = match = Cents(0)
            else:
                fica, unemployment = ledger.taxes(provider_id, period.paid_on, gross)
                health = health_plan(plan, period.paid_on)
                match = Cents(half_up(plan.match_percent * gross, 100))
            table.append(
                {
                    "period_id": period.period_id,
                    "provider_id": provider_id,
                    "kind": "draw" if owner else "salary",
                    "gross": Cents(gross),
                    "employer_fica": fica,
                    "unemployment_tax": unemployment,
                    "health_plan": health,
                    "retirement_match": match,
                }
            )
    return table


def annual(provider_id: str, day: date) -> int:
    """Give a clinician's pay a year, in cents; it rises each January, the owner's draw does not."""
    dollars = ANNUAL[provider_id]
    if provider_id != OWNER:
        dollars = round(dollars * (1 + RISE) ** (day.year - 2024) / 100) * 100
    return 100 * dollars
