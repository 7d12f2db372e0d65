"""What the chapter on coding argues from is so in the data, or the argument must change."""

import re

import pytest

from medoffice.book import facts
from medoffice.explorers.coding import known_patient_visits


@pytest.fixture(scope="module")
def page():
    return facts.of("coding")


@pytest.fixture(scope="module")
def figures(page):
    return page.figures()


def number(text):
    return float(re.sub(r"[^\d.]", "", text))


def ends(text):
    return [number(end) for end in text.split(" to ")]


def test_one_clinician_codes_high_and_nothing_else_tells_his_visits_apart(figures):
    assert number(figures["high-share"]) > number(figures["others-share"]) + 25
    assert number(figures["high-five"]) > 5 * number(figures["others-five"])
    assert figures["minutes"] == figures["others-minutes"]


def test_his_patients_have_as_many_conditions():
    from medoffice import practice

    second = {
        row["appointment_id"]: row["dx2"] is not None
        for row in practice.records("charges")
        if row["service_id"].startswith("V-EST-")
    }
    shares = []
    for whose in (True, False):
        his = [second[v.visit] for v in known_patient_visits() if (v.provider == "SO") == whose]
        shares.append(sum(his) / len(his))
    assert abs(shares[0] - shares[1]) < 0.03


def test_a_quarter_and_more_than_half_are_possible_and_a_tenth_is_not(figures):
    low, high = ends(figures["exact"])
    assert 10 < low < 25
    assert high > 50
    assert int(figures["too-high"]) > 5 * int(figures["too-low"])
    assert low <= number(figures["rate-truth"]) <= high
    assert number(figures["clean-truth"]) <= number(figures["clean-most"])


def test_the_audit_table_reads_as_the_page_says(page):
    first, *middle, last = page.audit_findings().rows
    assert (first["Clinician"], last["Clinician"]) == (
        "Dr. Samuel Oyelaran",
        "Dr. Anjali Verhoeven",
    )
    assert (last["Agree"], len(middle)) == ("30", 5)
    spans = [ends(row["95% interval"]) for row in middle]
    assert max(low for low, _ in spans) < min(high for _, high in spans)


def test_a_reader_who_multiplies_finds_the_charges_that_wait(figures):
    for mean, waits in (("late-mean", "late-waiting"), ("usual-mean", "late-waiting-usual")):
        product = number(figures["late-charges-a-day"]) * number(figures[mean])
        assert number(figures[waits]) == round(product, -2)


def test_the_amount_for_a_visit_is_unsure(figures):
    assert number(figures["a-visit-high"]) > 5 * number(figures["a-visit-low"])
    net = number(figures["over"]) - number(figures["under"])
    assert number(figures["net"]) == pytest.approx(net)


def test_the_table_of_lost_visits_adds_up(page, figures):
    rows = page.lost_by_payer().rows
    assert sum(int(row["Visits"]) for row in rows) == int(figures["lost"])
    insured = [row for row in rows if row["Still in time"] != "–"]
    assert sum(int(row["Visits"]) for row in insured) == int(figures["lost-insured"])
    assert sum(int(row["Still in time"]) for row in insured) == int(figures["lost-open"])
