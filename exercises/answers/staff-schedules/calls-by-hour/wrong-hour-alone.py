# Forgets the weekday.
# score: 0
# says: "You split by hour alone"


def calls_by_hour(hours):
    return hours.groupby("hour")["calls"].mean()
