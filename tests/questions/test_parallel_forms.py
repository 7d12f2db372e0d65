"""Forms ask the same of each domain, are equally hard, and share only what they must."""

import csv
import io
import itertools
from collections import Counter
from types import SimpleNamespace

import pytest

from medoffice.questions import build, load
from medoffice.questions.exports import entries
from medoffice.questions.parallel_forms import FormError, draw


def pool(domain, *shares):
    """Return questions of a domain, named by it, and how hard each was measured."""
    names = [f"{domain}-{number:03}" for number in range(len(shares))]
    part = SimpleNamespace(difficulty="medium")
    made = [SimpleNamespace(id=name, part=part) for name in names]
    return made, dict(zip(names, shares, strict=True))


def spread(count, low=0.2, high=0.95):
    return [low + (high - low) * n / (count - 1) for n in range(count)]


@pytest.mark.parametrize("forms", [2, 3, 5])
def test_forms_are_equally_hard_and_share_nothing(forms):
    first, hard = pool("A", *spread(60))
    second, easy = pool("B", *spread(47, 0.5, 0.9))
    made = draw({"A": first, "B": second}, {"A": 12, "B": 9}, forms, 7, hard | easy)
    assert len(made) == forms
    for one, other in itertools.combinations(made, 2):
        assert not {each.id for each in one.items} & {each.id for each in other.items}
        # Less than a hundredth of one question's worth, of 21.
        assert abs(one.mean - other.mean) * 21 < 0.05
    for form in made:
        assert Counter(each.id[0] for each in form.items) == {"A": 12, "B": 9}
        assert len({each.id for each in form.items}) == 21


def test_another_seed_is_another_draw_and_the_same_seed_the_same():
    items, measured = pool("A", *spread(60))

    def ids(seed):
        made = draw({"A": items}, {"A": 10}, 2, seed, measured)
        return [[one.id for one in form.items] for form in made]

    assert ids(1) == ids(1) != ids(2)


@pytest.mark.parametrize(
    ("held", "forms", "common"), [(30, 3, 0), (29, 3, 1), (10, 3, 10), (25, 4, 5)]
)
def test_a_bank_too_small_shares_as_few_as_possible(held, forms, common):
    items, measured = pool("A", *spread(held))
    made = draw({"A": items}, {"A": 10}, forms, 1, measured)
    assert [len({one.id for one in form.items}) for form in made] == [10] * forms
    for one, other in itertools.combinations(made, 2):
        both = {each.id for each in one.items} & {each.id for each in other.items}
        assert both == one.shared and len(both) == common


def test_too_few_even_for_one_form_names_the_domain():
    items, measured = pool("A", *spread(9))
    with pytest.raises(FormError, match="A: a form asks 10 questions, and the bank has 9"):
        draw({"A": items}, {"A": 10}, 1, 1, measured)


def test_the_bank_gives_three_forms_of_each_exam_at_half_length(tmp_path, capsys):
    folder = tmp_path / "exam"
    assert build.main([str(folder), "--exam", "cmm", "--items", "100", "--forms", "3"]) == 0
    told = capsys.readouterr().out
    assert "How equal the forms are" in told
    text = (folder / "with-answers/forms.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert Counter(row["form"] for row in rows) == {"A": 100, "B": 100, "C": 100}
    once = [row["item"] for row in rows if not row["shared"]]
    assert len(once) == len(set(once))
    keys = {question.id: question.key.letter for question in load()}
    assert all(row["key"] == keys[row["item"]] for row in rows)
    expected = Counter()
    for row in rows:
        expected[row["form"]] += float(row["expected_right"])
    assert max(expected.values()) - min(expected.values()) < 0.5
    # What is handed out has no reason and no key.
    paper = (folder / "form-a.html").read_text()
    whys = [option.why for question in load() for option in question.options]
    assert not [why for why in whys if len(why) > 40 and why in paper]
    assert "CC BY 4.0" in paper
    assert {file.name for file in folder.iterdir()} == {
        *("form-a.html", "form-b.html", "form-c.html", "with-answers"),
    }


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--shares", "CMM1=50,CMM99=50"], "--shares: found 'CMM99=50', expected"),
        (["--shares", "CMM1"], "--shares: found 'CMM1'"),
        (["--chapters", "hring"], "--chapters: found 'hring', expected some of"),
        (["--items", "0"], "--items: found 0, expected"),
        (["--items", "1000", "--forms", "1"], "the bank has"),
        (["--measured", "none.csv"], "none.csv: expected a CSV file"),
    ],
)
def test_what_cannot_be_asked_is_said_and_nothing_is_written(tmp_path, capsys, arguments, told):
    folder = tmp_path / "exam"
    assert build.main([str(folder), *arguments]) == 1
    said = capsys.readouterr().err
    assert told in said and "Nothing was written" in said
    assert not folder.exists()


def test_a_folder_with_something_in_it_is_left_alone(tmp_path, capsys):
    (tmp_path / "mine.txt").write_text("mine")
    assert build.main([str(tmp_path), "--items", "10"]) == 1
    assert "expected a new or empty folder" in capsys.readouterr().err
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]


def test_shares_and_chapters_of_ones_own(tmp_path, capsys):
    options = build.parser().parse_args(
        ["x", "--shares", "CMM1=3,CMM4=1", "--items", "20", "--forms", "2"]
    )
    made = build.draw_for(options, {})
    for form in made:
        assert Counter(entry.part.cmm for entry in form.items) == {"CMM1": 15, "CMM4": 5}
    options = build.parser().parse_args(["x", "--chapters", "hiring, training", "--items", "10"])
    chapters = {entry.id: entry.chapter for entry in entries(load())}
    made = build.draw_for(options, {})
    assert {chapters[one.id] for form in made for one in form.items} <= {"hiring", "training"}
