"""Who rated whom, and how: the yearly reviews and a calibration sample.

How good someone is on a criterion is the sum of the person's skill and of strengths and weaknesses
of their own. What a rater writes down also has the rater in it: one gives higher ratings than the
work deserves, one lower ones, and one forms a single impression and lets it color every line.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from medoffice.practice.generate.workforce import criteria
from medoffice.practice.generate.workforce.criteria import RELIABILITY, Criterion
from medoffice.practice.generate.workforce.payroll import half_up
from medoffice.practice.generate.workforce.roster import Member, supervisor
from medoffice.practice.generate.world import Row, World

OWNER = "MC"
HALO_RATER = "TR"  # a physician who thinks much, or little, of people as a whole

# A rating is the nearest whole number, 1 to 5, to: the middle, plus the spread times what the
# person is like, plus the rater's shift, plus chance (teaching values).
MIDDLE = 3.2
SPREAD = 0.85
CHANCE = 0.38
OF_ONES_OWN = 0.5  # spread of a person's strengths and weaknesses from criterion to criterion
IMPRESSION = 0.7  # how far the impression of the one with the halo lies off
COLORED = 0.04  # how little his ratings of one person differ

# Reviews are held on working days from the third of November on.
REVIEWS_FROM = (11, 3)
REVIEWS_LAST = 9  # days
EMPLOYED_DAYS = 60
CALIBRATION_FROM = (10, 13)
CALIBRATED_FRONT_DESK = 4

LENIENT, SEVERE, FAIR, HALO = "lenient", "severe", "fair", "halo"
SHIFT = {LENIENT: 0.85, SEVERE: -0.75, FAIR: 0.0, HALO: 0.15}

# What raters write under a review, by habit and by the height of the overall rating. Most of it
# names character, not behavior: a reader is to do better.
COMMENTS = {
    LENIENT: (
        "Doing fine. A nice person to have on the team.",
        "A pleasure to work with, as always.",
        "Great attitude! Keep it up.",
    ),
    SEVERE: (
        "Must take the job more seriously.",
        "Does what is asked, no more. Room to grow in every area.",
        "Solid. I do not give fives.",
    ),
    FAIR: (
        "Reviews of the staff were late; agreed on dates for next year.",
        "Closed every month within ten working days. Staff reviews need examples.",
        "Closed every month on time and filled every post within two months.",
    ),
    HALO: (
        "Not someone I would choose to work with.",
        "Gets on with things.",
        "The best we have. I never have to ask twice.",
    ),
}


@dataclass(frozen=True)
class Rater:
    """Somebody who rates: a member of the staff or a clinician, with a habit."""

    rater_id: str
    habit: str


class Reviews:
    """Holds the reviews of every year, and notes every rating given."""

    def __init__(self, world: World, staff: list[Member], open_days: list[date]) -> None:
        """Draw each person's strengths and weaknesses."""
        self.staff, self.open_days = staff, open_days
        self.rng = world.stream("workforce-ratings")
        strengths = world.stream("workforce-strengths")
        self.worth = {
            (member.staff_id, criterion.criterion_id): _worth(strengths, member, criterion)
            for member in staff
            for criterion in criteria.of_role(member.role)
        }
        self.evaluations: list[Row] = []
        self.ratings: list[Row] = []

    def hold(self) -> None:
        """Go through the years in turn."""
        for year in sorted({day.year for day in self.open_days}):
            if year == self.open_days[-1].year:
                self._calibrate(year)
            self._review_all(year)

    def _review_all(self, year: int) -> None:
        """Let every supervisor review those who report to them."""
        days = [day for day in self.open_days if day >= date(year, *REVIEWS_FROM)]
        days = [day for day in days if day.year == year][:REVIEWS_LAST]
        if not days:
            return
        team = [
            member
            for member in self.staff
            if member.employed(days[-1])
            and member.person.hired <= days[0] - timedelta(days=EMPLOYED_DAYS)
        ]
        for place, member in enumerate(team):
            day = days[place * len(days) // len(team)]
            above = supervisor(self.staff, member, day)
            if above is None:
                rater = Rater(OWNER, FAIR)
            else:
                lenient = above.role == "nurse-lead"
                rater = Rater(above.staff_id, LENIENT if lenient else SEVERE)
            self._rate(str(year), "annual", member, rater, day, criteria.of_role(member.role))

    def _calibrate(self, year: int) -> None:
        """Let three raters judge the same people by the criteria that all roles share."""
        days = [day for day in self.open_days if day >= date(year, *CALIBRATION_FROM)]
        if not days or days[0].month != CALIBRATION_FROM[0]:
            return
        here = [
            member
            for member in self.staff
            if member.employed(days[0]) and member.person.hired < days[0] - timedelta(days=30)
        ]
        group = [member for member in here if member.role == "medical-assistant"]
        group += [member for member in here if member.role == "front-desk"][:CALIBRATED_FRONT_DESK]
        by_role = {member.role: member.staff_id for member in here}
        raters = [
            Rater(by_role[role], habit)
            for role, habit in (("nurse-lead", LENIENT), ("office-manager", SEVERE))
            if role in by_role
        ]
        for rater in [*raters, Rater(HALO_RATER, HALO)]:
            for member in group:
                self._rate(str(year), "calibration", member, rater, days[0], criteria.common())

    def _rate(
        self,
        cycle: str,
        purpose: str,
        member: Member,
        rater: Rater,
        day: date,
        form: list[Criterion],
    ) -> None:
        """Fill in one form."""
        number = f"E{len(self.evaluations) + 1:03}"
        impression = member.person.skill + self.rng.gauss(0, IMPRESSION)
        total = 0
        for criterion in form:
            worth, chance = self.worth[member.staff_id, criterion.criterion_id], CHANCE
            if rater.habit == HALO:
                worth, chance = impression, COLORED
            height = MIDDLE + SPREAD * worth + SHIFT[rater.habit] + self.rng.gauss(0, chance)
            rating = min(max(round(height), 1), 5)
            total += criterion.weight * rating
            self.ratings.append(
                {
                    "evaluation_id": number,
                    "criterion_id": criterion.criterion_id,
                    "rating": rating,
                }
            )
        overall = half_up(100 * total, sum(criterion.weight for criterion in form))
        band = 0 if overall < 2_50 else 1 if overall < 3_50 else 2
        self.evaluations.append(
            {
                "evaluation_id": number,
                "cycle": cycle,
                "purpose": purpose,
                "staff_id": member.staff_id,
                "rater_id": rater.rater_id,
                "completed_on": day,
                "overall": overall / 100,
                "comment": COMMENTS[rater.habit][band],
            }
        )

    def overall(self) -> dict[tuple[str, int], float]:
        """Give the overall rating of each person's review, by year."""
        return {
            (row["staff_id"], int(row["cycle"])): row["overall"]
            for row in self.evaluations
            if row["purpose"] == "annual"
        }


def _worth(rng: random.Random, member: Member, criterion: Criterion) -> float:
    """Say how good someone is on a criterion, against the average of 0."""
    base = member.person.skill
    if criterion.criterion_id == RELIABILITY:
        base = member.person.reliability
    return base + rng.gauss(0, OF_ONES_OWN)
