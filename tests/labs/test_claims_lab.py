"""The labs of claims: a batch that is scrubbed, a queue in order, and a reader's own report."""

import re
from datetime import UTC, date, datetime
from html import unescape

import pytest

from medoffice.labs.claims_and_denials import (
    scrub_a_batch,
    scrub_your_own_claims,
    try_your_own_export,
    work_the_queue,
)
from medoffice.labs.own_claims_lab import SAMPLE as CLAIMS
from medoffice.labs.own_denials_lab import SAMPLE
from medoffice.labs.queue_lab import BEST
from medoffice.labs.scrub_lab import ALL, WITH_NUMBERS


@pytest.fixture(scope="module")
def scrub():
    return scrub_a_batch()


@pytest.fixture(scope="module")
def queue():
    return work_the_queue()


@pytest.fixture
def own():
    return try_your_own_export()


def said(message):
    return unescape(re.sub(r"<[^>]+>", "", message.value))


def test_the_batch_of_a_week_is_that_of_the_log(scrub):
    assert said(scrub.sentence).startswith(
        "Of 363 claims entered in the week of Oct 20, 2025, 26 are stopped ($7,870.20 held up)."
    )


def test_more_edits_stop_more_claims_and_the_rate_falls(scrub):
    stopped = []
    for edits in (WITH_NUMBERS, ALL):
        scrub.edits.value = edits
        stopped.append(len(scrub.scrubbed.held))
    scrub.edits.value = "the practice's own"
    assert len(scrub.scrubbed.held) < stopped[0] < stopped[1]


def test_the_list_keeps_one_edit_and_the_still_says_the_same(scrub):
    scrub.only.value = "units"
    assert {row[2] for row in scrub._list_rows()} == {"units"}
    assert "3 findings" in scrub.still() and 'role="status"' not in scrub.still()
    assert said(scrub.sentence) in scrub.in_words()
    scrub.only.value = None


def test_the_best_order_is_never_worse_than_another(queue):
    for a_day in (1, 3, 8):
        queue.a_day.value = a_day
        best = queue.worked[BEST].value
        assert all(made.value <= best + 1e-6 for made in queue.worked.values())
    queue.a_day.value = 2


def test_what_the_work_costs_takes_small_ones_off_the_list(queue):
    before = len(queue.worked[BEST].done)
    queue.cost.value = 5_000
    assert len(queue.worked[BEST].done) < before
    queue.cost.value = 0


def test_on_an_earlier_day_nothing_later_is_known(queue):
    queue.as_of.value = date(2025, 3, 31)
    assert all(denial.posted_on <= date(2025, 3, 31) for denial in queue.known.values())
    assert "On Mar 31, 2025" in said(queue.sentence)
    queue.as_of.value = date(2025, 12, 31)


def test_the_pareto_counts_what_waits(queue):
    assert sum(bar.size for bar in queue.pareto()) == len(queue.items)
    queue.by.value, queue.large.value = "payer", "expected"
    assert queue.pareto()[-1].cumulative == 1
    assert "payer" in queue.still()
    queue.by.value, queue.large.value = "cause", "number"


def choose(lab, content, name="denials.csv"):
    file = {"name": name, "type": "", "size": len(content), "last_modified": datetime.now(UTC)}
    lab.upload.value = ({**file, "content": memoryview(content)},)


def test_it_begins_with_an_example(own):
    assert said(own.message) == (
        "In the example: 7 denials of $2,572.00. 3 reasons make up 80% of the dollars: 16, 31, 50. "
        "5 open on June 19, 2025; 4 can be worked in time, 1 cannot."
    )
    assert SAMPLE in unescape(own.still())


def test_more_time_to_appeal_saves_the_one_that_was_late(own):
    own.days.value = 90
    assert "5 can be worked in time, 0 cannot" in said(own.message)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty"),
        (SAMPLE.replace("Denial Reason", "X").encode(), "Choose the column for the reason"),
        (SAMPLE.replace("6/9/25", "soon").encode(), "holds “soon”: expected a US date"),
        (SAMPLE.replace("88.00", "-88.00").encode(), "expected an amount of 0 or more"),
        (SAMPLE.replace("410.00", "ask").encode(), "Line 6, column “Denied Amount”, holds “ask”"),
        (SAMPLE.replace("5003", "<script>").encode(), "7 denials"),
    ],
)
def test_a_bad_file_gets_a_sentence_and_a_good_one_is_read_afterwards(own, content, sentence):
    choose(own, content)
    assert sentence in said(own.message)
    assert "<script>" not in own.message.value + own.results.value
    choose(own, SAMPLE.encode(), "again.csv")
    assert said(own.message).startswith("In “again.csv”")


def test_one_column_cannot_be_two_things(own):
    own.columns["payer"].value = "Denial Reason"
    assert "“Denial Reason” is chosen twice" in said(own.message)


def test_without_an_outcome_everything_is_open(own):
    own.columns["outcome"].value = None
    assert "7 open" in said(own.message)


@pytest.fixture
def claims():
    return scrub_your_own_claims()


def test_claims_of_the_readers_own_are_put_to_the_edits_of_their_columns(claims):
    assert said(claims.message) == (
        "In the example, of 6 claims 5 would be stopped ($1,103.00). Clean claim rate: 16.7%, by 5 "
        "edits: diagnosis, service-date, charge, twice, npi."
    )
    assert len(claims._rows(claims.measured())[1]) == 6
    claims.columns["npi"].value = None
    assert "4 would be stopped" in said(claims.message) and "npi" not in said(claims.message)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (CLAIMS.replace("Charge", "X").encode(), "Choose the column for the charge"),
        (CLAIMS.replace("7002,", ",").encode(), "Line 4, column “Claim”, is empty"),
        (CLAIMS.replace("19.00", "much").encode(), "Line 3, column “Charge”, holds “much”"),
        (CLAIMS.replace("6/9/25", "soon").encode(), "holds “soon”: expected a US date"),
        (CLAIMS.replace("VISIT", "<script>").encode(), "of 6 claims 5 would be stopped"),
    ],
)
def test_a_claim_report_that_cannot_be_read_says_where(claims, content, sentence):
    choose(claims, content, "claims.csv")
    assert sentence in said(claims.message)
    assert "<script>" not in claims.message.value + claims.results.value
