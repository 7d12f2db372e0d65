"""The log of waived tests, the walk-through, and clocks that refuse what cannot be."""

from datetime import date, datetime

import pytest

from medoffice import practice
from medoffice.compliance.safety import clia_log, osha_clocks, walk_through
from medoffice.compliance.safety.clia_log import Control, Every, Fault, Instructions, Line
from medoffice.compliance.safety.walk_through import ITEMS, Answer

MAKER = {"sugar": Instructions(Every.DAY, 15, 30), "strep": Instructions(Every.LOT, 15, 30)}
MAY = {"sugar": {"S05"}, "strep": {"S05", "S09"}}


def line(day=3, test="strep", **changed):
    given = {
        "day": date(2025, 11, day), "test": test, "lot": "A", "expires": date(2025, 12, 31),
        "degrees": 21.0, "control": Control.PASSED, "patients": 4, "operator": "S05",
    }  # fmt: skip
    return Line(**given | changed)


@pytest.mark.parametrize(
    ("lines", "faults", "review"),
    [
        ([line()], [], []),
        ([line(), line(4, control=Control.NOT_RUN)], [], []),
        ([line(3, "sugar"), line(4, "sugar", control=Control.NOT_RUN)], [{Fault.NO_CONTROL}], [4]),
        ([line(), line(4, lot="B", control=Control.NOT_RUN)], [{Fault.NO_CONTROL}], [4]),
        ([line(control=Control.NOT_RUN, patients=0)], [], []),
        ([line(control=Control.FAILED)], [{Fault.FAILED}], [4]),
        ([line(control=Control.FAILED, patients=0)], [], []),
        # A failure ends what an earlier pass of the lot was worth.
        (
            [line(), line(4, control=Control.FAILED, patients=0), line(5, control=Control.NOT_RUN)],
            [{Fault.NO_CONTROL}],
            [4],
        ),
        ([line(expires=date(2025, 11, 3))], [], []),
        ([line(expires=date(2025, 11, 2))], [{Fault.EXPIRED}], [4]),
        ([line(degrees=30.0)], [], []),
        ([line(degrees=30.1)], [{Fault.TEMPERATURE}], [4]),
        ([line(degrees=None)], [{Fault.NOT_READ}], [0]),
        ([line(test="sugar", operator="S09")], [{Fault.NOT_SIGNED_OFF}], [0]),
    ],
)
def test_the_log_of_waived_tests(lines, faults, review):
    found = clia_log.check(lines[::-1], MAKER, MAY)
    assert [set(one.faults) for one in found] == faults
    assert [one.to_review for one in found] == review


def test_a_high_score_hides_no_danger():
    answers = {item.key: Answer.YES for item in ITEMS} | {"exits": Answer.NO, "desks": Answer.NO}
    made = walk_through.score(answers)
    assert made.share == (len(ITEMS) - 2) / len(ITEMS) > 0.9
    assert [item.key for item in made.today] == ["exits"] and not made.safe_to_open
    assert [item.key for item in made.later] == ["desks"]


def test_what_was_not_looked_at_proves_nothing():
    made = walk_through.score({"poster": Answer.YES, "desks": Answer.NOT_HERE})
    assert made.share == 1 and not made.safe_to_open
    assert len(made.not_looked_at) == len(ITEMS) - 2
    assert walk_through.score({}).share is None


def test_each_item_is_one_of_its_own_and_its_rule_is_there():
    assert len({item.key for item in ITEMS}) == len(ITEMS)
    assert {item.rule for item in ITEMS} - {None} <= set(practice.rules())


@pytest.mark.parametrize(
    ("made", "says"),
    [
        (lambda: clia_log.check([line(test="flu")], MAKER, MAY), "no instructions for 'flu'"),
        (lambda: line(patients=-1), "patients is -1"),
        (lambda: Instructions(Every.DAY, 30, 15), "coldest is 30"),
        (lambda: walk_through.score({"roof": Answer.YES}), "'roof'"),
        (lambda: osha_clocks.must_keep_log(0), "most_workers_last_year is 0"),
        (
            lambda: osha_clocks.citation(date(2026, 5, 2), date(2026, 5, 1)),
            "received is 2026-05-01",
        ),
        (
            lambda: osha_clocks.report_by(
                osha_clocks.Severe.EYE, *[datetime(2026, 5, day) for day in (2, 1, 3)]
            ),
            "expected in this order",
        ),
    ],
)
def test_what_cannot_be_is_named(made, says):
    with pytest.raises(ValueError, match=says):
        made()
