"""The home page leads to every part of the course that is open."""

import re
from pathlib import Path

import yaml

from medoffice.book.places import ROOT


def test_no_part_that_is_open_is_called_in_preparation():
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    (job,) = [part for part in toc["parts"] if part["caption"] == "The job"]
    open_now = {Path(chapter["file"]).parent.name for chapter in job["chapters"]}
    home = (ROOT / "book/index.md").read_text(encoding="utf-8")
    linked = re.findall(r"^:link: (\w[\w-]*)/|<(\w[\w-]*)/[\w-]+>`", home, re.MULTILINE)
    assert open_now <= {card or text for card, text in linked}
