"""The book as an EPUB: every page of the built site in a form that needs no script."""

import datetime
import zipfile
from pathlib import PurePosixPath
from types import SimpleNamespace

import pytest
import yaml
from lxml import etree

from medoffice.book import site as sites
from medoffice.book.ebook import __main__ as making
from medoffice.book.ebook import stills
from medoffice.book.ebook.contents import read_contents
from medoffice.book.ebook.epub import write_epub
from medoffice.book.ebook.offer import PAGE, offer
from medoffice.book.ebook.pages import Book, PageError, read_book
from medoffice.book.ebook.pdf import combined, finish, tidy
from medoffice.book.edition import Edition
from medoffice.book.places import ROOT, SITE

MADE = datetime.datetime(2026, 11, 29, 12, tzinfo=datetime.UTC)
ADDRESS = "https://course.example/en"
WITHOUT_SCRIPT = {"script", "style", "button", "input", "select", "form", "iframe", "details"}
DRAW = stills.draw
pytestmark = pytest.mark.browser  # with the tests of the site: they come after its build


def settings(name):
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def drawn():
    """Keep what is drawn, and draw nothing: one chart is drawn in a test of its own."""
    specs = []

    def note(spec):
        specs.append(spec)
        return b"a picture"

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stills, "draw", note)
        yield specs


@pytest.fixture(scope="module")
def book(drawn):
    if not sites.is_up_to_date():
        pytest.fail("The site is out of date. Run: make site")
    return read_book(SITE, settings("_toc.yml"), settings("_config.yml"), ADDRESS)


@pytest.fixture(scope="module")
def parts(book, tmp_path_factory):
    file = tmp_path_factory.mktemp("ebook") / "book.epub"
    write_epub(book, file, MADE)
    with zipfile.ZipFile(file) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def pages(parts):
    """Return the tree of each page; one that is not well-formed stops here."""
    return {
        name.removeprefix("book/"): etree.fromstring(data)
        for name, data in parts.items()
        if name.endswith(".xhtml")
    }


def test_every_page_of_the_contents_is_in_it_and_in_order(parts):
    wanted = [page for entry in read_contents(settings("_toc.yml")) for page in entry.pages()]
    package = etree.fromstring(parts["book/book.opf"])
    spine = [item.get("idref") for item in package.iter("{*}itemref")]
    files = {item.get("id"): item.get("href") for item in package.iter("{*}item")}
    stems = [PurePosixPath(files[name]).stem for name in spine]
    assert stems[:3] == ["cover", "about-this-file", "contents"]
    assert stems[3:] == [page.removeprefix("book/").replace("/", "-") for page in wanted]
    assert {f"book/{name}" for name in files.values()} == {
        name for name in parts if name.startswith("book/") and not name.endswith(".opf")
    }


def test_nothing_runs_and_nothing_is_folded_away(pages):
    found = {
        (name, etree.QName(element).localname)
        for name, tree in pages.items()
        for element in tree.iter("{*}*")
        if etree.QName(element).localname in WITHOUT_SCRIPT
        or any(str(attribute).startswith(("on", "data-")) for attribute in element.attrib)
    }
    assert found == set()


def test_every_link_leads_to_a_place_that_is_there(pages):
    places = {name: {e.get("id") for e in tree.iter("{*}*")} for name, tree in pages.items()}
    dead = []
    for name, tree in pages.items():
        for link in tree.iter("{*}a"):
            file, _, place = link.get("href").partition("#")
            if link.get("href").startswith(("http:", "https:", "mailto:")):
                continue
            file = file or name
            if file not in places or (place and place not in places[file]):
                dead.append((name, link.get("href")))
    assert dead == []


def test_ids_are_of_one_place_each(pages):
    for name, tree in pages.items():
        ids = [element.get("id") for element in tree.iter("{*}*") if element.get("id")]
        assert len(ids) == len(set(ids)), name


def test_every_picture_is_there_and_has_words_in_its_place(pages, parts):
    pictures = [(name, picture) for name, tree in pages.items() for picture in tree.iter("{*}img")]
    assert len(pictures) > 30
    for name, picture in pictures:
        assert f"book/{picture.get('src')}" in parts, name
        assert len(picture.get("alt")) > 5, name


def test_a_chart_has_its_table_below_it(pages, drawn):
    figures = [
        figure
        for tree in pages.values()
        for figure in tree.iter("{*}figure")
        if figure.get("class") == "explorer"
    ]
    assert len(figures) == len(drawn)
    for figure in figures:
        assert figure.find(".//{*}img") is not None
        assert figure.find(".//{*}tbody") is not None


def test_a_quiz_asks_in_its_place_and_answers_at_the_end(pages):
    tree = pages["scheduling-patient-access.xhtml"]
    asked = [e for e in tree.iter("{*}div") if e.get("class") == "quiz-question"]
    solved = [e for e in tree.iter("{*}div") if e.get("class") == "quiz-solution"]
    assert len(asked) == len(solved) > 10
    for question, solution in zip(asked, solved, strict=True):
        said = "".join(question.itertext())
        assert "Right" not in said and "Not this one" not in said
        assert solution.get("id") == f"{question.get('id')}-answer"
        right = solution.find(".//{*}strong").text
        options = [p.text for p in question.iter("{*}p") if p.get("class") == "quiz-option"]
        assert right in options and len(options) == 4
        others = [e.text for e in solution.iter("{*}em")]
        assert sorted([right, *others]) == sorted(options)
    assert list(tree.iter("{*}section"))[-1].get("class") == "answers"


def test_what_is_only_on_the_website_is_linked_to_there(pages):
    tree = pages["scheduling-patient-access.xhtml"]
    links = {link.get("href"): "".join(link.itertext()) for link in tree.iter("{*}a")}
    live = f"{ADDRESS}/notebooks/scheduling/patient-access.html?live"
    assert links[live] == "Open the live lab"
    assert f"{ADDRESS}/book/scheduling/patient-access.html" in links
    assert any(link.endswith(".xlsx") for link in links)
    about = pages["orientation-about.xhtml"]
    assert f"{ADDRESS}/book/progress.html" in {link.get("href") for link in about.iter("{*}a")}


def test_without_an_address_no_link_leads_to_the_website(drawn):
    only = ["book/scheduling/patient-access"]
    book = read_book(SITE, settings("_toc.yml"), settings("_config.yml"), only=only)
    (page,) = book.pages.values()
    for link in page.tree.iter("a"):
        assert link.get("href").startswith(("https://", "scheduling-patient-access.xhtml#")), (
            link.get("href")
        )
    assert "Open the live lab" not in page.tree.text_content()
    assert "Patient access workbook" in page.tree.text_content()


def test_the_printed_book_has_one_place_for_each_link(book):
    tree = etree.fromstring(combined(book, MADE).encode())
    ids = [element.get("id") for element in tree.iter("{*}*") if element.get("id")]
    assert len(ids) == len(set(ids))
    inside = {a.get("href") for a in tree.iter("{*}a") if a.get("href").startswith("#")}
    assert {link.removeprefix("#") for link in inside} <= set(ids)
    assert len(inside) > 500
    assert not any(a.get("href").endswith(".xhtml") for a in tree.iter("{*}a"))


def test_the_same_edition_makes_the_same_pdf(tmp_path):
    pikepdf = pytest.importorskip("pikepdf", reason="make ebook installs it")
    book, written = Book("A title", "An author", (), {}), []
    for printed in ("D:20270101090000Z", "D:20270102110000Z"):
        pdf = pikepdf.new()
        pdf.add_blank_page()
        pdf.docinfo["/CreationDate"] = pdf.docinfo["/ModDate"] = printed
        file = tmp_path / "book.pdf"
        assert finish(pdf, book, file, MADE) == 1
        written.append(file.read_bytes())
    assert written[0] == written[1]
    with pikepdf.open(tmp_path / "book.pdf") as pdf:
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20261129120000")


def test_the_files_have_the_date_of_the_edition(monkeypatch, tmp_path):
    of, given = Edition("1.2", MADE), []
    monkeypatch.setattr(making, "SITE", tmp_path)
    monkeypatch.setattr(making, "edition", lambda: of)
    monkeypatch.setattr(making, "read_book", lambda *_: None)
    monkeypatch.setattr(making, "write_epub", lambda book, file, made: given.append(made))
    monkeypatch.setattr(making, "check_epub", lambda file: None)
    monkeypatch.setattr(making, "offer", lambda *offered: given.append(offered[-1]))
    making.build(paper=False)
    assert given == [MADE, MADE.date()]


def test_bookmarks_are_named_once_and_folded():
    below = SimpleNamespace(title="Check yourselfCheck yourself", children=[], is_closed=False)
    above = SimpleNamespace(title="Wage and hour", children=[below], is_closed=False)
    tidy([above])
    assert [(mark.title, mark.is_closed) for mark in (above, below)] == [
        ("Wage and hour", True),
        ("Check yourself", True),
    ]


def test_a_chart_is_drawn_as_the_site_shows_it_first():
    spec = {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": "container",
        "data": {"values": [{"group": "a", "n": 2}, {"group": "b", "n": 3}]},
        "mark": "bar",
        "encoding": {"x": {"field": "n", "type": "quantitative"}, "y": {"field": "group"}},
    }
    picture = DRAW(spec)
    assert picture.startswith(b"\x89PNG")
    width = int.from_bytes(picture[16:20])
    assert stills.CHART_WIDTH * stills.DOTS <= width < 1.2 * stills.CHART_WIDTH * stills.DOTS


def test_a_page_that_is_missing_is_named(tmp_path):
    with pytest.raises(PageError, match=r"index\.html is not there: build the site first"):
        read_book(tmp_path, settings("_toc.yml"), settings("_config.yml"))


def test_the_page_about_the_course_links_to_the_files(tmp_path):
    page = tmp_path / PAGE
    page.parent.mkdir(parents=True)
    page.write_text((SITE / PAGE).read_text(encoding="utf-8"), encoding="utf-8")
    files = [tmp_path / "offline" / f"book.{kind}" for kind in ("epub", "pdf")]
    files[0].parent.mkdir()
    for file in files:
        file.write_bytes(b"x" * 2_340_000)
    for _ in range(2):  # made again, the links take the place of the old ones
        offer(tmp_path, *files, 912, MADE.date())
    said = page.read_text(encoding="utf-8")
    assert said.count('href="../../offline/book.epub"') == 1
    assert "an EPUB for e-readers and phones</a> (2.3 MB)" in said
    assert "a PDF for paper</a> (912 pages, 2.3 MB), as of November 29, 2026." in said
    page.write_text("<p>nothing</p>", encoding="utf-8")
    with pytest.raises(ValueError, match="must hold one"):
        offer(tmp_path, *files, 912, MADE.date())
