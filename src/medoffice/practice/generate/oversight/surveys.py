"""Surveys of patients after a visit: to whom they were sent, who answered, and what.

The items follow the subjects of the CG-CAHPS adult survey (AHRQ) in our own words. An answer is 1
for never, 2 sometimes, 3 usually, 4 always. Shares of "always" lie near those that practice.md
gives for calibration only, as teaching values: access about 65 %, communication 86, the front desk
82, coordination 75, a rating of 9 or 10 83.
"""

from __future__ import annotations

import math
import random
from datetime import date, timedelta

from medoffice.practice.generate.oversight.complaints import wait
from medoffice.practice.generate.oversight.parameters import OversightParameters
from medoffice.practice.generate.people import age_group
from medoffice.practice.generate.streams import pick
from medoffice.practice.generate.world import Row, World

ACCESS, CLINICIAN, DESK, CARE = "access", "clinician", "desk", "care"
# Item, what it is about, share of "always" in logits, share to whom it does not apply.
ITEMS = (
    ("soon_when_ill", ACCESS, 0.76, 0.38),
    ("soon_for_checkup", ACCESS, 0.95, 0.22),
    ("answer_same_day", ACCESS, 0.62, 0.45),
    ("explained", CLINICIAN, 2.15, 0.0),
    ("listened", CLINICIAN, 2.2, 0.0),
    ("respected", CLINICIAN, 2.75, 0.0),
    ("enough_time", CLINICIAN, 2.0, 0.0),
    ("desk_helpful", DESK, 1.72, 0.0),
    ("desk_respectful", DESK, 2.45, 0.0),
    ("knew_history", CARE, 1.5, 0.0),
    ("results_followed_up", CARE, 1.0, 0.4),
    ("medicines_discussed", CARE, 1.3, 0.25),
)
# How the clinicians differ in access and in the rest, in logits. In communication they hardly do:
# a ranking made of these answers is mostly chance.
ACCESS_OF = {"TR": -0.95, "MC": -0.1, "AV": 0.05, "SO": 0.05, "CH": 0.1, "JT": 0.05, "LS": 0.75}
MANNER_OF = {"TR": -0.12, "MC": 0.1, "AV": 0.1, "SO": 0.0, "CH": 0.12, "JT": -0.05, "LS": 0.05}
RESPONDENT = 0.95  # spread of how a person answers everything, in logits
LONG_WAIT, AFTER_LONG_WAIT = 30, -0.45  # minutes; logits
BELOW_ALWAYS = {3: 66, 2: 27, 1: 7}
TOP_RATING = 2.05  # share of 9 and 10, in logits
BELOW_NINE = {8: 45, 7: 24, 6: 10, 5: 10, 4: 4, 3: 3, 2: 2, 1: 1, 0: 1}
LATE = {"text": (0, 4), "email": (0, 8), "mail": (6, 27)}  # days until the answer


def rows(world: World, parameters: OversightParameters) -> tuple[list[Row], list[Row]]:
    """Send surveys after the completed visits, and take in those that come back in time."""
    rng, end = world.stream("oversight-surveys"), world.parameters.end
    patients = {row["patient_id"]: row for row in world.tables["patients"]}
    sent: list[Row] = []
    answers: list[Row] = []
    last: dict[str, date] = {}
    for visit in world.tables["appointments"]:
        day, who = visit["date"], visit["patient_id"]
        if visit["outcome"] != "completed" or day >= end:
            continue
        if (day - last.get(who, date.min)).days < parameters.survey_pause_days:
            continue
        if rng.random() >= parameters.survey_share:
            continue
        last[who] = day
        patient = patients[who]
        channel = {"text": "text", "email": "email"}.get(patient["reminder_preference"], "mail")
        sent.append(
            {
                "appointment_id": visit["appointment_id"],
                "sent_on": day + timedelta(days=1),
                "channel": channel,
            }
        )
        returned = day + timedelta(days=1 + rng.randint(*LATE[channel]))
        if rng.random() < _answers(patient, day, channel, parameters) and returned <= end:
            answers.append(
                {"appointment_id": visit["appointment_id"], "returned_on": returned}
                | _answer(visit, rng, parameters)
            )
    return sent, answers


def _answers(patient: Row, day: date, channel: str, parameters: OversightParameters) -> float:
    """Give the chance that a survey is answered."""
    chance = getattr(parameters, f"answers_{channel}")
    age = (day - patient["birth_date"]).days / 365.25
    group = age_group(age)
    if group == "child":
        chance *= parameters.answers_child
    elif group == "senior":
        chance *= parameters.answers_senior
    elif age < 35:
        chance *= parameters.answers_young
    if patient["language"] != "English":
        chance *= parameters.answers_not_english
    return min(chance, 1.0)


def _answer(visit: Row, rng: random.Random, parameters: OversightParameters) -> Row:
    """Draw the answers of one person about one visit."""
    person = rng.gauss(0.0, RESPONDENT)
    provider, day = visit["provider_id"], visit["date"]
    waited = AFTER_LONG_WAIT if wait(visit) > LONG_WAIT else 0.0
    dip = parameters.dip if parameters.dip_from <= day <= parameters.dip_to else 0.0
    effects = {
        ACCESS: ACCESS_OF[provider],
        CLINICIAN: MANNER_OF[provider] + waited / 2,
        DESK: -dip + waited / 2,
        CARE: MANNER_OF[provider],
    }
    row: Row = {}
    for item, about, usual, skipped in ITEMS:
        always = _share(usual + effects[about] + person)
        answer = 4 if rng.random() < always else pick(rng, BELOW_ALWAYS)
        row[item] = None if rng.random() < skipped else answer
    top = _share(TOP_RATING + MANNER_OF[provider] + 0.2 * ACCESS_OF[provider] + waited + person)
    high = rng.random() < top
    row["rating"] = (10 if rng.random() < 0.68 else 9) if high else pick(rng, BELOW_NINE)
    return row


def _share(logit: float) -> float:
    return 1 / (1 + math.exp(-logit))
