import re

import pytest

from medoffice.questions import BankError, load_scenarios


def test_reads_the_four_forms_as_written(write_scenarios, sound_scenario):
    (read,) = load_scenarios(write_scenarios(sound_scenario))
    assert read.situation[1] == "Nobody knows since when it did."
    assert read.exhibit.rows == (("8 am", "4.5"),)
    single, multiple, order, number = read.parts
    assert (single.keys, multiple.keys) == (("B",), ("A", "C"))
    assert [step.text for step in order.steps] == ["Mark", "Ask", "Decide", "Record"]
    assert number.mistakes[0].answer == 2.7
    assert [number.accepts(given) for given in (2.4, 2.6, 2.39, 2.7)] == [True, True, False, False]
    assert read.part("in-order") is order
    with pytest.raises(KeyError, match="'cold-room' has no part 'out'"):
        read.part("out")


def test_each_part_can_be_read_as_a_question(write_scenarios, sound_scenario):
    (read,) = load_scenarios(write_scenarios(sound_scenario))
    questions = read.as_questions()
    assert [question.id for question in questions] == [
        "cold-room/begin", "cold-room/whom", "cold-room/in-order", "cold-room/hours",
    ]  # fmt: skip
    assert questions[0].key.text == "Set the doses apart"
    assert {question.passage for question in questions} == {"book/sample/cold#the-door"}
    assert [len(question.options) for question in questions] == [4, 5, 4, 0]


def part(number, **changes):
    """Return what changes a part of a scenario; None takes a key away."""

    def spoil(entry):
        entry["parts"][number] |= changes
        for key, value in changes.items():
            if value is None:
                del entry["parts"][number][key]

    return spoil


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (part(0, key="E"), "part 'begin': key: 'E' is not one of"),
        (part(0, key=None), "part 'begin': 'key' is a required property"),
        (part(0, keys=["A"]), "part 'begin': keys: does not belong here"),
        (part(0, id=None), "part number 1: 'id' is a required property"),
        (part(1, keys=["A"]), "part 'whom': keys: ['A'] is too short"),
        (part(1, keys=["A", "F"]), "part 'whom': keys: 'F' is none of its options"),
        (part(1, id="begin"), "part 'begin': id: used twice"),
        (part(2, steps=[]), "part 'in-order': steps: [] "),
        (part(3, answer="2"), "part 'hours': answer: '2' is not of type 'number'"),
        (part(3, tolerance=-1), "part 'hours': tolerance: -1 is less than"),
        (part(3, mistakes=[{"answer": 1}]), "part 'hours': mistakes.0: 'why' is a required"),
        (part(3, passage="book/cold"), "part 'hours': passage: 'book/cold' does not match"),
        (part(3, form="essay"), "part 'hours': form: 'essay' is not one of"),
        (lambda entry: entry["exhibit"]["rows"].append([1, 2, 3]), "row 2 has 3 cells; expected 2"),
        (lambda entry: entry.update(parts=entry["parts"][:2]), "parts: "),
        (lambda entry: entry.update(hint="think"), "'hint' was unexpected"),
    ],
)
def test_an_error_names_file_part_and_key(write_scenarios, sound_scenario, spoil, told):
    spoil(sound_scenario)
    with pytest.raises(BankError, match=r"cold-room\.yml: .*" + re.escape(told)):
        load_scenarios(write_scenarios(sound_scenario))


def test_a_scenario_stands_in_the_file_of_its_name(write_scenarios, sound_scenario):
    with pytest.raises(BankError, match=r"warm\.yml: id: 'cold-room' is not the name"):
        load_scenarios(write_scenarios(sound_scenario, file="warm"))


def test_a_key_that_stands_twice_is_refused_with_its_line(write_scenarios, sound_scenario):
    folder = write_scenarios(sound_scenario)
    file = folder / "cold-room.yml"
    file.write_text(file.read_text() + "title: Another\n")
    with pytest.raises(BankError, match=r"cold-room\.yml, line \d+: .*'title' stands twice"):
        load_scenarios(folder)


def test_a_folder_without_scenarios_is_an_error(tmp_path):
    with pytest.raises(BankError, match=re.escape(str(tmp_path))):
        load_scenarios(tmp_path)


def test_a_changed_file_is_read_anew(write_scenarios, sound_scenario):
    assert load_scenarios(write_scenarios(sound_scenario))[0].title == "The cold room"
    folder = write_scenarios(sound_scenario | {"title": "Another, longer title"})
    assert load_scenarios(folder)[0].title == "Another, longer title"
