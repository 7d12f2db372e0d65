"""What is looked at before an office opens and before it closes, line by line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    """A line of a checklist.

    Parameters
    ----------
    words : str
        What is so when it is done.
    role : str
        Who mostly does it.
    stops : bool
        Whether the office does not open, or nobody leaves, before it is done.
    """

    words: str
    role: str
    stops: bool = False


DESK, CLINICAL, MANAGER = "front desk", "clinical", "manager"

OPENING: tuple[Check, ...] = (
    Check("The ways in are lit, dry and free of ice; the ramp can be used", DESK, True),
    Check("The ways out are free, and no exit is locked from inside", DESK, True),
    Check("Refrigerators and freezers read: lowest and highest since last time", CLINICAL, True),
    Check("Emergency kit and oxygen in place, seal unbroken", CLINICAL, True),
    Check("Rooms stocked; nothing open, used or out of date lies about", CLINICAL),
    Check("Telephones come off the night greeting; somebody answers", DESK),
    Check("Messages of the night heard and sorted; what is urgent is with a nurse", DESK, True),
    Check("Today's schedule printed with telephone numbers, allergies and medicines", DESK),
    Check("Today's coverage checked; who must be called has been called", DESK),
    Check("Interpreters, wheelchairs and long visits of the day known", DESK),
    Check("Who is out today is covered, by name", MANAGER),
    Check("Test controls of the day run and written down, where a maker asks for them", CLINICAL),
    Check("Cash drawer counted by two", DESK),
    Check("Huddle held; each line on the board has a name", MANAGER),
)
CLOSING: tuple[Check, ...] = (
    Check("No patient is left in a room, a restroom or the lot without a way home", CLINICAL, True),
    Check("Critical results of the day have reached a clinician, by name", CLINICAL, True),
    Check("Refrigerators and freezers read; alarms go to a telephone that is on", CLINICAL, True),
    Check("Drugs, samples and prescription pads counted and locked", CLINICAL, True),
    Check("Sharps containers below the line; waste where it belongs", CLINICAL),
    Check("Paper with names is off counters, printers and copier", DESK, True),
    Check("Screens locked or off", DESK),
    Check("Cash counted by two, in the safe or on its way with two", DESK),
    Check("Tomorrow's coverage checked, or the rest is on the board with a name", DESK),
    Check("Tomorrow's patients who did not confirm are on a list with a name", DESK),
    Check("Referrals marked urgent today have gone out", DESK),
    Check("What the board still shows has a name for tomorrow", MANAGER),
    Check("Telephones on the night greeting, and the greeting is right", DESK),
    Check("Windows, doors, alarm; two leave together", DESK, True),
)
