# Leaves out twice.
# score: 1.25
# says: "You kept only lines that were missed more than twice"


def left_undone(checks):
    begun = checks[checks.groupby("date")["initials"].transform("count") > 0]
    missed = begun[begun["initials"].isna()].groupby("line").size()
    return missed[missed > 2]
