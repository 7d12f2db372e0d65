# Finds the first empty step of each line.
# score: 5


def waits_for(log, day):
    waiting = log[log["closed_on"].isna() & ~(log["booked_for"] > day)]
    empty = waiting[steps].isna()
    return empty.idxmax(axis="columns").value_counts()
