"""The walk in the engine of Safari tells where something went wrong; the engine is not needed."""

from medoffice.book import accessibility, safari
from medoffice.book.places import ROOT


class FakeWindow:
    """A window in which one page has an error, and a quiz never says what came of an answer."""

    def open(self, address):
        self.address = address

    def run(self, script):
        return ["a script failed"] if "glossary" in self.address and script == safari.FAULTS else []

    def wait(self, script):
        if "quiz" in script and "checked" in script:
            raise TimeoutError("never came true")


def test_an_error_on_a_page_and_what_never_comes_about_are_told(capsys):
    found = safari.walk(FakeWindow(), "http://localhost")
    assert found == {"the glossary": ["a script failed"], "a quiz is answered": ["never came true"]}
    told = capsys.readouterr().out.splitlines()
    assert "FAULT  the glossary  a script failed" in told
    assert len(told) == len(accessibility.page_types()) + len(safari.JOURNEYS)


def test_each_journey_begins_on_a_page_that_is_there():
    for page, *_ in safari.JOURNEYS.values():
        name = page.split("?")[0].removesuffix(".html")
        assert name == "search" or list(ROOT.glob(f"{name}.*")), page
