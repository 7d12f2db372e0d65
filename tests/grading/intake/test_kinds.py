"""Submissions that are broken or meant to deceive, and what becomes of each.

Each is received in the same run, with a good student before and one after it. What they may touch
is looked at again when all are done.
"""

import copy
import io
import json
import os
import shutil
import stat
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import nbformat
import pytest
from nbformat import v4

from medoffice.grading.class_run import grade_class
from medoffice.grading.gradebook import Gradebook
from medoffice.grading.intake import (
    HandedIn,
    Intake,
    Limits,
    Outcome,
    Piece,
    Standing,
    receive,
    settle,
)
from medoffice.grading.intake.handed_in import SYSTEM_FILES, in_folder

BLANK_TEXT = "YOUR ANSWER HERE"
LIMITS = Limits(notebook=350_000, file=400_000, whole=900_000, files=30)
ACCEPTED, REPAIRED, REFUSED = Outcome
CASES = {}


@dataclass
class Case:
    """A kind of submission.

    `make` gets the notebook of a good student and an empty folder. It returns the files that are
    handed in, by name, or None if it has put them into the folder. `kinds` are the findings it
    must have, `student` and `instructor` parts of the sentences that they must get.
    """

    make: Callable
    outcome: Outcome
    kinds: set[str]
    student: str
    instructor: str
    flagged: bool
    score: float | None
    id: str


def case(outcome, kinds, student="", instructor="", *, flagged=False, score=4, id=None):
    def take(make):
        name = make.__name__.replace("_", " ")
        found = Case(
            make, outcome, set(kinds.split()), student, instructor or student, flagged, score,
            name if id is None else id,
        )  # fmt: skip
        CASES[name] = found
        return make

    if score == 4 and outcome is REFUSED:
        score = None
    return take


def written(notebook):
    return nbformat.writes(notebook).encode()


def cell_of(notebook, name):
    return next(cell for cell in notebook.cells if cell.get("id") == name)


def zipped(files):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return content.getvalue()


# A good one


@case(ACCEPTED, "")
def as_it_should_be(notebook, folder):
    return {"small.ipynb": written(notebook)}


# The notebook as a file


@case(REPAIRED, "encoding", "UTF-8 with a mark in front", "UTF-8 with a mark in front")
def byte_order_mark(notebook, folder):
    return {"small.ipynb": b"\xef\xbb\xbf" + written(notebook)}


@case(REPAIRED, "encoding", "UTF-16", "UTF-16")
def utf_16(notebook, folder):
    return {"small.ipynb": written(notebook).decode().encode("utf-16")}


@case(REPAIRED, "encoding", "UTF-16", "UTF-16")
def utf_16_without_a_mark(notebook, folder):
    return {"small.ipynb": written(notebook).decode().encode("utf-16-le")}


@case(REPAIRED, "encoding", "Windows-1252")
def windows_1252(notebook, folder):
    cell_of(notebook, "note").source = "The r\u00e9sum\u00e9 \u2013 for \u20ac 3."
    return {"small.ipynb": nbformat.writes(notebook, ensure_ascii=False).encode("cp1252")}


@case(REPAIRED, "line-ends", "as Windows does", "CRLF")
def windows_line_ends(notebook, folder):
    for cell in notebook.cells:
        cell.source = cell.source.replace("\n", "\r\n")
    return {"small.ipynb": written(notebook).replace(b"\n", b"\r\n")}


@case(REPAIRED, "nul", "stand for nothing", "NUL", flagged=True)
def nul_in_a_cell(notebook, folder):
    cell_of(notebook, "double-answer").source += "\0"
    return {"small.ipynb": written(notebook)}


@case(REPAIRED, "nul", "stand for nothing", "NUL", flagged=True)
def padded_with_nul(notebook, folder):
    return {"small.ipynb": written(notebook) + b"\0" * 4096}


@case(REPAIRED, "half-signs", "no program can show", "surrogates")
def half_a_sign(notebook, folder):
    return {"small.ipynb": written(notebook).replace(b"all is well", b"all \\ud83d is well")}


@case(REFUSED, "empty", "is empty", "is empty (0 bytes)")
def empty_file(notebook, folder):
    return {"small.ipynb": b""}


@case(REFUSED, "empty", "is empty")
def nothing_but_nul(notebook, folder):
    return {"small.ipynb": b"\0" * 1000}


@case(REFUSED, "corrupt", "is damaged", "line 8")
def cut_off(notebook, folder):
    content = written(notebook)
    return {"small.ipynb": content[: len(content) // 2]}


@case(REFUSED, "corrupt", "is damaged", "marks of the merge")
def merged_by_git(notebook, folder):
    content = written(notebook)
    return {"small.ipynb": content.replace(b'"cells"', b'\n<<<<<<< HEAD\n"cells"', 1)}


@case(REFUSED, "corrupt", "is damaged", "Extra data")
def two_in_one(notebook, folder):
    return {"small.ipynb": written(notebook) * 2}


@case(REFUSED, "deep", "nested without end", "was not made by Jupyter", flagged=True)
def nested_without_end(notebook, folder):
    return {"small.ipynb": b'{"cells": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"}


@case(REFUSED, "corrupt", "is damaged", "integer string")
def a_number_without_end(notebook, folder):
    return {"small.ipynb": b'{"nbformat": ' + b"9" * 100_000 + b"}"}


@case(REFUSED, "large-notebook", "Clear Outputs", "larger than", flagged=True)
def huge_notebook(notebook, folder):
    shown = v4.new_output("stream", text="x" * 380_000)
    cell_of(notebook, "setup").outputs = [shown]
    return {"small.ipynb": written(notebook)}


@case(REFUSED, "large-file large-notebook", "Clear Outputs", "larger than", flagged=True)
def notebook_too_huge_to_copy(notebook, folder):
    shown = v4.new_output("stream", text="x" * 500_000)
    cell_of(notebook, "setup").outputs = [shown]
    return {"small.ipynb": written(notebook)}


@case(ACCEPTED, "")
def outputs_that_lie(notebook, folder):
    shown = v4.new_output("execute_result", data={"text/plain": "4.0"}, execution_count=9)
    cell_of(notebook, "double").outputs = [shown]
    return {"small.ipynb": written(notebook)}


@case(REPAIRED, "old-format", "old form", "nbformat 3")
def old_format(notebook, folder):
    return {"small.ipynb": json.dumps(nbformat.convert(notebook, 3)).encode()}


@case(REPAIRED, "old-format", "old form", "nbformat 2")
def older_format(notebook, folder):
    old = nbformat.convert(notebook, 3)
    return {"small.ipynb": json.dumps({**old, "nbformat": 2}).encode()}


@case(REFUSED, "many-cells", "has 100007 cells", "more than the 2000", flagged=True)
def a_hundred_thousand_cells(notebook, folder):
    content = json.loads(written(notebook))
    content["cells"] += [{}] * 100_000
    return {"small.ipynb": json.dumps(content, separators=(",", ":")).encode()}


@case(REPAIRED, "answer-deleted", "not answered", "double-answer", flagged=True, score=0)
def an_answer_that_breaks_parsers(notebook, folder):
    place = notebook.cells.index(cell_of(notebook, "double-answer"))
    notebook.cells[place] = v4.new_code_cell("-" * 40_000 + "1")
    return {"small.ipynb": written(notebook)}


@case(REFUSED, "no-cells", "has no cells", "no list of cells")
def another_json(notebook, folder):
    return {"small.ipynb": b'{"rows": [1, 2, 3]}'}


@case(REFUSED, "no-cells", "has no cells", "it is a list")
def a_list(notebook, folder):
    return {"small.ipynb": b"\n[1, 2, 3]"}


@case(REPAIRED, "odd-cell", "not cells", "2 entries", flagged=True)
def cells_that_are_none(notebook, folder):
    content = json.loads(written(notebook))
    content["cells"][1:1] = ["a cell", {"cell_type": "trap", "source": 7}]
    return {"small.ipynb": json.dumps(content).encode()}


@case(REPAIRED, "kernel", "another kernel (ir)", "“ir”")
def another_kernel(notebook, folder):
    notebook.metadata.kernelspec = {"name": "ir", "display_name": "R", "language": "R"}
    return {"small.ipynb": written(notebook)}


# Which files


@case(REPAIRED, "renamed", "“homework (1).ipynb”", "“homework (1).ipynb”")
def renamed(notebook, folder):
    return {"homework (1).ipynb": written(notebook)}


@case(REPAIRED, "renamed", "“small.ipynb.txt”")
def a_second_ending(notebook, folder):
    return {"small.ipynb.txt": written(notebook)}


@case(REPAIRED, "renamed", "“homework”")
def no_ending(notebook, folder):
    return {"homework": written(notebook)}


@case(REFUSED, "nothing", "Nothing arrived", "no file")
def no_file(notebook, folder):
    return {}


@case(REFUSED, "no-notebook", "no notebook among", "no notebook among the files: memo.docx")
def only_a_memo(notebook, folder):
    return {"memo.docx": b"PK\x03\x04 and more"}


@case(REFUSED, "typed", "You typed something", "typed into the platform")
def typed_into_the_page(notebook, folder):
    return {"onlinetext.html": b"<p>My answer is 4.</p>"}


@case(REFUSED, "web-page", "is a web page", "is a web page")
def a_web_page(notebook, folder):
    return {"small.html": b"<!DOCTYPE html>\n<html><body>My work</body></html>"}


@case(REFUSED, "web-page", "is a web page")
def a_web_page_with_our_name(notebook, folder):
    return {"small.ipynb": b"\n<html><body>My work</body></html>"}


@case(REFUSED, "other-program", "not a notebook but a PDF", "is a PDF")
def a_pdf_with_our_name(notebook, folder):
    return {"small.ipynb": b"%PDF-1.7\n"}


@case(REFUSED, "other-assignment", "of another assignment, “other”", "“other”")
def of_another_assignment(notebook, folder):
    text = written(notebook).decode().replace("small", "other")
    return {"small.ipynb": text.encode()}


@case(REFUSED, "not-ours", "not made from the notebook you were given", "no cell")
def a_notebook_of_ones_own(notebook, folder):
    return {"small.ipynb": written(v4.new_notebook(cells=[v4.new_code_cell("2 + 2")]))}


@case(
    REPAIRED, "several-notebooks", "“small.ipynb” was graded", "not copy/small.ipynb, old.ipynb",
    flagged=True,
)  # fmt: skip
def several_notebooks(notebook, folder):
    other = copy.deepcopy(notebook)
    cell_of(other, "double-answer").source = "def double(x):\n    return 3 * x"
    return {
        "old.ipynb": written(other), "copy/small.ipynb": written(other),
        "small.ipynb": written(notebook),
    }  # fmt: skip


@case(ACCEPTED, "extra-files our-file", "(notes.txt)", "notes.txt")
def extra_files(notebook, folder):
    return {
        "small.ipynb": written(notebook), "notes.txt": b"mine", "data/visits.csv": b"visits\n9\n",
        ".DS_Store": b"x", ".ipynb_checkpoints/small-checkpoint.ipynb": b"{",
    }  # fmt: skip


@case(REPAIRED, "code-file", "Only the notebook is run", "medoffice/grading/check.py", flagged=True)
def modules_in_the_way(notebook, folder):
    trap = b"raise SystemExit('ours')"
    return {
        "small.ipynb": written(notebook), "pandas.py": trap, "medoffice/grading/check.py": trap,
        ".config": b"x",
    }  # fmt: skip


@case(REPAIRED, "large-file", "larger than", "stays where it was", flagged=True)
def a_large_file(notebook, folder):
    return {"small.ipynb": written(notebook), "film.mp4": b"x" * 500_000}


@case(REPAIRED, "many-files extra-files", "more than 30 files", "51 files", flagged=True)
def many_files(notebook, folder):
    pictures = {f"picture-{number}.png": b"x" for number in range(50)}
    return {**pictures, "small.ipynb": written(notebook)}


@case(REPAIRED, "link", "only a link", "secret", flagged=True)
def a_link_beside_the_notebook(notebook, folder):
    (folder / "small.ipynb").write_bytes(written(notebook))
    (folder / "answers.csv").symlink_to(folder.parent / "secret")


@case(REFUSED, "link no-notebook", "only a link", "It was not followed", flagged=True)
def a_link_as_the_notebook(notebook, folder):
    (folder.parent / "peer.ipynb").write_bytes(written(notebook))
    (folder / "small.ipynb").symlink_to(folder.parent / "peer.ipynb")


@case(REFUSED, "link no-notebook", "only a link", "It was not followed", flagged=True)
def a_link_as_a_folder(notebook, folder):
    (folder.parent / "peers").mkdir(exist_ok=True)
    (folder.parent / "peers" / "small.ipynb").write_bytes(written(notebook))
    (folder / "work").symlink_to(folder.parent / "peers")


@case(REPAIRED, "special", "not an ordinary file", "pipe", flagged=True)
def a_pipe(notebook, folder):
    (folder / "small.ipynb").write_bytes(written(notebook))
    os.mkfifo(folder / "data")


@case(REPAIRED, "outside", "leads out of your own folder", "Nothing was written", flagged=True)
def names_that_lead_out(notebook, folder):
    return {
        "small.ipynb": written(notebook), "../../../gradebook.db": b"forged",
        "/etc/cron.d/job": b"forged", "C:\\job": b"forged", "..\\..\\job": b"forged",
    }  # fmt: skip


@case(REPAIRED, "odd-name", "signs in its name", "kept as", flagged=True)
def names_that_no_file_can_have(notebook, folder):
    return {"small.ipynb": written(notebook), "CON": b"x", "a\0b.txt": b"x", "a|b?.txt": b"x"}


@case(REPAIRED, "in-the-way extra-files", "name of another file", "kept as", flagged=True)
def a_file_where_a_folder_is(notebook, folder):
    return {"small.ipynb": written(notebook), "notes/a.txt": b"a", "notes": b"b"}


@case(ACCEPTED, "extra-files", "other files as well", "notes")
def a_file_where_a_folder_will_be(notebook, folder):
    return {"work/small.ipynb": written(notebook), "work/notes": b"b", "notes/a.txt": b"a"}


@case(REPAIRED, "odd-name", "signs in its name", "kept as", flagged=True)
def names_without_end(notebook, folder):
    return {"small.ipynb": written(notebook), "a" * 5000: b"x", "a/" * 4000 + "b": b"x"}


@case(REPAIRED, "odd-name", "signs in its name", "kept as", flagged=True)
def a_name_that_is_no_text(notebook, folder):
    return {"small.ipynb": written(notebook), "\udcff.txt": b"x"}


# Archives


@case(REPAIRED, "unpacked", "“work.zip”", "was in “work.zip”")
def in_a_zip(notebook, folder):
    return {"work.zip": zipped({"small/small.ipynb": written(notebook)})}


@case(REPAIRED, "unpacked renamed", "“small.zip”")
def a_zip_with_a_renamed_notebook(notebook, folder):
    return {"small.zip": zipped({"__MACOSX/._mine.ipynb": b"x", "mine.ipynb": written(notebook)})}


@case(REPAIRED, "unpacked outside", "leads out", "Nothing was written", flagged=True)
def a_zip_that_leads_out(notebook, folder):
    files = {"../../../../gradebook.db": b"forged", "/forged": b"x"}
    return {"work.zip": zipped({**files, "small.ipynb": written(notebook)})}


@case(REPAIRED, "unpacked link", "only a link", "not followed", flagged=True)
def a_zip_with_a_link(notebook, folder):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        entry = zipfile.ZipInfo("answers.csv")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(entry, "../../secret")
        archive.writestr("small.ipynb", written(notebook))
    return {"work.zip": content.getvalue()}


@case(REFUSED, "bomb", "far more than an assignment can hold", "not unpacked", flagged=True)
def a_zip_bomb(notebook, folder):
    return {"work.zip": zipped({"small.ipynb": written(notebook), "zeros": b"\0" * 50_000_000})}


@case(REPAIRED, "unpacked unreadable-file", "could not be read", "could not be read", flagged=True)
def a_zip_bomb_that_lies(notebook, folder):
    content = zipped({"small.ipynb": written(notebook), "zeros": b"\0" * 50_000_000})
    size = (50_000_000).to_bytes(4, "little")
    return {"work.zip": content.replace(size, (1000).to_bytes(4, "little"))}


@case(REFUSED, "bomb", "far more", "not unpacked", flagged=True)
def a_zip_of_a_thousand_files(notebook, folder):
    return {"work.zip": zipped({f"{number}.txt": b"" for number in range(1000)})}


@case(REFUSED, "broken-archive", "cannot be unpacked", "cannot be unpacked")
def a_broken_zip(notebook, folder):
    return {"work.zip": zipped({"small.ipynb": written(notebook)})[:200]}


@case(REFUSED, "locked-archive", "asks for a password", "asks for a password")
def a_zip_with_a_password(notebook, folder):
    content = bytearray(zipped({"small.ipynb": written(notebook)}))
    for begins, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(begins) + offset] |= 1
    return {"work.zip": bytes(content)}


@case(REFUSED, "unpacked no-notebook", "no notebook among", "no notebook")
def a_zip_in_a_zip(notebook, folder):
    return {"work.zip": zipped({"inner.zip": zipped({"small.ipynb": written(notebook)})})}


@case(REPAIRED, "unpacked", "“small.ipynb”")
def a_zip_called_a_notebook(notebook, folder):
    return {"small.ipynb": zipped({"small.ipynb": written(notebook)})}


# Cells


@case(REPAIRED, "edited", "not yours to change: double", "put back: double", flagged=True, score=0)
def an_edited_test(notebook, folder):
    cell_of(notebook, "double").source = "4.0"
    cell_of(notebook, "double-answer").source = "def double(x):\n    return 4"
    return {"small.ipynb": written(notebook)}


@case(REPAIRED, "edited", "setup", "setup", flagged=True)
def an_edited_setup(notebook, folder):
    cell_of(notebook, "setup").source = "class check:\n    Task = None"
    return {"small.ipynb": written(notebook)}


@case(REPAIRED, "deleted", "were missing and were put back: double", "double", flagged=True)
def a_deleted_test(notebook, folder):
    notebook.cells.remove(cell_of(notebook, "double"))
    return {"small.ipynb": written(notebook)}


@case(REPAIRED, "deleted", "setup, look, end", "setup, look, end", flagged=True)
def deleted_cells(notebook, folder):
    for name in ("setup", "look", "end"):
        notebook.cells.remove(cell_of(notebook, name))
    return {"small.ipynb": written(notebook)}


@case(REPAIRED, "answer-deleted", "counts as not answered", "double-answer", flagged=True, score=0)
def a_deleted_answer(notebook, folder):
    notebook.cells.remove(cell_of(notebook, "double-answer"))
    return {"small.ipynb": written(notebook)}


@case(REPAIRED, "deleted answer-deleted", "put back", "title, setup", flagged=True, score=0)
def all_but_one_cell_deleted(notebook, folder):
    notebook.cells = [cell_of(notebook, "note")]
    return {"small.ipynb": written(notebook)}


@case(REPAIRED, "answer-found", "lost its mark: double-answer", "double-answer", flagged=True)
def an_answer_pasted_into_a_new_cell(notebook, folder):
    place = notebook.cells.index(cell_of(notebook, "double-answer"))
    notebook.cells[place] = v4.new_code_cell(notebook.cells[place].source)
    return {"small.ipynb": written(notebook)}


@case(REPAIRED, "answer-found", "note", "note", flagged=True)
def a_text_pasted_into_a_new_cell(notebook, folder):
    place = notebook.cells.index(cell_of(notebook, "note"))
    notebook.cells[place] = v4.new_markdown_cell(notebook.cells[place].source)
    return {"small.ipynb": written(notebook)}


@case(REPAIRED, "answer-found", "lost its mark: double-answer", "double-answer", flagged=True)
def an_answer_with_a_line_for_jupyter_in_a_new_cell(notebook, folder):
    place = notebook.cells.index(cell_of(notebook, "double-answer"))
    notebook.cells[place] = v4.new_code_cell(f"%%capture\n{notebook.cells[place].source}")
    return {"small.ipynb": written(notebook)}


@case(REPAIRED, "answer-deleted", "unless you wrote your answer elsewhere", "is run", flagged=True)
def an_answer_that_is_not_known_by_what_it_holds(notebook, folder):
    place = notebook.cells.index(cell_of(notebook, "double-answer"))
    hidden = "if True:\n    def double(x):\n        return 2 * x"
    notebook.cells[place] = v4.new_code_cell(hidden)
    return {"small.ipynb": written(notebook)}


@case(REPAIRED, "duplicated", "more than once: double", "double", flagged=True)
def a_duplicated_test(notebook, folder):
    again = copy.deepcopy(cell_of(notebook, "double"))
    again.id = "again"
    notebook.cells.append(again)
    return {"small.ipynb": written(notebook)}


@case(REPAIRED, "duplicated", "The first with an answer counts", "double-answer", flagged=True)
def an_answer_below_an_empty_copy(notebook, folder):
    place = notebook.cells.index(cell_of(notebook, "double-answer"))
    empty = copy.deepcopy(notebook.cells[place])
    empty.source, empty.id = "def double(x):\n    # Write your lines here.\n    ...", "again"
    notebook.cells.insert(place, empty)
    return {"small.ipynb": written(notebook)}


@case(REPAIRED, "duplicated", "The first with an answer counts", "note", flagged=True)
def a_text_below_an_empty_copy(notebook, folder):
    place = notebook.cells.index(cell_of(notebook, "note"))
    empty = copy.deepcopy(notebook.cells[place])
    empty.source, empty.id = BLANK_TEXT, "again"
    notebook.cells.insert(place, empty)
    return {"small.ipynb": written(notebook)}


@case(REPAIRED, "reordered", "another order", "moved", flagged=True)
def reordered(notebook, folder):
    notebook.cells.reverse()
    return {"small.ipynb": written(notebook)}


@case(REPAIRED, "marks-changed", "written behind these cells", "double", flagged=True)
def an_unlocked_test_with_more_points(notebook, folder):
    cell_of(notebook, "double").metadata.nbgrader |= {"locked": False, "points": 400}
    return {"small.ipynb": written(notebook)}


@case(REPAIRED, "marks-changed edited", "double", "double", flagged=True, score=0)
def a_test_made_an_answer(notebook, folder):
    test = cell_of(notebook, "double")
    test.metadata.nbgrader |= {"grade": False, "solution": True, "locked": False}
    test.source = "4.0"
    cell_of(notebook, "double-answer").source = "def double(x):\n    return 4"
    return {"small.ipynb": written(notebook)}


@case(REPAIRED, "marks-changed", "title, setup", "metadata were changed", flagged=True)
def metadata_taken_out(notebook, folder):
    for cell in notebook.cells:
        cell.metadata.clear()
    return {"small.ipynb": written(notebook)}


@case(REPAIRED, "marks-changed", "double", "double", flagged=True)
def metadata_that_are_nonsense(notebook, folder):
    cell_of(notebook, "double").metadata.nbgrader = [1, 2]
    cell_of(notebook, "note").metadata.nbgrader = {"grade_id": ["x"], "points": "many"}
    content = json.loads(nbformat.writes(notebook))
    return {"small.ipynb": json.dumps(content).encode()}


@case(REPAIRED, "unknown-mark", "are not: extra", "extra", flagged=True)
def a_cell_that_claims_points(notebook, folder):
    mark = {**cell_of(notebook, "double").metadata.nbgrader, "grade_id": "small-extra"}
    claim = v4.new_code_cell("100.0", metadata={"nbgrader": mark})
    notebook.cells.append(claim)
    return {"small.ipynb": written(notebook)}


@case(REPAIRED, "cell-type", "another kind of cell: double-answer", "from code to text")
def code_turned_into_text(notebook, folder):
    place = notebook.cells.index(cell_of(notebook, "double-answer"))
    was = notebook.cells[place]
    notebook.cells[place] = v4.new_markdown_cell(was.source, metadata=was.metadata, id=was.id)
    return {"small.ipynb": written(notebook)}


@case(ACCEPTED, "")
def cells_of_ones_own(notebook, folder):
    place = notebook.cells.index(cell_of(notebook, "double"))
    notebook.cells.insert(place, v4.new_code_cell("double(3)", metadata={"tags": ["mine"]}))
    notebook.cells.insert(0, v4.new_markdown_cell("My name"))
    return {"small.ipynb": written(notebook)}


@case(ACCEPTED, "", id="Ünïcøde 学生")
def an_id_in_letters_of_the_world(notebook, folder):
    return {"small.ipynb": written(notebook)}


@case(REPAIRED, "student-id", "signs that cannot be used", "is used", flagged=True, id="[a-z]*")
def an_id_that_is_a_pattern(notebook, folder):
    return {"small.ipynb": written(notebook)}


@case(REPAIRED, "student-id", "signs that", "is used", flagged=True, id="../../release")
def an_id_that_leads_out(notebook, folder):
    return {"small.ipynb": written(notebook)}


@case(REPAIRED, "student-id", "signs that", "is used", flagged=True, id="..")
def an_id_that_is_the_folder_above(notebook, folder):
    return {"small.ipynb": written(notebook)}


def pieces_of(made, folder):
    if made is None:
        return list(in_folder(folder))
    return [Piece(name, len(data), partial(_start_of, data)) for name, data in made.items()]


def _start_of(data, size):
    return data[:size]


@dataclass
class Class:
    """What a class handed in, and what became of it."""

    course: Path
    pieces: dict[str, list[Piece]]
    intakes: dict[str, Intake]
    standings: dict[str, Standing]
    before: dict[Path, bytes]
    after: dict[Path, bytes]


@pytest.fixture(scope="module")
def received(small_course_once, answered, tmp_path_factory):
    """Receive all cases in one class."""
    course = shutil.copytree(small_course_once, tmp_path_factory.mktemp("class") / "course")
    inbox = tmp_path_factory.mktemp("inbox")
    (inbox / "secret").write_text("the answers")
    before = snapshot(course)
    pieces = {}
    for name, one in CASES.items():
        folder = inbox / name
        folder.mkdir()
        pieces[name] = pieces_of(one.make(copy.deepcopy(answered), folder), folder)
    first, last = (HandedIn(name, pieces["as it should be"]) for name in ("alma", "zoe"))
    handed_in = [HandedIn(one.id, pieces[name]) for name, one in CASES.items()]
    _, *intakes, _ = receive(course, "small", [first, *handed_in, last], LIMITS)
    standings = {one.student: one for one in settle(course, "small")}
    by_case = dict(zip(CASES, intakes, strict=True))
    return Class(course, pieces, by_case, standings, before, snapshot(course))


@pytest.fixture(scope="module")
def marked(received):
    """Grade the class; return the points of the function to write, by student, and the run."""
    with Gradebook(received.course) as gradebook:
        run = grade_class(gradebook, "small")
        submissions = gradebook.submissions("small")
        flags = {student: one.flags for student, one in gradebook.runs("small").items()}
    points = {student: one.marks["small-double"].auto for student, one in submissions.items()}
    return points, flags, run


def printable(name):
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in
                   name.encode(errors="replace").decode())  # fmt: skip


def snapshot(course):
    return {
        file: file.read_bytes()
        for file in course.parent.rglob("*")
        if file.is_file() and not {"received", "submitted"} & set(file.parts)
    }


@pytest.mark.parametrize("name", CASES)
def test_a_submission_gets_its_outcome_and_its_sentences(received, name):
    one, intake = CASES[name], received.intakes[name]
    assert {found.kind for found in intake.findings} == one.kinds
    assert intake.outcome is one.outcome
    to_student = " ".join(found.for_student for found in intake.findings)
    assert one.student in to_student
    assert one.instructor in " ".join(found.for_instructor for found in intake.findings)
    assert bool(intake.flags) is one.flagged
    for word in ("nbgrader", "JSON", "Traceback", str(received.course.parent)):
        assert word not in to_student


@pytest.mark.parametrize("name", CASES)
def test_the_original_is_kept_as_it_was(received, name):
    intake = received.intakes[name]
    folder = intake.folder(received.course) / "original"
    told = [found.about.get("name") for found in intake.findings]
    for piece in received.pieces[name]:
        if piece.name in intake.files:
            assert (folder / intake.files[piece.name]).read_bytes() == piece.read(10**9)
        elif not SYSTEM_FILES.search(piece.name) and "many-files" not in CASES[name].kinds:
            assert any(name and name[:100] == printable(piece.name)[:100] for name in told)
    # A link would lead out of the folder of this attempt.
    assert not any(file.is_symlink() for file in folder.rglob("*"))


@pytest.mark.parametrize("name", CASES)
def test_what_will_be_graded_holds_each_cell_once_and_as_it_was_handed_out(received, name):
    intake = received.intakes[name]
    folder = received.course / "submitted" / intake.student / "small"
    if intake.is_refused:
        assert not folder.exists()
        return
    notebook = nbformat.read(folder / "small.ipynb", as_version=4)
    nbformat.validate(notebook)
    released = nbformat.read(received.course / "release" / "small" / "small.ipynb", as_version=4)
    marked = [cell for cell in notebook.cells if "nbgrader" in cell.metadata]
    for ours, theirs in zip(released.cells, marked, strict=True):
        assert theirs.metadata == ours.metadata
        assert ours.metadata.nbgrader.solution or theirs.source == ours.source
    assert notebook.metadata == released.metadata
    assert not any(cell.get("outputs") for cell in notebook.cells)
    assert not (folder / "data").exists()
    assert not any(file.suffix == ".py" for file in folder.rglob("*"))


@pytest.mark.parametrize("name", CASES)
def test_a_submission_gets_the_score_it_must_get(received, marked, name):
    points, flags, _ = marked
    intake = received.intakes[name]
    assert points.get(intake.student) == CASES[name].score
    # What intake saw is told where an instructor looks: beside the marks, too.
    if not intake.is_refused:
        assert set(intake.flags) <= set(flags[intake.student])


def test_the_rest_of_the_class_is_graded(received, marked):
    points, _, run = marked
    assert points["alma"] == points["zoe"] == 4
    assert run.failed == {}
    refused = {intake.student for intake in received.intakes.values() if intake.is_refused}
    assert set(run.refused) == refused
    assert len(run.graded) == len(CASES) + 2 - len(refused)


def test_of_two_copies_the_one_with_an_answer_counts(received):
    for name, cell, text in (
        ("a text below an empty copy", "note", "all is well"),
        ("an answer below an empty copy", "double-answer", "return x + x"),
    ):
        student = received.intakes[name].student
        file = received.course / "submitted" / student / "small" / "small.ipynb"
        assert text in cell_of(nbformat.read(file, as_version=4), cell).source


def test_nothing_else_has_changed(received):
    assert received.after == received.before
    assert {folder.name for folder in (received.course / "submitted").iterdir()} == {
        name for name, standing in received.standings.items() if standing.counts
    }


def test_the_rest_of_the_class_is_there(received):
    assert {received.standings[name].outcome for name in ("alma", "zoe")} == {ACCEPTED}
    assert len(received.standings) == len(CASES) + 2
