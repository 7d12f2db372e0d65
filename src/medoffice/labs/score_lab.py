"""What a score in Medicare's quality program means in money."""

from __future__ import annotations

from medoffice.labs import controls
from medoffice.labs.bars import bars
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import dollars, percent, plain_table, wide_table
from medoffice.operations.strategy import quality_program
from medoffice.operations.strategy.quality_program import PARTS

POINTS = {f"{number}%": float(number) for number in (0, 20, 40, 50, 55, 60, 70, 80, 90, 100)}
CLINICIANS = {"7, as at Willow Bend": 7, "15": 15, "16": 16, "40": 40}
CHARGES = {
    "$100,000": 100_000_00, "$250,000": 250_000_00, "$501,755, as at Willow Bend": 501_755_00,
    "$1,000,000": 1_000_000_00,
}  # fmt: skip
SCALING = {"1": 1.0, "0.5": 0.5, "0.2": 0.2, "0.1": 0.1}
NAMES = {
    "quality": "Quality", "cost": "Cost", "interoperability": "Use of the EHR",
    "improvement": "Improvement activities",
}  # fmt: skip
HEADINGS = ["Part", "Reached", "Counts", "Points"]
TRY_THIS = (
    "This is the example of the chapter. Set improvement activities to 0%. What did the cheapest "
    "part cost?",
    "Report the part on the EHR, at 90%. Is it worth it? Then at 40%.",
    "Choose 16 clinicians without changing anything else.",
    "Set everything to 100%, and then the factor to 0.2.",
)
WHAT_TO_NOTICE = (
    "Up to a quarter of the mark all scores cost the same. From there each point counts.",
    "What can be lost is known beforehand. What can be won is not: the raises are scaled.",
    "A part that a small practice is spared may lift the score or lower it. Work it out first.",
)


class ScoreLab(ChoiceLab):
    """Points in four parts, and what they come to."""

    def __init__(self) -> None:
        self.parts = {
            part: controls.choice(NAMES[part], POINTS, value)
            for part, value in zip(PARTS, (55.0, 50.0, 90.0, 100.0), strict=True)
        }
        self.clinicians = controls.choice("Clinicians", CLINICIANS, 7)
        self.reports = controls.choice(
            "A small practice reports its EHR part", {"no": False, "yes": True}, False
        )
        self.charges = controls.choice("Medicare allows a year", CHARGES, 501_755_00)
        self.scaling = controls.choice("Factor on raises", SCALING, 1.0)
        practice = [self.clinicians, self.reports, self.charges, self.scaling]
        self._lay_out(
            controls.group("Of what can be reached", list(self.parts.values())),
            controls.group("The practice", practice),
            watched=[*self.parts.values(), *practice],
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        self.shares = quality_program.weights(
            self.clinicians.value, reports_interoperability=self.reports.value
        )
        self.reached = {part: control.value for part, control in self.parts.items()}
        self.points = quality_program.score(self.reached, self.shares)
        self.change = quality_program.adjustment(self.points, self.scaling.value)

    def _sentence(self) -> str:
        amount = quality_program.at_stake(self.charges.value, self.points, self.scaling.value)
        what = "less" if self.change < 0 else "more"
        money = "nothing changes" if amount == 0 else f"{percent(abs(self.change))} {what}"
        return f"{self.points:.1f} points: {money}, {dollars(abs(amount))} a year, two years later."

    def _picture(self) -> Picture:
        named = [(NAMES[part], self.shares[part] * self.reached[part]) for part in PARTS]
        return bars(named, "Points by part", "score", lambda value: f"{value:.1f}")

    def _rows(self) -> list[list[str]]:
        return [
            [
                NAMES[part],
                f"{self.reached[part]:.0f}%" if self.shares[part] else "spared",
                f"{self.shares[part]:.0%}",
                f"{self.shares[part] * self.reached[part]:.1f}",
            ]
            for part in PARTS
        ]

    def _tables(self) -> str:
        return wide_table("How the score comes about", HEADINGS, self._rows())

    def in_words(self) -> str:
        """Return the present state as plain text."""
        return f"{self._sentence()}\n\n{plain_table(HEADINGS, self._rows())}"
