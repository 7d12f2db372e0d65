"""The exposure lab: is it an exposure, what follows, and by when, without code."""

from __future__ import annotations

from datetime import datetime, timedelta

from medoffice import practice
from medoffice.compliance import beyond
from medoffice.compliance.safety.exposure import Exposure, Step, Way, is_exposure, timeline
from medoffice.labs import controls
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.wording import plain_table, short_day, wide_table

WAYS = {
    "stuck or cut by a sharp": Way.STICK,
    "bitten, and the skin broke": Way.BITE,
    "splashed into the eye": Way.EYE,
    "splashed into the mouth or nose": Way.MOUTH,
    "on chapped or cut skin": Way.BROKEN_SKIN,
    "on whole skin": Way.WHOLE_SKIN,
    "no contact": Way.NO_CONTACT,
}
BLOOD = {"yes": True, "no, it was clean": False}
SOURCE = {"we know whose it was": True, "nobody knows whose it was": False}
TEST = {"agrees to it": True, "wants time to think": False}
LOG = {"no, as most offices of physicians": False, "yes, OSHA asked in writing": True}
DAYS = {
    "Wednesday, November 18, 2026": datetime(2026, 11, 18, 10, 40),
    "Thursday, December 17, 2026": datetime(2026, 12, 17, 16, 20),
}
SLOW = {"the same day": 0, "after 2 days": 2, "after 10 days": 10}
STEPS = ["Step", "By", "Ground"]
TRY_THIS = (
    "Begin with a stick by a used needle. Count how many steps are due at once.",
    "Change the way one at a time. Which ways are an exposure, and which are not?",
    "Say that the worker wants time to think about the HIV test. What happens to the sample?",
    "Let the evaluation take longer to finish. Which day moves, and which do not?",
    "Say that the office must keep the 300 log. What is added? What was due before it anyway?",
)
WHAT_TO_NOTICE = (
    "Nearly everything is due at once. The days only concern the paper.",
    "Whole skin is no exposure, and neither is a clean needle. Both deserve a report: next time "
    "the skin may be cracked and the needle used.",
    "The source patient may say no. That changes the next steps, not the evaluation.",
    "A log adds two lines for a stick, and one for a splash or a bite, if it counts at all. An "
    "office without a log is excused from these lines, and from nothing above them.",
)


class ExposureLab(ChoiceLab):
    """Say what happened, and see what follows from the first minute to the file."""

    def __init__(self) -> None:
        self.way = controls.choice("How it reached the worker", WAYS, Way.STICK)
        self.blood = controls.choice("Blood or other infectious material", BLOOD, True)
        self.source = controls.choice("The source", SOURCE, True)
        self.test = controls.choice("The HIV test: the worker", TEST, True)
        self.day = controls.choice("It happened on", DAYS, next(iter(DAYS.values())))
        self.slow = controls.choice("The evaluation is complete", SLOW, 0)
        self.log = controls.choice("Must the office keep the 300 log?", LOG, False)
        happened = [self.way, self.blood, self.source]
        after = [self.day, self.slow, self.test, self.log]
        self._lay_out(
            controls.group("What happened", happened),
            controls.group("What follows", after),
            watched=[*happened, *after],
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        self.steps: tuple[Step, ...] = ()
        self.left: tuple[beyond.Beyond, ...] = ()
        if not is_exposure(self.way.value, infectious=self.blood.value):
            return
        day = self.day.value.date()
        exposure = Exposure(
            self.day.value,
            self.way.value,
            evaluated=day + timedelta(self.slow.value),
            blood_drawn=day,
            wants_hiv_test=self.test.value,
            source_known=self.source.value,
            keeps_log=self.log.value,
        )
        self.steps = timeline(exposure)
        self.left = beyond.of_exposure(exposure)

    def _sentence(self) -> str:
        # A stick and a bite lead to the same steps: only the way named here tells them apart.
        way = self.way.label.capitalize()
        if not self.steps:
            why = "nothing infectious was there" if not self.blood.value else "nothing got through"
            return f"{way}: no exposure, since {why}. Write a report anyway, and find the cause."
        at_once = sum(step.at_once for step in self.steps)
        (opinion,) = [step for step in self.steps if step.key == "opinion"]
        return (
            f"{way}: an exposure. {len(self.steps)} steps follow, {at_once} of them at once. "
            f"The worker has the written opinion by {short_day(opinion.due)}."
        )

    def _rows(self) -> list[list[str]]:
        rules = practice.rules()
        return [
            [
                step.words,
                "at once" if step.at_once else short_day(step.due) if step.due else "no day set",
                rules[step.rule].citation if step.rule else "good practice",
            ]
            for step in self.steps
        ]

    def _tables(self) -> str:
        if not self.steps:
            return ""
        return wide_table("From the first minute to the file", STEPS, self._rows(), of_words=True)

    def _beyond(self) -> tuple[beyond.Beyond, ...]:
        return self.left

    def in_words(self) -> str:
        """Return the present state as plain text."""
        told = [self._sentence()]
        if self.steps:
            told.append(plain_table(STEPS, self._rows()))
        told += self._left_open_in_words()
        return "\n\n".join(told)
