"""Questions for Moodle, as its XML.

The form is that of Moodle's own reader, ``question/format/xml/format.php``, and of the type
"ordering", which is part of Moodle from 4.4 on. Moodle has no form for a scenario whose parts are
marked each for itself and in four forms, so each part tells the situation anew, and a category
holds the parts of one scenario.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from lxml import etree

from medoffice.questions.exports import markup
from medoffice.questions.exports.entries import COURSE, CREDIT, Entry, figure
from medoffice.questions.scenarios import Choice, Number, Order

TOP = "$course$/top"
WHOLE = 100
TOO_LONG = 100
"""More characters than an idnumber of Moodle holds."""


def quiz(asked: Iterable[Entry], name: str = COURSE, *, shuffle: bool = False) -> bytes:
    """Return questions as Moodle XML.

    Parameters
    ----------
    asked : iterable of Entry
        What is asked, parts of a scenario one after the other.
    name : str, optional
        Of the category that holds them.
    shuffle : bool, default False
        Whether Moodle may mix the options. The options of the bank stand in the order in which
        they read best, numbers by size; their right letters are balanced.

    Returns
    -------
    bytes
        The file. Chapters and scenarios are categories in `name`.
    """
    root = etree.Element("quiz")
    root.append(etree.Comment(f" {CREDIT} "))
    place = f"{TOP}/{_in_path(name)}"
    root.append(_category(place, CREDIT))
    for group, entries in groupby(asked, key=lambda entry: (entry.scenario, entry.chapter)):
        scenario, chapter = group
        inner = f"Scenarios/{_in_path(scenario.title)}" if scenario else f"Questions/{chapter}"
        root.append(_category(f"{place}/{inner}"))
        root.extend(_question(entry, shuffle) for entry in entries)
    etree.indent(root)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _in_path(name: str) -> str:
    # A slash would begin another category; two stand for one.
    return name.replace("/", "//")


def _category(path: str, info: str = "") -> etree._Element:
    question = etree.Element("question", type="category")
    etree.SubElement(etree.SubElement(question, "category"), "text").text = path
    if info:
        _html(question, "info", markup.paragraphs(info))
    return question


def _question(entry: Entry, shuffle: bool) -> etree._Element:
    part = entry.part
    kind = {"order": "ordering", "number": "numerical"}.get(part.form, "multichoice")
    question = etree.Element("question", type=kind)
    etree.SubElement(etree.SubElement(question, "name"), "text").text = entry.id
    _html(question, "questiontext", markup.asked(entry))
    _html(question, "generalfeedback", _afterwards(entry))
    for tag, text in (("defaultgrade", "1"), ("penalty", "0.3333333"), ("hidden", "0")):
        etree.SubElement(question, tag).text = text
    if len(entry.id) <= TOO_LONG:
        etree.SubElement(question, "idnumber").text = entry.id
    if isinstance(part, Choice):
        _choice(question, part, shuffle)
    elif isinstance(part, Order):
        _order(question, entry)
    else:
        assert isinstance(part, Number)
        _number(question, part)
    tags = etree.SubElement(question, "tags")
    for tag in (entry.chapter, part.cmm, f"CMPE {part.cmpe}", part.difficulty, part.level):
        etree.SubElement(etree.SubElement(tags, "tag"), "text").text = tag
    return question


def _afterwards(entry: Entry) -> str:
    """Return what is shown once a question is answered, whatever the answer."""
    part = entry.part
    told = ""
    if isinstance(part, Number):
        told = markup.paragraphs(f"{markup.answer(part)}. {part.why}")
    elif isinstance(part, Order):
        told = markup.steps(part)
    read = f"Where the course answers it: {part.passage}. {entry.said}"
    return told + markup.paragraphs(read)


def _choice(question: etree._Element, part: Choice, shuffle: bool) -> None:
    for tag, text in (
        ("single", str(len(part.keys) == 1).lower()),
        ("shuffleanswers", str(shuffle).lower()),
        ("answernumbering", "ABCD"),
        ("showstandardinstruction", "0"),
    ):
        etree.SubElement(question, tag).text = text
    if len(part.keys) > 1:
        _combined(question)
    for option in part.options:
        # Who ticks all options of several must not get the points. Five digits, as Moodle has
        # its grades: it refuses others.
        share = f"{WHOLE / len(part.keys):.5f}".rstrip("0").rstrip(".")
        wrong = f"-{share}" if len(part.keys) > 1 else "0"
        answer = etree.SubElement(
            question, "answer", fraction=share if option.right else wrong, format="html"
        )
        etree.SubElement(answer, "text").text = etree.CDATA(markup.text(option.text))
        _html(answer, "feedback", markup.paragraphs(option.why))


def _order(question: etree._Element, entry: Entry) -> None:
    for tag, text in (
        ("layouttype", "VERTICAL"),
        ("selecttype", "ALL"),
        ("selectcount", "0"),
        # A point for each step that stands in its place.
        ("gradingtype", "ABSOLUTE_POSITION"),
        ("showgrading", "SHOW"),
        ("numberingstyle", "none"),
    ):
        etree.SubElement(question, tag).text = text
    _combined(question)
    assert isinstance(entry.part, Order)
    for place, step in enumerate(entry.part.steps, start=1):
        answer = etree.SubElement(question, "answer", fraction=f"{place}.0000000", format="html")
        etree.SubElement(answer, "text").text = etree.CDATA(markup.text(step.text))
        _html(answer, "feedback", markup.paragraphs(step.why))


def _number(question: etree._Element, part: Number) -> None:
    said = [(part.answer, part.tolerance, WHOLE, part.why)]
    # Moodle takes the first that fits: the answer, also where a mistake is near it.
    said += [(wrong.answer, part.tolerance, 0, wrong.why) for wrong in part.mistakes]
    for value, tolerance, share, why in said:
        answer = etree.SubElement(question, "answer", fraction=str(share), format="plain_text")
        etree.SubElement(answer, "text").text = figure(value)
        _html(answer, "feedback", markup.paragraphs(why))
        etree.SubElement(answer, "tolerance").text = figure(tolerance)
    for tag, text in (("unitgradingtype", "0"), ("unitpenalty", "0.1"), ("showunits", "3")):
        etree.SubElement(question, tag).text = text


def _combined(question: etree._Element) -> None:
    for tag, text in (
        ("correctfeedback", "Right."),
        ("partiallycorrectfeedback", "Partly right."),
        ("incorrectfeedback", "Not right."),
    ):
        _html(question, tag, text)
    etree.SubElement(question, "shownumcorrect")


def _html(parent: etree._Element, tag: str, content: str) -> None:
    held = etree.SubElement(parent, tag, format="html")
    etree.SubElement(held, "text").text = etree.CDATA(content)
