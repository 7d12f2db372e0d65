"""Raters, their agreement and calibration, for the chapter *Staff evaluations*."""

from __future__ import annotations

from functools import cache
from itertools import combinations

from medoffice import practice
from medoffice.explorers.tables import Table
from medoffice.people.evaluations import willow_bend
from medoffice.people.evaluations.agreement import QUADRATIC, Agreement, compare
from medoffice.people.evaluations.calibration import Yardstick, learn
from medoffice.people.evaluations.rater_effects import RaterEffect, drift, rater_effects
from medoffice.people.evaluations.ratings import Ratings
from medoffice.people.evaluations.wording import NO_INSTANCE, remarks

LENIENT, SEVERE, HALO = "S13", "S03", "TR"
# A rating from which a person does the job as it should be done.
DOES_THE_JOB = 3
# Whose score is taken apart step by step.
BILLER = "S12"


def figures() -> dict[str, str]:
    """Return every figure the page quotes on raters, as the reader should see it."""
    return {**_effects(), **_drift(), **_agreement(), **_calibrated(), **_comments()}


@cache
def _sample() -> Ratings:
    return willow_bend.ratings(willow_bend.CALIBRATION)


@cache
def _found() -> dict[str, RaterEffect]:
    return {effect.rater: effect for effect in rater_effects(_sample(), willow_bend.weights())}


@cache
def _yardstick() -> Yardstick:
    return learn(_sample(), willow_bend.weights())


def _effects() -> dict[str, str]:
    found = _found()
    people, raters, _ = _yardstick().shares
    return {
        "rated-people": str(len(_sample().people)),
        "lenient-mean": f"{found[LENIENT].mean:.2f}",
        "severe-mean": f"{found[SEVERE].mean:.2f}",
        "halo-mean": f"{found[HALO].mean:.2f}",
        "means-apart": f"{found[LENIENT].mean - found[SEVERE].mean:.2f}",
        "halo-same": f"{found[HALO].same_throughout:.0%}",
        "from-people": f"{people:.0%}",
        "from-raters": f"{raters:.0%}",
    }


def _drift() -> dict[str, str]:
    moved = {each.rater: each for each in drift(_sample(), willow_bend.ratings(willow_bend.ANNUAL))}
    severe, lenient = moved[SEVERE], moved[LENIENT]
    # What the page says of the lenient one.
    assert lenient.change == 0
    return {
        "drift-severe": _signed(severe.change),
        "drift-severe-pairs": str(severe.pairs),
        "drift-severe-same": f"{severe.same:.0%}",
        "drift-lenient-pairs": str(lenient.pairs),
    }


def _two(one: str, other: str, *, does_the_job: bool = False) -> Agreement:
    """Set two raters side by side: each rating, or whether the job is done."""
    first, second = _sample().given(one), _sample().given(other)
    if does_the_job:
        return compare(
            [value >= DOES_THE_JOB for value in first],
            [value >= DOES_THE_JOB for value in second],
            (True, False),
        )
    return compare(first, second, _sample().scale)


def _agreement() -> dict[str, str]:
    exact, job = _two(LENIENT, SEVERE), _two(LENIENT, SEVERE, does_the_job=True)
    plain, weighted = exact.kappa(), exact.kappa(QUADRATIC)
    (both, only_lenient), (_, neither) = job.counts
    # What the page argues from.
    assert plain is not None and weighted is not None and job.kappa() == 0 and not neither
    return {
        "agree-cases": str(exact.cases),
        "agree-same": str(exact.cases * exact.observed),
        "agree-share": f"{float(exact.observed):.0%}",
        "agree-kappa": _signed(float(plain)),
        "agree-weighted": _signed(float(weighted)),
        "job-both": str(both),
        "job-only-lenient": str(only_lenient),
    }


def _calibrated() -> dict[str, str]:
    stick = _yardstick()
    rater, _, overall = willow_bend.reviews()[BILLER]
    made = stick.calibrate(BILLER, {rater: float(overall)})
    first, second = made.steps
    return {
        "yardstick-mean": f"{stick.mean:.2f}",
        "kept-one": f"{stick.trust_in_score(1):.0%}",
        "kept-three": f"{stick.trust_in_score(3):.0%}",
        "biller-given": f"{made.given:.2f}",
        "biller-step-1": _signed(first.change, plus=True),
        "biller-after": f"{made.given + first.change:.2f}",
        "biller-step-2": _signed(second.change, plus=True),
        "biller-score": f"{made.score:.2f}",
    }


def _comments() -> dict[str, str]:
    comments = [
        row["comment"]
        for row in practice.records("evaluations")
        if (row["cycle"], row["purpose"]) == ("2025", willow_bend.ANNUAL)
    ]
    without = sum(
        any(remark.kind == NO_INSTANCE for remark in remarks(comment)) for comment in comments
    )
    counted = [
        len(willow_bend.notes(staff_id, *willow_bend.year())) for staff_id in willow_bend.reviews()
    ]
    return {
        "comments": str(len(comments)),
        "comments-without": str(without),
        "notes": str(sum(counted)),
        "notes-nobody": str(counted.count(0)),
        "notes-one": str(counted.count(1)),
    }


def effects() -> Table:
    """Return how each rater of the sample rates."""
    limits = willow_bend.limits()
    return Table(
        f"Three raters of the same {len(_sample().people)} people, October 2025",
        [
            {
                "Rater": willow_bend.names()[effect.rater],
                "Mean": f"{effect.mean:.2f}",
                "Shift": _signed(effect.shift, plus=True),
                "Criteria correlate": f"{effect.likeness or 0:.2f}",
                "Same on all five": f"{effect.same_throughout:.0%}",
                "Spread, of the others'": f"{effect.spread_ratio or 0:.2f}",
                "Sign of": ", ".join(effect.signs(limits)) or "nothing",
            }
            for effect in _found().values()
        ],
    )


def agreement() -> Table:
    """Return how far each two raters agree."""
    rows = []
    for one, other in combinations(_found(), 2):
        pair = _two(one, other)
        plain, weighted = pair.kappa(), pair.kappa(QUADRATIC)
        assert plain is not None and weighted is not None
        rows.append(
            {
                "Raters": f"{_last_name(one)} and {_last_name(other)}",
                "Same rating": f"{float(pair.observed):.0%}",
                "Kappa": _signed(float(plain)),
                "Weighted kappa": _signed(float(weighted)),
            }
        )
    return Table(f"Agreement on {_two(LENIENT, SEVERE).cases} ratings", rows)


def _last_name(number: str) -> str:
    return willow_bend.names()[number].split()[-1]


def _signed(figure: float, *, plus: bool = False) -> str:
    written = f"{abs(figure):.2f}"
    if not float(written):
        return written
    return f"−{written}" if figure < 0 else f"+{written}" if plus else written
