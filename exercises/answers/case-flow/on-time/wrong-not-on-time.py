# Gives the share that was late.
# score: 0
# says: "was not closed on time"


def closed_on_time(log, limit, day):
    age = (day - log["ordered_on"]).dt.days
    old_enough = log[age > limit]
    took = (old_enough["closed_on"] - old_enough["ordered_on"]).dt.days
    return 1 - (took <= limit).mean()
