"""Each assignment has editions: the same for the same seed, other ones for another, and true."""

from collections import Counter
from datetime import date

import pytest

from medoffice.grading.classes import figures, tables
from medoffice.grading.classes.edition import Edition, quote, recipe
from medoffice.grading.course import EXERCISES, assignments


def base(assignment):
    return tables.read(EXERCISES / "source" / assignment / "data")


@pytest.mark.parametrize("assignment", assignments())
def test_the_same_seed_gives_the_same_bytes_and_another_one_other_bytes(assignment, tmp_path):
    def content(folder, edition):
        written = edition.write(assignment, tmp_path / folder)
        return {
            file.name: file.read_bytes() for file in sorted(written.rglob("*")) if file.is_file()
        }

    one = content("one", Edition(4711))
    assert content("again", Edition(4711)) == one
    assert content("seed", Edition(4712)) != one
    assert content("student", Edition(4711, "ada")) != one
    assert content("number", Edition(4711, None, 1)) != one


@pytest.mark.parametrize("assignment", assignments())
def test_tables_are_read_and_written_as_they_stand(assignment, tmp_path):
    tables.write(base(assignment), tmp_path)
    for file in (EXERCISES / "source" / assignment / "data").glob("*.csv"):
        assert (tmp_path / file.name).read_bytes() == file.read_bytes()


@pytest.mark.parametrize("assignment", assignments())
def test_an_edition_has_the_tables_and_columns_of_the_course(assignment):
    there, made = base(assignment), Edition(1).tables(assignment)
    assert {name: list(rows[0]) for name, rows in made.items()} == {
        name: list(rows[0]) for name, rows in there.items()
    }
    assert made != there


@pytest.mark.parametrize("assignment", assignments())
def test_each_figure_of_a_text_follows_the_data_or_is_said_to_stay(assignment):
    assert not figures.unaccounted(assignment)
    assert not figures.needless(assignment)


class Least:
    """Random numbers by which all is left out that may be."""

    def random(self):
        return 0.0


@pytest.mark.parametrize("assignment", assignments())
def test_what_a_text_quotes_from_a_table_stands_in_each_edition(assignment):
    there, least = base(assignment), base(assignment)
    recipe(assignment).vary(least, lambda table: Least())
    cells = Counter(cell for rows in there.values() for row in rows for cell in row.values())
    # What stands in many rows is never lost by chance.
    assert not {word for word in figures.lost(assignment, least, there) if cells[word] < 20}
    assert not figures.lost(assignment, Edition(1).tables(assignment), there)


@pytest.mark.parametrize("assignment", assignments())
def test_a_text_that_follows_the_data_says_today_what_the_data_say(assignment):
    for text, now in getattr(recipe(assignment), "QUOTED", {}).items():
        assert now(base(assignment)) == text


def test_figures_in_a_text_are_those_of_its_edition(tmp_path):
    edition = Edition(5)
    file = edition.write("working-with-numbers", tmp_path) / "working-with-numbers.ipynb"
    report = edition.tables("working-with-numbers")["report"]
    completed = sum(row["Status"] == "Completed" for row in report)
    assert f"{completed:,} times" in file.read_text(encoding="utf-8")
    assert completed != 1_076


def test_a_typed_figure_is_found(tmp_path):
    source = tmp_path / "source" / "hiring"
    source.mkdir(parents=True)
    text = (EXERCISES / "source/hiring/hiring.ipynb").read_text(encoding="utf-8")
    typed = text.replace("who reached an interview", "who of 1,234 reached an interview")
    assert typed != text
    (source / "hiring.ipynb").write_text(typed, encoding="utf-8")
    assert figures.unaccounted("hiring", tmp_path) == {"1234": ["hiring-title"]}


def test_a_text_to_replace_must_be_there():
    notebook = {"cells": [{"source": "Fourteen names", "metadata": {}}]}
    with pytest.raises(ValueError, match="does not hold the text 'fifteen names'"):
        quote(notebook, {"fifteen names": "nine names"})


# The story that an assignment tells must be that of each edition, or its writing tasks make no
# sense. Recorded answers do not show it.


@pytest.mark.parametrize("seed", range(4))
def test_dr_renwick_has_the_longest_wait_in_each_edition(seed):
    slots = Edition(seed).tables("patient-access")["open-slots"]
    waits = {}
    for row in slots:
        if row["held"] == "false":
            waits.setdefault(row["provider_id"], []).append(row["date"])
    third = {
        who: (date.fromisoformat(sorted(days)[2]) - date(2025, 10, 6)).days
        for who, days in waits.items()
    }
    assert max(third, key=third.get) == "TR"
    assert third["TR"] >= 12
    assert third["LS"] <= 2


@pytest.mark.parametrize("seed", range(4))
def test_the_quarter_ends_on_budget_in_each_edition(seed):
    lines = Edition(seed).tables("operating-budget")["lines"]
    sign = {"income": 1, "cost": -1}
    for column, net in (("budget", 62_900), ("actual", 62_762)):
        assert round(sum(sign[row["kind"]] * float(row[column]) for row in lines)) == net


@pytest.mark.parametrize("seed", range(4))
def test_one_clinician_fell_behind_in_each_edition(seed):
    visits, days = {}, {}
    for row in Edition(seed).tables("working-with-numbers")["bookings"]:
        if row["outcome"] == "completed":
            key = row["provider_id"], row["month"]
            visits[key] = visits.get(key, 0) + 1
            days.setdefault(key, set()).add(row["date"])
    a_day = {key: count / len(days[key]) for key, count in visits.items()}
    change = {
        who: a_day[who, "2025-09"] / a_day[who, "2024-09"] - 1
        for who, month in a_day
        if month == "2024-09"
    }
    assert [who for who, by in change.items() if by < -0.05] == ["LS"]


@pytest.mark.parametrize("seed", range(4))
def test_many_visits_of_the_sample_are_a_level_too_high_in_each_edition(seed):
    sample = Edition(seed).tables("billing-compliance")["sample"]
    high = sum(float(row["allowed"]) > float(row["should_be"]) for row in sample)
    assert len(sample) == 60
    assert high >= 15
