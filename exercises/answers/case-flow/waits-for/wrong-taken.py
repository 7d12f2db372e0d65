# Counts the steps taken.
# score: 0
# says: "the steps that were taken"


def waits_for(log, day):
    waiting = log[log["closed_on"].isna() & ~(log["booked_for"] > day)]
    return waiting[steps].notna().sum()
