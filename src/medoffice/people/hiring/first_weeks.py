"""What Willow Bend does for each new person: papers, access, training and three talks.

The practice's own training table says which training a role needs and by when; what the law sets
comes from the table of rules. The order of the rest is good practice, and the course's own.
"""

from __future__ import annotations

from medoffice import practice
from medoffice.people.hiring.onboarding import Basis, Count, Step
from medoffice.people.training.catalog import trainings
from medoffice.people.training.grounds import LAW_ASKS, LAW_DAY, ground

MANAGER, NURSE, PERSON = "manager", "nurse lead", "new colleague"
CLINICAL = ("medical-assistant", "nurse-lead")
SAFE_NEEDLES, INJECTIONS = "T02", "T11"
BASES = {LAW_DAY: Basis.LAW, LAW_ASKS: Basis.OUR_DAY}


def _figure(rule: str, name: str) -> int:
    return int(practice.rule_value(rule, name))


def papers() -> list[Step]:
    """Return the steps for anybody, whatever the role, without training."""
    law = Basis.LAW
    return [
        Step("exclusion", "Search the OIG exclusion list (and the state's), before the offer",
             MANAGER, -21, rule="oig.prehire"),
        Step("offer", "Offer in writing: pay, hours, first day; at will, no promise beyond",
             MANAGER, -14, after=("exclusion",), rule="atwill"),
        Step("desk", "Badge, key, uniform, a named buddy for two weeks", MANAGER, -1, Count.WORKING,
             after=("offer",)),
        Step("i9-1", "Form I-9, section 1", PERSON, 0, basis=law, rule="i9.timing",
             after=("offer",)),
        Step("w4", "Form W-4, and the state's form", PERSON, 0, basis=law, rule="payroll.newhire"),
        Step("i9-2", "Form I-9, section 2: look at the documents the person chose", MANAGER,
             _figure("i9.timing", "section2_business_days"), Count.WORKING, law, "i9.timing",
             ("i9-1",)),
        Step("reported", "Report the new hire to the state", MANAGER,
             _figure("payroll.newhire", "report_days"), basis=law, rule="payroll.newhire",
             after=("w4",)),
        Step("login", "Own login to the health record, for this role only", MANAGER, 1,
             Count.WORKING, rule="hipaa.min_necessary", after=("privacy-talk",)),
        Step("privacy-talk", "Privacy in ten minutes: what is seen here stays here", MANAGER, 0,
             rule="hipaa.training"),
        Step("day30", "Talk of day 30: can do alone, still learns, needs from us", MANAGER, 30),
        Step("day60", "Talk of day 60: the same sheet, beside that of day 30", MANAGER, 60,
             after=("day30",)),
        Step("day90", "Talk of day 90: stays, more time, or not; in writing", MANAGER, 90,
             after=("day60",)),
    ]  # fmt: skip


def clinical() -> list[Step]:
    """Return what is added for those who may touch blood or give injections."""
    return [
        Step("hepb", "Offer the hepatitis B vaccine, or take the signed declination", NURSE,
             _figure("osha.bbp.hepb", "working_days"), Count.WORKING, Basis.LAW, "osha.bbp.hepb",
             (SAFE_NEEDLES,)),
        Step("alone", "Gives injections without a colleague beside", NURSE, 14,
             after=(SAFE_NEEDLES, INJECTIONS, "login")),
    ]  # fmt: skip


def training(role: str) -> list[Step]:
    """Return the training a role needs, as the practice's table says.

    Raises
    ------
    ValueError
        If no training is listed for the role.
    """
    steps = [
        Step(
            each.number,
            f"Training: {each.title}",
            NURSE if role in CLINICAL else MANAGER,
            each.due_days[role],
            basis=BASES.get(ground(each), Basis.POLICY),
            rule=each.rule or "",
        )
        for each in trainings()
        if role in each.due_days
    ]
    if not steps:
        raise ValueError(f"role is {role!r}: expected one with training in the table")
    return steps


def steps_for(role: str) -> list[Step]:
    """Return every step for a new person in a role.

    Raises
    ------
    ValueError
        If no training is listed for the role.
    """
    return [*papers(), *training(role), *(clinical() if role in CLINICAL else [])]
