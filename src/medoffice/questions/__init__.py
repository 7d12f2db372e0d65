"""The question bank: reading it, checking how it is written, and showing it as a quiz."""

from medoffice.questions.bank import BankError, Option, Question, load
from medoffice.questions.quiz import Link, edition, render_html

__all__ = ["BankError", "Link", "Option", "Question", "edition", "load", "render_html"]
