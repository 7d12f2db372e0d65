"""The people of the office besides the clinicians, and what is recorded of them."""

from __future__ import annotations

from medoffice.practice.generate.workforce import (
    criteria,
    demand,
    evidence,
    goals,
    interview_guide,
    pay_calendar,
    pay_rates,
    payroll,
    phones,
    provider_pay,
    roster,
    shifts,
    stories,
    time_clock,
    training,
)
from medoffice.practice.generate.workforce.evaluations import Reviews
from medoffice.practice.generate.workforce.hiring import Hiring
from medoffice.practice.generate.workforce.payroll import Payroll
from medoffice.practice.generate.workforce.time_off import Absences
from medoffice.practice.generate.world import World

TABLES = (
    "staff",
    "shifts",
    "time_off",
    "time_clock",
    "pay_periods",
    "bonuses",
    "payroll",
    "provider_pay",
    "phone_calls",
    "staffing_demand",
    "evaluation_criteria",
    "evaluations",
    "evaluation_ratings",
    "evidence_notes",
    "goals",
    "trainings",
    "training_requirements",
    "training_completions",
    "openings",
    "candidates",
    "candidate_survey",
    "interview_questions",
    "interview_scores",
)


def make(world: World) -> None:
    """Let the staff work, be paid, be rated, be trained and be hired."""
    start, end = world.parameters.start, world.parameters.end
    staff = roster.members(world)
    open_days = pay_calendar.working_days(world)
    periods = pay_calendar.pay_periods(start, end)
    closed = [period for period in periods if period.last <= end]

    absences = Absences(world, staff, open_days)
    time_off = absences.rows()
    punches = time_clock.punches(world, absences, open_days)

    reviews = Reviews(world, staff, open_days)
    reviews.hold()
    rates = pay_rates.rates(staff, start, periods, reviews.overall())
    bonuses = payroll.bonuses(punches, staff, end)
    pay = Payroll(staff, punches, time_off, bonuses, pay_calendar.holidays(world), rates)

    hiring = Hiring(world, staff)

    world.tables |= {
        "staff": roster.staff_rows(world, staff, {who: paid[-1][1] for who, paid in rates.items()}),
        "shifts": shifts.rows(staff),
        "time_off": time_off,
        "time_clock": time_clock.rows(punches),
        "pay_periods": pay_calendar.rows(periods, end),
        "bonuses": bonuses,
        "payroll": pay.rows(closed),
        "provider_pay": provider_pay.rows(closed),
        "phone_calls": phones.rows(world, punches, open_days),
    }
    world.tables |= {
        "staffing_demand": demand.rows(world, punches, open_days),
        "evaluation_criteria": criteria.rows(),
        "evaluations": reviews.evaluations,
        "evaluation_ratings": reviews.ratings,
        "evidence_notes": evidence.rows(staff, punches, absences, open_days),
        "goals": goals.rows(world, staff, open_days),
        "trainings": training.training_rows(),
        "training_requirements": training.requirement_rows(),
        "training_completions": training.completion_rows(world, staff, open_days),
        "openings": hiring.opening_rows(),
        "candidates": hiring.candidate_rows(),
        "candidate_survey": hiring.survey_rows(),
        "interview_questions": interview_guide.rows(),
        "interview_scores": hiring.scores,
    }
    stories.tell(world)
