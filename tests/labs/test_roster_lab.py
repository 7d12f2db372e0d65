"""The roster lab shows what was solved, and what was solved is what the planner finds."""

import re
from html import unescape
from importlib.resources import files
from itertools import product

import ipywidgets
import pytest

from medoffice.labs import solved_rosters
from medoffice.labs.roster_lab import LABELS
from medoffice.labs.solved_rosters import Impossible, Solved, look_up
from medoffice.labs.staff_schedules import change_the_rules
from medoffice.scheduling.planner import plan, willow_bend
from medoffice.scheduling.planner.willow_bend import ASSISTANT, CHANGEABLE, House

HOUSES = [
    House(**dict(zip(CHANGEABLE, values, strict=True)))
    for values in product((True, False), repeat=len(CHANGEABLE))
]


@pytest.fixture
def lab():
    return change_the_rules()


def plain(markup):
    return unescape(re.sub(r"<[^>]+>", " ", markup))


def cells(markup, first):
    (row,) = re.findall(rf'<th scope="row">{re.escape(first)}</th>(.*?)</tr>', markup)
    return re.findall(r"<td>(.*?)</td>", row)


@pytest.mark.parametrize("house", [House(), House(mondays=True)], ids=["a plan", "a clash"])
def test_what_is_kept_is_what_the_planner_finds(house):
    """If this fails, run ``python -m medoffice.labs.solve_rosters``."""
    kept, made = look_up(house), solved_rosters.unpacked(
        solved_rosters.packed(plan(willow_bend.problem(house)))
    )  # fmt: skip
    if isinstance(made, Impossible):
        assert kept == made
        return
    assert (kept.days, kept.people) == (made.days, made.people)
    # Two rosters near the cheapest may differ; none is cheaper than the other's bound.
    assert kept.bound <= made.cost
    assert made.bound <= kept.cost


def test_there_is_an_answer_to_every_combination_and_all_are_small():
    made = [look_up(house) for house in HOUSES]
    assert sum(isinstance(one, Solved) for one in made) == 24
    assert all(one.gap <= 0.001 for one in made if isinstance(one, Solved))
    assert all(1 <= len(one.sentences) <= 6 for one in made if isinstance(one, Impossible))
    file = files("medoffice.labs").joinpath(solved_rosters.FILE)
    assert len(file.read_bytes()) < 150_000


def test_what_is_kept_adds_up():
    for house in HOUSES:
        made = look_up(house)
        if isinstance(made, Solved):
            priced = sum(cents for _, cents in made.prices.values())
            assert made.cost == made.wages + priced
            assert made.broken("places")[0] == sum(map(sum, made.empty.values()))
            assert made.broken("off")[0] == sum(share.refused for share in made.shares)
            assert made.broken("usual")[0] == sum(share.changed for share in made.shares)
            if house.shared:
                assert max(made.shares[at].late for at in made.of_role("front-desk")) <= 3
            if house.vacations:
                assert not any("!" in cell for line in made.lines for cell in line)
            else:
                assert sum("!" in c for line in made.lines for c in line) == made.broken("off")[0]


@pytest.mark.parametrize("name", LABELS)
def test_every_rule_changes_what_is_shown(lab, name):
    before = lab.sentence.value, lab.results.value
    lab.settings[name].value = not lab.settings[name].value
    assert lab.results.value != before[1]
    lab.settings[name].value = not lab.settings[name].value
    assert (lab.sentence.value, lab.results.value) == before


def test_who_pays_is_seen(lab):
    lab.settings["shared"].value = False
    roster, people = re.findall(
        r'<th scope="row">Valerie Aylesworth</th>(.*?)</tr>', lab.results.value
    )
    late = sum(cell.startswith("L") for cell in re.findall(r"<td>(.*?)</td>", roster))
    assert late >= 8
    assert re.findall(r"<td>(.*?)</td>", people)[3] == str(late)
    assert f"Valerie Aylesworth: {late} late" in plain(lab.drawing.value)


def test_the_assistants_can_be_shown(lab):
    lab.role.value = ASSISTANT
    assert "Lucille Hebblethwaite" in lab.results.value
    assert "Mira Smallbone" not in lab.results.value
    assert "12.25" in cells(lab.results.value, "Empty hours")


def test_a_clash_is_told_in_sentences_and_no_table(lab):
    lab.settings["mondays"].value = True
    assert "No roster keeps all of these rules. Two of them" in plain(lab.sentence.value)
    assert "Mira Smallbone has Monday, December 15, off." in plain(lab.results.value)
    assert "<table" not in lab.results.value + lab.drawing.value
    assert "- Mira Smallbone has Monday, December 15, off." in lab.in_words()
    assert "Mira Smallbone has Monday, December 15, off." in lab.still()


def test_every_letter_is_explained(lab):
    for settings in ({}, {"shared": False}, {"usual_hours": False}, {"vacations": False}):
        for name, value in settings.items():
            lab.settings[name].value = value
        legend = plain(lab.results.value.split("<p")[1])
        shown = re.findall(r"<td>([A-Z])([*!]?)</td>", lab.results.value)
        assert {letter for letter, _ in shown} <= set(re.findall(r"\b([A-Z]) ", legend))
        assert all(f"{mark} " in legend for _, mark in shown if mark)


def test_the_still_and_the_words_say_the_same(lab):
    assert lab.results.value in lab.still()
    assert 'role="status"' not in lab.still()
    for cell in re.findall(r"<td>(.*?)</td>", lab.results.value):
        assert cell in lab.in_words()


def test_every_control_is_a_list_with_a_label_of_its_own(lab):
    def inside(widget):
        yield widget
        for child in getattr(widget, "children", ()):
            yield from inside(child)

    lists = [one for one in inside(lab.widget) if isinstance(one, ipywidgets.Dropdown)]
    assert len({one.description for one in lists}) == len(lists) == len(LABELS) + 1
