"""What is planted in the records of the staff, and where, for the instructors' key."""

from __future__ import annotations

from medoffice.practice.generate.workforce.evaluations import HALO_RATER
from medoffice.practice.generate.workforce.parameters import (
    INTERRUPTED,
    SHORT_WEEK,
    TRIMMED_FROM,
)
from medoffice.practice.generate.workforce.time_clock import AT_WORK
from medoffice.practice.generate.workforce.training import FORGOTTEN
from medoffice.practice.generate.world import World

BILLER_WITH_A_HABIT = "Gloria Entwistle"


def tell(world: World) -> None:
    """Note each story whose days lie within the tables."""
    start, end = world.parameters.start, world.parameters.end
    ids = {row["name"]: row["staff_id"] for row in world.tables["staff"]}
    by_role = {row["role"]: row["staff_id"] for row in world.tables["staff"]}

    if start <= SHORT_WEEK <= end:
        world.tell(
            "A week with three people out",
            "time_off",
            f"kind is call-off and date from {SHORT_WEEK} on, seven days",
            "Three people call off in one week of March. Colleagues stay longer (time_clock.note "
            "is 'covering an absence'), some come above 40 hours, a bonus for the week raises the "
            "regular rate (bonuses, payroll.overtime_premium), and callers hang up (phone_calls).",
        )
    if INTERRUPTED in ids:
        world.tell(
            "Meals that were none",
            "time_clock",
            f"staff_id is {ids[INTERRUPTED]} and note is '{AT_WORK}'",
            "She answers the phones while she eats, and the half hour is deducted all the same. A "
            "meal is unpaid only if the person is fully relieved (29 CFR 785.19): the minutes are "
            "owed, partly as overtime. The evidence log praises her for it.",
        )
    if end >= TRIMMED_FROM:
        world.tell(
            "Rounding against the staff",
            "time_clock",
            "rounding is trimmed",
            f"Since {TRIMMED_FROM} the clock rounds the front desk's arrival up and leaving down "
            "to the quarter hour. Rounding may not fail to pay people over time (29 CFR 785.48): "
            "compare the punches with paid_minutes.",
        )
    if "Graham Rosethorn" in ids:
        world.tell(
            "An expired licence",
            "staff",
            f"staff_id is {ids['Graham Rosethorn']}; also {ids.get('Thelma Duckworth', 'none')}",
            "The nurse lead's licence ran out on 2025-11-30, after the former manager had left, "
            "and he works on. A medical assistant's certification ran out on 2025-06-30 and was "
            "not looked at again, although the evidence log has a reminder.",
        )
    for training, name, last in FORGOTTEN:
        if name in ids:
            world.tell(
                "An overdue training",
                "training_completions",
                f"staff_id is {ids[name]} and training_id is {training}",
                f"Last done on {last}." if last else "Never done.",
            )
    if "nurse-lead" in by_role:
        world.tell(
            "A lenient rater",
            "evaluation_ratings",
            f"evaluations.rater_id is {by_role['nurse-lead']}",
            "The nurse lead rates about one point higher than others who know the same people. His "
            "team got the larger raises.",
        )
    if "Delphine Marchbanks" in ids:
        world.tell(
            "A severe rater",
            "evaluation_ratings",
            f"evaluations.rater_id is {ids['Delphine Marchbanks']}",
            "The former manager rates about three quarters of a point lower than others. The front "
            "desk and the billers got the smaller raises.",
        )
    world.tell(
        "A rater with a halo",
        "evaluation_ratings",
        f"evaluations.rater_id is {HALO_RATER} and purpose is calibration",
        "One impression of the person colors every line: his ratings of a person hardly differ "
        "from criterion to criterion.",
    )
    if BILLER_WITH_A_HABIT in ids:
        world.tell(
            "The biller's recurring error, as her supervisor saw it",
            "evidence_notes",
            f"staff_id is {ids[BILLER_WITH_A_HABIT]}",
            "Three notes of 2025 on the same missing modifier, with no improvement plan; the "
            "denials are in the claims.",
        )
    if world.tables["candidates"]:
        world.tell(
            "A screening call without a list of questions",
            "candidates",
            "opening_id is O1 or O2 and stage, against candidate_survey.race_ethnicity",
            "Fewer Hispanic and Black candidates than white ones get past the call. The four-"
            "fifths rule is broken, but so few people do not prove it: say both.",
        )
        world.tell(
            "Hired before the exclusion list was searched",
            "candidates",
            "opening_id is O2 and outcome is hired",
            "exclusion_checked_on is nine days after the first day at work.",
        )
