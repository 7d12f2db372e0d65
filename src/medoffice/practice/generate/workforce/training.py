"""What the staff must be trained in, by when, and when they were."""

from __future__ import annotations

import random
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta

from medoffice.practice.generate.workforce.roster import Member
from medoffice.practice.generate.world import Row, World
from medoffice.practice.months import add_months

LAW, POLICY = "law", "policy"
EVERYONE = (
    "office-manager",
    "nurse-lead",
    "medical-assistant",
    "front-desk",
    "biller",
    "referral-coordinator",
)
CLINICAL = ("nurse-lead", "medical-assistant")
OFFICE = ("front-desk", "biller", "referral-coordinator")


@dataclass(frozen=True)
class Training:
    """A training: who needs it, how soon after hiring, how often, and on what ground.

    ``rule`` is the id of the rule it rests on, if one asks for it; ``basis`` says whether the
    timing is the rule's or the practice's own.
    """

    training_id: str
    title: str
    roles: tuple[str, ...]
    due_days: int
    repeat_months: int | None
    minutes: int
    basis: str
    rule: str | None = None
    begins: date | None = None  # asked for since this day


TRAININGS = (
    Training("T01", "Privacy and security of health information", EVERYONE, 30, 12, 45, POLICY,
             "hipaa.training"),
    Training("T02", "Bloodborne pathogens", CLINICAL, 0, 12, 60, LAW, "osha.bbp.training"),
    Training("T03", "Hazard communication", CLINICAL, 0, None, 30, LAW, "osha.hazcom.program"),
    Training("T04", "Fire and emergency action plan", EVERYONE, 10, 12, 30, POLICY, "osha.eap"),
    Training("T05", "Fraud, waste and abuse", EVERYONE, 60, 12, 40, POLICY, "oig.gcpg"),
    Training("T06", "Harassment: prevent, report, respond", EVERYONE, 30, 12, 45, POLICY,
             "eeoc.harassment_guidance"),
    Training("T07", "Civil rights and language help", EVERYONE, 30, None, 40, LAW,
             "s1557.training", date(2025, 5, 1)),
    Training("T08", "Waived laboratory tests: competence", CLINICAL, 10, 12, 60, POLICY,
             "clia.waived.rules"),
    Training("T09", "Vaccine storage and handling", CLINICAL, 30, 12, 60, POLICY),
    Training("T10", "Basic life support", CLINICAL, 30, 24, 240, POLICY),
    Training("T11", "Injections: competence watched and signed off", CLINICAL, 14, 12, 30, POLICY),
    Training("T12", "Upset callers and violence at work", EVERYONE, 60, 24, 60, POLICY,
             "osha.general_duty"),
    Training("T13", "Good-faith estimates", ("front-desk", "biller"), 45, None, 30, POLICY,
             "nsa.gfe_timing"),
    Training("T14", "Insurance cards, eligibility and copays", ("front-desk",), 30, 12, 60, POLICY),
    Training("T15", "Changes in billing and coding of the year", ("biller",), 60, 12, 120, POLICY),
    Training("T16", "Prior authorization: rules by payer",
             ("referral-coordinator", "front-desk"), 60, 12, 45, POLICY),
    Training("T17", "Pay, hours and breaks for supervisors", ("office-manager", "nurse-lead"),
             60, 24, 90, POLICY, "flsa.overtime"),
    Training("T18", "Lawful interviews", ("office-manager", "nurse-lead"), 60, 24, 60, POLICY,
             "interview"),
)  # fmt: skip

# Most trainings are renewed some weeks early, a few some days late (teaching values).
EARLY_DAYS = (3, 45)
LATE_SHARE, LATE_DAYS = 0.05, (2, 24)
PASS = 80  # percent

# Left undone, and why nobody saw it: the matrix was kept by the manager who left. A training, a
# person, and the last day on which it was done (None: never).
FORGOTTEN: tuple[tuple[str, str, date | None], ...] = (
    ("T02", "Thelma Duckworth", date(2024, 9, 19)),
    ("T02", "Daphne Meriwether", None),
    ("T01", "Imogen Beckensall", date(2024, 8, 22)),
    ("T05", "Gloria Entwistle", date(2024, 6, 20)),
    ("T08", "Priscilla Saltonstall", date(2024, 10, 3)),
    ("T10", "Mercedes Resendiz", date(2023, 10, 12)),
    ("T06", "Graham Rosethorn", date(2024, 7, 18)),
    ("T07", "Holly Thornberry", None),
)


def training_rows() -> list[Row]:
    """Give the table of trainings."""
    return [
        {
            "training_id": one.training_id,
            "title": one.title,
            "minutes": one.minutes,
            "repeat_months": one.repeat_months,
            "basis": one.basis,
            "rule_id": one.rule,
            "required_from": one.begins,
        }
        for one in TRAININGS
    ]


def requirement_rows() -> list[Row]:
    """Say which role needs which training, and how soon after the first day."""
    return [
        {"training_id": one.training_id, "role": role, "due_days": one.due_days}
        for one in TRAININGS
        for role in one.roles
    ]


def completion_rows(world: World, staff: list[Member], open_days: list[date]) -> list[Row]:
    """Let everyone take the trainings of their role, on days on which the office is open.

    Of a training that repeats, people hired before the tables begin bring the last one with them.
    """
    rng = world.stream("workforce-training")
    forgotten = {(training, name): last for training, name, last in FORGOTTEN}
    table = []
    for member in staff:
        for training in TRAININGS:
            if member.role not in training.roles:
                continue
            days = _days(rng, training, member, open_days)
            key = training.training_id, member.person.name
            if key in forgotten:
                last = forgotten[key]
                days = [day for day in days if last and day < last - timedelta(days=120)]
                days += [last] if last and last <= open_days[-1] else []
            table += [
                {
                    "staff_id": member.staff_id,
                    "training_id": training.training_id,
                    "completed_on": day,
                    "score": min(PASS + 2 * rng.randint(0, 12), 100),
                }
                for day in days
            ]
    return sorted(table, key=lambda row: (row["completed_on"], row["staff_id"], row["training_id"]))


def _days(
    rng: random.Random, training: Training, member: Member, open_days: list[date]
) -> list[date]:
    """Draw the days on which one person took one training, up to the last day in the job."""
    start, end = open_days[0], open_days[-1]
    last = min(member.person.left or end, end)
    due = member.person.hired + timedelta(days=training.due_days)
    if training.begins:
        due = max(due, training.begins)
    day = max(due - timedelta(days=rng.randint(0, min(training.due_days, 20))), member.person.hired)
    if training.repeat_months and day < start:
        day = start - timedelta(days=rng.randint(20, 30 * training.repeat_months - 50))
        day = max(day, member.person.hired)
    days = []
    while (day := _open(open_days, day)) <= last:
        days.append(day)
        if training.repeat_months is None:
            break
        due = add_months(day, training.repeat_months)
        late = rng.random() < LATE_SHARE
        shift = rng.randint(*LATE_DAYS) if late else -rng.randint(*EARLY_DAYS)
        day = due + timedelta(days=shift)
    return days


def _open(open_days: list[date], day: date) -> date:
    """Give the first day from ``day`` on when the office is open; before the tables, a weekday."""
    if day < open_days[0]:
        return day + timedelta(days=(7 - day.weekday()) % 7 if day.weekday() > 4 else 0)
    place = bisect_left(open_days, day)
    return open_days[place] if place < len(open_days) else date.max
