"""Numbers of the scenarios on risk, on care that changes, and on owners and boards."""

import math
from datetime import date, datetime, timedelta

from medoffice.compliance.integrity import exclusion, extrapolation, false_claims
from medoffice.compliance.integrity.overpayment_clock import Overpayment, within_lookback
from medoffice.compliance.privacy import notices, requests
from medoffice.compliance.records.retention import Paper, StateLaw, Verdict, answer
from medoffice.compliance.records.schedule import Event, Who
from medoffice.compliance.safety import injury_rates, osha_clocks
from medoffice.compliance.safety.injury_rates import Care, Injury
from medoffice.operations.patient_experience import control_charts
from medoffice.operations.strategy import quality_program as mips
from medoffice.operations.strategy.value_contract import Contract, settle
from medoffice.practice import rule_value
from medoffice.scheduling import capacity


def days(first, last):
    """Return how many days lie between two days."""
    return (last - first).days


# A bag on the train, and papers in a tray -----------------------------------------------------

HEARD = date(2026, 6, 2)
STAFF_KNEW = date(2026, 5, 29)
STOLEN = notices.notices(STAFF_KNEW, {"ours": 498, "next": 14})

BEGUN = date(2026, 9, 14)
COPY = requests.clock(requests.Kind.COPY, date(2026, 8, 6))
CORRECTION = requests.clock(requests.Kind.CORRECTION, date(2026, 7, 20))
BILL = requests.CopyCost(
    copying_labor=750, searching=1200, supplies=400, postage=215, by_the_page=60 * 25
)


def test_the_bag():
    assert STOLEN.large
    assert not STOLEN.media
    assert notices.held_by_police(date(2026, 6, 3)) == date(2026, 7, 3)


# Paid twice -------------------------------------------------------------------------------------

KNOWN = date(2026, 3, 2)
MEDICARE = {date(2026, 1, 12): 146.20, date(2019, 11, 4): 61.75, date(2020, 5, 18): 88.30}
BACK = sum(amount for paid, amount in MEDICARE.items() if within_lookback(paid, KNOWN))
LOOKED = Overpayment(KNOWN, date(2026, 3, 12), date(2026, 6, 10))
SAMPLE = extrapolation.Group("visits", 840, [42_00] * 9 + [-12_00] * 3 + [0] * 48)


def test_paid_twice():
    assert LOOKED.due == date(2026, 7, 30)
    assert SAMPLE.mean == 5_70


# Names in June ----------------------------------------------------------------------------------

OURS = (
    exclusion.Screened("1", "Dana Whitlock", "biller", born=date(1984, 3, 7)),
    exclusion.Screened("2", "Teresa Okafor", "medical assistant", born=date(1979, 11, 2)),
    exclusion.Screened("3", "Brightwater Linen", "laundry", firm=True),
    exclusion.Screened("4", "Paul Anders", "desk", former=("Roy",), born=date(1990, 5, 30)),
    exclusion.Screened("5", "Gus Lindqvist", "nurse", born=date(1963, 9, 17)),
    exclusion.Screened("6", "Leah Rowe", "physician", born=date(1975, 8, 14)),
)
LISTED = (
    exclusion.Listed("a", "Dana", last="Whitlock", born=date(1951, 10, 19)),
    exclusion.Listed("b", "Theresa", last="Okafor", born=date(1979, 2, 11)),
    exclusion.Listed("c", firm="Brightwater Linens Inc."),
    exclusion.Listed("d", "Paul", last="Roy", born=date(1990, 5, 30)),
    exclusion.Listed("e", "Gus", last="Lindqvist", born=date(1990, 1, 1)),
    exclusion.Listed("f", "Lea", last="Rowe", born=date(1976, 8, 14)),
)


def test_the_six_names():
    hits = exclusion.screen(OURS, LISTED)
    assert len(hits) == 6
    cleared = {hit.ours.number for hit in hits if hit.verdict == exclusion.ANOTHER}
    assert cleared == {"1", "5"}


# A stick, a fall and a rate ---------------------------------------------------------------------

REPORTS = (
    Injury(work_related=True, care=Care.MEDICAL, others_blood=True),
    Injury(work_related=True, care=Care.MEDICAL),
    Injury(work_related=True, care=Care.FIRST_AID),
    Injury(work_related=False, days_away=3),
    Injury(work_related=True, care=Care.FIRST_AID),
    Injury(work_related=True, days_away=2),
)
NOTICE = date(2026, 5, 18)


def test_the_stick_and_the_fall():
    assert [place for place, report in enumerate(REPORTS, 1) if report.counts] == [1, 2, 6]
    fell = datetime(2026, 10, 8, 9)
    admitted = datetime(2026, 10, 9, 17)
    assert osha_clocks.report_by(osha_clocks.Severe.ADMISSION, fell, admitted, admitted) is None


# The storage room -------------------------------------------------------------------------------

STATE = StateLaw(years=7, minors_until_age=21)
LAST_OF_2018 = date(2018, 12, 31)
LAST_OF_2022 = date(2022, 12, 31)
BOXES = {
    "A": Paper("chart", {Event.SERVICE: LAST_OF_2018}, state=STATE),
    "B": Paper("chart", {Event.SERVICE: date(2014, 12, 31)}, born=date(2012, 1, 1), state=STATE),
    "C": Paper("claim", {Event.SERVICE: LAST_OF_2018}, frozenset({Who.MEDICARE})),
    "D": Paper(
        "privacy-paper",
        {Event.MADE: date(2013, 9, 1), Event.OUT_OF_FORCE: date(2021, 1, 15)},
    ),
    "E": Paper("staff-medical", {Event.LEFT: date(2010, 1, 1)}),
    "F": Paper("payroll", {Event.LAST_ENTRY: LAST_OF_2022, Event.TAX_PAID: date(2023, 1, 31)}),
    "G": Paper("blood-training", {Event.TRAINED: LAST_OF_2022}),
}
ON = date(2026, 12, 1)
GO = [box for box, paper in BOXES.items() if answer(paper).verdict(ON) is Verdict.MAY_GO]
I9 = {Event.HIRED: date(2024, 6, 3), Event.LEFT: date(2025, 9, 11)}


def test_the_boxes():
    assert GO == ["A", "C", "G"]
    assert answer(BOXES["D"]).winner.through == date(2027, 1, 15)
    assert answer(BOXES["F"]).winner.through == date(2027, 1, 31)
    assert answer(Paper("i9", I9)).winner.through == date(2027, 6, 3)


# The gift log -----------------------------------------------------------------------------------

# Day, patient, dollars, whether it works like cash.
GIFTS = (
    (date(2026, 1, 20), "A", 14, False),
    (date(2026, 3, 3), "A", 15, False),
    (date(2026, 5, 11), "B", 10, True),
    (date(2026, 6, 8), "C", 32, False),
    (date(2026, 9, 15), "A", 12, False),
    (date(2026, 11, 2), "A", 9, False),
)


def outside(gifts):
    """Count the gifts that lie outside what is accepted as small."""
    earlier, found = {}, 0
    for day, patient, worth, cash in gifts:
        before = earlier.get(patient, 0)
        found += bool(false_claims.gift_to_patient(worth, before, cash=cash, on=day))
        earlier[patient] = before + worth
    return found


LINDGREN = 180 + 140 + 65


def limit(year):
    """Return the year's limit on gifts to a physician who refers."""
    return rule_value("stark.nonmonetary_2026", "limit", date(year, 6, 1))


# A demand on each screen ------------------------------------------------------------------------

TOLD = date(2026, 10, 6)
AGENT_SAW = date(2026, 9, 29)
AGENT_KNEW = notices.discovery(TOLD, AGENT_SAW, agent=True)

# Somebody spoke up ------------------------------------------------------------------------------

LEAST, MOST = false_claims.cost(14, 420, date(2026, 11, 1))

# A full book, and the ranking -------------------------------------------------------------------

ABBOT = capacity.daily_balance(2_100, 2.2, 210, 20)
RHEE = capacity.daily_balance(1_600, 2.0, 200, 18)
SATO = capacity.daily_balance(1_260, 2.0, 210, 15)


def test_the_full_book():
    assert round(ABBOT.demand, 9) == 22
    assert (RHEE.demand, SATO.demand) == (16, 12)


COMPLAINTS = (5, 7, 8, 7, 9, 7, 8, 7, 8, 7)
# Limits from 2 to 10 lie three sigma from the mean of the year before.
CHART = [control_charts.Point(value, 6.0, 4 / 3, 2.0, 10.0) for value in COMPLAINTS]
SIGNALS = control_charts.signals(CHART)


def test_only_the_rule_of_eight_signals_and_not_before():
    assert {signal.rule for signal in SIGNALS} == {control_charts.RUN_OF_EIGHT}


# An offer to share, and points ------------------------------------------------------------------

OFFER = Contract(
    benchmark=850_00, share=0.4, least=0.02, quality_gate=4 / 6, loss_share=0.3, fee=5_00
)
YEAR = 500 * 12
TODAY = 9 * YEAR


def year(cost, goals):
    """Settle a year in which a member costs so many dollars a month."""
    return settle(OFFER, YEAR, cost * 100, goals / 6)


def test_the_offer():
    assert year(835, 5).paid / 100 - TODAY == -24_000
    assert year(829, 4).saved == 126_000_00


REACHED = {mips.QUALITY: 65, mips.COST: 50, mips.INTEROPERABILITY: 80, mips.IMPROVEMENT: 100}
REPORTED = mips.weights(9, reports_interoperability=True)
SPARED = mips.weights(9)


def test_points_for_2026():
    clinicians = [
        (95_000, 240, 900), (91_000, 201, 210), (90_000, 400, 800),
        (150_000, 180, 700), (60_000, 300, 800), (120_000, 260, 200),
    ]  # fmt: skip
    must = [
        mips.Volume(100 * charges, *rest).status is mips.Status.MUST
        for charges, *rest in clinicians
    ]
    assert must == [True, True, False, False, False, False]
    assert REPORTED[mips.IMPROVEMENT] == 0.15
    assert SPARED[mips.IMPROVEMENT] == 0.30


# Owners and boards ------------------------------------------------------------------------------

OWNED = 80_000 + 0.7 * 300_000 + 120_000 - 95_000 - 25_000
CHANGE_OF_OWNER = int(rule_value("cred.medicare_changes", "days"))
RENT = [6_200 * 12 * 1.03**year for year in range(5)]

ANSWERS = {
    "stolen-bag/days-left": (
        days(HEARD, STOLEN.patients),
        int(rule_value("hipaa.breach.individual_deadline", "days")),
        days(HEARD, requests.clock(requests.Kind.COPY, STAFF_KNEW).due),
    ),
    "papers-in-a-tray/copy-late": (
        COPY.late(BEGUN),
        requests.clock(requests.Kind.COPY, date(2026, 9, 8)).late(BEGUN),
        days(date(2026, 8, 6), BEGUN),
    ),
    "papers-in-a-tray/copy-fee": (
        BILL.lawful / 100,
        (BILL.lawful + BILL.by_the_page) / 100,
        (BILL.lawful + BILL.searching) / 100,
        rule_value("hipaa.access.fee", "flat_fee"),
    ),
    "papers-in-a-tray/correction-left": (
        days(BEGUN, CORRECTION.due),
        days(BEGUN, requests.clock(requests.Kind.CORRECTION, date(2026, 7, 20), BEGUN).due),
        max(0, days(BEGUN, requests.clock(requests.Kind.COPY, date(2026, 7, 20)).due)),
    ),
    "paid-twice/medicare-back": (BACK, BACK + 61.75, 146.20, BACK + 54.10),
    "paid-twice/day-due": (
        days(KNOWN, LOOKED.due),
        days(KNOWN, LOOKED.due_without_look),
        60 + int(rule_value("overpayment.180day", "pause_days")),
        days(KNOWN, Overpayment(KNOWN, KNOWN, date(2026, 6, 10)).due),
    ),
    "paid-twice/sample": (SAMPLE.point / 100, 9 * 42 / 60 * 840, 42 * 840, 9 * 42 - 3 * 12),
    "names-in-june/searches": (
        23 + 4 + 8 + 2 * 2 + 3 * 2 + 9,
        23 + 4 + 9,
        23 + 4 + 8 + 2 * 2 + 9,
        23 + 4 + 8 + 2 * 2 + 3 * 2,
    ),
    "stick-and-fall/rate": (
        injury_rates.rate(2, 46_500),
        injury_rates.rate(2, 54_080),
        injury_rates.rate(1, 46_500),
        2 * 20_000 / 46_500,
    ),
    "stick-and-fall/contest": (
        days(NOTICE, osha_clocks.citation(date(2026, 5, 4), NOTICE).contest_by),
        15 + 3 * 2,
        15,
    ),
    "storage-room/may-go": (len(GO), len([*GO, "F"]), len(set(GO) - {"G"})),
    "storage-room/i9-year": (
        answer(Paper("i9", I9)).winner.through.year,
        2025 + int(rule_value("i9.retention", "years_after_end")),
        2025 + int(rule_value("i9.retention", "years_after_hire")),
    ),
    "gift-log/outside": (
        outside(GIFTS),
        outside([(*gift[:3], False) for gift in GIFTS]),
        sum(worth > 10 for _, _, worth, _ in GIFTS),
    ),
    "gift-log/left-for-lindgren": (
        limit(2026) - LINDGREN,
        limit(2025) - LINDGREN,
        max(0, rule_value("cmp.gifts", "per_year") - LINDGREN),
    ),
    "dark-screens/agents-clock": (
        days(TOLD, notices.notices(AGENT_KNEW, {"ours": 900}).patients),
        days(TOLD, notices.notices(TOLD, {"ours": 900}).patients),
        60 + days(AGENT_SAW, TOLD),
    ),
    "somebody-spoke-up/least-cost": (LEAST, 3 * 420, LEAST - 2 * 420, MOST),
    "somebody-spoke-up/latest-year": (
        false_claims.last_day_of_suit(date(2021, 5, 14), date(2026, 2, 3)).year,
        false_claims.last_day_of_suit(date(2021, 5, 14)).year,
        2021 + int(rule_value("fca.limitations", "most_years")),
    ),
    "full-book/too-many": (
        2_100 - capacity.panel_size(20, 210, 2.2),
        -ABBOT.spare * 210,
        2_100 * ABBOT.load - 2_100,
    ),
    "full-book/room-with-sato": (
        capacity.panel_size(15, 210, 2.0) - 1_260,
        SATO.spare * 210,
        capacity.panel_size(15, 210, 2.0),
    ),
    "full-book/days-of-work": (RHEE.days_to_clear(120), 120 / 18, 120 / RHEE.demand),
    "ranking-on-the-wall/composite": (
        100 * (60 / 80 + 45 / 75 + 70 / 100) / 3,
        100 * (60 + 45 + 70) / (80 + 75 + 100),
        100 * 60 / 80,
    ),
    "ranking-on-the-wall/who-speaks": (
        100 * 40 / (240 + 40),
        100 * 40 / 500,
        100 * 500 / 1_500,
    ),
    "ranking-on-the-wall/month-of-signal": (
        SIGNALS[0].place + 1,
        SIGNALS[0].place,
        1 + COMPLAINTS.index(max(COMPLAINTS)),
    ),
    "missing-tests/rate": (
        100 * 171 / (240 - 6),
        100 * 171 / 240,
        100 * (171 + 18) / (240 - 6),
    ),
    "missing-tests/to-goal": (
        math.ceil(0.85 * 234) - 171,
        math.ceil(0.85 * 240) - 171,
        math.floor(0.85 * 234) - 171,
        234 - 171,
    ),
    "offer-to-share/year-one": (
        year(829, 4).shared / 100,
        0.4 * (21 - 0.02 * 850) * YEAR,
        21 * YEAR,
        0.4 * 21 * 500,
    ),
    "offer-to-share/fees-lost": ((9 - 5) * YEAR, (9 - 5) * 500, TODAY),
    "offer-to-share/year-three": (
        -year(870, 6).shared / 100,
        20 * YEAR,
        0.4 * 20 * YEAR,
        0.3 * 20 * 500,
    ),
    "visits-by-video/share": (
        100 * 380 / (1_320 + 380),
        100 * 380 / 1_320,
        100 * (380 + 20) / (1_320 + 130 + 380 + 20),
    ),
    "inbox-of-one-on-leave/on-time": (
        100 * 63 / (63 + 14 + 19),
        100 * 63 / (63 + 14 + 19 + 24),
        100 * 63 / (63 + 14),
    ),
    "points-for-2026/vendors-way": (
        mips.score(REACHED, REPORTED),
        mips.score(REACHED, SPARED) + 0.25 * 80,
        sum(REACHED.values()) / 4,
    ),
    "points-for-2026/seventy-one": (
        -mips.at_stake(600_000_00, 71) / 100,
        -mips.at_stake(600_000_00, 0) / 100,
        (75 - 71) / 100 * 600_000,
    ),
    "clever-scheduler/how-much-longer": (
        100 * (9.9 / 5.5 - 1),
        round(100 * (9.9 / 6.2 - 1)),
        100 * (9.9 - 5.5) / 9.9,
    ),
    "clever-scheduler/marked-who-come": (40 * 0.65, 40 * 0.35, 40),
    "second-owner/price": (
        OWNED / 3,
        (OWNED + 0.3 * 300_000) / 3,
        (OWNED + 95_000 + 25_000) / 3,
        OWNED,
    ),
    "second-owner/medicare-hears": (
        days(date(2026, 4, 2), date(2026, 3, 16) + timedelta(CHANGE_OF_OWNER)),
        days(
            date(2026, 4, 2),
            date(2026, 3, 16) + timedelta(rule_value("cred.medicare_changes", "other_days")),
        ),
        max(0, days(date(2026, 4, 2), date(2026, 3, 16) + timedelta(14))),
    ),
    "sisters-building/yes-votes": (
        math.ceil(2 * 7 / 3),
        math.floor(2 * 7 / 3),
        (5 - 1) // 2 + 1,
    ),
    "sisters-building/whole-promise": (sum(RENT), 60 * 6_200, 60 * 6_200 * 1.15, RENT[-1]),
    "the-pen/money-caught": (
        100 * 637_000 / 910_000,
        100 * 93 / 1_240,
        100 * (1 - 637_000 / 910_000),
    ),
    "two-charts/data-bank-days": (
        days(date(2026, 5, 20), date(2026, 5, 4) + timedelta(30)),
        days(date(2026, 5, 20), date(2026, 5, 4) + timedelta(60)),
        0,
    ),
    "three-offers/fee-against-today": (
        0.07 * 4_200_000 - 265_000,
        0.07 * 4_200_000,
        10 * (0.07 * 4_200_000 - 265_000),
    ),
    "three-offers/more-owners": (
        math.ceil((75 - (30 + 20 + 20)) / 10),
        math.ceil(0.75 * 6) - 3,
        max(0, math.ceil((51 - (30 + 20 + 20)) / 10)),
    ),
}


def test_what_the_explanations_say_besides():
    assert rule_value("stark.nonmonetary_2026", "limit", date(2026, 6, 1)) == 535
    assert 650 * 48 == 31_200
    assert round(9.9 / 5.5, 2) == 1.80
    assert round(4 / 75 * 9, 2) == 0.48
    assert round(126_000 / (850 * YEAR), 4) == 0.0247
    assert round(90_000 / (850 * YEAR), 4) == 0.0176
