"""The calibration lab: what three raters add to a rating, and what is left without them."""

from __future__ import annotations

from itertools import combinations

from medoffice.labs import controls
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.moved_picture import Moved, moved
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import percent, plain_table, wide_table
from medoffice.people.evaluations import willow_bend
from medoffice.people.evaluations.agreement import QUADRATIC, compare
from medoffice.people.evaluations.calibration import learn
from medoffice.people.evaluations.rater_effects import rater_effects
from medoffice.people.evaluations.reliability import ABSOLUTE, CONSISTENCY, mean_squares

TRY_THIS = (
    "Read the table of raters. Who is lenient, who is severe, and who gives a person the same "
    "rating on every line?",
    "Find the two raters who gave the same rating least often. Look at the last "
    "column: what do they agree on all the same?",
    "Look at the picture. Whose ratings went up, whose went down? Then choose a person and read "
    "each step with its reason.",
    "Compare only Rosethorn and Renwick. What happens to the people whom Marchbanks reviewed?",
)
WHAT_TO_NOTICE = (
    "A <strong>shift</strong> is how far a rater lies from all raters of the same people. Without "
    "the same people, a lenient rater and a good team look alike.",
    "<strong>Halo</strong>: where criteria correlate by more than 0.9, five lines say as much as "
    "one. No sum takes that out; the rater has to look again, line by line.",
    "<strong>Kappa</strong> is the agreement beyond chance. Two raters with a shift hardly ever "
    "give the same number, though they may put people in almost the same order. A shift can be "
    "taken out; what a halo hid cannot be brought back.",
    "A calibrated score is where the talk between raters begins. Nobody’s rating is changed by a "
    "program: the raters look at the notes together, and each signs what he or she can show.",
)
RATERS = ["Rater", "Mean", "Shift", "Criteria correlate", "Same on all lines", "Sign of"]
PAIRS = ["Raters", "Same rating", "Kappa", "Weighted kappa", "Same order (ICC)"]
STEPS = ["Points", "Why"]
ALL = "all three"
FIRST = "Gloria Entwistle"
BY_GIVEN, BY_CALIBRATED = "as given", "without the rater"


class CalibrationLab(ChoiceLab):
    """Find rater effects in a sample, and take them out of the yearly reviews."""

    def __init__(self) -> None:
        names = willow_bend.names()
        self.sample = willow_bend.ratings(willow_bend.CALIBRATION).named(names)
        self.reviews = {
            names[who]: (names[rater], float(overall))
            for who, (rater, _, overall) in willow_bend.reviews().items()
        }
        everybody = self.sample.raters
        pairs = [(_last_names(pair), pair) for pair in combinations(everybody, 2)]
        self.raters = controls.choice("Compare", [(ALL, everybody), *pairs], everybody)
        self.whose = controls.choice("Step by step", [(who, who) for who in self.reviews], FIRST)
        self.order = controls.choice(
            "Picture in order of the rating",
            [(name, name) for name in (BY_GIVEN, BY_CALIBRATED)],
            BY_GIVEN,
        )
        chosen = [self.raters, self.whose, self.order]
        self._lay_out(
            controls.group("Ratings of October and November 2025", chosen),
            watched=chosen,
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        self.compared, weights = self.sample.by_raters(self.raters.value), willow_bend.weights()
        self.effects = rater_effects(self.compared, weights)
        self.told = mean_squares(self.compared.scores(weights))
        self.yardstick = learn(self.compared, weights)
        self.calibrated = {
            who: self.yardstick.calibrate(who, {rater: overall})
            for who, (rater, overall) in self.reviews.items()
        }

    def _sentence(self) -> str:
        absolute, order = self.told.icc(ABSOLUTE), self.told.icc(CONSISTENCY)
        people, raters, _ = self.yardstick.shares
        return (
            f"{len(self.compared.people)} people, rated by {len(self.compared.raters)}: of the "
            f"differences between scores {percent(raters)} come from who "
            f"rated and {percent(people)} from who was rated. The "
            f"intraclass correlation of one rater’s score is {absolute:.2f}; {order:.2f} if only "
            "the order of the people counts."
        )

    def _picture(self) -> Picture:
        shown = [Moved(who, made.given, made.score) for who, made in self.calibrated.items()]
        shown.sort(key=lambda one: -(one.before if self.order.value == BY_GIVEN else one.after))
        return moved(
            shown, self.sample.scale, "The reviews of November 2025, with and without the rater",
            "calibrated-reviews",
        )  # fmt: skip

    def _raters(self) -> list[list[str]]:
        limits = willow_bend.limits()
        return [
            [
                effect.rater,
                f"{effect.mean:.2f}",
                _signed(effect.shift),
                "–" if effect.likeness is None else f"{effect.likeness:.2f}",
                f"{effect.same_throughout:.0%}",
                ", ".join(effect.signs(limits)) or "nothing",
            ]
            for effect in self.effects
        ]

    def _pairs(self) -> list[list[str]]:
        rows = []
        for pair in combinations([effect.rater for effect in self.effects], 2):
            told = compare(*map(self.compared.given, pair), self.compared.scale)
            two = mean_squares(self.compared.by_raters(pair).scores(willow_bend.weights()))
            figures = (told.kappa(), told.kappa(QUADRATIC), two.icc(CONSISTENCY))
            rows.append(
                [
                    _last_names(pair),
                    f"{float(told.observed):.0%}",
                    *("–" if figure is None else _plain(float(figure)) for figure in figures),
                ]
            )
        return rows

    def _steps(self) -> list[list[str]]:
        made = self.calibrated[self.whose.value]
        rater = self.reviews[self.whose.value][0]
        return [
            [f"{made.given:.2f}", f"As {rater} gave it."],
            *([_signed(step.change), step.reason] for step in made.steps),
            [f"{made.score:.2f}", "What is left: a reason to look at the notes."],
        ]

    def _tables(self) -> str:
        whose = f"{self.whose.value}: from the rating as given to the calibrated one"
        return (
            wide_table("The raters", RATERS, self._raters())
            + wide_table(
                "How far they agree: line by line, and on the order of the people",
                PAIRS,
                self._pairs(),
            )
            + wide_table(whose, STEPS, self._steps(), of_words=True)
        )

    def in_words(self) -> str:
        """Return the present state as plain text."""
        return "\n\n".join(
            [
                self._sentence(),
                self._picture().words,
                plain_table(RATERS, self._raters()),
                plain_table(PAIRS, self._pairs()),
                plain_table(STEPS, self._steps()),
            ]
        )


def _last_names(raters: tuple[str, ...]) -> str:
    return " and ".join(rater.split()[-1] for rater in raters)


def _plain(figure: float) -> str:
    written = f"{abs(figure):.2f}"
    return f"−{written}" if figure < 0 and float(written) else written


def _signed(figure: float) -> str:
    written = _plain(figure)
    return f"+{written}" if figure > 0 and float(written) else written
