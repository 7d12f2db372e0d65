"""The directives ``{syllabus}`` and ``{assignment-notes}``."""

from __future__ import annotations

from collections.abc import Iterable

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from medoffice.book.beside import all_that_is_taught
from medoffice.book.following import follow
from medoffice.book.instructors import assignment_notes, syllabus
from medoffice.book.instructors.assignment_notes import Notes
from medoffice.book.instructors.syllabus import Week
from medoffice.grading.answers import Answer, Writing
from medoffice.grading.tasks import Task


class _OfTheCourse(SphinxDirective):
    required_arguments = 1

    def parsed(self, lines: Iterable[str]) -> list[nodes.Node]:
        """Return Markdown as nodes."""
        follow(self.env, all_that_is_taught)
        holder = nodes.container()
        self.state.nested_parse(StringList(list(lines), self.env.docname), 0, holder)
        return holder.children


class Syllabus(_OfTheCourse):
    """Show the course as a class of so many weeks."""

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        try:
            weeks = syllabus.weeks(int(self.arguments[0]))
        except ValueError as error:
            raise self.error(str(error)) from None
        return self.parsed(of_weeks(weeks))


class AssignmentNotes(_OfTheCourse):
    """Show notes on the assignments of a part of the book, a section for each."""

    def run(self) -> list[nodes.Node]:
        """Return what the directive puts on the page."""
        try:
            of_part = assignment_notes.of_part(self.arguments[0])
        except ValueError as error:
            raise self.error(str(error)) from None
        standard = self.env.get_domain("std")
        shown: list[nodes.Node] = []
        for notes in of_part:
            follow(self.env, assignment_notes.state, notes.slug)
            name = _anchor(notes.slug)
            standard.anonlabels[name] = (self.env.docname, name)
            standard.labels[name] = (self.env.docname, name, notes.title)
            section = nodes.section(ids=[name], names=[name])
            section += nodes.title("", notes.title)
            section += self.parsed(of_assignment(notes))
            shown.append(section)
        return shown


def of_weeks(weeks: list[Week]) -> list[str]:
    """Return a plan as lines of Markdown: a table, its sum, and what to do in the meetings."""
    hours = [week.minutes / 60 for week in weeks]
    total = {
        "reading": sum(week.read_minutes for week in weeks),
        "work in labs": sum(week.lab_minutes for week in weeks),
        "assignments": sum(week.assignment_minutes for week in weeks),
    }
    parts = [f"{minutes / 60:.1f} of {what}" for what, minutes in total.items()]
    return [
        f"**{sum(hours):.1f} hours of a student's time**: {', '.join(parts[:-1])} and {parts[-1]}. "
        f"A week takes between {min(hours):.1f} and {max(hours):.1f} hours.",
        "",
        "| week | hours | chapters and pages beside them, with their labs | hand in |",
        "| --- | ---: | --- | --- |",
        *(
            f"| {number}. {week.title} | {week.minutes / 60:.1f} "
            f"| {_listed(f'{{doc}}`/{page}`' for page in week.pages)} "
            f"| {_listed(map(_linked, week.graded))} |"
            for number, week in enumerate(weeks, 1)
        ),
        "",
        ":::{dropdown} When the class meets",
        *(f"{number}. {week.meeting}" for number, week in enumerate(weeks, 1)),
        ":::",
    ]


def of_assignment(notes: Notes) -> list[str]:
    """Return notes on an assignment as lines of Markdown."""
    chapters = _listed(f"{{doc}}`/{page}`" for page in notes.chapters)
    by_check = notes.points - notes.points_by_hand
    return [
        f"`{notes.slug}` · {chapters} · **{notes.minutes} minutes** · {notes.points:g} points: "
        f"{by_check:g} by the checks, {notes.points_by_hand:g} by you",
        "",
        ":::{dropdown} The tasks, and what goes wrong in each",
        *(line for task in notes.tasks for line in _told(task, notes)),
        ":::",
        "",
        "**To talk about**",
        "",
        *(f"- {prompt}" for prompt in notes.prompts),
    ]


def _told(task: Task, notes: Notes) -> list[str]:
    graded = "by you, with a rubric" if task.rubric else "by the check"
    return [
        f"**{task.title}** {task.points:g} points, {graded}",
        "",
        *(_mistake(answer, task) for answer in notes.mistakes.get(task.name, ())),
        *(_sample(writing, task) for writing in notes.samples.get(task.name, ())),
        "",
    ]


def _mistake(answer: Answer, task: Task) -> str:
    partly = f" ({answer.score:g} of {task.points:g} points)" if answer.score else ""
    return f"- {answer.about}{partly}"


def _sample(writing: Writing, task: Task) -> str:
    points = f"{sum(writing.marks.values()):g} of {task.points:g} points"
    return f"- *{writing.name.capitalize()}* sample, {points}: {writing.why}"


def _anchor(assignment: str) -> str:
    return f"assignment-{assignment}"


def _linked(assignment: str) -> str:
    return f"{{ref}}`{_anchor(assignment)}`"


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)


def register(app: Sphinx) -> None:
    """Add the directives."""
    app.add_directive("syllabus", Syllabus)
    app.add_directive("assignment-notes", AssignmentNotes)
