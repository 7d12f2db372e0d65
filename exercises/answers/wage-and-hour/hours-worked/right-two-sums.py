# Adds up the punches and the meals apart.
# score: 5


def hours_worked(punches, least_meal):
    arrives = pd.to_datetime(punches["arrives"], format="%H:%M")
    leaves = pd.to_datetime(punches["leaves"], format="%H:%M")
    minutes = (leaves - arrives).dt.total_seconds() / 60
    keys = ["worker", "week_of"]
    there = punches.assign(minutes=minutes).groupby(keys)["minutes"].sum()
    meals = punches[(punches["at_meal"] == "free") & (punches["meal_minutes"] >= least_meal)]
    off = meals.groupby(keys)["meal_minutes"].sum()
    return (there.sub(off, fill_value=0) / 60).reset_index(name="hours")
