"""The explorers on numbers show what the models count, and can be read without a chart."""

import json
import re

import pytest

from medoffice.explorers import working_with_numbers
from medoffice.operations import bookings
from medoffice.operations.cleaning.quarter import quarter
from medoffice.operations.cleaning.visits import BEST, Rules


@pytest.fixture(scope="module", params=["pivot_table", "repairs"])
def explorer(request):
    return getattr(working_with_numbers, request.param)()


@pytest.fixture(scope="module")
def lines():
    return working_with_numbers.pivot_rows()


def test_the_specification_survives_the_page(explorer):
    page = explorer.to_html()
    (spec,) = re.findall(r'<script type="application/json"[^>]*>(.*?)</script>', page, re.DOTALL)
    assert json.loads(spec) == explorer.spec()


def test_the_explorer_can_be_read_without_a_chart(explorer):
    page = explorer.to_html()
    assert "Try this" in page
    assert "What to notice" in page
    assert page.count('<th scope="row">') == len(explorer.table.rows)


def test_every_control_has_a_label_in_words(explorer):
    labels = [p["bind"]["name"] for p in explorer.spec()["params"] if "bind" in p]
    assert labels in (["Keep", "Down the side", "Work out"], ["Show", "Repaired up to step"])


def test_each_choice_of_the_pivot_has_its_lines(lines):
    choices = {(line["keep"], line["group"], line["measure"]) for line in lines}
    assert len(choices) == (
        len(working_with_numbers.KEEP)
        * len(working_with_numbers.GROUPS)
        * len(working_with_numbers.MEASURES)
    )
    assert all(line["value"] >= 0 and line["label"] for line in lines)


def test_a_line_of_the_pivot_is_what_pandas_counts(lines):
    table = bookings.table()
    expected = table[table["outcome"].isin(["completed", "no-show"])]
    rate = expected.groupby("payer")["missed"].mean()
    shown = {
        line["line"]: line["value"]
        for line in lines
        if (line["keep"], line["group"], line["measure"])
        == ("Expected visits (completed and no-shows)", "Payer", "Share who did not come")
    }
    for payer, share in rate.items():
        assert shown[payer] == round(share, 4)
    assert shown["All"] == round(expected["missed"].mean(), 4)


def test_the_steps_lead_from_the_report_to_the_clean_table():
    steps = list(working_with_numbers.repair_steps().values())
    assert steps[0] == quarter().count(Rules())
    assert steps[-1] == quarter().count(BEST)
    # What the guidance says: bookings are right after step 3, visits after 6, patients after 8.
    best = steps[-1]
    assert [step.lines == best.lines for step in steps].index(True) == 3
    assert [step.completed == best.completed for step in steps].index(True) == 6
    assert [step.patients == best.patients for step in steps].index(True) == 8
    missing = [name for name in best.by_clinician if steps[3].by_clinician.get(name, 0) < 10]
    assert len(missing) == 2
    assert all(steps[4].by_clinician[name] > 500 for name in missing)


def test_who_has_no_visit_yet_still_has_a_line():
    spec = working_with_numbers.repairs().spec()
    (rows,) = spec["datasets"].values()
    counted = {}
    for row in rows:
        counted.setdefault((row["step"], row["view"]), []).append(row["line"])
    by_view = {}
    for (_, view), lines in counted.items():
        by_view.setdefault(view, []).append(lines)
    assert all(lines == same[0] for same in by_view.values() for lines in same)
