"""The calibration of a topic as a table for a page, with links to the benchmarks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from medoffice.book.cited import STANDING, anchor
from medoffice.book.facts.calibration.figure import APART, INSIDE, NEAR, OUTSIDE, Figure, benchmark

WORDS = {
    INSIDE: "Inside the target",
    NEAR: "Near the target",
    APART: "Not comparable",
    OUTSIDE: "Outside the target",
}
# The page of benchmarks lies beside the page that shows the report.
BENCHMARKS = "benchmarks.html"


@dataclass(frozen=True)
class Report:
    """Figures of one topic."""

    topic: str
    figures: Sequence[Figure]

    def _repr_html_(self) -> str:
        rows = "".join(_row(figure) for figure in self.figures)
        return (
            f'<table class="codebook calibration"><caption>{escape(self.topic)}</caption>'
            '<thead><tr><th scope="col">Figure and target</th><th scope="col">Willow Bend</th>'
            f"</tr></thead><tbody>{rows}</tbody></table>"
        )


def _row(figure: Figure) -> str:
    sources = ", ".join(
        f'<a href="{BENCHMARKS}#{anchor("benchmark", name)}">{escape(benchmark(name).title)}</a> '
        f"({STANDING[benchmark(name).standing]})"
        for name in figure.benchmarks
    )
    said = WORDS[figure.verdict]
    if figure.verdict in (NEAR, APART):
        said += f". {figure.why}"
    return (
        f'<tr><th scope="row">{escape(figure.name)} <span class="codebook-type">'
        f"Target: {escape(figure.target)}. {sources}</span></th>"
        f"<td><strong>{escape(figure.shown.format(figure.ours))}</strong> "
        f'<span class="calibration-{figure.verdict}">{escape(said)}</span></td></tr>'
    )
