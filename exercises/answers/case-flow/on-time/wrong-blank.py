# Left as handed out.
# score: 0
# says: "not answered yet"


def closed_on_time(log, limit, day):
    age = (day - log["ordered_on"]).dt.days
    old_enough = log[age > limit]
    # Write your lines here, in place of the three dots.
    ...
