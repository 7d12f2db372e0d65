"""Each story planted in the records of the staff is found by the query an analyst would write."""

import csv
from datetime import date

import numpy as np
import pandas as pd
import pytest

from medoffice import practice
from medoffice.practice import package

KEY = package.folder().parent / "exercises/answers/practice-data/stories.csv"


def table(name):
    return practice.load(name)


def named(name):
    """Give the number of a member of the staff."""
    return table("staff").set_index("name").loc[name, "staff_id"]


def front_desk():
    staff = table("staff")
    return set(staff.loc[staff["role"] == "front-desk", "staff_id"])


def test_the_key_names_the_stories():
    with KEY.open(encoding="utf-8", newline="") as file:
        told = {row["name"] for row in csv.DictReader(file)}
    assert told >= {
        "A week with three people out",
        "Meals that were none",
        "Rounding against the staff",
        "An expired licence",
        "An overdue training",
        "A lenient rater",
        "A severe rater",
        "A rater with a halo",
        "The biller's recurring error, as her supervisor saw it",
        "A screening call without a list of questions",
        "Hired before the exclusion list was searched",
    }


def test_no_other_week_has_so_many_calls_on_the_day_and_so_much_overtime():
    off = table("time_off")
    off = off[off["kind"] == "call-off"]
    by_week = off.groupby(off["date"].dt.to_period("W-SAT"))["date"].count()
    assert by_week.idxmax().start_time.date() == date(2025, 3, 9)
    assert off[off["date"].between("2025-03-09", "2025-03-15")]["staff_id"].nunique() == 3
    clock = table("time_clock")
    minutes = clock.groupby(["staff_id", clock["date"].dt.to_period("W-SAT")])["paid_minutes"].sum()
    overtime = (minutes - 40 * 60).clip(lower=0).groupby("date").sum()
    assert overtime.idxmax().start_time.date() == date(2025, 3, 9)


def test_callers_hang_up_in_that_week():
    calls = table("phone_calls")
    week = calls["date"].between("2025-03-10", "2025-03-12")
    share = calls.loc[week, "abandoned"].sum() / calls.loc[week, "offered"].sum()
    usual = calls["abandoned"].sum() / calls["offered"].sum()
    assert share > 1.5 * usual


def test_the_bonus_of_that_week_raises_the_regular_rate():
    pay = table("payroll")
    rows = pay[(pay["bonus"] > 0) & (pay["overtime_hours"] > 0)]
    assert len(rows) >= 5
    assert (rows["overtime_premium"] > rows["hourly_rate"] * rows["overtime_hours"] / 2).all()


def test_one_person_works_through_meals_that_are_not_paid():
    clock = table("time_clock")
    worked = clock[clock["note"] == "worked during meal"]
    assert set(worked["staff_id"]) == {named("Patricia Grijalva")}
    owed = (worked["meal_in"] - worked["meal_out"]).dt.total_seconds().sum() / 3600
    assert 40 < owed < 80
    notes = table("evidence_notes")
    praise = notes[notes["note"].str.contains("through her meal")]
    assert list(praise["staff_id"]) == [named("Patricia Grijalva")]
    assert praise["noted_on"].isin(worked["date"]).all()


def test_the_front_desk_loses_minutes_to_rounding_since_september():
    clock = table("time_clock")
    meal = (clock["meal_in"] - clock["meal_out"]).fillna(pd.Timedelta(0))
    punched = (clock["clock_out"] - clock["clock_in"] - meal).dt.total_seconds() / 60
    lost = punched - clock["paid_minutes"]
    assert (lost[clock["date"] < "2025-09-07"] == 0).all()
    since = clock["date"] >= "2025-09-07"
    assert (lost[since & ~clock["staff_id"].isin(front_desk())] == 0).all()
    theirs = lost[since & clock["staff_id"].isin(front_desk())]
    assert (theirs >= 0).all() and 10 < theirs.mean() < 20


def test_the_nurse_lead_works_on_an_expired_licence():
    staff = table("staff")
    here = staff[staff["left_on"].isna()]
    expired = here[here["licence_expires"] < "2025-12-31"]
    assert set(expired["role"]) == {"nurse-lead", "medical-assistant"}
    assert len(expired) == 2


def overdue(today):
    """List who is overdue for what: the matrix of a training lab, in a few lines."""
    staff = table("staff")
    here = staff[staff["left_on"].isna()]
    needs = here.merge(table("training_requirements"), on="role").merge(
        table("trainings"), on="training_id"
    )
    last = table("training_completions").groupby(["staff_id", "training_id"])["completed_on"].max()
    needs = needs.join(last, on=["staff_id", "training_id"])
    first = needs["hired_on"] + pd.to_timedelta(needs["due_days"], unit="D")
    first = first.where(needs["required_from"].isna() | (first > needs["required_from"]),
                        needs["required_from"])  # fmt: skip
    due = first.copy()
    for row in needs.index[needs["completed_on"].notna()]:
        months = needs.loc[row, "repeat_months"]
        due[row] = (
            pd.Timestamp("2100-01-01")
            if pd.isna(months)
            else needs.loc[row, "completed_on"] + pd.DateOffset(months=int(months))
        )
    return set(needs.loc[due < today, ["name", "training_id"]].itertuples(index=False, name=None))


def test_trainings_nobody_renewed_are_overdue_and_few_others_are():
    found = overdue("2025-12-31")
    planted = {
        ("Thelma Duckworth", "T02"), ("Daphne Meriwether", "T02"), ("Imogen Beckensall", "T01"),
        ("Gloria Entwistle", "T05"), ("Priscilla Saltonstall", "T08"),
        ("Mercedes Resendiz", "T10"), ("Graham Rosethorn", "T06"), ("Holly Thornberry", "T07"),
    }  # fmt: skip
    assert planted <= found
    assert len(found - planted) <= 4


def calibration():
    forms = table("evaluations")
    forms = forms[forms["purpose"] == "calibration"]
    return table("evaluation_ratings").merge(forms, on="evaluation_id")


def test_three_raters_judged_the_same_people():
    sample = calibration()
    assert sample["rater_id"].nunique() == 3
    people = sample.groupby("rater_id")["staff_id"].agg(set)
    assert len(set(map(frozenset, people))) == 1 and len(people.iloc[0]) >= 10


def test_one_rater_is_lenient_and_one_severe():
    mean = calibration().groupby("rater_id")["rating"].mean()
    nurse, manager = named("Graham Rosethorn"), named("Delphine Marchbanks")
    assert mean[nurse] > mean.drop(nurse).max() + 0.5
    assert mean[manager] < mean.drop(manager).min() - 0.5


def test_one_rater_has_a_halo():
    within = {}
    for rater, ratings in calibration().groupby("rater_id"):
        wide = ratings.pivot(index="staff_id", columns="criterion_id", values="rating")
        correlation = wide.corr().to_numpy()
        within[rater] = np.nanmean(correlation[np.triu_indices(len(correlation), k=1)])
    assert within["TR"] > practice.benchmarks()["rating.halo"].value
    assert max(value for rater, value in within.items() if rater != "TR") < 0.6


def test_the_raters_agree_on_the_order_more_than_on_the_height():
    """Shrout and Fleiss's ICC(2,1) and ICC(3,1) of the overall rating."""
    forms = table("evaluations")
    forms = forms[forms["purpose"] == "calibration"]
    x = forms.pivot(index="staff_id", columns="rater_id", values="overall").to_numpy()
    n, k = x.shape
    people = k * x.mean(axis=1).var(ddof=1)
    raters = n * x.mean(axis=0).var(ddof=1)
    rest = x - x.mean(axis=1, keepdims=True) - x.mean(axis=0, keepdims=True) + x.mean()
    error = (rest**2).sum() / ((n - 1) * (k - 1))
    absolute = (people - error) / (people + (k - 1) * error + k * (raters - error) / n)
    consistent = (people - error) / (people + (k - 1) * error)
    assert absolute < 0.3 and consistent > absolute + 0.25


def test_the_lenient_rater_brought_the_larger_raises():
    pay = table("payroll").dropna(subset="hourly_rate").sort_values("period_id")
    rise = pay.groupby("staff_id")["hourly_rate"].agg(lambda rates: rates.iloc[-1] / rates.iloc[0])
    staff = table("staff").set_index("staff_id")
    both_years = staff.index[(staff["hired_on"] < "2024-01-01") & staff["left_on"].isna()]
    mean = rise[rise.index.isin(both_years)].groupby(staff["role"], observed=True).mean()
    assert mean["medical-assistant"] > mean["front-desk"] + 0.01


def test_three_notes_tell_of_the_billers_error():
    notes = table("evidence_notes")
    about = notes[notes["staff_id"] == named("Gloria Entwistle")]
    about = about[about["note"].str.contains("modifier")]
    assert len(about) == 3 and (about["kind"] == "concern").all()
    assert about["noted_on"].min() > pd.Timestamp("2025-05-01")


def test_the_call_without_questions_breaks_the_four_fifths_rule_but_proves_nothing():
    from scipy.stats import fisher_exact

    people = table("candidates").merge(table("candidate_survey"), on="candidate_id")
    called = people[
        people["opening_id"].isin(["O1", "O2"])
        & people["meets_minimum"]
        & (people["outcome"] != "withdrew")
    ]
    passed = called["stage"].isin(["interview", "offer"])
    white = called["race_ethnicity"] == "White"
    black_or_hispanic = called["race_ethnicity"].isin(
        ["Black or African American", "Hispanic or Latino"]
    )
    rate, other = passed[white].mean(), passed[black_or_hispanic].mean()
    assert other / rate < 0.8
    counts = [[passed[group].sum(), (~passed[group]).sum()] for group in (white, black_or_hispanic)]
    assert fisher_exact(counts).pvalue > 0.05


def test_one_person_was_hired_before_the_exclusion_list_was_searched():
    people = table("candidates").merge(table("openings"), on="opening_id")
    hired = people[people["outcome"] == "hired"].merge(
        table("staff"), left_on="hired_id", right_on="staff_id", suffixes=("", "_of_staff")
    )
    late = hired[hired["exclusion_checked_on"] > hired["hired_on"]]
    assert list(late["name"]) == ["Jillian Stockbridge"]


def test_the_one_who_is_hired_has_the_credential_of_the_application():
    people = table("candidates").merge(table("openings"), on="opening_id")
    hired = people[people["outcome"] == "hired"]
    staff = table("staff").set_index("staff_id")["credential"]
    for _, row in hired.iterrows():
        mine, theirs = row["credential"], staff[row["hired_id"]]
        assert (pd.isna(mine) and pd.isna(theirs)) or mine == theirs


@pytest.mark.parametrize("name", ["Edmund Charlesworth", "Mira Smallbone", "Patricia Grijalva"])
def test_notes_of_the_time_clock_agree_with_it(name):
    notes = table("evidence_notes")
    clock = table("time_clock").set_index(["staff_id", "date"])
    mine = notes[
        (notes["staff_id"] == named(name)) & notes["note"].str.contains("Clocked in|Stayed longer")
    ]
    for _, note in mine.iterrows():
        punches = clock.loc[(note["staff_id"], note["noted_on"])]
        if "Clocked in at" in note["note"]:
            assert f"Clocked in at {punches['clock_in']:%H:%M}," in note["note"]
        else:
            assert punches["note"] in ("covering an absence", "worked during meal")
    assert len(mine)
