"""The goals of each year: what was to be better, by how much, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from medoffice.practice.generate.workforce.roster import Member
from medoffice.practice.generate.world import Row, World


@dataclass(frozen=True)
class Goal:
    """A goal of a role: the measure, where it usually stands, and what is asked for."""

    goal: str
    measure: str
    baseline: int
    target: int
    spread: int  # how far people's baselines differ
    unit: str = "percent"


GOALS = {
    "office-manager": (
        Goal("Close the books earlier", "Days from the end of a month to its closing", 14, 10, 2,
             "working day"),
        Goal("Hold every staff review on time", "Reviews held by November 15", 70, 100, 6),
    ),
    "nurse-lead": (
        Goal("Answer triage messages the same day", "Sampled messages answered by five", 80, 95, 4),
        Goal("Watch each medical assistant's skills once a year",
             "Assistants with a signed checklist", 60, 100, 8),
    ),
    "medical-assistant": (
        Goal("Have the medication list ready before the clinician comes in",
             "Sampled visits with the list reviewed", 78, 95, 6),
        Goal("Offer vaccines that are due while rooming",
             "Sampled visits in which a due vaccine was offered", 62, 85, 8),
        Goal("Fill in the test log at once", "Entries of a month's log without a gap", 84, 98, 5),
    ),
    "front-desk": (
        Goal("Check coverage the day before",
             "Sampled visits checked by four o'clock the day before", 72, 95, 7),
        Goal("Ask for the balance at check-in",
             "Sampled visits with a balance in which it was asked for", 55, 80, 8),
        Goal("Scan insurance cards on both sides", "Sampled visits with both sides on file", 80,
             95, 5),
    ),
    "biller": (
        Goal("Send claims sooner", "A week's claims sent within three working days", 82, 95, 4),
        Goal("Work denials sooner", "A month's denials worked within ten days", 68, 90, 6),
    ),
    "referral-coordinator": (
        Goal("Follow up open referrals", "Open referrals checked in the last two weeks", 65, 90, 5),
        Goal("Have authorizations before the visit",
             "A month's authorizations on file the day before", 80, 95, 4),
    ),
}  # fmt: skip
SET_ON, JUDGED_ON = (1, 15), (10, 31)
EMPLOYED_DAYS = 45


def rows(world: World, staff: list[Member], open_days: list[date]) -> list[Row]:
    """Set one or two goals for everyone each January, and judge them in October.

    A goal is met when the target is reached, partly met at half the way or more. Nobody judges
    the goals of someone who has left.
    """
    rng = world.stream("workforce-goals")
    table: list[Row] = []
    for year in sorted({day.year for day in open_days}):
        set_on, due = date(year, *SET_ON), date(year, *JUDGED_ON)
        for member in staff:
            person = member.person
            if not member.employed(set_on) or person.hired > set_on - timedelta(EMPLOYED_DAYS):
                continue
            choices = GOALS[member.role]
            for goal in rng.sample(choices, min(len(choices), rng.choice((1, 2)))):
                better = 1 if goal.target > goal.baseline else -1
                skilled = round(goal.spread * person.skill * 0.6 + rng.gauss(0, goal.spread / 2))
                baseline = goal.baseline + better * skilled
                if better * (goal.target - baseline) <= 0:
                    baseline = goal.target - better * 3
                way = 0.72 + 0.35 * person.skill + rng.gauss(0, 0.35)
                result = round(baseline + way * (goal.target - baseline))
                result = min(result, 100) if better > 0 else max(result, 3)
                judged = due <= open_days[-1] and member.employed(due)
                table.append(
                    {
                        "goal_id": f"G{len(table) + 1:03}",
                        "staff_id": member.staff_id,
                        "cycle": str(year),
                        "goal": goal.goal,
                        "measure": goal.measure,
                        "unit": goal.unit,
                        "baseline": baseline,
                        "target": goal.target,
                        "set_on": set_on,
                        "due_on": due,
                        "result": result if judged else None,
                        "status": status(baseline, goal.target, result) if judged else "dropped",
                    }
                )
    return table


def status(baseline: int, target: int, result: int) -> str:
    """Judge a result: met, partly met from half the way on, or not met."""
    way = (result - baseline) / (target - baseline)
    return "met" if way >= 1 else "partly met" if way >= 0.5 else "not met"
