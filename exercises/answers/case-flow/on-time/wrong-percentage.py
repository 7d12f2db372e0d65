# Gives a percentage.
# score: 0
# says: "That is a percentage"


def closed_on_time(log, limit, day):
    age = (day - log["ordered_on"]).dt.days
    old_enough = log[age > limit]
    took = (old_enough["closed_on"] - old_enough["ordered_on"]).dt.days
    return 100 * (took <= limit).mean()
