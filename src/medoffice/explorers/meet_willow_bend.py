"""The explorer of the chapter *Meet Willow Bend*: what became of the money of one visit."""

from __future__ import annotations

from medoffice.explorers.figure import Explorer
from medoffice.explorers.tables import Table
from medoffice.operations import trail
from medoffice.operations.trail import EXAMPLES, Step, dollars, follow

CHARGED, GIVEN_UP, INSURER, PATIENT = "Charged", "Given up", "Insurer paid", "Patient paid"
# Which posting is shown as what; the colors differ in lightness, and the bars carry names.
KINDS = {
    "charges": CHARGED,
    "adjustments": GIVEN_UP,
    "write_offs": GIVEN_UP,
    "remittances": INSURER,
    "patient_payments": PATIENT,
    "refunds": PATIENT,
}
COLORS = {CHARGED: "#5b6b7a", GIVEN_UP: "#c96f3b", INSURER: "#2f6f8f", PATIENT: "#7a9a3a"}
FIRST = next(iter(EXAMPLES))
SHORT = {
    "remittances": "Insurer paid",
    "patient_payments": "Patient paid",
    "refunds": "Paid back",
}


def bars() -> list[dict[str, object]]:
    """Return each posting of each example visit as a bar from one balance to the next.

    Returns
    -------
    list of dict
        ``visit``, ``order``, ``step`` (its date and short name), ``what``, ``kind``, ``before``
        and ``after`` (dollars owed), ``amount`` in words.
    """
    rows = []
    for visit, appointment_id in EXAMPLES.items():
        postings = [step for step in follow(appointment_id) if step.amount]
        for order, step in enumerate(postings):
            rows.append(
                {
                    "visit": visit,
                    "order": order,
                    "step": f"{step.day:%b} {step.day.day}: {_short(step)}",
                    "what": step.what,
                    "kind": KINDS[step.source],
                    "before": (step.balance - step.amount) / 100,
                    "after": step.balance / 100,
                    "amount": dollars(step.amount),
                }
            )
    return rows


def _short(step: Step) -> str:
    if step.what == trail.GIVEN_UP:
        return "Contract"
    if step.source in SHORT:
        return SHORT[step.source]
    # "Charged: Visit, known patient" and "Written off: denied" say it behind the colon.
    name = step.what.split(": ", 1)[1].split(",")[0]
    return name[0].upper() + name[1:]


def one_visit() -> Explorer:
    """Return the explorer *Where did the money go?*: one visit, posting by posting."""
    import altair as alt
    import pandas as pd

    data = pd.DataFrame(bars())
    menu = alt.binding_select(options=list(EXAMPLES), name="Visit")
    visit = alt.param(name="visit", value=FIRST, bind=menu)
    picked = (
        alt.Chart(data)
        .transform_filter(alt.datum.visit == visit)
        .encode(
            y=alt.Y("step:N", sort=alt.EncodingSortField("order", op="min"), axis=None),
        )
    )
    money = alt.Axis(format="$,.0f", tickCount=4)
    drawn = picked.mark_bar(height=14, yOffset=8).encode(
        x=alt.X("before:Q", title="Owed to the practice", axis=money),
        x2="after:Q",
        color=alt.Color(
            "kind:N",
            scale=alt.Scale(domain=list(COLORS), range=list(COLORS.values())),
            legend=alt.Legend(title=None, orient="top", columns=2),
        ),
        tooltip=[
            alt.Tooltip("what:N", title="What"),
            alt.Tooltip("amount:N", title="Changes what is owed by"),
            alt.Tooltip("after:Q", title="Owed after it", format="$,.2f"),
        ],
    )
    # Above its bar, not beside it: a phone has no room for both.
    labels = (
        picked.transform_calculate(label="datum.amount + '   ' + datum.step")
        .mark_text(align="left", baseline="bottom")
        .encode(x=alt.value(0), text="label:N")
    )
    chart = (
        alt.layer(drawn, labels)
        .add_params(visit)
        .properties(width="container", height=alt.Step(42))
        .configure_axis(labelFontSize=13, titleFontSize=13, grid=False)
        .configure_legend(labelFontSize=13, symbolSize=120)
        .configure_text(fontSize=13)
        .configure_view(stroke=None)
    )
    return Explorer(
        slug="one-visit",
        title="Where did the money go? Six visits, from charge to nothing owed",
        chart=chart,
        try_this=[
            "Follow “Paid in four parts” from top to bottom: each bar begins where the last ended.",
            "Choose “Two insurers”, then “No insurance”. Who pays, and what is given up?",
            "Compare “Denied, then paid” with “Denied and lost”.",
        ],
        notice=[
            "All six end at nothing owed. What differs is who paid, and what was given up.",
            "A part of each insured charge is given up by contract. Nobody owes it.",
            "A denial that nobody wins costs the practice all that the insurer would have allowed.",
        ],
        table=_as_table(),
    )


def _as_table() -> Table:
    return Table(
        "Postings of all six visits",
        [
            {
                "Visit, day, step": f"{row['visit']}, {row['step']}",
                "Change": row["amount"],
                "Owed after it": f"${row['after']:,.2f}".replace("$-", "−$"),
            }
            for row in bars()
        ],
    )
