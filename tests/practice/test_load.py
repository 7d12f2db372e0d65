"""Tables as DataFrames and row by row: types, agreement, places, and what is refused."""

from datetime import datetime, time

import numpy as np
import pandas as pd
import pytest

from medoffice import practice
from medoffice.practice import package

# What a DataFrame holds for each type of the codebook.
COLUMN_TYPES = {
    "string": "str",
    "integer": "int64",
    "number": "float64",
    "boolean": "bool",
    "date": "datetime64[us]",
    "time": "timedelta64[us]",
}


def column_type(field: dict) -> str:
    limits = field.get("constraints", {})
    if "enum" in limits:
        return "category"
    if "onDate" in field:
        return "datetime64[us]"
    if field["type"] in ("integer", "boolean") and not limits.get("required"):
        return {"integer": "Int64", "boolean": "boolean"}[field["type"]]
    return COLUMN_TYPES[field["type"]]


@pytest.mark.parametrize("name", practice.tables())
def test_columns_have_the_types_of_the_codebook(name):
    types = {column: str(kind) for column, kind in practice.load(name).dtypes.items()}
    assert types == {field["name"]: column_type(field) for field in practice.schema(name)["fields"]}


def test_the_columns_of_the_appointment_book_have_the_types_its_models_expect():
    types = practice.load("appointments").dtypes.astype(str)
    assert types[["patient_id", "lead_days", "outcome"]].tolist() == ["str", "int64", "category"]
    assert set(types[["date", "start", "cancelled_on", "ended"]]) == {"datetime64[us]"}
    types = practice.load("schedule_templates").dtypes.astype(str)
    assert types[["start", "release_days"]].tolist() == ["timedelta64[us]", "Int64"]
    assert str(practice.load("providers").dtypes["accepts_new"]) == "bool"


def test_choices_keep_the_order_of_the_codebook():
    outcome = practice.load("appointments")["outcome"]
    fields = {field["name"]: field for field in practice.schema("appointments")["fields"]}
    assert list(outcome.cat.categories) == fields["outcome"]["constraints"]["enum"]


def test_times_of_day_lie_on_the_day_of_the_visit():
    visits = practice.load("appointments")
    for stamp in ("start", "arrived", "ended"):
        days = visits[stamp].dropna().dt.normalize()
        assert (days == visits.loc[days.index, "date"]).all()
    kept = visits[visits["outcome"] == "completed"]
    minutes = (kept["ended"] - kept["started"]) / pd.Timedelta(minutes=1)
    assert minutes.between(1, 240).all()


def missing_as_none(table: pd.DataFrame) -> pd.DataFrame:
    return table.astype(object).where(table.notna(), None)


def as_a_row_says(value):
    """Turn a DataFrame's value into the one a record has."""
    if isinstance(value, pd.Timedelta):
        return time(int(value.total_seconds()) // 3600, int(value.total_seconds()) % 3600 // 60)
    if isinstance(value, pd.Timestamp):
        return value.to_pydatetime()
    return value.item() if isinstance(value, np.generic) else value


def as_a_table_says(value):
    """Give a day the midnight it has in a DataFrame."""
    if hasattr(value, "year") and not isinstance(value, datetime):
        return datetime.combine(value, time())
    return value


@pytest.mark.parametrize("name", practice.tables())
def test_records_agree_with_load(name):
    table, rows = practice.load(name), list(practice.records(name))
    assert len(rows) == len(table) > 0
    # One table has 760,000 cells: every seventh row of it is enough.
    some = slice(None, None, 7 if len(rows) > 1000 else 1)
    table, rows = missing_as_none(table.iloc[some]), rows[some]
    for column in table:
        loaded = [as_a_row_says(value) for value in table[column]]
        read = [as_a_table_says(row[column]) for row in rows]
        assert loaded == read, column
        assert list(map(type, loaded)) == list(map(type, read)), column


def test_some_columns_alone_are_read_as_among_all():
    whole = list(practice.records("appointments"))
    some = list(practice.records("appointments", ("date", "arrived", "appointment_id")))
    columns = ["appointment_id", "date", "arrived"]
    assert some == [{column: row[column] for column in columns} for row in whole]
    assert [*some[0]] == columns
    with pytest.raises(ValueError, match="appointments has no column 'day'; expected some of app"):
        next(practice.records("appointments", ("day",)))


def test_an_unknown_table_is_refused_with_those_there_are():
    with pytest.raises(ValueError, match=r"no table 'visits'; the tables are: .*payers, providers"):
        practice.load("visits")
    with pytest.raises(ValueError, match="no table 'visits'"):
        next(practice.records("visits"))
    with pytest.raises(ValueError, match="no table 'visits'"):
        practice.schema("visits")


def refusals(name: str) -> str:
    """Return the sentence both ways of reading a table refuse it with."""
    with pytest.raises(practice.BadCell) as loaded:
        practice.load(name)
    with pytest.raises(practice.BadCell) as read:
        list(practice.records(name))
    assert loaded.value.fault == read.value.fault
    return str(loaded.value)


HEADER = "payer_id,name,kind,electronic_id,pays_in_days"


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ([HEADER, "BRD,Broadleaf,public,,"],
         "payers.csv, row 2, column kind: found 'public'; expected one of commercial, medicare"),
        ([HEADER, "BRD,Broadleaf,other,,", "brd,Broad,other,,"],
         "payers.csv, row 3, column payer_id: found 'brd'; expected three capital letters"),
        ([HEADER, "BRD,,other,,"],
         "payers.csv, row 2, column name: found ''; expected a value, not an empty cell"),
        (["payer_id;name;kind", "BRD;Broadleaf;other"],
         "payers.csv, row 1, column 1: found 'payer_id;name;kind'; expected the header 'payer_id'"),
        (["payer_id,kind", "BRD,other"],
         "payers.csv, row 1, column 2: found 'kind'; expected the header 'name'"),
        (["payer_id,name", "BRD,Broadleaf"],
         "payers.csv, row 1, column 3: found ''; expected the header 'kind'"),
        ([HEADER + ",fax", "BRD,Broadleaf,other,,,no"],
         "payers.csv, row 1, column 6: found 'fax'; expected no further column"),
        ([], "payers.csv, row 1, column 1: found ''; expected the header 'payer_id'"),
        ([HEADER, "BRD,Broadleaf,other,,", "", "KEY,Keystream,other,,"],
         "payers.csv, row 3, column pays_in_days: found '0 cells'; expected 5 cells in the row"),
        ([HEADER, "BRD,Broadleaf,other,,", "KEY,Keystream"],
         "payers.csv, row 3, column name: found '2 cells'; expected 5 cells in the row"),
        ([HEADER, "BRD,Broadleaf,other,,", "KEY,Keystream, Inc.,other,,"],
         "payers.csv, row 3, column pays_in_days: found '6 cells'; expected 5 cells in the row"),
        ([HEADER, "BRD,Broadleaf,other,,", 'KEY,"Keystream,other,,', "UNI,Unity,other,,"],
         "payers.csv, row 3, column 1: found 'a quotation mark alone'; expected them in pairs"),
        ([HEADER, 'BRD,"Broad""leaf",other,,', 'KEY,"Key"stream,other,,'],
         "payers.csv, row 3, column 1: found 'a quotation mark alone'; expected them in pairs"),
        ([HEADER, 'BRD,"Broad\nleaf",other,,'],
         "payers.csv, row 2, column name: found 'Broad\\nleaf'; expected printable text"),
        ([HEADER, "BRD,Br\0adleaf,other,,"],
         "payers.csv, row 2, column name: found 'Br\\x00adleaf'; expected printable text"),
    ],
)  # fmt: skip
def test_a_table_that_cannot_be_right_is_refused_in_a_sentence(week, lines, sentence):
    (week.folder / "payers.csv").write_text("".join(line + "\n" for line in lines))
    assert refusals("payers").startswith(sentence)


def test_a_table_saved_in_another_alphabet_is_refused_where_it_shows(week):
    # Excel's plain "CSV" is Windows-1252.
    text = (week.folder / "patients.csv").read_text(encoding="utf-8")
    spanish = next(row for row in week.rows("patients") if not row[1].isascii())
    number = week.find("patients", patient_id=spanish[0])
    (week.folder / "patients.csv").write_bytes(text.encode("cp1252"))
    sentence = refusals("patients")
    assert sentence.startswith(f"patients.csv, row {number}, column name: found ")
    assert sentence.endswith("expected printable text on one line, in UTF-8")


def test_a_table_that_is_not_there_is_refused_in_a_sentence(week):
    (week.folder / "payers.csv").unlink()
    assert refusals("payers").startswith("payers.csv, row 1, column 1: found 'no file'")


def test_a_quotation_mark_that_swallows_the_file_is_found(week):
    # In a short file the end comes first, in a long one the reader's limit for one cell.
    lines = [HEADER, 'BRD,"Broadleaf,other,,', *["KEY,Keystream,other,,"] * 10_000]
    (week.folder / "payers.csv").write_text("\n".join(lines))
    assert refusals("payers").startswith("payers.csv, row 2, column 1: found 'a quotation mark")


@pytest.mark.parametrize(
    ("table", "column", "text", "expected"),
    [
        ("patients", "birth_date", "1984-02-30", "a date like 2024-01-31"),
        ("patients", "birth_date", "2/3/1984", "a date like 2024-01-31"),
        ("patients", "birth_date", "1984-W01-1", "a date like 2024-01-31"),
        ("schedule_templates", "start", "8:40", "a time of day like 08:30"),
        ("schedule_templates", "start", "24:00", "a time of day like 08:30"),
        ("schedule_templates", "minutes", "20.0", "a whole number"),
        ("schedule_templates", "minutes", "２０", "a whole number"),
        ("schedule_templates", "minutes", "4", "5 or more"),
        ("providers", "fte", "1,0", "a number"),
        ("providers", "fte", "1.1", "1.0 or less"),
        ("providers", "fte", "nan", "a number"),
        ("providers", "accepts_new", "TRUE", "true or false"),
    ],
)
def test_a_cell_of_the_wrong_kind_is_refused(week, table, column, text, expected):
    week.edit(table, 4, **{column: text})
    assert refusals(table) == (
        f"{table}.csv, row 4, column {column}: found {text!r}; expected {expected}"
    )


def test_the_tables_are_found_from_anywhere_by_the_environment(week, tmp_path, monkeypatch):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert practice.folder() == week.folder
    assert len(practice.load("appointments")) == len(week.rows("appointments")) - 1


def test_the_tables_are_found_beside_the_notebooks(week, monkeypatch):
    # As in the browser, where a lab sits in notebooks/<part>/ of a folder that holds datasets/.
    lab = week.folder.parent / "notebooks" / "scheduling"
    lab.mkdir(parents=True)
    monkeypatch.chdir(lab)
    monkeypatch.delenv(package.VARIABLE)
    assert practice.folder() == week.folder


def test_the_tables_of_the_checkout_are_found_from_another_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv(package.VARIABLE, raising=False)
    assert len(practice.load("providers")) == 7


def test_a_folder_without_a_data_package_is_refused(tmp_path, monkeypatch):
    monkeypatch.setenv(package.VARIABLE, str(tmp_path))
    with pytest.raises(FileNotFoundError, match=r"MEDOFFICE_DATASETS is .* without a datapackage"):
        practice.load("payers")


def test_where_there_are_no_tables_the_message_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv(package.VARIABLE, raising=False)
    monkeypatch.setattr(package, "__file__", str(tmp_path / "a" / "b" / "c" / "package.py"))
    with pytest.raises(FileNotFoundError, match="name one in the environment variable MEDOFFICE"):
        practice.folder()
