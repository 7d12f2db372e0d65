"""The explorer of the chapter on policies and records: which records may be destroyed when."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

from medoffice.compliance.records.retention import Answer, Claim, Paper, StateLaw, answer
from medoffice.compliance.records.schedule import SCHEDULE, Event, Who
from medoffice.explorers.figure import Explorer, choice
from medoffice.explorers.tables import Table

DAY = date(2018, 3, 1)
"""The day of every example: the last visit, the last day of work, the last day in force."""
YEAR_END = date(2018, 12, 31)
ADULT, OF_FOUR, OF_SEVENTEEN = date(1960, 4, 5), date(2014, 2, 3), date(2000, 12, 20)


def _chart(born: date, *who: Who) -> dict[str, Any]:
    days = {Event.SERVICE: DAY, Event.CONTRACT_PERIOD_END: YEAR_END}
    return {"kind": "chart", "days": days, "born": born, "reached": frozenset(who)}


PAPERS: dict[str, dict[str, Any]] = {
    "chart, adult, commercial plan": _chart(ADULT),
    "chart, adult, Original Medicare": _chart(ADULT, Who.MEDICARE),
    "chart, adult, Medicare Advantage": _chart(ADULT, Who.ADVANTAGE),
    "chart, child of 4": _chart(OF_FOUR),
    "chart, patient of 17": _chart(OF_SEVENTEEN),
    "privacy policy of 2013, replaced": {
        "kind": "privacy-paper",
        "days": {Event.MADE: date(2013, 9, 23), Event.OUT_OF_FORCE: DAY},
    },
    "form I-9, left after two months": {
        "kind": "i9",
        "days": {Event.HIRED: date(2018, 1, 2), Event.LEFT: DAY},
    },
    "form I-9, left after nine years": {
        "kind": "i9",
        "days": {Event.HIRED: date(2009, 3, 2), Event.LEFT: DAY},
    },
    "nurse’s vaccination record, left": {"kind": "staff-medical", "days": {Event.LEFT: DAY}},
    "payroll record": {
        "kind": "payroll",
        "days": {Event.LAST_ENTRY: DAY, Event.TAX_PAID: date(2018, 4, 30)},
    },
    "OSHA injury log, if you must keep one": {
        "kind": "injury-log",
        "days": {Event.YEAR_COVERED_END: YEAR_END},
    },
    "test that is not waived, report": {"kind": "lab-paper", "days": {Event.MADE: DAY}},
    "controlled drugs, log": {"kind": "controlled-drugs", "days": {Event.LAST_ENTRY: DAY}},
}
STATES: dict[str, StateLaw | None] = {
    "not looked up": None,
    "7 years": StateLaw(7),
    "10 years": StateLaw(10),
    "7 years, children until 21": StateLaw(7, 21),
}
STATE = "State law"
LAST_YEAR = 2050
# The titles of the rules, cut for an axis on a phone.
SHORT = {
    "rec.medicare_7": "Medicare",
    "rec.ma_10": "Medicare Advantage",
    "hipaa.docs.retention": "HIPAA papers",
    "i9.retention": "I-9",
    "osha.bbp.medical_records": "OSHA",
    "flsa.records_minwage": "Wage and hour law",
    "payroll.tax_records": "Payroll tax",
    "osha.records.retention": "OSHA",
    "clia.records": "CLIA",
    "rec.controlled_drugs": "Controlled drugs",
}
CLOCKS = {Event.HIRED: ", from hire", Event.LEFT: ", from the end"}
WINS, LOSES = "#1f6f8b", "#9aa5b1"


def found(paper: str, state: str) -> Answer:
    """Return the model's answer to one choice of the menus."""
    return answer(Paper(**PAPERS[paper], state=STATES[state]))


def said(paper: str, state: str) -> str:
    """Return where a choice ends, in two short lines."""
    made = found(paper, state)
    if made.ask_state:
        return "Keep it: look up\nstate law" + (" on children" if made.of_a_child else "")
    assert made.may_go_on
    day = _words(made.may_go_on)
    if SCHEDULE[PAPERS[paper]["kind"]].state_decides:
        return f"Free from {day},\nunless it is held"
    return f"Free from {day}, if\nyour state asks no more"


def _words(day: date) -> str:
    return f"{day:%b} {day.day}, {day.year}"


def _name(claim: Claim) -> str:
    return SHORT[claim.rule] + CLOCKS.get(claim.runs_from, "") if claim.rule else STATE


def rows() -> list[dict[str, Any]]:
    """Return a bar for each claim on each paper under each state law, and for what is not known."""
    made = []
    for paper, state in product(PAPERS, STATES):
        given = found(paper, state)
        for at, claim in enumerate(given.claims):
            assert claim.through
            name, sign = _name(claim), "" if at else "◂ latest"
            through = _words(claim.through)
            made.append(_bar(paper, state, name, claim.through, through, sign))
        if given.ask_state:
            name = f"{STATE} on children" if given.of_a_child and STATES[state] else STATE
            made.append(_bar(paper, state, name, DAY, "not looked up", ""))
    return made


def _bar(paper: str, state: str, name: str, to: date, through: str, sign: str) -> dict[str, Any]:
    return {
        "paper": paper,
        "state": state,
        "claim": name,
        "from": f"{DAY.isoformat()}T00:00",
        "to": f"{to.isoformat()}T00:00",
        "through": through,
        "color": WINS if sign else LOSES,
        "label": f"{through}  {sign}".strip(),
    }


def ends() -> list[dict[str, str]]:
    """Return where each choice of the menus ends."""
    return [
        {"paper": paper, "state": state, "end": said(paper, state)}
        for paper, state in product(PAPERS, STATES)
    ]


def which_may_go() -> Explorer:
    """Return the explorer."""
    import altair as alt

    paper = choice("paper", "Paper", list(PAPERS))
    state = choice("state", "Your state", list(STATES))
    chosen = (alt.datum.paper == paper) & (alt.datum.state == state)
    bars = alt.Chart(alt.InlineData(rows())).transform_filter(chosen)
    names = alt.Y(
        "claim:N",
        title=None,
        sort=alt.EncodingSortField("to", order="descending"),
        axis=alt.Axis(labelLimit=130),
    )
    when = alt.X(
        "from:T",
        title=None,
        scale=alt.Scale(domain=[f"{DAY.year}-01-01", f"{LAST_YEAR}-01-01"]),
        axis=alt.Axis(format="%Y", tickCount=4),
    )
    drawn = bars.mark_bar(height=14).encode(
        x=when,
        x2="to:T",
        y=names,
        color=alt.Color("color:N", scale=None, legend=None),
        tooltip=[alt.Tooltip("claim:N", title="Asks"), alt.Tooltip("through:N", title="Through")],
    )
    labels = bars.mark_text(align="left", dy=-15, fontSize=12).encode(
        x=when, y=names, text="label:N"
    )
    verdict = (
        alt.Chart(alt.InlineData(ends()))
        .transform_filter(chosen)
        .mark_text(fontSize=15, fontWeight="bold", align="left", lineBreak="\n")
        .encode(x=alt.value(0), y=alt.value(-38), text="end:N")
    )
    chart = (
        alt.layer(drawn, labels, verdict)
        .add_params(paper, state)
        .properties(width="container", height=alt.Step(46), padding={"top": 8, "left": 5})
    )
    return Explorer(
        slug="which-may-go",
        title="Which records may be destroyed when? Last visit, day at work or day in force: "
        f"{_words(DAY)}",
        chart=chart,
        try_this=[
            "Leave “not looked up” and go through the charts. When may one go?",
            "Choose the chart of Original Medicare, and the state with 7 years, then 10. Who wins?",
            "Choose the child of 4 with “7 years”. Then add “children until 21”.",
            "Compare the two forms I-9.",
        ],
        notice=[
            "For a chart the federal time is only a floor. HIPAA sets none at all: its 6 years are "
            "for compliance papers, such as the privacy policy.",
            "Every rule is a floor, so the latest day wins. A child’s record is kept until some "
            "years after the child comes of age, and the state says how many.",
            "A paper that bears on a charge, a suit or an audit stays, whatever the bars say.",
        ],
        table=_table(),
    )


def _table() -> Table:
    state = "7 years, children until 21"
    lines = []
    for paper in PAPERS:
        made = found(paper, state)
        lines.append(
            {
                "Paper": paper,
                "Latest clock": _name(made.claims[0]),
                "End": said(paper, state).replace("\n", " "),
                "State not looked up": said(paper, "not looked up").replace("\n", " "),
            }
        )
    return Table(f"All papers, in a state that says {state}", lines)
