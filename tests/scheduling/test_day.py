import math
from statistics import NormalDist

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medoffice.scheduling.clinic import ON_TIME, Clinic
from medoffice.scheduling.day import MEASURES, difference, serve, simulate, timeline
from medoffice.scheduling.exact import bookings_of, slot_session
from medoffice.scheduling.templates import (
    Slot,
    Template,
    bailey_welch,
    double_booking,
    modified_wave,
    open_access,
    overbook,
    stream,
    wave,
)

# A correct simulator is outside four standard errors once in some 16,000 looks.
FOUR_STANDARD_ERRORS = 4


def agrees(estimate, truth):
    return abs(estimate.mean - truth) <= FOUR_STANDARD_ERRORS * estimate.standard_error + 1e-9


# ---- one day, worked by hand ---------------------------------------------------------------


def test_a_free_clinician_takes_the_earliest_appointment_among_those_present():
    # Patient 1 (due second) comes before patient 0, and goes in since nobody else is there.
    # When the clinician is free at 20, 0 and 2 are waiting: 0 goes first, though 2 came first.
    seen = serve([10.0, 0.0, 5.0], [20.0, 20.0, 20.0])
    assert [(visit.patient, visit.started, visit.ended) for visit in seen] == [
        (1, 0, 20),
        (0, 20, 40),
        (2, 40, 60),
    ]


def test_two_clinicians_share_the_line_and_the_one_free_longest_goes_next():
    seen = serve([0.0, 0.0, 30.0], [10.0, 20.0, 5.0], clinicians=2)
    assert [(visit.patient, visit.started, visit.clinician) for visit in seen] == [
        (0, 0, 0),
        (1, 0, 1),
        (2, 30, 0),
    ]


def test_a_late_clinician_keeps_the_first_patients_waiting():
    summary = simulate(stream(60, 20), Clinic(visit_cv=0, late_start=15), days=1)
    (day,) = summary.days
    assert day.wait == 45
    assert day.overtime == 15
    assert day.idle == 0


def test_a_wait_starts_at_the_appointed_time_for_those_who_come_early():
    # All come 10 minutes early; visits take 25 of 20 minutes.
    clinic = Clinic(visit_minutes=25, visit_cv=0, lateness=NormalDist(-10, 0))
    (day,) = simulate(stream(60, 20), clinic, days=1, wait_limit=5).days
    assert day.wait == 0 + 5 + 10
    assert day.time_in_lobby == 10 + 15 + 20
    assert day.long_waits == 1
    assert day.overtime == 15


def test_a_wait_starts_at_arrival_for_those_who_come_late():
    clinic = Clinic(visit_cv=0, lateness=NormalDist(7, 0))
    (day,) = simulate(stream(60, 20), clinic, days=1).days
    assert (day.wait, day.idle, day.overtime) == (0, 7, 7)


def test_same_day_slots_fill_up_from_the_first_and_surplus_callers_are_turned_away():
    template = open_access(200, 20, 0.5)
    clinic = Clinic(same_day_requests=5, visit_cv=0)
    summary = simulate(template, clinic, days=400)
    for number, day in enumerate(summary.days[:50]):
        visits = timeline(template, clinic, day=number)
        held = [visit.outcome for visit in visits if visit.standing == "same-day"]
        assert held == sorted(held)  # "completed" before "unfilled"
        assert day.booked == 5 + held.count("completed")
        assert day.turned_away == 0 or day.booked == 10
    # Requests are Poisson with mean 5: those seen and those turned away add up to them.
    requests = [day.booked - 5 + day.turned_away for day in summary.days]
    assert sum(requests) / 400 == pytest.approx(5, abs=4 * math.sqrt(5 / 400))


def test_each_kind_of_visit_has_its_own_minutes_and_no_shows():
    template = Template("mixed", 60, (Slot(0, 20, kind="EST"), Slot(20, 40, kind="NEW")))
    clinic = Clinic(
        no_show={"EST": 0.0, "NEW": 1.0}, visit_minutes={"EST": 15, "NEW": 40}, visit_cv=0
    )
    first, second = timeline(template, clinic)
    assert (first.ended, second.outcome) == (15, "no-show")


def test_lateness_can_be_drawn_from_values_seen():
    late = [-12.0, 3.0]
    clinic = Clinic(visit_minutes=1, visit_cv=0, lateness=late)
    shifts = {
        visit.arrived - visit.due
        for day in range(20)
        for visit in timeline(stream(100, 20), clinic, day=day)
    }
    assert shifts == set(late)


# ---- many days -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "template",
    [
        stream(320, 20),
        bailey_welch(320, 20),
        double_booking(320, 20, every=4),
        wave(320, 20, 4),
        modified_wave(320, 20, 4),
        overbook(stream(320, 20), 7),
    ],
    ids=lambda template: template.name,
)
def test_the_simulator_agrees_with_the_exact_model(template):
    summary = simulate(template, Clinic(no_show=0.2, visit_cv=0), days=4000, seed=20)
    truth = slot_session(bookings_of(template, 0.2))
    assert agrees(summary.seen, truth.shows)
    assert agrees(summary.estimate("wait"), 20 * truth.wait)
    assert agrees(summary.mean_wait, 20 * truth.mean_wait)
    assert agrees(summary.idle, 20 * truth.idle)
    assert agrees(summary.overtime, 20 * truth.overtime)


@pytest.mark.parametrize(
    ("clinic", "mean", "cv"),
    [
        (Clinic(visit_minutes=18, visit_cv=0.6), 18, 0.6),
        (Clinic(visit_minutes=18, visit_shape="exponential"), 18, 1.0),
    ],
    ids=["lognormal", "exponential"],
)
def test_visits_have_the_mean_and_the_spread_asked_for(clinic, mean, cv):
    template = stream(400, 20)
    minutes = [
        visit.ended - visit.started
        for day in range(400)
        for visit in timeline(template, clinic, day=day, seed=4)
    ]
    n = len(minutes)
    found = sum(minutes) / n
    spread = math.sqrt(sum((one - found) ** 2 for one in minutes) / (n - 1))
    assert abs(found - mean) < FOUR_STANDARD_ERRORS * cv * mean / math.sqrt(n)
    assert spread / found == pytest.approx(cv, rel=0.1)


def test_the_standard_error_is_the_spread_between_runs():
    # 60 runs of 100 days: the spread of their means against what each claims for itself.
    clinic = Clinic(no_show=0.2, lateness=NormalDist(-5, 12))
    template = overbook(stream(240, 20), 2)
    for measure in ("mean_wait", "share_long_waits", "overtime"):
        runs = [
            simulate(template, clinic, days=100, seed=seed, wait_limit=20).estimate(measure)
            for seed in range(60)
        ]
        mean = sum(run.mean for run in runs) / 60
        spread = math.sqrt(sum((run.mean - mean) ** 2 for run in runs) / 59)
        claimed = math.sqrt(sum(run.standard_error**2 for run in runs) / 60)
        # A standard deviation from 60 runs is itself uncertain by about 9 %.
        assert claimed == pytest.approx(spread, rel=0.36), measure


def test_the_mean_wait_is_the_mean_over_patients_not_over_days():
    summary = simulate(stream(240, 20), Clinic(no_show=0.5, visit_cv=1), days=300)
    waited = sum(day.wait for day in summary.days)
    seen = sum(day.seen for day in summary.days)
    assert summary.mean_wait.mean == pytest.approx(waited / seen)


def test_the_picture_of_a_day_adds_up_to_its_figures():
    template = overbook(open_access(240, 20, 0.25), 2)
    clinic = Clinic(
        no_show=0.2,
        lateness=NormalDist(-5, 15),
        walk_ins_per_hour=1.5,
        same_day_requests=2.5,
        clinicians=2,
        late_start=10,
    )
    summary = simulate(template, clinic, days=30, seed=9, wait_limit=10)
    for number, day in enumerate(summary.days):
        visits = timeline(template, clinic, day=number, seed=9)
        outcomes = [visit.outcome for visit in visits]
        waits = [visit.wait for visit in visits if visit.outcome == "completed"]
        assert day.seen == outcomes.count("completed")
        assert day.no_shows == outcomes.count("no-show")
        assert day.walk_ins == [visit.standing for visit in visits].count("walk-in")
        assert day.booked == template.booked - outcomes.count("unfilled")
        assert day.wait == pytest.approx(sum(waits))
        assert day.long_waits == sum(wait > 10 for wait in waits)
        ends = [visit.ended for visit in visits if visit.ended is not None]
        assert day.overtime == max(0, max(ends, default=0) - template.session)


# ---- the same patients for every template --------------------------------------------------


def people(template, clinic, days=25):
    """Return (came, lateness, visit minutes) of each patient of the plan, day by day."""

    def minutes(since, until):
        return None if until is None else round(until - since, 6)

    return [
        [
            (
                visit.outcome,
                minutes(visit.due, visit.arrived),
                minutes(visit.started, visit.ended),
            )
            for visit in timeline(template, clinic, day=day, seed=3)
            if visit.standing == "booked"
        ]
        for day in range(days)
    ]


def test_overbooking_adds_people_and_leaves_the_others_as_they_are():
    clinic = Clinic(no_show=0.3, lateness=NormalDist(-3, 9))
    assert people(stream(240, 20), clinic) == people(overbook(stream(240, 20), 5), clinic)


def test_templates_of_the_same_size_meet_the_same_people():
    clinic = Clinic(no_show=0.3, lateness=NormalDist(-3, 9))
    assert people(stream(240, 20), clinic) == people(wave(240, 20, 3), clinic)
    one, other = (
        simulate(template, clinic, days=200) for template in (stream(240, 20), wave(240, 20, 3))
    )
    assert [day.seen for day in one.days] == [day.seen for day in other.days]


def test_more_days_do_not_change_the_first_ones():
    template, clinic = stream(240, 20), Clinic(no_show=0.3, walk_ins_per_hour=1)
    assert simulate(template, clinic, days=80).days[:20] == simulate(template, clinic, days=20).days


def test_pairing_the_days_takes_luck_out_of_a_comparison():
    clinic = Clinic(no_show=0.15, lateness=NormalDist(-5, 10))
    plain, bailey = (
        simulate(template, clinic, days=1000)
        for template in (stream(320, 20), bailey_welch(320, 20))
    )
    paired = difference(bailey, plain, "mean_wait")
    apart = math.hypot(bailey.mean_wait.standard_error, plain.mean_wait.standard_error)
    assert paired.mean == pytest.approx(bailey.mean_wait.mean - plain.mean_wait.mean)
    assert paired.standard_error < apart / 2


def test_runs_with_other_patients_are_not_compared():
    one, other = (simulate(stream(60, 20), days=20, seed=seed) for seed in (1, 2))
    with pytest.raises(ValueError, match="same patients"):
        difference(one, other, "idle")


@settings(deadline=None, max_examples=30)
@given(st.floats(0, 1), st.floats(0, 1), st.integers(0, 1000))
def test_on_no_day_are_more_seen_when_more_stay_away(one, other, seed):
    fewer, more = sorted((one, other))
    template = overbook(stream(240, 20), 3)
    days = (
        simulate(template, Clinic(no_show=rate), days=20, seed=seed).days for rate in (fewer, more)
    )
    assert all(few.seen >= many.seen for few, many in zip(*days, strict=True))


# ---- whatever the template and the clinic --------------------------------------------------

slots = st.builds(
    Slot,
    start=st.integers(0, 23).map(lambda n: n * 10.0),
    length=st.just(20.0),
    booked=st.integers(0, 3),
    overbooked=st.just(0),
    held=st.booleans(),
)
templates = st.builds(
    lambda found: Template("any", 240.0, tuple(sorted(found, key=lambda slot: slot.start))),
    st.lists(slots, max_size=14),
)
clinics = st.builds(
    Clinic,
    no_show=st.floats(0, 1),
    visit_minutes=st.floats(1, 60),
    visit_cv=st.sampled_from([0, 0.3, 1.5]),
    visit_shape=st.sampled_from(["lognormal", "exponential"]),
    lateness=st.sampled_from([ON_TIME, NormalDist(-5, 20), (-30.0, 0.0, 45.0)]),
    walk_ins_per_hour=st.sampled_from([0, 0.5, 4]),
    same_day_requests=st.sampled_from([None, 0, 2.5]),
    clinicians=st.integers(1, 3),
    late_start=st.sampled_from([0, 17.5]),
)


@settings(deadline=None, max_examples=150)
@given(templates, clinics, st.integers(0, 10_000))
def test_a_day_keeps_the_laws_of_a_waiting_room(template, clinic, seed):
    summary = simulate(template, clinic, days=3, seed=seed)
    assert summary.days == simulate(template, clinic, days=3, seed=seed).days
    for number, day in enumerate(summary.days):
        assert day.seen == day.booked - day.no_shows + day.walk_ins
        assert 0 <= day.booked <= template.booked
        assert min(day.wait, day.idle, day.overtime, day.no_shows, day.turned_away) >= 0
        assert day.wait <= day.time_in_lobby + 1e-9
        assert day.long_waits <= day.seen
        available = clinic.clinicians * (template.session - clinic.late_start)
        assert day.idle <= available + 1e-9

        visits = [
            visit
            for visit in timeline(template, clinic, day=number, seed=seed)
            if visit.outcome == "completed"
        ]
        assert all(visit.started >= max(visit.arrived, clinic.late_start) for visit in visits)
        by_clinician = {}
        for visit in sorted(visits, key=lambda visit: visit.started):
            busy_until = by_clinician.get(visit.clinician, 0)
            assert visit.started >= busy_until  # nobody sees two at once
            by_clinician[visit.clinician] = visit.ended
        # No clinician is idle while somebody waits.
        for visit in visits:
            if visit.started > max(visit.arrived, clinic.late_start):
                working = sum(
                    other.started <= visit.started - 1e-9 and other.ended >= visit.started - 1e-9
                    for other in visits
                )
                assert working == clinic.clinicians


def test_a_clinic_without_anybody_is_idle_all_session():
    summary = simulate(Template("empty", 240.0), days=3)
    assert summary.idle.mean == 240
    assert math.isnan(summary.mean_wait.mean)


# ---- what the literature found -------------------------------------------------------------


@pytest.mark.parametrize("no_show", [0.0, 0.1, 0.2])
@pytest.mark.parametrize("cv", [0.2, 0.5, 1.0])
def test_bailey_and_welch_trade_waiting_for_less_idle_time(no_show, cv):
    """Welch and Bailey 1952; Ho and Lau 1992 over such settings."""
    clinic = Clinic(no_show=no_show, visit_cv=cv)
    plain, bailey = (
        simulate(template, clinic, days=1500)
        for template in (stream(400, 20), bailey_welch(400, 20))
    )
    wait, idle = (difference(bailey, plain, measure) for measure in ("mean_wait", "idle"))
    assert wait.mean > FOUR_STANDARD_ERRORS * wait.standard_error
    assert idle.mean < -FOUR_STANDARD_ERRORS * idle.standard_error


# ---- bad input -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: Clinic(no_show=20), "no_show is 20: expected a probability between 0 and 1"),
        (lambda: Clinic(no_show={"EST": -1}), r"no_show\['EST'\] is -1"),
        (lambda: Clinic(visit_minutes=0), "visit_minutes is 0: expected minutes above 0"),
        (lambda: Clinic(visit_minutes=float("nan")), "visit_minutes is nan"),
        (lambda: Clinic(visit_cv=-0.5), "visit_cv is -0.5"),
        (lambda: Clinic(visit_shape="normal"), "visit_shape is 'normal'"),
        (lambda: Clinic(clinicians=0), "clinicians is 0"),
        (lambda: Clinic(walk_ins_per_hour=-1), "walk_ins_per_hour is -1"),
        (lambda: Clinic(same_day_requests=-1), "same_day_requests is -1"),
        (lambda: Clinic(same_day_requests=800), "same_day_requests is 800: expected 500 at most"),
        (lambda: Clinic(lateness=()), "lateness is empty"),
        (lambda: Clinic(lateness=[float("nan")]), "lateness holds a value"),
        (lambda: simulate(stream(60, 20), Clinic(late_start=60)), "late_start is 60"),
        (lambda: simulate(stream(60, 20), days=0), "days is 0"),
        (lambda: simulate(stream(60, 20), wait_limit=-1), "wait_limit is -1"),
        (lambda: timeline(stream(60, 20), day=-1), "day is -1"),
        (
            lambda: simulate(stream(60, 20), Clinic(no_show={"EST": 0.1}), days=1),
            "no_show has no value for 'visit'",
        ),
        (lambda: simulate(stream(60, 20), days=2).estimate("idles"), "measure is 'idles'"),
    ],
)
def test_what_makes_no_sense_is_refused_by_name(build, message):
    with pytest.raises(ValueError, match=message):
        build()


def test_every_measure_can_be_asked_for():
    summary = simulate(stream(60, 20), Clinic(no_show=0.2), days=40)
    assert all(math.isfinite(summary.estimate(measure).mean) for measure in MEASURES)
