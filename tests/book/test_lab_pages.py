"""Each live lab and each assignment leads back to the page of the book it belongs to."""

from medoffice.book import lite
from medoffice.book.places import ROOT


def test_every_lab_and_assignment_has_its_page():
    pages = lite.pages()
    labs = [*ROOT.glob("notebooks/*/*.ipynb"), *ROOT.glob("exercises/source/*/*.ipynb")]
    names = {path.relative_to(ROOT).with_suffix("").as_posix() for path in labs}
    assert {name.replace("/source/", "/") for name in names} <= set(pages)
    assert pages["notebooks/scheduling/patient-access"] == "book/scheduling/patient-access"
    assert all((ROOT / f"{page}.md").is_file() for page in pages.values())
