# Counts every empty cell.
# score: 0
# says: "You counted every empty cell"


def waits_for(log, day):
    waiting = log[log["closed_on"].isna() & ~(log["booked_for"] > day)]
    return waiting[steps].isna().sum()
