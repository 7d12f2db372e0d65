# Takes the differences of the empty cells from step to step.
# score: 5


def waits_for(log, day):
    waiting = log[log["closed_on"].isna() & ~(log["booked_for"] > day)]
    empty = waiting[steps].isna().sum()
    return empty.diff().fillna(empty)
