"""Pay is read from published percentiles; résumés by months and by a sheet."""

from fractions import Fraction

import pytest

from medoffice import practice
from medoffice.people.postings import pay, profiles
from medoffice.people.postings.resumes import Line, Resume, Stint, months_led, resumes, sheet


def figure(name):
    return practice.benchmarks()[name]


class TestPay:
    def test_the_published_percentiles_are_given_back(self):
        for job in pay.jobs():
            for at, amount in job.published:
                assert job.at(at) == pytest.approx(amount)
                assert job.percentile(amount) == pytest.approx(at)
        middle = pay.managers().at(50, pay.OFFICES)
        assert middle == pytest.approx(figure("pay.managers.offices").value)

    def test_between_them_it_comes_within_six_percent_of_the_quarters_that_are_published(self):
        tenths, quarters = figure("pay.managers.tenths-2019"), figure("pay.managers.quarters-2019")
        of_2019 = pay.JobPay(
            "",
            "2019",
            ((10, tenths.low), (50, tenths.value), (90, tenths.high)),
            ((pay.ALL, 1),),
            (),
        )
        assert of_2019.at(25) == pytest.approx(quarters.low, rel=0.06)
        assert of_2019.at(75) == pytest.approx(quarters.high, rel=0.06)
        coarse = [each for each in pay.supervisors().published if each[0] in (10, 50, 90)]
        supervisors = pay.JobPay("", "2020", tuple(coarse), ((pay.ALL, 1),), ())
        quarters = figure("pay.office-supervisors.quarters")
        assert supervisors.at(25) == pytest.approx(quarters.low, rel=0.06)
        assert supervisors.at(75) == pytest.approx(quarters.high, rel=0.06)

    def test_beyond_the_published_tenths_nothing_is_said(self):
        job = pay.managers()
        assert job.percentile(50_755) is None and job.percentile(300_000) is None
        for wrong in (5, 95):
            with pytest.raises(ValueError, match=f"percentile is {wrong}: expected from 10 to 90"):
                job.at(wrong)
        with pytest.raises(ValueError, match="setting is 'the moon'"):
            job.at(50, "the moon")
        with pytest.raises(ValueError, match="pay is 0 a year"):
            job.percentile(0)

    def test_more_experience_is_paid_more_and_offices_less_than_hospitals(self):
        for job in pay.jobs():
            spans = [pay.usual(job, pay.OFFICES, each) for each in pay.by_experience()]
            assert spans == sorted(spans) and len(set(spans)) == 3
            assert job.at(50, pay.OFFICES) < job.at(50) < job.at(50, pay.HOSPITALS)

    def test_the_profiles_pay_what_the_table_knows(self):
        for key in profiles.names():
            middle = profiles.profile(key).pay.middle / 100
            assert any(job.percentile(middle, pay.OFFICES) for job in pay.jobs()), key


class TestResumes:
    def test_two_jobs_in_one_month_are_one_month(self):
        one = Stint("a", "lead", "2023-03", "2024-12", True)
        other = Stint("b", "lead", "2023-09", "2025-01", True)
        assert months_led([one]) == 22
        assert months_led([one, other]) == 23
        assert months_led([one, Stint("c", "desk", "2010-01", "2020-12", False)]) == 22

    def test_who_meets_the_minimum(self):
        months = {each.number: months_led(each.jobs) for each in resumes()}
        assert months == {"R1": 43, "R2": 0, "R3": 22, "R4": 72, "R5": 90}
        asked = profiles.profile("short").experience
        assert [each.number for each in resumes() if each.meets(asked)] == ["R1", "R4", "R5"]

    def test_the_sheet_holds_what_the_posting_asks_with_the_weight_of_its_task(self):
        job = profiles.profile("short").job
        asked = {task.needs: round(100 * job.share(task)) for task in job.to_ask()}
        assert {line.asks: line.weight for line in sheet()} == asked

    def test_a_score_is_the_share_of_the_most_points(self):
        lines = (Line("a", "", 3), Line("b", "", 1))
        jobs = (Stint("x", "y", "2020-01", "2020-01", True),)
        given = {"first": {"a": 3, "b": 0}, "second": {"a": 1, "b": 2}}
        assert Resume("R", "", jobs, given).score(lines) == Fraction(9 + 0 + 3 + 2, 3 * 2 * 4)
        ranked = sorted(resumes(), key=lambda each: -each.score(sheet()))
        assert [each.number for each in ranked[:2]] == ["R1", "R4"]

    @pytest.mark.parametrize("given", [{"a": 4}, {"a": -1}, {}])
    def test_points_that_cannot_be_are_refused(self, given):
        with pytest.raises(ValueError, match="points of R on 'a' by the first reader are"):
            Resume("R", "", (), {"first": given}).score([Line("a", "", 1)])

    @pytest.mark.parametrize(
        ("start", "end", "says"),
        [
            ("2020-02", "2020-01", "ends in 2020-01, before"),
            ("2020-13", "2021-01", "month is '2020-13'"),
        ],
    )
    def test_months_that_cannot_be_are_refused(self, start, end, says):
        with pytest.raises(ValueError, match=says):
            Stint("a", "b", start, end, True)
