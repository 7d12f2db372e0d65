# Goes through the shifts.
# score: 4


def lost(punches):
    arrives = pd.to_datetime(punches["arrives"], format="%H:%M")
    leaves = pd.to_datetime(punches["leaves"], format="%H:%M")
    minutes = (leaves - arrives).dt.total_seconds() / 60
    found = {}
    for at, row in punches.iterrows():
        lost = minutes[at] - row["meal_minutes"] - row["paid_minutes"]
        found[row["worker"]] = found.get(row["worker"], 0) + lost
    return found
