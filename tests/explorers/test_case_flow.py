"""The explorer of loops shows what the models say, whatever the reader picks."""

import pytest

from medoffice.explorers import case_flow


@pytest.fixture(scope="module")
def explorer():
    return case_flow.where_loops_wait()


@pytest.fixture(scope="module")
def rows(explorer):
    return max(explorer.spec()["datasets"].values(), key=len)


def options(explorer):
    return {p["name"]: p["bind"]["options"] for p in explorer.spec()["params"] if "bind" in p}


def test_there_is_a_bar_for_every_choice_a_reader_can_make(explorer, rows):
    choices = options(explorer)
    drawn = {(row["step"], row["only"], row["split"]) for row in rows}
    assert drawn == {
        (step, only, split)
        for step in choices["step"]
        for only in choices["only"]
        for split in choices["split"]
    }
    assert all({f"over{days}", f"of{days}"} <= set(rows[0]) for days in choices["limit"])


def test_each_split_counts_every_loop_once(rows):
    counted = {}
    for row in rows:
        if row["only"] == case_flow.EVERYTHING:
            key = row["step"], row["split"]
            counted[key] = counted.get(key, 0) + row["n"]
    by_step = {}
    for (step, _), n in counted.items():
        by_step.setdefault(step, set()).add(n)
    assert all(len(counts) == 1 for counts in by_step.values())
    assert by_step["Referral: ordered, until sent"] == {2946}


def test_bars_say_what_the_log_says(rows):
    """Of the urgent referrals of the summer quarter, 11 of 41 were never sent."""
    (bar,) = [
        row
        for row in rows
        if (row["step"], row["only"], row["group"])
        == ("Referral: ordered, until sent", case_flow.PRESSING, "2025, quarter 3")
    ]
    assert (bar["over90"], bar["of90"], bar["median"]) == (11, 41, 0)


def test_what_is_not_known_yet_is_not_called_normal(rows):
    assert all(
        row["group"] == case_flow.UNKNOWN and row["n"] == 0
        for row in rows
        if row["step"] == "Test: ordered, until the result comes"
        and row["only"] != case_flow.EVERYTHING
    )


def test_the_explorer_can_be_read_without_a_chart(explorer):
    page = explorer.to_html()
    assert page.count('<th scope="row">') == len(explorer.table.rows)
