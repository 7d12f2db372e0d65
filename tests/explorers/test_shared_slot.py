"""The explorer of the shared slot has a bar for every choice, and what it says to notice is so."""

import pytest

from medoffice.explorers import shared_slot as explorers
from medoffice.explorers.shared_slot import (
    BY_LOT,
    BY_RISK,
    EVERYBODY,
    FIRST,
    LAST,
    MINUTES,
    NO_AGE,
    NO_PAYER,
    PLACES,
    RULES,
    SHARE,
    SHOWN,
    SPLITS,
)


@pytest.fixture(scope="module")
def explorer():
    return explorers.who_waits()


@pytest.fixture(scope="module")
def data(explorer):
    (rows,) = explorer.spec()["datasets"].values()
    return rows


def minutes(rule, split, place=LAST):
    waits = explorers.outcomes(rule, place, split)["wait"]
    return {group: wait.mean * explorers.SLOT_MINUTES for group, wait in waits.items()}


def everybody(rule, place=LAST):
    return explorers.outcomes(rule, place)["wait"].iloc[0].mean * explorers.SLOT_MINUTES


def test_there_is_a_bar_for_every_choice_a_reader_can_make(explorer, data):
    params = explorer.spec()["params"]
    options = {p["name"]: p["bind"]["options"] for p in params if "bind" in p}
    assert options == {"rule": RULES, "split": SPLITS, "shown": [*SHOWN], "place": [*PLACES]}
    groups = {split: {row["group"] for row in data if row["split"] == split} for split in SPLITS}
    drawn = {(r["rule"], r["split"], r["shown"], r["place"], r["group"]) for r in data}
    assert drawn == {
        (rule, split, shown, place, group)
        for rule in RULES
        for split in SPLITS
        for shown in SHOWN
        for place in PLACES
        for group in groups[split]
    }
    assert len(data) == len(drawn)
    assert all(0 <= row["low"] <= row["value"] <= row["high"] <= 1 for row in data)


def test_each_split_counts_everybody_once(data):
    for split in SPLITS:
        theirs = {row["group"]: row["visits"] for row in data if row["split"] == split}
        everyone = theirs.pop(EVERYBODY)
        assert sum(theirs.values()) == everyone, split


def test_a_bar_says_what_the_model_says(data):
    (bar,) = [
        row
        for row in data
        if (row["rule"], row["shown"], row["place"], row["group"])
        == (BY_RISK, SHARE, LAST, "Medicaid")
    ]
    found = explorers.outcomes(BY_RISK, LAST, "Payer").loc["Medicaid"]
    assert bar["figure"] == f"{found['shared'].mean:.0%}"
    assert bar["visits"] == found["patients"]


def test_by_lot_all_wait_alike_and_by_risk_medicaid_pays():
    for split in SPLITS:
        waits = minutes(BY_LOT, split).values()
        assert max(waits) - min(waits) < 0.1
    assert everybody(BY_RISK) < everybody(BY_LOT) - 0.2
    payers = minutes(BY_RISK, "Payer")
    assert payers["Medicaid"] == max(payers.values())
    assert payers["Medicaid"] == pytest.approx(1.5 * minutes(BY_LOT, "Payer")["Medicaid"], rel=0.1)


def test_without_payer_and_language_age_speaks_for_the_payer():
    assert minutes(NO_PAYER, "Language")["Spanish"] == pytest.approx(everybody(NO_PAYER), abs=0.2)
    payers = minutes(NO_PAYER, "Payer")
    assert sorted(payers, key=payers.get)[:2] == ["Medicare Advantage", "Medicare"]
    ages = minutes(NO_PAYER, "Age")
    assert ages["18 to 34"] == pytest.approx(5 * ages["65 and over"], rel=0.1)


def test_without_age_a_missed_visit_decides():
    payers = explorers.outcomes(NO_AGE, LAST, "Payer")["wait"]
    mean = everybody(NO_AGE) / explorers.SLOT_MINUTES
    lowest, highest = zip(*(wait.interval() for wait in payers), strict=True)
    # About even: only the smallest groups and Medicare lie a little off.
    assert max(lowest) < mean * 1.05
    assert min(highest) > mean * 0.95
    missed = explorers.outcomes(NO_AGE, LAST, "Missed a visit before")["shared"]
    assert 0.85 < missed["One or more in six months"].mean < 0.92


def test_from_the_first_slot_the_delay_passes_on():
    for rule in RULES:
        assert everybody(rule, FIRST) > 12
        both = [explorers.replayed(rule, place)["shared"] for place in PLACES]
        assert both[0].equals(both[1])
        distances = minutes(rule, "Distance")
        assert max(distances.values()) - min(distances.values()) < 0.4
    replayed = explorers.replayed(BY_RISK, FIRST)
    assert replayed["wait"][replayed["shared"] == 1].mean() < replayed["wait"].mean()


def test_what_is_shown_first_can_be_read_as_a_table(explorer, data):
    first = [
        row for row in data if (row["rule"], row["shown"], row["place"]) == (BY_RISK, MINUTES, LAST)
    ]
    groups = [row for row in first if row["group"] != EVERYBODY]
    assert [row["Wait"] for row in explorer.table.rows] == [row["figure"] for row in groups]
