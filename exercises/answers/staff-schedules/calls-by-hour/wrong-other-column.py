# Averages the people needed.
# score: 0
# says: "The question is about the column “calls”"


def calls_by_hour(hours):
    return hours.groupby(["weekday", "hour"])["front_desk_needed"].mean()
