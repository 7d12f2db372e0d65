"""The template lab: two plans for a morning, on the same patients, side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from html import escape
from types import MappingProxyType

import ipywidgets

from medoffice.labs import comparison, controls, pictures
from medoffice.labs.lab import Lab
from medoffice.labs.plans import DAYS, SAME_DAY_NO_SHOW, SESSION, Plan
from medoffice.labs.wording import RESULTS_STYLE, plain_table, points, says

PLAN_A = Plan()
PLAN_B = Plan(template="double-booking")

TRY_THIS = (
    "Plan B is what Dr. Renwick asks for: two patients in every slot from 8 to 10. Plan A is one "
    "patient in each slot. Read the line under the buttons.",
    "Set <em>Who comes when</em> back to one in each slot, and <em>Extra patients</em> to 1.",
    "Choose a plan you like and press <em>Keep this as plan A</em>. Then raise the share who do "
    "not come, or make visits differ more. Does your plan still hold?",
    "Let the clinician start 15 minutes late. Which figure moves most?",
)
WHAT_TO_NOTICE = (
    "No plan is better in every row. What the clinician gains, patients pay for with their time, "
    "or the staff after noon.",
    "One morning is luck. Choose another under <em>Morning to draw</em>, and trust the table, "
    f"which rests on {DAYS} mornings. The figure after ± says how far luck can still have moved "
    "it.",
)
SAME_PATIENTS = (
    f"Both plans meet the same patients on the same {DAYS} mornings: who forgets, who is late and "
    "whose visit runs long stays the same, so what differs is due to the plan."
)
ROUNDED = (
    "The first settings are Dr. Renwick's, rounded. The chapter took his records as they are, and "
    "many more mornings, so its figures are close to these and not the same."
)
OPEN_ACCESS = (
    "Open access keeps half of the slots for people who call that morning. About as many call as "
    f"there are slots, not always exactly, and {SAME_DAY_NO_SHOW:.0%} of them do not come."
)

STYLE = """<style>
.lab-pictures{display:flex;flex-wrap:wrap;gap:1rem 1.5rem}
.lab-pictures>figure{flex:1 1 18rem;margin:0;min-width:0;max-width:34rem}
.lab-pictures figcaption{font-weight:600;line-height:1.35}
.lab-pictures img{max-width:100%;height:auto}
</style>"""

_PLAN_CONTROLS = ("template", "slot_minutes", "extra", "late_start")


def _plan_choices(plan: Plan) -> dict[str, ipywidgets.Dropdown]:
    """Return a control for each field of a plan."""
    return {
        "template": controls.choice("Who comes when", WHO_COMES_WHEN, plan.template),
        "slot_minutes": controls.choice(
            "Length of a slot", controls.minutes(10, 15, 20, 30), plan.slot_minutes
        ),
        "extra": controls.choice(
            "Extra patients", [(str(n) if n else "none", n) for n in range(9)], plan.extra
        ),
        "late_start": controls.choice(
            "First patient is taken",
            {"at 8:00": 0, "5 minutes late": 5, "10 minutes late": 10, "15 minutes late": 15}
            | {"30 minutes late": 30},
            plan.late_start,
        ),
        "no_show": controls.choice(
            "Share who do not come",
            controls.shares(0.0, 0.03, 0.05, 0.08, 0.10, 0.12, 0.15, 0.20, 0.30, 0.40),
            plan.no_show,
        ),
        "visit_minutes": controls.choice(
            "Visits really take, on average",
            controls.minutes(10, 12, 15, 17, 19, 21, 25, 30),
            plan.visit_minutes,
        ),
        "visit_cv": controls.choice("Lengths of visits", HOW_LENGTHS_DIFFER, plan.visit_cv),
        "punctuality": controls.choice("Patients arrive", HOW_PUNCTUAL, plan.punctuality),
        "walk_ins_per_hour": controls.choice(
            "Walk-ins in an hour, on average",
            {"none": 0, "1 in two hours": 0.5, "1": 1, "2": 2},
            plan.walk_ins_per_hour,
        ),
    }


WHO_COMES_WHEN: Mapping[str, str] = MappingProxyType(
    {
        "one in each slot (stream)": "stream",
        "two at 8:00, then one by one (Bailey-Welch)": "bailey-welch",
        "all of an hour on the hour (wave)": "wave",
        "two on the hour, then singles (modified wave)": "modified-wave",
        "two in each slot until 10:00 (double booking)": "double-booking",
        "half kept for callers that day (open access)": "open-access",
    }
)
HOW_LENGTHS_DIFFER: Mapping[str, float] = MappingProxyType(
    {"all the same": 0.0, "differ a little": 0.2, "differ": 0.4, "differ a lot": 0.7}
)
HOW_PUNCTUAL: Mapping[str, str] = MappingProxyType(
    {"on the minute": "exact", "mostly a little early": "early", "some early, many late": "late"}
)
_SHORT = {value: name.rpartition("(")[2].rstrip(")") for name, value in WHO_COMES_WHEN.items()}


class TemplateLab(Lab):
    """Compare two plans for a morning.

    Parameters
    ----------
    a, b : Plan, optional
        The plan kept, and the one the controls change.
    """

    def __init__(self, a: Plan = PLAN_A, b: Plan = PLAN_B) -> None:
        self._first = (a, b)
        self.a = a
        self.settings = _plan_choices(b)
        self.day = controls.choice(
            "Morning to draw", [(f"number {n + 1}", n) for n in range(30)], 0
        )
        self.sentence = ipywidgets.HTML()
        self.drawings = ipywidgets.HTML(layout=ipywidgets.Layout(width="100%"))
        self.results = controls.results()
        self._changing_many = False
        controls.watch([*self.settings.values(), self.day], self.refresh)
        self._widget = self._arranged()
        self.refresh()

    def _arranged(self) -> ipywidgets.VBox:
        patients = [c for name, c in self.settings.items() if name not in _PLAN_CONTROLS]
        buttons = [
            controls.button(
                "Keep this as plan A", "Compare what you set next with this plan", self.keep
            ),
            controls.button("Start over", "Set both plans as they were at first", self.start_over),
        ]
        return controls.panel(
            STYLE + points("Try this", TRY_THIS),
            controls.group("Plan B", [self.settings[name] for name in _PLAN_CONTROLS]),
            controls.group("Its patients", [*patients, self.day]),
            ipywidgets.Box(buttons, layout=ipywidgets.Layout(flex_flow="row wrap")),
            self.sentence,
            self.drawings,
            self.results,
            ipywidgets.HTML(
                points("What to notice", WHAT_TO_NOTICE, SAME_PATIENTS, ROUNDED, OPEN_ACCESS)
            ),
        )

    @property
    def b(self) -> Plan:
        """The plan the controls stand for."""
        return Plan(**{field.name: self.settings[field.name].value for field in fields(Plan)})

    def keep(self) -> None:
        """Make the plan of the controls plan A."""
        self.a = self.b
        self.refresh()

    def start_over(self) -> None:
        """Set both plans as they were at first."""
        self.a, b = self._first
        # Nine controls move at once; one answer is enough.
        self._changing_many = True
        try:
            for name, control in self.settings.items():
                control.value = getattr(b, name)
            self.day.value = 0
        finally:
            self._changing_many = False
        self.refresh()

    def refresh(self) -> None:
        """Show what the two plans come to; say so in a sentence if they make no sense."""
        if self._changing_many:
            return
        try:
            sentence, drawings, results = self._sentence(), self._drawings(), self._results()
        except ValueError as problem:
            sentence = f"This plan cannot be simulated: {problem}. Choose another value."
            drawings = results = ""
        self.sentence.value = says(sentence)
        self.drawings.value = drawings
        self.results.value = results

    def _sentence(self) -> str:
        return comparison.in_a_sentence(self.a.over_many_days(), self.b.over_many_days())

    def _results(self) -> str:
        table = comparison.as_table(self.a.over_many_days(), self.b.over_many_days())
        return f'<div class="lab-results">{table}</div>'

    def _pictures(self) -> list[pictures.Picture]:
        day, plans = self.day.value, {"A": self.a, "B": self.b}
        days = {letter: plan.one_day(day) for letter, plan in plans.items()}
        ends = [visit.ended for visits in days.values() for visit in visits if visit.ended]
        return [
            pictures.morning(
                visits,
                slug=f"plan-{letter.lower()}",
                title=f"Plan {letter}, morning {day + 1}: {_SHORT[plans[letter].template]}, "
                f"{plans[letter].as_template().booked} booked",
                session=SESSION,
                late_start=plans[letter].late_start,
                until=max([SESSION + 30, *ends]),
            )
            for letter, visits in days.items()
        ]

    def _drawings(self) -> str:
        return _figures((picture, picture.inline()) for picture in self._pictures())

    def still(self) -> str:
        """Return the present state as HTML, with pictures that survive in an unrun notebook."""
        return (
            STYLE
            + RESULTS_STYLE
            + points("Try this", TRY_THIS)
            + self.sentence.value.replace(' role="status"', "")
            + _figures((picture, picture.as_image()) for picture in self._pictures())
            + self.results.value
            + points("What to notice", WHAT_TO_NOTICE, SAME_PATIENTS, ROUNDED, OPEN_ACCESS)
        )

    def in_words(self) -> str:
        """Return the present state as plain text."""
        results = comparison.rows(self.a.over_many_days(), self.b.over_many_days())
        told = [f"{picture.title}. {picture.words}" for picture in self._pictures()]
        return "\n\n".join(
            [self._sentence(), *told, plain_table(comparison.HEADINGS, results), SAME_PATIENTS]
        )


def _figures(drawn: object) -> str:
    figures = "".join(
        f"<figure><figcaption>{escape(picture.title)}</figcaption>{markup}</figure>"
        for picture, markup in drawn
    )
    return f'<div class="lab-pictures">{figures}</div>'
