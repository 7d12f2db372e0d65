"""The measures of access on a book small enough to count by hand."""

import numpy as np
import pandas as pd
import pytest

from medoffice.scheduling import access
from medoffice.scheduling.intervals import wilson

# TR sees patients on Mondays and Tuesdays, 8:00, 8:20 and (held until the day) 8:40.
# LS sees patients on Mondays only. January 2025: the 6th, 13th, 20th and 27th are Mondays.
TEMPLATES = pd.DataFrame(
    [
        (provider, weekday, start, 20, kind, release)
        for provider, weekdays in (("TR", (1, 2)), ("LS", (1,)))
        for weekday in weekdays
        for start, kind, release in (
            ("08:00:00", "EST", np.nan),
            ("08:20:00", "PHYS", np.nan),
            ("08:40:00", "SAME", 0),
        )
    ],
    columns=["provider_id", "weekday", "start", "minutes", "type_id", "release_days"],
).assign(start=lambda table: pd.to_timedelta(table["start"]))

CLOSURES = pd.DataFrame(
    {
        "provider_id": ["TR", "TR"],
        "date": pd.to_datetime(["2025-01-13", "2025-01-14"]),
        "reason": ["vacation", "sick"],
    }
)


def appointment(
    date, start, booked_on, provider="TR", minutes=20, cancelled_on=None, outcome="completed"
):
    return {
        "provider_id": provider,
        "date": pd.Timestamp(date),
        "start": pd.Timestamp(f"{date} {start}"),
        "minutes": minutes,
        "booked_on": pd.Timestamp(booked_on),
        "cancelled_on": pd.Timestamp(cancelled_on),
        "outcome": outcome,
    }


def book(*rows):
    table = pd.DataFrame(rows or [appointment("2024-01-01", "08:00", "2024-01-01")])
    return table.astype({"booked_on": "datetime64[s]", "cancelled_on": "datetime64[s]"})


def open_starts(appointments, as_of, **question):
    slots = access.open_slots(TEMPLATES, CLOSURES, appointments, as_of, **question)
    slots = slots[slots["provider_id"] == "TR"]
    return [f"{start:%d %H:%M}" for start in slots["start"]]


def test_an_empty_book_offers_the_template_less_held_slots_and_days_away():
    # The 13th is vacation. That TR will be sick on the 14th nobody knows yet.
    assert open_starts(book(), "2025-01-06", horizon_days=8) == [
        "06 08:00",
        "06 08:20",
        "06 08:40",  # released: it is the day itself
        "07 08:00",
        "07 08:20",
        "14 08:00",
        "14 08:20",
    ]


def test_on_the_sick_day_itself_nothing_is_open():
    assert open_starts(book(), "2025-01-14", horizon_days=5) == []


def test_a_slot_is_taken_from_the_day_after_booking_until_the_day_after_cancelling():
    appointments = book(appointment("2025-01-20", "08:00", "2025-01-02", cancelled_on="2025-01-08"))

    def is_open(as_of):
        return "20 08:00" in open_starts(appointments, as_of, horizon_days=30)

    # As of a day means when the phones open: that day's own calls have not come in yet.
    assert is_open("2025-01-02")
    assert not is_open("2025-01-03")
    assert not is_open("2025-01-08")
    assert is_open("2025-01-09")


def test_a_slot_cancelled_and_booked_again_is_taken():
    appointments = book(
        appointment("2025-01-20", "08:00", "2025-01-02", cancelled_on="2025-01-03"),
        appointment("2025-01-20", "08:00", "2025-01-04"),
    )
    assert "20 08:00" not in open_starts(appointments, "2025-01-06", horizon_days=30)


def test_a_long_visit_closes_every_slot_it_runs_into():
    appointments = book(appointment("2025-01-20", "08:10", "2025-01-02", minutes=20))
    open_then = open_starts(appointments, "2025-01-20", horizon_days=0)
    assert open_then == ["20 08:40"]


def test_the_neighbours_of_a_visit_stay_open():
    appointments = book(appointment("2025-01-20", "08:20", "2025-01-02"))
    assert open_starts(appointments, "2025-01-20", horizon_days=0) == ["20 08:00", "20 08:40"]


def test_a_colleagues_visit_takes_no_slot():
    appointments = book(appointment("2025-01-20", "08:00", "2025-01-02", provider="LS"))
    assert "20 08:00" in open_starts(appointments, "2025-01-20", horizon_days=0)


def test_only_the_kinds_of_slot_asked_for():
    starts = open_starts(book(), "2025-01-06", horizon_days=1, type_ids=["PHYS"])
    assert starts == ["06 08:20", "07 08:20"]
    with pytest.raises(ValueError, match=r"type_ids has NEW: expected .* EST, PHYS, SAME"):
        open_starts(book(), "2025-01-06", type_ids=["NEW"])


def test_the_third_open_slot_counts_in_calendar_days():
    # TR, asked on Thursday the 2nd: 6th 8:00, 6th 8:20, 7th 8:00.
    # LS has two a week without the held one: 6th, 6th, 13th.
    third = access.third_next_available(TEMPLATES, CLOSURES, book(), "2025-01-02")
    assert third.to_dict() == {"TR": 5, "LS": 11}


def test_today_is_day_zero():
    third = access.third_next_available(TEMPLATES, CLOSURES, book(), "2025-01-06")
    assert third["TR"] == 0


def test_fewer_than_three_open_slots_have_no_third():
    third = access.third_next_available(TEMPLATES, CLOSURES, book(), "2025-01-02", horizon_days=4)
    assert third.isna().to_dict() == {"TR": True, "LS": True}


def test_the_weekly_series_is_the_single_measure_week_by_week():
    rng = np.random.default_rng(1)
    rows = []
    for monday in pd.date_range("2025-01-06", periods=10, freq="7D"):
        for date in (monday, monday + pd.Timedelta(days=1)):
            for start in ("08:00", "08:20"):
                booked = monday - pd.Timedelta(days=int(rng.integers(5, 40)))
                gone = booked + pd.Timedelta(days=9) if rng.random() < 0.3 else None
                rows.append(appointment(f"{date:%Y-%m-%d}", start, booked, cancelled_on=gone))
    appointments = book(*rows)
    series = access.third_next_available_by_week(
        TEMPLATES, CLOSURES, appointments, "2025-01-01", "2025-02-05", weekday=3
    )
    assert list(series["date"].unique()) == list(pd.date_range("2025-01-01", freq="7D", periods=6))
    for day, of_day in series.groupby("date"):
        alone = access.third_next_available(TEMPLATES, CLOSURES, appointments, day)
        pd.testing.assert_series_equal(of_day.set_index("provider_id")["days"], alone)
    assert series["days"].nunique() > 2  # else any constant would pass


def outcomes(**counts):
    return pd.DataFrame(
        {"outcome": [outcome.replace("_", "-") for outcome, n in counts.items() for _ in range(n)]}
    )


def test_the_no_show_rate_leaves_cancelled_visits_out_of_the_denominator():
    table = outcomes(completed=90, no_show=10, cancelled=50, cancelled_late=20)
    rates = access.no_show_rate(table).loc["all"]
    assert (rates["expected"], rates["no_shows"], rates["rate"]) == (100, 10, 0.1)
    assert (rates["low"], rates["high"]) == wilson(10, 100)


def test_late_cancellations_are_a_share_of_the_visits_not_cancelled_in_time():
    table = outcomes(completed=70, no_show=10, cancelled=50, cancelled_late=20)
    assert access.late_cancellation_rate(table).loc["all", "rate"] == 0.2


def test_rates_split_by_one_column_or_two():
    table = outcomes(completed=3, no_show=1).assign(
        reminder=["text", "text", "none", "none"], weekday=[1, 2, 1, 2]
    )
    assert access.no_show_rate(table, by="reminder")["rate"].to_dict() == {"text": 0, "none": 0.5}
    assert access.no_show_rate(table, by=["reminder", "weekday"]).loc[("none", 2), "rate"] == 1


def test_a_column_that_is_not_there_is_named():
    with pytest.raises(ValueError, match=r"appointments has no column remainder"):
        access.no_show_rate(outcomes(completed=1), by="remainder")
    with pytest.raises(ValueError, match=r"closures has no column reason"):
        access.open_slots(TEMPLATES, CLOSURES.drop(columns="reason"), book(), "2025-01-06")


def test_lead_time_counts_every_booking_from_the_day_it_was_made():
    table = book(
        appointment("2025-01-06", "08:00", "2025-01-06"),
        appointment("2025-01-06", "08:20", "2025-01-02", outcome="cancelled"),
        appointment("2025-01-07", "08:00", "2024-12-28"),
    )
    lead = access.lead_time(table).loc["all"]
    assert (lead["appointments"], lead["median"], lead["mean"]) == (3, 4, pytest.approx(14 / 3))
    with pytest.raises(ValueError, match=r"booked_on is 2025-01-09, expected 2025-01-06"):
        access.lead_time(book(appointment("2025-01-06", "08:00", "2025-01-09")))


def test_lead_bands_end_where_their_names_say():
    bands = access.lead_band(pd.Series([0, 1, 7, 8, 14, 15, 28, 29, 400]))
    assert list(bands) == [
        "Same day",
        *["1 to 7 days"] * 2,
        *["8 to 14 days"] * 2,
        *["15 to 28 days"] * 2,
        *["More than 28 days"] * 2,
    ]
    assert bands.cat.ordered


WEEK = [
    appointment("2025-01-06", "08:00", "2025-01-02"),
    appointment("2025-01-06", "08:00", "2025-01-03"),  # double-booked
    appointment("2025-01-06", "08:20", "2025-01-02", outcome="no-show"),
    appointment("2025-01-06", "08:40", "2025-01-02", outcome="cancelled-late"),
    appointment("2025-01-07", "08:00", "2025-01-02", outcome="cancelled"),
    appointment("2025-01-07", "08:00", "2025-01-05"),
    appointment("2025-01-21", "08:00", "2025-01-05"),  # outside the fortnight
]


def test_fill_rate_counts_slots_with_a_patient_expected_on_days_not_closed():
    # TR offers six slots (6th and 7th; away on the 13th and 14th). Filled: 8:00, 8:20 on the
    # 6th and 8:00 on the 7th.
    rates = access.fill_rate(TEMPLATES, CLOSURES, book(*WEEK), "2025-01-06", "2025-01-19")
    assert rates.loc["TR"].to_dict() == {"offered": 6, "filled": 3, "rate": 0.5}
    assert rates.loc["LS"].to_dict() == {"offered": 6, "filled": 0, "rate": 0}


def test_utilization_counts_minutes_of_completed_visits_each_double_booking_twice():
    rates = access.utilization(TEMPLATES, CLOSURES, book(*WEEK), "2025-01-06", "2025-01-19")
    assert rates.loc["TR"].to_dict() == {"offered_minutes": 120, "used_minutes": 60, "rate": 0.5}
    assert rates.loc["LS", "used_minutes"] == 0


def timed(start, arrived, roomed, started, ended, outcome="completed"):
    day = "2025-01-06 "
    return {
        "outcome": outcome,
        **{
            name: pd.Timestamp(day + time) if time else pd.NaT
            for name, time in {
                "start": start,
                "arrived": arrived,
                "roomed": roomed,
                "started": started,
                "ended": ended,
            }.items()
        },
    }


def test_a_visits_minutes_part_by_part():
    table = pd.DataFrame(
        [
            timed("08:00", "07:50", "08:05", "08:10", "08:30"),  # early: waits from 8:00
            timed("08:20", "08:32", "08:33", "08:40", "08:55"),  # late: waits from 8:32
            timed("09:00", "08:40", "08:45", "08:50", "09:10"),  # taken early: no wait
            timed("09:20", "", "", "", "", outcome="no-show"),
        ]
    )
    times = access.visit_times(table)
    assert times["lateness"].tolist() == [-10, 12, -20]
    assert times["lobby"].tolist() == [15, 1, 5]
    assert times["wait"].tolist() == [10, 8, 0]
    assert times["visit"].tolist() == [20, 15, 20]
    assert times["cycle"].tolist() == [40, 23, 30]
    summary = access.cycle_time(table).loc["all"]
    assert (summary["visits"], summary["cycle"], summary["wait"]) == (3, 30, 8)


def test_a_missing_stamp_leaves_only_its_parts_out():
    times = access.visit_times(pd.DataFrame([timed("08:00", "", "08:05", "08:10", "08:30")]))
    assert times["visit"].tolist() == [20]
    assert times[["lateness", "lobby", "wait", "cycle"]].isna().all(axis=None)


def test_a_visit_that_ends_before_it_begins_is_refused_by_row():
    table = pd.DataFrame([timed("08:00", "07:50", "08:05", "08:30", "08:10")])
    with pytest.raises(
        ValueError, match=r"row 0: ended is .*08:10:00, expected .*08:30:00 \(start"
    ):
        access.visit_times(table)


def test_two_slots_at_one_time_are_refused():
    doubled = pd.concat([TEMPLATES, TEMPLATES.iloc[[0]]], ignore_index=True)
    with pytest.raises(ValueError, match=r"provider TR, weekday 1, start 08:00 overlaps"):
        access.open_slots(doubled, CLOSURES, book(), "2025-01-06")


def test_a_template_whose_times_were_left_as_text_is_refused():
    text = TEMPLATES.assign(start="08:00")
    with pytest.raises(ValueError, match=r"column start is str.*expected time since midnight"):
        access.open_slots(text, CLOSURES, book(), "2025-01-06")
