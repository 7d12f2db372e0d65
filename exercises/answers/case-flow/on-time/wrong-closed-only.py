# Divides by the closed ones.
# score: 0
# says: "divide by all that are old enough"


def closed_on_time(log, limit, day):
    age = (day - log["ordered_on"]).dt.days
    old_enough = log[age > limit]
    took = (old_enough["closed_on"] - old_enough["ordered_on"]).dt.days
    return (took.dropna() <= limit).mean()
