from html.parser import HTMLParser

import pytest

from medoffice.questions import BankError, Link, load, render_html


class Elements(HTMLParser):
    """Every element of a page with its attributes, and the text inside each."""

    def __init__(self, page):
        super().__init__()
        self.found, self.open = [], []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        element = {"tag": tag, "text": "", **dict(attributes)}
        self.found.append(element)
        if tag != "input":
            self.open.append(element)

    def handle_endtag(self, tag):
        assert self.open.pop()["tag"] == tag

    def handle_data(self, data):
        for element in self.open:
            element["text"] += data

    def all(self, tag, **attributes):
        return [
            element
            for element in self.found
            if element["tag"] == tag and attributes.items() <= element.items()
        ]


@pytest.fixture(scope="module")
def page():
    return Elements(render_html("patient-access"))


def test_every_question_is_a_form_with_its_stem_as_legend(page):
    stems = [question.stem for question in load("patient-access")]
    legends = [legend["text"] for legend in page.all("legend")]
    assert len(page.all("form")) == len(page.all("fieldset")) == len(stems)
    for stem, legend in zip(stems, legends, strict=True):
        assert legend.endswith(stem)


def test_every_option_has_a_label_in_the_order_of_the_file(page):
    labels = {label["for"]: " ".join(label["text"].split()) for label in page.all("label")}
    shown = [labels[radio["id"]] for radio in page.all("input", type="radio")]
    written = [f"{o.letter}. {o.text}" for q in load("patient-access") for o in q.options]
    assert shown == written


def test_one_name_ties_the_options_of_a_question_and_no_others(page):
    names = [radio["name"] for radio in page.all("input", type="radio")]
    assert {names.count(name) for name in names} == {4}


def test_no_id_stands_twice(page):
    ids = [element["id"] for element in page.found if "id" in element]
    assert len(ids) == len(set(ids))


def test_every_option_is_explained_and_only_the_key_is_right(page):
    for question in load("patient-access"):
        for option in question.options:
            explained = [
                item
                for item in page.all("li", **{"data-option": option.letter})
                if option.why in item["text"]
            ]
            (item,) = explained
            verdict = item["text"].split("(")[0].strip()
            assert verdict == ("Right" if option.right else "Not this one")
            assert item["data-right"] == str(option.right).lower()


def test_without_a_script_no_dead_button_is_shown_and_none_can_submit(page):
    for button in page.all("button"):
        assert "hidden" in button or button["class"] == "quiz-forget"
        if button["type"] == "submit":
            assert "disabled" in button
    (end,) = page.all("div", **{"class": "quiz-end"})
    assert "hidden" in end
    assert not any("hidden" in why for why in page.all("details"))


def test_what_a_writer_types_is_text_and_not_markup(write_bank, sound):
    sound["stem"] = 'Is a <b>wait</b> of "< 10 days" & more too long for a patient?'
    html = render_html("sample", write_bank(sound))
    assert "<b>" not in html
    assert Elements(html).all("legend")[0]["text"].endswith(sound["stem"])


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({"key": "C"}, False),
        ({"stem": "The other refrigerator was found open today. What do you do first?"}, False),
        ({"difficulty": "hard"}, True),
    ],
)
def test_an_answer_is_dropped_when_its_question_changes_and_kept_otherwise(
    write_bank, sound, change, same
):
    def edition(entry):
        return Elements(render_html("sample", write_bank(entry))).all("form")[0]["data-edition"]

    assert (edition(sound) == edition(sound | change)) is same


def test_a_chapter_that_asks_on_two_pages_shows_the_questions_of_a_file_on_each(write_bank, sound):
    folder = write_bank(sound)
    write_bank(sound | {"id": "sample-second"}, file="second.yml")
    shown = Elements(render_html("sample", folder, file="second")).all("form")
    assert [form["data-question"] for form in shown] == ["sample-second"]
    with pytest.raises(BankError, match=r"'third'.*sample\.yml, second\.yml"):
        render_html("sample", folder, file="third")


def test_the_explanations_end_with_the_passage_to_read_again(write_bank, sound):
    folder = write_bank(sound, sound | {"id": "sample-other", "passage": "book/sample#other"})
    links = {sound["passage"]: Link("The door & the <b>", "../sample/cold.html#the-door")}
    shown = Elements(render_html("sample", folder, links=links)).all("a")
    assert [(each["href"], each["text"]) for each in shown] == [
        ("../sample/cold.html#the-door", "Read again: The door & the <b>")
    ]
    assert Elements(render_html("sample", folder)).all("a") == []


def test_a_passage_has_a_page_and_an_anchor(write_bank, sound):
    with pytest.raises(BankError, match="passage: 'book/cold'"):
        load(folder=write_bank(sound | {"passage": "book/cold"}))


def test_a_chapter_without_questions_is_an_error():
    with pytest.raises(BankError, match="no-such-chapter"):
        render_html("no-such-chapter")
