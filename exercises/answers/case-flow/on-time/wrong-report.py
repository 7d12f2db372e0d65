# Takes the report for the end.
# score: 0
# says: "A report that nobody has read closes nothing"


def closed_on_time(log, limit, day):
    age = (day - log["ordered_on"]).dt.days
    old_enough = log[age > limit]
    took = (old_enough["report_on"] - old_enough["ordered_on"]).dt.days
    return (took <= limit).mean()
