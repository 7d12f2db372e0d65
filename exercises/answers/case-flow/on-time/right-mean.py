# Takes the mean of the answers.
# score: 6


def closed_on_time(log, limit, day):
    age = (day - log["ordered_on"]).dt.days
    old_enough = log[age > limit]
    took = (old_enough["closed_on"] - old_enough["ordered_on"]).dt.days
    return (took <= limit).mean()
