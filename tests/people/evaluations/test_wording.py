import pytest

from medoffice import practice
from medoffice.people.evaluations import wording


def kinds(text):
    return [each.kind for each in wording.remarks(text)]


def test_marks_every_comment_of_the_raters_who_named_character():
    told = {row["comment"]: row["rater_id"] for row in practice.records("evaluations")}
    assert {rater for comment, rater in told.items() if not kinds(comment)} == {"MC"}
    assert {rater for comment, rater in told.items() if kinds(comment)} == {"S03", "S13", "TR"}


def test_leaves_notes_of_behavior_alone():
    about_character = {
        row["note_id"]
        for row in practice.records("evidence_notes")
        if wording.CHARACTER in kinds(row["note"])
    }
    # "That is the spirit we need", and a bus that is "unreliable": quick to read and leave.
    assert about_character == {"N034", "N037"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bad attitude on three days of May.", wording.CHARACTER),
        ("She is always late, 9 times in May.", wording.ABSOLUTE),
        ("In May she often left the log open.", wording.VAGUE),
        ("Out 12 days on FMLA this year.", wording.PROTECTED),
        ("Complained about overtime twice, on June 3.", wording.PROTECTED),
        ("Hands off open tasks in writing.", wording.NO_INSTANCE),
    ],
)
def test_marks_each_kind_alone(text, kind):
    assert kinds(text) == [kind]


def test_says_the_words_as_they_stand_in_order_and_once():
    found = wording.remarks("Never on time. Great Attitude! Never on time in May.")
    assert [(each.kind, each.words) for each in found] == [
        (wording.ABSOLUTE, "Never"), (wording.CHARACTER, "Attitude"),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", "Nineteen of 20 rooms were complete.", "Handle 2 with care."])
def test_is_quiet_on(text):
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Slower since she is pregnant.", "pwfa"),
        ("Nine days of medical leave.", "fmla.call_in"),
        ("Sick twice in May.", "ada.medical_questions"),
        ("Not on the Sabbath.", "title7.religion"),
        ("Slow at his age.", "title7.decisions"),
        ("Talked about her pay in May.", "nlra"),
        ("Complained about overtime in May.", "retaliation.work"),
    ],
)
def test_what_the_law_may_protect_names_the_rule(text, rule):
    (found,) = [each for each in wording.remarks(text) if each.kind == wording.PROTECTED]
    assert rule in found.rules


def test_every_rule_named_is_in_force_and_advice_names_none():
    rules = practice.rules()
    named = {rule for each in wording.PROTECTED_BY for rule in each}
    assert {rules[rule].status for rule in named} == {"in-force"}
    told = wording.remarks("A bad attitude, always, and often.")
    assert len(told) == 4 and not any(each.rules for each in told)
