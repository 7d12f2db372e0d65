import copy

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from medoffice.questions import load
from medoffice.questions.exams import CODES, ExamError, apportion, blueprint, exams, half

# By hand, from the outlines in the publishers' own words.
FULL = {
    "cmm": (200, 180, [40, 30, 30, 24, 14, 24, 14, 12, 12]),
    "cmpe": (175, 195, [44, 44, 26, 23, 21, 17]),
    "cmpe-scenarios": (90, 120, [23, 22, 13, 12, 11, 9]),
}
HALF = {
    "cmm": (100, 90, [20, 15, 15, 12, 7, 12, 7, 6, 6]),
    "cmpe": (88, 98, [22, 22, 13, 11, 11, 9]),
    "cmpe-scenarios": (45, 60, [11, 11, 7, 6, 5, 5]),
}


@pytest.mark.parametrize(("halved", "expected"), [(False, FULL), (True, HALF)])
def test_each_exam_asks_what_was_worked_out_by_hand(halved, expected):
    plenty = {code: 99 for exam in exams().values() for code in exam.shares}
    made = {key: blueprint(exam, plenty, halved=halved) for key, exam in exams().items()}
    found = {key: (one.items, one.minutes, list(one.asked.values())) for key, one in made.items()}
    assert found == expected
    assert not any(one.lacking for one in made.values())


@given(st.integers(0, 500), st.lists(st.integers(0, 60), min_size=1, max_size=9).filter(any))
def test_all_items_are_given_out_and_none_is_a_whole_one_off_its_share(items, shares):
    counts = apportion(items, dict(enumerate(shares)))
    assert sum(counts.values()) == items
    for code, share in enumerate(shares):
        assert abs(counts[code] - items * share / sum(shares)) < 1


def test_what_cannot_be_divided_is_refused():
    for items, shares in ((-1, {"a": 1}), (3, {"a": 0}), (3, {"a": 2, "b": -1})):
        with pytest.raises(ValueError, match="cannot divide"):
            apportion(items, shares)


def test_a_domain_of_which_the_bank_has_too_little_is_told_and_the_time_is_cut():
    exam = exams()["cmpe-scenarios"]
    plan = blueprint(exam, {"OM": 90, "FM": 10, "HR": 13, "TD": 12, "RC": 11})
    assert plan.asked == {"OM": 23, "FM": 10, "HR": 13, "TD": 12, "RC": 11, "OG": 0}
    assert plan.lacking == {"FM": 12, "OG": 9}
    assert (plan.items, plan.minutes) == (69, 92)
    assert blueprint(exam, {}).items == 0 == blueprint(exam, {}).minutes
    assert half(exam) == (45, 60)


def test_the_bank_can_fill_both_knowledge_exams():
    for key in ("cmm", "cmpe"):
        exam = exams()[key]
        codes = [getattr(question, exam.outline) for question in load()]
        plan = blueprint(exam, {code: codes.count(code) for code in exam.shares})
        assert plan.lacking == {}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"items": 0}, "items: expected a whole number above 0, found 0"),
        ({"minutes": -5}, "minutes: expected a whole number above 0, found -5"),
        ({"items": True}, "items: expected a whole number above 0, found True"),
        ({"name": ""}, "name: expected a name, found ''"),
        ({"outline": "rhia"}, "outline: expected one of cmm, cmpe, found 'rhia'"),
        ({"shares": {"OM": 100}}, "shares: expected the domains OM, FM"),
        ({"colour": "red"}, "colour: expected one of name, outline"),
        ({"published": "yes"}, "published: expected true or false, found 'yes'"),
        ({"pass_mark": None}, "pass_mark: expected a sentence, found None"),
        (lambda exam: exam["shares"].update(OM=26), "shares: expected 100 in all, found 101"),
        (lambda exam: exam["shares"].update(OM=0, FM=50), "shares: expected whole numbers above"),
        (lambda exam: exam.pop("minutes"), "minutes: expected a whole number.*'nothing'"),
    ],
)
def test_an_exam_that_cannot_be_is_refused_by_name(tmp_path, change, says):
    described = yaml.safe_load((CODES / "exams.yml").read_text(encoding="utf-8"))
    exam = copy.deepcopy(described["cmpe"])
    change(exam) if callable(change) else exam.update(change)
    (tmp_path / "certification.yml").write_text((CODES / "certification.yml").read_text())
    (tmp_path / "exams.yml").write_text(yaml.safe_dump({"cmpe": exam}, sort_keys=False))
    with pytest.raises(ExamError, match=f"exams.yml: cmpe: {says}"):
        exams(tmp_path)
