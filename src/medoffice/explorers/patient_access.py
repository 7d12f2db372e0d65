"""The explorers of the chapter *Patient access*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medoffice import practice
from medoffice.explorers.figure import Explorer, choice
from medoffice.explorers.tables import Table
from medoffice.scheduling import access, no_show_risk

if TYPE_CHECKING:
    import pandas as pd

EVERYONE = "All clinicians"
ANY_LEAD = "Any lead time"
SPLITS = ["Lead time", "Payer", "Weekday", "Reminder", "Age"]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
PAYER_KINDS = {
    "commercial": "Commercial",
    "medicare": "Medicare",
    "medicare-advantage": "Medicare Advantage",
    "medicaid": "Medicaid",
    "self-pay": "Self-pay",
    "other": "Other",
}
REMINDERS = {"none": "No reminder", "email": "Email", "call": "Phone call", "text": "Text message"}

# From one choice to the next a reader compares bars, so the axis keeps its length where it can.
USUALLY_UP_TO = 0.2
# What stands to the right of a bar needs room, and a scale makes room only for marks.
LABEL_WIDTH = 105
# Beginning at the left, the title has room even where the bars have little.
RATE_AXIS = {
    "format": ".0%",
    "title": "No-show rate, 95% interval",
    "titleAnchor": "start",
    "tickCount": 5,
}


def expected_visits() -> pd.DataFrame:
    """Return the visits that were expected, one row each, with the columns a reader splits by.

    Returns
    -------
    pandas.DataFrame
        Completed visits and no-shows, with ``Clinician``, ``Lead time``, ``Payer``, ``Weekday``,
        ``Reminder`` and ``Age`` as ordered categories, and ``outcome``.
    """
    import pandas as pd

    visits = no_show_risk.expected_visits(
        *map(practice.load, ("appointments", "patients", "payers"))
    )
    providers = practice.load("providers")
    names = dict(zip(providers["provider_id"], providers["name"], strict=True))
    return pd.DataFrame(
        {
            "outcome": visits["outcome"],
            "Clinician": _ordered(visits["provider_id"].map(names), list(names.values())),
            "Lead time": visits["lead"],
            "Payer": _ordered(visits["payer"].map(PAYER_KINDS), list(PAYER_KINDS.values())),
            "Weekday": _ordered(visits["date"].dt.day_name(), WEEKDAYS),
            "Reminder": _ordered(visits["reminder"].map(REMINDERS), list(REMINDERS.values())),
            "Age": visits["age"],
        }
    )


def _ordered(values: pd.Series, order: list[str]) -> pd.Series:
    import pandas as pd

    return values.astype(pd.CategoricalDtype(order, ordered=True))


def no_show_rows(visits: pd.DataFrame) -> pd.DataFrame:
    """Work out every bar the no-show explorer can show.

    Parameters
    ----------
    visits : pandas.DataFrame
        As from :func:`expected_visits`.

    Returns
    -------
    pandas.DataFrame
        One row per split, clinician, lead-time filter and group: ``split``, ``clinician``,
        ``lead``, ``group``, ``order``, and the counts, rate and interval of
        :func:`medoffice.scheduling.access.no_show_rate`.
    """
    import pandas as pd

    parts = []
    for clinician in [EVERYONE, *visits["Clinician"].cat.categories]:
        theirs = visits if clinician == EVERYONE else visits[visits["Clinician"] == clinician]
        for lead in [ANY_LEAD, *visits["Lead time"].cat.categories]:
            within = theirs if lead == ANY_LEAD else theirs[theirs["Lead time"] == lead]
            for split in SPLITS:
                rates = access.no_show_rate(within, by=split)
                rates = rates.reset_index(names="group")
                rates["order"] = rates["group"].map(
                    {name: at for at, name in enumerate(visits[split].cat.categories)}
                )
                rates["group"] = rates["group"].astype(str)
                parts.append(rates.assign(split=split, clinician=clinician, lead=lead))
    return pd.concat(parts, ignore_index=True)


def no_shows() -> Explorer:
    """Return the explorer *Who does not come?*: no-show rates split as the reader likes."""
    import altair as alt

    rows = no_show_rows(expected_visits())
    split = choice("split", "Split by", SPLITS)
    clinician = choice("clinician", "Clinician", list(dict.fromkeys(rows["clinician"])))
    lead = choice("lead", "Visits booked", list(dict.fromkeys(rows["lead"])))
    columns = ["split", "clinician", "lead", "group", "order", "no_shows", "expected"]
    data = rows[columns].assign(**{name: rows[name].round(4) for name in ("rate", "low", "high")})

    picked = (
        alt.Chart(data)
        .transform_filter(
            (alt.datum.split == split)
            & (alt.datum.clinician == clinician)
            & (alt.datum.lead == lead)
        )
        .encode(
            # "min", because layers that share an axis drop any sort by a sum.
            y=alt.Y("group:N", sort=alt.EncodingSortField("order", op="min"), title=None)
        )
    )
    bars = picked.mark_bar(color="#2f6f8f", height=16).encode(
        x=alt.X("rate:Q", axis=RATE_AXIS, scale={"range": [0, {"expr": f"width - {LABEL_WIDTH}"}]}),
        tooltip=[
            alt.Tooltip("group:N", title="Group"),
            alt.Tooltip("rate:Q", title="No-show rate", format=".1%"),
            alt.Tooltip("low:Q", title="Interval from", format=".1%"),
            alt.Tooltip("high:Q", title="to", format=".1%"),
            alt.Tooltip("no_shows:Q", title="No-shows", format=","),
            alt.Tooltip("expected:Q", title="Expected visits", format=","),
        ],
    )
    intervals = picked.mark_rule(strokeWidth=2).encode(x="low:Q", x2="high:Q")
    labels = (
        picked.transform_calculate(
            label="format(datum.rate, '.1%') + ' of ' + format(datum.expected, ',')"
        )
        .mark_text(align="left", dx=6)
        .encode(x="high:Q", text="label:N")
    )
    usual = alt.Chart(alt.Data(values=[{"rate": USUALLY_UP_TO}])).mark_point(opacity=0)
    chart = (
        alt.layer(bars, intervals, labels, usual.encode(x="rate:Q"))
        .add_params(split, clinician, lead)
        .properties(width="container", height=alt.Step(34))
        .configure_axis(labelFontSize=12, titleFontSize=12, labelLimit=170, grid=False)
        .configure_text(fontSize=12)
        .configure_view(stroke=None)
    )
    return Explorer(
        slug="no-shows",
        title="Who does not come? No-show rates at Willow Bend in two years",
        chart=chart,
        try_this=[
            "Split by lead time, payer, weekday, reminder and age, one after the other.",
            "Split by reminder. Then choose one band of lead time under “Visits booked”.",
            "Choose one clinician after the other.",
        ],
        notice=[
            "Lead time makes the largest difference; the weekday makes nearly none.",
            "Over all visits, texted patients seem to miss more visits than patients without a "
            "reminder. Within one band of lead time they miss fewer.",
            "The thin lines (intervals) get longer as the groups get smaller. Where two lines "
            "overlap by much, the difference may be luck.",
        ],
        table=_as_table(rows),
    )


def _as_table(rows: pd.DataFrame) -> Table:
    """Return every split for all visits of all clinicians."""
    everything = rows[(rows["clinician"] == EVERYONE) & (rows["lead"] == ANY_LEAD)]
    return Table(
        "No-show rates of all clinicians, all lead times",
        [
            {
                "Group": f"{row.split}: {row.group}",
                "No-show rate": f"{row.rate:.1%}",
                "95% interval": f"{row.low:.1%} to {row.high:.1%}",
                "Expected visits": f"{row.expected:,}",
            }
            for row in everything.itertuples()
        ],
    )
