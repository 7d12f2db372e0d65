# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def closed_on_time(log, limit, day):
    age = (day - log["ordered_on"]).dt.days
    old_enough = log[age > limit]
    return 0.625
