import pytest

from medoffice.grading import answers, rehearsal


def write(folder, text, name="wrong-mean.py"):
    file = folder / "answers" / "access" / "lead-time" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_an_answer_file_says_what_it_is_and_must_get(tmp_path):
    header = '# Takes the mean.\n# score: 1.5\n# says: "the mean"\n'
    write(tmp_path, f"{header}\ndef f():\n    return 1\n")
    (answer,) = answers.answers("access", tmp_path)
    assert (answer.task, answer.name, answer.is_right) == ("lead-time", "wrong-mean", False)
    assert answer.about == "Takes the mean."
    assert answer.code == "def f():\n    return 1"
    assert (answer.score, answer.says) == (1.5, ("the mean",))


def test_an_answer_file_without_a_score_is_refused(tmp_path):
    write(tmp_path, "# Takes the mean.\ndef f():\n    return 1\n")
    with pytest.raises(ValueError, match=r"wrong-mean\.py.*score"):
        answers.answers("access", tmp_path)


def test_a_writing_carries_its_marks(tmp_path):
    write(tmp_path, "---\nmarks: {Answer: 2}\n---\nTo the owner\n\n---\nend\n", "weak.md")
    (writing,) = answers.writings("access", tmp_path)
    assert writing.marks == {"Answer": 2}
    assert writing.text == "To the owner\n\n---\nend"


def test_answers_are_dealt_into_as_few_submissions_as_possible(tmp_path):
    def answer(task, name):
        return answers.Answer(task, name, "", "", 0, ())

    dealt = [answer("a", "1"), answer("b", "1"), answer("a", "2"), answer("a", "3")]
    hands = rehearsal.submissions(dealt)
    assert len(hands) == 3
    assert sorted((one.task, one.name) for hand in hands for one in hand) == [
        ("a", "1"), ("a", "2"), ("a", "3"), ("b", "1"),
    ]  # fmt: skip
    assert all(len({one.task for one in hand}) == len(hand) for hand in hands)
