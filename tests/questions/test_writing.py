from dataclasses import replace

import pytest

from medoffice.questions import writing


def broken(question):
    return {finding.rule for finding in writing.check([question])}


def test_a_sound_question_passes(question):
    assert writing.check([question()]) == []


STEM = "The vaccine refrigerator was found open this morning. "
SPOILED = {
    "combined-option": [{"options": {"D": "All of the above"}}, {"options": {"D": "Both A and C"}}],
    "absolute-word": [{"options": {"A": "Always throw out the lot"}}],
    "vague-word": [{"options": {"A": "Throw out what may be bad"}}],
    "negative-stem": [
        {"stem": STEM + "Which step is not right?"},
        {"stem": STEM + "Which step is NOT right?"},
        {"stem": STEM + "All of these help, except:"},
        {"stem": STEM + "What doesn't help?"},
    ],
    "quiet-negative": [{"stem": STEM + "Which is not right?", "allow": ["negative-stem"]}],
    "long-key": [{"options": {"B": "Set the vaccines apart, mark them, and ask the maker"}}],
    "unsorted-numbers": [{"options": dict(A="7 days", B="3 days", C="9 days", D="12 days")}],
    "mixed-units": [{"options": dict(A="3 days", B="4 hours", C="5 days", D="6 days")}],
    "mixed-precision": [{"options": dict(A="3.0%", B="4%", C="5.0%", D="6.0%")}],
    "overlapping-ranges": [
        {"options": dict(A="1 to 5 days", B="5 to 9 days", C="10 to 12 days", D="13 to 15 days")}
    ],
    "article-cue": [{"stem": STEM + "What you need first is an:"}],
    "clang": [{"options": {"B": "Keep the refrigerator out of use"}}],
    "same-option": [{"options": {"C": "throw out the vaccines, at once."}}],
    "stem-ending": [{"stem": STEM + "Say what you do first."}],
    "short-stem": [{"stem": "What do you do?"}],
    "blank": [{"stem": STEM + "You call ____ as the next step?"}],
    "convergence": [
        {
            "options": dict(
                A="apart, in the cold", B="apart, unmarked", C="open, unmarked", D="locked, warm"
            )
        }
    ],
    "chained": [{"stem": STEM + "Given the previous question, what do you do?"}],
    "real-name": [{"stem": STEM + "Humana pays for it. What do you do first?"}],
}


def test_every_rule_is_put_to_the_test():
    assert set(SPOILED) == writing.rule_names()


@pytest.mark.parametrize(
    ("rule", "change"),
    [(rule, change) for rule, changes in SPOILED.items() for change in changes],
)
def test_a_spoiled_question_breaks_the_rule(question, rule, change):
    assert rule in broken(question(**change))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"stem": STEM + "It was not locked. What do you do first?"}, id="negative"),
        pytest.param({"options": {"C": "Ask for new ones by May 5"}}, id="month"),
        pytest.param(
            {"options": dict(A="1 day", B="2 days", C="9 days", D="1,200 days")}, id="days"
        ),
        pytest.param({"options": dict(A="$5", B="$1,000", C="$2,000", D="$10,500")}, id="dollars"),
        pytest.param(
            {"options": dict(A="1 to 2 days", B="3 to 4 days", C="5 to 6 days", D="7 to 8 days")},
            id="ranges",
        ),
        pytest.param(
            {
                "options": dict(
                    A="less idle, longer wait",
                    B="less idle, shorter wait",
                    C="more idle, longer wait",
                    D="more idle, shorter wait",
                )
            },
            id="all four combinations",
        ),
        pytest.param(
            {"stem": STEM + "Which step is NOT right?", "allow": ["negative-stem"]}, id="allowed"
        ),
    ],
)
def test_what_is_fair_passes(question, change):
    assert broken(question(**change)) == set()


def a_bank(question, keys, longest=0):
    """Return one question per letter in `keys`, the first `longest` with the longest key."""
    sample = question()
    bank = []
    for number, letter in enumerate(keys):
        options = tuple(
            replace(
                option,
                right=option.letter == letter,
                text="twelve chars"
                if number < longest and option.letter == letter
                else "eleven char",
            )
            for option in sample.options
        )
        bank.append(replace(sample, options=options, id=f"sample-{number}"))
    return bank


def bank_rules(bank):
    return {finding.rule for finding in writing.check(bank) if not finding.question}


def test_a_balanced_bank_passes(question):
    assert bank_rules(a_bank(question, "ABCD" * 5, longest=7)) == set()


def test_keys_that_are_mostly_the_longest_fail(question):
    assert bank_rules(a_bank(question, "ABCD" * 5, longest=8)) == {"long-keys"}


def test_keys_that_sit_mostly_in_one_place_fail(question):
    assert bank_rules(a_bank(question, "B" * 11 + "ACD" * 3)) == {"key-positions"}


def test_a_handful_of_questions_is_too_few_to_judge_keys_by(question):
    assert bank_rules(a_bank(question, "B" * 6, longest=6)) == set()


def test_a_finding_says_where_and_what(question):
    (finding,) = writing.check([question(options={"D": "Both A and C in that order"})])
    assert str(finding) == (
        "error: sample.yml: question 'sample-cold-room': option D: 'Both A and C in that order' "
        "refers to other options [combined-option]"
    )
