"""The phone lab: how many people a half hour on the phones takes, and what callers meet."""

from __future__ import annotations

from dataclasses import fields
from html import escape

import ipywidgets

from medoffice.labs import controls, phone_pictures
from medoffice.labs.lab import Lab
from medoffice.labs.phone_plans import HANDLE, MOST_BUSY, PATIENCE, Floor, willow_bend
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import (
    RESULTS_STYLE,
    clock,
    count,
    percent,
    plain_table,
    points,
    says,
    table,
)
from medoffice.scheduling.demand import WEEKDAYS
from medoffice.scheduling.phone_week import HALF_AN_HOUR

TRY_THIS = (
    "It is Monday, 11:30, and the lunches have begun. Put <em>People on the phones</em> on 1, 2, 3 "
    "and 4. Which step gains the most?",
    "Go to Monday 9:00, then to Friday 3:00. How many people reach the goal there?",
    "Let a call take 4:00 minutes, then 2:00. What does a shorter call save?",
    "Let nobody hang up. With one person the line then grows without end: in real life, callers "
    "who give up keep it short.",
    "Look at another half hour. With the same people, one is calm and the next one is full.",
)
WHAT_TO_NOTICE = (
    "Calls come in bunches. So people must be free more than half of the time, or callers wait. "
    "That is not laziness; it is what a fast answer costs.",
    "The goal is reached by whole people. One too few, and many callers wait; one more hardly "
    "shows.",
    "A caller who hangs up is not gone: some call again, some walk in, some look for another "
    "office.",
)
HOW_IT_IS_WORKED_OUT = (
    "The bars are worked out exactly, by Erlang's model with impatient callers: calls come by "
    "chance, and lengths of calls and patience vary much. The single half hour is one draw of "
    "the same model. More than "
    f"{MOST_BUSY:.0%} busy is never planned: people on the phones need to breathe and to write."
)
STYLE = """<style>
.lab-phones{display:flex;flex-wrap:wrap;gap:1rem 1.5rem}
.lab-phones>figure{flex:1 1 18rem;margin:0;min-width:0;max-width:34rem}
.lab-phones figcaption{font-weight:600;line-height:1.35}
.lab-phones img{max-width:100%;height:auto}
</style>"""
HEADINGS = [
    "On the phones",
    "In time",
    "Hung up",
    "Seconds until answered",
    "Busy with calls",
]
NO_END = "no end"

TRAFFIC = {
    "half as many as usual": 0.5,
    "as many as usual": 1.0,
    "a quarter more": 1.25,
    "half as many again": 1.5,
    "twice as many": 2.0,
}
HANDLES = {
    "2:00 minutes": 120,
    "2:45 minutes, as at Willow Bend": HANDLE,
    "3:30 minutes": 210,
    "4:00 minutes": 240,
}
PATIENCES = {
    "1 minute": 60,
    "2 minutes": 120,
    "4½ minutes, as at Willow Bend": PATIENCE,
    "10 minutes": 600,
    "forever: nobody hangs up": None,
}
TARGETS = {f"{seconds} seconds": seconds for seconds in (10, 20, 30, 60, 120)}


def _choices(floor: Floor) -> dict[str, ipywidgets.Dropdown]:
    """Return a control for each field of a floor."""
    starts = dict.fromkeys(start for _, start in willow_bend())
    return {
        "weekday": controls.choice(
            "Weekday", [(name, at) for at, name in enumerate(WEEKDAYS, start=1)], floor.weekday
        ),
        "start": controls.choice(
            "Half hour from", [(clock(start), start) for start in starts], floor.start
        ),
        "traffic": controls.choice("Calls", TRAFFIC, floor.traffic),
        "people": controls.choice(
            "People on the phones", [(f"{n}", n) for n in range(1, 9)], floor.people
        ),
        "handle_seconds": controls.choice(
            "A call takes, with the work after it", HANDLES, floor.handle_seconds
        ),
        "patience_seconds": controls.choice(
            "Callers hold on, on average", PATIENCES, floor.patience_seconds
        ),
        "goal": controls.choice(
            "Goal: answer this share", controls.shares(0.6, 0.7, 0.8, 0.9, 0.95), floor.goal
        ),
        "target_seconds": controls.choice("within", TARGETS, floor.target_seconds),
        "shrinkage": controls.choice(
            "Of their scheduled time, people are away",
            controls.shares(0.0, 0.05, 0.1, 0.15, 0.2, 0.3),
            floor.shrinkage,
        ),
    }


class PhoneLab(Lab):
    """Staff a half hour on the phones.

    Parameters
    ----------
    floor : Floor, optional
        What the controls stand for at first.
    """

    def __init__(self, floor: Floor | None = None) -> None:
        self._first = floor or Floor()
        self.settings = _choices(self._first)
        self.number = controls.choice(
            "Half hour to draw", [(f"number {n + 1}", n) for n in range(12)], 0
        )
        self.sentence = ipywidgets.HTML()
        self.drawings = ipywidgets.HTML(layout=ipywidgets.Layout(width="100%"))
        self.results = controls.results()
        controls.watch([*self.settings.values(), self.number], self.refresh)
        when, floor_, goal = (
            [self.settings[name] for name in names]
            for names in (
                ("weekday", "start", "traffic"),
                ("people", "handle_seconds", "patience_seconds"),
                ("goal", "target_seconds", "shrinkage"),
            )
        )
        self._widget = controls.panel(
            STYLE + points("Try this", TRY_THIS),
            controls.group("Who calls", when),
            controls.group("The floor", [*floor_, self.number]),
            controls.group("The goal", goal),
            self.sentence,
            self.drawings,
            self.results,
            ipywidgets.HTML(points("What to notice", WHAT_TO_NOTICE, HOW_IT_IS_WORKED_OUT)),
        )
        self.refresh()

    @property
    def floor(self) -> Floor:
        """The floor the controls stand for."""
        return Floor(**{field.name: self.settings[field.name].value for field in fields(Floor)})

    def refresh(self) -> None:
        """Show what callers meet on the floor the controls stand for."""
        floor = self.floor
        self.sentence.value = says(_sentence(floor))
        self.drawings.value = _figures(
            (picture, picture.inline()) for picture in self._pictures(floor)
        )
        self.results.value = f'<div class="lab-results">{_table(floor)}</div>'

    def _pictures(self, floor: Floor) -> list[Picture]:
        who = count(floor.people, "person", "people")
        drawn = self.number.value
        return [
            phone_pictures.half_hour(
                floor.one_half_hour(drawn),
                people=floor.people,
                start=floor.start,
                minutes=HALF_AN_HOUR,
                title=f"{_when(floor)}, half hour {drawn + 1}, with {who} on the phones",
            ),
            phone_pictures.by_people(
                [(people, floor.with_people(people).line()) for people in floor.to_show()],
                chosen=floor.people,
                goal=floor.goal,
                title="All such half hours, by the number of people on the phones",
            ),
        ]

    def still(self) -> str:
        """Return the present state as HTML, with pictures that survive in an unrun notebook."""
        floor = self.floor
        return (
            STYLE
            + RESULTS_STYLE
            + points("Try this", TRY_THIS)
            + self.sentence.value.replace(' role="status"', "")
            + _figures((picture, picture.as_image()) for picture in self._pictures(floor))
            + self.results.value
            + points("What to notice", WHAT_TO_NOTICE, HOW_IT_IS_WORKED_OUT)
        )

    def in_words(self) -> str:
        """Return the present state as plain text."""
        floor = self.floor
        told = [f"{picture.title}. {picture.words}" for picture in self._pictures(floor)]
        return "\n\n".join([_sentence(floor), *told, plain_table(HEADINGS, _rows(floor))])


def _when(floor: Floor) -> str:
    return f"{WEEKDAYS[floor.weekday - 1]} {clock(floor.start)}"


def _sentence(floor: Floor) -> str:
    """Sum a half hour up: what comes in, what callers meet, what the goal takes, what was."""
    line, usual, needed = floor.line(), floor.usual, floor.needed()
    who = count(floor.people, "person", "people")
    if line is None:
        met = f"With {who} on the phones the line grows without end"
    else:
        met = (
            f"With {who} on the phones, {percent(line.service_level)} of the callers are answered "
            f"within {floor.target_seconds} seconds and {percent(line.abandoned)} hang up"
        )
    return (
        f"{_when(floor)}: {floor.calls:.1f} calls in half an hour. {met}. The goal takes "
        f"{count(needed.positions, 'person', 'people')} on the phones, so "
        f"{needed.scheduled} on the schedule. In two years Willow Bend had {usual.agents:.1f} "
        f"there on average, and {percent(usual.abandonment or 0)} hung up."
    )


def _rows(floor: Floor) -> list[list[str]]:
    needed, rows = floor.needed().positions, []
    for people in floor.to_show():
        line = floor.with_people(people).line()
        name = f"{people}" + (", chosen" if people == floor.people else "")
        name += ", reaches the goal" if people == needed else ""
        if line is None:
            rows.append([name, "–", "–", NO_END, "100%"])
            continue
        rows.append(
            [
                name,
                percent(line.service_level),
                percent(line.abandoned),
                f"{line.average_speed_of_answer:.0f}",
                percent(line.occupancy),
            ]
        )
    return rows


def _table(floor: Floor) -> str:
    caption = f"{_when(floor)}, {floor.calls:.1f} calls: what callers meet, on average"
    return table(caption, HEADINGS, _rows(floor))


def _figures(drawn: object) -> str:
    figures = "".join(
        f"<figure><figcaption>{escape(picture.title)}</figcaption>{markup}</figure>"
        for picture, markup in drawn
    )
    return f'<div class="lab-phones">{figures}</div>'
