# Counts days, each once.
# score: 5


def left_undone(checks):
    begun = checks[checks.groupby("date")["initials"].transform("count") > 0]
    days = begun[begun["initials"].isna()].groupby("line")["date"].nunique()
    return days[days >= 2]
