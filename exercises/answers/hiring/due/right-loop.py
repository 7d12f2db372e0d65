# Goes through the steps.
# score: 6


def due(steps, first_day, closed):
    working = pd.offsets.CustomBusinessDay(holidays=closed)
    found = {}
    for line in steps.to_dict("records"):
        if line["counted"] == "working":
            day = first_day + line["days"] * working
        else:
            day = first_day + pd.Timedelta(days=line["days"])
        found[line["step"]] = (day - first_day).days
    return found
