"""The home page leads to every part of the course that is open."""

import re
from pathlib import Path

import nbformat
import yaml

from medoffice.book.passages import sections
from medoffice.book.places import ROOT


def test_no_part_that_is_open_is_called_in_preparation():
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    (job,) = [part for part in toc["parts"] if part["caption"] == "The job"]
    open_now = {Path(chapter["file"]).parent.name for chapter in job["chapters"]}
    home = (ROOT / "book/index.md").read_text(encoding="utf-8")
    linked = re.findall(r"^:link: (\w[\w-]*)/|<(\w[\w-]*)/[\w-]+>`", home, re.MULTILINE)
    assert open_now <= {card or text for card, text in linked}


def test_the_button_leads_to_what_it_names_and_not_to_how_a_lab_works():
    home = (ROOT / "book/index.md").read_text(encoding="utf-8")
    lab, anchor, words = re.search(
        r"\{lab-button\} (\S+)\n:section: (\S+)\n\n(.+)\n", home
    ).groups()
    cells = nbformat.read(ROOT / f"notebooks/{lab}.ipynb", as_version=4).cells
    text = "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    titles = {passage.anchor: passage.title for passage in sections(lab, text)}
    assert titles[anchor].lower() in words
