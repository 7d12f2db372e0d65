"""A page's table says what is wrong with its rows instead of showing half of them."""

import re

import pytest

from medoffice.explorers.tables import Table


def test_an_empty_table_is_refused():
    with pytest.raises(ValueError, match="'Nothing' has no rows"):
        Table("Nothing", [])


def test_a_row_with_other_columns_is_refused():
    with pytest.raises(ValueError, match=r"row 2 .*\['a', 'c'\].*expected \['a', 'b'\]"):
        Table("Uneven", [{"a": 1, "b": 2}, {"a": 1, "c": 2}])


def test_text_cannot_break_out_of_its_cell():
    assert "&lt;b&gt;" in Table("x", [{"name": "<b>"}])._repr_html_()


def test_a_sum_that_breaks_into_lines_begins_at_the_left_too():
    made = Table(
        "Pay",
        [{"case": "a week", "pays": "$1,045.00", "how": "(900 + 90) ÷ 45 = 22; 990 + 5 × 11"}],
    )
    assert re.findall(r'<td class="words">(.*?)</td>', made._repr_html_()) == [
        "(900 + 90) ÷ 45 = 22; 990 + 5 × 11"
    ]


def test_words_begin_at_the_left_and_figures_do_not():
    rows = [
        {"group": "kept", "meaning": "fewer than 24 hours", "visits": "–", "days": 3},
        {"group": "all", "meaning": "", "visits": "4,771", "days": ""},
    ]

    made = Table("Visits", rows)._repr_html_()

    assert re.findall(r'<th scope="col" class="words">(.*?)</th>', made) == ["meaning"]
    assert re.findall(r'<td class="words">(.*?)</td>', made) == ["fewer than 24 hours", ""]
