# Counts referrals that are too young.
# score: 0
# says: "has had no time to be closed"


def closed_on_time(log, limit, day):
    age = (day - log["ordered_on"]).dt.days
    old_enough = log[age > limit]
    took = (log["closed_on"] - log["ordered_on"]).dt.days
    return (took <= limit).mean()
