"""The day lab: a day in the office, matter by matter, with a clock that runs while you decide."""

from __future__ import annotations

from html import escape

import ipywidgets

from medoffice import practice
from medoffice.labs import controls, day_words
from medoffice.labs.button_list import STYLE as BUTTONS_STYLE
from medoffice.labs.button_list import ButtonList
from medoffice.labs.lab import Lab
from medoffice.labs.wording import RESULTS_STYLE, clock, count, points
from medoffice.operations.days.debrief import look_back
from medoffice.operations.days.running import STINT, Deed, Run, begin, by_the_book, left_alone
from medoffice.operations.days.story import Day, Event, days

MOST_BUTTONS = 16
FIRST_WORDS = 90
TRY_THIS = (
    "Live through Monday as you would at work. Read what waits, and ask of each: what does it cost "
    "if it waits half an hour?",
    "Take the day again, and take each matter in the order in which it comes. What has decided "
    "itself?",
    "Once, do everything yourself. Look at the hour at which you leave.",
    "Take the day of the ice. Which of its decisions is made before seven, and how often do you "
    "meet it again?",
)
WHAT_TO_NOTICE = (
    "What shouts and what costs are seldom the same. A refrigerator is silent.",
    "Nearly all sound decisions take minutes. They give a task to somebody, with a time.",
    "Some matters may wait for weeks, and the debrief says until when. To do them at once takes "
    "the time from those that cannot.",
    "What nobody decides is decided all the same, mostly by the one with the least time.",
)
HOW_IT_IS_WORKED_OUT = (
    "What a day costs is worked out by the models of the other chapters: callers by Erlang's line, "
    "waits by the queue of the clinician's session, appeals by what can be expected of each, "
    "overtime by federal law, vaccine by its hours, visits by what one more brings. Minutes, hours "
    "that makers allow, bills of vendors, and what people say are teaching values. A good name, "
    "trust and sleep are not counted; a sound decision can cost nothing here and be worth much."
)
STYLE = """<style>
.lab-day{border-left:4px solid #2f7fb8;padding:.1rem 0 .1rem .8rem}
.lab-debrief li{margin-bottom:.6rem}
.lab-debrief summary{cursor:pointer}
</style>"""
NEXT = "<p><strong>What do you take up?</strong></p>"
WORKING = (
    '<p class="lab-text" role="status">What each decision cost is being worked out. In the browser '
    "this takes some seconds.</p>"
)


class DayLab(Lab):
    """Live through a day in the office.

    Parameters
    ----------
    own : Day, optional
        A day of the reader's own, offered first.
    """

    def __init__(self, own: Day | None = None) -> None:
        offered = ([own] if own else []) + [*days().values()]
        self._rules = practice.rules()
        self.day = controls.choice("Day", [(day.title, day) for day in offered], offered[0])
        self.told = ipywidgets.HTML()
        self._list = ButtonList(MOST_BUTTONS, self.press)
        self.buttons = self._list.buttons
        self.back = controls.button("One step back", "Take the last step back", self._go_back)
        self.again = controls.button("Begin again", "Begin this day again", self.begin)
        self.debrief = ipywidgets.HTML()
        self._try_this = points("Try this", TRY_THIS)
        self._what_to_notice = points("What to notice", WHAT_TO_NOTICE, HOW_IT_IS_WORKED_OUT)
        controls.watch([self.day], self.begin)
        self._widget = controls.panel(
            BUTTONS_STYLE + STYLE + self._try_this,
            controls.group("Choose a day", [self.day]),
            self.told,
            self._list.widget,
            ipywidgets.HBox([self.back, self.again]),
            self.debrief,
            ipywidgets.HTML(self._what_to_notice),
        )
        self.begin()

    def begin(self) -> None:
        """Begin the chosen day at its beginning."""
        self.run: Run = begin(self.day.value)
        self.matter: Event | None = None
        self._show()

    def press(self, number: int) -> None:
        """Do what stands on a button, counted from 0."""
        if self.matter is None:
            self._take_up(number)
        else:
            offers = self.run.offers(self.matter)
            if number < len(offers):
                self.run = self.run.choose(self.matter.name, offers[number])
            self.matter = None
        self._show()
        # A button that is gone takes the keyboard with it: hand it to one that is there.
        if self.run.over:
            self.again.focus()
        else:
            self._list.focus()

    def _take_up(self, number: int) -> None:
        if number < len(self.run.open):
            self.matter = self.run.open[number]
        else:
            self.run = self.run.work()

    def _go_back(self) -> None:
        if self.matter is not None:
            self.matter = None
        else:
            self.run = self.run.back()
        self._show()

    def labels(self) -> list[str]:
        """Return what can be done now, in words."""
        if self.run.over:
            return []
        if self.matter is not None:
            offers = [self.matter.choices[place] for place in self.run.offers(self.matter)]
            return [
                *(
                    f"{n}. {each.do} ({count(each.minutes, 'minute')})"
                    for n, each in enumerate(offers, start=1)
                ),
                f"{len(offers) + 1}. Leave it for now, and look at what else waits.",
            ]
        waiting = [
            f"{n}. Since {clock(self.run.came[event.name])}: {event.who}. {_first(event.text)}"
            for n, event in enumerate(self.run.open, start=1)
        ]
        return [*waiting, f"{len(waiting) + 1}. {self._own_work()}"]

    def _own_work(self) -> str:
        if self.run.left:
            return f"Work on {self.run.day.work}, up to {STINT} minutes, until something comes."
        return f"Your own work is done. Walk through the office, up to {STINT} minutes."

    def _show(self) -> None:
        self._list.offer(self.labels())
        self.back.disabled = self.again.disabled = self.run.before is None and self.matter is None
        self.told.value = f'<div class="lab-text" role="status">{self._now()}</div>'
        self.debrief.value = WORKING if self.run.over else ""
        if self.run.over:
            self.debrief.value = self._debrief()

    def _now(self) -> str:
        if self.matter is not None:
            return (
                f"<p>{self._clock()}</p><p><strong>{escape(self.matter.who)}.</strong> "
                f"{escape(self.matter.text)}</p><p><strong>What do you do?</strong></p>"
            )
        told = "" if self.run.before else f"<p>{escape(self.run.day.story)}</p>"
        happened = "".join(map(_happened, self._just_decided()))
        if happened:
            told += f'<div class="lab-day">{happened}</div>'
        return f"{told}<p>{self._clock()}</p>" + ("" if self.run.over else NEXT)

    def _just_decided(self) -> tuple[Deed, ...]:
        before = self.run.before
        return self.run.deeds[len(before.deeds) :] if before else ()

    def _clock(self) -> str:
        run = self.run
        if run.over:
            return f"<strong>The day is over.</strong> You leave at {clock(run.leaves)}."
        done = min(run.worked, run.day.work_minutes)
        waits = count(len(run.open), "matter waits", "matters wait")
        return (
            f"<strong>It is {clock(run.now)}.</strong> {waits}. Of your own work, {done} of "
            f"{run.day.work_minutes} minutes are done."
        )

    def _debrief(self) -> str:
        made = look_back(self.run)
        ways = {
            "You": made,
            "Led soundly": look_back(by_the_book(self.run.day)),
            "Nobody decides": look_back(left_alone(self.run.day)),
        }
        lines = "".join(f"<li>{day_words.line(each, self._rules)}</li>" for each in made.lines)
        return (
            f'<div class="lab-text lab-debrief"><p><strong>{day_words.sentence(made)}</strong></p>'
            f"{day_words.comparison(self.run.day.title, ways)}"
            "<p><strong>Your day, decision by decision.</strong> A line says what your decision "
            "added to the cost of the matter, or saved of it, and what the sound choice would "
            "have changed. Open it for what came of it, and for what would have been sound.</p>"
            f"<ol>{lines}</ol></div>"
        )

    def still(self) -> str:
        """Return the present state as HTML."""
        offered = "".join(f"<li>{escape(label.partition('. ')[2])}</li>" for label in self.labels())
        return (
            RESULTS_STYLE
            + STYLE
            + self._try_this
            + f"<p><strong>{escape(self.run.day.title)}</strong></p>"
            + self.told.value.replace(' role="status"', "")
            + (f"<ol>{offered}</ol>" if offered else "")
            + self.debrief.value
            + self._what_to_notice
        )

    def in_words(self) -> str:
        """Return the present state as plain text."""
        run = self.run
        lines = [run.day.title]
        if run.over:
            return "\n".join([*lines, day_words.sentence(look_back(run))])
        lines.append(f"{clock(run.now)}. {self.matter.text if self.matter else run.day.story}")
        return "\n".join([*lines, *self.labels()])


def _first(text: str) -> str:
    """Return the first words of a text, cut between two words."""
    if len(text) <= FIRST_WORDS:
        return text
    return text[:FIRST_WORDS].rpartition(" ")[0].rstrip(",.;:") + " ..."


def _happened(deed: Deed) -> str:
    what = (
        f"<strong>{escape(deed.event.who)}: nobody decided.</strong>"
        if deed.missed
        else f"<strong>You, at {clock(deed.at)}:</strong> {escape(deed.choice.do)}"
    )
    return f"<p>{what} {escape(deed.choice.happens)}</p>"
