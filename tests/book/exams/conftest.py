"""A small site with the two pages, their scripts and a bank that is easy to reckon with."""

import json
import shutil

import pytest

from medoffice.book.exams import bank_file
from medoffice.book.exams.directives import FILE, of_the_course, render
from medoffice.book.places import ROOT
from medoffice.book.serve import running
from medoffice.questions.bank import Option, Question
from medoffice.questions.exams import Exam
from medoffice.questions.scenarios import (
    Choice,
    Exhibit,
    Mistake,
    Number,
    Order,
    Scenario,
    Step,
)

ASSETS = ROOT / "book" / "assets"
DOMAINS = {"CMM1": "Money", "CMM2": "Risk", "CMM3": "People"}
SHARES = {"CMM1": 50, "CMM2": 30, "CMM3": 20}
EXAMS = {
    "small": Exam("small", "Small exam", "cmm", 10, 10, SHARES, False, "No pass mark is known."),
    "cases": Exam("cases", "Case exam", "cmm", 4, 4, {"CMM1": 50, "CMM2": 25, "CMM3": 25}, True,
                  "No pass mark is known.", scenarios=True),
}  # fmt: skip
CODES = {"cmm": "CMM1", "cmpe": "OM"}
PLAIN = {"duties": ("D8",), "difficulty": "easy", "level": "recall", "rests_on": (), "allow": ()}


def single(number, cmm):
    """Return a question whose key is B."""
    options = tuple(
        Option(letter, f"Answer {letter} to {number}", f"Why {letter} of {number}.", letter == "B")
        for letter in "ABCD"
    )
    return Question(
        id=f"q-{number}", chapter="money" if cmm == "CMM1" else "people", stem=f"Stem {number}?",
        options=options, cmm=cmm, cmpe="OM", reviewed=2026, file="x.yml",
        passage="beside" if cmm == "CMM2" else "money", **PLAIN,
    )  # fmt: skip


SINGLES = [
    single(number, cmm)
    for number, cmm in enumerate(["CMM1"] * 12 + ["CMM2"] * 7 + ["CMM3"] * 5, start=1)
]
SHARED = {"passage": "money", **PLAIN}
CASE = Scenario(
    id="case", title="The case", chapter="money", situation=("First.", "Then <b>second</b>."),
    exhibit=Exhibit("What was seen", ("Day", "Kept"), (("Monday", "36"), ("Tuesday", "31"))),
    reviewed=2026, file="case.yml",
    parts=(
        Choice(id="many", form="multiple", asks="Choose two.", cmm="CMM1", cmpe="OM", **SHARED,
               options=tuple(Option(letter, f"Option {letter}", f"Why {letter}.", letter in "AD")
                             for letter in "ABCDE")),
        Order(id="steps", form="order", asks="Put them in order.", cmm="CMM2", cmpe="OM", **SHARED,
              steps=tuple(Step(f"Step {word}", f"Why {word}.")
                          for word in ("one", "two", "three", "four"))),
        Number(id="sum", form="number", asks="How much?", cmm="CMM3", cmpe="OM", **SHARED,
               answer=1234.5, tolerance=0.5, unit="$", why="By adding.",
               mistakes=(Mistake(1000, "You left a part out."),)),
        Choice(id="one", form="single", asks="Which one?", cmm="CMM1", cmpe="OM", **SHARED,
               options=tuple(Option(letter, f"Option {letter}", f"Why {letter}.", letter == "C")
                             for letter in "ABCD")),
    ),
)  # fmt: skip


def small_bank():
    return bank_file.contents(
        SINGLES, [CASE], EXAMS, DOMAINS,
        passage=lambda name: ("The section", f"book/{name}.html#section"),
        chapter=lambda slug: (slug.title(), f"book/{slug}.html"),
        beside={"book/beside.html": "The page book/beside.html"},
    )  # fmt: skip


@pytest.fixture(scope="session")
def bank():
    """What the browser is given."""
    return small_bank()


@pytest.fixture(scope="session")
def course_bank():
    """What the browser is given of the course."""
    return of_the_course(ROOT)


@pytest.fixture(scope="session")
def folder(tmp_path_factory, bank, course_bank):
    folder = tmp_path_factory.mktemp("exams")
    for name in ("exams", "shared"):
        shutil.copytree(ASSETS / name, folder / name)
    for name in ("progress.js", "quiz.css", "course.css"):
        shutil.copy(ASSETS / name, folder)
    (folder / FILE).write_text(json.dumps(bank))
    (folder / "course.json").write_text(json.dumps(course_bank))
    for name, title in (("practice", "Practice"), ("mock-exam", "Mock exams")):
        (folder / f"{name}.html").write_text(
            f'<!doctype html><html lang="en" class="scripted"><title>{title}</title>'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            '<link rel="icon" href="data:,">'
            + "".join(
                f'<link rel="stylesheet" href="{sheet}">'
                for sheet in ("course.css", "quiz.css", "exams/exams.css")
            )
            + '<script src="progress.js" defer></script>'
            f'<script type="module" src="exams/{name}.js"></script>'
            f"<main><h1>{title}</h1><h2>Start</h2>{render(name, bank, '', EXAMS)}</main>"
        )
    return folder


@pytest.fixture(scope="session")
def address(folder):
    with running(folder) as address:
        yield address


@pytest.fixture
def page(browser, address):
    """A new window of the small site, at no page yet; errors on its pages fail the test."""
    with browser.new_context(base_url=address, viewport={"width": 900, "height": 900}) as context:
        page = context.new_page()
        errors = []
        page.on("pageerror", lambda error: errors.append(error))
        yield page
        assert errors == []


@pytest.fixture(scope="module")
def modules(browser, address):
    """Evaluate JavaScript that may import the scripts' modules."""
    with browser.new_context(base_url=address) as context:
        page = context.new_page()
        page.goto("/practice.html")
        page.evaluate(
            """async () => {
                for (const name of ["draw", "marking", "report", "calculator", "clock"])
                    window[name] = await import(`/exams/${name}.js`);
            }"""
        )
        yield page.evaluate
