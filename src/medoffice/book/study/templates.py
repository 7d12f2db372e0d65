"""The markup of the study tools' pages: the templates beside this file."""

from pathlib import Path

from medoffice.explorers.templates import templates_in

TEMPLATES = templates_in(Path(__file__).parent)
