"""A page's table says what is wrong with its rows instead of showing half of them."""

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
