"""What the chapter *Billing compliance* says in words, and its sample memo, is so in the data."""

import pandas as pd
import pytest

from medoffice.book import facts
from medoffice.compliance.integrity.exclusion import screen
from medoffice.compliance.integrity.overpayment_clock import Overpayment
from medoffice.compliance.integrity.willow_bend import everybody, exclusion_list
from medoffice.grading.answers import writings
from medoffice.grading.course import EXERCISES

PAGE = EXERCISES.parent / "book/compliance/billing-compliance.md"


@pytest.fixture(scope="module")
def chapter():
    return facts.of("billing-compliance")


@pytest.fixture(scope="module")
def memos():
    return {
        one.name: " ".join(one.text.split())
        for one in writings("billing-compliance")
        if one.task == "memo"
    }


def page():
    return PAGE.read_text(encoding="utf-8")


def day(text):
    return text.removesuffix(", 2026").removesuffix(", 2025")


def test_the_slip_of_the_worked_example_is_on_the_list():
    (hit,) = [h for h in screen(everybody(), exclusion_list()) if h.ours.name == "Graham Rosethorn"]
    assert (hit.ours.born.month, hit.ours.born.day) == (hit.listed.born.day, hit.listed.born.month)
    assert f"born on {hit.ours.born:%B} {hit.ours.born.day}, {hit.ours.born.year}" in page()
    assert f"born on {hit.listed.born:%B} {hit.listed.born.day}, {hit.listed.born.year}" in page()
    assert hit.why == "last name: one letter differs; first name: the same"


def test_most_errors_are_one_level_too_high_and_some_are_too_low(chapter):
    sample = pd.read_csv(EXERCISES / "source/billing-compliance/data/sample.csv")
    over = (sample["allowed"] - sample["should_be"]).round(2)
    levels = sample["billed"].str[-1].astype(int) - sample["supported"].str[-1].astype(int)
    figures = chapter.figures()
    assert (len(sample), (over != 0).sum()) == (int(figures["size"]), int(figures["in-error"]))
    assert (levels == 1).sum() > (over != 0).sum() / 2
    assert (over < 0).any()


def test_the_figures_of_the_memos_are_those_of_the_chapter(chapter, memos):
    figures, strong = chapter.figures(), memos["strong"]
    assert (
        f"search of {figures['looked-up']} people and firms brought {figures['hits']} hits"
        in strong
    )
    assert f"{figures['clear'].title()} colleagues are cleared" in strong
    assert f"Of {figures['size']} visits drawn with seed {figures['seed']}" in strong
    assert f"{figures['in-error']} are in error. For all {figures['visits']}" in strong
    assert f"makes {figures['point']} allowed too much" in strong
    assert f"{figures['low']} to {figures['high']}" in strong
    assert f"due on {figures['due']}" in strong
    assert f"from {day(figures['look-begins'])}" in strong
    assert f"to {day(figures['look-ends'])}, the last day is {day(figures['due-looked'])}" in strong
    assert f"beyond {day(figures['pause-ends'])}" in strong
    assert f"{figures['in-error']} of {figures['size']} visits are wrong" in memos["weak"]
    assert f"{figures['visits']} visits this makes {figures['point']}" in memos["weak"]
    # Whoever spoke up stays unnamed, in the page's own words to the owner too.
    assert "Gloria" not in strong
    assert "Gloria" not in page().split("## What you tell the owner")[1].split("## Check")[0]


def test_the_weeks_of_the_look_are_those_of_the_memo(chapter):
    look = Overpayment(chapter.MONDAY, chapter.LOOK_BEGINS, chapter.LOOK_ENDS)
    assert look.paused == 8 * 7
