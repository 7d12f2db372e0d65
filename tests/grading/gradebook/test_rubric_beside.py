"""Formgrader shows whoever marks the rubric and the samples; the student never sees the samples."""

import json
import shutil
import sys
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup
from nbgrader.server_extensions.formgrader.formgrader import FormgradeExtension
from traitlets.config import Config

from medoffice.grading.answers import writings
from medoffice.grading.course import EXERCISES, nbgrader
from medoffice.grading.formgrader import GradeShutIn
from medoffice.grading.tasks import written

ASSIGNMENT = "operating-budget"
MEMO = f"{ASSIGNMENT}-memo"
(TASK,) = written(EXERCISES, ASSIGNMENT)


@pytest.fixture
def marked(classroom):
    """Return a course in which a memo waits for whoever marks."""
    classroom.enter(classroom.graded("ada", memo="My memo costs $5 and <b>$6</b>"))
    classroom.hand_in("ada")
    return classroom


@pytest.fixture
def formgrader(marked, monkeypatch):
    """Return a function that draws ada's work as Formgrader does, once it runs in the course."""
    monkeypatch.chdir(marked.course)
    extension = FormgradeExtension()
    extension.root_dir = str(marked.course.parent)
    extension.initialize([])
    return drawing(marked, extension)


def drawing(marked, extension):
    """Return a function that draws ada's work as Formgrader does."""
    server = SimpleNamespace(settings={})
    extension.init_tornado_settings(server)
    resources = {"assignment_id": ASSIGNMENT, "notebook_id": ASSIGNMENT, "submission_id": "1",
                 "index": 0, "total": 1, "base_url": "", "student": "ada", "last_name": None,
                 "first_name": None, "notebook_path": "x"}  # fmt: skip

    def draw():
        file = marked.course / "autograded" / "ada" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
        page, _ = server.settings["nbgrader_exporter"].from_filename(str(file), dict(resources))
        return BeautifulSoup(page, "html.parser")

    return draw


def words(part):
    return " ".join(part.get_text(" ").split())


def test_rubric_and_samples_stand_right_after_the_answer(formgrader):
    page = formgrader()
    (aid,) = page.select(".beside-answer")
    answer, beside = page.find(id=MEMO).find_parent(class_="cell"), aid.find_parent(class_="cell")
    assert answer.find_next_sibling() is beside
    assert "My memo costs $5" in words(answer)
    assert not answer.select("b")
    rows = [[words(cell) for cell in row.select("th, td")] for row in aid.select("tbody > tr")]
    rubric = [[row.name, f"{row.points:g}", row.earns] for row in TASK.rubric]
    assert rows[: len(rubric)] == rubric
    shown = [words(summary) for summary in aid.select("details > summary")]
    samples = writings(ASSIGNMENT)
    assert shown == [
        line
        for one in samples
        for line in (f"Sample: a {one.name} answer", f"Marks of the {one.name} sample")
    ]
    for one in samples:
        assert one.why in words(aid)
        assert " ".join(one.text.split())[:40] in words(aid)


def test_it_is_reached_by_formgraders_keys_and_by_headings(formgrader):
    page = formgrader()
    (aid,) = page.select(".beside-answer")
    assert page.find(id=aid["aria-labelledby"]).name == "h3"
    # Its Tab key stays for ever before what has this class and is folded away.
    assert all("tabbable" in summary["class"] for summary in aid.select("summary"))
    assert not aid.select("details .tabbable:not(details > summary), details details")
    assert "tex2jax_ignore" in aid["class"]
    assert any(".beside-answer {" in style.get_text() for style in page.select("style"))


def test_neither_feedback_nor_notebook_holds_it(marked, formgrader):
    formgrader()
    with nbgrader(marked.course) as api:
        done = api.generate_feedback(ASSIGNMENT, "ada")
    assert done["success"], done
    files = [*marked.course.glob("feedback/ada/**/*.html"), *marked.course.rglob("ada/*/*.ipynb")]
    assert len(files) == 3  # feedback, handed in, graded
    for file in files:
        text = file.read_text()
        assert "What earns them" not in text
        assert "beside-answer" not in text
        assert not any(
            one.why in text or json.dumps(one.why) in text for one in writings(ASSIGNMENT)
        )


def test_on_kubernetes_formgrader_starts_in_a_home_and_is_told_where_the_course_is(
    marked, tmp_path, monkeypatch
):
    home, etc = tmp_path / "home", tmp_path / "etc"
    home.mkdir()
    etc.mkdir()
    shutil.copy(EXERCISES.parent / "deploy" / "kubernetes" / "nbgrader_config.py", etc)
    ngshare = SimpleNamespace(configureExchange=lambda *_: None)
    monkeypatch.setitem(sys.modules, "ngshare_exchange", ngshare)
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", str(etc))
    monkeypatch.chdir(home)
    extension = FormgradeExtension()
    extension.root_dir = str(marked.course.parent)
    extension.initialize([])
    draw = drawing(marked, extension)
    # As it does when it is opened with "?path=".
    extension.load_cwd_config, extension.config = False, Config()
    extension.config_dir = str(marked.course)
    extension.initialize([], root=str(marked.course))
    config = extension.load_config()
    assert config.Autograde.autograde_preprocessors == [f"{GradeShutIn.__module__}.GradeShutIn"]
    assert draw().select(".beside-answer")


def test_a_course_without_the_source_is_shown_as_it_is(marked, formgrader):
    (marked.course / "source" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb").unlink()
    page = formgrader()
    assert "My memo costs $5" in words(page)
    assert not page.select(".beside-answer")
