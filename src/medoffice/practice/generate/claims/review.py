"""A review of one clinician's levels: what Medicare paid too much, and what was done about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from medoffice.practice.adjudication import COINSURANCE
from medoffice.practice.cost_sharing import SEQUESTRATION, portion
from medoffice.practice.generate.claims.clock import Clock
from medoffice.practice.generate.claims.credits import LEVEL_TOO_HIGH, PATIENT, Credits
from medoffice.practice.generate.claims.parameters import ClaimParameters
from medoffice.practice.generate.claims.visits import ClaimLine, Visit
from medoffice.practice.generate.workdays import Workdays
from medoffice.practice.prices import Prices

BILLED, SUPPORTED = "V-EST-5", "V-EST-4"
CORRECTION = "charge-correction"
LOOKS_BACK = timedelta(days=210)
REFUNDED_AFTER = 20  # working days


class Review:
    """Finds visits charged one level too high, of one clinician, paid by Medicare.

    The patients and the second insurers get their money back within weeks. Medicare does not,
    although its 60 days have begun (42 CFR 401.305).
    """

    def __init__(
        self,
        clock: Clock,
        workdays: Workdays,
        credits: Credits,
        prices: Prices,
        parameters: ClaimParameters,
    ) -> None:
        """Set the review on its day."""
        self._clock, self._workdays, self._credits = clock, workdays, credits
        self._prices, self.p = prices, parameters
        self._visits: list[Visit] = []
        self.found: list[Visit] = []
        self.write_off: Callable[[Visit, str, int], None]

    def look_at(self, visits: list[Visit]) -> None:
        """Take the visits of the clinician that lie in the months before the review."""
        self._visits = [
            visit
            for visit in visits
            if visit.provider_id == self.p.review_of
            and self.p.reviewed_on - LOOKS_BACK <= visit.day < self.p.reviewed_on
        ]
        if self._visits:
            self._clock.at(self._workdays.on_or_after(self.p.reviewed_on), self._review)

    def _review(self) -> None:
        for visit in self._visits:
            if len(self.found) == self.p.review_found:
                return
            line = self._too_high(visit)
            if line:
                self.found.append(visit)
                self._correct(visit, line)

    def _too_high(self, visit: Visit) -> ClaimLine | None:
        """Give the line charged too high, if Medicare paid it and the account is settled."""
        if not visit.claims or visit.claims[0].payer_id != "MCR" or visit.balance:
            return None
        claim = visit.claims[0]
        for line in claim.lines:
            if line.charge["service_id"] == BILLED:
                decision = claim.decisions[line.number]
                reasons = [a.reason for a in decision.adjustments if a.group == "PR"]
                if reasons == [COINSURANCE]:
                    return line
        return None

    def _correct(self, visit: Visit, line: ClaimLine) -> None:
        """Take the difference off the account and note whose money it is."""
        lower = line.charge | {"service_id": SUPPORTED}
        at = visit.provider_id, visit.day
        too_much = self._prices.contract("MCR", line.charge, *at)
        too_much -= self._prices.contract("MCR", lower, *at)
        coinsurance = portion(too_much, 2000)
        withheld = portion(too_much - coinsurance, SEQUESTRATION)
        self.write_off(visit, CORRECTION, too_much - withheld)
        medicare = too_much - coinsurance - withheld
        self._credits.owe(visit, "MCR", LEVEL_TOO_HIGH, medicare)
        second = visit.claims[-1]
        owed_to = second.payer_id if second.rank == 2 else PATIENT
        credit = self._credits.owe(visit, owed_to, LEVEL_TOO_HIGH, coinsurance)
        later = self._workdays.after(self._clock.today, REFUNDED_AFTER)
        self._clock.at(later, self._credits.pay_back, credit)
