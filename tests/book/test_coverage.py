"""The coverage table names chapter, lab and assignment of each item, and says what is missing."""

import re
from dataclasses import replace

from medoffice.book import coverage
from medoffice.book.beside import pages_beside
from medoffice.book.chapters import chapters_of_the_book, duty_groups
from medoffice.book.coverage import COLUMNS, Hole, Link, Taught, holes


def codes():
    return [code for group in duty_groups() for code in group.items]


def chapter(slug="patient-access"):
    return next(each for each in chapters_of_the_book().values() if each.slug == slug)


def taught(made):
    return Taught(made, tuple(Link(name, f"{name}.html") for name in ("C", "L", "A")))


def test_a_chapter_without_its_lab_or_assignment_leaves_a_hole(tmp_path):
    made = chapter()
    code = made.duties[0]
    lacks = [hole.missing for hole in holes([made], tmp_path) if hole.code == code]
    assert lacks == list(COLUMNS[1:])
    (tmp_path / made.lab).parent.mkdir(parents=True)
    (tmp_path / f"{made.lab}.ipynb").touch()
    assert [hole for hole in holes([made], tmp_path) if hole.code == code] == [
        Hole(code, "Assignment")
    ]
    assert not [hole for hole in holes([made]) if hole.code == code]
    assert {hole.code for hole in holes([replace(made, duties=())])} == set(codes())


def test_the_table_has_a_line_for_each_item_and_a_cell_for_each_part():
    made = coverage.table([taught(chapter())])
    rows = re.findall(r'<tr><th scope="row">(\w+)</th>(.*?)</tr>', made)
    assert [code for code, _ in rows] == codes()
    for code, cells in rows:
        filled = cells.count("<li>")
        assert filled == (3 if code in chapter().duties else 0)
        assert cells.count(coverage.NOTHING) == 3 - filled


def test_a_lab_that_two_chapters_share_is_named_once():
    made = chapter()
    both = [taught(made), taught(replace(made, slug="other"))]
    (row,) = re.findall(rf'<th scope="row">{made.duties[0]}</th>(.*?)</tr>', coverage.table(both))
    assert row.count("<li>") == 3


def test_a_page_beside_a_chapter_is_named_and_leaves_no_hole_for_what_it_has_not():
    owners = pages_beside()["book/patients/owners-and-board"]
    made = coverage.table([Taught(owners, (Link(owners.title, "o.html"), None, None))])
    (row,) = re.findall(r'<th scope="row">D7</th>(.*?)</tr>', made)
    assert row.count("<li>") == 1 and f">{owners.title}<" in row


def test_every_duty_task_and_skill_has_its_chapter_lab_and_assignment():
    assert holes(chapters_of_the_book().values()) == []
