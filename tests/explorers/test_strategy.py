"""The explorer judges each month as the models do, and shows what it announces."""

from medoffice.explorers import strategy as page
from medoffice.operations.strategy.measures import BY_KEY, MEASURES
from medoffice.operations.strategy.months import months
from medoffice.operations.strategy.scorecard import State, scorecard


def test_every_choice_has_its_rows_and_its_head():
    spec = page.scorecard_explorer().spec()
    menus = {p["name"]: p["bind"]["options"] for p in spec["params"] if "bind" in p}
    assert menus["measure"] == [measure.name for measure in MEASURES]
    pairs = {(row["measure"], row["judge"]) for row in page.heads()}
    assert pairs == {(name, judge) for name in menus["measure"] for judge in menus["judge"]}
    assert len(page.rows()) == sum(map(len, months().values()))


def test_the_rules_say_of_each_month_what_the_scorecard_of_that_month_says():
    of = {State.WORSE: page.WORSE, State.BETTER: page.BETTER}
    for place in (15, 19, 23):
        month = months()["phones"][place].month
        for line in scorecard(month):
            at = len(line.counted) - 1
            said = page.verdict(line.measure, at, page.CHANGED)
            assert said == of.get(line.state, page.NO_NEWS), (line.measure.key, month)


def test_it_shows_what_it_announces():
    for measure in MEASURES:
        count = len(months()[measure.key])
        assert 0.35 < page.bad(measure, page.BEFORE) / (count - 1) < 0.65, measure.key
        assert page.bad(measure, page.CHANGED) <= page.bad(measure, page.BEFORE) + 8
    phones, shows = BY_KEY["phones"], BY_KEY["no-shows"]
    assert page.bad(phones, page.CHANGED) <= 2
    assert page.bad(shows, page.CHANGED) == 0
    assert page.bad(shows, page.TARGET) >= 20
