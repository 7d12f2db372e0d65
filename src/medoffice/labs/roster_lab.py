"""The roster lab: change a rule, and see the roster, what it costs, and who pays for it."""

from __future__ import annotations

from html import escape

from medoffice.labs import controls
from medoffice.labs.bars import bars
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.pictures import Picture
from medoffice.labs.solved_rosters import (
    FREE,
    OTHER,
    TAKEN_BACK,
    VACATION,
    Impossible,
    Solved,
    look_up,
)
from medoffice.labs.wording import (
    clock,
    plain_table,
    wide_table,
)
from medoffice.scheduling.planner.rules import Kind
from medoffice.scheduling.planner.willow_bend import (
    ASSISTANT,
    DESK,
    EMPTY_HOUR,
    MOST_LATE,
    OTHER_SHIFT,
    SHIFTS,
    VACATION_DAY,
    House,
)

TRY_THIS = (
    "Let late shifts <em>fall as they fall</em>. What is saved? Who has the late shifts now?",
    "Let vacations be <em>taken back</em>. Whose, and what does the office win?",
    "Let people work up to four hours more. Compare the empty hours and the overtime.",
    "Ask that every place be filled on Mondays. No roster does that. Which rules must you give up "
    "until one does?",
    "Ask people to keep their usual shifts, and read what clashes. Then let late shifts fall as "
    "they fall. What would have gone wrong on Friday, December 19?",
    "Open the phones on Saturday mornings. Who works them, and what stays empty instead?",
)
WHAT_TO_NOTICE = (
    "Sharing late shifts costs some dollars. Not sharing them costs one person nearly every "
    "evening. The sum does not show that; the table of people does.",
    "A rule is seldom free. It is paid for in empty places, in dollars, or by somebody’s plans.",
    "A clash is short. It says whom to talk to, and about what.",
    "Prices are ours, for you to argue about: "
    f"${EMPTY_HOUR // 100} for an hour of an empty place, ${VACATION_DAY // 100} for a vacation "
    f"day taken back, ${OTHER_SHIFT // 100} for a shift at another time than usual.",
    "Kept in every roster: somebody opens and somebody closes, certificates, days on which people "
    "cannot work, the hours they are promised, 14½ hours of rest. “Shared” means that nobody at "
    f"the front desk has more than {MOST_LATE} late shifts, or more than one Saturday. Late is a "
    "shift that ends after 5:00.",
)
LABELS = {
    "vacations": ("Vacations that were granted", "are kept", "may be taken back"),
    "shared": ("Late shifts and Saturdays", "are shared", "fall as they fall"),
    "usual_hours": ("More hours than usual", "nobody", "up to 4 more in a week"),
    "mondays": ("Mondays at the front desk", "every place is filled", "places may stay empty"),
    "usual_shifts": ("Times of the shifts", "stay as usual", "may change"),
    "saturdays": ("Phones on Saturday mornings", "open", "closed"),
}
ROLES = {"the front desk": DESK, "the medical assistants": ASSISTANT}
PEOPLE = [
    "Who", "Hours", "Usual hours", "Overtime hours", "Late shifts", "Saturdays", "Days taken back",
    "Shifts changed",
]  # fmt: skip
COSTS = ["What it costs", "These rules", "The usual rules"]
NO_ROSTER = "No roster keeps all of these rules."


class RosterLab(ChoiceLab):
    """Change the rules of the house, and see what becomes of the fortnight."""

    def __init__(self) -> None:
        usual = House()
        self.settings = {
            name: controls.choice(label, [(yes, True), (no, False)], getattr(usual, name))
            for name, (label, yes, no) in LABELS.items()
        }
        self.role = controls.choice("Show the roster of", ROLES, DESK)
        self._lay_out(
            controls.group("The rules", list(self.settings.values())),
            controls.group("The roster", [self.role]),
            watched=[*self.settings.values(), self.role],
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        chosen = {name: control.value for name, control in self.settings.items()}
        self.made = look_up(House(**chosen))

    def _sentence(self) -> str:
        return _sentence(self.made)

    def _picture(self) -> Picture | None:
        if isinstance(self.made, Impossible):
            return None
        people, shares = self.made.people, self.made.shares
        named = [(people[at][0], shares[at].late) for at in self.made.of_role(self.role.value)]
        title = f"Late shifts of {self.role.label}, person by person"
        return bars(named, title, "late-shifts", lambda value: f"{value:g} late")

    def _tables(self) -> str:
        if isinstance(self.made, Impossible):
            return _clash(self.made)
        role, who = self.role.value, self.role.label
        rows = _roster(self.made, role)
        return (
            wide_table(f"The roster of {who}", _days(self.made), rows)
            + f'<p class="lab-text">{escape(_legend(role, rows))}</p>'
            + wide_table(f"Who pays: {who}", PEOPLE, _people(self.made, role))
            + wide_table("What it costs, in dollars", COSTS, _costs(self.made))
        )

    def in_words(self) -> str:
        """Return the present state as plain text."""
        made, role = self.made, self.role.value
        if isinstance(made, Impossible):
            return "\n".join([self._sentence(), *(f"- {one}." for one in made.sentences)])
        late, roster = self._picture(), _roster(made, role)
        parts = [
            self._sentence(),
            f"{late.title}. {late.words}" if late else "",
            plain_table(_days(made), roster),
            _legend(role, roster),
            plain_table(PEOPLE, _people(made, role)),
            plain_table(COSTS, _costs(made)),
        ]
        return "\n\n".join(parts)


def _sentence(made: Solved | Impossible) -> str:
    if isinstance(made, Impossible):
        return f"{NO_ROSTER} {_number(len(made.sentences))} of them are enough to see why."
    minutes, _ = made.broken(Kind.PLACES)
    return (
        f"By our prices this roster costs {_dollars(made.cost)}. {_dollars(made.wages)} of it is "
        f"pay; the rest stands for what is given up. {_hours(minutes)} hours of places stay empty. "
        f"No roster under these rules can cost less than {_dollars(made.bound)} "
        f"(a gap of {made.gap:.2%})."
    )


def _clash(made: Impossible) -> str:
    listed = "".join(f"<li>{escape(sentence)}.</li>" for sentence in made.sentences)
    fewest = "No fewer of them clash. " if made.smallest else ""
    return (
        f'<div class="lab-text"><p>Not all of these can be had:</p><ul>{listed}</ul>'
        f"<p>{fewest}Whichever one you give up, this clash is gone. There may be another one "
        "behind it.</p></div>"
    )


def _number(count: int) -> str:
    words = ["None", "One", "Two", "Three", "Four", "Five", "Six"]
    return words[count] if count < len(words) else f"{count}"


def _days(made: Solved) -> list[str]:
    return ["Who", *(f"{day:%a} {day.day}" for day in made.days)]


def _roster(made: Solved, role: str) -> list[list[str]]:
    rows = [[made.people[at][0], *made.lines[at]] for at in made.of_role(role)]
    return [*rows, ["Empty hours", *(_hours(minutes) for minutes in made.empty[role])]]


def _legend(role: str, rows: list[list[str]]) -> str:
    """Say what the letters mean that are there."""
    there = {cell for row in rows[:-1] for cell in row[1:]}
    letters = {cell.rstrip(OTHER + TAKEN_BACK) for cell in there}
    said = [
        f"{shift.code} {clock(shift.starts)}–{clock(shift.ends)}"
        + (f", meal at {clock(shift.meal[0])}" if shift.meal else "")
        for shift in SHIFTS
        if shift.role == role and shift.code in letters
    ]
    marks = {
        VACATION: f"{VACATION} vacation",
        FREE: f"{FREE} no shift",
        OTHER: f"{OTHER} not the usual time",
        TAKEN_BACK: f"{TAKEN_BACK} a vacation day taken back",
    }
    said += [words for mark, words in marks.items() if any(cell.endswith(mark) for cell in there)]
    return "; ".join(said) + "."


def _people(made: Solved, role: str) -> list[list[str]]:
    return [
        [
            made.people[at][0],
            _hours(share.minutes),
            _hours(share.usual_minutes),
            _hours(share.overtime_minutes),
            f"{share.late}",
            f"{share.saturdays}",
            f"{share.refused}",
            f"{share.changed}",
        ]
        for at in made.of_role(role)
        for share in [made.shares[at]]
    ]


def _costs(made: Solved) -> list[list[str]]:
    usual = look_up(House())
    both = [made, usual]
    lines = [
        ("Pay for hours worked", [_dollars(one.pay) for one in both]),
        ("Overtime on top", [_dollars(one.premium) for one in both]),
    ]
    for kind, words in (
        (Kind.PLACES, "Places left empty (hours)"),
        (Kind.OFF, "Vacation days taken back"),
        (Kind.USUAL, "Shifts at another time than usual"),
    ):
        lines.append((words, [_broken(one, kind) for one in both]))
    lines.append(("In all", [_dollars(one.cost) for one in both]))
    return [[words, *figures] for words, figures in lines]


def _broken(made: Solved, kind: Kind) -> str:
    units, cents = made.broken(kind)
    return f"{_dollars(cents)} ({_hours(units) if kind == Kind.PLACES else units})"


def _dollars(cents: int) -> str:
    return f"${cents / 100:,.0f}"


def _hours(minutes: int) -> str:
    return f"{minutes / 60:.2f}".rstrip("0").rstrip(".")
