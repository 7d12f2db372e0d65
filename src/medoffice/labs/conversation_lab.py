"""The conversation lab: a talk that must be led, choice by choice, without code."""

from __future__ import annotations

from html import escape

import ipywidgets

from medoffice import practice
from medoffice.labs import controls
from medoffice.labs.button_list import STYLE as BUTTONS_STYLE
from medoffice.labs.button_list import ButtonList
from medoffice.labs.lab import Lab
from medoffice.labs.wording import RESULTS_STYLE, count, law, points
from medoffice.people.conversations.scene import (
    BAD,
    GOOD,
    MIXED,
    SOUND,
    UNLAWFUL,
    UNWISE,
    Choice,
    Scene,
    scenes,
)
from medoffice.people.conversations.scene_lint import MOST_CHOICES
from medoffice.people.conversations.talk import Step, Talk

STANDING = {SOUND: "Sound", UNWISE: "Lawful, and unwise", UNLAWFUL: "Against the law"}
ENDING = {GOOD: "A good end", MIXED: "A mixed end", BAD: "A bad end"}
TRY_THIS = (
    "Lead the talk as you would at work, and read what comes of each choice. Then go back, and try "
    "what you would never say.",
    "Find a way to a bad end in which each of your sentences was meant kindly.",
    "Take the review with Gloria again. How many of your choices did a law forbid, and how many "
    "were only unwise?",
)
WHAT_TO_NOTICE = (
    "The law sets few limits in a talk. Most of what goes wrong is allowed, and costs trust.",
    "Almost every wrong sentence can be taken back, if it is done at once and in plain words.",
    "Sound answers name a fact, ask a question, or say what happens next. None of them names a "
    "character.",
)
STYLE = """<style>
.lab-talk{border-left:4px solid #2f7fb8;padding:.1rem 0 .1rem .8rem}
.lab-talk li{margin-bottom:.4rem}
</style>"""


class ConversationLab(Lab):
    """Lead a conversation whose other side is written down.

    Parameters
    ----------
    own : Scene, optional
        A scene of the reader's own, offered first.
    """

    def __init__(self, own: Scene | None = None) -> None:
        offered = ([own] if own else []) + [
            scenes()[slug] for slug in ("review-meeting", "front-desk-conflict")
        ]
        offered += [scene for scene in scenes().values() if scene not in offered]
        self._rules = practice.rules()
        self.scene = controls.choice(
            "Conversation", [(scene.title, scene) for scene in offered], offered[0]
        )
        self.told = ipywidgets.HTML()
        self._answers = ButtonList(MOST_CHOICES, self.choose)
        self.buttons = self._answers.buttons
        self.back = controls.button("One step back", "Take the last choice back", self._go_back)
        self.again = controls.button("Begin again", "Begin this conversation again", self.begin)
        self.behind = ipywidgets.HTML()
        self._try_this = points("Try this", TRY_THIS)
        self._what_to_notice = points("What to notice", WHAT_TO_NOTICE)
        controls.watch([self.scene], self.begin)
        self._widget = controls.panel(
            BUTTONS_STYLE + STYLE + self._try_this,
            controls.group("Choose a conversation", [self.scene]),
            self.told,
            self._answers.widget,
            ipywidgets.HBox([self.back, self.again]),
            self.behind,
            ipywidgets.HTML(self._what_to_notice),
        )
        self.begin()

    def begin(self) -> None:
        """Begin the chosen conversation at its opening."""
        self.talk = Talk(self.scene.value)
        self._show()

    def choose(self, number: int) -> None:
        """Say what stands on a button, counted from 0."""
        self.talk = self.talk.choose(self.talk.node.order[number])
        self._show()
        # A button that is gone takes the keyboard with it: hand it to one that is there.
        if number >= len(self.talk.node.choices):
            (self.again if self.talk.ended else self.buttons[0]).focus()

    def _go_back(self) -> None:
        self.talk = self.talk.back()
        self._show()

    def _offers(self) -> list[Choice]:
        node = self.talk.node
        return [node.choices[place] for place in node.order]

    def _show(self) -> None:
        offers = self._offers()
        self._answers.offer([f"{n}. {choice.say}" for n, choice in enumerate(offers, start=1)])
        self.back.disabled = self.again.disabled = not self.talk.taken
        self.told.value = f'<div class="lab-text" role="status">{self._now()}</div>'
        self.behind.value = self._summary() if self.talk.ended else ""

    def _now(self) -> str:
        if not self.talk.taken:
            return self._opening()
        return self._answer(self.talk.steps[-1].choice) + self._moment()

    def _opening(self) -> str:
        scene = self.talk.scene
        return (
            f"<p><strong>With {escape(scene.person)}.</strong> {escape(scene.setting.strip())}</p>"
            f"<p><strong>What a good end would be:</strong> {escape(scene.aim.strip())}</p>"
            + self._moment()
        )

    def _answer(self, choice: Choice) -> str:
        said = [
            f"<p><strong>You:</strong> {escape(choice.say)}</p>",
            f"<p>{escape(choice.happens)}</p><ul><li><strong>{STANDING[choice.standing]}.</strong>"
            f" Trust {_signed(choice.trust)}, clarity {_signed(choice.clarity)}.</li>",
        ]
        said += [f"<li>{law(self._rules[rule])}</li>" for rule in choice.rules]
        if choice.manual:
            said.append(f"<li><strong>Good practice:</strong> {escape(choice.manual)}</li>")
        return '<div class="lab-talk">' + "".join(said) + "</ul></div>"

    def _moment(self) -> str:
        node = self.talk.node
        heading = f"<strong>{ENDING[node.ending]}.</strong> " if node.ending else ""
        ask = "" if node.ending else "<p><strong>What do you say, or do?</strong></p>"
        return f"<p>{heading}{escape(node.text.strip())}</p>{ask}"

    def _tally(self) -> str:
        counted, measures = self.talk.standings(), self.talk.measures()
        return (
            f"{count(len(self.talk.taken), 'choice')}: {counted[SOUND]} sound, {counted[UNWISE]} "
            f"unwise, {counted[UNLAWFUL]} against the law. Trust {_signed(measures['trust'])}, "
            f"clarity {_signed(measures['clarity'])}."
        )

    def _summary(self) -> str:
        lines = "".join(f"<li>{_line(step)}</li>" for step in self.talk.steps)
        return (
            f'<div class="lab-text"><p><strong>Your way</strong></p><p>{self._tally()}</p>'
            f"<ol>{lines}</ol></div>"
        )

    def still(self) -> str:
        """Return the present state as HTML."""
        choices = "".join(f"<li>{escape(choice.say)}</li>" for choice in self._offers())
        return (
            RESULTS_STYLE
            + STYLE
            + self._try_this
            + f"<p><strong>{escape(self.talk.scene.title)}</strong></p>"
            + self.told.value.replace(' role="status"', "")
            + (f"<ol>{choices}</ol>" if choices else "")
            + self.behind.value
            + self._what_to_notice
        )

    def in_words(self) -> str:
        """Return the present state as plain text."""
        node = self.talk.node
        lines = [self.talk.scene.title, node.text.strip()]
        lines += [f"{n}. {choice.say}" for n, choice in enumerate(self._offers(), start=1)]
        return "\n".join([*lines, self._tally()] if node.ending else lines)


def _line(step: Step) -> str:
    said = f"<strong>{STANDING[step.choice.standing]}.</strong> {escape(step.choice.say)}"
    if step.choice.standing == SOUND:
        return said
    better = next(each for each in step.node.choices if each.standing == SOUND)
    return f"{said}<br><em>Sound would have been:</em> {escape(better.say)}"


def _signed(number: int) -> str:
    return f"{number:+d}".replace("-", "−") if number else "0"
