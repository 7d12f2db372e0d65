# Counts the first day.
# score: 0
# says: "You counted the first day as one of them"


def due(steps, first_day, closed):
    working = pd.offsets.CustomBusinessDay(holidays=closed)
    found = {}
    for line in steps.to_dict("records"):
        day = first_day + pd.Timedelta(days=line["days"] - 1)
        if line["counted"] == "working":
            day = first_day + (line["days"] - 1) * working
        found[line["step"]] = (day - first_day).days
    return found
