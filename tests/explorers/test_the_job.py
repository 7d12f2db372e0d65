"""The explorer of pay shows what the model says, and beside it what others say."""

from medoffice.explorers import the_job
from medoffice.people.postings import pay


def test_each_setting_and_experience_has_a_row_for_each_kind_of_job():
    rows = the_job.pay_rows()
    assert len(rows) == len(pay.jobs()) * len(the_job.SETTINGS) * len(pay.by_experience())
    for row in rows:
        assert row["p10"] < row["p25"] < row["p50"] < row["p75"] < row["p90"] < the_job.MOST
        assert row["p10"] <= row["low"] < row["high"] <= row["p90"]


def test_it_sets_a_template_an_average_and_our_own_pay_beside_them():
    template, average, ours = the_job.compared()
    assert template["low"] < ours["low"] < template["high"]
    assert average["low"] == 50_755 < template["low"]


def test_the_chart_holds_its_controls_and_the_table_its_first_view():
    explorer = the_job.what_it_pays()
    names = {param["name"] for param in explorer.spec()["params"]}
    assert {"setting", "step"} <= names
    first, second = explorer.table.rows
    assert first["Median"] == "$100,780" and second["Counted as"].startswith("Supervisors")
