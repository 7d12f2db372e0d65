# Groups by weekday and hour.
# score: 3


def calls_by_hour(hours):
    return hours.groupby(["weekday", "hour"])["calls"].mean()
