import nbformat
import pytest

from medoffice.grading.engine.graded import said


def printed(text):
    return nbformat.v4.new_output("stream", text=text)


COMPLAINT = nbformat.v4.new_output("error", ename="NotYet", traceback=["This is", "not right."])


@pytest.mark.parametrize(
    ("outputs", "text"),
    [
        ([], ""),
        ([printed("Right.\n")], "Right."),
        ([printed("Ri"), printed("ght."), printed("\n")], "Right."),
        ([COMPLAINT], "This is\nnot right."),
        ([printed("Right.\n"), COMPLAINT], "Right.\nThis is\nnot right."),
        ([printed("Right."), COMPLAINT], "Right.\nThis is\nnot right."),
    ],
)
def test_what_a_cell_said_reads_the_same_however_it_came(outputs, text):
    assert said(nbformat.v4.new_code_cell(outputs=outputs)) == text
