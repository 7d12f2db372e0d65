# Gives minutes.
# score: 0
# says: "You gave minutes"


def hours_worked(punches, least_meal):
    arrives = pd.to_datetime(punches["arrives"], format="%H:%M")
    leaves = pd.to_datetime(punches["leaves"], format="%H:%M")
    minutes = (leaves - arrives).dt.total_seconds() / 60
    unpaid = (punches["at_meal"] == "free") & (punches["meal_minutes"] >= least_meal)
    worked = minutes - punches["meal_minutes"].where(unpaid, 0)
    return worked.groupby([punches["worker"], punches["week_of"]]).sum()
