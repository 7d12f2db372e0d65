"""Numbers of the scenarios on the running office: the answer, then what each mistake gives."""

from datetime import date, datetime
from math import sqrt
from statistics import mean, median

from medoffice.budgeting.stock.lot_size import economic_order_quantity
from medoffice.budgeting.stock.newsvendor import critical_ratio
from medoffice.budgeting.vendors.renewals import Contract
from medoffice.budgeting.vendors.vendor_choice import Scorecard
from medoffice.operations.strategy.objectives import KeyResult
from medoffice.operations.strategy.run_chart import ABOVE, run_chart
from medoffice.scheduling.capacity import daily_balance
from medoffice.scheduling.overbooking import rule_of_thumb
from medoffice.scheduling.queues import erlang_c, offered_load

ASKED = date(2026, 10, 5)
OPEN = (date(2026, 10, 8), date(2026, 10, 19), date(2026, 10, 22), date(2026, 10, 26))
WAITS = [(day - ASKED).days for day in OPEN]
PLACES = 260 / 40
RELIEF = 9_600 / 8_640

LAST_READING, HEARD = datetime(2026, 5, 1, 17, 10), datetime(2026, 5, 2, 9, 40)
FOUND = datetime(2026, 5, 4, 7, 40)
TODAY = date(2026, 11, 16)
TERM = date(2025, 2, 1), date(2027, 1, 31)
REMINDERS = Contract(
    "1", "A vendor", "reminders", date(2025, 2, 1), date(2027, 1, 31), 60, 24, 480_000
)
NOTICE, END = REMINDERS.notice_by, REMINDERS.ends_on
WEIGHTS = {"fits": 30, "easy": 30, "price": 20, "support": 20}
POINTS = {"A": (5, 3, 4, 3), "B": (3, 4, 4, 4)}
OFFERS = Scorecard(
    WEIGHTS, {vendor: dict(zip(WEIGHTS, points, strict=True)) for vendor, points in POINTS.items()}
)
# Minutes to the room, in it, and with the clinician.
VISITS = [
    *((5, 10, 20), (15, 6, 17), (30, 8, 17), (22, 6, 19)),
    *((58, 9, 23), (19, 7, 18), (14, 5, 20)),
]
CYCLE = [sum(minutes) for minutes in VISITS]

ANSWERS = {
    "seventeen-days-or-three/third-next": (WAITS[2], WAITS[0], WAITS[1], WAITS[3]),
    "seventeen-days-or-three/visits-needed": (
        daily_balance(2_300, 2.1, 225, 20).demand,
        2_300 / 225,
        2_300 * 2.1 / 365,
    ),
    "one-more-for-the-phones/offered-load": (
        offered_load(24, 30, 180),
        offered_load(24, 60, 180),
        24 * 2 * 3,
        24 * 3,
    ),
    "one-more-for-the-phones/people-on-payroll": (
        PLACES * RELIEF,
        PLACES,
        PLACES * (1 + 0.1),
        PLACES + PLACES * RELIEF,
    ),
    "two-in-each-slot/no-show-rate": (
        144 / (144 + 1_056) * 100,
        144 / (144 + 1_056 + 180 + 40) * 100,
        144 / 1_056 * 100,
        (144 + 40) / (144 + 1_056) * 100,
    ),
    "two-in-each-slot/how-many-to-book": (rule_of_thumb(16, 0.2), 16 * 1.2, 16 * 0.8),
    "gloves-and-a-second-vendor/reorder-point": (
        (3 + 7) * 4 + 15,
        3 * 4 + 15,
        (3 + 7) * 4,
        7 * 4 + 15,
    ),
    "gloves-and-a-second-vendor/order-quantity": (
        economic_order_quantity(12, 4 * 365, 1.20),
        sqrt(12 * 4 * 365 / 1.20),
        2 * 12 * 4 * 365 / 1.20,
    ),
    "gloves-and-a-second-vendor/pay-this-bill": (150 * 6, 160 * 6.3, 160 * 6, 150 * 6.3),
    "warm-since-friday/hours-unknown": (
        (FOUND - LAST_READING).total_seconds() / 3600,
        (FOUND - HEARD).total_seconds() / 3600,
        (FOUND - LAST_READING).total_seconds() / 3600 - 24,
    ),
    "warm-since-friday/share-lost": (
        60 / (60 + 940) * 100,
        60 / 940 * 100,
        (60 + 40) / (60 + 940 + 40) * 100,
    ),
    "warm-since-friday/flu-order": (
        critical_ratio(32 - 20 + 4, 20) * 100,
        (1 - critical_ratio(32 - 20 + 4, 20)) * 100,
        16 / 20 * 100,
        critical_ratio(32 - 20, 20) * 100,
    ),
    "date-in-a-contract/days-to-notice": (
        (NOTICE - TODAY).days,
        (date(2026, 11, 30) - TODAY).days,
        (END - TODAY).days,
    ),
    "date-in-a-contract/score-of-b": (
        OFFERS.score("B"),
        sum(OFFERS.ratings["B"].values()) / 4,
        sum(OFFERS.ratings["B"].values()),
    ),
    "five-red-arrows/chance-of-red": ((1 - 0.5**5) * 100, 50, 0.5**5 * 100),
    "five-red-arrows/how-far": (
        KeyResult("results", "percent", 62, 90).score(83),
        83 / 90,
        (90 - 83) / (90 - 62),
    ),
    "forty-minutes-behind/median-cycle": (
        median(CYCLE),
        mean(CYCLE),
        CYCLE[len(CYCLE) // 2],
        (min(CYCLE) + max(CYCLE)) / 2,
    ),
}


def test_the_table_of_the_phones_is_erlangs():
    lines = {people: erlang_c(24, 30, 180, people, 20) for people in (3, 4, 5, 6)}
    assert {n: round(line.service_level * 100) for n, line in lines.items()} == {
        3: 39, 4: 76, 5: 91, 6: 97,
    }  # fmt: skip
    assert {n: round(line.occupancy * 100) for n, line in lines.items()} == {
        3: 80, 4: 60, 5: 48, 6: 40,
    }  # fmt: skip


def test_vendor_a_leads_by_a_tenth():
    assert float(OFFERS.score("A")) == 3.8
    assert date(2027, 1, 31) == END
    assert date(2026, 12, 2) == NOTICE


def test_one_line_has_got_worse_and_it_is_the_denials():
    lines = {
        "callers": (6, (7, 6, 5, 7, 5, 6, 7)),
        "no-shows": (9, (8, 9, 10, 8, 9, 8, 9)),
        "denials": (7, (7, 8, 9, 8, 9, 8, 9)),
        "complaints": (4, (3, 5, 4, 3, 5, 4, 5)),
        "results": (38, (33, 30, 27, 24, 20, 16, 17)),
    }
    worse = {
        name
        for name, (middle, months) in lines.items()
        if any(run.way == ABOVE for run in run_chart([middle, *months], baseline=1).runs)
    }
    assert worse == {"denials"}
    assert all(months[-1] > months[-2] for _, months in lines.values())
    assert lines["results"][1][-1] == 100 - 83


def test_where_the_minutes_of_the_visits_go():
    to_the_room, in_the_room, with_clinician = map(sum, zip(*VISITS, strict=True))
    assert (to_the_room, to_the_room + in_the_room) == (163, 214)
    assert round(with_clinician / len(VISITS)) == 19
    assert CYCLE == [35, 38, 55, 47, 90, 44, 39]
