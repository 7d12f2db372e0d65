# Counts initials by day.
# score: 5


def left_undone(checks):
    begun = checks[checks.groupby("date")["initials"].transform("count") > 0]
    missed = begun[begun["initials"].isna()].groupby("line").size()
    return missed[missed >= 2]
