"""Each live lab and each assignment leads back to the page of the book it belongs to."""

import nbformat

from medoffice.book import lab_words, lite
from medoffice.book.lab_pages import card
from medoffice.book.places import ROOT


def test_every_lab_and_assignment_has_its_page():
    pages = lite.pages()
    labs = [*ROOT.glob("notebooks/*/*.ipynb"), *ROOT.glob("exercises/source/*/*.ipynb")]
    names = {path.relative_to(ROOT).with_suffix("").as_posix() for path in labs}
    assert {name.replace("/source/", "/") for name in names} <= set(pages)
    assert pages["notebooks/scheduling/patient-access"] == "book/scheduling/patient-access"
    assert all((ROOT / f"{page}.md").is_file() for page in pages.values())


def test_a_lab_tells_of_keeping_stopping_and_beginning_again_in_the_same_words():
    lab = "notebooks/orientation/working-with-numbers"
    notebook = nbformat.read(ROOT / f"{lab}.ipynb", as_version=4)
    (section,) = (
        cell.source for cell in notebook.cells if cell.source.startswith(lab_words.HEADING)
    )
    on_the_card = card(lab, notebook, packages_note="")
    for words in (lab_words.CHANGES, lab_words.STOP, lab_words.AFRESH):
        assert words in section
        assert lab_words.as_html(words) in on_the_card
    asked = (ROOT / "book/assets/live-lab/session.js").read_text(encoding="utf-8")
    assert f'text: "{lab_words.AS_PUBLISHED}"' in asked
