"""Services, payers' terms, guarantors, coverage and charges: like life, and in agreement."""

from __future__ import annotations

import pytest

from medoffice import practice
from medoffice.practice.agreement import services as agreement
from medoffice.practice.generate.services.parameters import ServiceParameters
from medoffice.practice.reading import rows

LATE, HIGH = "TR", "SO"
LOST = ("2025-05-05", "2025-07-18")


@pytest.fixture(scope="module")
def tables() -> dict:
    names = {name for table, others, _ in agreement.RULES for name in (table, *others)}
    return {name: [(number, row) for number, row, _ in rows(name)] for name in sorted(names)}


@pytest.fixture(scope="module")
def visits():
    """Each completed visit with the payer of its day."""
    visits = practice.load("appointments").query("outcome == 'completed'")
    plans = practice.load("plans")[["plan_id", "payer_id"]]
    coverage = practice.load("coverages").query("rank == 1").merge(plans, on="plan_id")
    days = visits[["appointment_id", "patient_id", "date"]].merge(coverage, on="patient_id")
    held = days["starts_on"].le(days["date"]) & ~days["ends_on"].lt(days["date"])
    payer = days[held].set_index("appointment_id")["payer_id"]
    assert payer.index.is_unique
    return visits.assign(payer=visits["appointment_id"].map(payer).fillna("SLF"))


@pytest.fixture(scope="module")
def lines(visits):
    """Each charge with its visit, its service and what the payer of the day allows for it."""
    columns = ["appointment_id", "patient_id", "provider_id", "type_id", "date", "payer"]
    lines = practice.load("charges").merge(visits[columns], on="appointment_id")
    lines = lines.merge(practice.load("services")[["service_id", "category"]], on="service_id")
    prices = practice.load("fee_schedules").rename(columns={"payer_id": "payer"})
    lines = lines.merge(prices, on=["payer", "service_id"])
    lines = lines[lines["date"].between(lines["starts_on"], lines["ends_on"])]
    np_pa = lines["provider_id"].isin(["CH", "JT", "LS"])
    price = lines["allowed"].where(~np_pa, lines["allowed_np_pa"])
    return lines.assign(due=price * lines["units"])


def test_allowed_for_each_visit_is_that_of_primary_care(visits, lines):
    """After denials and bad debt of 3 to 5 % this leaves net revenue of $160 to $168."""
    assert 167 <= lines["due"].sum() / len(visits) <= 173


def test_payer_mix_is_that_of_family_medicine(visits):
    """Commercial 45-50 %, Medicare 22-28, Medicaid 12-18, self-pay 5-8, other 2-4."""
    share = visits["payer"].value_counts(normalize=True)
    assert 0.45 <= share[["BRD", "KEY", "UNI"]].sum() <= 0.50
    assert 0.22 <= share[["MCR", "SIL"]].sum() <= 0.28
    assert 0.12 <= share["MCD"] <= 0.18
    assert 0.05 <= share["SLF"] <= 0.08
    assert 0.02 <= share["OTH"] <= 0.04


def test_lines_of_a_visit(lines):
    assert 1.3 <= len(lines) / lines["appointment_id"].nunique() <= 1.9


def test_charges_are_entered_within_days_but_for_one_clinician(lines):
    lag = (lines["entered_on"] - lines["date"]).dt.days
    others = lag[lines["provider_id"] != LATE]
    assert others.median() <= 2
    assert others.le(3).mean() > 0.8
    late = lines["provider_id"].eq(LATE) & lines["date"].ge("2024-09-01")
    assert lag[late].median() >= 8
    assert lag[lines["provider_id"].eq(LATE) & ~late].median() <= 2


def test_one_clinician_codes_higher_than_the_peers(lines, visits):
    """Found as an analyst would: share of levels 4 and 5 of each clinician's visits."""
    level = lines[lines["service_id"].str.match("V-EST-[2-5]")]
    high = level["service_id"].str[-1].isin(["4", "5"]).groupby(level["provider_id"]).mean()
    assert high.idxmax() == HIGH
    assert high[HIGH] > high.drop(HIGH).max() + 0.15
    assert high.drop(HIGH).between(0.40, 0.65).all()
    minutes = (visits["ended"] - visits["started"]).dt.total_seconds().div(60)
    mean = minutes.groupby(visits["provider_id"]).mean()
    assert abs(mean[HIGH] - mean.drop(HIGH).mean()) < 2, "not for longer visits"


def test_some_video_visits_were_never_billed(visits):
    charged = set(practice.load("charges")["appointment_id"])
    missed = visits[~visits["appointment_id"].isin(charged) & visits["date"].lt("2025-11-15")]
    assert set(missed["type_id"]) == {"TELE"}
    assert missed["date"].between(*LOST).all()
    assert 150 <= len(missed) <= 260


def test_flu_vaccines_are_given_in_their_season(lines):
    flu = lines[lines["service_id"].isin(["X-FLU", "X-FLU-HD"])]
    assert flu["date"].dt.month.isin([9, 10, 11, 12]).mean() > 0.9
    assert flu["date"].dt.month.mode()[0] == 10
    season = flu["date"].dt.year - flu["date"].dt.month.lt(7)
    assert not flu.assign(season=season).duplicated(["patient_id", "season"]).any()


def test_medicare_pays_wellness_visits_of_its_own_and_no_other(lines):
    medicare = lines["payer"].isin(["MCR", "SIL"])
    wellness = lines["service_id"].isin(["P-AWV", "P-AWV-1", "P-WELCOME"])
    checkup = lines["service_id"].str.startswith("P-EST")
    assert wellness.any()
    assert medicare[wellness].all()
    assert not medicare[checkup].any()
    first = lines[lines["service_id"].isin(["P-AWV-1", "P-WELCOME"])]
    assert not first.duplicated(["patient_id", "service_id"]).any()


def test_vaccines_are_eight_percent_or_so_of_what_is_allowed(lines):
    share = lines.loc[lines["category"].eq("vaccine"), "due"].sum() / lines["due"].sum()
    assert 0.06 <= share <= 0.11


def test_children_have_a_parent(tables):
    """At least half of them live with a parent who is a patient, at the same distance."""
    patients = practice.load("patients")
    age = (patients["registered_on"].clip(lower="2024-01-01") - patients["birth_date"]).dt.days
    child = age < 18 * 365.25
    adults = patients[~child].set_index("guarantor_id")
    children = patients[child & patients["guarantor_id"].isin(adults.index)]
    assert len(children) > 0.5 * child.sum()
    parents = adults.loc[children["guarantor_id"]]
    years = (children["birth_date"].array - parents["birth_date"].array).days / 365.25
    assert (years >= 19).all()
    assert (years <= 42).all()
    assert (children["distance_miles"].array == parents["distance_miles"].array).all()


def test_a_tenth_of_the_patients_changed_coverage(tables):
    plans = practice.load("plans").set_index("plan_id")["kind"]
    first = practice.load("coverages").query("rank == 1")
    first = first[first["plan_id"].map(plans) != "medicare"]
    changed = first["patient_id"].value_counts().gt(1).mean()
    assert 0.08 <= changed <= 0.22


def test_medicare_price_is_rvus_times_conversion_factor():
    """2.75 RVUs x 33.2875 = 91.54 on 1 July 2024; 85 % of it for a nurse practitioner."""
    prices = practice.load("fee_schedules").set_index(["payer_id", "service_id", "starts_on"])
    row = prices.loc[("MCR", "V-EST-3", "2024-03-09")]
    assert row["allowed"] == 91.54
    assert row["allowed_np_pa"] == 77.81
    # Broadleaf: 142 % of 2.75 x 32.7442 (the factor of 1 January) = 127.87.
    assert prices.loc[("BRD", "V-EST-3", "2024-01-01"), "allowed"] == 127.87


def complaints(tables: dict, table: str) -> set[tuple[str, int, str]]:
    """Run the rules that look at a table; return table, row and column of each complaint."""
    return {
        (name, number, column)
        for name, others, rule in agreement.RULES
        if table in (name, *others)
        for number, column, _ in rule(tables)
    }


def first(tables: dict, table: str, fits) -> int:
    """Give the number of the first row that fits."""
    return next(number for number, row in tables[table] if fits(row))


DAMAGES = {
    "price": ("fee_schedules", lambda r: r["payer_id"] == "KEY", {"allowed": 1.0}),
    "price of np": ("fee_schedules", lambda r: r["payer_id"] == "MCR", {"allowed_np_pa": 1.0}),
    "self-pay": ("fee_schedules", lambda r: r["payer_id"] == "SLF", {"allowed": 2.0}),
    "authorization": (
        "services",
        lambda r: r["service_id"] == "R-JOINT",
        {"needs_authorization": False},
    ),
    "no price": ("services", lambda r: r["service_id"] == "L-A1C", {"reference_price": None}),
    "amount": ("charges", lambda r: r["units"] == 1, {"amount": 1.0}),
    "video": ("charges", lambda r: r["modifier"] == "GT", {"modifier": None}),
    "by video": ("charges", lambda r: r["modifier"] == "GT", {"service_id": "P-EST-40"}),
    "new patient": (
        "charges",
        lambda r: r["service_id"] == "V-NEW-4",
        {"appointment_id": "A000337"},
    ),
    "first line": (
        "charges",
        lambda r: r["service_id"] == "V-EST-3" and r["modifier"] != "GT",
        {"service_id": "R-ECG"},
    ),
    "vaccine": ("charges", lambda r: r["service_id"] == "A-FIRST", {"units": 7}),
    "entered": ("charges", lambda r: True, {"entered_on": None}),
    "surname": ("patients", lambda r: r["patient_id"] == "P00001", {"guarantor_id": "G00002"}),
    "payer": ("patients", lambda r: r["payer_id"] == "BRD", {"payer_id": "KEY"}),
    "second": ("coverages", lambda r: r["plan_id"] == "BRD-SUP", {"rank": 1}),
    "ends": ("coverages", lambda r: r["ends_on"] is not None, {"ends_on": None}),
}
COLUMNS = {
    "new patient": "service_id",
    "by video": "service_id",
    "second": "rank",
    "ends": "starts_on",
}


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_row_is_named(tables, name):
    table, fits, change = DAMAGES[name]
    number = first(tables, table, fits)
    change = dict(change)
    if name == "entered":
        change["entered_on"] = tables["appointments"][-1][1]["date"]
    damaged = [(n, row | change if n == number else row) for n, row in tables[table]]
    column = COLUMNS.get(name, next(iter(change)))
    found = complaints(tables | {table: damaged}, table)
    # Where an earlier span never ends, the later one is out of turn.
    row = number + 1 if name == "ends" else number
    assert (table, row, column) in found


def test_a_visit_in_person_without_charges_is_named(tables):
    number, visit = next(
        (number, row)
        for number, row in tables["appointments"]
        if row["outcome"] == "completed" and row["type_id"] == "EST"
    )
    kept = [(n, r) for n, r in tables["charges"] if r["appointment_id"] != visit["appointment_id"]]
    found = complaints(tables | {"charges": kept}, "charges")
    assert ("appointments", number, "appointment_id") in found


def test_a_contract_before_the_end_of_the_last_is_named(tables):
    number = first(tables, "contracts", lambda r: r["starts_on"].year == 2025)
    early = [
        (n, r | {"starts_on": r["starts_on"].replace(year=2024)} if n == number else r)
        for n, r in tables["contracts"]
    ]
    found = complaints(tables | {"contracts": early}, "contracts")
    assert ("contracts", number, "starts_on") in found


def test_the_members_of_one_contract_are_one_family(tables):
    number = tables["coverages"][5][0]
    other = tables["coverages"][0][1]["member_id"]
    mixed = [(n, r | {"member_id": other} if n == number else r) for n, r in tables["coverages"]]
    found = complaints(tables | {"coverages": mixed}, "coverages")
    assert ("coverages", number, "member_id") in found


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        ({"lost_share": 1.5}, "lost_share is 1.5; a share from 0 to 1"),
        ({"signs_late_days": -1}, "signs_late_days is -1; 0 or more"),
        ({"medigap": 0.9}, "add up to more than 1"),
    ],
)
def test_parameters_out_of_range_are_refused(bad, message):
    with pytest.raises(ValueError, match=message):
        ServiceParameters(**bad)
