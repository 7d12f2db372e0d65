"""Each number that a scenario asks for is worked out anew, and so is each mistake it tells of.

The modules in ``worked_out/`` hold them by topic, with the course's own models where there are
some. Their tests prove other figures that an explanation quotes.
"""

import inspect
import runpy
from pathlib import Path

import pytest

from medoffice.questions import load_scenarios

MODULES = sorted((Path(__file__).parent / "worked_out").glob("*.py"))
CONTENTS = {module.stem: runpy.run_path(str(module)) for module in MODULES}
ANSWERS = [pair for content in CONTENTS.values() for pair in content["ANSWERS"].items()]
PARTS = {
    f"{scenario.id}/{part.id}": part
    for scenario in load_scenarios()
    for part in scenario.parts
    if part.form == "number"
}
PROOFS = [
    pytest.param(check, id=f"{stem}-{name}")
    for stem, content in CONTENTS.items()
    for name, check in content.items()
    if name.startswith("test_") and inspect.isfunction(check)
]


def rounded(value, written):
    """Return a value with as many decimals as another is written with."""
    return round(value + 1e-9, len(str(float(written)).partition(".")[2].rstrip("0")))


def test_every_number_of_a_scenario_is_worked_out_once():
    assert sorted(name for name, _ in ANSWERS) == sorted(PARTS)


@pytest.mark.parametrize(("name", "worked_out"), ANSWERS, ids=[name for name, _ in ANSWERS])
def test_a_number_and_its_mistakes_are_what_they_are_said_to_be(name, worked_out):
    part = PARTS[name]
    answer, *mistakes = worked_out
    assert rounded(answer, part.answer) == part.answer
    assert part.accepts(answer)
    told = [mistake.answer for mistake in part.mistakes]
    assert [rounded(*pair) for pair in zip(mistakes, told, strict=True)] == told


@pytest.mark.parametrize("proof", PROOFS)
def test_other_figures_of_the_explanations(proof):
    proof()
