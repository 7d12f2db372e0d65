"""What ratings do to pay: the figures and tables on raises in the chapter *Staff evaluations*."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cache

from medoffice.explorers.tables import Table
from medoffice.labs.wording import in_words
from medoffice.people.evaluations import pay_equity, pay_records, willow_bend
from medoffice.people.evaluations.calibration import Yardstick, learn
from medoffice.people.evaluations.forms import ROLES
from medoffice.people.evaluations.pay_matrix import BASIS, Decided, Employee, Matrix, Raise, decide

YEAR = "2025"
LENIENT, SEVERE = "S13", "S03"
# Raises in hundredths of a percent by rating and pay against the market: below it, up to a tenth
# above, and more. Teaching values.
MATRIX = Matrix(
    (Decimal("3.5"), Decimal("2.5"), Decimal(1)),
    (Fraction(1), Fraction(11, 10)),
    ((400, 300, 200), (300, 250, 150), (0, 0, 0)),
)
COLUMNS = ("Below the market", "Up to 10% above", "More than that")
SHOWN = ("S05", "S07", "S26", "S02", "S06", "S12", "S20", "S28")

HUNDREDTH = Decimal("0.01")


@cache
def yardstick() -> Yardstick:
    """Return what was learned of the raters from the people all of them rated."""
    return learn(willow_bend.ratings(willow_bend.CALIBRATION), willow_bend.weights())


@cache
def calibrated() -> dict[str, Decimal]:
    """Return the calibrated overall rating of each reviewed person, to hundredths."""
    return {
        number: Decimal(yardstick().calibrate(number, {rater: float(overall)}).score).quantize(
            HUNDREDTH, ROUND_HALF_UP
        )
        for number, (rater, _, overall) in willow_bend.reviews(YEAR).items()
    }


@cache
def _listed() -> list[Raise]:
    return pay_records.by_plan(pay_records.employees(YEAR))


@cache
def _listed_fairly() -> list[Raise]:
    return pay_records.by_plan(pay_records.employees(YEAR, calibrated()))


@cache
def _decided() -> Decided:
    """Spend the money of the list by the matrix."""
    return decide(pay_records.employees(YEAR, calibrated()), MATRIX, _cost(_listed()))


def _cost(raises: Sequence[Raise], rater: str | None = None) -> int:
    return sum(each.cost for each in raises if rater in (None, each.employee.rater))


def figures() -> dict[str, str]:
    """Return the figures on pay that the page quotes."""
    found = {"list-cost": _dollars(_cost(_listed())), "list-people": str(len(_listed()))}
    for name, rater in (("lenient", LENIENT), ("severe", SEVERE)):
        group = _group(_listed(), rater)
        found |= {
            f"{name}-people": in_words(group.people),
            f"{name}-raise": f"{float(group.share):.1%}",
            f"{name}-cost": _dollars(_cost(_listed(), rater)),
            f"{name}-fair-raise": f"{float(_group(_listed_fairly(), rater).share):.1%}",
            f"{name}-fair-cost": _dollars(_cost(_listed_fairly(), rater)),
        }
    nothing = [each for each in _listed() if each.new_rate == each.employee.rate]
    assert {each.employee.rater for each in nothing} == {SEVERE}
    pair = pay_equity.inversions(_decided().raises)[0]
    return found | {
        "no-raise": in_words(len(nothing)),
        "fair-total": _dollars(_cost(_listed_fairly())),
        "matrix-cost": _dollars(_decided().cost),
        "matrix-scale": f"{float(_decided().scale):.1%}",
        "matrix-left": _dollars(_decided().left),
        "longer": _name(pair.longer),
        "newer": _name(pair.newer),
        "inverted-gap": f"{pair.gap} cents",
        "lowest-calibrated": f"{min(calibrated().values())}",
        "highest-calibrated": f"{max(calibrated().values())}",
    }


def _group(raises: Sequence[Raise], rater: str) -> pay_equity.Group:
    (found,) = (each for each in pay_equity.by_group(raises, _rater) if each.name == rater)
    return found


def _rater(employee: Employee) -> str:
    return employee.rater


def by_rater() -> Table:
    """Return the raises of January's list and of calibrated ratings, by who rated."""
    return Table(
        "Raises for January, by who rated",
        [
            {
                "Rated by": willow_bend.names()[rater],
                "People": str(_group(_listed(), rater).people),
                "Mean raise on the list": f"{float(_group(_listed(), rater).share):.1%}",
                "A year": _dollars(_cost(_listed(), rater)),
                "Mean raise, calibrated": f"{float(_group(_listed_fairly(), rater).share):.1%}",
                "A year, calibrated": _dollars(_cost(_listed_fairly(), rater)),
            }
            for rater in (LENIENT, SEVERE)
        ],
    )


def matrix() -> Table:
    """Return the merit matrix."""
    rows = ("3.50 and above", "2.50 to 3.49", "below 2.50")
    return Table(
        "A merit matrix: the raise by calibrated rating and by pay against the market",
        [
            {"Rating": row}
            | {name: f"{share / BASIS:.1%}" for name, share in zip(COLUMNS, shares, strict=True)}
            for row, shares in zip(rows, MATRIX.raises, strict=True)
        ],
    )


def some_raises() -> Table:
    """Return for some people what the list gives and what the matrix gives."""
    listed = {each.employee.staff_id: each for each in _listed()}
    decided = {each.employee.staff_id: each for each in _decided().raises}
    return Table(
        "Some of the staff: the list, and the same money by the matrix",
        [
            {
                "Who": _name(listed[number].employee),
                "Job": ROLES[listed[number].employee.role].lower(),
                "Rated": f"{listed[number].employee.rating:.2f}",
                "Calibrated": f"{calibrated()[number]}",
                "Pay to market": f"{float(listed[number].employee.compa_ratio):.0%}",
                "List": f"{float(listed[number].share):.1%}",
                "Matrix": f"{float(decided[number].share):.1%}",
            }
            for number in SHOWN
        ],
    )


def _name(employee: Employee) -> str:
    return willow_bend.names()[employee.staff_id]


def _dollars(cents: int) -> str:
    return f"${cents / 100:,.0f}"
