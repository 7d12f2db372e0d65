"""Practice and mock exams: what the pages show, and the questions that their scripts are given."""

from medoffice.book.exams.directives import register

__all__ = ["register"]
