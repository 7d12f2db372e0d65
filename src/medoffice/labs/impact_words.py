"""How a comparison of groups is told and tabled: the same in every lab on adverse impact."""

from __future__ import annotations

from collections.abc import Iterable

from medoffice.labs.wording import percent
from medoffice.people.hiring.adverse_impact import Comparison, Group, Verdict

HEADINGS = ["Group", "Passed", "Of", "Rate", "Of the highest rate", "Luck alone"]
_VERDICTS = {
    Verdict.NO_GAP: "That is within four fifths. With so few people it proves no fairness, either.",
    Verdict.ONE_PERSON: "That is below four fifths, but one person chosen otherwise clears it.",
    Verdict.LUCK: "That is below four fifths, and luck alone often brings as much.",
    Verdict.RARE: "That is below four fifths, and luck alone seldom brings as much: find out why.",
}


def sentence(found: Comparison) -> str:
    """Tell one comparison, and no more than it says."""
    if found.ratio is None:
        return "Nobody passed: there is nothing to compare."
    said = (
        f"Of “{found.group.name}” {_of(found.group)} passed, of “{found.highest.name}” "
        f"{_of(found.highest)}: a ratio of {float(found.ratio):.2f}. {_VERDICTS[found.verdict]}"
    )
    if found.below:
        said += f" (Luck alone: {times(found)} of 100 times.)"
    return said


def times(found: Comparison) -> str:
    """Return how often, of 100 times, luck alone brings such a gap."""
    often = 100 * float(found.p)
    return "fewer than 1" if often < 1 else f"{often:.0f}"


def rows(found: Iterable[Comparison]) -> list[list[str]]:
    """Return a row for the group with the highest rate, and one for each other."""
    listed = list(found)
    made = [[*_counted(listed[0].highest), "1.00", "–"]]
    for each in listed:
        ratio = "–" if each.ratio is None else f"{float(each.ratio):.2f}"
        made.append([*_counted(each.group), ratio, f"{times(each)} of 100"])
    return made


def _counted(group: Group) -> list[str]:
    return [group.name, f"{group.passed}", f"{group.came}", percent(float(group.rate))]


def _of(group: Group) -> str:
    return f"{group.passed} of {group.came}"
