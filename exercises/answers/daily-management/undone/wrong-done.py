# Counts what was done.
# score: 0
# says: "You counted the days on which a line was done"


def left_undone(checks):
    begun = checks[checks.groupby("date")["initials"].transform("count") > 0]
    done = begun[begun["initials"].notna()].groupby("line").size()
    return done[done >= 2]
