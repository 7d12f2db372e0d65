# Keeps all.
# score: 1.25
# says: "You kept lines that were missed once"


def left_undone(checks):
    begun = checks[checks.groupby("date")["initials"].transform("count") > 0]
    return begun[begun["initials"].isna()].groupby("line").size()
