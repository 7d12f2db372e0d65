"""The lab on signals: is this month really worse, or is it luck, without code."""

from __future__ import annotations

from medoffice.labs import controls
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.pictures import Picture
from medoffice.labs.run_chart import run_chart
from medoffice.labs.wording import plain_table, wide_table
from medoffice.operations.patient_experience import willow_bend
from medoffice.operations.patient_experience.control_charts import OUTSIDE, RUN_OF_EIGHT
from medoffice.operations.patient_experience.series import judge

MONTHS = {f"{month:%B %Y}": at for at, month in enumerate(willow_bend.MONTHS) if at >= 2}
BEFORE = "before"
LIMITS = {
    "the 12 months of 2024": willow_bend.BASELINE,
    "all months before the one asked about": BEFORE,
    "all 24 months": None,
}
SUITED, FIRST_ONLY, TWO = "suited", "first", "two"
RULES = {
    "those that suit the measure": SUITED,
    "a point outside the limits, alone": FIRST_ONLY,
    "that, and 8 in a row on one side": TWO,
}
HEADINGS = ["Month", "Value", "Lower limit", "Upper limit", "Rules met"]
TRY_THIS = (
    "Read the sentence for the complaints of December 2025. Then ask about May. Which of the two "
    "months tells you something new?",
    "Take the limits from all 24 months. Which signals are gone?",
    "Choose whether the front desk was helpful, and go through 2025 month by month. When would you "
    "have known that something was wrong? When that it was over?",
    "Use the first rule alone. What do you see later, and what do you no longer see by mistake?",
)
WHAT_TO_NOTICE = (
    "A signal says <em>look for a cause</em>. It does not say which, and least of all whose fault "
    "it is.",
    "Once a change is known, take new limits from the time after it. Or each month will be a "
    "signal, and nobody looks any more.",
    "Few answers make wide limits. Then only a large change can be seen in a month, and a small "
    "one needs half a year.",
    "More rules find a change sooner, and cry wolf more often. Choose them before you look.",
)


class SignalLab(ChoiceLab):
    """Judge a month of a measure by the months before it."""

    def __init__(self) -> None:
        measures = {measure.title: name for name, measure in willow_bend.MEASURES.items()}
        self.measure = controls.choice("Measure", measures, willow_bend.COMPLAINTS)
        self.month = controls.choice("Month asked about", MONTHS, len(willow_bend.MONTHS) - 1)
        self.limits = controls.choice("Limits from", LIMITS, willow_bend.BASELINE)
        self.rules = controls.choice("Rules", RULES, SUITED)
        chosen = [self.measure, self.month, self.limits, self.rules]
        self._lay_out(
            controls.group("The chart", chosen),
            watched=chosen,
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        self.series = willow_bend.series(self.measure.value)
        place = self.month.value
        limits = self.limits.value
        # Months before the one asked about: at least two of them.
        baseline = place if limits == BEFORE else limits
        self.points = self.series.chart(baseline)
        rules = {
            SUITED: self.series.rules, FIRST_ONLY: (OUTSIDE,), TWO: (OUTSIDE, RUN_OF_EIGHT),
        }[self.rules.value]  # fmt: skip
        self.verdicts = [judge(self.points, at, rules) for at in range(len(self.points))]

    @property
    def _signals(self) -> list[int]:
        return [at for at, verdict in enumerate(self.verdicts) if verdict.is_signal]

    def _show(self, value: float) -> str:
        return f"{value:.0%}" if self.series.is_share else f"{value:.1f}".removesuffix(".0")

    def _sentence(self) -> str:
        place = self.month.value
        found = self.verdicts[place]
        point = found.point
        name = f"{self.series.months[place]:%B %Y}"
        title = willow_bend.MEASURES[self.measure.value].title
        said = f"{title}, {name}: {self._show(point.value)}"
        if self.series.totals:
            said += f" of {self.series.totals[place]} answers"
        edges = f"limits {self._show(max(0.0, point.lower))} to {self._show(point.upper)}"
        if found.since is None:
            return f"{said}; {edges}. Noise: there is nothing to explain."
        first = self.series.months[found.since]
        rules = ", ".join(signal.rule.name for signal in found.signals)
        since = "" if found.since == place else f" Since {first:%B %Y} all months lie on that side."
        return f"{said}; {edges}. A signal ({rules}): look for a cause.{since}"

    def _names(self) -> list[str]:
        return [f"{month:%b %y}" for month in self.series.months]

    def _picture(self) -> Picture | None:
        title = willow_bend.MEASURES[self.measure.value].title
        return run_chart(
            self.points,
            self._names(),
            self._signals,
            f"{title}: signals are diamonds, limits are broken lines",
            "signal-chart",
            self._show,
        )

    def _rows(self) -> list[list[str]]:
        return [
            [
                f"{self.series.months[at]:%b %Y}",
                self._show(point.value),
                self._show(max(0.0, point.lower)),
                self._show(point.upper),
                ", ".join(signal.rule.name for signal in self.verdicts[at].signals),
            ]
            for at, point in enumerate(self.points)
            if at in self._signals
        ]

    def _tables(self) -> str:
        rows = self._rows()
        return wide_table("The signals", HEADINGS, rows, of_words=True) if rows else ""

    def in_words(self) -> str:
        """Return the present state as plain text."""
        rows = self._rows()
        return self._sentence() + ("\n\n" + plain_table(HEADINGS, rows) if rows else "")
