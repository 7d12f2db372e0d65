"""The page of an item analysis in a real browser: no barrier, no other host."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from medoffice.grading.items import ClassItems, TaskItem, page
from medoffice.grading.tasks import Task
from medoffice.questions.items import analyze, reliability

pytestmark = pytest.mark.browser

OF = {"a-longer-task": 4.0, "two": 2.0, "three": 2.0}


def test_the_page_has_no_barrier_and_asks_no_other_host(browser, tmp_path):
    points = [
        {name: of * (n % (at + 3) > 1) for at, (name, of) in enumerate(OF.items())}
        for n in range(40)
    ]
    tasks = [
        TaskItem(
            Task(item.name, item.name, f"Task. {item.name}", 4, "", ()), item, 0, [("Wrong.", 9)]
        )
        for item in analyze(points, OF)
    ]
    totals = [sum(row.values()) for row in points]
    analysis = ClassItems("x", 40, tasks, totals, 8.0, reliability(points, OF), {"late": 1}, 0.25)
    file = tmp_path / "items.html"
    file.write_text(page.html(analysis), encoding="utf-8")
    context = browser.new_context(viewport={"width": 390, "height": 800})
    opened, asked = context.new_page(), []
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto(file.as_uri())
    for details in opened.locator("details").all():
        details.evaluate("it => { it.open = true }")
    assert opened.locator("figure svg").count() == 3
    assert Axe().run(opened).response["violations"] == []
    assert opened.evaluate("document.documentElement.scrollWidth") <= 390
    assert asked == [file.as_uri()]
    context.close()
