import pytest

from medoffice.labs.wording import table


def test_a_table_of_a_lab_with_a_column_nobody_could_name_is_refused():
    with pytest.raises(ValueError, match="To mend: column 1 has no heading"):
        table("To mend", ["", "What is missing"], [["1", "a note"]])
