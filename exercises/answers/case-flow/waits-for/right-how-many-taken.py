# Counts the steps taken in each line; the next one is missing.
# score: 5


def waits_for(log, day):
    waiting = log[log["closed_on"].isna() & ~(log["booked_for"] > day)]
    taken = waiting[steps].notna().sum(axis="columns")
    return taken.map(dict(enumerate(steps))).value_counts()
