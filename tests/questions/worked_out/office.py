"""Numbers of the scenarios on the running office: the answer, then what each mistake gives."""

from datetime import date

from medoffice.scheduling.capacity import daily_balance
from medoffice.scheduling.queues import erlang_c, offered_load

ASKED = date(2026, 10, 5)
OPEN = (date(2026, 10, 8), date(2026, 10, 19), date(2026, 10, 22), date(2026, 10, 26))
WAITS = [(day - ASKED).days for day in OPEN]
PLACES = 260 / 40
RELIEF = 9_600 / 8_640

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
}


def test_the_table_of_the_phones_is_erlangs():
    lines = {people: erlang_c(24, 30, 180, people, 20) for people in (3, 4, 5, 6)}
    assert {n: round(line.service_level * 100) for n, line in lines.items()} == {
        3: 39, 4: 76, 5: 91, 6: 97,
    }  # fmt: skip
    assert {n: round(line.occupancy * 100) for n, line in lines.items()} == {
        3: 80, 4: 60, 5: 48, 6: 40,
    }  # fmt: skip
