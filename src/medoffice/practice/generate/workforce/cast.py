"""The people of the office: who holds which post, written by hand.

The practice has twenty posts besides its clinicians. Most people stay; at the front desk and among
the medical assistants some leave and are replaced after a few weeks, at about the turnover that
MGMA reports for single-specialty practices: 40 % a year at the front desk and 33 % among clinical
support staff (2024). Pay starts near the medians of the Bureau of Labor Statistics for offices
of physicians (May 2024). Everything else is a teaching value.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from medoffice.practice.generate.world import Cents

YOU = "You"


@dataclass(frozen=True)
class Person:
    """One person in one post.

    ``pay`` is the hourly rate, or the annual salary of a salaried post, on the first day or at
    the beginning of 2024, whichever is later. ``skill`` and ``reliability`` say how good the
    work and the attendance are against the average of 0; no table shows them.
    """

    name: str
    hired: date
    pay: Cents
    skill: float = 0.0
    reliability: float = 0.0
    left: date | None = None
    left_reason: str | None = None
    credential: str | None = None
    licence: str | None = None
    expires: date | None = None
    health_plan: bool = True
    retirement: int = 3  # percent of pay the person puts into the 401(k) plan


@dataclass(frozen=True)
class Post:
    """A post: its role, its hours, and the people who held it, one after another.

    ``week`` is the shift: the weekdays (Monday is 1), the times, and the minutes of the meal.
    """

    role: str
    fte: float
    week: str
    people: tuple[Person, ...]


def _hourly(dollars: float) -> Cents:
    return Cents(round(100 * dollars))


SALARIED = ("office-manager", "nurse-lead")

POSTS = (
    Post(
        "office-manager",
        1.0,
        "12345 08:00-17:00 60",
        (
            Person("Delphine Marchbanks", date(2014, 6, 2), Cents(99_500_00), 0.3, 0.6,
                   date(2025, 11, 14), "other", retirement=5),
            Person(YOU, date(2025, 12, 1), Cents(92_000_00)),
        ),
    ),
    Post(
        "nurse-lead",
        1.0,
        "12345 08:00-17:00 60",
        (
            Person("Graham Rosethorn", date(2021, 8, 2), Cents(83_000_00), 0.5, 0.3,
                   credential="RN", licence="RN-90417", expires=date(2025, 11, 30), retirement=6),
        ),
    ),
    Post(
        "medical-assistant",
        1.0,
        "12345 07:45-16:15 30",
        (
            Person("Audrey Cobblestone", date(2016, 10, 31), _hourly(23.60), 1.0, 0.9,
                   credential="CMA", licence="CMA-31188", expires=date(2026, 10, 31),
                   retirement=4),
        ),
    ),
    Post(
        "medical-assistant",
        1.0,
        "12345 08:15-16:45 30",
        (
            Person("Mercedes Resendiz", date(2017, 4, 3), _hourly(23.10), 0.6, 0.5,
                   credential="RMA", licence="RMA-27403", expires=date(2026, 4, 1)),
        ),
    ),
    Post(
        "medical-assistant",
        1.0,
        "12345 08:30-17:00 30",
        (
            Person("Thelma Duckworth", date(2018, 9, 24), _hourly(22.40), 0.2, -0.2,
                   credential="CMA", licence="CMA-30052", expires=date(2025, 6, 30)),
        ),
    ),
    Post(
        "medical-assistant",
        1.0,
        "12345 08:30-17:00 30",
        (
            Person("Andre Northcutt", date(2022, 1, 3), _hourly(20.10), 0.4, 0.1,
                   date(2024, 2, 23), "school", "CCMA", "CCMA-58214", date(2024, 11, 30),
                   retirement=0),
            Person("Regina Berrywood", date(2024, 4, 1), _hourly(19.60), 0.1, 0.0,
                   date(2024, 12, 13), "pay", "CCMA", "CCMA-61940", date(2026, 2, 28),
                   retirement=0),
            Person("Lucille Hebblethwaite", date(2025, 2, 3), _hourly(20.40), 0.5, 0.4,
                   credential="CCMA", licence="CCMA-66371", expires=date(2026, 11, 14)),
        ),
    ),
    Post(
        "medical-assistant",
        1.0,
        "12345 09:00-17:30 30",
        (
            Person("Leah Millhouse", date(2022, 9, 19), _hourly(19.90), 0.3, 0.3,
                   date(2024, 10, 25), "pay", "CCMA", "CCMA-59802", date(2026, 3, 31)),
            Person("Edmund Charlesworth", date(2024, 12, 9), _hourly(19.75), -0.9, -1.6,
                   date(2025, 7, 18), "dismissed", retirement=0),
            Person("Jillian Stockbridge", date(2025, 8, 25), _hourly(20.75), 0.4, 0.5,
                   credential="CCMA", licence="CCMA-68825", expires=date(2027, 6, 30),
                   retirement=0),
        ),
    ),
    Post(
        "medical-assistant",
        0.8,
        "1234 08:00-16:30 30",
        (
            Person("Priscilla Saltonstall", date(2017, 4, 3), _hourly(22.60), -0.1, 0.4,
                   health_plan=False, retirement=6),
        ),
    ),
    Post(
        "medical-assistant",
        0.8,
        "2345 08:30-17:00 30",
        (
            Person("Lois Atterbury", date(2022, 3, 14), _hourly(20.30), 0.5, 0.2,
                   date(2025, 2, 14), "pay", "RMA", "RMA-33519", date(2025, 8, 1)),
            Person("Daphne Meriwether", date(2025, 4, 7), _hourly(20.60), -0.3, 0.1,
                   credential="RMA", licence="RMA-36027", expires=date(2026, 9, 1),
                   retirement=0),
        ),
    ),
    Post(
        "medical-assistant",
        0.6,
        "134 08:30-17:00 30",
        (
            Person("Rocío Peñaloza", date(2020, 1, 27), _hourly(21.50), 0.7, 0.2,
                   date(2025, 11, 21), "moved", "CCMA", "CCMA-52266", date(2026, 1, 31),
                   health_plan=False),
        ),
    ),
    Post(
        "front-desk",
        1.0,
        "12345 07:30-16:00 30",
        (
            Person("Mira Smallbone", date(2013, 12, 9), _hourly(21.40), 0.8, 0.8, retirement=5),
        ),
    ),
    Post(
        "front-desk",
        1.0,
        "12345 08:30-17:30 60",
        (
            Person("Terence Harkness", date(2022, 8, 1), _hourly(17.75), 0.1, 0.0,
                   date(2024, 4, 19), "pay", retirement=0),
            Person("Maeve Kirkbride", date(2024, 6, 3), _hourly(17.50), 0.0, -0.5,
                   date(2025, 3, 28), "hours", retirement=0),
            Person("Valerie Aylesworth", date(2025, 5, 12), _hourly(18.25), 0.5, 0.3),
        ),
    ),
    Post(
        "front-desk",
        1.0,
        "12345 08:30-17:00 30",
        (
            Person("Patricia Grijalva", date(2022, 11, 28), _hourly(17.90), 0.6, 0.7,
                   retirement=2),
        ),
    ),
    Post(
        "front-desk",
        0.8,
        "1234 07:30-16:00 30",
        (
            Person("Imogen Beckensall", date(2019, 4, 29), _hourly(18.90), -0.4, -0.1,
                   retirement=0),
        ),
    ),
    Post(
        "front-desk",
        0.6,
        "245 08:30-17:00 30",
        (
            Person("Opal Satterthwaite", date(2022, 9, 26), _hourly(17.60), 0.3, 0.2,
                   date(2024, 9, 13), "school", health_plan=False, retirement=0),
            Person("Elsie Wainscott", date(2024, 10, 21), _hourly(17.40), 0.0, -0.3,
                   date(2025, 6, 27), "pay", health_plan=False, retirement=0),
            Person("Rosalind Furnival", date(2025, 8, 4), _hourly(18.00), 0.2, 0.2,
                   health_plan=False, retirement=0),
        ),
    ),
    Post(
        "front-desk",
        0.5,
        "12345 08:00-12:00 0",
        (
            Person("Alicia Santibáñez", date(2014, 11, 24), _hourly(20.10), 0.5, 0.6,
                   health_plan=False),
        ),
    ),
    Post(
        "front-desk",
        0.5,
        "12345 13:00-17:00 0",
        (
            Person("Maureen Zimmerhoff", date(2021, 10, 4), _hourly(18.30), -0.1, 0.1,
                   date(2025, 8, 29), "moved", health_plan=False, retirement=0),
            Person("Holly Thornberry", date(2025, 10, 6), _hourly(18.00), 0.1, 0.0,
                   health_plan=False, retirement=0),
        ),
    ),
    Post(
        "biller",
        1.0,
        "12345 08:00-16:30 30",
        (
            Person("Roscoe Hibberd", date(2017, 1, 23), _hourly(23.90), 0.7, 0.5,
                   credential="CPC", licence="CPC-77160", expires=date(2026, 5, 31),
                   retirement=6),
        ),
    ),
    Post(
        "biller",
        1.0,
        "12345 08:30-17:00 30",
        (
            Person("Gloria Entwistle", date(2020, 8, 17), _hourly(22.30), -0.5, 0.6),
        ),
    ),
    Post(
        "referral-coordinator",
        1.0,
        "12345 08:00-16:30 30",
        (
            Person("Lourdes Terrazas", date(2023, 1, 9), _hourly(21.40), 0.3, 0.4),
        ),
    ),
)  # fmt: skip
