# Skips weekends for every step.
# score: 0
# says: "You skipped weekends for every step"


def due(steps, first_day, closed):
    working = pd.offsets.CustomBusinessDay(holidays=closed)
    found = {}
    for line in steps.to_dict("records"):
        found[line["step"]] = (first_day + line["days"] * working - first_day).days
    return found
