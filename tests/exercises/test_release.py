"""The student version: complete, readable, without solutions, the same each time."""

import hashlib
import json

import nbformat
import pytest

from medoffice.grading import kernels, rehearsal
from medoffice.grading.course import EXERCISES, assignments
from medoffice.grading.release import release

SOURCES = [EXERCISES / "source" / name / f"{name}.ipynb" for name in assignments()]
HANDED_OUT = {
    "buying-and-stock": [
        "buying-and-stock.ipynb",
        "data/bills.csv",
        "data/doses.csv",
        "data/items.csv",
        "data/log.csv",
    ],
    "wage-and-hour": [
        "data/audit.csv",
        "data/punches.csv",
        "data/weeks.csv",
        "wage-and-hour.ipynb",
    ],
    "case-flow": ["case-flow.ipynb", "data/referrals.csv", "data/results.csv"],
    "coding": ["coding.ipynb", "data/findings.csv", "data/visits.csv"],
    "front-end": [
        "data/bookings.csv",
        "data/lines.csv",
        "data/terms.csv",
        "data/visits.csv",
        "front-end.ipynb",
    ],
    "contracts": [
        "contracts.ipynb",
        "data/mix.csv",
        "data/payments.csv",
        "data/services.csv",
    ],
    "claims-and-denials": [
        "claims-and-denials.ipynb",
        "data/adjustments.csv",
        "data/claims.csv",
        "data/denials.csv",
        "data/reasons.csv",
        "data/waiting.csv",
    ],
    "daily-management": [
        "daily-management.ipynb",
        "data/checks.csv",
        "data/log.csv",
        "data/matters.csv",
        "data/visits.csv",
    ],
    "equipment-and-vendors": [
        "data/contracts.csv",
        "data/offers.csv",
        "data/points.csv",
        "equipment-and-vendors.ipynb",
    ],
    "hiring": [
        "data/candidates.csv",
        "data/scores.csv",
        "data/screened.csv",
        "data/steps.csv",
        "data/weights.csv",
        "hiring.ipynb",
    ],
    "job-and-hiring-basics": [
        "data/earlier.csv",
        "data/jobs.csv",
        "data/medians.csv",
        "data/points.csv",
        "data/posted.csv",
        "data/posts.csv",
        "data/sheet.csv",
        "data/week.csv",
        "job-and-hiring-basics.ipynb",
    ],
    "operating-budget": [
        "data/lines.csv",
        "data/months.csv",
        "data/payers.csv",
        "data/wages.csv",
        "operating-budget.ipynb",
    ],
    "patient-access": ["data/bookings.csv", "data/open-slots.csv", "patient-access.ipynb"],
    "patient-experience": [
        "data/answers.csv",
        "data/complaints.csv",
        "data/desk.csv",
        "data/months.csv",
        "data/words.csv",
        "patient-experience.ipynb",
    ],
    "receivables": [
        "data/credits.csv",
        "data/deposits.csv",
        "data/months.csv",
        "data/open-balances.csv",
        "data/visits.csv",
        "data/work.csv",
        "receivables.ipynb",
    ],
    "safe-workplace": [
        "data/holidays.csv",
        "data/hours.csv",
        "data/reports.csv",
        "data/steps.csv",
        "data/workers.csv",
        "safe-workplace.ipynb",
    ],
    "staff-evaluations": [
        "data/forms.csv",
        "data/goals.csv",
        "data/notes.csv",
        "data/ratings.csv",
        "data/reviews.csv",
        "staff-evaluations.ipynb",
    ],
    "staff-schedules": [
        "data/hours.csv",
        "data/need.csv",
        "data/payroll.csv",
        "data/punches.csv",
        "staff-schedules.ipynb",
    ],
    "privacy-incidents": [
        "data/accounts.csv",
        "data/incidents.csv",
        "data/log.csv",
        "privacy-incidents.ipynb",
    ],
    "billing-compliance": ["billing-compliance.ipynb", "data/hits.csv", "data/sample.csv"],
    "policies-and-records": [
        "data/asked.csv",
        "data/boxes.csv",
        "data/clocks.csv",
        "data/letters.csv",
        "data/policies.csv",
        "data/results.csv",
        "policies-and-records.ipynb",
    ],
    "strategic-plan": [
        "data/figures.csv",
        "data/ideas.csv",
        "data/months.csv",
        "data/practices.csv",
        "data/results.csv",
        "strategic-plan.ipynb",
    ],
    "terminology": [
        "data/endings.csv",
        "data/listed.csv",
        "data/notes.csv",
        "data/october.csv",
        "data/people.csv",
        "data/roles.csv",
        "data/terms.csv",
        "data/visits.csv",
        "terminology.ipynb",
    ],
    "training-plan": ["data/lines.csv", "data/year.csv", "training-plan.ipynb"],
    "working-with-numbers": [
        "data/bookings.csv",
        "data/clinicians.csv",
        "data/report.csv",
        "working-with-numbers.ipynb",
    ],
}


def fingerprints(folder):
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


@pytest.fixture(scope="module", params=assignments())
def released(course_of, request):
    return course_of(request.param) / "release" / request.param


@pytest.fixture(scope="module")
def notebook(released):
    return nbformat.read(released / f"{released.name}.ipynb", as_version=4)


def source_of(released):
    file = EXERCISES / "source" / released.name / f"{released.name}.ipynb"
    return nbformat.read(file, as_version=4)


def answers_in(notebook):
    return [cell for cell in notebook.cells if cell.metadata.nbgrader.get("solution")]


# Over an earlier release all are written alike; that each is written alike is asked for below.
@pytest.mark.parametrize("released", ["receivables"], indirect=True)
def test_a_second_release_is_the_same_to_the_byte(course_of, released):
    before = fingerprints(released)
    assert f"{released.name}.ipynb" in before
    assert release(released.name, course_of(released.name)) == released
    assert fingerprints(released) == before


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory):
    return tmp_path_factory.mktemp("elsewhere")


def test_a_release_elsewhere_is_the_same_to_the_byte(released, elsewhere):
    other = rehearsal.new_course(elsewhere, released.name) / "release" / released.name
    assert fingerprints(other) == fingerprints(released)


def test_no_solution_and_no_hidden_test_is_handed_out(released):
    text = (released / f"{released.name}.ipynb").read_text(encoding="utf-8")
    source = source_of(released)
    secret, open_to_all = set(), set()
    for cell in source.cells:
        hidden = False
        for line in cell.source.splitlines():
            hidden = "### BEGIN" in line or (hidden and "### END" not in line)
            (secret if hidden else open_to_all).add(line.strip())
    secret = {line for line in secret - open_to_all if "### BEGIN" not in line}
    assert len(secret) > 30
    assert "SOLUTION" not in text
    assert "HIDDEN" not in text
    # A short line, such as a bracket, may stand elsewhere for good reason.
    assert [line for line in secret if len(line) > 20 and json.dumps(line)[1:-1] in text] == []
    assert "answers/" not in text


def test_only_the_notebook_and_its_data_are_handed_out(released):
    assert list(fingerprints(released)) == HANDED_OUT[released.name]


def test_the_student_sees_friendly_words_where_the_answer_goes(released, notebook):
    answers = answers_in(notebook)
    assert len(answers) == len(answers_in(source_of(released))) >= 5
    for cell in answers:
        if cell.cell_type == "code":
            assert "Write your lines here, in place of the three dots." in cell.source
        else:
            assert cell.source.startswith("*Double-click here")
    assert not any("NotImplementedError" in cell.source for cell in notebook.cells)


def test_checks_are_short(notebook):
    for cell in notebook.cells:
        if cell.cell_type == "code" and cell.metadata.nbgrader.get("grade"):
            assert len(cell.source.splitlines()) <= 12


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.stem)
def test_a_source_is_clean_and_its_ids_are_readable(file):
    notebook = nbformat.read(file, as_version=4)
    assert notebook.metadata.kernelspec.name == "python3"
    for cell in notebook.cells:
        assert not cell.get("outputs")
        assert cell.get("execution_count") is None
        # Stable names: they show in diffs, and in the gradebook.
        assert cell.id.replace("-", "").isalnum()
        assert cell.metadata.nbgrader.grade_id == f"{file.stem}-{cell.id}"


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.stem)
def test_the_points_announced_are_the_points_given(file):
    notebook = nbformat.read(file, as_version=4)
    text = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    graded = [cell for cell in notebook.cells if cell.metadata.nbgrader.get("grade")]
    assert f"| **total** | **{sum(cell.metadata.nbgrader.points for cell in graded)}** |" in text
    headings = [line for line in text.splitlines() if line.startswith("## Task ")]
    assert len(headings) == len(graded)
    for heading, cell in zip(headings, graded, strict=True):
        assert heading.endswith(f"({cell.metadata.nbgrader.points} points)")
        if cell.cell_type == "code":
            assert f"points={cell.metadata.nbgrader.points}" in cell.source


def test_the_student_version_runs_with_blank_answers(released):
    """Top to bottom, and the only complaint is our own sentence."""
    from nbclient import NotebookClient

    from medoffice.grading.check import NOT_ANSWERED

    notebook = nbformat.read(released / f"{released.name}.ipynb", as_version=4)
    NotebookClient(
        notebook,
        allow_errors=True,
        kernel_manager_class=kernels.manager_class(),
        shutdown_kernel="immediate",
        resources={"metadata": {"path": str(released)}},
    ).execute()
    complaints = []
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            assert output.get("name") != "stderr", cell.source
            if output.output_type == "error":
                complaints.append(output.traceback)
    in_code = [cell for cell in answers_in(notebook) if cell.cell_type == "code"]
    assert complaints == [[NOT_ANSWERED]] * len(in_code)
