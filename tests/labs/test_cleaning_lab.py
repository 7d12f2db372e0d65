"""The cleaning lab counts by the rules that are chosen, and shows the lines they are about."""

from datetime import date

import pytest

from medoffice.labs.checkup_lab import CheckupLab
from medoffice.labs.cleaning_lab import FAULTS, CleaningLab
from medoffice.operations.cleaning.quarter import quarter
from medoffice.operations.cleaning.visits import BEST, CHOICES, Rules


@pytest.fixture
def lab():
    return CleaningLab()


def test_every_rule_of_the_model_can_be_chosen(lab):
    assert list(FAULTS) == list(CHOICES)
    for name, fault in FAULTS.items():
        assert tuple(fault.rules.values()) == CHOICES[name]
    assert lab.chosen == Rules()


def test_a_rule_changes_the_count_that_is_shown(lab):
    before = lab.sentence.value, lab.results.value
    lab.rules["words"].value = "by meaning"
    assert lab.sentence.value != before[0]
    assert lab.results.value != before[1]
    counted = quarter().count(Rules(words="by meaning"))
    assert f"{counted.completed:,} completed visits" in lab.sentence.value


def test_all_rules_can_be_set_at_once(lab):
    lab.choose(BEST)
    assert lab.chosen == BEST
    assert "4,771 completed visits of 3,208 patients" in lab.sentence.value
    lab.choose(Rules())
    assert lab.chosen == Rules()


def test_the_steps_end_with_what_the_sentence_says(lab):
    lab.choose(BEST)
    last = lab.in_words().split("\n\n")[2].splitlines()[-1]
    assert "4,771" in last
    assert "3,208" in last


@pytest.mark.parametrize("name", FAULTS)
def test_lines_of_each_kind_can_be_looked_at(lab, name):
    lab.look_at.value = name
    assert FAULTS[name].name in lab.examples.value
    assert lab.found[name]
    assert lab.found[name][0].what.split(",")[0].strip("“”") in lab.examples.value


def test_the_number_of_faults_stands_beside_each_rule(lab):
    assert lab.rules["repeats"].description == "Lines that stand twice (56)"


def test_the_still_says_the_same(lab):
    lab.choose(BEST)
    assert "4,771" in lab.still()
    assert "5,812 appointments" in lab.still()


def test_the_readers_own_report_is_looked_over():
    lab = CheckupLab(date(2025, 12, 1))
    assert "7 records and 2 other lines" in lab.message.value
    assert "“03/32/2025”" in lab.results.value
    lab.open(b"", "“empty.csv”")
    assert "The file is empty" in lab.message.value
    assert lab.results.value == ""
    assert lab.in_words() == "Choose a file first."
