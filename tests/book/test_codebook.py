"""The codebook shows the data package as it is, and hands out the same data in each form."""

import csv
import datetime
import json
import re
import zipfile
from itertools import combinations

import pytest
from openpyxl import load_workbook

from medoffice import practice
from medoffice.book.codebook import directives, files, tables, workbook
from medoffice.book.codebook.diagram import rails, svg
from medoffice.book.codebook.tables import Link
from medoffice.book.places import ROOT


def test_every_table_belongs_to_one_subject():
    placed = [name for names in tables.subjects().values() for name in names]
    assert sorted(placed) == sorted(practice.tables()) and len(set(placed)) == len(placed)


def test_a_page_of_the_codebook_names_a_subject_that_there_is():
    pages = sorted((ROOT / "book/reference/data").glob("*.md"))
    assert pages and {page.stem for page in pages} <= set(tables.subjects())
    for page in pages:
        said = re.findall(r"```\{(?:codebook|data-map)\} (.+)", page.read_text(encoding="utf-8"))
        assert said == [page.stem, page.stem]


def test_a_column_is_told_in_words():
    described = {column.name: column for column in tables.tables()["charges"].columns}
    amount, modifier = described["amount"], described["modifier"]
    assert amount.type == "number, US dollars"
    assert amount.limits == ("From 0.",)
    assert modifier.limits[0] == "May be empty."
    assert modifier.limits[1].startswith("One of: 25, ")
    assert [link.target for link in described["dx1"].links] == ["diagnoses"]
    assert {link.table for link in tables.pointing_to("diagnoses")} >= {"charges"}


def test_a_form_is_told_without_the_notation_of_programmers():
    forms = [
        limit
        for table in tables.tables().values()
        for column in table.columns
        for limit in column.limits
        if limit.startswith("Form: ")
    ]
    assert "Form: A and six digits." in forms
    assert not [form for form in forms if set(form) & set("[]{}()\\|*+?")]


def test_a_column_says_from_when_to_when():
    columns = {column.name: column for column in tables.tables()["charges"].columns}
    assert "From 2024-01-01 to 2025-12-31." in columns["entered_on"].limits


def test_a_subject_has_one_name_on_its_page_and_everywhere_else():
    for page in (ROOT / "book/reference/data").glob("*.md"):
        title = re.search("^# Data: (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
        assert tables.in_words(page.stem).lower() == title[1].lower()
    assert tables.in_words("oversight") == "Quality and compliance"
    # The diagram has room for no more on a phone.
    assert max(len(tables.in_words(subject)) for subject in tables.subjects()) <= 22
    assert tables.in_words("no-page-yet") == "No page yet"


def test_what_is_said_of_a_table_names_no_module():
    for table in tables.tables().values():
        assert "medoffice." not in " ".join(
            [table.description, table.exported, table.made, table.calibrated, table.faults]
        ), table.name


def test_rows_are_counted_as_they_are():
    for name in ("providers", "charges"):
        assert tables.tables()[name].rows == sum(1 for _ in practice.records(name))


def test_sizes_are_short():
    assert directives.size(368) == "1 KB"
    assert directives.size(77_252) == "77 KB"
    assert directives.size(4_475_565) == "4.5 MB"


def key(table, target):
    return Link(table, ("x",), target, ("x",))


def test_rails_that_would_meet_run_in_lanes_of_their_own():
    order = list("abcdefgh")
    links = [key("h", "a"), key("c", "a"), key("d", "b"), key("g", "f"), key("e", "e")]
    drawn = rails(order, links)
    assert {rail.target: rail.pointing for rail in drawn} == {"a": (2, 7), "b": (3,), "f": (6,)}
    lanes = {rail.target: rail.lane for rail in drawn}
    # The two short ones do not meet and share the lane beside the names.
    assert lanes == {"b": 0, "f": 0, "a": 1}


def test_no_two_rails_of_the_practice_cross_in_one_lane():
    names = list(tables.tables())
    drawn = rails(names, tables.links(names))
    for one, other in combinations(drawn, 2):
        apart = one.bottom < other.top or other.bottom < one.top
        assert apart or one.lane != other.lane, (one, other)


def test_the_diagram_draws_each_link_once_and_can_be_read_aloud():
    groups = {"First": ["a", "b"], "Second": ["c"]}
    drawing = svg(groups, [key("b", "a"), key("c", "a"), key("c", "b")], "What <points> where")
    assert 'role="img" aria-label="What &lt;points&gt; where"' in drawing
    assert drawing.count('r="4.5"') == 2  # where rails begin
    assert drawing.count('r="2.5"') == 3  # where they branch off
    assert re.findall(r">(\w+)</text>", drawing) == ["First", "Second", "a", "b", "c"]


@pytest.fixture(scope="module")
def made():
    """Return the folder with the files that the site offers; made here if they are out of date."""
    return files.kept()


@pytest.fixture(scope="module")
def book(made):
    return load_workbook(made / f"{files.NAME}.xlsx", read_only=True)


def test_the_workbook_has_contents_codebook_and_every_table(book):
    assert book.sheetnames == ["Contents", "Codebook", *practice.tables()]
    listed = [row[1].value for row in book["Contents"].iter_rows(min_row=6)]
    assert listed == practice.tables()
    described = sum(1 for _ in book["Codebook"].iter_rows(min_row=2))
    assert described == sum(len(table.columns) for table in tables.tables().values())


@pytest.mark.parametrize("name", ["staff", "schedule_templates", "vendor_invoices", "rules"])
def test_a_sheet_holds_the_table_with_real_dates_times_and_numbers(book, name):
    sheet = book[name].iter_rows(values_only=True)
    columns = next(sheet)
    for row, record in zip(sheet, practice.records(name), strict=True):
        for column, found in zip(columns, row, strict=True):
            expected = record[column]
            if type(expected) is datetime.date:
                expected = datetime.datetime.combine(expected, datetime.time())
            assert found == expected, (column, record)


def test_a_sheet_can_be_filtered_and_keeps_its_header_in_sight(made):
    with zipfile.ZipFile(made / f"{files.NAME}.xlsx") as archive:
        number = 3 + practice.tables().index("charges")
        content = archive.read(f"xl/worksheets/sheet{number}.xml").decode()
    rows = tables.tables()["charges"].rows
    assert 'state="frozen"' in content and 'topLeftCell="B2"' in content
    assert f'<autoFilter ref="A1:I{rows + 1}"' in content
    assert content.count("<row ") == rows + 1
    assert f'<dimension ref="A1:I{rows + 1}"' in content


def test_text_that_excel_would_take_for_markup_is_kept(monkeypatch):
    write = workbook._writer("string", "B", "4")
    assert '<t xml:space="preserve">R&amp;D &lt; 5</t>' in write(7, "R&D < 5")


def test_the_zip_is_a_whole_data_package(made, tmp_path, monkeypatch):
    with zipfile.ZipFile(made / f"{files.NAME}.zip") as archive:
        archive.extractall(tmp_path)
    folder = tmp_path / files.NAME
    described = json.loads((folder / "datapackage.json").read_text())["resources"]
    for entry in described:
        with (folder / entry["path"]).open(newline="") as file:
            header = next(csv.reader(file))
        fields = json.loads((folder / entry["schema"]).read_text())["fields"]
        assert header == [field["name"] for field in fields]
    assert "Creative Commons" in (folder / "README.txt").read_text()
    for beside in ("raw", "x12", "exports"):
        kept = {path.name: path.read_bytes() for path in (practice.folder() / beside).iterdir()}
        assert {path.name: path.read_bytes() for path in (folder / beside).iterdir()} == kept
        assert "README.md" in kept
    monkeypatch.setenv("MEDOFFICE_DATASETS", str(folder))
    assert practice.folder() == folder
    assert practice.load("providers").shape[0] == tables.tables()["providers"].rows


def test_the_large_files_are_made_once_for_the_same_data(monkeypatch, tmp_path):
    asked = []
    monkeypatch.setattr(files, "KEPT", tmp_path / "kept")
    monkeypatch.setattr(files.workbook, "write", lambda path: asked.append(path.write_text("x")))
    first = files.kept()
    assert files.kept() == first and len(asked) == 1
    monkeypatch.setattr(files, "fingerprint", lambda _: "other data")
    second = files.kept()
    assert second != first and not first.exists() and len(asked) == 2


def test_all_files_are_put_into_the_site(monkeypatch, tmp_path):
    monkeypatch.setattr(files, "KEPT", tmp_path / "kept")
    monkeypatch.setattr(files.workbook, "write", lambda path: path.write_text("x"))
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "old.csv").touch()
    files.write(tmp_path / "site")
    expected = {f"{name}.csv" for name in practice.tables()} | {
        "willow-bend.zip",
        "willow-bend.xlsx",
    }
    assert {file.name for file in (tmp_path / "site").iterdir()} == expected
