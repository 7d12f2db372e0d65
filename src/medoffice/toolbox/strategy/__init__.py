"""The scorecard as a workbook, and a strategic plan on one page."""

from medoffice.toolbox.strategy import lines_sheet, picture, runs, summary
from medoffice.toolbox.workbooks import Workbook

STEPS = (
    "The workbook holds two years of a fictional practice, Willow Bend, so that you see it work. "
    "Clear the shaded cells of the sheet Lines first.",
    "Lines: name up to ten lines, say which way is better, and set a target. Then enter a value a "
    "month. The first twelve months give the median and the limits, so enter them without a gap.",
    "Summary: set the month. Each line says whether it has changed, by which sign, and what to do.",
    "Picture: choose a line, and hang it where the team sees it.",
    "Print the Summary for the owner, and write on one page what it means.",
)
MIND = (
    "A line has changed when six months in a row lie on one side of the median, when five in a row "
    "rise or fall, or when a month lies outside the limits. Choose these rules before you look.",
    "A value is a share or a count of the whole practice. No patient belongs into this workbook.",
)
WORKBOOK = Workbook(
    title="Scorecard",
    chapter="Strategy and measures",
    steps=STEPS,
    mind=MIND,
    parts={
        "Summary": summary.fill,
        lines_sheet.TITLE: lines_sheet.fill,
        "Picture": picture.fill,
        runs.TITLE: runs.fill,
    },
    charts={"Chart 1": picture.ABOUT},
)
