"""The labs on billing compliance say what the models say; what they ask the reader to see is so."""

import re
from html import unescape

import pytest

from medoffice.labs import exclusion


def said(widget):
    return unescape(re.sub(r"<[^>]+>", "", widget.value))


def test_the_search_shows_what_the_reader_is_to_see():
    lab = exclusion.look_everybody_up()
    assert "14 hits. 2 to “verify today”, 5 to “ask, then verify”" in said(lab.sentence)
    assert [row[0] for row in lab._rows()][:2] == ["Graham Rosethorn", "Holly Thornberry"]
    lab.truth.value = True
    assert "found 2 and missed 0; 12 hits are somebody else" in said(lab.sentence)
    lab.search.value = True
    assert "Holly" not in lab.in_words() and "found 1 and missed 1" in said(lab.sentence)
    lab.search.value, lab.former.value = False, False
    assert "Holly" not in lab.in_words() and "found 1 and missed 1" in said(lab.sentence)
    lab.former.value, lab.born.value = True, False
    assert "0 to “verify today”, 14 to “ask" in said(lab.sentence)


def test_larger_samples_and_groups_shorten_the_interval():
    lab = exclusion.estimate_the_overpayment()
    assert "15 of 30 visits in error. For all 382 visits that makes $8,752" in said(lab.sentence)
    plain = lab.made[2026]
    lab.how.value = True
    assert lab.made[2026].error < plain.error
    lab.size.value, lab.how.value = 200, False
    assert lab.made[2026].low > plain.low and lab.made[2026].error < plain.error / 2
    lab.truth.value = True
    assert "All visits together: $7,792. The lower end lies above that in 1 of 8" in said(
        lab.sentence
    )
    lab.size.value = 20
    assert "interval is doubtful" in said(lab.sentence)


@pytest.mark.parametrize(
    ("file", "says"),
    [
        (b"Items,Overpaid\n40,0\n40,12.50\n40,(5.00)\n", "2 of 3 items are in error. For all 40"),
        (b"Items,Overpaid\n40,0\n40,often\n", "Line 3, column “Overpaid”, holds “often”"),
        (b"Items,Overpaid\nmany,0\n40,0\n", "Line 2, column “Items”, holds “many”"),
        (b"Level,Items,Overpaid\n4,40,0\n4,41,0\n", "Line 3: the group “4” has 41 items here"),
        (b"Items,Overpaid\n1,0\n1,0\n", "2 reviewed of 1 items"),
        (b"Overpaid,Note\n1,a\n2,b\n", "Choose the column for the number of items in all"),
    ],
)
def test_a_readers_own_sample_is_read_or_refused_in_words(file, says):
    lab = exclusion.your_own_sample()
    assert "6 of 10 items are in error. For all 180 that makes $4,367" in said(lab.message)
    lab.open(file, "a file")
    assert says in said(lab.message)
