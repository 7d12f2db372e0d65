"""Numbers of the scenarios on people: the answer, then what each mistake gives, in their order."""

from fractions import Fraction

from medoffice import practice
from medoffice.people.evaluations.ratings import weighted
from medoffice.people.hiring.adverse_impact import Group, compare
from medoffice.people.hiring.interviews import Answer, Panel
from medoffice.people.hours.leave import Worker, missing_for_family_leave
from medoffice.people.hours.regular_rate import Week, Work
from medoffice.people.turnover.cost import Gap, Post, Search, Start, replacement_cost, total
from medoffice.people.turnover.rates import Turnover

COLLEAGUE = Week((Work(46, 18_00),), counted=92_00)
DESK = Turnover(2, Fraction(1_460 + 154 + 100 + 55, 365))
# What teaching and learning cost is given as sums, so the new person's weeks are left out here.
LEFT = replacement_cost(
    Post(rate=25_00, taxes=Fraction(0), benefits=Fraction(0), weekly_hours=40),
    Gap(weeks=8, covered=Fraction(1, 2), cover_hour=30_00, visits_lost=2, visit_worth=90_00),
    Search(bills=0, work=1_200_00),
    Start(course_hours=0, trainer=(1_500 + 2_000) * 100, weeks=0, first_share=Fraction(1)),
    leaving=0,
)
SCORES = {"limits": (5, 4), "late": (3, 4), "mistake": (4, 4), "upset": (3, 3)}
PANEL = Panel(
    tuple(
        Answer("first", interviewer, question, score)
        for question, scores in SCORES.items()
        for interviewer, score in zip(("you", "lead"), scores, strict=True)
    ),
    dict.fromkeys(SCORES, 1),
)
(CALLED,) = (
    each
    for each in compare([Group("White", 12, 20), Group("of color", 6, 15)])
    if each.group.name == "of color"
)
FORM = {"accuracy": (2, 40), "people": (2, 30), "phones": (3, 20), "reliability": (4, 10)}
RATINGS = {line: rating for line, (rating, _) in FORM.items()}
WEIGHTS = {line: weight for line, (_, weight) in FORM.items()}
ASKED = practice.rule_value("fmla.coverage", "hours_worked")
LEAVE = practice.rule_value("fmla.coverage", "leave_weeks")
WORKED = 49 * 25

ANSWERS = {
    "lunch-beside-the-phone/hours-of-the-week": (42.5 + 3 * 0.5, 42.5, 42.5 + 5 * 0.5, 40),
    "lunch-beside-the-phone/colleagues-premium": (
        COLLEAGUE.premium / 100,
        Week((Work(46, 18_00),)).premium / 100,
        6 * 1.5 * COLLEAGUE.regular_rate / 100,
        6 * 1.5 * 18,
    ),
    "two-left-the-desk/turnover": (DESK.rate * 100, 2 / 7 * 100, 2 / 4 * 100, 2 / 5 * 100),
    "two-left-the-desk/price-of-leaving": (
        total(LEFT) / 100,
        total(LEFT) / 100 + 8_000,
        total(LEFT) / 100 - 16 * 90,
        4_800 - 8_000,
    ),
    "four-candidates-one-needle/interview-score": (
        PANEL.score("first"),
        sum(PANEL.mean("first", question) for question in SCORES),
        max(PANEL.mean("first", question) for question in SCORES),
        Fraction(sum(min(scores) for scores in SCORES.values()), 4),
    ),
    "four-candidates-one-needle/impact-ratio": (
        CALLED.ratio * 100,
        (Fraction(12, 20) - Fraction(6, 15)) * 100,
        6 / 12 * 100,
        100 / CALLED.ratio,
    ),
    "raises-by-rater/overall": (
        weighted(RATINGS, WEIGHTS),
        sum(RATINGS.values()) / 4,
        sum(RATINGS.values()),
    ),
    "raises-by-rater/kappa": ((0.6 - 0.4) / (1 - 0.4), 0.6, 0.6 - 0.4, 0.6 / 0.4),
    "a-stool-and-a-mother/hours-short": (ASKED - WORKED, max(0, ASKED - 52 * 25), 2_000 - WORKED),
    "a-stool-and-a-mother/weeks-left": (
        LEAVE - 28 / 5,
        LEAVE - 28 / 7,
        28 / 5,
        26 - 28 / 5,
    ),
}


def test_who_lacks_hours_lacks_nothing_else():
    assert missing_for_family_leave(Worker(58, 58, 36, WORKED)) == ("1,250 hours worked",)


def test_the_overtime_that_covered_the_desk():
    assert (LEFT["Cover by others"], LEFT["Pay not paid"]) == (4_800_00, -8_000_00)
