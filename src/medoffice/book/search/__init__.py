"""The search of the site: what is written for it at build time, and its page."""

from medoffice.book.search.extension import register

__all__ = ["register"]
