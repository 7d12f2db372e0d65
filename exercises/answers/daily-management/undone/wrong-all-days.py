# Counts the day without a list.
# score: 0
# says: "You counted a day on which nobody used the list"


def left_undone(checks):
    missed = checks[checks["initials"].isna()].groupby("line").size()
    return missed[missed >= 2]
