"""The access log: ordinary work in it, and what was planted found as an auditor would."""

from __future__ import annotations

import csv
from datetime import date

import pandas as pd
import pytest

from medoffice import practice
from medoffice.practice import package
from medoffice.practice.agreement import oversight as agreement
from medoffice.practice.generate.__main__ import KEYS
from medoffice.practice.reading import rows

ENTRY = ["date", "time", "user_id", "patient_id", "action"]
PLANTED = {
    "same-surname": 6,
    "household": 12,
    "coworker": 5,
    "public-figure": 4,
    "after-hours": 9,
    "left": 20,
    "own-record": 4,
}
READING = ["chart", "results", "records"]


@pytest.fixture(scope="module")
def log() -> pd.DataFrame:
    """Each entry, with what was planted marked, and what an auditor needs beside it."""
    log = practice.load("ehr_access_log")
    with (package.folder().parent / KEYS / "access-log.csv").open(newline="") as file:
        planted = {
            tuple(row[column] for column in ENTRY): row["kind"] for row in csv.DictReader(file)
        }
    texts = zip(
        log["date"].dt.strftime("%Y-%m-%d"),
        log["time"].dt.strftime("%H:%M"),
        *(log[column].astype(str) for column in ENTRY[2:]),
        strict=True,
    )
    log["planted"] = [planted.pop(entry, "") for entry in texts]
    assert not planted, "entries of the key that are not in the log"
    staff = practice.load("staff").set_index("staff_id")
    log["staff"] = log["user_id"].isin(staff.index)
    log["left_on"] = log["user_id"].map(staff["left_on"])
    names = practice.load("patients").set_index("patient_id")["name"]
    log["surname"] = log["patient_id"].map(names).str.split(n=1).str[1]
    log["user_surname"] = log["user_id"].map(staff["name"]).str.split(n=1).str[1]
    watched = practice.load("watched_records").set_index("patient_id")
    log["reason"] = log["patient_id"].map(watched["reason"]).astype(str)
    log["whose"] = log["patient_id"].map(watched["staff_id"])
    log["near"] = near_a_visit(log)
    return log


def near_a_visit(log: pd.DataFrame, days: int = 10) -> pd.Series:
    """Tell for each entry whether the patient has a visit, kept or not, so near to it."""
    visits = practice.load("appointments")[["patient_id", "date"]].rename(columns={"date": "visit"})
    pairs = log.reset_index()[["index", "patient_id", "date"]].merge(visits, on="patient_id")
    close = pairs[(pairs["date"] - pairs["visit"]).abs().dt.days <= days]
    return log.index.to_series().isin(close["index"])


def found(log: pd.DataFrame, flagged: pd.Series, kind: str) -> tuple[float, float]:
    """Give the recall of a query for one kind, and its precision for all that was planted."""
    assert flagged.any()
    recall = flagged[log["planted"] == kind].mean()
    return recall, log.loc[flagged, "planted"].ne("").mean()


def test_sixty_entries_are_planted_among_thousands(log):
    assert log.loc[log["planted"] != "", "planted"].value_counts().to_dict() == PLANTED
    assert 30_000 <= len(log) <= 36_000
    assert log["date"].min() >= pd.Timestamp("2025-10-01")


def test_a_user_who_left_is_found_by_one_comparison(log):
    recall, precision = found(log, log["date"] > log["left_on"], "left")
    assert (recall, precision) == (1.0, 1.0)


def test_own_records_and_households_are_found_by_the_list_of_watched_records(log):
    own = log["whose"].eq(log["user_id"]) & log["reason"].eq("works-here")
    assert found(log, own, "own-record") == (1.0, 1.0)
    family = log["whose"].eq(log["user_id"]) & log["reason"].eq("family-works-here")
    assert found(log, family, "household") == (1.0, 1.0)


def test_coworkers_are_not_found_by_name(log):
    flagged = (
        log["reason"].eq("works-here")
        & log["whose"].ne(log["user_id"])
        & log["staff"]
        & log["action"].isin(READING)
    )
    recall, precision = found(log, flagged, "coworker")
    assert recall == 1.0
    assert precision >= 0.5
    staff = practice.load("staff").set_index("staff_id")["name"]
    patients = practice.load("patients").set_index("patient_id")["name"]
    opened = log[log["planted"] == "coworker"].drop_duplicates("patient_id")
    same = opened["patient_id"].map(patients).eq(opened["whose"].map(staff))
    assert set(same) == {True, False}, "one chart bears the coworker's name, one another surname"


def test_the_same_surname_is_found_once_visits_are_set_aside(log):
    same = log["surname"].eq(log["user_surname"])
    recall, precision = found(log, same, "same-surname")
    assert recall == 1.0
    assert precision < 0.5, "most entries on people of the same surname are ordinary work"
    unexplained = same & ~log["near"] & log["action"].isin(READING)
    recall, precision = found(log, unexplained, "same-surname")
    assert recall == 1.0
    assert precision > 0.6


def test_a_public_figure_was_looked_at_by_three_without_a_visit(log):
    flagged = log["reason"].eq("public-figure") & ~log["near"] & log["action"].isin(READING)
    flagged &= log["staff"]
    recall, _ = found(log, flagged, "public-figure")
    assert recall == 1.0
    assert log.loc[log["planted"] == "public-figure", "user_id"].nunique() == 3
    assert log.loc[log["planted"] == "public-figure", "patient_id"].nunique() == 1


def test_evenings_are_the_clinicians_but_for_two_accounts(log):
    evening = log["time"].dt.hour >= 19
    assert log[evening & ~log["staff"]].shape[0] > 200, "notes from home"
    staff = evening & log["staff"]
    recall, precision = found(log, staff, "after-hours")
    assert (recall, precision) == (1.0, 1.0)
    assert log.loc[staff, "user_id"].nunique() == 2
    homes = practice.load("patients").merge(practice.load("guarantors"), on="guarantor_id")
    street = homes.set_index("patient_id")["address"].str.split(n=1).str[1]
    neighbors = log.loc[log["planted"] == "after-hours", "patient_id"].map(street)
    assert neighbors.nunique() == 1


def test_no_reason_alone_flags_ordinary_work(log):
    """Calls and refills have no visit either: the query finds nearly all, and far too much."""
    flagged = ~log["near"] & log["staff"]
    planted = log["planted"].ne("") & log["planted"].ne("left") & log["planted"].ne("own-record")
    assert flagged[planted].mean() > 0.8
    assert log.loc[flagged, "planted"].ne("").mean() < 0.05


def test_what_a_role_does(log):
    role = log["user_id"].map(practice.load("staff").set_index("staff_id")["role"].astype(str))
    ordinary = log[log["planted"] == ""].assign(role=role.fillna("clinician"))
    does = ordinary.groupby("action", observed=True)["role"].agg(lambda roles: set(roles))
    assert does["check-in"] == {"front-desk"}
    assert does["charge"] == {"biller"}
    assert does["referral"] == {"referral-coordinator"}
    assert does["note"] == {"clinician"}
    visits = practice.load("appointments").query("outcome == 'completed' and date >= '2025-10-01'")
    assert 6 <= len(log) / len(visits) <= 8
    assert ordinary["action"].eq("chart").sum() >= len(visits)


@pytest.fixture(scope="module")
def tables() -> dict:
    used = [rule for rule in agreement.RULES if rule[0] == "ehr_access_log"]
    names = {name for table, others, _ in used for name in (table, *others)}
    return {name: [(number, row) for number, row, _ in rows(name)] for name in sorted(names)}


@pytest.mark.parametrize(
    ("fits", "change", "column"),
    [
        (lambda r: r["action"] == "check-in", {"date": date(2025, 12, 25)}, "action"),
        (lambda r: r["action"] == "book", {"patient_id": "P00000"}, "action"),
        (lambda r: r["action"] == "cancel", {"action": "rooming"}, "action"),
        (lambda r: r["action"] == "account", {"user_id": "S17"}, "user_id"),
        (lambda r: r["user_id"] == "S11", {"date": date(2025, 12, 20)}, "user_id"),
        (lambda r: r["action"] == "charge", {"date": date(2025, 12, 25)}, "user_id"),
        (lambda r: r["action"] == "note", {"user_id": "ZZ"}, "user_id"),
    ],
)
def test_an_entry_that_cannot_be_is_named(tables, fits, change, column):
    rules = [rule for name, _, rule in agreement.RULES if name == "ehr_access_log"]
    number = next(n for n, row in tables["ehr_access_log"] if fits(row))
    damaged = [(n, r | change if n == number else r) for n, r in tables["ehr_access_log"]]
    found = {(n, c) for rule in rules for n, c, _ in rule(tables | {"ehr_access_log": damaged})}
    assert (number, column) in found
