# Subtracts those closed late or not at all.
# score: 6


def closed_on_time(log, limit, day):
    age = (day - log["ordered_on"]).dt.days
    old_enough = log[age > limit]
    took = (old_enough["closed_on"] - old_enough["ordered_on"]).dt.days
    late = (took > limit).sum() + took.isna().sum()
    return round(1 - late / len(old_enough), 3)
