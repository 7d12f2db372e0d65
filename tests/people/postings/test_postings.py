"""A posting says what the job is, pays and asks, and is a JobPosting by schema.org."""

import copy
import json
from dataclasses import replace
from datetime import date

import pytest

from medoffice.people.hours.exempt_tests import Duty
from medoffice.people.postings import json_ld, profiles, schema_org, written
from medoffice.people.postings.posting import Certificate, Degree, Pay, Unit


@pytest.fixture
def standard():
    return profiles.profile("standard")


def part(posting, heading):
    return next(part for part in written.parts(posting) if part.heading == heading)


@pytest.mark.parametrize("key", profiles.names())
def test_every_duty_stands_in_its_place_once(key):
    posting = profiles.profile(key)
    text = written.markdown(posting)
    essential = part(posting, "Essential functions").points
    assert len(essential) == len(posting.job.essential()) > 3
    for task in posting.job.tasks:
        assert text.count(f"- {task.name} (") == 1, task.name
    asked = part(posting, "What you bring on the first day").points
    assert all(task.needs in asked for task in posting.job.to_ask())
    assert not {task.needs for task in posting.job.to_teach()} & set(asked)


def test_overtime_follows_from_the_tests_and_not_from_the_title(standard):
    assert "exempt from overtime." in written.parts(standard)[0].sentences[1]
    by_hour = replace(standard, pay=Pay(27_00, 34_00, Unit.HOUR))
    assert "non-exempt: overtime is paid." in written.parts(by_hour)[0].sentences[1]
    too_little = replace(standard, pay=Pay(35_000_00, 60_000_00, Unit.YEAR))
    assert too_little.overtime.fails == ("paid enough",)  # $684 a week is $35,568 a year
    alone = replace(standard, law=frozenset({Duty.RUNS_A_DEPARTMENT}))
    assert alone.overtime.fails == ("with the right duties",)


def test_an_hour_and_a_year_are_compared_on_2080_hours():
    assert Pay(25_00, 30_00, Unit.HOUR).a_year() == (52_000_00, 62_400_00)
    assert Pay(25_00, 30_00, Unit.HOUR).middle == 57_200_00


def test_a_degree_is_asked_for_as_the_reader_chose(standard):
    say = [written.experience(replace(standard, degree=degree)) for degree in Degree]
    assert say[0] == "3 years in which you ran an office, a shift or a team"
    assert say[1].startswith("A degree in a related field and 3 years") and "or 5 years" in say[1]
    assert say[2].startswith("Bachelor's degree required")
    assert written.experience(replace(standard, degree=Degree.NONE, experience=0)) == ""
    unnamed = written.text(replace(standard, certificate=Certificate.UNNAMED))
    assert "CMM" not in unnamed


def test_what_is_empty_is_left_out_and_what_is_added_stands_there(standard):
    assert "More about the job" not in written.markdown(standard)
    more = written.markdown(replace(standard, more="A dog lives here."))
    assert "## More about the job\n\nA dog lives here." in more
    bare = replace(standard, benefits=(), conditions=())
    assert "Working conditions" not in written.markdown(bare)


def test_html_is_only_paragraphs_and_lists_and_safe(standard):
    made = written.html(replace(standard, title="A & <b>", about="<script>", more="x < y"))
    assert "<script>" not in made and "x &lt; y" in made
    assert made.count("<ul>") == made.count("</ul>") > 3


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"title": " "}, "title of the posting is empty"),
        ({"staff": -1}, "staff is -1"),
        ({"apply_by": date(2025, 1, 1)}, "closes on 2025-01-01, before it opens"),
    ],
)
def test_what_cannot_be_posted_is_refused(standard, change, says):
    with pytest.raises(ValueError, match=says):
        replace(standard, **change)


def test_a_range_that_is_none_and_shares_that_are_no_week_are_refused():
    with pytest.raises(ValueError, match=r"pay is from \$0\.05 to \$0\.04"):
        Pay(5, 4, Unit.HOUR)
    with pytest.raises(ValueError, match="add up to 90: expected 100"):
        profiles.analysis([{"share": 90}])
    with pytest.raises(ValueError, match="no profile 'long'"):
        profiles.profile("long")


class TestJobPosting:
    @pytest.mark.parametrize("key", profiles.names())
    def test_each_profile_is_one(self, key):
        posting = profiles.profile(key)
        data = json.loads(json_ld.to_json(posting))
        assert schema_org.problems(data) == []
        assert data["description"] == written.html(posting)
        value = data["baseSalary"]["value"]
        assert (value["minValue"], value["unitText"]) == (
            posting.pay.low / 100,
            "HOUR" if key == "short" else "YEAR",
        )

    def test_with_no_experience_asked_the_property_is_left_out(self, standard):
        data = json_ld.job_posting(replace(standard, experience=0, degree=Degree.NONE))
        assert "experienceRequirements" not in data and schema_org.problems(data) == []

    @pytest.mark.parametrize(
        ("path", "value", "says"),
        [
            (("@context",), "http://example.com", "'@context' is 'http://example.com'"),
            (("@type",), "Job", "'@type' is 'Job': expected JobPosting"),
            (("salary",), 5, "JobPosting has no property 'salary'"),
            (("title",), "", "JobPosting.title: is text (''): expected Text"),
            (("title",), 7, "JobPosting.title: is a number (7): expected Text"),
            (("datePosted",), "soon", "JobPosting.datePosted: is text ('soon'): expected Date"),
            (("totalJobOpenings",), True, "is true or false (True): expected Integer"),
            (("hiringOrganization",), {"name": "X"}, "'@type' is missing: expected Organization"),
            (("hiringOrganization", "cost"), "1", "Organization has no property 'cost'"),
            (("jobLocation", "address", "@type"), "Street", "'@type' is 'Street': expected Postal"),
            (("baseSalary", "value", "minValue"), "82k", "minValue: is text ('82k'): expected Num"),
            (("baseSalary", "value", "maxValue"), 5, "'maxValue' is 5, below 'minValue', 82000"),
            (("baseSalary", "value", "unitText"), "YEARLY", "'unitText' is 'YEARLY'"),
            (("validThrough",), "2025-01-01", "'validThrough' is 2025-01-01, before 'datePosted'"),
            (("hiringOrganization", "sameAs"), "our site", "is text ('our site'): expected URL"),
        ],
    )  # fmt: skip
    def test_what_is_wrong_is_named_with_its_place(self, standard, path, value, says):
        data = copy.deepcopy(json_ld.job_posting(standard))
        place = data
        for name in path[:-1]:
            place = place[name]
        place[path[-1]] = value
        found = schema_org.problems(data)
        assert any(says in problem for problem in found), found

    @pytest.mark.parametrize("name", schema_org.vocabulary()["needed"]["properties"])
    def test_what_a_job_search_asks_for_must_be_there(self, standard, name):
        data = json_ld.job_posting(standard)
        del data[name]
        assert f"JobPosting: {name!r} is missing: a job search asks for it" in schema_org.problems(
            data
        )

    def test_the_vocabulary_says_where_it_is_from_and_knows_the_types_it_points_to(self):
        told = schema_org.vocabulary()
        assert "schemaorg" in told["source"]["from"] and told["source"]["read on"]
        assert set(told["needed"]["properties"] + told["needed"]["recommended"]) <= set(
            told["types"]["JobPosting"]
        ) | set(told["types"]["Thing"])
        assert schema_org.problems([1]) == ["JobPosting: expected an object, not a list"]
