"""Three openings of 2025: who applied, how far they came, and how they did in the interview.

Nothing in the hiring file says who somebody is apart from what the job asks. Sex, origin and age
are in a survey of their own, which is voluntary and which nobody who decides gets to see.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from medoffice.practice.generate.streams import pick
from medoffice.practice.generate.workforce.interview_guide import QUESTIONS
from medoffice.practice.generate.workforce.roster import ASSISTANT, FRONT_DESK, Member
from medoffice.practice.generate.world import Cents, Row, World


@dataclass(frozen=True)
class Opening:
    """A post to be filled: for whom, when it was posted, how many applied, and who got it.

    ``list_for_call`` tells whether the call to each candidate followed a list of questions.
    """

    opening_id: str
    role: str
    replaces: str
    posted_on: date
    applicants: int
    invited: int
    hired: str | None
    pay: tuple[Cents, Cents]
    list_for_call: bool = False


OPENINGS = (
    Opening("O1", FRONT_DESK, "Maeve Kirkbride", date(2025, 3, 31), 27, 6, "Valerie Aylesworth",
            (Cents(17_00), Cents(19_50))),
    Opening("O2", ASSISTANT, "Edmund Charlesworth", date(2025, 7, 21), 19, 5, "Jillian Stockbridge",
            (Cents(19_50), Cents(23_00))),
    Opening("O3", ASSISTANT, "Rocío Peñaloza", date(2025, 11, 24), 15, 4, None,
            (Cents(19_50), Cents(23_00)), list_for_call=True),
)  # fmt: skip
NURSE = "Graham Rosethorn"

# Days after the posting: applications come in, then screening, phone calls, interviews, an offer.
APPLY_DAYS, SCREEN_DAY, PHONE_DAY, INTERVIEW_DAY, OFFER_DAY = (0, 9), 10, 14, 18, 23
SOURCES = {"job board": 48, "employee referral": 17, "school": 14, "website": 14, "walk-in": 7}
CREDENTIALS = {"CCMA": 34, "CMA": 18, "RMA": 12, None: 36}
ANSWERS_SURVEY = 0.80
GROUPS = {"White": 52, "Hispanic or Latino": 23, "Black or African American": 14, "Asian": 7,
          "Two or more": 4}  # fmt: skip
# The share who pass the call of ten minutes on the phone. The former manager made hers without a
# list of questions, and fewer people of color passed: planted, for the check of adverse impact.
PASS_CALL = 0.72
PASS_CALL_WITHOUT_LIST = 0.36


@dataclass
class Candidate:
    """An applicant, with what only the simulation knows: how good they are, and their group."""

    number: int
    opening: Opening
    applied_on: date
    source: str
    years: float
    credential: str | None
    ehr: bool
    schedule: bool
    wish: Cents
    ability: float
    sex: str
    group: str
    over_40: bool
    stage: str = "applied"
    outcome: str = "not qualified"
    decided_on: date | None = None

    @property
    def candidate_id(self) -> str:
        """The number in the file."""
        return f"K{self.number:02}"

    @property
    def qualified(self) -> bool:
        """Whether the minimum of the posting is met."""
        return self.schedule and (self.years >= 1 or self.credential is not None)


class Hiring:
    """Runs the openings that fall into the years of the tables."""

    def __init__(self, world: World, staff: list[Member]) -> None:
        """Take applications and decide, opening after opening."""
        self.rng = world.stream("workforce-hiring")
        self.survey = world.stream("workforce-survey")
        self.end = world.parameters.end
        self.staff = {member.person.name: member for member in staff}
        start = world.parameters.start
        self.openings = [
            one
            for one in OPENINGS
            if one.posted_on >= start
            and one.posted_on + timedelta(days=INTERVIEW_DAY) <= self.end
            and one.replaces in self.staff
        ]
        self.candidates: list[Candidate] = []
        self.scores: list[Row] = []
        for opening in self.openings:
            self._run(opening)

    def _run(self, opening: Opening) -> None:
        """Take one opening from the posting to the offer, or as far as it has come."""
        rng, first = self.rng, len(self.candidates)
        people = [self._apply(opening) for _ in range(opening.applicants)]
        people.sort(key=lambda one: one.applied_on)
        for number, one in enumerate(people, first + 1):
            one.number = number
        self.candidates += people

        screened = [one for one in people if one.qualified]
        for one in people:
            one.decided_on = opening.posted_on + timedelta(days=SCREEN_DAY)
        called = []
        for one in screened:
            one.stage, one.outcome = "phone call", "not selected"
            one.decided_on = opening.posted_on + timedelta(days=PHONE_DAY)
            if rng.random() < 0.08:
                one.outcome = "withdrew"
            elif rng.random() < self._passes(opening, one):
                called.append(one)
        called.sort(key=lambda one: one.ability + rng.gauss(0, 0.6), reverse=True)
        invited = called[: opening.invited]
        for one in invited:
            one.stage = "interview"
            one.decided_on = opening.posted_on + timedelta(days=OFFER_DAY)
        ranked = sorted(invited, key=lambda one: self._interview(opening, one), reverse=True)
        self._decide(opening, ranked)

    def _apply(self, opening: Opening) -> Candidate:
        """Draw one applicant."""
        rng, survey = self.rng, self.survey
        low, high = opening.pay
        assistant = opening.role == ASSISTANT
        years = round(min(rng.expovariate(1 / 2.6), 22.0), 1)
        ability = rng.gauss(0.05 * min(years, 6), 0.8)
        return Candidate(
            number=0,
            opening=opening,
            applied_on=opening.posted_on + timedelta(days=rng.randint(*APPLY_DAYS)),
            source=pick(rng, SOURCES),
            years=years,
            credential=pick(rng, CREDENTIALS) if assistant else None,
            ehr=rng.random() < (0.65 if assistant else 0.45),
            schedule=rng.random() < 0.85,
            wish=Cents(round((low + rng.random() * 1.15 * (high - low)) / 25) * 25),
            ability=ability,
            sex=pick(survey, {"female": 82, "male": 18}),
            group=pick(survey, GROUPS),
            over_40=survey.random() < 0.30,
        )

    def _passes(self, opening: Opening, one: Candidate) -> float:
        """Give the chance to pass the call."""
        fair = opening.list_for_call or one.group == "White"
        return PASS_CALL if fair else PASS_CALL_WITHOUT_LIST

    def _interviewers(self, opening: Opening) -> list[str]:
        """Name the two who ask: the supervisor, and a colleague of the role."""
        day = opening.posted_on + timedelta(days=INTERVIEW_DAY)
        manager = next(
            (m for m in self.staff.values() if m.role == "office-manager" and m.employed(day)), None
        )
        nurse = self.staff.get(NURSE)
        peer = self.staff.get("Mira Smallbone")
        pair = (manager, nurse if opening.role == ASSISTANT else peer)
        return [member.staff_id for member in pair if member]

    def _interview(self, opening: Opening, one: Candidate) -> int:
        """Ask the same questions of everyone, let two people score alone, and add up."""
        total = 0
        for interviewer in self._interviewers(opening):
            for question_id, role, competency, *_ in QUESTIONS:
                if role != opening.role:
                    continue
                height = 3.1 + 0.8 * one.ability + self.rng.gauss(0, 0.6)
                if competency == "Schedule":
                    height = 4.6 + self.rng.gauss(0, 0.5)
                score = min(max(round(height), 1), 5)
                total += score
                self.scores.append(
                    {
                        "candidate_id": one.candidate_id,
                        "interviewer_id": interviewer,
                        "question_id": question_id,
                        "score": score,
                    }
                )
        return total

    def _decide(self, opening: Opening, ranked: list[Candidate]) -> None:
        """Offer the post to the best; the first may decline; the open post is the reader's.

        Whoever is hired is the one of the cast, and has the same credential.
        """
        if opening.hired is None or opening.hired not in self.staff:
            for one in ranked:
                one.outcome, one.decided_on = "in process", None
            return
        if len(ranked) > 3:
            ranked[0].stage, ranked[0].outcome = "offer", "declined"
            ranked = ranked[1:]
        for one in ranked[:1]:
            one.stage, one.outcome = "offer", "hired"
            one.credential = self.staff[opening.hired].person.credential

    def opening_rows(self) -> list[Row]:
        """Give the table of openings."""
        table = []
        for one in self.openings:
            hired = self.staff.get(one.hired) if one.hired else None
            low, high = one.pay
            replaced = self.staff[one.replaces]
            table.append(
                {
                    "opening_id": one.opening_id,
                    "role": one.role,
                    "fte": replaced.post.fte,
                    "replaces_id": replaced.staff_id,
                    "posted_on": one.posted_on,
                    "pay_from": low,
                    "pay_to": high,
                    "hired_id": hired.staff_id if hired else None,
                }
            )
        return table

    def candidate_rows(self) -> list[Row]:
        """Give the table of candidates, with nothing in it that the job does not ask."""
        return [
            {
                "candidate_id": one.candidate_id,
                "opening_id": one.opening.opening_id,
                "applied_on": one.applied_on,
                "source": one.source,
                "years_experience": one.years,
                "credential": one.credential,
                "ehr_experience": one.ehr,
                "can_work_shifts": one.schedule,
                "wished_rate": one.wish,
                "meets_minimum": one.qualified,
                "stage": one.stage,
                "outcome": one.outcome,
                "decided_on": one.decided_on,
                "exclusion_checked_on": self._checked(one),
            }
            for one in self.candidates
        ]

    def _checked(self, one: Candidate) -> date | None:
        """Give the day on which the exclusion list was searched: before an offer, but once."""
        if one.stage != "offer":
            return None
        if one.opening.opening_id == "O2" and one.outcome == "hired":
            return self.staff[one.opening.hired].person.hired + timedelta(days=9)
        return one.opening.posted_on + timedelta(days=OFFER_DAY - 2)

    def survey_rows(self) -> list[Row]:
        """Give the answers to the voluntary survey; some gave none."""
        rng = self.survey
        return [
            {
                "candidate_id": one.candidate_id,
                "sex": one.sex,
                "race_ethnicity": one.group,
                "age_40_or_over": one.over_40,
            }
            for one in self.candidates
            if rng.random() < ANSWERS_SURVEY
        ]
