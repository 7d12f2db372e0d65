"""What the report says, in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from medoffice.labs.wording import dollars, in_words
from medoffice.operations.strategy.scorecard import Line, State
from medoffice.toolbox.owner_report.money import Money


@dataclass(frozen=True)
class Report:
    """A month's report.

    Parameters
    ----------
    as_of : datetime.date
        A day of the month.
    lines : sequence of Line
        The scorecard.
    money : Money, optional
        What the books say; left out where they were not read.
    asks : sequence of str, optional
        What the manager asks the owner to decide; left out, the report proposes where to begin.
    """

    as_of: date
    lines: Sequence[Line]
    money: Money | None = None
    asks: Sequence[str] = ()

    @property
    def title(self) -> str:
        """What stands at its head."""
        return f"Report to the owner: {self.as_of:%B %Y}"

    def of(self, state: State) -> list[Line]:
        """Return the lines in a state."""
        return [line for line in self.lines if line.state is state]

    @property
    def to_look_at(self) -> list[Line]:
        """What the charts show: what has changed, the worse first, then what is not at target."""
        unchanged = [line for line in self.of(State.STEADY) if not line.meets]
        return [*self.of(State.WORSE), *self.of(State.BETTER), *unchanged]

    def in_short(self) -> list[str]:
        """Return the month in a few sentences."""
        worse, better = len(self.of(State.WORSE)), len(self.of(State.BETTER))
        said = [
            f"Of {in_words(len(self.lines))} lines, {in_words(worse)} changed for the worse and "
            f"{in_words(better)} for the better. The others are as before: their ups and downs are "
            f"no news{self._but()}."
        ]
        return [*self._on_money(), *said]

    def _but(self) -> str:
        off = [line for line in self.of(State.STEADY) if line.ended and not line.meets]
        if not off:
            return ""
        names = " and ".join(f"“{line.measure.name}”" for line in off)
        return f". But look at {names}: a good month ends no bad year"

    def _on_money(self) -> list[str]:
        if self.money is None:
            return []
        made = self.money
        said = [
            f"The month brought {dollars(made.result)} after all costs. "
            f"{_beside(made.result, made.planned)} Since January it is "
            f"{dollars(made.year_result)}; {_planned(made.year_planned)}.",
            f"{made.visits:,} visits came, and {made.planned_visits:,} were planned. That alone "
            f"{_moved(made.by_visits)}. The largest other reasons (+ helps, − hurts): "
            + "; ".join(f"{name} ({_signed(cents)})" for name, cents in made.biggest)
            + ".",
        ]
        return said

    def told(self, state: State) -> list[str]:
        """Return a line of text for each line in a state."""
        return [_told(line) for line in self.of(state)]

    def left_alone(self) -> str:
        """Return which lines are at their target and have not changed."""
        names = [line.measure.name for line in self.of(State.STEADY) if line.meets]
        return ", ".join(names) + "." if names else "No line is at its target and unchanged."

    def not_there(self) -> list[str]:
        """Return the lines that are not at their target though nothing has changed."""
        return [_told(line) for line in self.of(State.STEADY) if not line.meets]

    def to_decide(self) -> list[str]:
        """Return what the owner is asked."""
        return list(self.asks) or [self._proposal()]

    def _proposal(self) -> str:
        worse = sorted(self.of(State.WORSE), key=_distance, reverse=True)
        if worse:
            first = worse[0].measure
            return (
                f"May we take up one line first, and leave the others for now? I propose "
                f"“{first.name}”, with the {first.owner}. You see next month what we found."
            )
        short = [line for line in self.of(State.STEADY) if not line.meets]
        if short:
            first = short[0].measure
            return (
                f"Nothing got worse. May we try one change in the work behind “{first.name}”, "
                f"with the {first.owner}, and count for six months?"
            )
        return "Nothing needs you this month."


def _distance(line: Line) -> float:
    """Return how far a line lies from its first year, in standard deviations of luck."""
    return abs(line.points[-1].distance)


def _told(line: Line) -> str:
    measure = line.measure
    limit = "or more" if measure.better == "higher" else "or less"
    signs = f" {_listed(line.signs)}." if line.signs else ""
    if line.state is State.STEADY and line.ended:
        signs = f" {_listed([line.ended])}."
    return (
        f"{measure.name}: {measure.written(line.value)}; target "
        f"{measure.written(measure.target)} {limit}.{signs} {line.advice}"
    )


def _listed(parts: Sequence[str]) -> str:
    text = "; ".join(parts)
    return text[:1].upper() + text[1:]


def _beside(result: int, planned: int) -> str:
    gap = result - planned
    if gap == 0:
        return "That is the budget."
    return f"That is {dollars(abs(gap))} {'more' if gap > 0 else 'less'} than in the budget."


def _planned(planned: int) -> str:
    return f"the budget has {dollars(planned)}"


def _moved(cents: int) -> str:
    if cents == 0:
        return "changed nothing"
    return f"{'added' if cents > 0 else 'took'} {dollars(abs(cents))}"


def _signed(cents: int) -> str:
    return f"{'+' if cents > 0 else ''}{dollars(cents)}"
