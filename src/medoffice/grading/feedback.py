"""Feedback in nbgrader's layout: ``feedback/<student>/<assignment>/<assignment>.html``.

The page is nbgrader's own, so that the exchange and Formgrader know it, with four differences:
what intake had to do stands at its top, tasks are called what they are called in the notebook, it
never holds a hidden test, and it loads nothing from another host. A student whose submission was
refused gets a page that says why.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from medoffice.grading.course import nbgrader
from medoffice.grading.intake import Outcome
from medoffice.grading.intake.receiving import EXCHANGE_FILES
from medoffice.grading.tasks import tasks

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from medoffice.grading.intake import Standing

_MADE_OF = ".made-of"
_HIDDEN = re.compile(r"### BEGIN HIDDEN TESTS.*?(### END HIDDEN TESTS|\Z)", re.DOTALL)
_MEANT = re.compile(r"[*_`$\[\]\\~]")
_OTHER_HOST = re.compile(r"<script[^>]*\ssrc=[\"']https?:[^>]*>\s*</script>", re.IGNORECASE)
# What nbgrader writes for a task: in the contents of a page, and above a check.
_IN_CONTENTS = re.compile(
    r'(?P<front><li><a href="#(?P<id>[^"]+)">)(?:Test cell|Written response)(?P<back></a>)'
)
_ABOVE_CHECK = re.compile(
    r'(?P<front><span class="nbgrader-label">)Grade cell: <code>(?P<id>[^<]+)</code>'
    r"(?P<back></span>)"
)

_REFUSED = """<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>{assignment}</title>
<style>body {{ font: 1.1rem/1.5 sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem }}</style>
</head>
<body>
<h1>{assignment}: not graded</h1>
<p>Your work arrived, but it could not be graded:</p>
<ul>
{sentences}
</ul>
<p>What you handed in is kept. Ask your instructor if you do not know how to go on.</p>
</body>
</html>
"""  # noqa: E501 - a line of HTML


class Feedback:
    """Makes the pages of one assignment.

    Parameters
    ----------
    course : Path
        Folder of the course.
    assignment : str
        Name of the assignment.
    """

    def __init__(self, course: Path, assignment: str) -> None:
        from nbconvert.exporters import HTMLExporter
        from nbconvert.preprocessors import CSSHTMLHeaderPreprocessor
        from nbgrader.converters import GenerateFeedback
        from nbgrader.preprocessors import GetGrades

        self.course = course
        self.assignment = assignment
        with nbgrader(course) as api:
            self._database = api.coursedir.db_url
            # It knows where nbgrader's template is.
            config = GenerateFeedback(coursedir=api.coursedir, config=api.config).config
        self._titles = {task.grade_id: task.title for task in tasks(course, assignment)}
        self._grades = GetGrades(config=config)
        self._exporter = HTMLExporter(config=config)
        self._exporter.register_preprocessor(CSSHTMLHeaderPreprocessor, enabled=True)

    def give(self, standing: Standing) -> bool:
        """Write the page of a student.

        Parameters
        ----------
        standing : Standing
            Where the student stands.

        Returns
        -------
        bool
            Whether it was written; False if it is the same as before.

        Raises
        ------
        FileNotFoundError
            If the submission was not graded yet.
        """
        told = standing.told
        if standing.counts is None:
            told = [one for one in told if one.outcome is Outcome.REFUSED]
        sentences = list(dict.fromkeys(one.for_student for one in told))
        if standing.counts is None:
            page = _REFUSED.format(
                assignment=html.escape(self.assignment), sentences=_listed(sentences)
            )
            beside = standing.attempts[-1].folder(self.course) / "original"
            return self._write(standing.student, beside, page.encode(), page)
        folder = self.course / "submitted" / standing.student / self.assignment
        notebook, resources = self._marked(standing.student)
        for cell in notebook.cells:
            _hide_tests(cell)
        if sentences:
            notebook.cells.insert(0, _told(sentences))
        made_of = json.dumps([notebook, resources], sort_keys=True, default=str).encode()
        return self._write(standing.student, folder, made_of, None, notebook, resources)

    def _marked(self, student: str) -> tuple[NotebookNode, dict[str, Any]]:
        """Return the graded notebook with the marks and comments of the gradebook in it."""
        import nbformat

        place = self.course / "autograded" / student / self.assignment
        notebook = nbformat.read(place / f"{self.assignment}.ipynb", as_version=4)
        resources = {
            "nbgrader": {
                "notebook": self.assignment,
                "assignment": self.assignment,
                "student": student,
                "db_url": self._database,
            },
            "unique_key": self.assignment,
        }
        return self._grades.preprocess(notebook, resources)

    def _named(self, page: str) -> str:
        """Have the page call a task by its title. nbgrader calls each a test cell or a response."""

        def title(found: re.Match[str]) -> str:
            task = html.escape(self._titles.get(found["id"], found["id"]), quote=False)
            return f"{found['front']}{task}{found['back']}"

        page = _IN_CONTENTS.sub(title, _ABOVE_CHECK.sub(title, page))
        return page.replace("<html>", '<html lang="en">', 1)

    def _write(
        self,
        student: str,
        beside: Path,
        made_of: bytes,
        page: str | None,
        notebook: NotebookNode | None = None,
        resources: dict[str, Any] | None = None,
    ) -> bool:
        folder = self.course / "feedback" / student / self.assignment
        file, mark = folder / f"{self.assignment}.html", folder / _MADE_OF
        digest = hashlib.sha256(made_of).hexdigest()
        if file.exists() and mark.exists() and mark.read_text() == digest:
            return False
        if page is None:
            page, _ = self._exporter.from_notebook_node(notebook, resources)
            page = self._named(page)
        folder.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
        file.write_text(_OTHER_HOST.sub("", page), encoding="utf-8")
        for name in EXCHANGE_FILES:
            if (beside / name).is_file():
                (folder / name).write_bytes((beside / name).read_bytes())
        mark.write_text(digest)
        return True


def release(course: Path, assignment: str, students: Sequence[str]) -> dict[str, str]:
    """Put pages into nbgrader's exchange, where their students fetch them.

    Parameters
    ----------
    course : Path
        Folder of the course.
    assignment : str
        Name of the assignment.
    students : sequence of str
        Whose pages.

    Returns
    -------
    dict of str to str
        Whose page could not be put there, and why.
    """
    failed = {}
    with nbgrader(course) as api:
        for student in students:
            folder = course / "feedback" / student / assignment
            if not all((folder / name).exists() for name in EXCHANGE_FILES):
                failed[student] = "the submission did not come through the exchange"
                continue
            result = api.release_feedback(assignment, student)
            if not result["success"]:
                failed[student] = (result.get("error") or "").strip().rpartition("\n")[2]
    return failed


def pack(file: Path, course: Path, assignment: str, standings: Sequence[Standing]) -> None:
    """Write pages into a zip that a learning platform gives back to its students.

    Canvas and Moodle know whose a page is by what stands in front of its name, as in their
    download. Where nobody said that, a page lies in a folder with the student's id.

    Parameters
    ----------
    file : Path
        The zip.
    course : Path
        Folder of the course.
    assignment : str
        Name of the assignment.
    standings : sequence of Standing
        Whose pages.
    """
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for standing in standings:
            page = course / "feedback" / standing.student / assignment / f"{assignment}.html"
            front = (standing.counts or standing.attempts[-1]).front or f"{standing.student}/"
            archive.write(page, f"{front}{page.name}")


def _hide_tests(cell: NotebookNode) -> None:
    """Take hidden tests out, should another grader have left them in, and what points to them."""
    if "### BEGIN HIDDEN TESTS" not in cell.source:
        return
    cell.source = _HIDDEN.sub("", cell.source).rstrip("\n")
    for output in cell.get("outputs", []):
        if output.output_type == "error":
            # A traceback shows the lines around the one that failed.
            output.traceback = [f"{output.ename}: {output.evalue}"]


def _told(sentences: Sequence[str]) -> NotebookNode:
    """Return a cell that tells a student what was done with the submission."""
    from nbformat import v4

    return v4.new_markdown_cell(
        f"**How your work arrived**\n\n<ul>\n{_listed(sentences)}\n</ul>", id="how-it-arrived"
    )


def _listed(sentences: Sequence[str]) -> str:
    # What a student called a file may look like a tag or like Markdown.
    return "\n".join(f"<li>{_MEANT.sub(_as_number, html.escape(one))}</li>" for one in sentences)


def _as_number(sign: re.Match[str]) -> str:
    return f"&#{ord(sign[0])};"
