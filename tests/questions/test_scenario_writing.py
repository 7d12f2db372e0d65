from dataclasses import replace

import pytest

from medoffice.questions import lint, load, load_scenarios, scenario_writing, writing
from medoffice.questions.bank import Option
from medoffice.questions.scenarios import Mistake, Step

OURS = load_scenarios()
FIRST = next(each for each in OURS if each.id == "two-figures-for-days")


def broken(scenario):
    return {finding.rule for finding in scenario_writing.check([scenario])}


def test_our_scenarios_are_well_written():
    assert [str(finding) for finding in scenario_writing.check(OURS)] == []


def test_our_scenarios_name_only_what_exists():
    parts = [part for scenario in OURS for part in scenario.as_questions()]
    chapters = {question.chapter for question in load()}
    assert [*lint.unknown_names(parts, lint.Known.of_the_course())] == []
    assert [*lint.unknown_chapters(OURS, chapters)] == []
    (finding,) = lint.unknown_chapters([replace(FIRST, chapter="payrol")], chapters)
    assert finding.message == "chapter: 'payrol' is not known"


def with_part(name, **changes):
    """Return the first scenario with a part changed."""
    parts = [replace(each, **changes) if each.id == name else each for each in FIRST.parts]
    return replace(FIRST, parts=tuple(parts))


MULTIPLE = FIRST.part("month-end-report")
STEPS = tuple(Step(text, "So it is.") for text in ("Mark", "Then ask", "Decide", "Record"))


def longer(option):
    return replace(option, text=option.text + " And more of it, on and on.") if option.right else (
        option
    )  # fmt: skip


SPOILED = {
    "hinges": [
        with_part("gross-days", asks="From your answer above, how many days are it?"),
        with_part("where-79-comes-from", asks="Given the last part, what do you say?"),
    ],
    "count-said": [
        with_part("month-end-report", asks="Which rules do you set?"),
        with_part("month-end-report", asks="Which rules do you set? Choose two."),
    ],
    "many-right": [
        with_part(
            "month-end-report",
            options=(
                *(replace(option, right=True) for option in MULTIPLE.options[:4]),
                replace(MULTIPLE.options[4], right=False),
            ),
        )
    ],
    "long-keys": [with_part("month-end-report", options=tuple(map(longer, MULTIPLE.options)))],
    "near-mistake": [
        with_part("gross-days", mistakes=(Mistake(42.1, "Rounded."),)),
        with_part("gross-days", mistakes=(Mistake(9, "Once."), Mistake(9, "Twice."))),
    ],
    "place-told": [],
}


def test_every_rule_of_its_own_is_put_to_the_test():
    assert set(SPOILED) == scenario_writing.own_rules()


@pytest.mark.parametrize(
    ("rule", "scenario"), [(rule, each) for rule, many in SPOILED.items() for each in many]
)
def test_each_rule_finds_what_it_is_for(rule, scenario):
    assert rule in broken(scenario)
    allowed = [replace(each, allow=(rule,)) for each in scenario.parts]
    assert rule not in broken(replace(scenario, parts=tuple(allowed)))


def test_a_step_does_not_tell_its_place(write_scenarios, sound_scenario):
    (order,) = (
        part
        for part in load_scenarios(write_scenarios(sound_scenario))[0].parts
        if part.form == "order"
    )
    assert broken(replace(FIRST, parts=(order, *FIRST.parts))) == set()
    assert broken(replace(FIRST, parts=(replace(order, steps=STEPS), *FIRST.parts))) == {
        "place-told"
    }
    twice = replace(order, steps=(STEPS[0], *STEPS[2:], Step("mark.", "Again.")))
    assert broken(replace(FIRST, parts=(twice, *FIRST.parts))) == {"same-option"}


@pytest.mark.parametrize(
    ("scenario", "rule"),
    [
        (replace(FIRST, situation=("Too short a story.",)), "situation-length"),
        (replace(FIRST, situation=("too long " * 81,)), "situation-length"),
        (replace(FIRST, parts=FIRST.parts[1:3]), "one-form"),
        (replace(FIRST, title="A letter of Humana"), "real-name"),
        (
            replace(FIRST, exhibit=replace(FIRST.exhibit, rows=(("Cigna", "$1"),))),
            "real-name",
        ),
        (
            with_part("net-108", options=(*FIRST.part("net-108").options[:3],
                      Option("D", "Always look at all of it", "So it is.", True))),
            "absolute-word",
        ),
        (with_part("net-108", asks="What is not a reason for it?"), "negative-stem"),
        (with_part("gross-days", asks="Work out the days."), "stem-ending"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_the_whole_or_with_a_question_is_found(scenario, rule):
    assert rule in broken(scenario)


def test_keys_are_balanced_over_all_single_parts():
    part = FIRST.part("net-108")
    crowd = replace(FIRST, parts=(part,) * writing.SMALLEST_BANK)
    assert "key-positions" in broken(crowd)


def test_right_letters_are_balanced_over_all_parts_with_several():
    crowd = replace(FIRST, parts=(MULTIPLE,) * writing.SMALLEST_BANK)
    (finding,) = (each for each in scenario_writing.check([crowd]) if each.rule == "key-letters")
    assert "(A 12, B 0, C 12, D 0, E 12)" in finding.message
    few = replace(FIRST, parts=(MULTIPLE,) * (writing.SMALLEST_BANK - 1))
    assert "key-letters" not in broken(few)
