"""What a job needs, and who passed which stage."""

from collections import Counter
from datetime import date, timedelta
from fractions import Fraction

import pytest

from medoffice import practice
from medoffice.people.hiring import funnel, medical_assistant, willow_bend
from medoffice.people.hiring.job_analysis import JobAnalysis, Task


class TestFunnel:
    def test_the_year_against_the_table(self):
        rows = list(practice.records("candidates"))
        stages = Counter(row["stage"] for row in rows)
        steps = {each.name: each for each in funnel.funnel(willow_bend.applications())}
        assert steps[funnel.SCREEN].came == len(rows)
        assert steps[funnel.CALL].passed == stages["interview"] + stages["offer"]
        assert steps[funnel.OFFER].passed == stages["offer"]
        left = sum(row["outcome"] == "withdrew" for row in rows)
        assert steps[funnel.CALL].came == steps[funnel.SCREEN].passed - left
        assert steps[funnel.HIRED].rate == Fraction(1, 2)

    def test_where_people_come_from(self):
        found = funnel.by_source(willow_bend.applications())
        assert sum(applied for applied, _ in found.values()) == 61
        assert next(iter(found)) == "job board"

    def test_nobody_applied(self):
        with pytest.raises(ValueError, match="no application"):
            funnel.funnel([])
        with pytest.raises(ValueError, match="step is 'tea'"):
            funnel.step("tea")

    def test_the_search_that_came_after_the_first_day(self):
        (late,) = funnel.checked_too_late(willow_bend.applications())
        (opening,) = (r for r in practice.records("openings") if r["opening_id"] == late.opening)
        (hired,) = (r for r in practice.records("staff") if r["staff_id"] == opening["hired_id"])
        assert late.checked_on - hired["hired_on"] == timedelta(days=9)
        assert late.decided_on == date(2025, 8, 13)

    def test_groups_leave_out_who_did_not_answer(self):
        among = willow_bend.of_openings(["O1", "O2"])
        groups, silent = willow_bend.groups(among, funnel.CALL, "origin")
        assert [(each.name, each.passed, each.came) for each in groups] == [
            ("White", 5, 9), ("people of color", 5, 14),
        ]  # fmt: skip
        came = {each.name: each.came for each in funnel.funnel(among)}[funnel.CALL]
        assert sum(each.came for each in groups) + silent == came


class TestJobAnalysis:
    JOB = JobAnalysis.of(
        [
            Task("watch", 10, 5, True),
            Task("file", 900, 2, False),
            Task("room", 90, 3, True),
            Task("call", 40, 3, False),
        ]
    )

    def test_grave_or_important_and_frequent(self):
        """Grave at 1% of the time is essential; a filler of most of the week is not."""
        assert [task.name for task in self.JOB.essential()] == ["watch", "room"]
        assert [task.name for task in self.JOB.other()] == ["call", "file"]
        assert self.JOB.share(self.JOB.tasks[2]) == Fraction(90, 1040)

    def test_what_is_taught_is_not_asked(self):
        assert {task.name for task in self.JOB.to_ask()} == {"watch", "room"}
        assert {task.name for task in self.JOB.to_teach()} == {"file", "call"}

    def test_a_medical_assistants_week_has_40_hours(self):
        job = medical_assistant.analysis()
        assert sum(task.minutes for task in job.tasks) == 40 * 60
        assert 0 < len(job.to_ask()) < len(job.essential())

    def test_refusals(self):
        with pytest.raises(ValueError, match="importance of 'x' is 6"):
            Task("x", 1, 6, True)
        with pytest.raises(ValueError, match="minutes of 'x' is -1"):
            Task("x", -1, 3, True)
        with pytest.raises(ValueError, match="'x' comes twice"):
            JobAnalysis.of([Task("x", 1, 3, True)] * 2)
        with pytest.raises(ValueError, match="no task takes any time"):
            JobAnalysis.of([])
