# Takes the busiest day.
# score: 0
# says: "busiest day of each weekday"


def calls_by_hour(hours):
    return hours.groupby(["weekday", "hour"])["calls"].max()
