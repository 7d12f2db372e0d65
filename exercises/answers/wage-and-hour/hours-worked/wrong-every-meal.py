# Takes off meals that were worked.
# score: 0
# says: "A meal with work in it is work"


def hours_worked(punches, least_meal):
    arrives = pd.to_datetime(punches["arrives"], format="%H:%M")
    leaves = pd.to_datetime(punches["leaves"], format="%H:%M")
    minutes = (leaves - arrives).dt.total_seconds() / 60
    meals = punches["meal_minutes"].where(punches["meal_minutes"] >= least_meal, 0)
    return (minutes - meals).groupby([punches["worker"], punches["week_of"]]).sum() / 60
