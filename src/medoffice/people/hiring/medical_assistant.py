"""The job of a medical assistant at Willow Bend, task by task: the course's own figures."""

from __future__ import annotations

from medoffice.people.hiring.job_analysis import JobAnalysis, Task

TASKS = (
    Task("Room patients: vital signs, medicines, reason for the visit", 1_020, 4, True,
         "Takes vital signs; knows medicine names"),
    Task("Stop and ask when an order, a label or a patient does not fit", 20, 5, True,
         "Knows the limits of the role"),
    Task("Give vaccines and injections as ordered", 260, 5, False,
         "Injections, watched and signed"),
    Task("Run waived tests and log the results at once", 210, 4, False,
         "Waived tests, as the maker says"),
    Task("Tell patients what the clinician said, and that it was understood", 240, 4, True,
         "Speaks plainly; knows when to fetch the clinician"),
    Task("Document in the electronic health record", 330, 4, False, "Our health record"),
    Task("Get the chart ready: what is due, what is missing", 150, 3, False,
         "Our lists of what is due"),
    Task("Clean and stock rooms between patients", 130, 3, False, "Our cleaning steps"),
    Task("Log the vaccine refrigerator twice a day", 25, 4, False, "Our temperature log"),
    Task("Cover the front desk at lunch", 15, 2, False, "Our phones and check-in"),
)  # fmt: skip


def analysis() -> JobAnalysis:
    """Return the analysis of the job for a full week of 40 hours."""
    return JobAnalysis.of(TASKS)
