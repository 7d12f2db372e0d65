# Forgets the closed days.
# score: 1.5
# says: "You did not skip the days on which the office is closed"


def due(steps, first_day, closed):
    working = pd.offsets.CustomBusinessDay(holidays=closed)
    found = {}
    for line in steps.to_dict("records"):
        day = first_day + pd.Timedelta(days=line["days"])
        if line["counted"] == "working":
            day = first_day + line["days"] * pd.offsets.BDay()
        found[line["step"]] = (day - first_day).days
    return found
