"""The no-show explorer shows what the models say, whatever the reader picks."""

import json
import re

import pytest

from medoffice import practice
from medoffice.explorers import patient_access
from medoffice.scheduling import access


@pytest.fixture(scope="module")
def explorer():
    return patient_access.no_shows()


@pytest.fixture(scope="module")
def data(explorer):
    (rows,) = explorer.spec()["datasets"].values()
    return rows


def controls(spec):
    return {p["name"]: p["bind"]["options"] for p in spec["params"] if "bind" in p}


def test_there_is_a_bar_for_every_choice_a_reader_can_make(explorer, data):
    options = controls(explorer.spec())
    drawn = {(row["split"], row["clinician"], row["lead"]) for row in data}
    missing = [
        (split, clinician, lead)
        for split in options["split"]
        for clinician in options["clinician"]
        for lead in options["lead"]
        if (split, clinician, lead) not in drawn
    ]
    assert not missing


def test_bars_say_what_the_model_says(data):
    book = practice.load("appointments")
    renwick = book[(book["provider_id"] == "TR") & (book["lead_days"] > 28)]
    expected = access.no_show_rate(renwick).iloc[0]
    (bar,) = [
        row
        for row in data
        if (row["split"], row["clinician"], row["lead"])
        == ("Lead time", "Dr. Tobias Renwick", "More than 28 days")
    ]
    assert (bar["no_shows"], bar["expected"]) == (expected["no_shows"], expected["expected"])
    assert bar["rate"] == round(expected["rate"], 4)


def test_each_split_counts_every_expected_visit_once(data):
    book = practice.load("appointments")
    expected = int(book["outcome"].isin(["completed", "no-show"]).sum())
    for split in patient_access.SPLITS:
        counted = sum(
            row["expected"]
            for row in data
            if (row["split"], row["clinician"], row["lead"])
            == (split, patient_access.EVERYONE, patient_access.ANY_LEAD)
        )
        assert counted == expected, split


def test_every_control_has_a_label_in_words(explorer):
    labels = [p["bind"]["name"] for p in explorer.spec()["params"] if "bind" in p]
    assert labels == ["Split by", "Clinician", "Visits booked"]


def test_the_specification_survives_the_page(explorer):
    page = explorer.to_html()
    (spec,) = re.findall(r'<script type="application/json"[^>]*>(.*?)</script>', page, re.DOTALL)
    assert json.loads(spec) == explorer.spec()


def test_the_explorer_can_be_read_without_a_chart(explorer):
    page = explorer.to_html()
    assert "Try this" in page
    assert "What to notice" in page
    assert page.count('<th scope="row">') == len(explorer.table.rows)
