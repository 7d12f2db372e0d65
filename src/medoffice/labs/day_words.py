"""A day in the office in words: what it cost, and what each decision had to do with it."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from medoffice.labs.wording import clock, count, dollars, law, wide_table
from medoffice.operations.days.costs import Costs
from medoffice.operations.days.debrief import Debrief, Line
from medoffice.operations.days.story import SOUND, UNLAWFUL, UNWISE
from medoffice.practice.facts import Rule

STANDING = {SOUND: "Sound", UNWISE: "Lawful, and unwise", UNLAWFUL: "Against the law"}
LEAST_CALLERS, LEAST_MINUTES, LEAST_CENTS = 0.1, 1, 50
NOTHING_SHOWS = "nothing that these models count"


def in_words(costs: Costs) -> str:
    """Return what something cost or saved, each part with its verb.

    Such as ``costs $54, and keeps 9.9 callers from hanging up``.
    """
    told = []
    if abs(costs.cents) >= LEAST_CENTS:
        verb = "costs" if costs.cents > 0 else "saves"
        told.append(f"{verb} {dollars(abs(costs.cents))}")
    if abs(costs.callers) >= LEAST_CALLERS:
        callers = f"{abs(costs.callers):.1f} callers"
        lost = costs.callers > 0
        told.append(f"makes {callers} hang up" if lost else f"keeps {callers} from hanging up")
    if abs(costs.waiting) >= LEAST_MINUTES:
        verb = "costs" if costs.waiting > 0 else "spares"
        told.append(f"{verb} patients {abs(costs.waiting):.0f} minutes of waiting, all together")
    if costs.risk:
        verb = "leaves" if costs.risk > 0 else "no longer leaves"
        told.append(f"{verb} the health of {count(abs(costs.risk), 'person', 'people')} to luck")
    return ", and ".join(told) if told else NOTHING_SHOWS


def comparison(day: str, debriefs: Mapping[str, Debrief]) -> str:
    """Return a table of ways to live through one day, a column each."""
    rows = [
        ["Money lost, or spent beyond a usual day"],
        ["Callers who hang up, beyond the usual"],
        ["Minutes that patients wait, beyond the usual"],
        ["People whose health was left to luck"],
        ["Matters that nobody decided"],
        ["Decisions against the law"],
        ["You leave at"],
    ]
    for each in debriefs.values():
        total = each.total
        values = [
            dollars(total.cents),
            f"{total.callers:.1f}".replace("-", "−"),
            f"{total.waiting:.0f}".replace("-", "−"),
            f"{total.risk}",
            f"{each.missed}",
            f"{each.standings[UNLAWFUL]}",
            clock(each.leaves),
        ]
        for row, value in zip(rows, values, strict=True):
            row.append(value)
    return wide_table(day, ["What it came to", *debriefs], rows)


def sentence(debrief: Debrief) -> str:
    """Sum a day up."""
    made = debrief.standings
    return (
        f"{count(sum(made.values()), 'decision')}: {made[SOUND]} sound, {made[UNWISE]} unwise, "
        f"{made[UNLAWFUL]} against the law; {count(debrief.missed, 'matter')} decided "
        f"{'itself' if debrief.missed == 1 else 'themselves'}. The day cost "
        f"{dollars(debrief.total.cents)} beyond a usual one. You left at {clock(debrief.leaves)}."
    )


def line(each: Line, rules: Mapping[str, Rule]) -> str:
    """Return one decision of a debrief as HTML, its details folded away."""
    deed = each.deed
    took = "" if deed.missed else f" ({count(deed.done - deed.at, 'minute')})"
    head = (
        f"{clock(deed.at)}, {escape(deed.event.who)}. <strong>{STANDING[deed.choice.standing]}."
        f"</strong> {escape(deed.choice.do)}{took} <em>It {_did(each.cost)}.</em>"
    )
    if each.sound and _shows(each.change):
        head += f" <em>The sound choice {_did(each.change)}.</em>"
    told = [escape(deed.event.text), escape(deed.choice.happens)]
    if _shows(each.brought):
        told.append(f"By itself, the matter {_did(each.brought)}.")
    if each.came_of_it:
        told.append(f"What came of it later {_did(each.later)}.")
    told += [escape(note) for note in each.notes]
    if each.sound:
        told.append(
            f"<strong>Sound would have been:</strong> {escape(each.sound.do)} "
            f"Everything else as it was, that {_did(each.change)}."
        )
    told += [law(rules[rule]) for rule in deed.choice.rules]
    told.append(f"<strong>Good practice:</strong> {escape(deed.event.lesson)}")
    return f"<details><summary>{head}</summary><p>{'</p><p>'.join(told)}</p></details>"


def _shows(costs: Costs) -> bool:
    return in_words(costs) != NOTHING_SHOWS


def _did(costs: Costs) -> str:
    return in_words(costs) if _shows(costs) else f"costs {NOTHING_SHOWS}"
