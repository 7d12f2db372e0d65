"""The figures and tables of the chapter *Strategy and measures*."""

from __future__ import annotations

from functools import cache

from medoffice import practice
from medoffice.explorers import strategy as explorer
from medoffice.explorers.tables import Table
from medoffice.labs.wording import dollars, in_words
from medoffice.operations.strategy import quality_program, willow_bend
from medoffice.operations.strategy.choosing import best
from medoffice.operations.strategy.comparing import Comparison, chance_that_one_looks_worse
from medoffice.operations.strategy.measures import BY_KEY, MEASURES
from medoffice.operations.strategy.scorecard import State, worse_than_last_month
from medoffice.operations.strategy.swot import moves
from medoffice.operations.strategy.value_contract import Contract, Settled, by_luck, settle
from medoffice.toolbox.owner_report.money import money

YEAR = 2025
POINTS = {"quality": 55.0, "cost": 50.0, "improvement": 100.0}
"""An example of points in the parts of MIPS; teaching values."""
COSTS = (955_00, 970_00, 1_010_00)
"""Cents that a member might cost Silvergate in a month."""
QUALITY = 0.65
OFFICES_LARGE = 20
"""How many practices like ours a large group would be, in the example of luck."""
COMPARED = (
    ("no-shows", "no-show.mgma", True, True, True),
    ("no-shows", "no-show.vitoria", True, False, False),
    ("phones", "phone.abandonment-goal", True, False, False),
    ("denials", "denial-rate.goal", False, True, False),
    ("days-in-ar", "ar-days.good", False, True, False),
    ("rating", "cahps.top-box.rating", True, True, True),
)
"""A line of ours, a published figure, and whether count, kind of practice and answers fit."""


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    return {**_month(), **_luck(), **_medicare(), **_contract(), **_goals()}


def _month() -> dict[str, str]:
    lines, made = willow_bend.lines(), money(willow_bend.AS_OF)
    states = [line.state for line in lines.values()]
    told, denied, complained = lines["told"], lines["denials"], lines["complaints"]
    return {
        "month": f"{willow_bend.AS_OF:%B %Y}",
        "lines": in_words(len(lines)),
        "worse": in_words(states.count(State.WORSE)),
        "better": in_words(states.count(State.BETTER)),
        "arrows": in_words(len(worse_than_last_month(lines.values()))),
        "year-result": dollars(made.year_result),
        "year-planned": dollars(made.year_planned),
        "told": told.measure.written(told.value),
        "told-first-year": told.measure.written(told.chart.median),
        "told-months": str(max(run.points for run in told.chart.at(len(told.chart.values) - 1))),
        "denials": denied.measure.written(denied.value),
        "denials-first-year": denied.measure.written(denied.chart.median),
        "complaints": complained.measure.written(complained.value),
        "complaints-first-year": complained.measure.written(complained.chart.median),
        "phones": lines["phones"].measure.written(lines["phones"].value),
        "phones-first-year": lines["phones"].measure.written(lines["phones"].chart.median),
        "no-shows-arrow": str(explorer.bad(BY_KEY["no-shows"], explorer.BEFORE)),
        "no-shows-changed": in_words(explorer.bad(BY_KEY["no-shows"], explorer.CHANGED)),
        "no-shows-missed": str(explorer.bad(BY_KEY["no-shows"], explorer.TARGET)),
        "all-months": str(len(lines["no-shows"].chart.values)),
        "days-in-ar": f"{lines['days-in-ar'].value:.0f}",
    }


def _luck() -> dict[str, str]:
    return {
        "one-looks-worse": f"{chance_that_one_looks_worse(len(MEASURES)):.1%}",
        "one-outside": f"{chance_that_one_looks_worse(len(MEASURES), 1 / 370):.0%}",
    }


def _medicare() -> dict[str, str]:
    volumes = willow_bend.medicare_volume()
    group = willow_bend.group_volume()
    status = [volume.status for who, volume in volumes.items() if who]
    obliged = sum(
        volume.charges
        for who, volume in volumes.items()
        if who and volume.status is quality_program.Status.MUST
    )
    shares = quality_program.weights(len(status))
    points = quality_program.score(POINTS, shares)
    without = quality_program.score({**POINTS, "improvement": 0.0}, shares)
    return {
        "group-charges": dollars(group.charges),
        "must": in_words(status.count(quality_program.Status.MUST)),
        "may": in_words(status.count(quality_program.Status.MAY)),
        "clinicians": in_words(len(status)),
        "points-quality": f"{POINTS['quality']:.0f}",
        "points-cost": f"{POINTS['cost']:.0f}",
        "weighted-quality": f"{shares['quality'] * POINTS['quality']:.0f}",
        "weighted-cost": f"{shares['cost'] * POINTS['cost']:.0f}",
        "weighted-improvement": f"{shares['improvement'] * POINTS['improvement']:.0f}",
        "points": f"{points:.0f}",
        "cut": f"{-quality_program.adjustment(points):.1%}",
        "cut-dollars": dollars(-quality_program.at_stake(group.charges, points)),
        "points-without": f"{without:.0f}",
        "cut-without": f"{-quality_program.adjustment(without):.1%}",
        "cut-without-dollars": dollars(-quality_program.at_stake(group.charges, without)),
        "must-charges": dollars(obliged),
        "cut-must-dollars": dollars(-quality_program.at_stake(obliged, points)),
        "cut-largest-dollars": dollars(-quality_program.at_stake(obliged, 0)),
        "raise-fifth-dollars": dollars(quality_program.at_stake(group.charges, 100, 0.2)),
    }


def _contract() -> dict[str, str]:
    months, offer = willow_bend.member_months(), willow_bend.OFFER
    fees = _settled(willow_bend.TODAY, COSTS[0]).paid
    return {
        "members": f"{round(months / 12)}",
        "member-months": f"{months:,}",
        "fee-today": dollars(willow_bend.TODAY.fee),
        "fee-offered": dollars(offer.fee),
        "fees-today": dollars(fees),
        "given-up": dollars(fees - _settled(offer, COSTS[2]).fees),
        "benchmark": dollars(offer.benchmark),
        "share": f"{offer.share:.0%}",
        "two-share": f"{willow_bend.TWO_SIDED.share:.0%}",
        "two-loss": f"{willow_bend.TWO_SIDED.loss_share:.0%}",
        "least": f"{offer.least:.0%}",
        "gate": f"{offer.quality_gate:.0%}",
        "least-dollars": dollars(round(offer.least * offer.benchmark), exact=True),
        "cost-saved": dollars(COSTS[0]),
        "saved": dollars(_settled(offer, COSTS[0]).saved),
        "shared": dollars(_settled(offer, COSTS[0]).shared),
        "by-luck": f"{by_luck(offer, months, willow_bend.SPREAD):.0%}",
        "by-luck-large": f"{by_luck(offer, OFFICES_LARGE * months, willow_bend.SPREAD):.0%}",
        "spread": dollars(willow_bend.SPREAD),
        "large": str(OFFICES_LARGE),
        "goals-met": in_words(willow_bend.quality_goals_met()[0]),
        "goals": in_words(willow_bend.quality_goals_met()[1]),
    }


def _settled(contract: Contract, cost: int) -> Settled:
    return settle(contract, willow_bend.member_months(), cost, QUALITY)


def _goals() -> dict[str, str]:
    chosen = best(willow_bend.IDEAS, willow_bend.HOURS)
    largest = max(willow_bend.IDEAS, key=lambda idea: idea.worth)
    return {
        "hours": str(willow_bend.HOURS),
        "ideas": in_words(len(willow_bend.IDEAS)),
        "chosen": ", ".join(idea.name for idea in chosen[:-1]) + f", and {chosen[-1].name}",
        "chosen-hours": str(sum(idea.hours for idea in chosen)),
        "chosen-worth": dollars(round(sum(idea.expected for idea in chosen))),
        "largest": largest.name,
        "largest-worth": dollars(largest.worth),
        "largest-expected": dollars(round(largest.expected)),
    }


def scorecard() -> Table:
    """Return the scorecard of the month of the chapter."""
    return Table(
        f"The scorecard of {willow_bend.AS_OF:%B %Y}",
        [
            {
                "Side": line.measure.view,
                "Line": line.measure.name,
                "Month": line.measure.written(line.value),
                "Target": line.measure.written(line.measure.target),
                "The months say": f"{line.state}; {'at' if line.meets else 'off'} target",
                "So": line.advice,
            }
            for line in willow_bend.lines().values()
        ],
    )


def compared() -> Table:
    """Return published figures beside ours, with what is to be minded."""
    known, lines = practice.benchmarks(), willow_bend.lines()
    rows = []
    for key, number, same_count, same_kind, self_chosen in COMPARED:
        made = Comparison(known[number], same_count, same_kind, self_chosen)
        line = lines[key]
        rows.append(
            {
                "Ours": f"{line.measure.name}: {line.measure.written(line.value)}",
                "Published": known[number].title,
                "Mind": "; ".join(made.traps(YEAR)) or "nothing we know of",
                "Compare?": "yes, with that in mind" if made.usable(YEAR) else "no",
            }
        )
    return Table("Six published figures, and what to mind", rows)


def swot() -> Table:
    """Return the SWOT after it was worked over."""
    return Table(
        "The SWOT, worked over",
        [
            {
                "Box": item.box.capitalize(),
                "Line": item.text,
                "Rests on": _evidence(item.evidence),
                "What follows": item.follows,
            }
            for item in willow_bend.items()
        ],
    )


def _evidence(text: str) -> str:
    rule = practice.rules().get(text)
    return f"the rule “{rule.title}”" if rule else text


def crossed() -> Table:
    """Return what presses most, where a line from within meets one from outside."""
    return Table(
        "From within, crossed with what comes from outside",
        [
            {"From within": move.inner.text, "From outside": move.outer.text, "So": move.kind}
            for move in moves(willow_bend.items(), willow_bend.RELATED)
        ],
    )


def tree() -> Table:
    """Return the objectives with their figures, in both forms."""
    return Table(
        "Three objectives for the first half of 2026, in two forms",
        [
            {
                "Objective": objective.name,
                "Key result (OKR)": objective.as_okr()[1 + at],
                "The same as SMART": objective.as_smart()[at],
                "First step": objective.steps[0].what,
            }
            for objective in willow_bend.plan().objectives
            for at in range(len(objective.results))
        ],
    )


@cache
def _names() -> dict[str, str]:
    return {row["provider_id"]: row["name"] for row in practice.records("providers")}


def volumes() -> Table:
    """Return Medicare's volume by clinician, with the status that follows."""
    return Table(
        "Original Medicare, October 2024 to September 2025",
        [
            {
                "Clinician": _names().get(who, "All, as a group"),
                "Allowed charges": dollars(volume.charges),
                "Patients": f"{volume.patients:,}",
                "Services": f"{volume.services:,}",
                "Above": f"{volume.above()} of 3 limits",
                "So": volume.status if who else "may report as one",
            }
            for who, volume in willow_bend.medicare_volume().items()
        ],
    )


def settled() -> Table:
    """Return what three contracts pay in three years."""
    return Table(
        "What Silvergate pays in a year",
        [
            {
                "A member costs it, a month": dollars(cost),
                "Today": dollars(_settled(willow_bend.TODAY, cost).paid),
                "The offer": dollars(_settled(willow_bend.OFFER, cost).paid),
                "The same with losses shared": dollars(_settled(willow_bend.TWO_SIDED, cost).paid),
                "Why": _settled(willow_bend.OFFER, cost).why,
            }
            for cost in COSTS
        ],
    )


def ideas() -> Table:
    """Return the ideas, the best by the hour first."""
    chosen = best(willow_bend.IDEAS, willow_bend.HOURS)
    return Table(
        f"Six ideas, and {willow_bend.HOURS} hours",
        [
            {
                "Idea": idea.name,
                "Worth a year": dollars(idea.worth),
                "Chance": f"{idea.chance:.0%}",
                "Cost": dollars(idea.cost),
                "Hours": str(idea.hours),
                "May be expected": dollars(round(idea.expected)),
                "An hour": dollars(round(idea.an_hour)),
                "Taken": "yes" if idea in chosen else "no",
            }
            for idea in sorted(willow_bend.IDEAS, key=lambda idea: -idea.an_hour)
        ],
    )
