"""Scheduling: how long patients wait, and who is there when they come or call.

access
    Measures from the practice's own tables: third next available, lead time, no-show rate,
    fill rate, utilization, cycle time.
templates, clinic, patients, day
    The day simulator: a plan, the people it meets, and what comes of it.
exact
    The same questions answered without luck, for visits that take exactly one slot.
overbooking, fairness, capacity
    How many to book, who pays for it by waiting, and how many patients a practice can look
    after.
no_show_risk, replay
    A forecast of who will not come, held to what happened, and past mornings once more under
    another rule.
demand, coverage, workweek, absence
    The work of each hour and who is there for it, how many people a post takes, overtime under
    the federal rule, and what an absence costs the day.
planner
    Rosters: the cheapest plan that keeps the rules, or the fewest rules that clash.
queues, phones
    Lines of people who wait, and how many it takes to answer the phones.
intervals
    How sure a figure is.
"""
