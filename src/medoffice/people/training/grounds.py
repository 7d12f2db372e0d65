"""Law, guidance or policy: on what ground a training is due, and on what ground on that day.

Many rules ask for training and do not say how often. Then the day is the practice's own, and to
miss it breaks a promise and not, by itself, the rule.
"""

from __future__ import annotations

from medoffice import practice
from medoffice.people.training.catalog import Training
from medoffice.people.training.matrix import Item

LAW_DAY, LAW_ASKS, GUIDANCE, SERVES, POLICY = (
    "the law sets when",
    "the law asks for it, the practice sets when",
    "guidance asks for it, the practice sets when",
    "policy, to keep a rule that asks for no training",
    "policy alone",
)
GROUNDS = (LAW_DAY, LAW_ASKS, GUIDANCE, SERVES, POLICY)

# Rules that ask for training or a briefing, and leave the time between two to the practice.
ASKING = frozenset({"hipaa.training", "osha.eap", "s1557.training"})


def ground(training: Training) -> str:
    """Return on what ground a training is given: one of :data:`GROUNDS`.

    Raises
    ------
    ValueError
        If its rule is not in the table of rules.
    """
    if training.rule is None:
        return POLICY
    rules = practice.rules()
    if training.rule not in rules:
        raise ValueError(
            f"{training.number} rests on {training.rule!r}, which is not in the table of rules"
        )
    if training.by_law and training.rule not in ASKING:
        return LAW_DAY
    if training.rule in ASKING:
        return LAW_ASKS
    return GUIDANCE if rules[training.rule].status == "guidance" else SERVES


def ground_of_day(item: Item) -> str:
    """Return on what ground it is due on its day.

    Where the law gave a day to those already there, the day of somebody hired later is the
    practice's.
    """
    found = ground(item.training)
    begins = item.training.required_from
    in_place = item.training.by_law and begins and item.person.hired <= begins
    return LAW_DAY if found == LAW_ASKS and in_place and item.last is None else found
