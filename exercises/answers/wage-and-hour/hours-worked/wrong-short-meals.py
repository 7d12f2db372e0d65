# Takes off free breaks of any length.
# score: 2
# says: "shorter than the least meal"


def hours_worked(punches, least_meal):
    arrives = pd.to_datetime(punches["arrives"], format="%H:%M")
    leaves = pd.to_datetime(punches["leaves"], format="%H:%M")
    minutes = (leaves - arrives).dt.total_seconds() / 60
    meals = punches["meal_minutes"].where(punches["at_meal"] == "free", 0)
    return (minutes - meals).groupby([punches["worker"], punches["week_of"]]).sum() / 60
