"""The practice lab: ten questions at a time, made from the lexicon."""

from __future__ import annotations

from medoffice.labs import controls
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.wording import count, plain_table, wide_table
from medoffice.operations.terminology.drill import Question, drill

SETS = 20
EACH = 10
OPEN = None
HEADINGS = ["Question", "Yours", "Right answer", "Because"]
TRY_THIS = (
    "Answer before you open the list of answers. Then choose.",
    "Go to the next question. When all ten are answered, take another set: there are "
    f"{SETS}, and no two are alike.",
)
WHAT_TO_NOTICE = (
    "Each set asks for parts, for whole words, for abbreviations and for what should have been "
    "written, in turn.",
    "Two of the wrong answers belong to what is spelled much alike: hyper- and hypo-.",
)


class DrillLab(ChoiceLab):
    """Answer questions, and see why."""

    def __init__(self) -> None:
        self.which = controls.choice(
            "Set", {f"set {number}": number for number in range(1, SETS + 1)}, 1
        )
        self.place = controls.choice(
            "Question", {f"{number + 1} of {EACH}": number for number in range(EACH)}, 0
        )
        self.answer = controls.choice("Your answer", [("choose", OPEN)], OPEN)
        self._given: dict[tuple[int, int], int] = {}
        self._asked: tuple[int, int] = (0, 0)
        self._lay_out(
            controls.group("Practice", [self.which, self.place, self.answer]),
            watched=[self.which, self.place, self.answer],
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    @property
    def question(self) -> Question:
        """The question that is asked now."""
        return self.questions[self.place.value]

    def _work_out(self) -> None:
        here = (self.which.value, self.place.value)
        self.questions = drill(self.which.value, EACH)
        if here != self._asked:
            # Another question: offer its answers, and the one that was given before.
            self._asked = here
            given = self._given.get(here, OPEN)
            offered = [(words, number) for number, words in enumerate(self.question.options)]
            with self.answer.hold_trait_notifications():
                self.answer.options = [("choose", OPEN), *offered]
                self.answer.value = given
        elif self.answer.value is not OPEN:
            self._given[here] = self.answer.value

    def _sentence(self) -> str:
        asked = self.question
        given = self._given.get(self._asked, OPEN)
        if given is OPEN:
            return f"{asked.asks} Choose an answer. {self._score()}".strip()
        right = asked.options[asked.right]
        said = "Right." if given == asked.right else f"No: {right}."
        return f"{asked.asks} {said} {asked.because} {self._score()}"

    def _score(self) -> str:
        done = self._done()
        if not done:
            return ""
        right = sum(self.questions[place].right == given for place, given in done.items())
        return f"{right} of {count(len(done), 'answer')} right in this set."

    def _done(self) -> dict[int, int]:
        which = self.which.value
        return {
            place: self._given[which, place]
            for place in range(EACH)
            if (which, place) in self._given
        }

    def _rows(self) -> list[list[str]]:
        return [
            [
                self.questions[place].asks,
                "right" if given == self.questions[place].right else "not right",
                self.questions[place].options[self.questions[place].right],
                self.questions[place].because,
            ]
            for place, given in self._done().items()
        ]

    def _tables(self) -> str:
        rows = self._rows()
        return wide_table("Answered so far", HEADINGS, rows, of_words=True) if rows else ""

    def in_words(self) -> str:
        """Return the present state as plain text."""
        rows = self._rows()
        options = "\n".join(f"- {words}" for words in self.question.options)
        told = f"{self._sentence()}\n{options}"
        return f"{told}\n\n{plain_table(HEADINGS, rows)}" if rows else told
