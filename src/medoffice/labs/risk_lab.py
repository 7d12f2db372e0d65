"""The risk register of Willow Bend: choose how likely and how bad, and see the order change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from medoffice.compliance.privacy import risk_register, willow_bend
from medoffice.compliance.privacy.risk_register import Risk, Step
from medoffice.labs import controls
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.wording import count, plain_table, wide_table

TODAY = date(2025, 12, 15)
STEPS = {"low": Step.LOW, "medium": Step.MEDIUM, "high": Step.HIGH}
HEADINGS = ["Where", "What could happen", "Likely", "How bad", "Now", "Plan", "Left after it"]
FAULT_HEADINGS = ["Where", "What is wrong"]
TRY_THIS = (
    "Read the list of what is wrong. Which three lines would you bring to the owner first?",
    "Choose the server, and say that it is likely that it fails: nobody ever restored a copy. "
    "Where does it stand now?",
    "Say that losing a memory stick is not likely. Is that enough to need no plan?",
)
WHAT_TO_NOTICE = (
    "The law asks for the analysis and for measures. It sets no scale. The order is what matters.",
    "A line without an owner and a day is a worry and no plan.",
    "What already happened here is likely. The incidents of the last two years fill in the column.",
)


class RiskLab(ChoiceLab):
    """Look at the register, and change one risk."""

    def __init__(self) -> None:
        risks = willow_bend.register()
        self.which = controls.choice("Risk", [(one.asset, one) for one in risks], risks[0])
        self.likelihood = controls.choice("How likely", STEPS, risks[0].likelihood)
        self.impact = controls.choice("How bad", STEPS, risks[0].impact)
        self._lay_out(
            controls.group("Change one line", [self.which, self.likelihood, self.impact]),
            watched=[self.likelihood, self.impact],
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )
        controls.watch([self.which], self._take_up)

    def _take_up(self) -> None:
        """Begin with the steps of the risk that was chosen."""
        self.likelihood.value = self.which.value.likelihood
        self.impact.value = self.which.value.impact
        self.refresh()

    def _work_out(self) -> None:
        self.changed = replace(
            self.which.value, likelihood=self.likelihood.value, impact=self.impact.value
        )
        self.risks = risk_register.in_order(
            self.changed if one == self.which.value else one for one in willow_bend.register()
        )
        self.faults = risk_register.faults(self.risks, TODAY)

    def _sentence(self) -> str:
        place = self.risks.index(self.changed) + 1
        return (
            f"{self.changed.asset}: {self.changed.level}, number {place} of {len(self.risks)}. In "
            f"the register {count(len(self.faults), 'thing is', 'things are')} wrong."
        )

    def _rows(self) -> list[list[str]]:
        return [_row(risk) for risk in self.risks]

    def _fault_rows(self) -> list[list[str]]:
        return [[risk.asset, what] for risk, what in self.faults]

    def _tables(self) -> str:
        caption = f"The register on {TODAY:%B} {TODAY.day}, {TODAY.year}"
        return wide_table(caption, HEADINGS, self._rows(), of_words=True) + wide_table(
            "What is wrong with it", FAULT_HEADINGS, self._fault_rows(), of_words=True
        )

    def in_words(self) -> str:
        """Return the present state as plain text."""
        tables = (plain_table(HEADINGS, self._rows()),)
        return "\n\n".join(
            (self._sentence(), *tables, plain_table(FAULT_HEADINGS, self._fault_rows()))
        )


def _row(risk: Risk) -> list[str]:
    return [
        risk.asset,
        risk.threat,
        risk.likelihood.name.lower(),
        risk.impact.name.lower(),
        risk.level,
        f"{risk.plan.measure} ({risk.plan.owner})" if risk.plan else "none",
        risk.level_after,
    ]
