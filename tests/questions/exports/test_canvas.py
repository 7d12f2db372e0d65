"""The package is read by what QTI says an item is, and marked as QTI says it is marked."""

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from medoffice.questions import load, load_scenarios
from medoffice.questions.exports import entries
from medoffice.questions.exports.canvas import GENERAL, KINDS, SPACE, package

DTD = etree.DTD(str(Path(__file__).with_name("qti_part.dtd")))


def plain(content, name="practice"):
    """Return the questions of a package without their namespace, as the DTD has them."""
    with zipfile.ZipFile(io.BytesIO(content)) as held:
        root = etree.fromstring(held.read(f"{name}/{name}.xml"))
    for element in root.iter():
        assert etree.QName(element).namespace == SPACE
        element.tag = etree.QName(element).localname
    etree.cleanup_namespaces(root)
    return root


def holds(condition, given):
    """Tell whether a condition of QTI holds for answers, by the name of what is asked."""
    if condition.tag in ("conditionvar", "and"):
        return all(holds(each, given) for each in condition)
    if condition.tag in ("or", "not"):
        return any(holds(each, given) for each in condition) == (condition.tag == "or")
    if condition.tag == "other":
        return True
    mine, asked = given.get(condition.get("respident"), []), condition.text
    if condition.tag == "varequal":
        return asked in mine
    number = float(mine[0])
    return number >= float(asked) if condition.tag == "vargte" else number <= float(asked)


def score(item, **given):
    """Return the points of 100 that answers get, and the names of the feedbacks shown."""
    points, shown = 0.0, []
    for condition in item.iterfind("resprocessing/respcondition"):
        if not holds(condition.find("conditionvar"), given):
            continue
        for change in condition.iterfind("setvar"):
            points = float(change.text) + (points if change.get("action") == "Add" else 0)
        shown += [each.get("linkrefid") for each in condition.iterfind("displayfeedback")]
        if condition.get("continue", "No") == "No" and "response1" in given:
            break
    return points, shown


@pytest.fixture
def items(some):
    root = plain(package(some, "Practice"))
    return {item.get("title"): item for item in root.iter("item")}


def test_the_whole_bank_is_sound_qti_and_each_feedback_is_there():
    asked = entries(load(), load_scenarios())
    root = plain(package(asked, "Practice"))
    DTD.assertValid(root)
    found = list(root.iter("item"))
    assert [item.get("title") for item in found] == [entry.id for entry in asked]
    assert len({item.get("ident") for item in found}) == len(asked)
    for item in found:
        named = [each.get("ident") for each in item.iterfind("itemfeedback")]
        shown = {each.get("linkrefid") for each in item.iter("displayfeedback")}
        assert set(named) == shown and len(named) == len(shown)


def test_a_package_names_all_its_files_and_says_whose_they_are(some):
    content = package(some, "Practice")
    assert content == package(some, "Practice")
    with zipfile.ZipFile(io.BytesIO(content)) as held:
        manifest = etree.fromstring(held.read("imsmanifest.xml"))
        files = {each.get("href") for each in manifest.iter("{*}file")}
        assert files | {"imsmanifest.xml"} == set(held.namelist())
        assert "CC BY 4.0" in " ".join(manifest.itertext())
        about = etree.fromstring(held.read("practice/assessment_meta.xml"))
        assert about.findtext("{*}points_possible") == "5.0"
        assert "not affiliated" in about.findtext("{*}description")


def test_one_option_is_right_and_each_says_why(items):
    item = items["sample-cold-room"]
    assert item.findtext(".//fieldentry") == KINDS["single"]
    assert [score(item, response1=[letter])[0] for letter in "ABCD"] == [0, 100, 0, 0]
    assert score(item, response1=["A"])[1] == [GENERAL, "A_fb"]
    why = item.find("itemfeedback[@ident='A_fb']//mattext").text
    assert why == "<p>Some may still be good.</p>"


def test_several_are_right_only_together(items):
    item = items["cold-room/whom"]
    assert item.find(".//response_lid").get("rcardinality") == "Multiple"
    assert score(item, response1=["A", "C"])[0] == 100
    assert [score(item, response1=list(picked))[0] for picked in ("A", "ABC", "ABCDE")] == [0, 0, 0]


def test_a_step_gets_its_share_in_its_place(items, named):
    item = items["cold-room/in-order"]
    steps = [step.text for step in named["cold-room/in-order"].part.steps]
    shown = [each.find("material/mattext").text for each in item.iter("response_lid")]
    assert sorted(shown) == sorted(steps) and shown != steps
    right = {
        f"response_{number}": [f"place_{steps.index(text) + 1}"]
        for number, text in enumerate(shown, start=1)
    }
    assert score(item, **right)[0] == 100
    assert score(item, **right | {"response_1": ["none"]})[0] == 75


def test_a_number_is_right_within_its_tolerance(items):
    item = items["cold-room/hours"]
    given = {"2.5": 100, "2.4": 100, "2.6": 100, "2.7": 0, "2.3": 0}
    assert {one: score(item, response1=[one])[0] for one in given} == given
    assert "2.7 hours: Misread." in item.find("itemfeedback//mattext").text
