"""Each question names a section of the book that is there."""

import re

import pytest

from medoffice.book import passages
from medoffice.questions import load

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
    for question in load():
        try:
            question.passage and passages.find(question.passage)
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
