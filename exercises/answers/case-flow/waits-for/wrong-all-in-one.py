# Counts all that wait.
# score: 0
# says: "Give one figure for each step"


def waits_for(log, day):
    waiting = log[log["closed_on"].isna() & ~(log["booked_for"] > day)]
    return len(waiting)
