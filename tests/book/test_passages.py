"""Each question names a section of the book that is there."""

import re
from dataclasses import replace

import pytest
from sphinx.application import Sphinx

from medoffice import questions
from medoffice.book import answered, passages, quizzes
from medoffice.book.following import behind
from medoffice.questions import load, load_scenarios

PAGE = """---
chapter: false
---
# A page

## Who comes, and when?

Some text.

```{code-cell} ipython3
# no heading
```

### In short

More.

## The end
"""


def test_the_sections_of_a_page_are_named_as_on_the_site():
    found = {each.name: each for each in passages.sections("book/a", PAGE)}
    assert list(found) == ["book/a#a-page", "book/a#who-comes-and-when", "book/a#in-short",
                           "book/a#the-end"]  # fmt: skip
    second = found["book/a#who-comes-and-when"]
    assert second.title == "Who comes, and when?"
    assert "Some text." in second.text and "More." in second.text
    assert "The end" not in second.text


def test_every_passage_that_a_question_names_is_there():
    lost = []
    parts = (part for scenario in load_scenarios() for part in scenario.as_questions())
    for question in (*load(), *parts):
        try:
            passages.find(question.passage)
        except passages.PassageError as error:
            lost.append(f"{question.file}: question {question.id!r}: {error}")
    assert lost == []


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("book/nowhere#top", "there is no page book/nowhere.md"),
        ("book/a#the-ends", "book/a.md has no such section; it has a-page, who-comes"),
    ],
)
def test_a_passage_that_is_not_there_is_told_with_what_there_is(tmp_path, name, told):
    (tmp_path / "book").mkdir()
    (tmp_path / "book/a.md").write_text(PAGE)
    with pytest.raises(passages.PassageError, match=re.escape(told)):
        passages.find(name, tmp_path)
    assert passages.find("book/a#the-end", tmp_path).title == "The end"
    assert len(passages.passages(tmp_path)) == 4


def test_a_quiz_links_to_the_passage_as_seen_from_its_page(tmp_path, monkeypatch):
    first, second, *_ = load("patient-access")
    asked = (replace(first, passage="book/a#the-end"), replace(second, passage="book/b/c#there"))
    monkeypatch.setattr(questions.quiz, "load", lambda *_: asked)
    monkeypatch.setattr(questions, "load", lambda *_: asked)
    (tmp_path / "book/b").mkdir(parents=True)
    (tmp_path / "book/a.md").write_text("# A\n\n## The end\n")
    quiz = "# C\n\n## There\n\n```{quiz} patient-access\n```\n"
    (tmp_path / "book/b/c.md").write_text(quiz)
    settings = {"extensions": ["myst_parser"], "root_doc": "book/b/c"}
    app = Sphinx(
        tmp_path, None, tmp_path / "out", tmp_path / "trees", "html", settings, status=None
    )
    quizzes.register(app)
    app.build()
    page = (tmp_path / "out/book/b/c.html").read_text()
    assert '<a href="../a.html#the-end">Read again: The end</a>' in page
    assert '<a href="#there">Read again: There</a>' in page
    assert behind(app.env) == []
    (tmp_path / "book/a.md").write_text("# A\n\nMore text.\n\n## The end\n")
    assert behind(app.env) == []
    (tmp_path / "book/a.md").write_text("# A\n\n## The End\n")
    assert behind(app.env) == ["book/b/c"]


def asked_of(question):
    right = (f"{option.text} {option.why}" for option in question.options if option.right)
    text = " ".join([question.stem, *right])
    return answered.Asked(question.id, question.passage, text)


def parts_asked():
    for scenario in load_scenarios():
        for part, question in zip(scenario.parts, scenario.as_questions(), strict=True):
            asked = asked_of(question)
            # A number has no options: how it is worked out is its answer.
            told = (
                [part.why, *(each.why for each in part.mistakes)] if part.form == "number" else []
            )
            yield replace(asked, text=" ".join([asked.text, *told]))


def test_each_passage_speaks_of_what_is_asked():
    asked = [*map(asked_of, load()), *parts_asked()]
    assert list(answered.strangers(asked)) == []


def test_a_passage_that_speaks_of_something_else_is_told():
    # The question on double booking, as if it were answered where telephones are.
    question = next(q for q in load() if q.id == "patient-access-how-many-extra")
    wrong = replace(question, passage="book/reference/rules#find-a-rule")
    (told,) = answered.strangers([asked_of(wrong)])
    assert told.startswith("patient-access-how-many-extra: book/reference/rules#find-a-rule")
