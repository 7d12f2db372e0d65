# Counts whatever is closed by now.
# score: 0
# says: "You counted whatever is closed by now"


def closed_on_time(log, limit, day):
    age = (day - log["ordered_on"]).dt.days
    old_enough = log[age > limit]
    return old_enough["closed_on"].notna().mean()
