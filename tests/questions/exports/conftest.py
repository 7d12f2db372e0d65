import pytest

from medoffice.questions.exports import entries
from medoffice.questions.scenarios import load_scenarios


@pytest.fixture
def some(question, write_scenarios, sound_scenario):
    """A question and the four forms of parts of a scenario."""
    (scenario,) = load_scenarios(write_scenarios(sound_scenario))
    return entries([question()], [scenario])


@pytest.fixture
def named(some):
    """The same by their ids."""
    return {entry.id: entry for entry in some}
