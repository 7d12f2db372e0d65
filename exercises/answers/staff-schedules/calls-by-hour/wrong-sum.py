# Adds all days up.
# score: 0
# says: "added the calls of all days up"


def calls_by_hour(hours):
    return hours.groupby(["weekday", "hour"])["calls"].sum()
