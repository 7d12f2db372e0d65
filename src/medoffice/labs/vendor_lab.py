"""The vendor lab: who leads, and which weight would name another, without code."""

from __future__ import annotations

from medoffice.budgeting.vendors import offers
from medoffice.budgeting.vendors.vendor_choice import Tip
from medoffice.labs import controls
from medoffice.labs.bars import bars
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import percent, plain_table, wide_table

TRY_THIS = (
    "Read who leads, and what the smallest change is that turns it. Would you bet on this score?",
    "Change only the weight of <em>training and support</em> until the leader changes.",
    "Rate all offers, also Offer C, which does not sign the agreement on patient data. Give cost a "
    "weight of 40. Who leads now, and why would that choice be a mistake?",
)
WHAT_TO_NOTICE = (
    "A lead that turns with a few points of weight is a tie. Then references, a trial or a better "
    "offer decide, not the second decimal.",
    "A must is asked before any score. Patient data at a vendor without a signed agreement is "
    "against the law, and no low price makes up for it.",
    "Weights set after the offers came in tend to fit the favorite. Set them before.",
)
SCORES = ["Offer", "Score"]
TURNS = ["Criterion", "Share now", "Turns at", "Then leads"]


class VendorLab(ChoiceLab):
    """Rate three offers by weights of the reader's own."""

    def __init__(self) -> None:
        steps = [(f"{weight}", weight) for weight in (5, 10, 15, 20, 25, 30, 40, 60)]
        self.weights = {
            name: controls.choice(name, steps, weight) for name, weight in offers.weights().items()
        }
        self.rated = controls.choice(
            "Rate", [("who meets every must", False), ("all offers", True)], False
        )
        self._lay_out(
            controls.group("Weights", list(self.weights.values())),
            controls.group("Offers", [self.rated]),
            watched=[*self.weights.values(), self.rated],
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        chosen = {name: control.value for name, control in self.weights.items()}
        self.card = offers.scorecard(chosen, with_all=self.rated.value)
        self.leads = len(self.card.first()) == 1

    def _sentence(self) -> str:
        if not self.leads:
            return f"{' and '.join(self.card.first())} have the same score: nobody leads."
        closest = self.card.closest_tip()
        if closest is None:
            return f"{self.card.winner()} leads, whichever single weight you change."
        turns = "rises above" if closest.change > 0 else "falls below"
        return (
            f"{self.card.winner()} leads. The smallest change that turns it: the share of “"
            f"{closest.criterion}”, now {percent(float(closest.now))}, {turns} "
            f"{percent(float(closest.at))}. Then {closest.rival} leads."
        )

    def _picture(self) -> Picture:
        scores = [(name, float(score)) for name, score in self.card.ranking()]
        return bars(scores, "Weighted score, of 5", "score-bars", lambda value: f"{value:.2f}")

    def _scores(self) -> list[list[str]]:
        return [[name, f"{float(score):.2f}"] for name, score in self.card.ranking()]

    def _turns(self) -> list[list[str]]:
        return [
            [
                name,
                percent(float(self.card.share(name))),
                " or ".join(percent(float(tip.at)) for tip in tips) or "never",
                " or ".join(tip.rival for tip in tips) or "–",
            ]
            for name, tips in self._tips()
        ]

    def _tips(self) -> list[tuple[str, list[Tip]]]:
        return [(name, self.card.tips(name) if self.leads else []) for name in self.weights]

    def _tables(self) -> str:
        return wide_table("Scores", SCORES, self._scores()) + wide_table(
            "Where the choice turns, if one weight changes", TURNS, self._turns()
        )

    def in_words(self) -> str:
        """Return the present state as plain text."""
        return "\n\n".join(
            [
                self._sentence(),
                plain_table(SCORES, self._scores()),
                plain_table(TURNS, self._turns()),
            ]
        )
