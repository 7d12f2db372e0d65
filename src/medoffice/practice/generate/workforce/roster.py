"""The staff list: everyone who was employed at some time in the years of the tables."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from medoffice.practice.generate.names import full_name
from medoffice.practice.generate.streams import pick
from medoffice.practice.generate.workforce.cast import POSTS, SALARIED, YOU, Person, Post
from medoffice.practice.generate.world import Cents, Row, World

FRONT_DESK, ASSISTANT = "front-desk", "medical-assistant"

# People who held a post before those of the cast, where the tables begin before 2024: how long
# they stayed, how long the post was vacant, and why they left (teaching values).
TENURE_DAYS = 800
VACANT_DAYS = (21, 56)
REASONS = {"pay": 4, "hours": 2, "school": 2, "moved": 2, "other": 1}


@dataclass(frozen=True)
class Member:
    """A member of the staff: a person in a post, with the number the payroll knows them by."""

    staff_id: str
    post: Post
    person: Person

    @property
    def role(self) -> str:
        """The role of the post."""
        return self.post.role

    @property
    def salaried(self) -> bool:
        """Whether the post is paid by the year."""
        return self.role in SALARIED

    def employed(self, day: date) -> bool:
        """Tell whether the person is employed on a day."""
        return self.person.hired <= day and (self.person.left is None or day <= self.person.left)


def members(world: World) -> list[Member]:
    """List the staff in the order they were hired, the reader first.

    Someone who leaves after the end of the tables has not left yet.
    """
    start, end = world.parameters.start, world.parameters.end
    rng = world.stream("workforce-predecessors")
    people = []
    for post in POSTS:
        first = post.people[0]
        held = [*_predecessors(rng, post, first, start), *post.people]
        people += [
            (person, post)
            for person in held
            if person.hired <= end and (person.left is None or person.left >= start)
        ]
    people.sort(key=lambda entry: (entry[0].name != YOU, entry[0].hired, entry[0].name))
    return [Member(f"S{n:02}", post, person) for n, (person, post) in enumerate(people, 1)]


def _predecessors(rng: random.Random, post: Post, first: Person, start: date) -> list[Person]:
    """Make the people who held a post between ``start`` and its first one of the cast."""
    people: list[Person] = []
    hired = first.hired
    while hired > start:
        left = hired - timedelta(days=rng.randint(*VACANT_DAYS))
        left -= timedelta(days=(left.weekday() - 4) % 7)  # a Friday
        hired = left - timedelta(days=120 + int(rng.expovariate(1 / TENURE_DAYS)))
        hired -= timedelta(days=hired.weekday())  # a Monday
        people.append(
            Person(
                name=full_name(rng, "M" if rng.random() < 0.16 else "F", "English"),
                hired=hired,
                pay=first.pay,
                skill=rng.gauss(0.0, 0.5),
                reliability=rng.gauss(0.0, 0.5),
                left=left,
                left_reason=pick(rng, REASONS),
                health_plan=first.health_plan,
                retirement=0,
            )
        )
    return people[::-1]


def supervisor(staff: list[Member], member: Member, day: date) -> Member | None:
    """Find who supervises someone on a day; the owner, who is no staff, the office manager.

    While the post is vacant, its last holder is still named.
    """
    role = {"office-manager": None, "medical-assistant": "nurse-lead"}.get(
        member.role, "office-manager"
    )
    before = [m for m in staff if m.role == role and m.person.hired <= day]
    return max(before, key=lambda m: m.person.hired, default=None)


def staff_rows(world: World, staff: list[Member], pay: dict[str, Cents]) -> list[Row]:
    """List the staff with what the personnel file says of each today, or on the last day."""
    end = world.parameters.end
    rows = []
    for member in staff:
        person = member.person
        left = person.left if person.left and person.left <= end else None
        above = supervisor(staff, member, left or end)
        rows.append(
            {
                "staff_id": member.staff_id,
                "name": person.name,
                "role": member.role,
                "fte": member.post.fte,
                "hired_on": person.hired,
                "left_on": left,
                "left_reason": person.left_reason if left else None,
                "supervisor_id": above.staff_id if above else None,
                "credential": person.credential,
                "licence_number": person.licence,
                "licence_expires": person.expires,
                "pay_basis": "salary" if member.salaried else "hourly",
                "exempt": member.salaried,
                "hourly_rate": None if member.salaried else pay[member.staff_id],
                "annual_salary": pay[member.staff_id] if member.salaried else None,
                "health_plan": person.health_plan,
                "retirement_percent": person.retirement,
            }
        )
    return rows
