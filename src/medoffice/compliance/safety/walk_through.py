"""A walk through the office with open eyes: what to look at, and a score that hides no danger."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

GENERAL_DUTY = "osha.general_duty"


class Ground(StrEnum):
    """What stands behind a line."""

    RULE = "federal rule"
    DUTY = "general duty"
    PRACTICE = "good practice"


class Area(StrEnum):
    """Where to look."""

    BLOOD = "Blood and sharps"
    CHEMICALS = "Chemicals"
    WAYS_OUT = "Ways out and fire"
    LABORATORY = "Waived tests"
    BODY = "Lifting, falls, desks"
    VIOLENCE = "Upset people"
    PAPER = "Papers on the wall and in the binder"


@dataclass(frozen=True)
class Item:
    """One thing to look at; *yes* is how it should be.

    Parameters
    ----------
    key, words : str
        Its short name, and the question.
    area : Area
        Where.
    rule : str or None
        The rule behind it; None if it is good practice.
    danger : bool
        Whether a *no* can hurt somebody today.
    """

    key: str
    words: str
    area: Area
    rule: str | None = None
    danger: bool = False

    @property
    def ground(self) -> Ground:
        """What stands behind it: no rule names what only falls under the general duty."""
        if self.rule is None:
            return Ground.PRACTICE
        return Ground.DUTY if self.rule == GENERAL_DUTY else Ground.RULE


ITEMS = (
    Item("sharps-full", "Is every sharps container upright, closable and not overfull?",
         Area.BLOOD, "osha.bbp.sharps_containers", True),
    Item("sharps-near", "Does each room where needles are used have its own container in reach?",
         Area.BLOOD, "osha.bbp.sharps_containers", True),
    Item("gloves", "Are gloves in every size used, and eye protection, in reach?", Area.BLOOD,
         "osha.bbp.gloves_cleaning"),
    Item("food", "Is there no food or drink where blood or samples are?", Area.BLOOD,
         "osha.bbp.food"),
    Item("plan-found", "Can the assistant you ask find the exposure control plan?", Area.BLOOD,
         "osha.bbp.exposure_plan"),
    Item("who-to-call", "Does she know whom to tell after a stick, and where she is seen?",
         Area.BLOOD, "osha.bbp.training", True),
    Item("labels", "Does every bottle, also the one you refill, bear its name and hazard?",
         Area.CHEMICALS, "osha.hazcom.program", True),
    Item("sheets", "Can staff open the safety data sheet of one bottle within two minutes?",
         Area.CHEMICALS, "osha.hazcom.program"),
    Item("list", "Is the list of chemicals the same as what stands in the closet?", Area.CHEMICALS,
         "osha.hazcom.program"),
    Item("exits", "Is every way out free, lit, and open from inside?", Area.WAYS_OUT,
         "osha.exit_routes", True),
    Item("meeting-place", "Does the receptionist you ask know where to meet outside?",
         Area.WAYS_OUT, "osha.eap"),
    Item("emergency-plan", "Was the emergency plan gone through with those who began this year?",
         Area.WAYS_OUT, "osha.eap"),
    Item("certificate", "Is the CLIA certificate in date and right for the tests done here?",
         Area.LABORATORY, "clia.certificate_needed"),
    Item("instructions", "Are the maker's instructions of each test at the bench, the newest ones?",
         Area.LABORATORY, "clia.waived.rules"),
    Item("controls", "Does the log show controls when the maker asks for them?", Area.LABORATORY,
         "clia.waived.rules", True),
    Item("lots", "Is every open kit in date?", Area.LABORATORY, "clia.waived.rules", True),
    Item("floor", "Are floors, ramps and mats dry, flat and free of cords?", Area.BODY,
         "osha.floors", True),
    Item("heavy", "Do heavy boxes stand below the waist?", Area.BODY, GENERAL_DUTY),
    Item("transfers", "Do two people help when a patient must be lifted or steadied?", Area.BODY,
         GENERAL_DUTY),
    Item("desks", "Can screens and chairs be set for the person who sits there?", Area.BODY),
    Item("alone", "Does nobody open, close or see an upset patient alone?", Area.VIOLENCE,
         GENERAL_DUTY, True),
    Item("way-to-door", "Can staff reach the door without passing the patient?", Area.VIOLENCE,
         GENERAL_DUTY),
    Item("code-word", "Does everybody know the word that means: call for help?", Area.VIOLENCE),
    Item("poster", "Does the poster on job safety hang where staff see it?", Area.PAPER,
         "osha.poster"),
    Item("reviewed", "Was the exposure control plan reviewed within the last year?", Area.PAPER,
         "osha.bbp.exposure_plan"),
    Item("training", "Has everybody with exposure been trained within the last 12 months?",
         Area.PAPER, "osha.bbp.training"),
    Item("vaccine", "Is a vaccine record or a signed refusal there for all with exposure?",
         Area.PAPER, "osha.bbp.hepb"),
)  # fmt: skip


class Answer(StrEnum):
    """What was seen."""

    YES = "yes"
    NO = "no"
    NOT_HERE = "does not apply"


@dataclass(frozen=True)
class Score:
    """What a walk-through found.

    Parameters
    ----------
    yes, looked_at : int
        How many are as they should be, of those that apply and were looked at.
    by_area : dict of Area to tuple of int
        The same two numbers, by area.
    today, later : tuple of Item
        Each *no* that can hurt somebody today, and the others.
    not_looked_at : tuple of Item
        Items without an answer. They lower nothing and prove nothing.
    """

    yes: int
    looked_at: int
    by_area: dict[Area, tuple[int, int]]
    today: tuple[Item, ...]
    later: tuple[Item, ...]
    not_looked_at: tuple[Item, ...]

    @property
    def share(self) -> float | None:
        """The share that is as it should be; None if nothing was looked at."""
        return self.yes / self.looked_at if self.looked_at else None

    @property
    def safe_to_open(self) -> bool:
        """Whether no *no* can hurt somebody today and all dangers were looked at."""
        return not self.today and not any(item.danger for item in self.not_looked_at)


def score(answers: Mapping[str, Answer], items: tuple[Item, ...] = ITEMS) -> Score:
    """Return what a walk-through found.

    Parameters
    ----------
    answers : mapping of str to Answer
        By key.
    items : tuple of Item
        What there is to look at.

    Raises
    ------
    ValueError
        If an answer belongs to no item.
    """
    keys = {item.key for item in items}
    for key in answers:
        if key not in keys:
            raise ValueError(f"{key!r} is no item of the walk-through")
    counted = [item for item in items if answers.get(item.key) in (Answer.YES, Answer.NO)]
    fine = [item for item in counted if answers[item.key] == Answer.YES]
    wrong = [item for item in counted if answers[item.key] == Answer.NO]
    areas = dict.fromkeys(item.area for item in counted)
    return Score(
        len(fine),
        len(counted),
        {
            area: (sum(i.area == area for i in fine), sum(i.area == area for i in counted))
            for area in areas
        },
        tuple(item for item in wrong if item.danger),
        tuple(item for item in wrong if not item.danger),
        tuple(item for item in items if item.key not in answers),
    )
