"""What the search reads of a page: sections with their places, and no wrong answers."""

from medoffice.book.breadcrumbs import Crumb, way
from medoffice.book.search import kept
from medoffice.book.search.index import weight
from medoffice.book.search.kept import Kept
from medoffice.book.search.sections import sections

PAGE = """<main><nav>Elsewhere</nav><article>
<section id="access"><h1>Access<a class="headerlink" href="#access">#</a></h1>
<p>How <b>soon</b>?</p>
<section id="who"><h2>Who <em>waits</em></h2><table><tr><td>Third</td><td>12.5%</td></tr></table>
<section class="quiz">A wrong answer</section><script>var x = 1</script></section>
<div class="fact" id="rule-x"><h4>A rule</h4><p>You must.</p></div>
<dl class="simple glossary"><dt id="term-slot">slot</dt><dd>A place.</dd></dl>
</section></article></main>"""


def test_a_page_is_cut_at_its_headings_and_each_part_has_its_place():
    found = [(part.heading, part.anchor, part.text) for part in sections(PAGE)]
    assert found == [
        ("Access", "", "How soon?"),
        ("Who waits", "who", "Third"),
        ("A rule", "rule-x", "You must."),
    ]


def test_a_chapter_counts_more_than_what_lists():
    assert weight("book/people/hiring") == 1
    assert weight("book/reference/rules") > weight("book/reference/data/claims") < 1


def test_a_heading_of_the_contents_is_not_said_twice():
    assert way("For instructors", [], "For instructors") == []
    above = [Crumb("Scheduling", "index.html")]
    assert way("The job", above, "Patient access") == [Crumb("The job"), *above]


def test_a_page_is_cut_again_when_its_article_has_changed_and_only_then(tmp_path, monkeypatch):
    def cut(page):
        known = Kept(tmp_path / "kept.json")
        found = [(part.heading, part.anchor, part.text) for part in known.sections(page)]
        known.write()
        return found

    first = cut(PAGE)
    assert first == [(part.heading, part.anchor, part.text) for part in sections(PAGE)]
    with monkeypatch.context() as here:
        here.setattr(kept.cutting, "sections", lambda page: [])
        assert cut(PAGE.replace("Elsewhere", "In another edition")) == first
        assert cut(PAGE.replace("How", "However")) == []
    assert cut(PAGE) == first
    monkeypatch.setattr(kept.cutting, "sections", lambda page: [])
    assert cut(PAGE) == first
    monkeypatch.setattr(kept, "_WAY", "cut in another way")
    assert cut(PAGE) == []
