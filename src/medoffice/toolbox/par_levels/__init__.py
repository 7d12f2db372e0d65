"""The par-level sheet: reorder point and par level of each item, and what to order today."""

from medoffice.toolbox.par_levels import levels, settings, use
from medoffice.toolbox.workbooks import Workbook

STEPS = (
    "In Settings, say which share of deliveries should come in time, how often you look at the "
    "shelf, and how long an order of each class should last.",
    "Rows marked “Sample: type over” are Willow Bend's. Clear their shaded cells first, here and "
    "in Use by week.",
    "Levels: one row for each item, with the days its last five orders took. Take them from the "
    "packing slips, not from the vendor's promise.",
    "Use by week: in the same row, what was taken in each of 13 weeks. Ask the vendor for the last "
    "year's orders if nobody kept a list.",
    "On the day you order, enter what is on the shelf and what is on order. “Order now” is in "
    "whole packs. Write point and par level on the label of the bin.",
    "Work the levels out anew every quarter. Flu tests, fluids and vaccine for the winter need "
    "levels of their own for the season.",
)
MIND = (
    "The levels rest on what was used. If a shelf was empty in those weeks, more would have been "
    "used. What expires needs a look at its date too.",
)
WORKBOOK = Workbook(
    title="Par levels",
    chapter="Buying and stock",
    steps=STEPS,
    mind=MIND,
    parts={settings.TITLE: settings.fill, levels.TITLE: levels.fill, use.TITLE: use.fill},
)
