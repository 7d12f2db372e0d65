"""The explorer of the chapter *Records and case flow*."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from medoffice import practice
from medoffice.explorers.figure import Explorer, choice
from medoffice.explorers.tables import Table
from medoffice.operations import waits
from medoffice.operations.loops import Loops, read_log, referral_loops, result_loops

# The last day of the logs.
AS_OF = "2025-12-31"
REFERRALS, RESULTS = "Referral", "Test"
LIMITS = (1, 2, 5, 7, 14, 30, 60, 90)
FIRST_LIMIT = 5
EVERYTHING, PRESSING, OTHERS = "Everything", "Urgent or abnormal", "Routine or normal"
HOW_PRESSING, WHERE, CLINICIAN, QUARTER = (
    "How pressing", "Specialty or test", "Clinician", "Quarter of the order",
)  # fmt: skip
UNKNOWN = "not known before it comes"

# From one choice to the next a reader compares bars, so the axis keeps its length where it can.
USUALLY_UP_TO = 0.25
# What stands to the right of a bar needs room, and a scale makes room only for marks.
LABEL_WIDTH = 105


@dataclass(frozen=True)
class Stretch:
    """A stretch of a loop that the reader can look at.

    Parameters
    ----------
    name : str
        As the reader sees it.
    log : str
        Which loop it belongs to.
    start, end : str
        Its steps.
    """

    name: str
    log: str
    start: str
    end: str

    @property
    def graded(self) -> bool:
        """Whether it is known by then how pressing the loop is."""
        return self.log == REFERRALS or self.start != waits.ORDER


STRETCHES = (
    Stretch("Referral: ordered, until sent", REFERRALS, "ordered", "sent"),
    Stretch("Referral: sent, until the patient is seen", REFERRALS, "sent", "seen"),
    Stretch("Referral: seen, until the report comes", REFERRALS, "seen", "report"),
    Stretch("Referral: report, until it is read", REFERRALS, "report", "closed"),
    Stretch("Referral: from the order to the end", REFERRALS, "ordered", "closed"),
    Stretch("Test: ordered, until the result comes", RESULTS, "ordered", "resulted"),
    Stretch("Test: result, until it is read", RESULTS, "resulted", "reviewed"),
    Stretch("Test: read, until the patient is told", RESULTS, "reviewed", "told"),
    Stretch("Test: result, until the patient is told", RESULTS, "resulted", "told"),
)


@cache
def logs() -> Mapping[str, Loops]:
    """Return both logs of the practice as loops on their last day."""
    return {
        REFERRALS: referral_loops(read_log("referrals"), AS_OF),
        RESULTS: result_loops(read_log("results"), AS_OF),
    }


@cache
def _clinicians() -> Mapping[str, str]:
    """Return the clinician of each loop."""
    names = {row["provider_id"]: row["name"] for row in practice.records("providers")}
    return {
        row[number]: names[row["provider_id"]]
        for log, number in (("referrals", "referral_id"), ("results", "result_id"))
        for row in read_log(log)
    }


def wait_rows() -> list[dict[str, Any]]:
    """Work out every bar the explorer can show.

    Returns
    -------
    list of dict
        One row for each stretch, choice of loops, split and group: ``step``, ``only``, ``split``,
        ``group``, ``order``; for each limit the waits beyond it (``over5``) out of those that can
        be told (``of5``); ``median``, the median days, and ``n``, the waits it rests on.
    """
    rows = []
    for stretch in STRETCHES:
        for split in (HOW_PRESSING, WHERE, CLINICIAN, QUARTER):
            for only in (EVERYTHING, PRESSING, OTHERS):
                groups = _groups(stretch, split, only)
                for order, (group, found) in enumerate(groups.items()):
                    key = {"step": stretch.name, "only": only, "split": split, "group": group}
                    rows.append({**key, "order": order, **_counted(found)})
    return rows


def _groups(stretch: Stretch, split: str, only: str) -> dict[str, list[waits.Wait]]:
    """Return the waits of a stretch by group, in the order of a reader."""
    if only != EVERYTHING and not stretch.graded:
        return {UNKNOWN: []}
    loops = {loop.id: loop for loop in logs()[stretch.log]}
    groups: dict[tuple[int, str], list[waits.Wait]] = {}
    for number, wait in waits.between(logs()[stretch.log], stretch.start, stretch.end):
        loop = loops[number]
        if only != EVERYTHING and (only == PRESSING) != loop.serious:
            continue
        groups.setdefault(_group(loop, stretch, split), []).append(wait)
    return {name: groups[order, name] for order, name in sorted(groups)}


def _group(loop: Any, stretch: Stretch, split: str) -> tuple[int, str]:
    if split == HOW_PRESSING:
        return (not loop.serious, loop.grade) if stretch.graded else (0, UNKNOWN)
    if split == WHERE:
        return 0, loop.what.replace("-", " ")
    if split == CLINICIAN:
        return 0, _clinicians()[loop.id]
    quarter = (loop.ordered_on.month + 2) // 3
    return loop.ordered_on.year * 10 + quarter, f"{loop.ordered_on.year}, quarter {quarter}"


def _counted(found: Iterable[waits.Wait]) -> dict[str, Any]:
    found = list(found)
    row: dict[str, Any] = {"median": waits.median_days(found), "n": len(found)}
    for limit in LIMITS:
        counted = waits.beyond(found, limit)
        row |= {f"over{limit}": counted.over, f"of{limit}": counted.told}
    return row


def where_loops_wait() -> Explorer:
    """Return the explorer *Where do they wait?*: late shares and medians for each stretch."""
    import altair as alt

    rows = wait_rows()
    step = choice("step", "Stretch", [stretch.name for stretch in STRETCHES])
    limit = alt.param(
        name="limit",
        value=FIRST_LIMIT,
        bind=alt.binding_select(
            options=list(LIMITS), labels=[_days(days) for days in LIMITS], name="Limit"
        ),
    )
    split = choice("split", "Split by", [HOW_PRESSING, WHERE, CLINICIAN, QUARTER])
    only = choice("only", "Keep", [EVERYTHING, PRESSING, OTHERS])
    picked = (
        alt.Chart(alt.InlineData(rows))
        .transform_filter(
            (alt.datum.step == step) & (alt.datum.split == split) & (alt.datum.only == only)
        )
        .transform_calculate(
            over="datum['over' + limit]",
            told="datum['of' + limit]",
            share="datum['of' + limit] > 0 ? datum['over' + limit] / datum['of' + limit] : 0",
            half="datum.n == 0 ? '' : datum.median == null ? 'half wait longer than we can see'"
            " : 'median ' + datum.median + (datum.median == 1 ? ' day' : ' days')",
            counted="datum['of' + limit] > 0 ? format(datum['over' + limit] / "
            "datum['of' + limit], '.0%') + ' of ' + format(datum['of' + limit], ',') :"
            " datum.n == 0 ? 'nobody can tell' : 'too early to tell'",
        )
        .encode(y=alt.Y("group:N", sort=alt.EncodingSortField("order", op="min"), title=None))
    )
    bars = picked.mark_bar(color="#2f6f8f", height=14, yOffset=-8).encode(
        x=alt.X("share:Q", axis=None, scale={"range": [0, {"expr": f"width - {LABEL_WIDTH}"}]}),
        tooltip=[
            alt.Tooltip("group:N", title="Group"),
            alt.Tooltip("over:Q", title="Beyond the limit", format=","),
            alt.Tooltip("told:Q", title="Of which it can be told", format=","),
            alt.Tooltip("n:Q", title="In all", format=","),
            alt.Tooltip("half:N", title="Half are through after"),
        ],
    )
    shares = picked.mark_text(align="left", dx=5, dy=-8, fontWeight="bold").encode(
        x="share:Q", text="counted:N"
    )
    medians = picked.mark_text(align="left", dy=9, color="#3e4c59").encode(
        x=alt.datum(0), text="half:N"
    )
    usual = alt.Chart(alt.Data(values=[{"share": USUALLY_UP_TO}])).mark_point(opacity=0)
    chart = (
        alt.layer(bars, shares, medians, usual.encode(x="share:Q"))
        .add_params(step, limit, split, only)
        .properties(width="container", height=alt.Step(42))
        .configure_axis(labelFontSize=12, titleFontSize=12, labelLimit=150, grid=False)
        .configure_text(fontSize=12)
        .configure_view(stroke=None)
    )
    return Explorer(
        slug="where-loops-wait",
        title="Where do they wait? Referrals and tests of two years, on December 31, 2025",
        chart=chart,
        try_this=[
            "Go through the five stretches of a referral with a limit that seems fair to you.",
            "Ordered, until sent: set 2 days, split by quarter, and keep what is urgent.",
            "Result, until it is read: split by clinician. Set 5 days, then 30.",
            "From the order to the end: set 90 days and split by specialty. Then split by quarter.",
        ],
        notice=[
            "The bar is the share beyond the limit. Loops that began too recently to tell are left "
            "out, and those that wait still count as late once the limit has run out.",
            "An office that is quick for most can lose a few. The median does not show it; a long "
            "limit does.",
            "One clinician is late and reads everything in the end. Another is quick, and some of "
            "her results were never read. The two need different help.",
            "Few referrals of the last quarter can be judged by a limit of 90 days yet. Watch the "
            "counts, not only the shares.",
        ],
        table=_first_view(rows),
    )


def _first_view(rows: Iterable[Mapping[str, Any]]) -> Table:
    return Table(
        f"Waits beyond {_days(FIRST_LIMIT)}, for each stretch",
        [
            {
                "Stretch": row["step"],
                "Group": row["group"].capitalize(),
                f"Beyond {_days(FIRST_LIMIT)}": (
                    f"{row[f'over{FIRST_LIMIT}'] / row[f'of{FIRST_LIMIT}']:.0%} "
                    f"of {row[f'of{FIRST_LIMIT}']:,}"
                ),
                "Median": "not known" if row["median"] is None else _days(row["median"]),
            }
            for row in rows
            if (row["only"], row["split"]) == (EVERYTHING, HOW_PRESSING)
        ],
    )


def _days(number: int) -> str:
    return f"{number} day" if number == 1 else f"{number} days"
