"""A description says what the analysis found, and asks for nothing that is taught."""

import pytest

from medoffice.people.hiring import medical_assistant
from medoffice.people.hiring.job_analysis import JobAnalysis, Task
from medoffice.people.hiring.job_description import Terms, description

TERMS = Terms("Medical assistant", "Nurse lead", "four days of ten hours", 1950, 2305)


def part(text, heading):
    return text.split(f"## {heading}\n")[1].split("\n## ")[0]


def test_each_task_stands_where_the_analysis_puts_it():
    job = medical_assistant.analysis()
    text = description(job, TERMS)
    for task in job.tasks:
        assert (f"- {task.name} (" in part(text, "Essential functions")) == job.is_essential(task)
        assert (f"- {task.name}\n" in part(text, "Other work") + "\n") != job.is_essential(task)
        bring = f"- {task.needs}\n" in part(text, "What you bring on the first day") + "\n"
        assert bring == (task in job.to_ask()), task.name
    assert "an order, a label or a patient does not fit (1% of the week)" in text


def test_pay_hours_and_status_stand_in_the_first_lines():
    text = description(medical_assistant.analysis(), TERMS)
    assert "Pay: $19.50 to $23.05 an hour, non-exempt: overtime is paid." in text
    assert "Hours: four days of ten hours." in text


def test_it_says_how_people_are_chosen_and_leaves_empty_parts_out():
    text = description(JobAnalysis.of([Task("Answer calls", 60, 4, True)]), TERMS)
    assert "## Other work" not in text and "## What we teach you" not in text
    assert "reasonable accommodation" in text and "genetic information" in text


@pytest.mark.parametrize(("low", "high"), [(0, 1900), (2000, 1900)])
def test_a_range_of_pay_that_is_none_is_refused(low, high):
    with pytest.raises(ValueError, match="pay of 'Clerk' is from"):
        Terms("Clerk", "Manager", "days", low, high)
