"""The interview lab: who leads, by how many points, and where the panel must talk."""

from __future__ import annotations

from medoffice.labs import controls
from medoffice.labs.bars import bars
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import count, plain_table, wide_table
from medoffice.people.hiring import willow_bend

TRY_THIS = (
    "Begin with the medical assistant of this December. Who leads, and by how many points?",
    "Go to the medical assistant of summer, and leave out K42, who declined. How firm is the lead "
    "now? Let each interviewer score alone.",
    "There, let one question after the other count double. Whose place changes?",
    "Let the question on the shifts count like the others. What does it do to the scores?",
)
WHAT_TO_NOTICE = (
    "One point of one interviewer is not much. A lead of one or two of these points is a tie: "
    "check references, or have both back for a paid hour at work.",
    "Can you work the shifts? Nearly everybody says yes, so the answer parts nobody. It is a must: "
    "ask it of all on the phone, and score what differs.",
    "Where two people heard the same answer and differ by two points or more, they talk about it "
    "before anybody ranks.",
    "The order hangs on weights. Set them before the first candidate walks in.",
)
OPENINGS = {
    "Medical assistant, December (yours to decide)": "O3",
    "Medical assistant, summer": "O2",
    "Front desk, spring": "O1",
}
BOTH, FIRST, SECOND = "both", "first", "second"
TALK = ["Candidate", "Question", "Lowest", "Highest"]


class InterviewLab(ChoiceLab):
    """Rank the candidates of an opening, with weights and interviewers to choose."""

    def __init__(self) -> None:
        self.opening = controls.choice("Opening", OPENINGS, "O3")
        self.whose = controls.choice(
            "Scores of",
            {"both interviewers": BOTH, "the manager alone": FIRST, "the colleague alone": SECOND},
            BOTH,
        )
        self.double = controls.choice(
            "Counts double",
            {"no question": None, **{f"question {number}": number for number in (1, 2, 3, 4)}},
            None,
        )
        self.must = controls.choice(
            "The question on shifts",
            {"is a must, not scored": False, "counts like the others": True},
            False,
        )
        self.left_out = controls.choice(
            "Candidates", {"all who came": False, "without who declined the offer": True}, False
        )
        settings = [self.opening, self.whose, self.double, self.must, self.left_out]
        self._lay_out(
            controls.group("What to rank", settings),
            watched=settings,
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        opening = self.opening.value
        self.names = willow_bend.questions(opening)
        weights = willow_bend.equal_weights(opening, with_must=self.must.value)
        if self.double.value:
            weights[list(weights)[self.double.value - 1]] *= 2
        panel = willow_bend.interviewed(opening, weights)
        if self.left_out.value:
            panel = panel.without(willow_bend.who_declined(opening))
        if self.whose.value != BOTH:
            manager = willow_bend.manager_of(panel)
            other = next(who for who in panel.interviewers if who != manager)
            panel = panel.alone(manager if self.whose.value == FIRST else other)
        self.panel = panel

    def _sentence(self) -> str:
        first = self.panel.first()
        if len(first) > 1:
            return f"{' and '.join(first)} have the same score: the interview does not decide."
        points = self.panel.points_of_lead()
        second = self.panel.ranking()[1][0]
        said = (
            f"{first[0]} leads {second} by as much as {count(points, 'point')} of one interviewer "
            "on the question that counts the most."
        )
        firm = "That is firm." if points > 2 else "That is a tie in all but name."
        return f"{said} {firm}"

    def _picture(self) -> Picture:
        scores = [(name, float(score)) for name, score in self.panel.ranking()]
        return bars(scores, "Score, from 1 to 5", "interview-bars", _two_places)

    def _rows(self) -> tuple[list[str], list[list[str]]]:
        asked = [question for question in self.panel.questions if self.panel.weights[question]]
        numbered = {question: at for at, question in enumerate(self.names, start=1)}
        headings = ["Candidate", *(f"{numbered[q]} {self.names[q]}" for q in asked), "Score"]
        rows = [
            [
                name,
                *(f"{float(self.panel.mean(name, question)):.1f}" for question in asked),
                _two_places(float(score)),
            ]
            for name, score in self.panel.ranking()
        ]
        return headings, rows

    def _talk(self) -> list[list[str]]:
        return [
            [each.candidate, self.names[each.question], f"{each.low}", f"{each.high}"]
            for each in self.panel.differences()
        ]

    def _tables(self) -> str:
        made = wide_table("Scores by question", *self._rows())
        if talk := self._talk():
            made += wide_table("Talk about these answers first", TALK, talk)
        return made

    def in_words(self) -> str:
        """Return the present state as plain text."""
        parts = [self._sentence(), plain_table(*self._rows())]
        if talk := self._talk():
            parts.append(plain_table(TALK, talk))
        return "\n\n".join(parts)


def _two_places(score: float) -> str:
    """Return a score with two decimals; half a hundredth, as in 3.625, goes up."""
    return f"{score + 1e-9:.2f}"
