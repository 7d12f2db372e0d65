"""The visit map lab: a visit from door to door, with the minutes of the visits chosen."""

from __future__ import annotations

from functools import cache

from medoffice import practice
from medoffice.labs import controls
from medoffice.labs.bars import bars
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import count, percent, plain_table, wide_table
from medoffice.operations.visits.legs import CLINICIAN, EXAM_ROOM, LEGS, measure, stamped, taken
from medoffice.operations.visits.stages import AFTER, BEFORE, VISIT, stages

WHEN = {BEFORE: "before", VISIT: "the visit", AFTER: "after"}
HEADINGS = ["Stage", "When", "Who", "Does", "System", "Is left", "Goes wrong", "Minutes"]
LEG_HEADINGS = ["Leg", "On average", "Nine of ten within"]
TRY_THIS = (
    "Read the map from the top. At which stages does your own office have nobody, or two people?",
    "Choose new patients, then video visits. Which leg changes, and which hardly does?",
    "Compare two clinicians. Is the one whose patients wait longer with them longer, too?",
    "Pick one stage that goes wrong in your office. Who would have to know first?",
)
WHAT_TO_NOTICE = (
    "The means of the three legs add up to the whole. What nine of ten stay under is what patients "
    "tell their friends.",
    "The longest leg has no owner: the patient sits in the room, and no stamp says whether "
    "somebody is at work or nobody.",
    "Half of the stages lie before the door or after it. They decide more than the visit itself.",
)


@cache
def _visits() -> tuple[tuple[int, str, str, tuple[float, ...]], ...]:
    """Return year, type, clinician and minutes of each completed visit, worked out once."""
    return tuple(
        (visit["date"].year, visit["type_id"], visit["provider_id"], taken(visit))
        for visit in stamped(practice.records("appointments"))
    )


class VisitMapLab(ChoiceLab):
    """Choose visits, and see the map with their minutes."""

    def __init__(self) -> None:
        types = {row["name"]: row["type_id"] for row in practice.records("appointment_types")}
        clinicians = {row["name"]: row["provider_id"] for row in practice.records("providers")}
        self.kind = controls.choice("Visits", {"all": None, **types}, None)
        self.who = controls.choice("With", {"everybody": None, **clinicians}, None)
        self.year = controls.choice("In", {"2024": 2024, "2025": 2025}, 2025)
        chosen = [self.kind, self.who, self.year]
        self._lay_out(
            controls.group("Which visits", chosen),
            watched=chosen,
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        self.measured = measure(
            minutes
            for year, kind, who, minutes in _visits()
            if year == self.year.value
            and self.kind.value in (None, kind)
            and self.who.value in (None, who)
        )

    def _sentence(self) -> str:
        made = self.measured
        return (
            f"{count(made.visits, 'visit')}: {made.door_to_door:.0f} minutes from door to door on "
            f"average, {percent(made.share_with_clinician)} of them with the clinician. One in ten "
            f"is in the room for {made.nine_of_ten[EXAM_ROOM]:.0f} minutes or longer before that, "
            f"and with the clinician for {made.nine_of_ten[CLINICIAN]:.0f} or longer."
        )

    def _picture(self) -> Picture:
        return bars(
            [(leg.name, self.measured.means[leg]) for leg in LEGS],
            "Minutes on average, leg by leg",
            "visit-legs",
            lambda value: f"{value:.1f}",
        )

    def _legs(self) -> list[list[str]]:
        made = self.measured
        return [
            [leg.name, f"{made.means[leg]:.1f}", f"{made.nine_of_ten[leg]:.0f}"] for leg in LEGS
        ]

    def _map(self) -> list[list[str]]:
        means = {(leg.begins, leg.ends): self.measured.means[leg] for leg in LEGS}
        return [
            [
                stage.name,
                WHEN[stage.when],
                stage.people,
                stage.does,
                stage.system,
                stage.leaves,
                stage.wrong,
                f"{means[stage.stamps]:.1f}" if stage.stamps else "",
            ]
            for stage in stages()
        ]

    def _tables(self) -> str:
        return wide_table("Minutes of each leg", LEG_HEADINGS, self._legs()) + wide_table(
            "The visit from door to door", HEADINGS, self._map(), of_words=True
        )

    def in_words(self) -> str:
        """Return the present state as plain text."""
        return f"{self._sentence()}\n\n{plain_table(LEG_HEADINGS, self._legs())}"
