"""The figures and tables of the chapter *Staff evaluations*."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache

from medoffice.book.facts import raters, review_pay
from medoffice.explorers.tables import Table
from medoffice.labs.wording import in_words, long_date
from medoffice.people.evaluations import willow_bend
from medoffice.people.evaluations.forms import form
from medoffice.people.evaluations.goals import DROPPED, MET, NOT_MET, PARTLY, Goal, goals
from medoffice.people.evaluations.improvement_plan import Expectation, Plan, chance_of_passing
from medoffice.people.evaluations.ratings import Ratings
from medoffice.people.evaluations.reliability import ABSOLUTE, CONSISTENCY, mean_squares

YEAR = "2025"
TODAY = date(2025, 12, 17)
ROSETHORN, MARCHBANKS, RENWICK = "S13", "S03", "TR"
GLORIA, CLAIMS = "S12", "C51"
OF_RATERS = (
    "rated-people", "lenient-mean", "severe-mean", "halo-mean", "means-apart", "halo-same",
    "agree-same", "agree-cases", "agree-share", "agree-kappa", "agree-weighted",
    "job-both", "job-only-lenient", "from-people", "from-raters",
    "biller-given", "biller-step-1", "biller-after", "biller-step-2", "biller-score",
    "yardstick-mean", "kept-one", "kept-three",
    "drift-severe", "drift-severe-pairs", "drift-severe-same", "drift-lenient-pairs",
    "comments", "comments-without", "notes", "notes-nobody", "notes-one",
)  # fmt: skip
"""What the page quotes of the figures on raters."""
LOOKED_AT, WITHOUT_MODIFIER = 10, 7
"""Gloria's claims of October as the evidence log counts them (note N048)."""
PLAN = Plan(
    TODAY,
    (
        Expectation(
            "Looks for a procedure on each visit, and adds the modifier where the note supports it",
            "Claims for a visit with a procedure, drawn by chance, that carry it",
            sample=2 * LOOKED_AT,
            now=2 * (LOOKED_AT - WITHOUT_MODIFIER),
            target=18,
            criterion_id=CLAIMS,
        ),
    ),
)
SAMPLES = ((10, 9), (20, 18), (40, 36))
RIGHT_SHARES = (0.95, 0.90, 0.80, 0.60)


def figures() -> dict[str, str]:
    """Return every figure the page quotes, as the reader should see it."""
    of_raters = raters.figures()
    return {
        **{name: of_raters[name] for name in OF_RATERS},
        **_two_supervisors(),
        **_gloria(),
        **_goals(),
        **_plan(),
        **review_pay.figures(),
    }


@cache
def _sample() -> Ratings:
    return willow_bend.ratings(willow_bend.CALIBRATION).crossed()


def _overall(rater: str, person: str) -> float:
    return float(_sample().overall(rater, person, willow_bend.weights()) or 0)


def _icc(kind: int, *raters: str) -> float:
    scores = [[_overall(rater, person) for rater in raters] for person in _sample().people]
    return mean_squares(scores).icc(kind) or 0.0


def _two_supervisors() -> dict[str, str]:
    highest = max(_overall(MARCHBANKS, each) for each in _sample().people)
    lowest = min(_overall(ROSETHORN, each) for each in _sample().people)
    used = {rater: Counter(_sample().of_rater(rater)) for rater in (ROSETHORN, MARCHBANKS)}
    each = len(_sample().of_rater(ROSETHORN))
    fours = [used[rater][4] / each for rater in used]
    luck = sum(used[ROSETHORN][at] * used[MARCHBANKS][at] for at in used[ROSETHORN]) / each**2
    return {
        "luck-four-lenient": f"{fours[0]:.1%}",
        "luck-four-severe": f"{fours[1]:.1%}",
        "luck-four": f"{fours[0] * fours[1]:.1%}",
        "luck-all": f"{luck:.1%}",
        "lowest-lenient": f"{lowest:.2f}",
        "highest-severe": f"{highest:.2f}",
        "two-same-number": f"{_icc(ABSOLUTE, ROSETHORN, MARCHBANKS):.2f}",
        "two-same-order": f"{_icc(CONSISTENCY, ROSETHORN, MARCHBANKS):.2f}",
        "with-renwick-order": f"{_icc(CONSISTENCY, ROSETHORN, RENWICK):.2f}",
    }


def _gloria() -> dict[str, str]:
    given, lines = _ratings_of(GLORIA), form("biller").criteria
    assert form("biller").overall(given) == willow_bend.reviews(YEAR)[GLORIA][2]
    return {
        "gloria-sum": " + ".join(f"{line.weight}×{given[line.criterion_id]}" for line in lines),
        "gloria-points": str(sum(line.weight * given[line.criterion_id] for line in lines)),
        "gloria-claims": str(given[CLAIMS]),
    }


def _ratings_of(number: str) -> dict[str, int]:
    annual = willow_bend.ratings(willow_bend.ANNUAL, YEAR)
    rater = willow_bend.reviews(YEAR)[number][0]
    return {
        line: value
        for line in annual.criteria
        if (value := annual.value(rater, number, line)) is not None
    }


def _goals() -> dict[str, str]:
    status = Counter(each.status for each in goals(YEAR))
    return {
        "goals-judged": str(sum(status.values()) - status[DROPPED]),
        "goals-met": in_words(status[MET]),
        "goals-partly": in_words(status[PARTLY]),
        "goals-not": in_words(status[NOT_MET]),
    }


def _plan() -> dict[str, str]:
    (expected,) = PLAN.expectations
    looks = PLAN.checkpoints()
    return {
        "plan-starts": long_date(PLAN.starts_on),
        "plan-ends": long_date(looks[-1].on),
        "plan-weeks": in_words(PLAN.weeks),
        "plan-sample": str(expected.sample),
        "plan-now": str(expected.now),
        "plan-target": str(expected.target),
        "plan-step": str(looks[0].wanted[0] - expected.now),
        "lucky": f"{chance_of_passing(0.8, 10, 9):.0%}",
        "unlucky": f"{1 - chance_of_passing(0.95, 10, 9):.0%}",
        "lucky-twenty": f"{chance_of_passing(0.8, 20, 18):.0%}",
    }


def front_desk_anchors() -> Table:
    """Return two lines of the front desk's form."""
    return Table(
        "Two lines of the form for the front desk",
        [
            {"Line": line.title} | {str(at): words for at, words in line.anchors.items()}
            for line in form("front-desk").criteria
            if line.criterion_id in ("C03", "C41")
        ],
    )


def looks() -> Table:
    """Return the days on which somebody looks at Gloria's claims."""
    (expected,) = PLAN.expectations
    return Table(
        "Days of looking at Gloria's claims",
        [
            {
                "Look": str(look.number),
                "On": long_date(look.on),
                "To be right": f"{look.wanted[0]} of {expected.sample}",
            }
            for look in PLAN.checkpoints()
        ],
    )


def samples() -> Table:
    """Return how often a sample reaches its target, by how much is right in truth."""
    return Table(
        "How often a sample reaches 9 in 10, by what is right in truth",
        [
            {"Right in truth": f"{share:.0%}"}
            | {
                f"{target} of {sample}": _chance(share, sample, target)
                for sample, target in SAMPLES
            }
            for share in RIGHT_SHARES
        ],
    )


def _chance(right: float, sample: int, target: int) -> str:
    chance = chance_of_passing(right, sample, target)
    return f"{chance:.0%}" if chance >= 0.01 else "under 1%"


def some_goals() -> Table:
    """Return goals of the year that three people had, with how far they came."""
    return Table(
        "Goals of 2025: from, to, and where they stood in October",
        [_goal(each) for each in goals(YEAR) if each.staff_id in ("S21", "S08", GLORIA)],
    )


def _goal(goal: Goal) -> dict[str, str]:
    assert goal.result is not None
    return {
        "Goal": f"{willow_bend.names()[goal.staff_id]}: {goal.goal[0].lower()}{goal.goal[1:]}",
        "From": str(goal.baseline),
        "To": str(goal.target),
        "Stood at": str(goal.result),
        "Way": f"{float(goal.way(goal.result)):.0%}",
        "Status": goal.status,
    }
