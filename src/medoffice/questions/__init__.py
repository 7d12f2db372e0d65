"""The question bank and the scenarios: reading, checking how they are written, and quizzes."""

from medoffice.questions.bank import BankError, Option, Question, load
from medoffice.questions.quiz import Link, edition, render_html
from medoffice.questions.scenarios import Scenario, load_scenarios

__all__ = [
    "BankError",
    "Link",
    "Option",
    "Question",
    "Scenario",
    "edition",
    "load",
    "load_scenarios",
    "render_html",
]
