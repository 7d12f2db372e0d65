"""Answers are read strictly, and what is said of them is what was put into them."""

import csv
import io
import re
from collections import Counter
from random import Random

import pytest
from scipy.stats import binomtest, pointbiserialr

from medoffice.book.instructors import example_class
from medoffice.questions import load, statistics
from medoffice.questions.answered import analyze
from medoffice.questions.exports import entries, markup
from medoffice.questions.item_table import TableError, read_shares, written
from medoffice.questions.responses import ResponseError, is_right, read, spelled
from medoffice.questions.scenarios import Choice, load_scenarios

# Nine people, eleven questions: the example of pingouin, with KR-20 .8016949152542373.
ROWS = [
    *("11111111111", "11111111010", "11101101100", "11111000100", "11110010000"),
    *("11111000000", "01011000010", "11100000000", "10010000000"),
]


@pytest.fixture
def asked(write_bank, sound):
    """Eleven questions whose key is B."""
    return entries(load(folder=write_bank(*(sound | {"id": f"sample-q{n}"} for n in range(11)))))


@pytest.fixture
def write(tmp_path):
    def write(*lines, head="student,item,answer"):
        file = tmp_path / "answers.csv"
        file.write_text("\n".join([head, *lines, ""]))
        return file

    return write


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    file = tmp_path_factory.mktemp("class") / example_class.FILE
    file.write_bytes(example_class.answers())
    return file


def lines(rows, keys="AB"):
    return [
        f"s{person},sample-q{n},{keys[int(mark)]}"
        for person, row in enumerate(rows)
        for n, mark in enumerate(row)
    ]


def test_reliability_is_the_published_one_and_a_small_group_gets_counts(write, asked):
    test = analyze(read(write(*lines(ROWS)), asked))
    assert test.reliability.alpha == pytest.approx(0.8016949152542373)
    assert [one.item.full for one in test.items] == [8, 8, 7, 7, 6, 3, 3, 3, 3, 3, 1]
    assert test.is_small and not any("KR-20" in line for line in statistics.sentences(test))
    assert [row["discrimination"] for row in table(test)] == [""] * 11
    # The same nine four times over are enough for coefficients, which repetition leaves as it was.
    large = analyze(read(write(*lines(ROWS * 4)), asked))
    assert "KR-20 is 0.80" in " ".join(statistics.sentences(large))
    for n, one in enumerate(large.items):
        column = [int(row[n]) for row in ROWS * 4]
        rest = [sum(map(int, row)) - int(row[n]) for row in ROWS * 4]
        assert one.item.discrimination == pytest.approx(pointbiserialr(column, rest).statistic)
        theirs = binomtest(sum(column), 36).proportion_ci(method="wilson")
        assert one.interval == pytest.approx((theirs.low, theirs.high))


def table(test):
    return list(csv.DictReader(io.StringIO(written(test).decode("utf-8-sig"), newline="")))


def test_the_example_has_what_its_page_says(example):
    asked = example_class.asked()
    test = analyze(read(example, asked))
    doubted = {one.entry.id for one in test.items if one.key_in_doubt}
    assert doubted == {asked[example_class.WRONG_KEY].id}
    assert any("The key may be wrong" in sign for one in test.items for sign in one.signs())
    unused = {
        one.entry.id for one in test.items if any("Nobody takes" in sign for sign in one.signs())
    }
    assert unused == {asked[example_class.DEAD_OPTION].id}
    assert example_class.answers() == example_class.answers()


def test_options_are_counted(write, asked):
    test = analyze(
        read(write("a,sample-q0,B", "b,sample-q0,c", "c,sample-q0,", "d,sample-q1,B"), asked)
    )
    first = test.items[0]
    counts = Counter({each.letter: each.people for each in first.taken})
    assert counts == Counter(A=0, B=1, C=1, D=0)
    assert first.blank == 2  # left blank, and not reached


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("ann,sample-q99,A", "line 2: item: found 'sample-q99', expected the id of a question"),
        ("ann,sample-q1,E", "line 2: answer: found 'E', expected one of A, B, C, D, or nothing"),
        ("ann,sample-q1,AB", "line 2: answer: found 'AB'"),
        (",sample-q1,A", "line 2: student: found ''"),
    ],
)
def test_a_line_that_cannot_be_names_its_place(write, asked, line, told):
    with pytest.raises(ResponseError, match=r"answers\.csv") as refused:
        read(write(line), asked)
    assert told in str(refused.value)


def test_a_file_that_cannot_be_is_refused(write, asked, tmp_path):
    twice = write("ann,sample-q1,A", "ann,sample-q1,B")
    with pytest.raises(ResponseError, match=r"line 3: item: .* one answer of ann"):
        read(twice, asked)
    with pytest.raises(ResponseError, match=r"line 1: expected the columns student, item, answer"):
        read(write(head="name,item,answer"), asked)
    with pytest.raises(ResponseError, match="no such file"):
        read(tmp_path / "none.csv", asked)
    with pytest.raises(ResponseError, match="found none"):
        read(write(), asked)


def test_each_form_is_spelled_and_marked(write_scenarios, sound_scenario):
    (scenario,) = load_scenarios(write_scenarios(sound_scenario))
    held = {entry.id: entry for entry in entries((), [scenario])}
    several, order = held["cold-room/whom"], held["cold-room/in-order"]
    number = held["cold-room/hours"]
    assert spelled(several, "c;a") == "A, C" and is_right(several, "A, C")
    assert not is_right(several, "A")
    assert is_right(order, spelled(order, order.key.lower()))
    assert not is_right(order, spelled(order, "A B C D"))
    assert is_right(number, spelled(number, "2.60")) and not is_right(number, "2.7")
    for entry, answer in [(several, "A, A"), (order, "A, B"), (number, "two")]:
        with pytest.raises(ValueError, match="or nothing"):
            spelled(entry, answer)


def test_the_command_says_in_its_code_what_it_found(example, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("medoffice.questions.load_scenarios", lambda: ())
    to = tmp_path / "items.csv"
    assert statistics.main([str(example), "--to", str(to)]) == statistics.DOUBT
    assert "The key may be wrong" in capsys.readouterr().out
    assert len(read_shares(to)) == example_class.ITEMS
    bad = tmp_path / "bad.csv"
    bad.write_text("student,item,answer\nann,nothing,A\n")
    to.unlink()
    assert statistics.main([str(bad), "--to", str(to)]) == 1
    assert "line 2: item: found 'nothing'" in capsys.readouterr().err
    assert not to.exists()


def test_counts_of_several_classes_are_added_and_few_are_left_out(tmp_path):
    file = tmp_path / "items.csv"
    file.write_text("item,people,right\na,20,10\na,20,18\nb,29,9\n")
    assert read_shares(file) == {"a": 0.7}
    file.write_text("item,people,right\na,20,21\n")
    with pytest.raises(TableError, match=r"line 2: right: found 21, expected at most"):
        read_shares(file)
    file.write_text("item,people,right\na,many,1\n")
    with pytest.raises(TableError, match=r"people: found 'many'"):
        read_shares(file)


def report(system, asked, answers):
    """Write a report as Canvas or Moodle does: texts without markup, a line for a student."""
    bare = [re.sub(r"<[^>]+>", "", markup.asked(entry)) for entry in asked]
    texts = [{option.letter: option.text for option in entry.part.options} for entry in asked]
    held = io.StringIO(newline="")
    writer = csv.writer(held)
    if system == "canvas":
        heads = [(f"{6100 + n}: {text}", "1.0") for n, text in enumerate(bare)]
        writer.writerow(["name", "id", *(each for pair in heads for each in pair), "n correct"])
    else:
        heads = [(f"Question {n}", f"Response {n}") for n, _ in enumerate(bare, start=1)]
        writer.writerow(["Last name", "State", *(each for pair in heads for each in pair)])
    for student in answers:
        row = ["Somebody", "1"]
        for given, text, options in zip(student, bare, texts, strict=True):
            if system == "canvas":
                # Canvas sets a stroke before each comma within a text.
                row += [",".join(options[each].replace(",", "\\,") for each in given), "0.0"]
            else:
                chosen = "; ".join(options[each] for each in given) or "-"
                row += [f"{text}: {'; '.join(options.values())}", chosen]
        writer.writerow(row)
    return held.getvalue()


@pytest.mark.parametrize("system", ["canvas", "moodle"])
def test_reports_of_canvas_and_moodle_give_the_same_answers(system, tmp_path):
    known = entries(load(), load_scenarios())
    asked = [entry for entry in known if isinstance(entry.part, Choice)]
    chance = Random(1)
    answers = []
    for _ in range(4):
        letters = [[option.letter for option in entry.part.options] for entry in asked]
        counts = [len(entry.part.keys) for entry in asked]
        student = [
            sorted(chance.sample(of, count)) for of, count in zip(letters, counts, strict=True)
        ]
        answers.append([[], *student[1:]])
    file = tmp_path / "report.csv"
    file.write_text(report(system, asked, answers), newline="")
    given = read(file, known)
    assert list(given.items) == asked
    for student, held in zip(answers, given.answers.values(), strict=True):
        assert list(held.values()) == [", ".join(letters) for letters in student]


def test_a_report_with_another_question_or_answer_is_refused(asked, tmp_path):
    file = tmp_path / "report.csv"
    file.write_text(report("canvas", asked[:1], ["A"]).replace("vaccine", "linen"), newline="")
    with pytest.raises(ResponseError, match=r"line 2: 6100: .* expected a question of the bank"):
        read(file, asked)
    file.write_text(report("canvas", asked[:1], ["A"]).replace("Throw out", "Keep"), newline="")
    with pytest.raises(ResponseError, match="expected the text of one of the options"):
        read(file, asked)
