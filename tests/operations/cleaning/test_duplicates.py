"""The search for second records, against the key of those that were planted."""

import csv
from collections import Counter
from datetime import date

import pytest

from medoffice.operations.cleaning import duplicates
from medoffice.operations.cleaning.duplicates import PatientRecord, probable_duplicates
from medoffice.operations.cleaning.quarter import PATIENTS, quarter
from medoffice.practice.package import folder

KEY = folder().parent / "exercises/answers/practice-data/raw-faults.csv"


@pytest.fixture(scope="module")
def planted():
    """The true pairs of accounts, and the kind of slip of each."""
    with KEY.open(encoding="utf-8", newline="") as file:
        faults = [row for row in csv.DictReader(file) if row["file"] == PATIENTS]
    kinds = {}
    for fault in faults:
        if fault["column"] in ("Patient", "DOB"):
            kinds.setdefault(fault["row"], fault["kind"])
    return {
        tuple(sorted((fault["found"], fault["right"]))): kinds.get(fault["row"], "")
        for fault in faults
        if (fault["column"], fault["kind"]) == ("Acct #", "duplicate-patient")
    }


def pairs(found):
    return [(pair.one.account, pair.other.account) for pair in found]


def test_nearly_all_are_found_and_nearly_nothing_else(planted):
    result = duplicates.score(pairs(quarter().probable), planted)
    assert result.wanted >= 100
    assert result.precision >= 0.97
    assert result.recall >= 0.97


def test_each_kind_of_slip_is_found(planted):
    found = {tuple(sorted(pair)) for pair in pairs(quarter().probable)}
    missed = Counter(kind for pair, kind in planted.items() if pair not in found)
    for kind, number in Counter(planted.values()).items():
        assert missed[kind] <= max(1, number // 4), kind


def test_a_search_for_records_alike_to_the_letter_finds_next_to_none(planted):
    alike = duplicates.same_name_and_birth_date(quarter().patients)
    assert duplicates.score(alike, planted).recall < 0.1


def test_the_same_name_alone_is_mostly_chance(planted):
    by_name = {}
    for record in quarter().patients:
        by_name.setdefault((record.surname, record.given), []).append(record.account)
    same = [tuple(accounts) for accounts in by_name.values() if len(accounts) == 2]
    assert duplicates.score(same, planted).precision < 0.5


def test_more_sure_means_fewer_and_better(planted):
    scores = [
        duplicates.score(pairs(probable_duplicates(quarter().patients, at_least)), planted)
        for at_least in (0.01, 0.5, 0.99)
    ]
    assert [s.found for s in scores] == sorted((s.found for s in scores), reverse=True)
    assert scores[0].precision < scores[2].precision
    assert scores[0].recall > scores[2].recall


def others(number=400):
    """Patients who have nothing in common but a birthday here and there."""
    return [
        PatientRecord(
            f"{n:05}", f"{chr(97 + n % 26)}surname{chr(97 + n // 26)}", f"given{chr(97 + n % 23)}",
            date(1930 + n % 80, 1 + n % 12, 1 + n % 28), "fm"[n % 2],
        )
        for n in range(number)
    ]  # fmt: skip


def test_twins_are_no_duplicates():
    born = date(2019, 3, 3)
    twins = [
        PatientRecord("90001", "glossop", "hannah", born, "f"),
        PatientRecord("90002", "glossop", "martin", born, "m"),
    ]
    assert probable_duplicates([*others(), *twins]) == []


def test_a_pair_says_what_it_rests_on():
    born = date(1961, 3, 12)
    one = PatientRecord("90001", "glossop", "margaret", born, "f")
    other = PatientRecord("90002", "glossop", "maggie", date(1961, 12, 3), "")
    (pair,) = probable_duplicates([*others(), other, one], at_least=0.01)
    assert (pair.one, pair.other) == (one, other)
    assert pair.reasons == {"surname": "same", "given": "close", "born": "close", "sex": "unknown"}
    assert 0.01 < pair.probability < 1


def test_everybody_paired_with_the_same_one_is_one_patient():
    persons = duplicates.persons("abcde", [("c", "b"), ("b", "a"), ("e", "d")])
    assert persons == {"a": "a", "b": "a", "c": "a", "d": "d", "e": "d"}


def test_a_score_of_nothing():
    nothing = duplicates.score([], {("a", "b")})
    assert (nothing.precision, nothing.recall) == (1.0, 0.0)


def test_bad_input_is_refused():
    with pytest.raises(ValueError, match=r"at_least is 1\.5"):
        probable_duplicates([], at_least=1.5)
    with pytest.raises(ValueError, match="account '00000' stands twice"):
        probable_duplicates([others()[0]] * 2)
    assert probable_duplicates([]) == []
