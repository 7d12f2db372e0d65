"""Show the questions of a chapter as a quiz in a page."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from medoffice.questions.bank import BANK, BankError, Question, load


@dataclass(frozen=True, slots=True)
class Link:
    """Where a reader finds a passage of the book: the title of the section, and its address."""

    title: str
    address: str


def render_html(
    chapter: str,
    folder: Path = BANK,
    *,
    file: str | None = None,
    links: Mapping[str, Link] | None = None,
) -> str:
    """Return the quiz of a chapter as static HTML.

    The page must also load ``book/assets/quiz.css`` and, deferred, ``book/assets/progress.js`` and
    ``book/assets/quiz.js``.
    Without the script every question can be read, and its answer opened.

    Parameters
    ----------
    chapter : str
        Slug of the chapter.
    folder : pathlib.Path, optional
        Folder of the bank.
    file : str, optional
        Name, without suffix, of the one file whose questions of the chapter are shown: a chapter
        may ask on two pages. By default all of them.
    links : mapping of str to Link, optional
        For the passages that the questions name: what leads there. A passage that is not in it is
        not linked to.

    Returns
    -------
    str
        One ``<section class="quiz">``.

    Raises
    ------
    BankError
        If the bank cannot be read, or has no question for the chapter, or none in the file.

    Notes
    -----
    What a test in a browser can hold on to:

    ======================================== ==================================================
    selector                                 what it is
    ======================================== ==================================================
    ``section.quiz[data-chapter]``           the quiz; ``[data-live]`` once the script runs
    ``form.quiz-question[data-question=id]`` a question, also ``#quiz-<id>``; ``data-key`` is
                                             the letter of the right option; once checked,
                                             ``data-checked`` is "right" or "wrong"
    ``input[type=radio][value=A]``           an option of it, id ``quiz-<id>-a``
    ``button.quiz-check``                    "Check answer"; hidden without the script
    ``button.quiz-again``                    "Try again"; there once the answer is checked, and
                                             it then has the focus
    ``.quiz-result``                         "Right. 3 of 16 right so far." (a live region)
    ``details.quiz-why``                     all explanations; with the script, only shown once
                                             the answer is checked
    ``li[data-option][data-right]``          the explanation of one option: that of the chosen one,
                                             which shows ``.quiz-yours``, then of the right one,
                                             then, below ``.quiz-others``, of the others
    ``.quiz-passage > a``                    "Read again: The day itself", below the explanations
    ``.quiz-score``                          "3 of 16 right. 5 checked."
    ``button.quiz-forget``                   "Forget my answers"; ``.quiz-notice`` confirms it
    ======================================== ==================================================

    Answers are kept in the reader's browser, in the form that ``book/assets/progress.js`` tells,
    with the :func:`edition` of the question. An answer to an older edition is dropped.
    """
    questions = load(chapter, folder)
    if file is not None:
        known = sorted({question.file for question in questions})
        questions = tuple(each for each in questions if each.file == f"{file}.yml")
        if not questions:
            raise BankError(
                f"file {file!r} has no question for chapter {chapter!r}; those that have are: "
                f"{', '.join(known)}"
            )
    template = _TEMPLATES.get_template("quiz.html")
    return template.render(
        chapter=chapter,
        questions=questions,
        links=links or {},
        editions={question.id: edition(question) for question in questions},
    )


_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    undefined=StrictUndefined,
)


def edition(question: Question) -> str:
    """Return what marks a question's wording: it changes with its text, its options or its key."""
    said = [question.stem, question.key.letter, *(option.text for option in question.options)]
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:8]
