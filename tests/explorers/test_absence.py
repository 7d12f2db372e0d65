"""The explorer of absences: every choice has its bars, and what it says to notice is so."""

import pytest

from medoffice.explorers import absence as explorers
from medoffice.scheduling import absence
from medoffice.scheduling.absence import ANSWERS, BORROW, CLOSE, GAP, LONGER, PART_TIME


@pytest.fixture(scope="module")
def explorer():
    return explorers.absence_day()


@pytest.fixture(scope="module")
def data(explorer):
    (rows,) = explorer.spec()["datasets"].values()
    return rows


@pytest.fixture(scope="module")
def values():
    rows = explorers.absence_rows()
    return rows.set_index(["role", "weekday", "out", "answer", "measure"])["value"].sort_index()


def test_there_is_a_bar_for_every_choice_a_reader_can_make(explorer, data):
    params = explorer.spec()["params"]
    options = {p["name"]: p["bind"]["options"] for p in params if "bind" in p}
    assert list(options) == ["role", "weekday", "out", "answer"]
    drawn = {tuple(row[name] for name in (*options, "measure")) for row in data}
    wanted = {
        (role, weekday, out, answer, measure)
        for role in options["role"]
        for weekday in options["weekday"]
        for out in options["out"]
        for answer in options["answer"]
        for measure in explorers.MEASURES[explorers.ROLES[role]]
    }
    assert drawn == wanted
    assert len(data) == len(wanted)


def test_a_full_bar_is_the_worst_answer(values, data):
    assert all(0 <= row["share"] <= 1 for row in data)
    monday = values["Front desk", "Monday", "Two"].unstack("measure")
    shares = {
        row["answer"]: row["share"]
        for row in data
        if (row["role"], row["weekday"], row["out"], row["measure"])
        == ("Front desk", "Monday", "Two", explorers.HUNG_UP)
    }
    worst = monday[explorers.HUNG_UP].max()
    for answer in ANSWERS:
        assert shares[answer] == pytest.approx(monday[explorers.HUNG_UP][answer] / worst, abs=1e-3)


def test_nobody_out_makes_all_answers_alike(values):
    for role in explorers.ROLES:
        for weekday in explorers.WEEKDAYS:
            alike = values[role, weekday, "Nobody"].unstack("answer")
            assert (alike.nunique(axis=1) == 1).all()


def test_what_the_reader_is_told_to_notice_is_so(values):
    hung_up = values["Front desk", "Monday"].xs(explorers.HUNG_UP, level="measure")
    lost = hung_up - hung_up["Nobody", GAP]
    assert hung_up["One", LONGER] > 0.95 * hung_up["One", GAP]
    assert lost["One", BORROW] < 0.1 * lost["One", GAP]
    assert hung_up["Two", GAP] > 2 * hung_up["One", GAP]
    assert hung_up["One", CLOSE] == hung_up["One", GAP]
    assistants = values["Medical assistants", "Tuesday", "One"]
    assert assistants[PART_TIME, explorers.HOURS] == assistants[GAP, explorers.HOURS]
    assert assistants[CLOSE, explorers.HOURS] < assistants[GAP, explorers.HOURS]
    for weekday in explorers.WEEKDAYS:
        canceled = values["Front desk", weekday, "One", CLOSE, explorers.VISITS]
        assert 6.5 <= canceled < 8.5


def test_figures_are_those_of_the_model(explorer, data):
    (row,) = [
        row
        for row in data
        if (row["role"], row["weekday"], row["out"], row["answer"], row["measure"])
        == ("Medical assistants", "Tuesday", "One", PART_TIME, explorers.PAY)
    ]
    assert row["text"] == "$0, nobody is free"
    assert [row["Answer"] for row in explorer.table.rows] == list(absence.ANSWERS)
    assert explorer.table.rows[0][explorers.PAY] == "$0"
