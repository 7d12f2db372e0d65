# Divides the calls by the days.
# score: 3


def calls_by_hour(hours):
    groups = hours.groupby(["hour", "weekday"])["calls"]
    return (groups.sum() / groups.count()).round(2)
