"""The extrapolation lab: what a sample of visits says of all of them, and how sure that is."""

from __future__ import annotations

from functools import cache

from medoffice.compliance import beyond
from medoffice.compliance.integrity.extrapolation import (
    Extrapolation,
    extrapolate,
    extrapolate_by_group,
)
from medoffice.compliance.integrity.willow_bend import (
    allowed_in_all,
    sample,
    sample_by_level,
    whole,
)
from medoffice.labs import controls
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.interval_picture import Interval, intervals
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import dollars, plain_table, wide_table

SIZES = (20, 30, 60, 100, 200)
SEEDS = (2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033)
PLAIN, BY_LEVEL = "all visits in one pot", "each level by itself"
CONFIDENCE = {"90%": 0.90, "80%": 0.80, "95%": 0.95}
HEADINGS = ["Seed", "Reviewed", "In error", "Point estimate", "Lower end", "Upper end"]
TRY_THIS = (
    "Read the first line of the table as you would say it to the owner: how much, and between what "
    "and what?",
    "Take 200 visits in place of 30. What happens to the point estimate, and what to the lower "
    "end?",
    "Draw each level by itself. Which gets shorter, and at no cost?",
    "Show what nobody knows in life. How often does the lower end lie above it?",
)
WHAT_TO_NOTICE = (
    "Eight people who draw 30 visits get eight answers, and each of them is honest. The interval "
    "says so; a single figure does not.",
    "The lower end favors the one who pays: it is above the truth in about one draw of twenty. A "
    "larger sample raises it, because less is left open.",
    "With few visits in error the interval itself is doubtful. Then a point estimate is a guess "
    "with decimals.",
    "Whoever draws again until the amount pleases has no sample any more. Write down the seed and "
    "the size before you draw.",
)


@cache
def _drawn(size: int, seed: int, by_level: bool, confidence: float) -> Extrapolation:
    if by_level:
        return extrapolate_by_group(sample_by_level(size, seed), confidence)
    return extrapolate(sample(size, seed), confidence)


class ExtrapolationLab(ChoiceLab):
    """Estimate what Medicare overpaid for one clinician's visits, from samples."""

    def __init__(self) -> None:
        self.size = controls.choice("Visits in the sample", [(f"{n}", n) for n in SIZES], 30)
        self.how = controls.choice("Drawn from", {PLAIN: False, BY_LEVEL: True}, False)
        self.confidence = controls.choice("Interval", CONFIDENCE, 0.90)
        self.truth = controls.choice(
            "What nobody knows in life", {"hidden": False, "shown": True}, False
        )
        chosen = [self.size, self.how, self.confidence, self.truth]
        self._lay_out(
            controls.group("The sample", chosen),
            watched=chosen,
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        self.made = {
            seed: _drawn(self.size.value, seed, self.how.value, self.confidence.value)
            for seed in SEEDS
        }

    def _sentence(self) -> str:
        first = self.made[SEEDS[0]]
        said = (
            f"Seed {SEEDS[0]}: {first.in_error} of {first.reviewed} visits in error. For all "
            f"{first.items} visits that makes {dollars(round(first.point))}, "
            f"{self.confidence.value:.0%} interval {dollars(round(first.low))} to "
            f"{dollars(round(first.high))}."
        )
        if first.doubtful:
            said += " So few are in error that the interval is doubtful."
        if self.truth.value:
            truth = whole()
            above = sum(each.low > truth for each in self.made.values())
            said += (
                f" All visits together: {dollars(truth)}. The lower end lies above that in {above} "
                f"of {len(SEEDS)} draws."
            )
        return said

    def _picture(self) -> Picture:
        allowed = allowed_in_all()
        truth = whole() / allowed if self.truth.value else None
        shown = [
            Interval(
                f"seed {seed}",
                max(0.0, each.point) / allowed,
                max(0.0, each.low) / allowed,
                max(0.0, each.high) / allowed,
                truth,
            )
            for seed, each in self.made.items()
        ]
        title = f"Overpaid, of all that was allowed: {self.confidence.value:.0%} intervals"
        return intervals(shown, title, "extrapolation-intervals")

    def _rows(self) -> list[list[str]]:
        return [
            [
                f"{seed}",
                f"{each.reviewed}",
                f"{each.in_error}",
                *(dollars(round(cents)) for cents in (each.point, each.low, each.high)),
            ]
            for seed, each in self.made.items()
        ]

    def _tables(self) -> str:
        return wide_table("Eight draws of the same size", HEADINGS, self._rows())

    def _beyond(self) -> tuple[beyond.Beyond, ...]:
        return beyond.of_overpayment()

    def in_words(self) -> str:
        """Return the present state as plain text."""
        table = plain_table(HEADINGS, self._rows())
        left = self._left_open_in_words()
        return "\n\n".join([self._sentence(), self._picture().words, table, *left])
