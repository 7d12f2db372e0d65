"""Show the questions of a chapter as a quiz in a page."""

from __future__ import annotations

import hashlib
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from medoffice.questions.bank import BANK, Question, load


def render_html(chapter: str, folder: Path = BANK) -> str:
    """Return the quiz of a chapter as static HTML.

    The page must also load ``book/assets/quiz.css`` and, deferred, ``book/assets/quiz.js``.
    Without the script every question can be read, and its answer opened.

    Parameters
    ----------
    chapter : str
        Slug of the chapter.
    folder : pathlib.Path, optional
        Folder of the bank.

    Returns
    -------
    str
        One ``<section class="quiz">``.

    Raises
    ------
    BankError
        If the bank cannot be read, or has no question for the chapter.

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
    ``li[data-option][data-right]``          the explanation of one option; the chosen one shows
                                             ``.quiz-yours``
    ``.quiz-score``                          "3 of 16 right. 5 checked."
    ``button.quiz-forget``                   "Forget my answers"; ``.quiz-notice`` confirms it
    ======================================== ==================================================

    Answers are kept in ``localStorage`` under ``medoffice.quiz.v1.<chapter>`` as
    ``{question id: {"answer": "B", "edition": "..."}}``. The edition changes with a question's
    text or key, and an answer to an older edition is dropped.
    """
    questions = load(chapter, folder)
    template = _TEMPLATES.get_template("quiz.html")
    return template.render(
        chapter=chapter,
        questions=questions,
        editions={question.id: _edition(question) for question in questions},
    )


_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    undefined=StrictUndefined,
)


def _edition(question: Question) -> str:
    said = [question.stem, question.key.letter, *(option.text for option in question.options)]
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:8]
