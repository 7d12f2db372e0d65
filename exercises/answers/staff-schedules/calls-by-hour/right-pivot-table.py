# Lays the hours out as columns.
# score: 3


def calls_by_hour(hours):
    return hours.pivot_table(index="weekday", columns="hour", values="calls", aggfunc="mean")
