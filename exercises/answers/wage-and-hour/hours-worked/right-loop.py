# Goes through the shifts.
# score: 5


def hours_worked(punches, least_meal):
    arrives = pd.to_datetime(punches["arrives"], format="%H:%M")
    leaves = pd.to_datetime(punches["leaves"], format="%H:%M")
    minutes = (leaves - arrives).dt.total_seconds() / 60
    found = {}
    for at, row in punches.iterrows():
        worked = minutes[at]
        if row["at_meal"] == "free" and row["meal_minutes"] >= least_meal:
            worked = worked - row["meal_minutes"]
        key = (row["worker"], row["week_of"])
        found[key] = found.get(key, 0) + worked / 60
    return found
