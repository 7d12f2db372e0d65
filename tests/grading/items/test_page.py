"""The page of an item analysis: what a small class is spared, and what each picture has."""

import csv
import re
from datetime import date

import pytest

from medoffice.grading.items import ClassItems, TaskItem, page
from medoffice.grading.tasks import Task
from medoffice.questions.items import analyze, reliability

TITLES = {"one": "Task 1. How <many>?", "two": "Task 2. Why?", "three": "Task 3. How much?"}
OF = {"one": 4.0, "two": 2.0, "three": 2.0}
WRONG = [(f"You left <b>{number}</b> out.", 8 - number) for number in range(1, 8)]


def class_of(people):
    """Make a class in which the third task goes against the others."""
    points = [
        {"one": float(n % 5), "two": 2.0 * (n % 5 > 2), "three": 2.0 * (n % 5 < 2)}
        for n in range(people)
    ]
    items = {item.name: item for item in analyze(points, OF)}
    tasks = [
        TaskItem(
            Task(f"x-{name}", name, TITLES[name], OF[name], "", ()),
            items.get(name),
            0,
            WRONG if name == "one" else [],
        )
        for name in OF
    ]
    memo = TaskItem(Task("x-memo", "memo", "Task 4. The memo", 12, "", ()), None, 3, [])
    return ClassItems(
        "x", people, [*tasks, memo], [sum(row.values()) for row in points], 8.0,
        reliability(points, OF), {"late": 1}, 0.25,
    )  # fmt: skip


@pytest.fixture(scope="module")
def pages():
    return {people: page.html(class_of(people), date(2026, 12, 1)) for people in (5, 40)}


def test_a_small_class_gets_counts_and_no_coefficient(pages):
    assert "A small class." in pages[5]
    assert "interval" not in pages[5].partition("How to read this")[0]
    assert "Cronbach" not in pages[5]
    assert "do worse here" not in pages[5]
    assert pages[5].count("<svg") == 2


def test_a_large_class_is_told_which_task_goes_against_the_rest(pages):
    assert "A small class." not in pages[40]
    assert (
        "<strong>Task 3. How much?</strong> Those who do well elsewhere do worse here" in pages[40]
    )
    assert "<strong>Task 2. Why?</strong>" not in pages[40]
    assert "Cronbach" in pages[40]
    assert pages[40].count("<svg") == 3


def test_each_picture_has_its_table_and_each_mistake_its_count(pages):
    html = pages[40]
    assert html.count('role="img"') == html.count("<details>") == 3
    share = re.search(r'<th scope="row">Task 1\. How &lt;many&gt;\?</th>(.*?)</tr>', html)
    assert re.findall(r"<td>(.*?)</td>", share[1]) == ["40", "8", "24", "8", "50%"]
    assert "You left &lt;b&gt;1&lt;/b&gt; out.</th><td>7</td><td>18%" in html
    assert "&lt;b&gt;6&lt;/b&gt;" not in html
    assert "And 2 more kinds" in html
    assert "answers wait for a person:\nTask 4. The memo (3)." in html


def test_the_page_asks_no_other_host_and_lets_no_word_be_markup(pages):
    for html in pages.values():
        asked = re.findall(r"""(?:src|href)=["']?([^"' >]+)|url\(([^)]+)\)|@import""", html)
        assert all(one.startswith("#") for pair in asked for one in pair if one), asked
        assert "<many>" not in html
        assert "<b>" not in html


def test_a_class_that_handed_nothing_in_has_a_page_too():
    nobody = ClassItems("x", 0, [], [], 0.0, None, {}, None)
    assert "There is nothing to analyze yet." in page.html(nobody)
    assert page.table(nobody).count("\n") == 1


def test_the_table_holds_every_mistake_and_a_small_class_no_coefficient():
    rows = list(csv.DictReader(page.table(class_of(40)).splitlines()))
    assert len(rows) == 7 + 1 + 1 + 1
    assert (rows[0]["mean_share"], rows[0]["students_with_it"]) == ("0.500", "7")
    assert -1 <= float(rows[8]["from"]) < float(rows[8]["discrimination"]) < 0
    assert (rows[9]["task"], rows[9]["mean_share"], rows[9]["waiting"]) == ("memo", "", "3")
    small = list(csv.DictReader(page.table(class_of(5)).splitlines()))
    assert {row["discrimination"] for row in small} == {""}
