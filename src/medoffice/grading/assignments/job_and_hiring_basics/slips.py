"""Likely mistakes in the assignment `job-and-hiring-basics`, and what to tell who makes them.

Each function makes one mistake, on the same data as the student's own function. None of them,
and no sentence, holds the right answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

FLOOR = 684
RATE = 1.5


def _shares(tasks: pd.DataFrame) -> tuple[pd.DataFrame, pd.Series]:
    tasks = tasks.set_index("task")
    return tasks, tasks["minutes"] / tasks["minutes"].sum()


def _weighty(tasks: pd.DataFrame) -> pd.Series:
    tasks, share = _shares(tasks)
    return share[(tasks["importance"] >= 5) | ((tasks["importance"] >= 3) & (share >= 0.05))]


ESSENTIAL = {
    "You left out what is grave and seldom. The highest importance counts at any share.": (
        lambda tasks: (lambda pair: pair[1][(pair[0]["importance"] >= 3) & (pair[1] >= 0.05)])(
            _shares(tasks)
        )
    ),
    "Those are all tasks that matter. Most of them also need their share of the week.": (
        lambda tasks: (lambda pair: pair[1][pair[0]["importance"] >= 3])(_shares(tasks))
    ),
    "You went by the time alone. A task must also matter.": (
        lambda tasks: (lambda pair: pair[1][pair[1] >= 0.05])(_shares(tasks))
    ),
    "Those are all the tasks. Keep the essential ones.": lambda tasks: _shares(tasks)[1],
    "Those are minutes. Give the share of the week.": (
        lambda tasks: _shares(tasks)[0]["minutes"][_weighty(tasks).index]
    ),
    "Those are percents. Give shares: the whole week is one.": lambda tasks: 100 * _weighty(tasks),
    "You divided by the time of the essential tasks. Divide by the whole week.": (
        lambda tasks: _weighty(tasks) / _weighty(tasks).sum()
    ),
}


def _months(jobs: pd.DataFrame) -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(
        [
            (job["candidate"], job["led"], month)
            for job in jobs.to_dict("records")
            for month in pd.period_range(job["start"], job["end"], freq="M")
        ],
        columns=["candidate", "led", "month"],
    )


def _filled(counts: pd.Series, jobs: pd.DataFrame) -> pd.Series:
    return counts.reindex(jobs["candidate"].unique(), fill_value=0)


MONTHS = {
    "A month in two jobs counts twice in your answer. Count each month once.": (
        lambda jobs: _filled(
            _months(jobs).query("led == 'yes'").groupby("candidate")["month"].size(), jobs
        )
    ),
    "You counted every job. Only months in which somebody ran something count.": (
        lambda jobs: _filled(_months(jobs).groupby("candidate")["month"].nunique(), jobs)
    ),
    "You counted the other months. Keep the lines where `led` is yes.": (
        lambda jobs: _filled(
            _months(jobs).query("led == 'no'").groupby("candidate")["month"].nunique(), jobs
        )
    ),
    "Those are jobs. Count months.": (
        lambda jobs: _filled((jobs["led"] == "yes").groupby(jobs["candidate"]).sum(), jobs)
    ),
    "Those are years. Count months.": (
        lambda jobs: (
            _filled(
                _months(jobs).query("led == 'yes'").groupby("candidate")["month"].nunique(), jobs
            )
            / 12
        )
    ),
    "You counted from the first month to the last, with the months between two jobs.": (
        lambda jobs: _filled(
            _months(jobs)
            .query("led == 'yes'")
            .groupby("candidate")["month"]
            .agg(lambda months: (months.max() - months.min()).n + 1),
            jobs,
        )
    ),
}


def _weighted(points: pd.DataFrame, sheet: pd.DataFrame) -> pd.DataFrame:
    table = points.merge(sheet, on="line")
    return table.assign(got=table["points"] * table["weight"], most=3 * table["weight"])


def _sums(points: pd.DataFrame, sheet: pd.DataFrame) -> pd.DataFrame:
    return _weighted(points, sheet).groupby("candidate")[["got", "most", "weight", "points"]].sum()


SCORED = {
    "You left out the weights. A line counts by its weight.": (
        lambda points, sheet: points.groupby("candidate")["points"].mean() / 3
    ),
    "Those are weighted points. Divide by the most that can be had.": (
        lambda points, sheet: _sums(points, sheet)["got"]
    ),
    "That is the weighted mean of the points. Divide by the most points of a line as well.": (
        lambda points, sheet: _sums(points, sheet)["got"] / _sums(points, sheet)["weight"]
    ),
    "You divided by the points of one reader. Two readers gave points.": (
        lambda points, sheet: _sums(points, sheet)["got"] / (3 * sheet["weight"].sum())
    ),
    "Those are percents. Give shares: all points are one.": (
        lambda points, sheet: 100 * _sums(points, sheet)["got"] / _sums(points, sheet)["most"]
    ),
    "You added up the points. Multiply each by the weight of its line first.": (
        lambda points, sheet: _sums(points, sheet)["points"]
    ),
}


def _ranked(people: pd.DataFrame, *, ascending: bool = False) -> pd.Series:
    return people.set_index("candidate")["score"].rank(ascending=ascending)


PLACES = {
    "You ranked everybody. Only who meets the minimum gets a place.": (
        lambda people, minimum: _ranked(people)
    ),
    "You ranked first and left people out afterward, so places are missing. Leave out first.": (
        lambda people, minimum: _ranked(people)[(people["months"] >= minimum).to_numpy()]
    ),
    "Who has just the minimum meets it. Compare with “or more”.": (
        lambda people, minimum: _ranked(people[people["months"] > minimum])
    ),
    "You gave the first place to the lowest score.": (
        lambda people, minimum: _ranked(people[people["months"] >= minimum], ascending=True)
    ),
    "You ranked by months. The minimum is met or not; the score ranks.": (
        lambda people, minimum: (
            people[people["months"] >= minimum]
            .set_index("candidate")["months"]
            .rank(ascending=False)
        )
    ),
    "Those are scores. Give places, the first for the highest.": (
        lambda people, minimum: people[people["months"] >= minimum].set_index("candidate")["score"]
    ),
}


def _posted(posted: pd.DataFrame, medians: pd.DataFrame) -> pd.DataFrame:
    table = posted.merge(medians, on="job").set_index("posting")
    return table.assign(times=table["per"].map({"hour": 2080, "year": 1}))


def _against(kind: str) -> object:
    def slip(posted: pd.DataFrame, medians: pd.DataFrame) -> pd.Series:
        table = _posted(posted, medians)
        low, high = table["low"] * table["times"], table["high"] * table["times"]
        middle = (low + high) / 2
        return {
            "low": low / table["median"],
            "high": high / table["median"],
            "sum": (low + high) / table["median"],
            "hour": (table["low"] + table["high"]) / 2 / table["median"],
            "upside": table["median"] / middle,
            "less": middle / table["median"] - 1,
            "dollars": middle,
            "percent": 100 * middle / table["median"],
        }[kind]

    return slip


AGAINST = {
    "You compared the low end. Take the middle of the range.": _against("low"),
    "You compared the high end. Take the middle of the range.": _against("high"),
    "You added the two ends and did not halve them.": _against("sum"),
    "Pay by the hour is not yet pay by the year. Multiply by the hours.": _against("hour"),
    "That is upside down. The posted pay stands above the line.": _against("upside"),
    "That is how much more or less it is. Give the ratio: the median itself is one.": (
        _against("less")
    ),
    "Those are dollars. Divide by the median of the job.": _against("dollars"),
    "Those are percents. Give the ratio: the median itself is one.": _against("percent"),
}


def _rates(exempt: pd.Series) -> pd.Series:
    return exempt.map({True: 0.0, False: RATE})


def _tests(posts: pd.DataFrame) -> dict[str, pd.Series]:
    posts = posts.set_index("post")
    return {
        "salary": posts["paid_by"] == "salary",
        "level": posts["a_week"] >= FLOOR,
        "runs": posts["runs"] == "yes",
        "directs": posts["directs"] >= 2,
        "hires": posts["hires"] == "yes",
    }


def _without(*left_out: str) -> object:
    def slip(posts: pd.DataFrame) -> pd.Series:
        kept = [test for name, test in _tests(posts).items() if name not in left_out]
        found = kept[0]
        for test in kept[1:]:
            found = found & test
        return _rates(found)

    return slip


def _changed(name: str, test: object) -> object:
    def slip(posts: pd.DataFrame) -> pd.Series:
        tests = _tests(posts) | {name: test(posts.set_index("post"))}
        found = tests.pop("salary")
        for each in tests.values():
            found = found & each
        return _rates(found)

    return slip


OVERTIME = {
    "You went by salary alone. A salary by itself does not end overtime.": (
        _without("level", "runs", "directs", "hires")
    ),
    "You left out the duties. Pay alone makes nobody exempt.": _without("runs", "directs", "hires"),
    "You left out how much is paid.": _without("level"),
    "You left out how it is paid. Who is paid by the hour is not exempt.": _without("salary"),
    "You left out the say in hiring. All three duties are needed.": _without("hires"),
    "Just the floor is enough. Compare with “or more”.": (
        _changed("level", lambda posts: posts["a_week"] > FLOOR)
    ),
    "Two workers are enough. Compare with “or more”.": (
        _changed("directs", lambda posts: posts["directs"] > 2)
    ),
    "It is turned around: nothing more is due to whoever passes every test.": (
        lambda posts: _without()(posts).map({0.0: RATE, RATE: 0.0})
    ),
}
