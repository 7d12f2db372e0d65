"""The page *Your progress*: what there is to do in the course, for the reader's own account of it.

What a reader has done is known to their browser alone (``book/assets/progress.js``). This package
says what there is: topics, chapters, labs, questions and the time each is planned to take.
"""

from medoffice.book.progress.directive import register

__all__ = ["register"]
