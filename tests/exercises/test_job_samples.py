"""The marked samples on postings and interviews hold the words they are said to hold."""

import re

from medoffice.grading.answers import writings
from medoffice.people.postings import wording

ASSIGNMENT = "job-and-hiring-basics"


def sample(task, name):
    (text,) = (one.text for one in writings(ASSIGNMENT) if (one.task, one.name) == (task, name))
    return text


def kinds(text, entries):
    return [mark.entry.kind for mark in wording.marks(text, entries)]


def test_the_strong_guide_asks_nothing_it_should_not_and_the_weak_one_does():
    entries = wording.of_interviews()
    assert kinds(sample("guide", "strong"), entries) == []
    found = kinds(sample("guide", "weak"), entries)
    assert {"barred", "evidence", "unwise"} <= set(found) and len(found) >= 5


def test_the_mended_lines_of_the_strong_answer_are_clean():
    mended = re.findall(r"\*In its place:\* “?\"?([^\n]*)", sample("mend", "strong"))
    assert len(mended) == 5
    assert kinds("\n".join(mended), wording.of_postings()) == []


def test_the_lines_to_mend_hold_what_the_rubric_says():
    lines = [
        "Young, dynamic office seeks recent graduate.",
        "Must be in good health and able to lift 40 pounds.",
        "Bachelor's degree required, 10+ years of experience.",
        "Competitive salary. Comp time for long days.",
    ]
    found = [kinds(line, wording.of_postings()) for line in lines]
    assert found == [
        ["unlawful", "unwise"], ["unlawful", "unwise"], ["unwise", "unwise"], ["unlawful", "unwise"]
    ]  # fmt: skip


def test_the_samples_keep_to_the_length_asked_for():
    for task, (least, most) in {"mend": (200, 350), "guide": (350, 600)}.items():
        for name in ("strong", "weak"):
            assert least <= len(sample(task, name).split()) <= most, (task, name)
