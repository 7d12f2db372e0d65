"""Who was insured with which plan from when to when, and how that changed."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from medoffice.practice.generate.services.households import COMMERCIAL, Household
from medoffice.practice.generate.services.parameters import ServiceParameters
from medoffice.practice.generate.services.plans import PLANS, medicare_plan
from medoffice.practice.generate.streams import pick
from medoffice.practice.generate.world import Row

PAYER_OF = {plan.plan_id: plan.payer_id for plan in PLANS}

# How the members of a payer are spread over its plans (teaching values).
PLAN_SHARES = {
    "BRD": {"BRD-PPO": 50, "BRD-SEL": 25, "BRD-HSA": 25},
    "KEY": {"KEY-HMO": 55, "KEY-PLS": 45},
    "UNI": {"UNI-ACT": 1},
    "SIL": {"SIL-HMO": 65, "SIL-PPO": 35},
    "MCD": {"MCD-STD": 1},
    "OTH": {"OTH-MIL": 70, "OTH-VET": 18, "OTH-WCO": 12},
}
EMPLOYERS = {"BRD": 45, "KEY": 35, "UNI": 20}
MEDICARE_AGE = 65
SELF, SPOUSE, CHILD = "self", "spouse", "child"


def payer_of(plan_id: str) -> str:
    """Tell which payer a plan belongs to."""
    return PAYER_OF.get(plan_id, "MCR")


@dataclass(frozen=True)
class Span:
    """One plan for some time; without an end it was still in force on the last day."""

    plan_id: str
    starts_on: date
    ends_on: date | None = None


class Register:
    """Draws each household's coverage."""

    def __init__(
        self, start: date, end: date, rng: random.Random, parameters: ServiceParameters
    ) -> None:
        """Note the years and the stream."""
        self.start, self.end, self.rng, self.p = start, end, rng, parameters

    def rows(self, households: list[Household]) -> list[Row]:
        """Write the coverages of all patients, by patient, rank and first day."""
        found: list[tuple] = []
        for household in households:
            found += self._household(household)
        found.sort(key=lambda entry: (entry[0]["patient_id"], entry[1], entry[2].starts_on))
        return [
            {
                "coverage_id": f"V{number:05}",
                "patient_id": patient["patient_id"],
                "plan_id": span.plan_id,
                "rank": rank,
                "member_id": member_id,
                "relation": relation,
                "starts_on": span.starts_on,
                "ends_on": span.ends_on,
            }
            for number, (patient, rank, span, member_id, relation) in enumerate(found, 1)
        ]

    def _household(self, household: Household) -> list[tuple]:
        """Insure a household: the family plan first, then who has a plan of his or her own."""
        members = household.members
        head = household.head
        # Whose plan the family shares: the head's, or that of a parent who is no patient.
        payer = (head or members[0])["payer_id"]
        found: list[tuple] = []
        family: list[tuple[Row, int]] = []
        if payer in COMMERCIAL:
            family = [
                (member, 1 + at + (head is None))
                for at, member in enumerate(members)
                if member["payer_id"] == payer
            ]
            spans, stem = self._employed(payer), {}
            for member, suffix in family:
                relation = self._relation(household, member)
                for span in spans:
                    found += self._enter(member, 1, span, stem, suffix, relation)
        insured = {member["patient_id"] for member, _ in family}
        for member in members:
            if member["patient_id"] not in insured:
                stem = {}
                for rank, span in self._alone(member):
                    found += self._enter(member, rank, span, stem, 1, SELF)
        return found

    def _enter(
        self, member: Row, rank: int, span: Span, stem: dict, suffix: int, relation: str
    ) -> list[tuple]:
        """Give a span its member number, unless it ended before the member was born."""
        starts_on = max(span.starts_on, member["birth_date"])
        if span.ends_on and span.ends_on < starts_on:
            return []
        payer = payer_of(span.plan_id)
        if payer not in stem:
            stem[payer] = f"{payer[0]}{self.rng.randint(100_000_000, 999_999_999)}"
        span = Span(span.plan_id, starts_on, span.ends_on)
        return [(member, rank, span, f"{stem[payer]}-{suffix:02}", relation)]

    @staticmethod
    def _relation(household: Household, member: Row) -> str:
        if member is household.head:
            return SELF
        return SPOUSE if member is household.spouse else CHILD

    def _alone(self, member: Row) -> list[tuple[int, Span]]:
        """Draw the coverage of somebody who is not on a family plan, with its rank."""
        payer, rng = member["payer_id"], self.rng
        if payer in COMMERCIAL:
            return [(1, span) for span in self._employed(payer)]
        if payer in ("MCR", "SIL"):
            return self._medicare(member, payer)
        if payer == "MCD":
            return [(1, span) for span in self._medicaid()]
        if payer == "OTH":
            return [(1, Span(pick(rng, PLAN_SHARES["OTH"]), self._long_ago()))]
        return [(1, span) for span in self._lost()]

    def _employed(self, payer: str) -> list[Span]:
        """Draw an employee's coverage; some changed employer or plan, some had none before."""
        rng, p, plan = self.rng, self.p, pick(self.rng, PLAN_SHARES[payer])
        fate = rng.random()
        if fate < p.changed_employer:
            day = self._first_of_a_month()
            before = pick(rng, {k: v for k, v in EMPLOYERS.items() if k != payer})
            months = rng.choice((1, 2)) if rng.random() < p.gap_when_changing else 0
            last = _months_before(day, months) - timedelta(days=1)
            earlier = Span(pick(rng, PLAN_SHARES[before]), self._long_ago(), last)
            return [earlier, Span(plan, day)]
        others = [k for k in PLAN_SHARES[payer] if k != plan]
        if others and fate < p.changed_employer + p.changed_plan:
            day = date(self.end.year, 1, 1)
            earlier = Span(rng.choice(others), self._long_ago(), day - timedelta(days=1))
            return [earlier, Span(plan, day)]
        if fate > 1 - p.was_uninsured:
            return [Span(plan, self._first_of_a_month())]
        return [Span(plan, self._long_ago())]

    def _medicare(self, member: Row, payer: str) -> list[tuple[int, Span]]:
        """Draw Medicare: by year in the original program, one span in a Medicare Advantage plan."""
        rng, p = self.rng, self.p
        begins = date(self.start.year, 1, 1)
        spans: list[Span] = []
        if self._turns_65(member):
            begins = _birthday_month(member["birth_date"])
            last = begins - timedelta(days=1)
            spans.append(Span(pick(rng, PLAN_SHARES[pick(rng, EMPLOYERS)]), self._long_ago(), last))
        advantage_from = begins if payer == "SIL" else None
        change = date(self.end.year, 1, 1)
        if begins < change and rng.random() < p.changed_to_advantage and payer == "SIL":
            advantage_from = change
        for year in range(begins.year, self.end.year + 1):
            first, last = max(begins, date(year, 1, 1)), date(year, 12, 31)
            if advantage_from and first >= advantage_from:
                spans.append(Span(pick(rng, PLAN_SHARES["SIL"]), first))
                break
            spans.append(Span(medicare_plan(year), first, None if year == self.end.year else last))
        return [(1, span) for span in spans] + self._besides(spans)

    def _besides(self, spans: list[Span]) -> list[tuple[int, Span]]:
        """Draw what pays after Original Medicare, for as long as that lasts."""
        original = [span for span in spans if payer_of(span.plan_id) == "MCR"]
        fate, p = self.rng.random(), self.p
        for plan, share in (
            ("BRD-SUP", p.medigap),
            ("UNI-RET", p.retiree_plan),
            ("MCD-STD", p.medicaid_besides),
        ):
            if original and fate < share:
                return [(2, Span(plan, original[0].starts_on, original[-1].ends_on))]
            fate -= share
        return []

    def _medicaid(self) -> list[Span]:
        """Draw Medicaid, which some lost for a few months when eligibility was checked again."""
        rng, p = self.rng, self.p
        fate = rng.random()
        if fate < p.lost_medicaid_for_a_while:
            day = self._first_of_a_month()
            back = _months_before(day, -rng.choice((2, 3, 4)))
            if back <= self.end:
                earlier = Span("MCD-STD", self._long_ago(), day - timedelta(days=1))
                return [earlier, Span("MCD-STD", back)]
        if fate > 1 - p.was_uninsured:
            return [Span("MCD-STD", self._first_of_a_month())]
        return [Span("MCD-STD", self._long_ago())]

    def _lost(self) -> list[Span]:
        """Draw what somebody without insurance had before."""
        rng = self.rng
        if rng.random() >= self.p.lost_coverage:
            return []
        plan = "MCD-STD" if rng.random() < 0.6 else pick(rng, PLAN_SHARES[pick(rng, EMPLOYERS)])
        return [Span(plan, self._long_ago(), self._first_of_a_month() - timedelta(days=1))]

    def _turns_65(self, member: Row) -> bool:
        """Tell whether a patient of Medicare came of age for it within the years."""
        begins = _birthday_month(member["birth_date"])
        return member["payer_id"] in ("MCR", "SIL") and self.start < begins <= self.end

    def _first_of_a_month(self) -> date:
        """Draw the first day of a month after the first month of the years."""
        months = 12 * (self.end.year - self.start.year) + self.end.month - self.start.month
        return _months_before(self.start.replace(day=1), -self.rng.randint(1, max(months, 1)))

    def _long_ago(self) -> date:
        """Draw the first day of a year before the years."""
        return date(self.start.year - self.rng.choice((0, 0, 1, 1, 2, 3, 4, 5)), 1, 1)


def _birthday_month(born: date) -> date:
    """Give the first day of the month of somebody's 65th birthday."""
    return date(born.year + MEDICARE_AGE, born.month, 1)


def _months_before(day: date, months: int) -> date:
    """Give the first day of a month some months before a first day of a month."""
    count = 12 * day.year + day.month - 1 - months
    return date(count // 12, count % 12 + 1, 1)


class Insured:
    """Looks up who was insured with whom on a day."""

    def __init__(self, coverages: list[Row]) -> None:
        """Sort the coverages by patient."""
        self.primary: dict[str, list[Row]] = {}
        self.secondary: dict[str, list[Row]] = {}
        for row in coverages:
            book = self.primary if row["rank"] == 1 else self.secondary
            book.setdefault(row["patient_id"], []).append(row)

    def on(self, patient_id: str, day: date, rank: int = 1) -> Row | None:
        """Give the coverage in force on a day, or None."""
        book = self.primary if rank == 1 else self.secondary
        for row in book.get(patient_id, ()):
            if row["starts_on"] <= day and (row["ends_on"] is None or day <= row["ends_on"]):
                return row
        return None

    def payer(self, patient_id: str, day: date) -> str:
        """Give the payer of a day; self-pay for who was not insured."""
        row = self.on(patient_id, day)
        return payer_of(row["plan_id"]) if row else "SLF"
