import re

import pytest

from medoffice.questions import BankError, load


def test_reads_a_question_as_written(write_bank, sound):
    sound["stem"] = "A long stem,\n  folded over two lines?"
    (question,) = load("sample", write_bank(sound))
    assert question.stem == "A long stem, folded over two lines?"
    assert [option.letter for option in question.options] == ["A", "B", "C", "D"]
    assert question.key.text == "Set the vaccines apart and ask"
    assert [option.letter for option in question.distractors] == ["A", "C", "D"]


def test_gives_only_the_chapter_asked_for_in_the_order_of_the_file(write_bank, sound):
    second = sound | {"id": "other-second", "chapter": "other"}
    third = sound | {"id": "other-a-third", "chapter": "other"}
    folder = write_bank(sound, second, third)
    assert [q.id for q in load("other", folder)] == ["other-second", "other-a-third"]
    assert len(load(folder=folder)) == 3


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"key": "E"}, "key: 'E' is not one of"),
        ({"difficulty": "tricky"}, "difficulty: 'tricky'"),
        ({"reviewed": "2026"}, "reviewed: '2026' is not of type 'integer'"),
        ({"stem": "  "}, "stem: "),
        ({"hint": "think"}, "'hint' was unexpected"),
    ],
)
def test_an_error_names_file_question_and_key(write_bank, sound, change, named):
    expected = re.escape("sample.yml: question 'sample-cold-room': ") + ".*" + re.escape(named)
    with pytest.raises(BankError, match=expected):
        load(folder=write_bank(sound | change))


def test_an_option_needs_its_explanation(write_bank, sound):
    del sound["options"]["C"]["why"]
    with pytest.raises(BankError, match=r"options\.C: 'why' is a required property"):
        load(folder=write_bank(sound))


def test_a_question_without_id_is_named_by_its_number(write_bank, sound):
    nameless = {key: value for key, value in sound.items() if key != "id"}
    with pytest.raises(BankError, match="question number 2: 'id' is a required"):
        load(folder=write_bank(sound, nameless))


def test_an_id_belongs_to_one_question_in_all_files(write_bank, sound):
    write_bank(sound, file="first.yml")
    with pytest.raises(BankError, match=r"second\.yml: .*id: also used in first\.yml"):
        load(folder=write_bank(sound, file="second.yml"))


def test_a_key_that_stands_twice_is_refused_with_its_line(write_bank, sound):
    folder = write_bank(sound)
    file = folder / "sample.yml"
    file.write_text(file.read_text() + "  key: C\n")
    last = len(file.read_text().splitlines())
    with pytest.raises(BankError, match=rf"sample\.yml, line {last}: .*'key' stands twice"):
        load(folder=folder)


def test_broken_yaml_is_refused_with_its_line(write_bank, sound):
    folder = write_bank(sound)
    (folder / "sample.yml").write_text("- id: a\n  stem: Who: what?\n")
    with pytest.raises(BankError, match=r"sample\.yml, line 2: not readable as YAML"):
        load(folder=folder)


def test_a_chapter_without_questions_is_an_error_that_lists_the_others(write_bank, sound):
    with pytest.raises(BankError, match=r"'payroll' has no question; .*: sample"):
        load("payroll", write_bank(sound))


def test_a_folder_without_a_bank_is_an_error(tmp_path):
    with pytest.raises(BankError, match=re.escape(str(tmp_path))):
        load(folder=tmp_path)
