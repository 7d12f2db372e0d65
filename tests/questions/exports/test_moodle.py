"""The file is read as Moodle's own reader reads it (question/format/xml/format.php)."""

from lxml import etree

from medoffice.questions import load, load_scenarios
from medoffice.questions.exports import entries
from medoffice.questions.exports.moodle import TOO_LONG, quiz

# The shares of a grade that Moodle knows, in percent (question/engine/bank.php); it refuses others.
SHARES = (90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571)
GRADES = {0.0, 100.0, *SHARES, *(-share for share in SHARES)}
TYPES = {"category", "multichoice", "numerical", "ordering"}
FORMATS = {"html", "plain_text"}
TRUE_FALSE = {"true", "false"}


def read(content):
    """Return the questions with what Moodle demands of each checked."""
    root = etree.fromstring(content)
    assert root.tag == "quiz"
    found = {}
    for question in root.iterfind("question"):
        kind = question.get("type")
        assert kind in TYPES
        for held in question.iter():
            assert held.get("format") is None or held.get("format") in FORMATS
        if kind == "category":
            assert question.findtext("category/text").startswith("$course$/top/")
            continue
        name = question.findtext("name/text")
        assert name == question.findtext("idnumber") and len(name) <= TOO_LONG
        for text in ("questiontext/text", "generalfeedback/text"):
            etree.fromstring(f"<div>{question.findtext(text)}</div>")  # closed, and escaped
        grades = [float(answer.get("fraction")) for answer in question.iterfind("answer")]
        for answer in question.iterfind("answer"):
            assert answer.findtext("text").strip() and answer.findtext("feedback/text").strip()
        if kind == "multichoice":
            single = question.findtext("single")
            assert {single, question.findtext("shuffleanswers")} <= TRUE_FALSE
            got = sum(grade for grade in grades if grade > 0)
            assert set(grades) <= GRADES and round(got, 2) == 100
            assert (single == "true") == (grades.count(100.0) == 1)
        elif kind == "numerical":
            # Moodle takes the first that fits, so the answer stands before the mistakes.
            assert grades[0] == 100 and set(grades[1:]) <= {0.0}
            for answer in question.iterfind("answer"):
                float(answer.findtext("text")), float(answer.findtext("tolerance"))
        else:
            assert grades == list(range(1, len(grades) + 1))  # the place of each
        found[name] = question
    return found


def test_moodle_can_read_the_whole_bank():
    asked = entries(load(), load_scenarios())
    assert list(read(quiz(asked))) == [entry.id for entry in asked]


def test_each_form_is_what_it_is_in_moodle(some):
    held = read(quiz(some))
    assert quiz(some) == quiz(some)
    assert b"CC BY 4.0" in quiz(some) and b"not affiliated" in quiz(some)
    single, several = held["sample-cold-room"], held["cold-room/whom"]
    assert [answer.get("fraction") for answer in single.iterfind("answer")] == [
        "0",
        "100",
        "0",
        "0",
    ]
    grades = [answer.get("fraction") for answer in several.iterfind("answer")]
    assert grades == ["50", "-50", "50", "-50", "-50"]
    steps = [answer.findtext("text") for answer in held["cold-room/in-order"].iterfind("answer")]
    assert steps == ["Mark", "Ask", "Decide", "Record"]
    number = held["cold-room/hours"].findall("answer")
    said = [
        (one.findtext("text"), one.findtext("tolerance"), one.get("fraction")) for one in number
    ]
    assert said == [("2.5", "0.1", "100"), ("2.7", "0.1", "0")]
    assert "The door stood open." in several.findtext("questiontext/text")
    assert "<caption>Readings</caption>" in several.findtext("questiontext/text")


def test_parts_of_a_scenario_are_in_a_category_of_their_own(some):
    root = etree.fromstring(quiz(some, "CMM, form A"))
    places = [each.text for each in root.iterfind("question/category/text")]
    top = "$course$/top/CMM, form A"
    assert places == [top, f"{top}/Questions/sample", f"{top}/Scenarios/The cold room"]
