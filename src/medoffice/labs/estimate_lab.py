"""The estimate lab: what a visit will cost a patient, what to ask for today, and what to say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from medoffice.billing import tables
from medoffice.billing.cost_sharing import Left, plan
from medoffice.billing.front_end import good_faith, second_plan
from medoffice.billing.front_end.responsibility import Estimate, at_the_practice
from medoffice.billing.front_end.second_plan import Coordinated, coordinate
from medoffice.labs import controls
from medoffice.labs.bars import bars
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import dollars as rounded
from medoffice.labs.wording import plain_table, wide_table

dollars = partial(rounded, exact=True)
BOOKED_ON = date(2025, 3, 3)  # a Monday; no holiday is near
# Services with their units; an injection takes four units of the drug.
VISITS = {
    "known patient, moderate": {"V-EST-4": 1},
    "the same, with blood drawn and an A1c": {"V-EST-4": 1, "L-DRAW": 1, "L-A1C": 1},
    "the same, with a joint injection": {"V-EST-4": 1, "R-JOINT": 1, "J-STEROID": 4},
    "known patient, low complexity, and warts": {"V-EST-3": 1, "R-WART": 1},
    "new patient, moderate": {"V-NEW-4": 1},
}
PLANS = (
    "BRD-PPO", "BRD-SEL", "BRD-HSA", "KEY-HMO", "KEY-PLS", "UNI-ACT", "MCR-2025", "SIL-HMO",
    "SIL-PPO", "MCD-STD",
)  # fmt: skip
WHO = {"a physician": "MC", "a nurse practitioner or physician assistant": "CH"}
# How much of the year's deductible is used, in hundredths; and what is left of the maximum.
USED = {"none of it": 0, "half of it": 50, "all of it": 100}
MAXIMUM = {"far away": None, "$50 left": 5_000, "reached": 0}
NO_SECOND = "none"
SECOND = {
    NO_SECOND: None,
    "Medicaid": (second_plan.MEDICAID, "MCD-STD"),
    "Medicare supplement": (second_plan.SUPPLEMENT, None),
    "Medicare, after a plan from work": (second_plan.MEDICARE, "MCR-2025"),
    "Keystream Plus, standard coordination": (second_plan.STANDARD, "KEY-PLS"),
    "Keystream Plus, non-duplication": (second_plan.CARVE_OUT, "KEY-PLS"),
}
AHEAD = (0, 2, 3, 9, 10, 20)
HEADINGS = ["Service", "Price", "Deductible", "Coinsurance", "Copay", "Patient’s share"]
TRY_THIS = (
    "<em>Broadleaf PPO 1500</em> and a joint injection. The desk asks for the copay. How much of "
    "the bill does it ask for? Then set the deductible to <em>all of it</em>.",
    "The same visit with <em>Broadleaf Saver 3200</em>: first in January, then with all of the "
    "deductible used.",
    "<em>Medicare</em> with <em>Medicaid</em> as the second plan. Then a <em>Medicare "
    "supplement</em>, with the deductible not met.",
    "<em>Broadleaf PPO 1500</em> first, <em>Keystream Plus</em> second: compare standard "
    "coordination with non-duplication.",
    "<em>No insurance</em>. Change how far ahead the visit is booked, and read when the estimate "
    "is due.",
)
WHAT_TO_NOTICE = (
    "A copay covers the visit and nothing else. What is done beside it goes to the deductible.",
    "The same visit costs the same patient another amount in March than in November. Ask the payer "
    "what is left, each time.",
    "A second plan may leave nothing to pay, or all of it. It depends on how it pays, so read the "
    "plan before you promise.",
)


@dataclass(frozen=True)
class Made:
    """An estimate as the reader chose it."""

    first: Estimate
    second: Coordinated | None
    due: good_faith.Due | None

    @property
    def patient(self) -> int:
        """What the patient owes, in cents."""
        return self.second.patient if self.second else self.first.patient


class EstimateLab(ChoiceLab):
    """Estimate a visit before it."""

    def __init__(self) -> None:
        plans = [(tables.row("plans", name)["name"], name) for name in PLANS]
        self.plan = controls.choice("Plan", [*plans, ("no insurance", None)], "BRD-PPO")
        self.visit = controls.choice(
            "Visit", [(name, name) for name in VISITS], "the same, with a joint injection"
        )
        self.who = controls.choice("Seen by", WHO, "MC")
        self.used = controls.choice("Deductible used this year", USED, 0)
        self.maximum = controls.choice("Out-of-pocket maximum", MAXIMUM, None)
        self.second = controls.choice(
            "Second plan", [(name, name) for name in SECOND], NO_SECOND
        )  # fmt: skip
        ahead = [(f"{days} business days", days) for days in AHEAD]
        self.ahead = controls.choice("Booked ahead", ahead, 10)
        insured = [self.used, self.maximum, self.second]
        visit = [self.plan, self.visit, self.who]
        self._lay_out(
            controls.group("The visit", visit),
            controls.group("With insurance: what the payer told you", insured),
            controls.group("Without insurance", [self.ahead]),
            watched=[*visit, *insured, self.ahead],
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        self.made = self._estimate()

    def _estimate(self) -> Made:
        services, provider = VISITS[self.visit.value], self.who.value
        visit_on = _booked_ahead(self.ahead.value)
        if self.plan.value is None:
            first = at_the_practice(None, services, visit_on, provider)
            return Made(first, None, good_faith.due(BOOKED_ON, visit_on))
        terms = plan(self.plan.value)
        left = Left.part_used(terms, self.used.value, self.maximum.value)
        first = at_the_practice(self.plan.value, services, visit_on, provider, left)
        second = SECOND[self.second.value]
        if second is None:
            return Made(first, None, None)
        how, plan_id = second
        own = None
        if plan_id:  # by then its own deductible is met: the plan pays what it usually pays
            met = Left.part_used(plan(plan_id), 100)
            own = at_the_practice(plan_id, services, visit_on, provider, met)
        return Made(first, coordinate(first, how, own), None)

    def _sentence(self) -> str:
        made = self.made
        said = (
            f"The visit costs {dollars(made.first.allowed)}. The patient owes "
            f"{dollars(made.patient)}."
        )
        if made.due is not None:
            on = made.due.on
            when = f"It is due by {on:%A}, {on:%B} {on.day}." if on else "None is due."
            return (
                f"{said} This is the posted price. Written estimate, booked on Monday, March 3: "
                f"{made.due.why} {when}"
            )
        parts = [
            f"{dollars(amount)} {name}"
            for name, amount in zip(
                ("deductible", "coinsurance", "copay"), made.first.share, strict=True
            )
            if amount
        ]
        shares = f" The first plan leaves: {', '.join(parts)}." if parts else ""
        second = ""
        if made.second:
            second = f" The second plan takes over {dollars(made.second.taken_over)}."
        return said + shares + second

    def _picture(self) -> Picture:
        made = self.made
        named = [("the patient", made.patient), ("the first plan", made.first.plan_pays)]
        if made.second:
            named.append(("the second plan", made.second.taken_over))
            if made.second.given_up:
                named.append(("nobody: written off", made.second.given_up))
        return bars(named, "Who pays for the visit", "estimate-bars", dollars)

    def _rows(self) -> list[list[str]]:
        return [
            [line.name, dollars(line.allowed), *map(dollars, line.share), dollars(line.share.total)]
            for line in self.made.first.lines
        ] + [
            [
                "The whole visit",
                dollars(self.made.first.allowed),
                *map(dollars, self.made.first.share),
                dollars(self.made.first.patient),
            ]
        ]

    def _tables(self) -> str:
        return wide_table(
            "The estimate, line by line, under the first plan", HEADINGS, self._rows()
        )

    def in_words(self) -> str:
        """Return the present state as plain text."""
        return "\n\n".join([self._sentence(), plain_table(HEADINGS, self._rows())])


def _booked_ahead(business_days: int) -> date:
    return good_faith.business_days_after(BOOKED_ON, business_days)
