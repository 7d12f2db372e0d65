"""The people of the office besides the clinicians, and what is recorded of them."""

from __future__ import annotations

from medoffice.practice.generate.workforce import roster
from medoffice.practice.generate.world import World

TABLES = ("staff",)


def make(world: World) -> None:
    """Hire the staff."""
    staff = roster.members(world)
    world.tables["staff"] = roster.staff_rows(
        world, staff, {member.staff_id: member.person.pay for member in staff}
    )
