"""What each page loads and says beside its own text."""

from medoffice.book.page_assets import name_toggles


def test_a_button_that_unfolds_pages_is_named_by_the_page_above_them():
    named = name_toggles(
        '<li><a href="a">First</a></li><li><a href="b">Wage &amp; <em>hour</em></a>'
        '<details open="open"><summary><i></i></summary><ul><li><a href="c">Below</a></li></ul>'
        '</details></li><li><a href="d">Other</a><details><summary></summary></details></li>'
    )
    assert named.count("<summary aria-label=") == 2
    assert '<summary aria-label="Pages below Wage &amp; hour"><i>' in named
    assert '<summary aria-label="Pages below Other"></summary>' in named
