"""Raters, their agreement and calibration, for the chapter *Staff evaluations*.

The chapter's own module takes what its page quotes.
"""

from __future__ import annotations

from functools import cache
from itertools import combinations

from medoffice import practice
from medoffice.explorers.tables import Table
from medoffice.people.evaluations import willow_bend
from medoffice.people.evaluations.agreement import QUADRATIC, Agreement, compare
from medoffice.people.evaluations.calibration import Calibrated, Yardstick, learn
from medoffice.people.evaluations.rater_effects import RaterEffect, drift, rater_effects
from medoffice.people.evaluations.ratings import Ratings
from medoffice.people.evaluations.reliability import (
    ABSOLUTE,
    CONSISTENCY,
    MeanSquares,
    mean_squares,
)
from medoffice.people.evaluations.review_draft import CONCERN, STRENGTH
from medoffice.people.evaluations.wording import NO_INSTANCE, remarks

LENIENT, SEVERE, HALO = "S13", "S03", "TR"
# A rating from which a person does the job as it should be done.
DOES_THE_JOB = 3
# Whose score is taken apart step by step: a biller, and a medical assistant.
BILLER, ASSISTANT = "S12", "S05"


def figures() -> dict[str, str]:
    """Return every figure the page quotes on raters, as the reader should see it."""
    return {**_effects(), **_agreement(), **_reliability(), **_calibrated(), **_comments()}


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
    found, limits = _found(), willow_bend.limits()
    (again,) = (
        each for each in drift(_sample(), willow_bend.ratings(willow_bend.ANNUAL))
        if each.rater == LENIENT
    )  # fmt: skip
    told = {
        "rated-people": str(len(_sample().people)),
        "rated-ratings": str(len(_sample())),
        "limit-shift": f"{limits.shift:g}",
        "limit-halo": f"{limits.likeness:g}",
        "again-pairs": str(again.pairs),
        "again-same": f"{again.same:.0%}",
    }
    for name, rater in (("lenient", LENIENT), ("severe", SEVERE), ("halo", HALO)):
        told |= {
            f"{name}-mean": f"{found[rater].mean:.2f}",
            f"{name}-shift": f"{abs(found[rater].shift):.2f}",
            f"{name}-likeness": f"{found[rater].likeness or 0:.2f}",
            f"{name}-same": f"{found[rater].same_throughout:.0%}",
        }
    apart = found[LENIENT].mean - found[SEVERE].mean
    return told | {"means-apart": f"{apart:.2f}"}


def _pair(one: str, other: str, *, does_the_job: bool = False) -> Agreement:
    first, second = _sample().given(one), _sample().given(other)
    if does_the_job:
        return compare(
            [value >= DOES_THE_JOB for value in first],
            [value >= DOES_THE_JOB for value in second],
            (True, False),
        )
    return compare(first, second, _sample().scale)


def _agreement() -> dict[str, str]:
    exact, job = _pair(LENIENT, SEVERE), _pair(LENIENT, SEVERE, does_the_job=True)
    plain, weighted, of_job = exact.kappa(), exact.kappa(QUADRATIC), job.kappa()
    assert plain is not None and weighted is not None and of_job == 0
    (both, only_lenient), (_, neither) = job.counts
    assert not neither
    return {
        "agree-cases": str(exact.cases),
        "agree-same": str(exact.cases * exact.observed),
        "agree-share": f"{float(exact.observed):.0%}",
        "agree-kappa": _signed(float(plain)),
        "agree-weighted": _signed(float(weighted)),
        "job-both": str(both),
        "job-only-lenient": str(only_lenient),
        "job-share": f"{float(job.observed):.0%}",
    }


@cache
def _squares() -> MeanSquares:
    return mean_squares(_sample().scores(willow_bend.weights()))


def _reliability() -> dict[str, str]:
    told = _squares()
    low, high = told.interval(ABSOLUTE)
    people, raters, chance = _yardstick().shares
    return {
        "icc-absolute": f"{told.icc(ABSOLUTE):.2f}",
        "icc-low": _signed(low),
        "icc-high": f"{high:.2f}",
        "icc-mean": f"{told.icc(ABSOLUTE, of_mean=True):.2f}",
        "icc-consistency": f"{told.icc(CONSISTENCY):.2f}",
        "from-people": f"{people:.0%}",
        "from-raters": f"{raters:.0%}",
        "from-chance": f"{chance:.0%}",
    }


def _review(staff_id: str) -> Calibrated:
    rater, _, overall = willow_bend.reviews()[staff_id]
    return _yardstick().calibrate(staff_id, {rater: float(overall)})


def _calibrated() -> dict[str, str]:
    stick = _yardstick()
    told = {
        "yardstick-mean": f"{stick.mean:.2f}",
        "shift-taken": f"{stick.trust_in_shift:.0%}",
        "kept-one": f"{stick.trust_in_score(1):.0%}",
        "kept-three": f"{stick.trust_in_score(3):.0%}",
    }
    for name, staff_id in (("biller", BILLER), ("assistant", ASSISTANT)):
        made = _review(staff_id)
        told |= {
            f"{name}-given": f"{made.given:.2f}",
            f"{name}-step-1": _signed(made.steps[0].change, plus=True),
            f"{name}-after": f"{made.given + made.steps[0].change:.2f}",
            f"{name}-step-2": _signed(made.steps[1].change, plus=True),
            f"{name}-score": f"{made.score:.2f}",
        }
    return told


def _comments() -> dict[str, str]:
    comments = [
        row["comment"]
        for row in practice.records("evaluations")
        if (row["cycle"], row["purpose"]) == ("2025", willow_bend.ANNUAL)
    ]
    without = sum(
        any(remark.kind == NO_INSTANCE for remark in remarks(comment)) for comment in comments
    )
    counted = _notes()
    return {
        "comments": str(len(comments)),
        "comments-without": str(without),
        "notes": str(sum(map(sum, counted.values()))),
        "notes-nobody": str(sum(not sum(kinds) for kinds in counted.values())),
        "notes-one": str(sum(sum(kinds) == 1 for kinds in counted.values())),
    }


def _notes() -> dict[str, tuple[int, int]]:
    """Return how many strengths and concerns were noted of each who was reviewed."""
    noted = {
        staff_id: [note.kind for note in willow_bend.notes(staff_id, *willow_bend.year())]
        for staff_id in willow_bend.reviews()
    }
    return {who: (kinds.count(STRENGTH), kinds.count(CONCERN)) for who, kinds in noted.items()}


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
        pair = _pair(one, other)
        plain, weighted = pair.kappa(), pair.kappa(QUADRATIC)
        assert plain is not None and weighted is not None
        rows.append(
            {
                "Raters": " and ".join(
                    willow_bend.names()[who].split()[-1] for who in (one, other)
                ),
                "Same rating": f"{float(pair.observed):.0%}",
                "Kappa": _signed(float(plain)),
                "Weighted kappa": _signed(float(weighted)),
            }
        )
    return Table(f"Agreement on {_pair(LENIENT, SEVERE).cases} ratings", rows)


def calibrated() -> Table:
    """Return the yearly reviews of 2025 as given and as calibrated, the largest change first."""
    made = {staff_id: _review(staff_id) for staff_id in willow_bend.reviews()}
    counted = _notes()
    return Table(
        "The reviews of November 2025, as given and as calibrated",
        [
            {
                "Person": willow_bend.names()[staff_id],
                "Rated by": _last_name(willow_bend.reviews()[staff_id][0]),
                "Given": f"{one.given:.2f}",
                "Calibrated": f"{one.score:.2f}",
                "Notes in the log": str(sum(counted[staff_id])),
            }
            for staff_id, one in sorted(
                made.items(), key=lambda pair: -abs(pair[1].score - pair[1].given)
            )
        ],
    )


def _last_name(number: str) -> str:
    return willow_bend.names()[number].split()[-1]


def _signed(figure: float, *, plus: bool = False) -> str:
    written = f"{abs(figure):.2f}"
    if not float(written):
        return written
    return f"−{written}" if figure < 0 else f"+{written}" if plus else written
