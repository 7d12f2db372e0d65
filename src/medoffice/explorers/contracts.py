"""The explorer *What is a contract worth?* of the chapter *Payer contracts*."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import product
from typing import Any

from medoffice import practice
from medoffice.billing.payer_contracts import contracts, renewal
from medoffice.billing.payer_contracts.contracts import Item, Terms
from medoffice.billing.payer_contracts.decided import DecidedLine, decided_lines
from medoffice.explorers.figure import Explorer, choice
from medoffice.explorers.tables import Table

PAYERS = ("KEY", "BRD", "UNI")
VISITS_AT = (120, 128, 132, 133, 136, 140, 146, 152)
VACCINES_AT = (95, 100, 106, 114, 116)
SAME, CARVED = "as other visits", "120% of Medicare"
PREVENTIVE_AT: Mapping[str, int | None] = {SAME: None, CARVED: 120}
AS_TODAY, LOW = "as today", "130% of Medicare"
FEES: Mapping[str, int | None] = {AS_TODAY: None, LOW: 130}
ALL = "All"
# Which choices touch which part, so that each bar is written once; all of them the sum.
TOUCHED_BY = {
    "Office visits": ("visits",),
    "Preventive visits": ("visits", "preventive"),
    "Procedures, vaccinations": ("visits",),
    "Vaccines": ("vaccines",),
    "Tests, drugs and devices": (),
}

MORE, LESS = "#2f6f8f", "#b4532a"
# Where all changes are small the bars still need a scale to be small on, in dollars.
AT_LEAST = 20_000


@cache
def year_lines() -> Sequence[DecidedLine]:
    """Return what first payers decided about the services of 2025."""
    return tuple(line for line in decided_lines(first=renewal.YEAR_FROM))


@cache
def mix(*payers: str) -> Sequence[Item]:
    """Return the mix of services of some payers' patients in 2025, at Medicare's prices of it."""
    return tuple(contracts.mix_of(year_lines(), renewal.YEAR_FROM, *payers))


@cache
def terms() -> Mapping[str, Terms]:
    """Return each payer's terms on the last day of 2025."""
    return contracts.terms_on(renewal.LAST)


@cache
def payer_names() -> Mapping[str, str]:
    """Return the names of the payers."""
    return {row["payer_id"]: row["name"] for row in practice.records("payers")}


@cache
def contract_rows() -> Sequence[Mapping[str, Any]]:
    """Work out every bar the explorer can show.

    Returns
    -------
    sequence of dict
        ``payer``, the choices ``fees``, ``visits``, ``preventive`` and ``vaccines``, the ``part``
        of the services or all together, its ``change`` against today's contract in whole dollars
        a year, and that as ``text``. A choice that does not touch the part is left out.
    """
    rows: dict[tuple[object, ...], dict[str, Any]] = {}
    for payer, fees in product(PAYERS, FEES):
        at_fees = _at_fees(payer, fees)
        for visits, preventive, vaccines in product(VISITS_AT, PREVENTIVE_AT, VACCINES_AT):
            offer = _offer(payer, visits, preventive, vaccines)
            then = renewal.value_by_part(at_fees, offer)
            changes = [(part, value - _today(payer)[part]) for part, value in then.items()]
            total = sum(change for _, change in changes)
            percent = contracts.in_percent(sum(then.values()), _at_medicare(payer))
            texts = [(ALL, total, f"{_signed(total)}, {percent}% of Medicare")]
            texts += [(part, change, _signed(change)) for part, change in changes]
            choices = {"visits": visits, "preventive": preventive, "vaccines": vaccines}
            for order, (part, change, text) in enumerate(texts):
                touching = {name: choices[name] for name in TOUCHED_BY.get(part, choices)}
                key = {"payer": payer_names()[payer], "fees": fees, **touching, "part": part}
                row = {**key, "order": order, "change": change // 100, "text": text}
                rows[tuple(key.values())] = row
    return list(rows.values())


def _at_fees(payer: str, fees: str) -> Sequence[Item]:
    percent = FEES[fees]
    return mix(payer) if percent is None else tuple(contracts.with_fees(mix(payer), percent))


def _offer(payer: str, visits: int, preventive: str, vaccines: int) -> Terms:
    carved = {"vaccine": vaccines}
    if PREVENTIVE_AT[preventive] is not None:
        carved["preventive"] = PREVENTIVE_AT[preventive]
    return replace(terms()[payer], percent=visits, carve_outs=carved)


@cache
def _at_medicare(payer: str) -> int:
    return contracts.value(mix(payer), contracts.MEDICARE)


@cache
def _today(payer: str) -> Mapping[str, int]:
    """Return what each part brings under today's contract and charges."""
    return renewal.value_by_part(mix(payer), terms()[payer])


def _signed(cents: int) -> str:
    dollars = round(cents / 100)
    return "no change" if not dollars else f"{'+' if dollars > 0 else '−'}${abs(dollars):,}"


def contract_value() -> Explorer:
    """Return the explorer: what terms bring on our own mix, against today's contract."""
    import altair as alt

    rows = list(contract_rows())
    names = [payer_names()[payer] for payer in PAYERS]
    today = terms()[PAYERS[0]]
    controls = [
        choice("payer", "Payer", names),
        choice("visits", "Visits and procedures at, % of Medicare", VISITS_AT, today.percent),
        choice("preventive", "Preventive visits at", list(PREVENTIVE_AT)),
        choice(
            "vaccines", "Vaccines at, % of reference price", VACCINES_AT, today.percent_of_goods
        ),
        choice("fees", "Our own charges", list(FEES)),
    ]
    picked = alt.Chart(alt.InlineData(rows))
    for control in controls:
        column = alt.datum[control.name]
        picked = picked.transform_filter(~alt.expr.isValid(column) | (column == control))
    picked = picked.encode(
        y=alt.Y("part:N", sort=alt.EncodingSortField("order", op="min"), axis=None)
    )
    across = alt.X(
        "change:Q",
        axis=alt.Axis(title="Dollars a year, against today", format="$,.0f", tickCount=4),
    )
    hover = [alt.Tooltip("part:N", title="Part"), alt.Tooltip("text:N", title="Change")]
    bars = picked.mark_bar(height=12, yOffset=9).encode(
        x=across,
        color=alt.condition(alt.datum.change < 0, alt.value(LESS), alt.value(MORE)),
        tooltip=hover,
    )
    # Above its bar, not beside it: a phone has no room for both.
    named = picked.transform_calculate(label="datum.part + ': ' + datum.text")
    place = {"align": "left", "baseline": "bottom"}
    words = {"x": alt.value(0), "text": "label:N"}
    labels = named.mark_text(**place).encode(**words)
    # On a phone the line of no change would run through the words.
    behind_labels = named.mark_text(**place, style="halo", aria=False).encode(**words)
    zero = alt.Chart(alt.Data(values=[{"zero": 0}])).mark_rule(color="#3b3b3b").encode(x="zero:Q")
    room = alt.Chart(alt.Data(values=[{"at": -AT_LEAST}, {"at": AT_LEAST}]))
    chart = (
        alt.layer(bars, zero, behind_labels, labels, room.mark_point(opacity=0).encode(x="at:Q"))
        .add_params(*controls)
        .properties(width="container", height=alt.Step(44))
        .configure_axis(labelFontSize=13, titleFontSize=13, titleAnchor="start", grid=False)
        .configure_text(fontSize=13)
        .configure_view(stroke=None)
    )
    return Explorer(
        slug="contract-value",
        title="What is a contract worth? Three payers, priced on what we did for their patients "
        "in 2025",
        chart=chart,
        try_this=[
            "Leave Keystream as it is today, and add one point: 133% for visits. Then take 136%.",
            "Now build the letter: 136% for visits, preventive visits at 120%, vaccines at 95%.",
            "Choose Broadleaf at 146% and vaccines at 114%, as they are today. Then set our own "
            "charges to 130% of Medicare.",
            "Give Keystream the terms of Broadleaf: 146% and 114%.",
        ],
        notice=[
            "One point is worth a known sum. Write it down for each payer before you talk.",
            "Four points more, and the sum hardly moves: two carve-outs take nearly all of it.",
            "Where the payer pays the lesser of contract and charge, a low charge gives money "
            "away, on every line, and no letter ever says so.",
            "The bar that is longest is what to talk about. It is nearly always office visits.",
        ],
        table=_first_view(rows, names[0], today),
    )


def _first_view(rows: Iterable[Mapping[str, Any]], payer: str, today: Terms) -> Table:
    """Return what each percentage for visits is worth with the payer shown first."""
    shown = {
        "payer": payer,
        "part": ALL,
        "fees": AS_TODAY,
        "preventive": SAME,
        "vaccines": today.percent_of_goods,
    }
    kept = [row for row in rows if shown.items() <= row.items()]
    return Table(
        f"{payer}: what each percentage for visits is worth in a year, all else as today",
        [
            {
                "Visits and procedures at": f"{row['visits']}%",
                "All together": row["text"],
            }
            for row in kept
        ],
    )
