"""The points of a test are what nbgrader itself would give for what the test shows."""

import nbformat
import pytest
from nbformat import v4
from nbgrader.utils import determine_grade

from medoffice.grading.engine.graded import earned

OF = 4.0


def value(text):
    return v4.new_output("execute_result", data={"text/plain": text}, execution_count=1)


SHOWN = {
    "nothing": [],
    "what was printed": [v4.new_output("stream", name="stdout", text="3")],
    "a warning": [v4.new_output("stream", name="stderr", text="soon to go"), value("4.0")],
    "an error": [v4.new_output("error", ename="NotYet", evalue="", traceback=[])],
    "a picture and a value": [v4.new_output("display_data", data={"image/png": ""}), value("1.5")],
    "a value and an error": [value("2"), v4.new_output("error", ename="E", traceback=[])],
    **{text: [value(text)] for text in ("0", "1.5", "4.0", "-1", "nan", "'3'", "[3]", "None")},
}


@pytest.mark.parametrize("shown", SHOWN.values(), ids=SHOWN)
def test_a_test_gives_what_nbgrader_reads_from_it(shown):
    cell = v4.new_code_cell(outputs=shown, metadata={"nbgrader": {"grade": True, "points": OF}})
    assert (earned(shown, OF), OF) == determine_grade(nbformat.from_dict(cell))


@pytest.mark.parametrize(
    ("text", "kind"), [("4.5", ValueError), ("inf", ValueError), ("", KeyError)]
)
def test_what_cannot_be_points_is_an_error_of_the_kind_nbgrader_raises(text, kind):
    cell = v4.new_code_cell(
        outputs=[value(text)], metadata={"nbgrader": {"grade": True, "points": OF}}
    )
    with pytest.raises(kind):
        determine_grade(nbformat.from_dict(cell))
    with pytest.raises(kind):
        earned([value(text)], OF)
