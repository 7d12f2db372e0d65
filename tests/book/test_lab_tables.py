"""A table of pandas becomes readable aloud on a lab's page, and nothing else is touched."""

import pandas as pd

from medoffice.book.lab_tables import readable


def test_a_table_loses_its_empty_headings_and_can_be_scrolled_by_keyboard():
    table = pd.DataFrame({"visits": [3]}, index=pd.Index(["Renwick"], name="clinician"))
    made = readable(table._repr_html_(), "Table 1")
    assert "<th></th>" not in made
    assert "<style" not in made
    assert '<div class="page-table" role="region" tabindex="0" aria-label="Table 1">' in made
    assert "<th>Renwick</th>" in made


def test_what_is_no_table_of_pandas_stays():
    assert readable("<table><tr><th></th></tr></table>", "x") == "<table><tr><th></th></tr></table>"
